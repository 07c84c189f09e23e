import { createHash } from 'node:crypto';

/** sha256 of the bytes or UTF-8 text, lower-case hex. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

export interface FileDigest {
  /** Relative to the folder, POSIX separators. */
  path: string;
  sha256: string;
}

/**
 * Digest of a folder: sha256 of its sha256sum listing, files sorted by the bytes of their paths. Anyone can check it:
 * `(cd DIR && find . -type f -printf '%P\0' | LC_ALL=C sort -z | xargs -0 sha256sum) | sha256sum`.
 */
export function folderDigest(files: Iterable<FileDigest>): string {
  const sorted = [...files].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
  return sha256(sorted.map(listingLine).join(''));
}

/** One line as GNU sha256sum writes it, with its escaping of names that hold a backslash or a newline. */
function listingLine({ path, sha256 }: FileDigest): string {
  if (!/[\\\n\r]/.test(path)) return `${sha256}  ${path}\n`;
  const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `\\${sha256}  ${escaped}\n`;
}

export function isSha256(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}
