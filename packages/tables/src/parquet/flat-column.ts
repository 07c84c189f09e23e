import type { ColumnBatch } from '../batch.js';
import { Damage } from '../damage.js';
import { sliceColumn } from '../slice.js';
import { spread } from '../spread.js';
import type { ChunkPages, Page } from './chunk-pages.js';
import type { Scratch } from '../scratch.js';

/** One column of a row group, in blocks of rows. */
export interface ColumnReader {
  /** Rows that can be taken at once. */
  readonly available: number;
  /** Makes at least one row available; answers how many, 0 where the row group has no more. Only where none are. */
  load(): Promise<number>;
  take(rows: number): ColumnBatch;
}

/** A column in which every row has one value or none. */
export class FlatColumn implements ColumnReader {
  readonly #pages: ChunkPages;
  readonly #scratch: Scratch;
  readonly #defined: number;
  readonly #levels: Int32Array;
  readonly #present: Uint8Array;
  #page: Page | undefined;
  /** Entries of the page that are not decoded. */
  #left = 0;
  #block: ColumnBatch | undefined;
  #rows = 0;
  #taken = 0;

  /** @param defined definition level of a value that is there */
  constructor(pages: ChunkPages, scratch: Scratch, defined: number) {
    this.#pages = pages;
    this.#scratch = scratch;
    this.#defined = defined;
    this.#levels = new Int32Array(defined > 0 ? scratch.rows : 0);
    this.#present = new Uint8Array(defined > 0 ? scratch.rows : 0);
  }

  get available(): number {
    return this.#rows - this.#taken;
  }

  async load(): Promise<number> {
    if (this.#left === 0) {
      this.#page = await this.#pages.next();
      this.#left = this.#page?.entries ?? 0;
    }
    if (!this.#page) return 0;
    this.#taken = 0;
    this.#rows = Math.min(this.#left, this.#scratch.rows);
    this.#left -= this.#rows;
    this.#block = this.#decode(this.#page, this.#rows);
    return this.#rows;
  }

  take(rows: number): ColumnBatch {
    const from = this.#taken;
    this.#taken += rows;
    return sliceColumn(this.#block!, from, from + rows);
  }

  #decode({ definitions, values }: Page, rows: number): ColumnBatch {
    if (!definitions || definitions.takeRun(this.#defined, rows)) return values.read(rows);
    definitions.read(this.#levels, rows);
    const levels = this.#levels;
    const present = this.#present;
    const defined = this.#defined;
    let count = 0;
    let beyond = 0;
    for (let row = 0; row < rows; row++) {
      const level = levels[row]!;
      const there = level === defined ? 1 : 0;
      beyond |= defined - level;
      present[row] = there;
      count += there;
    }
    if (beyond < 0) throw new Damage('a level is higher than the schema allows');
    return count === rows ? values.read(rows) : spread(values.read(count), present, rows, count);
  }
}
