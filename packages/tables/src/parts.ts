import { UserError } from '@sluice/core';
import type { Batch, ColumnBatch } from './batch.js';
import type { FaultState } from './faults.js';
import type { ParquetLayout, ParquetPart } from './parquet/read-groups.js';

/** What a thread must know of a file whose parts it is given: plain data. */
export interface PartLayout extends ParquetLayout {
  names: readonly string[];
}

/** Rows that are read without the rest of the file, with the bytes they lie in: a row group. Plain data. */
export type Part = ParquetPart;

/** What a part held. Lines are numbers of rows in the file. */
export interface PartReport {
  rows: number;
  faults: FaultState;
}

/** A binary file in parts that several threads can read. Either these are read or the batches of the source. */
export interface PartSource {
  layout: PartLayout;
  /** In the order of the file, each with its bytes. */
  parts(): AsyncGenerator<Part>;
  /** Throws what is wrong with a part that could not be read. */
  refuse(number: number): Promise<never>;
}

/** Reads one part; undefined where it must be refused: whoever has the file says why. */
export async function scanPart(
  layout: PartLayout,
  part: Part,
  take: (batch: Batch<ColumnBatch>, names: readonly string[]) => void,
): Promise<PartReport | undefined> {
  const { readPart } = await import('./binary-tables.js');
  try {
    return await readPart(layout, part, batch => take(batch, layout.names));
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
