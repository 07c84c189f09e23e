import type { Block, Layout } from '@sluice/tables';
import type { SharedHashes } from '../hash-set.js';
import type { ContractSource } from '../scan-job.js';

/** What must be known to tell the rows that fail, as plain data. */
export interface Judging {
  /** Checks that some row breaks, by their ids: no other need be looked at. */
  broken: readonly string[];
  /** Of checks of keys, by their ids: hashes of the keys that break them. */
  suspects: readonly (readonly [id: string, hashes: SharedHashes])[];
}

/** What a judging thread starts with. */
export interface JudgeJob extends Judging {
  kind: 'judge';
  contract: ContractSource;
}

export type ToJudge =
  /** The blocks to come are of this file. */
  { kind: 'file'; file: string; layout: Layout } | { kind: 'block'; number: number; block: PlainBlock };

/** A block whose bytes are given away. */
export interface PlainBlock extends Omit<Block, 'bytes'> {
  bytes: ArrayBuffer;
}

export interface FromJudge {
  number: number;
  judged: JudgedBlock;
  /** What the block lay in, to be used again. */
  bytes: ArrayBuffer;
}

/** Numbers of a row in `JudgedBlock.rows`. */
export const ROW = { line: 0, start: 1, content: 2, end: 3, size: 4 };

/** The rows of a block, and what is wrong with them. Lines are counted from 1 within the block. */
export interface JudgedBlock {
  /** The rows as they are written. */
  bytes: Uint8Array;
  /** Of each row its line and where it begins, where its line end begins, and where that ends (see `ROW`). */
  rows: Uint32Array;
  /** Physical lines of the block. */
  lines: number;
  /** Rows that fail by themselves, with the checks they break and the faults they have. */
  failing: readonly (readonly [row: number, rules: readonly string[]])[];
  /** Rows that have no end, because of a fault. */
  torn: readonly number[];
  /** Rows with a key that may break a check. */
  suspects: readonly Suspect[];
}

export interface Suspect {
  row: number;
  /** The check. */
  id: string;
  key: Uint8Array;
}
