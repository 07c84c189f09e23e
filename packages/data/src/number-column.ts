import {
  CellState,
  cellText,
  decodeNumbers,
  type Batch,
  type CellColumn,
  type NumberVector,
} from '@sluice/tables';
import { Cells, type Cursor } from './cells.js';
import type { CheckResult, Tally } from './check.js';
import type { ColumnScan } from './column-scan.js';
import { decodeValues, readBoolean } from './decode-values.js';
import { NumberKeys } from './number-keys.js';
import type { ColumnCheck, ColumnPlan, RangeTest } from './plan.js';
import { DISTINCT_CAP, profileNumbers, type ColumnProfile } from './profile.js';
import { dayGrid, floatGrid } from './sketch.js';
import { Summary } from './summary.js';

type ValueCheck = ColumnCheck & { kind: 'range' | 'multiple' | 'numbers' };

/** A column whose values are numbers, or stand for some: booleans, dates, times. */
export class NumberColumn implements ColumnScan {
  readonly cells: Cells;
  readonly summary: Summary;
  readonly #checks: (ValueCheck & { tally: Tally })[];
  readonly #keys: NumberKeys | undefined;
  readonly #vector: NumberVector;

  /** @param vector scratch room for the largest batch, shared by all columns */
  constructor(plan: ColumnPlan, cursor: Cursor, vector: NumberVector) {
    this.cells = new Cells(plan, cursor);
    const grid = plan.type === 'date' || plan.type === 'timestamp' ? dayGrid : floatGrid;
    this.summary = new Summary(grid, DISTINCT_CAP);
    this.#checks = plan.checks.filter(isValueCheck).map(check => ({ ...check, tally: this.cells.tally() }));
    this.#keys = this.cells.keys && new NumberKeys();
    this.#vector = vector;
  }

  take(column: CellColumn, batch: Batch): void {
    const { rows } = batch;
    const { values, states } = this.#vector;
    this.cells.rows += rows;
    const others = this.#decode(column, rows);
    if (others > 0) this.#addOthers(column, batch, states);
    if (others === rows) return;
    this.summary.addAll(values, rows);
    for (const check of this.#checks) this.#judge(check, column, batch, values);
    if (this.#keys) this.#keys.addAll(this.cells, column, batch, values);
  }

  result(check: ColumnCheck): CheckResult {
    return this.cells.result(check, this.#checks.find(({ id }) => id === check.id)?.tally);
  }

  profile(): ColumnProfile {
    return profileNumbers(this);
  }

  #decode(column: CellColumn, rows: number): number {
    const { type, missing, read } = this.cells.plan;
    if (type === 'boolean')
      return decodeValues(column, rows, { read: readBoolean, kind: 'boolean', missing }, this.#vector);
    if (read) return decodeValues(column, rows, { read, kind: 'text', missing }, this.#vector);
    return decodeNumbers(column, rows, { integer: type === 'integer', missing }, this.#vector);
  }

  #addOthers(column: CellColumn, batch: Batch, states: Uint8Array): void {
    for (let row = 0; row < batch.rows; row++) {
      const state = states[row];
      if (state === CellState.value) continue;
      if (state === CellState.missing) this.cells.addMissing(column, batch, row);
      else if (state === CellState.notFinite)
        this.cells.notFinite.add(() => this.cells.example(column, batch, row));
      else this.cells.invalid.add(() => this.cells.example(column, batch, row));
    }
  }

  #judge(check: ValueCheck & { tally: Tally }, column: CellColumn, batch: Batch, values: Float64Array): void {
    // Mostly the extremes of all values so far say that none is out of range.
    if (check.kind === 'range' && !mayBreak(check, this.summary)) return;
    for (let row = 0; row < batch.rows; row++) {
      const value = values[row]!;
      if (value !== value) continue;
      const bad =
        check.kind === 'range'
          ? breaks(check, value, column, row)
          : check.kind === 'multiple'
            ? !isMultiple(value, check.of)
            : !check.valid.has(value);
      if (bad) check.tally.add(() => this.cells.example(column, batch, row));
    }
  }
}

function isValueCheck(check: ColumnCheck): check is ValueCheck {
  return check.kind === 'range' || check.kind === 'multiple' || check.kind === 'numbers';
}

function mayBreak({ least, most, open, exact }: RangeTest, { min, max }: Summary): boolean {
  // At the bound itself, rounding may hide an integer beyond it.
  return open || exact ? min <= least || max >= most : min < least || max > most;
}

function breaks(test: RangeTest, value: number, column: CellColumn, row: number): boolean {
  const { least, most, open, exact } = test;
  if (exact && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    const text = cellText(column, row)!.replace(/^\+/, '');
    const written = BigInt(/^-?\d+$/.test(text) ? text : value);
    return written < exact.least || written > exact.most;
  }
  return open ? value <= least || value >= most : value < least || value > most;
}

/** Up to the error that reading decimals as float64 makes: 0.3 is a multiple of 0.1. */
function isMultiple(value: number, of: number): boolean {
  const quotient = value / of;
  return Math.abs(quotient - Math.round(quotient)) <= 4 * Number.EPSILON * Math.max(1, Math.abs(quotient));
}
