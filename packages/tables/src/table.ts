/** A table in memory, column by column: for the files a stage needs as a whole, such as predictions. */
export interface Table {
  rows: number;
  /** By header or key, in the order of the file. */
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
  /** null where the value is missing. */
  values: (string | null)[];
  /** 1 where the value is missing. */
  missing: Uint8Array;
}
