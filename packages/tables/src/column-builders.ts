import { asCells } from './as-cells.js';
import { cellText, type CellColumn, type ColumnBatch, type DictionaryColumn } from './batch.js';
import { CellState, decodeNumbers, type NumberVector } from './decode-numbers.js';
import { stringColumn, type Column } from './table.js';
import { TextTable } from './text-table.js';
import type { Tokens } from './tokens.js';
import { copyNumbers } from './vector-numbers.js';

/** Collects one column, batch by batch. */
export interface ColumnBuilder {
  /** False where these rows do not fit into such a column. */
  add(column: ColumnBatch, rows: number, scratch: NumberVector): boolean;
  build(): Column;
  readonly name: string;
}

/** @param rows rows before the column first appeared: there it is missing */
export class NumberBuilder implements ColumnBuilder {
  #values: Float64Array;
  #missing: Uint8Array;
  #rows: number;

  constructor(
    readonly name: string,
    rows: number,
    readonly tokens: Tokens,
  ) {
    this.#rows = rows;
    this.#values = new Float64Array(Math.max(1024, rows)).fill(NaN, 0, rows);
    this.#missing = new Uint8Array(this.#values.length).fill(1, 0, rows);
  }

  add(column: ColumnBatch, rows: number, scratch: NumberVector): boolean {
    const { values, states } = scratch;
    const direct =
      this.#copies(column) && copyNumbers(column, rows, { integer: false }, scratch) !== undefined;
    const cells = direct ? undefined : asCells(column, rows);
    if (cells) decodeNumbers(cells, rows, { integer: false, missing: this.tokens }, scratch);
    this.#reserve(rows);
    const at = this.#rows;
    for (let row = 0; row < rows; row++) {
      const state = states[row]!;
      if (state === CellState.value) this.#values[at + row] = values[row]!;
      else {
        if (state === CellState.invalid) return false;
        const written = state === CellState.notFinite;
        this.#missing[at + row] = written ? 0 : 1;
        this.#values[at + row] = written ? notFinite(cells ?? column, row) : NaN;
      }
    }
    this.#rows += rows;
    return true;
  }

  build(): Column {
    const { name } = this;
    const values = this.#values.slice(0, this.#rows);
    return { name, kind: 'number', values, missing: this.#missing.slice(0, this.#rows) };
  }

  /** Numbers as such. What is a number only to count by, such as a date, is a text; so may be -999. */
  #copies(column: ColumnBatch): column is Exclude<ColumnBatch, CellColumn> {
    if (column.encoding === 'cells' || this.tokens.likeNumbers) return false;
    const numbers = column.encoding === 'dictionary' ? column.dictionary : column;
    return numbers.encoding === 'numbers' && (numbers.type === 'integer' || numbers.type === 'number');
  }

  #reserve(rows: number): void {
    const needed = this.#rows + rows;
    if (needed <= this.#values.length) return;
    const length = Math.max(needed, 2 * this.#values.length);
    const [values, missing] = [new Float64Array(length), new Uint8Array(length)];
    values.set(this.#values.subarray(0, this.#rows));
    missing.set(this.#missing.subarray(0, this.#rows));
    [this.#values, this.#missing] = [values, missing];
  }
}

/** What is written as NaN or as an infinity. */
function notFinite(column: ColumnBatch, row: number): number {
  if (column.encoding === 'numbers') return column.values[row]!;
  if (column.encoding === 'dictionary') return notFinite(column.dictionary, column.indices[row]!);
  const text = cellText(column, row)!;
  if (/nan$/i.test(text)) return NaN;
  return text.startsWith('-') ? -Infinity : Infinity;
}

const UNKNOWN = -2;

/** @param rows rows before the column first appeared: there it is missing */
export class TextBuilder implements ColumnBuilder {
  readonly #texts = new TextTable();
  /** What the entries of a dictionary are here, as far as rows have used them. */
  readonly #entries = new WeakMap<object, { cells: CellColumn; codes: Int32Array }>();
  #codes: Int32Array;
  #rows: number;

  constructor(
    readonly name: string,
    rows: number,
    readonly tokens: Tokens,
  ) {
    this.#rows = rows;
    this.#codes = new Int32Array(Math.max(1024, rows)).fill(-1, 0, rows);
  }

  add(column: ColumnBatch, rows: number): boolean {
    this.#reserve(rows);
    const codes = this.#codes;
    const at = this.#rows;
    if (column.encoding === 'dictionary') this.#addEntries(column, rows);
    else {
      const cells = asCells(column, rows);
      for (let row = 0; row < rows; row++) codes[at + row] = this.#codeOf(cells, row);
    }
    this.#rows += rows;
    return true;
  }

  build(): Column {
    return stringColumn(this.name, this.#texts.seal(), this.#codes.slice(0, this.#rows));
  }

  #addEntries({ dictionary, size, indices }: DictionaryColumn, rows: number): void {
    let known = this.#entries.get(dictionary);
    if (!known) {
      known = { cells: asCells(dictionary, size), codes: new Int32Array(size).fill(UNKNOWN) };
      this.#entries.set(dictionary, known);
    }
    for (let row = 0; row < rows; row++) {
      const index = indices[row]!;
      let code = index < 0 ? -1 : known.codes[index]!;
      if (code === UNKNOWN) known.codes[index] = code = this.#codeOf(known.cells, index);
      this.#codes[this.#rows + row] = code;
    }
  }

  #codeOf({ bytes, starts, ends, offset, stride, kinds, ascii }: CellColumn, row: number): number {
    const k = offset + row * stride;
    const [start, end] = [starts[k]!, ends[k]!];
    // Only JSON, Parquet and Arrow can tell an empty text from none.
    if (end < start || (end === start && kinds === undefined)) return -1;
    if (this.tokens.has(bytes, start, end)) return -1;
    return this.#texts.addBytes(bytes, start, end, ascii);
  }

  #reserve(rows: number): void {
    const needed = this.#rows + rows;
    if (needed <= this.#codes.length) return;
    const codes = new Int32Array(Math.max(needed, 2 * this.#codes.length));
    codes.set(this.#codes.subarray(0, this.#rows));
    this.#codes = codes;
  }
}
