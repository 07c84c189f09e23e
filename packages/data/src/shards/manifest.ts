import { isSha256 } from '@sluice/core';
import type { Contract } from '../load-contract.js';
import type { ScannedFile, ScanOptions } from '../scan-table.js';
import type { ShardNumber } from './divide-files.js';

/** All that decides what is counted, by the inputs that set it. Shards of one dataset agree in it. */
export type ShardSettings = Record<string, string | number | readonly string[] | null>;

export interface ShardFile extends ScannedFile {
  /** Its columns, in the order they were met. */
  names: readonly string[];
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
  /** Bytes of the state that follow, and of the hashes of keys after it. */
  stateBytes: number;
  hashBytes: number;
  /** Of both. */
  sha256: string;
}

/** @param asOf milliseconds since 1970, where it was given */
export function settingsOf(
  { sha256, plan }: Contract,
  { format, delimiter, encoding, examples }: ScanOptions,
  asOf: number | undefined,
): ShardSettings {
  const { table, missing = [], environment } = plan.source?.options ?? {};
  return {
    contract: sha256,
    table: table ?? null,
    'missing-values': missing,
    environment: environment ?? null,
    'as-of': asOf === undefined ? null : new Date(asOf).toISOString(),
    format: format ?? null,
    delimiter: delimiter ?? null,
    encoding: encoding ?? null,
    'max-examples': examples,
  };
}

/** Somebody else wrote it; of its own version it is believed in detail, as its digest is checked. */
export function isManifest(value: unknown): value is Manifest {
  const { kind, settings, files, part, stateBytes, hashBytes, sha256 } = value as Partial<Manifest>;
  return (
    kind === 'shard' &&
    typeof settings === 'object' &&
    Array.isArray(files) &&
    files.every(isFile) &&
    (part === undefined || (isCount(part.index) && isCount(part.count) && isSha256(part.listing))) &&
    isCount(stateBytes) &&
    isCount(hashBytes) &&
    isSha256(sha256)
  );
}

function isFile(value: Partial<ShardFile> | null): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { path, sha256, bytes, rows, faults, names } = value;
  const known = Array.isArray(faults) && Array.isArray(names);
  return typeof path === 'string' && isSha256(sha256) && isCount(bytes) && isCount(rows) && known;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
