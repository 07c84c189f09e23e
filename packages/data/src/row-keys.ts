import type { Batch, CellColumn } from '@sluice/tables';
import type { Cursor } from './cells.js';
import type { CheckResult } from './check.js';
import type { KeyLogState } from './key-log.js';
import { KeyHashes, type KeySink } from './keys.js';
import type { ColumnPlan, KeyCheck } from './plan.js';
import type { RowScan } from './row-scan.js';

/** A key of several columns. Rows in which a part is missing have no key. Parts are compared as they are written. */
export class RowKeys implements RowScan {
  readonly columns: readonly string[];
  readonly #check: KeyCheck;
  readonly #plans: readonly ColumnPlan[];
  readonly #cursor: Cursor;
  readonly #keys: KeySink;
  #scratch = Buffer.alloc(256);
  #view = new DataView(this.#scratch.buffer, this.#scratch.byteOffset, this.#scratch.length);
  #rows = 0;

  constructor(check: KeyCheck, plans: readonly ColumnPlan[], cursor: Cursor, keys: KeySink) {
    this.columns = check.columns;
    this.#check = check;
    this.#plans = plans;
    this.#cursor = cursor;
    this.#keys = keys;
  }

  take(columns: readonly CellColumn[], batch: Batch): void {
    for (let row = 0; row < batch.rows; row++) {
      const length = this.#write(columns, row);
      if (length === 0) continue;
      this.#rows++;
      const at = this.#cursor.base + batch.lines[row]!;
      const first = this.#keys.addBytes(this.#scratch, this.#view, 0, length, at);
      if (first !== undefined) this.#keys.show({ at, first });
    }
  }

  results(): CheckResult[] {
    return [{ check: this.#check, of: this.#rows, ...this.hashes.repeated() }];
  }

  state(): { rows: number; keys: KeyLogState } {
    return { rows: this.#rows, keys: this.hashes.state() };
  }

  merge(state: unknown): void {
    const { rows, keys } = state as { rows: number; keys: KeyLogState };
    this.#rows += rows;
    this.hashes.merge(keys);
  }

  /** The keys, in the first pass. */
  get hashes(): KeyHashes {
    if (this.#keys instanceof KeyHashes) return this.#keys;
    throw new Error('The second pass has no results of its own.');
  }

  /** Writes length and bytes of each part to the scratch; answers the length in all, 0 where a part is missing. */
  #write(columns: readonly CellColumn[], row: number): number {
    let at = 0;
    for (let i = 0; i < columns.length; i++) {
      const { bytes, starts, ends, kinds, offset, stride } = columns[i]!;
      const k = offset + row * stride;
      const start = starts[k]!;
      const end = ends[k]!;
      if (end < start || (end === start && kinds === undefined)) return 0;
      if (this.#plans[i]!.missing.has(bytes, start, end)) return 0;
      const needed = at + 4 + end - start;
      if (needed > this.#scratch.length) this.#enlarge(needed * 2, at);
      at = this.#scratch.writeUInt32LE(end - start, at);
      at += bytes.copy(this.#scratch, at, start, end);
    }
    return at;
  }

  #enlarge(size: number, used: number): void {
    const larger = Buffer.alloc(size);
    this.#scratch.copy(larger, 0, 0, used);
    this.#scratch = larger;
    this.#view = new DataView(larger.buffer, larger.byteOffset, larger.length);
  }
}
