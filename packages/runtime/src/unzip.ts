import { createWriteStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { formatBytes, UserError } from '@sluice/core';
import yauzl, { type Entry } from 'yauzl';

/** What an archive may unpack to. Whoever made it may want to fill the disk of whoever opens it. */
export interface UnzipLimits {
  entries: number;
  /** Bytes in all. */
  bytes: number;
  /** Times the size of the archive, where that is more than `harmless`. */
  ratio: number;
  /** Bytes that any archive may unpack to. */
  harmless: number;
}

/** Far above any model or table that a runner's disk can hold; deflate itself stops at about 1000:1. */
export const UNZIP_LIMITS: UnzipLimits = { entries: 100_000, bytes: 100e9, ratio: 100, harmless: 1e9 };

const SYMLINK = 0o120000;
const FILE_TYPE = 0o170000;

/**
 * Unpacks regular files into the folder, which must be empty. Throws UserError `limit-exceeded` beyond the limits, and
 * `unsupported` for links, names that lead out of the folder, names that come twice, and what is no zip archive.
 */
export async function unzip(
  archive: string,
  folder: string,
  limits: UnzipLimits = UNZIP_LIMITS,
): Promise<void> {
  const { size } = await stat(archive);
  const most = Math.min(limits.bytes, Math.max(limits.harmless, size * limits.ratio));
  let entries = 0;
  let left = most;
  try {
    const zip = await yauzl.openPromise(archive, { strictFileNames: true });
    // It refuses absolute names, `..` and backslashes, and content that is longer than its header says.
    for await (const entry of zip.eachEntry()) {
      entries += 1;
      left -= entry.uncompressedSize;
      if (entries > limits.entries || left < 0) throw tooMuch(limits.entries, most);
      await unpack(zip, entry, folder);
    }
  } catch (error) {
    throw error instanceof UserError ? error : unsound(error);
  }
}

async function unpack(zip: yauzl.ZipFile, entry: Entry, folder: string): Promise<void> {
  const target = join(folder, entry.fileName);
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMLINK)
    throw new Error(`"${entry.fileName}" is a symbolic link`);
  if (entry.fileName.endsWith('/')) {
    await mkdir(target, { recursive: true });
    return;
  }
  await mkdir(dirname(target), { recursive: true });
  await pipeline(
    await zip.openReadStreamPromise(entry),
    // A second file of the same name fails.
    createWriteStream(target, { flags: 'wx' }),
  );
}

function tooMuch(entries: number, bytes: number): UserError {
  return new UserError('limit-exceeded', {
    message: `An artifact of an earlier job unpacks to more than ${entries} files or ${formatBytes(bytes)}.`,
    fix: 'If that is meant, hand it on by a path or an address instead of an artifact.',
  });
}

function unsound(error: unknown): UserError {
  const why = error instanceof Error ? error.message : String(error);
  return new UserError(
    'unsupported',
    {
      message: `An artifact of an earlier job cannot be unpacked: ${why}.`,
      fix: 'Run that job again. Artifacts are unpacked from zip archives of regular files only.',
    },
    { cause: error },
  );
}
