import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PassThrough, type Readable } from 'node:stream';
import yauzl from 'yauzl';
import yazl from 'yazl';

export interface ZipMember {
  /** Absolute path of the file. */
  path: string;
  /** Name in the archive, with `/`. */
  name: string;
}

/** A zip of the files as a stream. @param level of deflate: 0 (store) to 9. */
export function zipOf(members: readonly ZipMember[], level: number): Readable {
  const zip = new yazl.ZipFile();
  const output = zip.outputStream.pipe(new PassThrough());
  zip.on('error', error => output.destroy(error as Error));
  for (const { path, name } of members)
    zip.addFile(path, name, { compress: level > 0, compressionLevel: level });
  zip.end();
  return output;
}

/**
 * Unpacks into the folder, over what is there. Names that lead out of the folder are an error (yauzl refuses
 * `..` and absolute paths); symbolic links come out as plain files, and no file is executable, as on GitHub.
 */
export async function unzip(archive: string, folder: string): Promise<void> {
  const zip = await yauzl.openPromise(archive);
  await mkdir(folder, { recursive: true });
  for await (const entry of zip.eachEntry()) {
    const target = join(folder, entry.fileName);
    if (entry.fileName.endsWith('/')) {
      await mkdir(target, { recursive: true });
      continue;
    }
    await mkdir(dirname(target), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target));
  }
}
