import {
  CellState,
  cellText,
  copyNumbers,
  decodeNumbers,
  type Batch,
  type CellColumn,
  type DictionaryColumn,
  type NumberVector,
  type VectorColumn,
} from '@sluice/tables';
import { Cells, type CellsState, type Cursor } from './cells.js';
import type { CheckResult, PlaceOf, Tally, TallyState } from './check.js';
import type { ColumnScan } from './column-scan.js';
import { decodeValues, readBoolean } from './decode-values.js';
import type { KeyLogState } from './key-log.js';
import type { KeySink } from './keys.js';
import { NumberKeys } from './number-keys.js';
import type { ColumnCheck, ColumnPlan, RangeTest } from './plan.js';
import { DISTINCT_CAP, profileNumbers, type ColumnProfile } from './profile.js';
import { dayGrid, floatGrid } from './sketch.js';
import { Summary, type SummaryState } from './summary.js';

type ValueCheck = ColumnCheck & { kind: 'range' | 'multiple' | 'numbers' };

/** Room for the values of one column of a batch and their hashes, shared by all columns. */
export interface Scratch {
  vector: NumberVector;
  hashes: Int32Array;
}

interface NumberColumnState {
  cells: CellsState;
  summary: SummaryState;
  tallies: TallyState[];
  keys?: KeyLogState;
}

/** A column whose values are numbers, or stand for some: booleans, dates, times. */
export class NumberColumn implements ColumnScan {
  readonly cells: Cells;
  readonly summary: Summary;
  readonly #checks: (ValueCheck & { tally: Tally })[];
  readonly #keys: NumberKeys | undefined;
  readonly #scratch: Scratch;

  constructor(plan: ColumnPlan, cursor: Cursor, keys: KeySink | undefined, scratch: Scratch) {
    this.cells = new Cells(plan, cursor, keys);
    const grid = plan.type === 'date' || plan.type === 'timestamp' ? dayGrid : floatGrid;
    this.summary = new Summary(grid, DISTINCT_CAP);
    this.#checks = plan.checks.filter(isValueCheck).map(check => ({ ...check, tally: this.cells.tally() }));
    this.#keys = keys && new NumberKeys(scratch.vector);
    this.#scratch = scratch;
  }

  take(column: CellColumn, batch: Batch): void {
    const { rows } = batch;
    const { vector, hashes } = this.#scratch;
    this.cells.rows += rows;
    const others = this.#decode(column, rows);
    if (others > 0) this.#addOthers(column, batch, vector.states);
    if (others === rows) return;
    this.summary.addAll(vector, rows, hashes);
    for (const check of this.#checks) this.#judge(check, column, batch, vector.values);
    if (this.#keys) this.#keys.addAll(this.cells, column, batch, vector, hashes);
  }

  /**
   * Takes numbers that the file stores as such, without their text. False, and nothing is taken, where a text is needed: to
   * show an offender, or as a key.
   */
  takeNumbers(
    column: VectorColumn | DictionaryColumn,
    { rows, lines }: Pick<Batch, 'rows' | 'lines'>,
  ): boolean {
    const { cells } = this;
    const { type, missing } = cells.plan;
    const stored = column.encoding === 'numbers' ? column : column.dictionary;
    if (stored.encoding !== 'numbers' || stored.exact || this.#keys || missing.likeNumbers) return false;
    if ((type !== 'integer' && type !== 'number') || (stored.type !== 'integer' && stored.type !== 'number'))
      return false;
    const { vector, hashes } = this.#scratch;
    const others = copyNumbers(column, rows, { integer: type === 'integer' }, vector);
    if (others === undefined || !this.#isClean(vector, rows)) return false;
    cells.rows += rows;
    if (others > 0) {
      for (let row = 0; row < rows; row++)
        if (vector.states[row] === CellState.missing && cells.nulls.hit())
          cells.nulls.show({ at: cells.base + lines[row]! });
    }
    if (others < rows) this.summary.addAll(vector, rows, hashes);
    return true;
  }

  result(check: ColumnCheck, placeOf: PlaceOf): CheckResult {
    return this.cells.result(check, this.#checks.find(({ id }) => id === check.id)?.tally, placeOf);
  }

  profile(): ColumnProfile {
    return profileNumbers(this);
  }

  state(): NumberColumnState {
    const { cells, summary } = this;
    return {
      cells: cells.state(),
      summary: summary.state(),
      tallies: this.#checks.map(({ tally }) => tally.state()),
      ...(cells.hashes ? { keys: cells.hashes.state() } : {}),
    };
  }

  merge(state: unknown): void {
    const { cells, summary, tallies, keys } = state as NumberColumnState;
    this.cells.merge(cells);
    this.summary.merge(summary);
    for (const [i, { tally }] of this.#checks.entries()) tally.merge(tallies[i]!);
    if (keys) this.cells.hashes!.merge(keys);
  }

  /** Every row is missing or a value that no check can object to. */
  #isClean({ values, states }: NumberVector, rows: number): boolean {
    let min = Infinity;
    let max = -Infinity;
    for (let row = 0; row < rows; row++) {
      const state = states[row]!;
      if (state !== CellState.value && state !== CellState.missing) return false;
      const value = values[row]!;
      if (value < min) min = value;
      if (value > max) max = value;
    }
    return this.#checks.every(check => check.kind === 'range' && !mayBreak(check, { min, max }));
  }

  #decode(column: CellColumn, rows: number): number {
    const { type, missing, read } = this.cells.plan;
    const { vector } = this.#scratch;
    if (type === 'boolean')
      return decodeValues(column, rows, { read: readBoolean, kind: 'boolean', missing }, vector);
    if (read) return decodeValues(column, rows, { read, kind: 'text', missing }, vector);
    return decodeNumbers(column, rows, { integer: type === 'integer', missing }, vector);
  }

  #addOthers(column: CellColumn, batch: Batch, states: Uint8Array): void {
    const { cells } = this;
    for (let row = 0; row < batch.rows; row++) {
      const state = states[row];
      if (state === CellState.value) continue;
      if (state === CellState.missing) cells.addMissing(column, batch, row);
      else if (state === CellState.notFinite) {
        cells.offend(cells.notFinite, column, batch, row);
        if (/nan$/i.test(cellText(column, row)!)) cells.nans++;
      } else cells.offend(cells.invalid, column, batch, row);
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
      if (bad) this.cells.offend(check.tally, column, batch, row);
    }
  }
}

function isValueCheck(check: ColumnCheck): check is ValueCheck {
  return check.kind === 'range' || check.kind === 'multiple' || check.kind === 'numbers';
}

function mayBreak(
  { least, most, open, exact }: RangeTest,
  { min, max }: Pick<Summary, 'min' | 'max'>,
): boolean {
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
