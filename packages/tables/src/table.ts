import type { TextTable } from './text-table.js';

/** A table in memory, column by column: for the files a stage needs as a whole, such as predictions. */
export interface Table {
  rows: number;
  /** All columns of the file, in its order, also those that were not read. */
  names: readonly string[];
  /** Those that were read, by header or key, in the order of the file. */
  columns: Map<string, Column>;
  /** Physical line on which each row starts, counted from 1. */
  lines: Uint32Array;
}

export type Column = NumberColumn | StringColumn;

/** A column of which every value that is present reads as a number. */
export interface NumberColumn {
  name: string;
  kind: 'number';
  /** NaN where the value is missing, and where it is written as NaN. */
  values: Float64Array;
  /** 1 where the value is missing. */
  missing: Uint8Array;
}

export interface StringColumn {
  name: string;
  kind: 'string';
  /** The different texts. Each occurs in some row. */
  texts: TextTable;
  /** Text of each row; -1 where the value is missing. */
  codes: Int32Array;
  /** 1 where the value is missing. */
  missing: Uint8Array;
  /** A string per row, null where the value is missing: made when it is asked for. */
  readonly values: (string | null)[];
}

export function stringColumn(name: string, texts: TextTable, codes: Int32Array): StringColumn {
  let values: (string | null)[] | undefined;
  const missing = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) if (codes[row]! < 0) missing[row] = 1;
  return {
    name,
    kind: 'string',
    texts,
    codes,
    missing,
    get values() {
      if (!values) {
        const known = texts.texts();
        values = Array.from(codes, code => known[code] ?? null);
      }
      return values;
    },
  };
}
