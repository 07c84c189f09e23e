import { sha256, type Files } from '@sluice/core';
import type { Part } from '@sluice/tables';
import { openData } from '../open-data.js';
import type { ScanOptions } from '../scan-options.js';

/** Which part of the data a shard is; numbered from 0, as `strategy.job-index` of GitHub is. */
export interface ShardNumber {
  index: number;
  count: number;
}

/** Which part of a file, numbered from 0. */
export interface Piece extends ShardNumber {
  /** Of the whole file. */
  bytes: number;
}

/** What begins at that byte of the file lies in the piece. */
export function isWithin({ index, count, bytes }: Piece, part: Part): boolean {
  return 'offset' in part && Math.floor((part.offset * count) / bytes) === index;
}

/** A file, or a piece of it. */
export interface FilePart {
  path: string;
  piece?: Piece;
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
 * What is dealt out: files that are more than a shard's share of all bytes come in pieces, where their format allows that.
 * @param least bytes of a piece
 */
export async function partsOf(
  all: readonly SizedFile[],
  shards: number,
  least: number,
  files: Files,
  options: ScanOptions,
): Promise<FilePart[]> {
  const share = Math.ceil(all.reduce((sum, { bytes }) => sum + bytes, 0) / shards);
  const parts: FilePart[] = [];
  for (const { path, bytes } of all) {
    const count = share > 0 ? Math.min(Math.ceil(bytes / share), Math.floor(bytes / least)) : 1;
    if (count < 2 || !(await isDivisible(path, files, options))) parts.push({ path });
    else for (let index = 0; index < count; index++) parts.push({ path, piece: { index, count, bytes } });
  }
  return parts;
}

/** Rows of text stand where the bytes of the file do unless it is compressed or in another encoding; Parquet has row groups. */
async function isDivisible(path: string, files: Files, options: ScanOptions): Promise<boolean> {
  const source = await openData(path, files, options);
  const { text, format, packing, encoding } = source;
  // A file is closed by whoever stops reading it.
  if (text) {
    const batches = source.batches();
    await batches.next();
    await batches.return(undefined);
  }
  return text
    ? !text.layout.array && !packing && !encoding
    : format === 'parquet' && source.parts !== undefined;
}

/**
 * The parts of one shard, in their order. They are dealt out from the largest to the smallest, those of one size by their paths, each
 * to the shard that has the fewest bytes so far, and of several such to the first: everybody who sees the same files divides them alike,
 * and no shard has more than 4/3 of what the best division of these parts would give it (Graham 1969).
 */
export function partsOfShard(
  parts: readonly FilePart[],
  all: readonly SizedFile[],
  { index, count }: ShardNumber,
): FilePart[] {
  const sizes = new Map(all.map(({ path, bytes }) => [path, bytes]));
  const sized = parts.map(part => ({
    ...part,
    part,
    bytes: sizes.get(part.path)! / (part.piece?.count ?? 1),
  }));
  const loads = new Array<number>(count).fill(0);
  const mine = new Set<FilePart>();
  for (const { part, bytes } of sized.toSorted((a, b) => b.bytes - a.bytes || byPart(a, b))) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least]! += bytes;
    if (least === index) mine.add(part);
  }
  return parts.filter(part => mine.has(part));
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

/** The same of files that come in pieces. */
export function byPart(a: FilePart, b: FilePart): number {
  return byPath(a, b) || (a.piece?.index ?? 0) - (b.piece?.index ?? 0);
}
