import { digestOf, UserError, type Files } from '@sluice/core';
import { asCells } from './as-cells.js';
import type { Batch, ColumnBatch } from './batch.js';
import type { BinaryFormat } from './dialect.js';
import { FaultLog } from './faults.js';
import { nameColumns } from './header.js';
import type { TableSource } from './open-table.js';
import type { PartSource } from './parts.js';
import type { FileRanges } from './ranges.js';

export interface BinaryTableOptions {
  maxRowBytes: number;
  maxColumns: number;
  keepFaults: number | undefined;
}

/** Rows of a batch, and fewer where there are many columns, each of which needs memory for them. */
const ROWS = { most: 8192, least: 64 };
const CELLS = 2 ** 20;

export const blockRowsOf = (columns: number) =>
  Math.max(ROWS.least, Math.min(ROWS.most, Math.floor(CELLS / (columns || 1))));

/**
 * Rows that a file of so many bytes is believed to have: run lengths can claim any number, and each would be read. A
 * column of one value takes a byte for some thousands.
 */
export const mostRowsOf = (bytes: number) => 10_000_000 + bytes * 10_000;

/** A table in a binary format, given its columns and how to read them. */
export function binarySource(
  path: string,
  files: Files,
  options: BinaryTableOptions & {
    format: BinaryFormat;
    ranges: FileRanges;
    /** Dotted names of the columns. */
    columns: readonly string[];
    read: (faults: FaultLog) => AsyncGenerator<Batch<ColumnBatch>>;
    parts?: (names: readonly string[], faults: FaultLog) => PartSource | undefined;
  },
): TableSource {
  const { format, ranges, columns, maxColumns, keepFaults, read, parts } = options;
  const file = files.relative(path);
  if (columns.length > maxColumns) {
    throw new UserError('limit-exceeded', {
      message: `"${file}" has ${columns.length} columns; ${maxColumns} are allowed.`,
      fix: 'Raise "max-columns" if that is right.',
    });
  }
  const faults = new FaultLog(keepFaults);
  const names = nameColumns(columns, 1, faults);
  const apart = parts?.(names, faults);
  return {
    file,
    format,
    names,
    faults,
    vectors: () => read(faults),
    batches: () => allAsCells(read(faults)),
    ...(apart ? { parts: apart } : {}),
    digest: async () => {
      const { sha256, size } = await digestOf(path, files);
      await ranges.refuseChanged();
      return { sha256, bytes: size };
    },
  };
}

async function* allAsCells(batches: AsyncGenerator<Batch<ColumnBatch>>): AsyncGenerator<Batch> {
  for await (const { rows, columns, lines } of batches)
    yield { rows, lines, columns: columns.map(column => asCells(column, rows)) };
}
