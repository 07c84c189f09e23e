import type { CellColumn } from '../batch.js';
import { jsonCells } from '../json-cells.js';
import { sliceColumn } from '../slice.js';
import type { ColumnReader } from './flat-column.js';
import type { JsonRows } from './json-rows.js';

/** Bytes of JSON that are put together before a batch is given out. */
const ENOUGH = 4 * 1024 ** 2;

/** A column that repeats (a list, a map, or what is around one), as one JSON text per row. */
export class NestedColumn implements ColumnReader {
  readonly #source: JsonRows;
  readonly #blockRows: number;
  /** Rows that are still to come. */
  #left: number;
  #block: CellColumn | undefined;
  #rows = 0;
  #taken = 0;

  constructor(source: JsonRows, rows: number, blockRows: number) {
    this.#source = source;
    this.#left = rows;
    this.#blockRows = blockRows;
  }

  get available(): number {
    return this.#rows - this.#taken;
  }

  async load(): Promise<number> {
    const texts: (string | undefined)[] = [];
    let bytes = 0;
    while (texts.length < this.#blockRows && this.#left > 0 && bytes < ENOUGH) {
      const text = await this.#source.next();
      texts.push(text);
      bytes += text?.length ?? 0;
      this.#left--;
    }
    this.#block = jsonCells(texts);
    this.#rows = texts.length;
    this.#taken = 0;
    return this.#rows;
  }

  take(rows: number): CellColumn {
    const from = this.#taken;
    this.#taken += rows;
    return sliceColumn(this.#block!, from, from + rows) as CellColumn;
  }
}
