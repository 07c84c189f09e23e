import { UserError } from '@sluice/core';
import type { TableOptions } from '@sluice/tables';
import type { Piece } from './shards/divide-files.js';
import type { StartThread } from './scan-in-threads.js';
import type { TableScanOptions } from './table-scan.js';

export interface ScanOptions extends TableOptions, TableScanOptions {
  signal?: AbortSignal;
  /** Threads for large files. Without it, or with less than two, all is done in this one. */
  threads?: Threads;
  /** Of each path, which piece of the file is to be scanned; default: all of it. */
  pieces?: readonly (Piece | undefined)[];
  /** The rows that break a rule are to be found again: what tells them is kept. */
  marks?: boolean;
  /** Bytes of a block of rows, which is scanned in one go. */
  blockSize?: number;
}

export interface Threads {
  /** With the one that starts the others. */
  count: number;
  /** Module that runs scan-worker.ts as a worker. Where there is none, all is done in one thread. */
  entry: string;
  /** How a thread is started; default: as a worker thread of node. */
  start?: StartThread;
  /** Size of all files from which threads pay for their start. Default 64 MiB. */
  fromBytes?: number;
}

export function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new UserError('cancelled', 'The run was cancelled.');
}
