import { asCells, CellKind, cellText } from '@sluice/tables';
import type { Batch, CellColumn, ColumnBatch } from '@sluice/tables';
import { ROW } from './judge-job.js';

const LF = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const DELETE = 0x7f;

/** Rows as JSON Lines, as `JudgedBlock` has them; lines are numbers of rows. */
export interface JsonRows {
  bytes: Buffer;
  rows: Uint32Array;
}

/**
 * Writes the rows of files that have types as JSON Lines: numbers with all their digits, booleans and nested values as such, null where
 * nothing is; dates and times as texts by ISO 8601, and NaN and infinities, which JSON has no numbers for, as texts too.
 */
export class JsonRowWriter {
  readonly #keys: readonly Buffer[];
  #bytes = Buffer.allocUnsafe(1 << 20);
  #at = 0;

  constructor(names: readonly string[]) {
    this.#keys = names.map((name, i) => Buffer.from(`${i ? ',' : ''}${JSON.stringify(name)}:`));
  }

  /** What it answers holds until the next call. */
  write({ rows, lines, columns }: Batch<ColumnBatch>): JsonRows {
    const cells = columns.map(column => asCells(column, rows));
    const places = new Uint32Array(ROW.size * rows);
    this.#at = 0;
    for (let row = 0; row < rows; row++) {
      const start = this.#at;
      this.#writeRow(cells, row);
      places.set([lines[row]!, start, this.#at - 1, this.#at], ROW.size * row);
    }
    return { bytes: this.#bytes.subarray(0, this.#at), rows: places };
  }

  #writeRow(cells: readonly CellColumn[], row: number): void {
    this.#put('{');
    for (let i = 0; i < cells.length; i++) {
      const key = this.#keys[i]!;
      this.#reserve(key.length);
      this.#at += key.copy(this.#bytes, this.#at);
      this.#writeCell(cells[i]!, row);
    }
    this.#put('}');
    this.#reserve(1);
    this.#bytes[this.#at++] = LF;
  }

  #writeCell(column: CellColumn, row: number): void {
    const { bytes, starts, ends, kinds, offset, stride } = column;
    const k = offset + row * stride;
    const [start, end] = [starts[k]!, ends[k]!];
    if (end < start) this.#put('null');
    else if ((kinds?.[k] ?? CellKind.string) !== CellKind.string) this.#copy(bytes, start, end);
    else if (isPlain(bytes, start, end)) {
      this.#reserve(end - start + 2);
      this.#bytes[this.#at++] = QUOTE;
      this.#at += bytes.copy(this.#bytes, this.#at, start, end);
      this.#bytes[this.#at++] = QUOTE;
    } else this.#put(JSON.stringify(cellText(column, row)));
  }

  #copy(bytes: Buffer, start: number, end: number): void {
    this.#reserve(end - start);
    this.#at += bytes.copy(this.#bytes, this.#at, start, end);
  }

  #put(text: string): void {
    this.#reserve(3 * text.length);
    this.#at += this.#bytes.write(text, this.#at);
  }

  #reserve(length: number): void {
    if (this.#at + length <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#at + length));
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
  }
}

/** In JSON it stands as it is. */
function isPlain(bytes: Buffer, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const b = bytes[i]!;
    if (b < SPACE || b >= DELETE || b === QUOTE || b === BACKSLASH) return false;
  }
  return true;
}
