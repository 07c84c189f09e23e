import { sha256, type Files } from '@sluice/core';

/** Which part of the data a shard is; numbered from 0, as `strategy.job-index` of GitHub is. */
export interface ShardNumber {
  index: number;
  count: number;
}

export interface SizedFile {
  path: string;
  bytes: number;
}

export async function sizesOf(paths: readonly string[], files: Files): Promise<SizedFile[]> {
  const sized: SizedFile[] = [];
  for (const path of paths) sized.push({ path, bytes: (await files.stat(path))?.size ?? 0 });
  return sized;
}

/**
 * The files of one shard, in their order. Files are dealt out from the largest to the smallest, those of one size by their
 * paths, each to the shard that has the fewest bytes so far, and of several such to the first: everybody who sees the same files
 * divides them alike, and no shard has more than 4/3 of what the best division would give it (Graham 1969).
 */
export function filesOfShard(all: readonly SizedFile[], { index, count }: ShardNumber): string[] {
  const loads = new Array<number>(count).fill(0);
  const mine = new Set<string>();
  for (const { path, bytes } of all.toSorted((a, b) => b.bytes - a.bytes || byPath(a, b))) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least]! += bytes;
    if (least === index) mine.add(path);
  }
  return all.map(({ path }) => path).filter(path => mine.has(path));
}

/** Tells one set of files from another by paths and sizes, before anybody has read them. */
export function listingOf(all: readonly SizedFile[]): string {
  return sha256(
    all
      .toSorted(byPath)
      .map(({ path, bytes }) => `${bytes} ${JSON.stringify(path)}\n`)
      .join(''),
  );
}

/** The order of data in one scan. */
export function byPath(a: { path: string }, b: { path: string }): number {
  return Buffer.compare(Buffer.from(a.path), Buffer.from(b.path));
}
