import { UserError, type Files } from '@sluice/core';
import type { ArrowPart } from './arrow/arrow-parts.js';
import type { ArrowLayout } from './arrow/batch-reader.js';
import type { Batch, ColumnBatch } from './batch.js';
import { constantColumn } from './constant-column.js';
import type { FaultState } from './faults.js';
import type { ParquetLayout, ParquetPart } from './parquet/read-groups.js';

/** What a thread must know of a file whose parts it is given: plain data. */
export type PartLayout = ((ParquetLayout & { format: 'parquet' }) | (ArrowLayout & { format: 'arrow' })) & {
  /** All columns. */
  names: readonly string[];
  /** Values of the first columns, which the file does not have itself: the same in all rows, undefined where none is there. */
  constants?: readonly (string | undefined)[];
};

/** Rows that are read without the rest of the file, with the bytes they lie in: a row group, or a batch. Plain data. */
export type Part = ParquetPart | ArrowPart;

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
  const constants = layout.constants?.map(constantColumn);
  try {
    return await readPart(layout, part, batch => {
      const columns = constants ? [...constants, ...batch.columns] : batch.columns;
      take({ ...batch, columns }, layout.names);
    });
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/**
 * Bytes of a file once decompressed, where its metadata tell them at once (Parquet), else undefined. Throws what is thrown
 * where the file is opened.
 */
export async function contentBytes(path: string, files: Files): Promise<number | undefined> {
  return (await import('./binary-tables.js')).contentBytes(path, files);
}
