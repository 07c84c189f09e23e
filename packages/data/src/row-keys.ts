import type { Batch, CellColumn } from '@sluice/tables';
import type { Cursor } from './cells.js';
import { Tally, type CheckResult } from './check.js';
import { KeySet } from './key-set.js';
import type { ColumnPlan, KeyCheck } from './plan.js';

/** A key of several columns. Rows in which a part is missing have no key. Parts are compared as they are written. */
export class RowKeys {
  readonly #check: KeyCheck;
  readonly #plans: readonly ColumnPlan[];
  readonly #cursor: Cursor;
  readonly #keys: KeySet;
  readonly #tally: Tally;
  #scratch = Buffer.alloc(256);
  #rows = 0;

  constructor(check: KeyCheck, plans: readonly ColumnPlan[], cursor: Cursor) {
    this.#check = check;
    this.#plans = plans;
    this.#cursor = cursor;
    this.#keys = new KeySet(check.columns.map(name => JSON.stringify(name)).join(' + '), cursor.maxKeyBytes);
    this.#tally = new Tally(cursor.keep);
  }

  /** @param columns the cells of the key's columns, in its order */
  take(columns: readonly CellColumn[], batch: Batch): void {
    for (let row = 0; row < batch.rows; row++) {
      const length = this.#write(columns, row);
      if (length === 0) continue;
      this.#rows++;
      const view = new DataView(this.#scratch.buffer, this.#scratch.byteOffset, this.#scratch.length);
      const line = batch.lines[row]!;
      const { file } = this.#cursor;
      const first = this.#keys.add(this.#scratch, view, 0, length, file, line);
      if (!first) continue;
      this.#tally.add(() => ({ file, line, first }));
    }
  }

  result(): CheckResult {
    return { check: this.#check, count: this.#tally.count, of: this.#rows, examples: this.#tally.examples };
  }

  /** Writes length and bytes of each part to the scratch; answers the length in all, 0 where a part is missing. */
  #write(columns: readonly CellColumn[], row: number): number {
    let at = 0;
    for (const [i, { bytes, starts, ends, kinds, offset, stride }] of columns.entries()) {
      const k = offset + row * stride;
      const start = starts[k]!;
      const end = ends[k]!;
      if (end < start || (end === start && kinds === undefined)) return 0;
      if (this.#plans[i]!.missing.has(bytes, start, end)) return 0;
      const needed = at + 4 + end - start;
      if (needed > this.#scratch.length) {
        const larger = Buffer.alloc(needed * 2);
        this.#scratch.copy(larger, 0, 0, at);
        this.#scratch = larger;
      }
      at = this.#scratch.writeUInt32LE(end - start, at);
      at += bytes.copy(this.#scratch, at, start, end);
    }
    return at;
  }
}
