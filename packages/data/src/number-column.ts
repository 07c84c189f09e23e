import {
  CellState,
  asCells,
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
import { addSafeKeys, isSafe, NumberKeys } from './number-keys.js';
import type { ColumnCheck, ColumnPlan, RangeTest } from './plan.js';
import { DISTINCT_CAP, profileNumbers, type ColumnProfile, type Distinct } from './profile.js';
import { dayGrid, floatGrid } from './sketch.js';
import { storedRange, type StoredRange } from './stored-values.js';
import { Summary, type SummaryState } from './summary.js';
import { WideIntegers, type ExactNumbers, type WideState } from './wide-integers.js';

/** Which rows of the data a batch has. */
type Rows = Pick<Batch, 'rows' | 'lines'>;
type Extremes = Pick<Summary, 'min' | 'max'>;
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
  wide?: WideState;
  keys?: KeyLogState;
}

/** A column whose values are numbers, or stand for some: booleans, dates, times. */
export class NumberColumn implements ColumnScan {
  readonly cells: Cells;
  readonly summary: Summary;
  readonly #checks: (ValueCheck & { tally: Tally })[];
  readonly #keys: NumberKeys | undefined;
  readonly #wide: WideIntegers | undefined;
  readonly #scratch: Scratch;

  constructor(plan: ColumnPlan, cursor: Cursor, keys: KeySink | undefined, scratch: Scratch) {
    this.cells = new Cells(plan, cursor, keys);
    const grid = plan.type === 'date' || plan.type === 'timestamp' ? dayGrid : floatGrid;
    this.summary = new Summary(grid, { cap: DISTINCT_CAP, keyed: this.cells.hashes !== undefined });
    this.#checks = plan.checks.filter(isValueCheck).map(check => ({ ...check, tally: this.cells.tally() }));
    this.#keys = keys && new NumberKeys(scratch.vector);
    this.#wide = plan.type === 'integer' ? new WideIntegers() : undefined;
    this.#scratch = scratch;
  }

  take(column: CellColumn, batch: Batch): void {
    const { rows } = batch;
    const { vector, hashes } = this.#scratch;
    this.cells.rows += rows;
    const others = this.#decode(column, rows);
    if (others > 0) this.#addOthers(column, batch, vector.states);
    if (others === rows) return;
    this.summary.addAll(vector.values, rows);
    if (this.#wide && !isSafe(this.summary)) this.#wide.takeAll(column, rows, vector.values);
    for (const check of this.#checks) this.#judge(check, column, batch, vector.values);
    if (!this.#keys) return;
    const logged = isSafe(this.summary) ? this.cells.hashes : undefined;
    if (logged) addSafeKeys(logged, vector, rows, hashes);
    else this.#keys.addAll(this.cells, column, batch, vector, hashes);
  }

  /** Takes what the file stores as numbers, of which texts are made only to show offenders. */
  takeStored(column: VectorColumn | DictionaryColumn, batch: Rows): boolean {
    const { cells } = this;
    const { rows } = batch;
    const stored = column.encoding === 'numbers' ? column : column.dictionary;
    const range = stored.encoding === 'numbers' ? storedRange(cells.plan, stored) : undefined;
    const keys = cells.hashes;
    if (!range || (cells.keys && !keys)) return false;
    const { vector, hashes } = this.#scratch;
    const others = copyNumbers(column, rows, { integer: cells.plan.type === 'integer' }, vector);
    const extremes = extremesOf(vector.values, rows, range);
    if (others === undefined || !extremes) return false;
    // Of integers past 2⁵³ only the texts tell all digits.
    if ((keys || this.#wide) && !isSafe(extremes)) return false;
    cells.rows += rows;
    let texts: CellColumn | undefined;
    const written = () => (texts ??= asCells(column, rows));
    if (others > 0) this.#addStoredOthers(written, batch, vector.states);
    if (others === rows) return true;
    this.summary.addAll(vector.values, rows);
    for (const check of this.#checks)
      if (check.kind !== 'range' || mayBreak(check, extremes))
        this.#judge(check, written(), batch, vector.values);
    if (keys) addSafeKeys(keys, vector, rows, hashes);
    return true;
  }

  result(check: ColumnCheck, placeOf: PlaceOf): CheckResult {
    return this.cells.result(check, this.#checks.find(({ id }) => id === check.id)?.tally, placeOf);
  }

  get distinct(): Distinct {
    const { hashes } = this.cells;
    if (hashes) return { count: hashes.distinct, exact: true };
    const { distinct } = this.summary;
    return this.wide ? { ...distinct, exact: false } : distinct;
  }

  /** Some integers lie past 2⁵³, where a float64 stands for several. */
  get wide(): boolean {
    return this.#wide?.any ?? false;
  }

  /** Of integers, where there are any; undefined where not all digits are known. */
  get exact(): ExactNumbers | undefined {
    const { min, max, moments } = this.summary;
    return moments.count ? this.#wide?.exactly(min, max, moments.wholeSum) : undefined;
  }

  close(): void {
    this.summary.close();
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
      ...(this.wide ? { wide: this.#wide!.state() } : {}),
      ...(cells.hashes ? { keys: cells.hashes.state() } : {}),
    };
  }

  merge(state: unknown): void {
    const { cells, summary, tallies, wide, keys } = state as NumberColumnState;
    this.cells.merge(cells);
    this.summary.merge(summary);
    for (const [i, { tally }] of this.#checks.entries()) tally.merge(tallies[i]!);
    if (wide) this.#wide!.merge(wide);
    if (keys) this.cells.hashes!.merge(keys);
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
    for (let row = 0; row < batch.rows; row++) {
      const state = states[row]!;
      if (state === CellState.value) continue;
      if (state === CellState.missing) this.cells.addMissing(column, batch, row);
      else this.#addUnfit(state, column, batch, row);
    }
  }

  #addStoredOthers(written: () => CellColumn, batch: Rows, states: Uint8Array): void {
    const { cells } = this;
    for (let row = 0; row < batch.rows; row++) {
      const state = states[row]!;
      if (state === CellState.value) continue;
      if (state !== CellState.missing) this.#addUnfit(state, written(), batch, row);
      else if (cells.nulls.hit()) cells.nulls.show({ at: cells.base + batch.lines[row]! });
    }
  }

  #addUnfit(state: number, column: CellColumn, batch: Rows, row: number): void {
    const { cells } = this;
    if (state === CellState.notFinite) {
      cells.offend(cells.notFinite, column, batch, row);
      if (/nan$/i.test(cellText(column, row)!)) cells.nans++;
    } else cells.offend(cells.invalid, column, batch, row);
  }

  #judge(check: ValueCheck & { tally: Tally }, column: CellColumn, batch: Rows, values: Float64Array): void {
    // Mostly the extremes of all values so far say that none is out of range.
    if (check.kind === 'range' && !mayBreak(check, this.summary)) return;
    for (let row = 0; row < batch.rows; row++) {
      const value = values[row]!;
      if (value !== value) continue;
      const bad =
        check.kind === 'range'
          ? breaks(check, value, column, row)
          : check.kind === 'multiple'
            ? !isMultiple(value, check.of, () => digitsOf(column, row, value))
            : !check.valid.has(value);
      if (bad) this.cells.offend(check.tally, column, batch, row);
    }
  }
}

function isValueCheck(check: ColumnCheck): check is ValueCheck {
  return check.kind === 'range' || check.kind === 'multiple' || check.kind === 'numbers';
}

/** Of the values that are not NaN; undefined where some lie outside the range. */
function extremesOf(
  values: Float64Array,
  rows: number,
  { least, most, step }: StoredRange,
): Extremes | undefined {
  let min = Infinity;
  let max = -Infinity;
  for (let row = 0; row < rows; row++) {
    const value = values[row]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (min < least || max > most) return undefined;
  if (step > 1)
    for (let row = 0; row < rows; row++)
      if (values[row]! % step !== 0 && values[row] === values[row]) return undefined;
  return { min, max };
}

function mayBreak({ least, most, open, exact }: RangeTest, { min, max }: Extremes): boolean {
  // At the bound itself, rounding may hide an integer beyond it.
  return open || exact ? min <= least || max >= most : min < least || max > most;
}

function breaks(test: RangeTest, value: number, column: CellColumn, row: number): boolean {
  const { least, most, open, exact } = test;
  if (exact && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    const written = digitsOf(column, row, value);
    return written < exact.least || written > exact.most;
  }
  return open ? value <= least || value >= most : value < least || value > most;
}

/** An integer past 2⁵³, to the digit: as a float64 it has lost some. */
function digitsOf(column: CellColumn, row: number, value: number): bigint {
  const text = cellText(column, row)!.replace(/^\+/, '');
  return BigInt(/^-?\d+$/.test(text) ? text : value);
}

/** Up to the error that reading decimals as float64 makes: 0.3 is a multiple of 0.1. */
function isMultiple(value: number, of: number, digits: () => bigint): boolean {
  if (Number.isSafeInteger(of) && of !== 0 && Number.isInteger(value))
    return Number.isSafeInteger(value) ? value % of === 0 : digits() % BigInt(of) === 0n;
  const quotient = value / of;
  return Math.abs(quotient - Math.round(quotient)) <= 4 * Number.EPSILON * Math.max(1, Math.abs(quotient));
}
