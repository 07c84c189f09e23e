import { UserError, type Files } from '@sluice/core';
import {
  BlockScanner,
  scanPart,
  type Batch,
  type Block,
  type BlockReport,
  type ColumnBatch,
  type Layout,
  type Part,
  type PartLayout,
  type PartReport,
} from '@sluice/tables';
import type { TablePlan } from './plan.js';
import { SpillFile } from './spill-file.js';
import { hashSinks, TableScan, type TableScanOptions } from './table-scan.js';

/** Scans blocks of rows, here or in other threads. */
export interface BlockScan {
  /** The blocks to come are of this file. */
  startFile(layout: Layout): void;
  /**
   * Takes a block; resolves once there is room for the next. `done` gets what it held, in any order; undefined for
   * a block that must be refused.
   */
  take(number: number, block: Block, done: (report: BlockReport | undefined) => void): Promise<void>;
  /** For files that come in parts, where there are threads. */
  parts?: PartScan;
  /** A batch of a file that does not come in blocks. */
  takeBatch(number: number, batch: Batch<ColumnBatch>, names: readonly string[]): void;
  /** Resolves once all blocks taken are done. */
  settle(): Promise<void>;
  /** All that was found. */
  finish(): Promise<TableScan>;
  /** A buffer that was used before. */
  recycled(): Buffer | undefined;
  close(): Promise<void>;
}

export interface PartScan {
  /** The parts to come are of this file. */
  startFile(layout: PartLayout): void;
  /** As `take` of blocks. @param block number of the block that the whole file is */
  take(block: number, part: Part, done: (report: PartReport | undefined) => void): Promise<void>;
}

const SPILL_BYTES = 1024 * 1024;

/** @param size bytes of all files: of few there cannot be more keys than memory holds */
export async function scanHere(
  plan: TablePlan,
  files: Files,
  options: TableScanOptions,
  size: number,
): Promise<BlockScan> {
  const folder = size > SPILL_BYTES && hasKeys(plan) ? await files.temporary('keys') : undefined;
  const spill = folder === undefined ? undefined : new SpillFile(`${folder}/main`);
  const scan = new TableScan(plan, options, hashSinks(options, spill && (() => spill)));
  let scanner: BlockScanner | undefined;
  let free: Buffer[] = [];
  return {
    startFile: layout => {
      scanner?.close();
      scanner = new BlockScanner(layout);
    },
    take: (number, block, done) => {
      const report = scanBlock(scan, scanner!, number, block);
      // A refused block is looked at again, perhaps later, so its bytes are not free.
      if (report) free = [block.bytes];
      done(report);
      return Promise.resolve();
    },
    takeBatch: (number, batch, names) => {
      scan.startBlock(number);
      scan.takeVectors(batch, names);
    },
    settle: () => Promise.resolve(),
    finish: () => Promise.resolve(scan),
    recycled: () => free.pop(),
    close: async () => {
      scanner?.close();
      spill?.close();
      if (folder !== undefined) await files.remove(folder);
    },
  };
}

/** Reads parts of files in this thread. */
export function partsHere(scan: Pick<BlockScan, 'takeBatch'>): PartScan {
  let layout: PartLayout | undefined;
  return {
    startFile: next => void (layout = next),
    take: async (block, part, done) =>
      done(await scanPart(layout!, part, (batch, names) => scan.takeBatch(block, batch, names))),
  };
}

function hasKeys({ keys, columns, rows }: TablePlan): boolean {
  return (
    keys.length > 0 ||
    rows.length > 0 ||
    columns.some(({ checks }) => checks.some(({ kind }) => kind === 'unique'))
  );
}

/** undefined for a block that must be refused: whoever knows on which line it begins says why. */
export function scanBlock(
  scan: TableScan,
  scanner: BlockScanner,
  number: number,
  block: Block,
): BlockReport | undefined {
  scan.startBlock(number);
  try {
    return scanner.scan(block, (batch, names) => scan.take(batch, names));
  } catch (error) {
    if (error instanceof UserError && error.code === 'limit-exceeded') return undefined;
    throw error;
  }
}
