import type { Batch, CellColumn } from '@sluice/tables';
import type { Cursor } from '../cells.js';
import { Tally, type Check, type CheckResult, type PlaceOf, type TallyState } from '../check.js';
import type { ColumnPlan } from '../plan.js';
import type { RowScan } from '../row-scan.js';
import { keyOf } from './key-groups.js';
import { keyReader } from './row-values.js';

export interface MarkOptions {
  /** Rows in which a part is missing: `skip` (they have no key) or `keep`. */
  missing: 'skip' | 'keep';
  breaks: (key: string) => boolean;
}

/** Every row whose key breaks a check, once the keys of the other table are known. */
export class KeyMarks implements RowScan {
  readonly columns: readonly string[];
  readonly #check: Check;
  readonly #options: MarkOptions;
  readonly #cursor: Cursor;
  readonly #readers: ReturnType<typeof keyReader>[];
  readonly #tally: Tally;
  #rows = 0;

  constructor(check: Check, columns: readonly ColumnPlan[], options: MarkOptions, cursor: Cursor) {
    this.columns = columns.map(({ name }) => name);
    this.#check = check;
    this.#options = options;
    this.#cursor = cursor;
    this.#readers = columns.map(keyReader);
    this.#tally = new Tally(cursor.keep);
  }

  take(columns: readonly CellColumn[], batch: Batch): void {
    const { missing, breaks } = this.#options;
    const parts = this.#readers.map((read, i): (string | null)[] => read(columns[i]!, batch.rows));
    this.#rows += batch.rows;
    for (let row = 0; row < batch.rows; row++) {
      const key = parts.map(values => values[row] ?? null);
      if (missing === 'skip' && key.some(part => part === null)) continue;
      if (breaks(keyOf(key)) && this.#tally.hit())
        this.#tally.show({ at: this.#cursor.base + batch.lines[row]! });
    }
  }

  results(placeOf: PlaceOf): CheckResult[] {
    const { count } = this.#tally;
    return [{ check: this.#check, count, of: this.#rows, examples: this.#tally.examples(placeOf) }];
  }

  state(): unknown {
    return { rows: this.#rows, tally: this.#tally.state() };
  }

  merge(state: unknown): void {
    const { rows, tally } = state as { rows: number; tally: TallyState };
    this.#rows += rows;
    this.#tally.merge(tally);
  }
}
