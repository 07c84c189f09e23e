import { CellKind, cellText, type Batch, type CellColumn } from '@sluice/tables';
import type { Cursor } from '../cells.js';
import type { Check } from '../check.js';
import { isObject, parseJson } from '../json-tests.js';
import type { ColumnPlan } from '../plan.js';
import type { RowCheck, RowScan } from '../row-scan.js';
import { CountingScan } from './counting-scan.js';
import { isThere } from './row-values.js';

/** Longer values are cut in examples. */
const SHOWN = 60;
/** A step into an array, at all of its items; names are steps into objects. */
export const ITEMS = Symbol('items');
export type Step = string | typeof ITEMS;

/** A rule on what stands in the arrays of a column: its values are counted, not the rows. */
export class ItemsCheck implements RowCheck {
  readonly check: Check;
  readonly column: ColumnPlan;
  /** From the value of the column down. */
  readonly steps: readonly Step[];
  readonly breaks: (value: unknown) => boolean;
  /** Whether a value that is missing is one of those counted. */
  readonly ofAll: boolean;

  constructor(
    check: Check,
    column: ColumnPlan,
    steps: readonly Step[],
    { breaks, ofAll }: { breaks: (value: unknown) => boolean; ofAll: boolean },
  ) {
    this.check = check;
    this.column = column;
    this.steps = steps;
    this.breaks = breaks;
    this.ofAll = ofAll;
  }

  start(cursor: Cursor): RowScan {
    return new ItemsScan(this, cursor);
  }

  mark(cursor: Cursor): RowScan {
    return this.start(cursor);
  }
}

class ItemsScan extends CountingScan {
  readonly columns: readonly string[];
  readonly #owner: ItemsCheck;

  constructor(owner: ItemsCheck, cursor: Cursor) {
    super(owner.check, cursor);
    this.columns = [owner.column.name];
    this.#owner = owner;
  }

  take([column]: readonly CellColumn[], batch: Batch): void {
    const { column: plan, steps, breaks, ofAll } = this.#owner;
    for (let row = 0; row < batch.rows; row++) {
      if (!column || !isThere(column, row, plan) || !isJson(column, row)) continue;
      for (const value of valuesAt(parseJson(cellText(column, row)!), steps)) {
        const missing = value === undefined || value === null;
        if (missing && !ofAll) continue;
        this.of++;
        if (breaks(value)) this.offend(batch, row, () => (plan.hidden || missing ? undefined : shown(value)));
      }
    }
  }
}

/** CSV does not tell; a text that is no JSON holds no items. */
function isJson({ kinds, offset, stride }: CellColumn, row: number): boolean {
  return kinds === undefined || kinds[offset + row * stride] !== CellKind.string;
}

/** All values that the steps lead to; undefined where an object lacks one. */
function* valuesAt(value: unknown, steps: readonly Step[], from = 0): Generator {
  const step = steps[from];
  if (step === undefined) yield value;
  else if (step === ITEMS) {
    if (Array.isArray(value)) for (const item of value) yield* valuesAt(item, steps, from + 1);
  } else if (isObject(value)) {
    yield* valuesAt(Object.hasOwn(value, step) ? value[step] : undefined, steps, from + 1);
  }
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
