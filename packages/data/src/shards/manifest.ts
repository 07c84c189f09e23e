import { isSha256 } from '@sluice/core';
import type { ScannedFile } from '../scan-table.js';
import type { PieceEnding } from '../block-ledger.js';
import type { Piece, ShardNumber } from './divide-files.js';

/** All that decides what is counted, by the inputs that set it: whoever reads the inputs says which. Shards of one dataset agree in it. */
export type ShardSettings = Record<string, string | number | readonly string[] | null>;

export interface ShardFile extends ScannedFile {
  /** Its columns, in the order they were met. */
  names: readonly string[];
  /** Which part of the file it is, if not all of it. */
  piece?: Piece & PieceEnding;
}

/** What a shard says of itself. */
export interface Manifest {
  sluice: 1;
  kind: 'shard';
  /** Of the tool that wrote it: what it counts, and how it is written, are told by no other number. */
  version: string;
  settings: ShardSettings;
  /** Where the data were divided by number: which part this is, and of which files (see `listingOf`). */
  part?: ShardNumber & { listing: string };
  files: ShardFile[];
  /** Bytes of the state that follow, and of the keys and hashes after it. */
  stateBytes: number;
  keyBytes: number;
  /** Of both. */
  sha256: string;
}

/** Somebody else wrote it; of its own version it is believed in detail, as its digest is checked. */
export function isManifest(value: unknown): value is Manifest {
  const { kind, settings, files, part, stateBytes, keyBytes, sha256 } = value as Partial<Manifest>;
  return (
    kind === 'shard' &&
    typeof settings === 'object' &&
    Array.isArray(files) &&
    files.every(isFile) &&
    (part === undefined || (isCount(part.index) && isCount(part.count) && isSha256(part.listing))) &&
    isCount(stateBytes) &&
    isCount(keyBytes) &&
    isSha256(sha256)
  );
}

function isFile(value: Partial<ShardFile> | null): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { path, sha256, bytes, rows, faults, names, piece } = value;
  const known = Array.isArray(faults) && Array.isArray(names);
  const right = typeof path === 'string' && isSha256(sha256) && isCount(bytes) && isCount(rows) && known;
  return right && (piece === undefined || isPiece(piece));
}

function isPiece({ index, count, bytes, lines, blanks }: Partial<NonNullable<ShardFile['piece']>>): boolean {
  return (
    [index, count, bytes, lines].every(isCount) && typeof blanks === 'object' && Array.isArray(blanks.first)
  );
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
