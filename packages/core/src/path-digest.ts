import { createHash } from 'node:crypto';
import { folderDigest } from './digest.js';
import { UserError } from './errors.js';
import type { Files } from './ports.js';

export interface PathDigest {
  kind: 'file' | 'folder';
  sha256: string;
  /** Bytes in all. */
  size: number;
  /** Files below a folder, or the file itself, with their own digests. Paths relative, POSIX. */
  files: { path: string; sha256: string; size: number }[];
}

/** Digest of a file or folder, streamed. Throws `missing-file`, and `unsupported` for links and devices. */
export async function digestOf(path: string, files: Files): Promise<PathDigest> {
  const stat = await files.stat(path);
  if (!stat) throw new UserError('missing-file', { message: `"${files.relative(path)}" does not exist.` });
  if (stat.kind === 'file') {
    const name = path.split(/[\\/]/).at(-1) as string;
    const digest = await digestOfFile(path, files);
    return { kind: 'file', sha256: digest.sha256, size: digest.size, files: [{ path: name, ...digest }] };
  }
  if (stat.kind !== 'folder') {
    throw new UserError('unsupported', {
      message: `"${files.relative(path)}" is neither a regular file nor a folder.`,
    });
  }
  const entries: PathDigest['files'] = [];
  for (const name of await files.list(path))
    entries.push({ path: name, ...(await digestOfFile(`${path}/${name}`, files)) });
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  return { kind: 'folder', sha256: folderDigest(entries), size, files: entries };
}

async function digestOfFile(path: string, files: Files): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of files.stream(path)) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}
