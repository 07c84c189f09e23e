import { UserError } from '@sluice/core';
import type { Batch, CellColumn } from '@sluice/tables';
import type { Cursor } from '../cells.js';
import type { Check, CheckResult, Place } from '../check.js';
import type { ColumnPlan } from '../plan.js';
import type { RowCheck, RowScan } from '../row-scan.js';
import { BandIndex, HASHES, signatureOf } from './min-hash.js';
import type { Reference } from './reference.js';
import { valueReader } from './row-values.js';

const ROW_BYTES = HASHES * 4 + 120;

/** The signatures of the texts of a table. */
export class Signatures implements RowScan {
  readonly columns: readonly string[];
  rows: { at: number; signature: Uint32Array }[] = [];
  readonly #read: ReturnType<typeof valueReader>;
  readonly #cursor: Cursor;
  readonly #tell: (own: Signatures, placeOf: (at: number) => Place) => CheckResult[];

  constructor(
    column: ColumnPlan,
    cursor: Cursor,
    tell: (own: Signatures, placeOf: (at: number) => Place) => CheckResult[] = () => [],
  ) {
    this.columns = [column.name];
    this.#read = valueReader(column);
    this.#cursor = cursor;
    this.#tell = tell;
  }

  take([column]: readonly CellColumn[], batch: Batch): void {
    for (const [row, value] of this.#read(column!, batch.rows).entries()) {
      const signature = typeof value === 'string' ? signatureOf(value) : undefined;
      if (signature) this.rows.push({ at: this.#cursor.base + batch.lines[row]!, signature });
    }
    if (this.rows.length * ROW_BYTES > this.#cursor.maxKeyBytes) {
      throw new UserError('limit-exceeded', {
        message: `Looking for near-duplicates takes more than ${this.#cursor.maxKeyBytes} bytes of memory, after ${this.rows.length} rows.`,
        fix: 'Raise "max-key-memory" if the machine has more.',
      });
    }
  }

  results(placeOf: (at: number) => Place): CheckResult[] {
    return this.#tell(this, placeOf);
  }

  state(): unknown {
    return this.rows;
  }

  merge(state: unknown): void {
    for (const row of state as Signatures['rows']) this.rows.push(row);
    this.rows.sort((a, b) => a.at - b.at);
  }
}

/** No text may be nearly the same as one of the other table. */
export class NearDuplicatesCheck implements RowCheck {
  readonly check: Check;
  readonly column: ColumnPlan;
  readonly reference: Reference<Signatures>;
  readonly #similarity: number;

  constructor(check: Check, column: ColumnPlan, reference: Reference<Signatures>, similarity: number) {
    this.check = check;
    this.column = column;
    this.reference = reference;
    this.#similarity = similarity;
  }

  start(cursor: Cursor): RowScan {
    return new Signatures(this.column, cursor, (own, placeOf) => [this.#result(own, placeOf, cursor.keep)]);
  }

  #result(own: Signatures, placeOf: (at: number) => Place, keep: number): CheckResult {
    const others = this.reference.scan.rows;
    const index = new BandIndex(others.map(({ signature }) => signature));
    const found = own.rows.flatMap(({ at, signature }) => {
      const near = index.nearest(signature, this.#similarity);
      return near ? [{ at, near }] : [];
    });
    const examples = found.slice(0, keep).map(({ at, near }) => ({
      ...placeOf(at),
      note: `${Math.round(100 * near.similarity)} % like ${this.reference.showPlace(others[near.number]!.at)}`,
    }));
    return { check: this.check, count: found.length, of: own.rows.length, examples };
  }
}
