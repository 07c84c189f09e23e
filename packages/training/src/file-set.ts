import { type FileDigest, type Files, digestOf } from '@sluice/core';

export interface FileSet {
  /** Relative to the workspace, POSIX, sorted by bytes, each once. */
  paths: string[];
  /** Patterns (other than negated ones) that match no file: a typing slip must not narrow a fingerprint. */
  unmatched: string[];
}

/** The files the patterns name. A folder stands for all files below it; a leading `!` takes away, wherever it stands. */
export async function selectFiles(patterns: readonly string[], files: Files): Promise<FileSet> {
  const negated = patterns.filter(isNegated).map(pattern => `!${insideWorkspace(pattern.slice(1), files)}`);
  const found = new Set<string>();
  const unmatched: string[] = [];
  for (const pattern of patterns.filter(pattern => !isNegated(pattern))) {
    const paths = await expand(insideWorkspace(pattern, files), negated, files);
    if (!paths.length) unmatched.push(pattern);
    for (const path of paths) found.add(path);
  }
  return { paths: [...found].sort(byBytes), unmatched };
}

const isNegated = (pattern: string) => pattern.startsWith('!');

/** `./a/` and `a` are the same. What lies outside stays absolute and matches nothing. */
function insideWorkspace(pattern: string, files: Files): string {
  return files.relative(files.resolve(pattern));
}

async function expand(pattern: string, negated: readonly string[], files: Files): Promise<string[]> {
  if (!isInside(pattern)) return [];
  const stat = await files.stat(pattern);
  // A file that is there is meant, though its name holds characters of the pattern language.
  if (stat?.kind === 'file' && /[*?[\]{}()!]/.test(pattern)) return [pattern];
  const wanted = stat?.kind === 'folder' ? (pattern === '.' ? '**' : `${pattern}/**`) : pattern;
  return files.glob([wanted, ...negated]);
}

/** Digest of each file, in the given order. */
export async function digestEach(paths: readonly string[], files: Files): Promise<FileDigest[]> {
  const digests: FileDigest[] = [];
  for (const path of paths) digests.push({ path, sha256: (await digestOf(path, files)).sha256 });
  return digests;
}

/** True when the paths are equal or the inner lies below the outer. Both relative to the workspace. */
export function contains(outer: string, inner: string): boolean {
  return outer === '.' || inner === outer || inner.startsWith(`${outer}/`);
}

/** True for a path as `Files.relative` writes it when it lies in the workspace. */
export function isInside(path: string): boolean {
  return !path.startsWith('/') && !/^[A-Za-z]:/.test(path) && path.split(/[\\/]/)[0] !== '..';
}

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
