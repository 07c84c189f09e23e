import type { Batch, CellColumn } from '@sluice/tables';
import type { Cursor } from '../cells.js';
import type { Check, CheckResult, Place } from '../check.js';
import type { ColumnPlan } from '../plan.js';
import type { RowCheck, RowScan } from '../row-scan.js';
import type { Reference } from './reference.js';
import { valueReader } from './row-values.js';

/** Earliest time of a table, with its place. */
export class Earliest implements RowScan {
  readonly columns: readonly string[];
  time = Infinity;
  at = 0;
  readonly #read: ReturnType<typeof valueReader>;
  readonly #cursor: Cursor;

  constructor(column: ColumnPlan, cursor: Cursor) {
    this.columns = [column.name];
    this.#read = valueReader(column);
    this.#cursor = cursor;
  }

  take([column]: readonly CellColumn[], batch: Batch): void {
    for (const [row, value] of this.#read(column!, batch.rows).entries()) {
      if (typeof value !== 'number' || value >= this.time) continue;
      this.time = value;
      this.at = this.#cursor.base + batch.lines[row]!;
    }
  }

  results(): CheckResult[] {
    return [];
  }

  state(): unknown {
    return { time: this.time, at: this.at };
  }

  merge(state: unknown): void {
    const { time, at } = state as { time: number; at: number };
    if (time < this.time || (time === this.time && at < this.at)) [this.time, this.at] = [time, at];
  }
}

/** All times must lie before the first of the other table: what is tested must come after what is learnt from. */
export class TimeOrderCheck implements RowCheck {
  readonly check: Check;
  readonly column: ColumnPlan;
  readonly reference: Reference<Earliest>;

  constructor(check: Check, column: ColumnPlan, reference: Reference<Earliest>) {
    this.check = check;
    this.column = column;
    this.reference = reference;
  }

  start(cursor: Cursor): RowScan {
    return new Times(this, cursor);
  }
}

/** Distinct times with their first place and count: how many are too late is known only when the other table is. */
class Times implements RowScan {
  readonly columns: readonly string[];
  readonly #owner: TimeOrderCheck;
  readonly #cursor: Cursor;
  readonly #read: ReturnType<typeof valueReader>;
  #times = new Map<number, { at: number; count: number }>();
  #rows = 0;

  constructor(owner: TimeOrderCheck, cursor: Cursor) {
    this.columns = [owner.column.name];
    this.#owner = owner;
    this.#cursor = cursor;
    this.#read = valueReader(owner.column);
  }

  take([column]: readonly CellColumn[], batch: Batch): void {
    for (const [row, value] of this.#read(column!, batch.rows).entries()) {
      if (typeof value !== 'number') continue;
      this.#rows++;
      this.#add(value, this.#cursor.base + batch.lines[row]!, 1);
    }
  }

  results(placeOf: (at: number) => Place): CheckResult[] {
    const { check, column, reference } = this.#owner;
    const first = reference.scan;
    const late = [...this.#times].filter(([time]) => time >= first.time).sort((a, b) => a[1].at - b[1].at);
    const note = late.length ? `the first is ${reference.showPlace(first.at)}` : '';
    const examples = late.slice(0, this.#cursor.keep).map(([time, { at }]) => ({
      ...placeOf(at),
      ...(column.hidden ? {} : { value: new Date(time).toISOString() }),
      note,
    }));
    const count = late.reduce((sum, [, entry]) => sum + entry.count, 0);
    return [{ check, count, of: this.#rows, examples }];
  }

  state(): unknown {
    return { rows: this.#rows, times: [...this.#times] };
  }

  merge(state: unknown): void {
    const { rows, times } = state as { rows: number; times: [number, { at: number; count: number }][] };
    this.#rows += rows;
    for (const [time, { at, count }] of times) this.#add(time, at, count);
  }

  #add(time: number, at: number, count: number): void {
    const known = this.#times.get(time);
    if (!known) this.#times.set(time, { at, count });
    else {
      known.count += count;
      known.at = Math.min(known.at, at);
    }
  }
}
