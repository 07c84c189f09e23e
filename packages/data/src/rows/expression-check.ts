import type { Batch, CellColumn } from '@sluice/tables';
import type { Cursor } from '../cells.js';
import { Tally, type Check, type CheckResult, type Place, type TallyState } from '../check.js';
import type { Compiled } from '../expression/compile-expression.js';
import type { Value } from '../expression/value.js';
import type { ColumnPlan } from '../plan.js';
import type { RowCheck, RowScan } from '../row-scan.js';
import { valueReader, type ValueReader } from './row-values.js';

/** Longer values are cut in examples. */
const SHOWN = 30;

/** Something that must be true of every row. */
export class ExpressionCheck implements RowCheck {
  readonly check: Check;
  readonly columns: readonly ColumnPlan[];
  readonly #compile: () => Compiled;

  /** @param columns those the expression uses, in its order; @param compile a fresh one for each scan, which fills it with its rows */
  constructor(check: Check, columns: readonly ColumnPlan[], compile: () => Compiled) {
    this.check = check;
    this.columns = columns;
    this.#compile = compile;
  }

  start(cursor: Cursor): RowScan {
    return new ExpressionScan(this, this.#compile(), cursor);
  }

  mark(cursor: Cursor): RowScan {
    return this.start(cursor);
  }
}

/** A row breaks the rule where the expression is false, or a number in it is none; not where it is unknown (null). */
class ExpressionScan implements RowScan {
  readonly columns: readonly string[];
  readonly #owner: ExpressionCheck;
  readonly #compiled: Compiled;
  readonly #cursor: Cursor;
  readonly #readers: ValueReader[];
  readonly #tally: Tally;
  #judged = 0;

  constructor(owner: ExpressionCheck, compiled: Compiled, cursor: Cursor) {
    this.columns = owner.columns.map(({ name }) => name);
    this.#owner = owner;
    this.#compiled = compiled;
    this.#cursor = cursor;
    this.#readers = owner.columns.map(column => valueReader(column, true));
    this.#tally = new Tally(cursor.keep);
  }

  take(columns: readonly CellColumn[], batch: Batch): void {
    const { environment } = this.#compiled;
    const values = this.#readers.map((read, i) => read(columns[i]!, batch.rows));
    environment.columns = values;
    for (let row = 0; row < batch.rows; row++) {
      const holds = this.#holds(row);
      // Where it is unknown, the row is neither kept nor broken.
      if (holds !== undefined) this.#judged++;
      if (holds !== false) continue;
      if (!this.#tally.hit()) continue;
      const at = this.#cursor.base + batch.lines[row]!;
      const shown = this.#show(values, row);
      this.#tally.show(shown === undefined ? { at } : { at, value: shown });
    }
  }

  results(placeOf: (at: number) => Place): CheckResult[] {
    const { count } = this.#tally;
    return [{ check: this.#owner.check, count, of: this.#judged, examples: this.#tally.examples(placeOf) }];
  }

  state(): unknown {
    return { judged: this.#judged, tally: this.#tally.state() };
  }

  merge(state: unknown): void {
    const { judged, tally } = state as { judged: number; tally: TallyState };
    this.#judged += judged;
    this.#tally.merge(tally);
  }

  #holds(row: number): boolean | undefined {
    const { environment, evaluate } = this.#compiled;
    environment.failed = false;
    const value = evaluate(row);
    if (hasFailed(environment)) return false;
    return value === null ? undefined : value !== false;
  }

  /** `start = 5, end = 3`; nothing of columns whose values are not to be shown. */
  #show(values: readonly (readonly Value[])[], row: number): string | undefined {
    const shown = this.#owner.columns.flatMap(({ name, hidden, type }, i) => {
      return hidden ? [] : [`${name} = ${shownValue(values[i]![row]!, type)}`];
    });
    return shown.length ? shown.join(', ') : undefined;
  }
}

/** Evaluating sets it. */
const hasFailed = (environment: { failed: boolean }) => environment.failed;

function shownValue(value: Value, type: ColumnPlan['type']): string {
  if (value === null) return 'nothing';
  if (typeof value === 'string') return value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
  if (typeof value !== 'number' || type === 'number' || type === 'integer') return String(value);
  const iso = new Date(value).toISOString();
  return type === 'date' ? iso.slice(0, 10) : type === 'time' ? iso.slice(11, 23) : iso;
}
