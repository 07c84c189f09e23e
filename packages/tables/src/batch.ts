/**
 * Some rows of a table, column by column. A batch lives until the next one is asked for: its bytes and arrays are
 * used again.
 *
 * Columns come in three encodings. Text formats (CSV, JSON Lines) have only `cells`. Binary formats (Parquet, Arrow)
 * have `cells` for plain texts, `numbers` for what is a number or counts time, and `dictionary` where the file stores
 * indices into a few values. `TableSource.batches()` gives every column as cells, whatever the format, so that a reader
 * that knows only texts reads all formats; `TableSource.vectors()` gives the encodings as they are, and a reader that
 * knows them judges numbers without text and a dictionary once per entry. `asCells` turns any one column into cells.
 */
export interface Batch<C extends ColumnBatch = CellColumn> {
  rows: number;
  /** In the order of `TableSource.names`. */
  columns: readonly C[];
  /** Physical line on which each row starts, counted from 1; the number of the row in formats without lines. */
  lines: Uint32Array;
}

export type ColumnBatch = CellColumn | VectorColumn | DictionaryColumn;

/**
 * Cells as places in the bytes of the file: row r lies at index `offset + r * stride` of `starts`, `ends` and `kinds`.
 * Quotes are outside, escapes already undone, so `bytes[start, end)` is the UTF-8 of the value. A cell that is not
 * there (a short row, a key left out, a null) has `end < start`.
 */
export interface CellColumn {
  encoding: 'cells';
  bytes: Buffer;
  starts: Int32Array;
  ends: Int32Array;
  offset: number;
  stride: number;
  /** `CellKind` of each cell of a typed file (JSON, Parquet, Arrow); CSV knows only text. */
  kinds: Uint8Array | undefined;
  /** True where the bytes of this batch are ASCII, so that bytes are characters. */
  ascii: boolean;
}

export const CellKind = { string: 0, number: 1, true: 2, false: 3, object: 4, array: 5 } as const;

/**
 * Numbers, or what counts as a number: booleans are 0 and 1, dates and timestamps milliseconds since 1970 (UTC, or
 * local where `utc` is false), times milliseconds of the day. Row r lies at index r.
 */
export interface VectorColumn {
  encoding: 'numbers';
  type: VectorType;
  /** Nearest float64. NaN where nothing is there, and where the value is NaN. */
  values: Float64Array;
  /** 1 where a value is there, 0 where none is; undefined where all are. */
  present: Uint8Array | undefined;
  /** The values without loss; given only where a float64 of this batch has lost something. */
  exact: ExactNumbers | undefined;
  /** Of timestamps: they are instants, not wall-clock times of an unknown zone. */
  utc: boolean;
}

export type VectorType = 'integer' | 'number' | 'boolean' | 'date' | 'time' | 'timestamp';

/** Each value is `units / 10 ** scale`: of a timestamp or time, seconds (scale 6: microseconds). */
export interface ExactNumbers {
  units: BigInt64Array | BigUint64Array;
  scale: number;
}

/**
 * Indices into a few values. The same `dictionary` object comes with every batch that shares it, so that what was
 * found out about its entries can be kept by its identity.
 */
export interface DictionaryColumn {
  encoding: 'dictionary';
  dictionary: CellColumn | VectorColumn;
  /** Entries of the dictionary; it may have some that no row uses, and the same value twice. */
  size: number;
  /** Entry of each row; -1 where nothing is there. An entry may itself be "not there". */
  indices: Int32Array;
}

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
