import type { Batch, CellColumn } from '@sluice/tables';
import type { Check, CheckResult } from '../check.js';
import { allows, type Limit } from '../limit.js';
import type { ColumnPlan } from '../plan.js';
import type { RowCheck, RowScan } from '../row-scan.js';
import { showCounted } from '../wording.js';
import { PairSums, type PairSumsState } from './pair-sums.js';
import { valueReader, type ValueReader } from './row-values.js';

const DIGITS = 4;

/** Pearson's coefficient of two columns of numbers, over the rows that have both. */
export class CorrelationCheck implements RowCheck {
  readonly check: Check;
  readonly limit: Limit;
  readonly columns: readonly [ColumnPlan, ColumnPlan];

  constructor(check: Check, limit: Limit, columns: readonly [ColumnPlan, ColumnPlan]) {
    this.check = check;
    this.limit = limit;
    this.columns = columns;
  }

  start(): RowScan {
    return new CorrelationScan(this);
  }
}

class CorrelationScan implements RowScan {
  readonly columns: readonly string[];
  readonly #owner: CorrelationCheck;
  readonly #readers: ValueReader[];
  readonly #sums = new PairSums();
  #rows = 0;

  constructor(owner: CorrelationCheck) {
    this.columns = owner.columns.map(({ name }) => name);
    this.#owner = owner;
    this.#readers = owner.columns.map(column => valueReader(column));
  }

  take(columns: readonly CellColumn[], { rows }: Batch): void {
    this.#rows += rows;
    const [xs, ys] = this.#readers.map((read, i) => read(columns[i]!, rows));
    for (let row = 0; row < rows; row++) {
      const [x, y] = [xs![row], ys![row]];
      if (typeof x === 'number' && typeof y === 'number') this.#sums.add(x, y);
    }
  }

  results(): CheckResult[] {
    const { check, limit, columns } = this.#owner;
    const { correlation, count } = this.#sums;
    const told = { check, of: this.#rows, examples: [] };
    const over = `over ${showCounted(count, 'row')} that ${count === 1 ? 'has' : 'have'} both`;
    if (correlation === undefined)
      return [{ ...told, count: 1, found: `there is none ${over}: one of them does not vary` }];
    const kept = allows(limit, correlation, NaN);
    const hidden = columns.some(column => column.hidden);
    const found = hidden ? `it is another ${over}` : `it is ${Number(correlation.toFixed(DIGITS))} ${over}`;
    return [{ ...told, count: kept ? 0 : 1, found }];
  }

  state(): unknown {
    return { rows: this.#rows, sums: this.#sums.state() };
  }

  merge(state: unknown): void {
    const { rows, sums } = state as { rows: number; sums: PairSumsState };
    this.#rows += rows;
    this.#sums.merge(sums);
  }
}
