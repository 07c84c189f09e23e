/**
 * Some rows of a table, column by column. A batch lives until the next one is asked for: its bytes and arrays are
 * used again. Further encodings (typed vectors, dictionaries) join `ColumnBatch` as formats that have them are read.
 */
export interface Batch {
  rows: number;
  /** In the order of `TableSource.names`. */
  columns: readonly ColumnBatch[];
  /** Physical line on which each row starts, counted from 1. */
  lines: Uint32Array;
}

export type ColumnBatch = CellColumn;

/**
 * Cells as places in the bytes of the file: row r lies at index `offset + r * stride` of `starts`, `ends` and `kinds`.
 * Quotes are outside, escapes already undone, so `bytes[start, end)` is the UTF-8 of the value. A cell that is not
 * there (a short row, a key left out, JSON's null) has `end < start`.
 */
export interface CellColumn {
  encoding: 'cells';
  bytes: Buffer;
  starts: Int32Array;
  ends: Int32Array;
  offset: number;
  stride: number;
  /** `CellKind` of each cell of a JSON file; CSV knows only text. */
  kinds: Uint8Array | undefined;
  /** True where the bytes of this batch are ASCII, so that bytes are characters. */
  ascii: boolean;
}

export const CellKind = { string: 0, number: 1, true: 2, false: 3, object: 4, array: 5 } as const;

/** The text of a cell, undefined for one that is not there. Bytes that are not UTF-8 become U+FFFD. */
export function cellText(column: CellColumn, row: number): string | undefined {
  const at = column.offset + row * column.stride;
  const start = column.starts[at]!;
  const end = column.ends[at]!;
  if (end < start) return undefined;
  return column.ascii
    ? column.bytes.toString('latin1', start, end)
    : column.bytes.toString('utf8', start, end);
}
