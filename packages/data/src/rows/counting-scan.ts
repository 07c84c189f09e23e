import type { Batch, CellColumn } from '@sluice/tables';
import type { Cursor } from '../cells.js';
import { Tally, type Check, type CheckResult, type Place, type TallyState } from '../check.js';
import type { RowScan } from '../row-scan.js';

/** A scan that counts what it looks at, and what of that breaks one check. */
export abstract class CountingScan implements RowScan {
  abstract readonly columns: readonly string[];
  /** What was looked at. */
  protected of = 0;
  readonly #check: Check;
  readonly #cursor: Cursor;
  readonly #tally: Tally;

  constructor(check: Check, cursor: Cursor) {
    this.#check = check;
    this.#cursor = cursor;
    this.#tally = new Tally(cursor.keep);
  }

  abstract take(columns: readonly CellColumn[], batch: Batch): void;

  results(placeOf: (at: number) => Place): CheckResult[] {
    const { count } = this.#tally;
    return [{ check: this.#check, count, of: this.of, examples: this.#tally.examples(placeOf) }];
  }

  state(): unknown {
    return { of: this.of, tally: this.#tally.state() };
  }

  merge(state: unknown): void {
    const { of, tally } = state as { of: number; tally: TallyState };
    this.of += of;
    this.#tally.merge(tally);
  }

  /** @param shown what is to be shown of it; nothing where it gives none */
  protected offend(batch: Batch, row: number, shown: () => string | undefined): void {
    if (!this.#tally.hit()) return;
    const at = this.#cursor.base + batch.lines[row]!;
    const value = shown();
    this.#tally.show(value === undefined ? { at } : { at, value });
  }
}
