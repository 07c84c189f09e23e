import type { Batch, CellColumn } from '@sluice/tables';
import { cellText } from '@sluice/tables';
import { joined, Tally, type CheckResult, type PlaceOf, type Sighting, type TallyState } from './check.js';
import { KeyHashes, type KeySink } from './keys.js';
import type { ColumnCheck, ColumnPlan } from './plan.js';
import type { SpillFile } from './spill-file.js';

/** Where the scan stands, shared by all columns. */
export interface Cursor {
  /** Added to the line of a row in its batch: where it stands in the data (see places.ts). */
  base: number;
  /** Examples kept of each rule. */
  readonly keep: number;
  /** Bytes of memory that the keys of one check may take. */
  readonly maxKeyBytes: number;
  /** The same while data are scanned, where other threads scan too. */
  readonly maxLogBytes: number;
  /** Where to write what takes more memory; without it all stays there. */
  readonly spill?: (() => SpillFile) | undefined;
}

export interface CellsState {
  rows: number;
  nulls: TallyState;
  gaps: TallyState;
  invalid: TallyState;
  notFinite: TallyState;
  nans: number;
}

/** Longer values are cut in examples. */
const SHOWN = 60;

/** What every column counts, whatever its type: cells in which nothing stands, or which break the type. */
export class Cells {
  readonly plan: ColumnPlan;
  rows = 0;
  readonly nulls: Tally;
  /** Cells that hold a text of the `missingValues` rule. */
  readonly gaps: Tally;
  readonly invalid: Tally;
  /** NaN and infinities, written out. */
  readonly notFinite: Tally;
  /** NaN among them. */
  nans = 0;
  /** Files that have no such column: known at the end. */
  absent: Pick<CheckResult, 'count' | 'examples'> = { count: 0, examples: [] };
  readonly keys: KeySink | undefined;
  readonly #cursor: Cursor;

  constructor(plan: ColumnPlan, cursor: Cursor, keys: KeySink | undefined) {
    this.plan = plan;
    this.#cursor = cursor;
    this.nulls = this.tally();
    this.gaps = this.tally();
    this.invalid = this.tally();
    this.notFinite = this.tally();
    this.keys = keys;
  }

  tally(): Tally {
    return new Tally(this.#cursor.keep);
  }

  /** Values of the right type, and of another. */
  get present(): number {
    return this.rows - this.nulls.count - this.gaps.count;
  }

  get base(): number {
    return this.#cursor.base;
  }

  addMissing(column: CellColumn, batch: Pick<Batch, 'lines'>, row: number): void {
    const { nulls, missing } = this.plan;
    const k = column.offset + row * column.stride;
    const [start, end] = [column.starts[k]!, column.ends[k]!];
    const gap =
      missing.texts.length > nulls.texts.length && end > start && !nulls.has(column.bytes, start, end);
    this.offend(gap ? this.gaps : this.nulls, column, batch, row);
  }

  /** Rows in which the column does not occur at all. */
  addMissingRows(rows: number): void {
    this.rows += rows;
    this.nulls.addCount(rows);
  }

  /** Counts the cell with those that break a rule. */
  offend(tally: Tally, column: CellColumn, batch: Pick<Batch, 'lines'>, row: number): void {
    if (tally.hit()) tally.show(this.sighting(column, batch, row));
  }

  sighting(column: CellColumn, batch: Pick<Batch, 'lines'>, row: number): Sighting {
    const at = this.#cursor.base + batch.lines[row]!;
    if (this.plan.hidden) return { at };
    const text = cellText(column, row);
    if (text === undefined) return { at };
    return { at, value: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text };
  }

  /** Notes the text as a key. */
  addKey(keys: KeySink, view: DataView, column: CellColumn, batch: Pick<Batch, 'lines'>, row: number): void {
    const k = column.offset + row * column.stride;
    const at = this.base + batch.lines[row]!;
    const first = keys.addBytes(column.bytes, view, column.starts[k]!, column.ends[k]!, at);
    if (first !== undefined) keys.show({ ...this.sighting(column, batch, row), first });
  }

  /** The keys, in the first pass. */
  get hashes(): KeyHashes | undefined {
    return this.keys instanceof KeyHashes ? this.keys : undefined;
  }

  /** What became of a check. `own` is the tally of a column that counted it itself. */
  result(check: ColumnCheck, own: Tally | undefined, placeOf: PlaceOf): CheckResult {
    const ofRows = check.kind === 'required' || check.kind === 'nulls' || check.kind === 'missing';
    const of = ofRows ? this.rows : this.present;
    if (check.kind === 'column') return { check, of, ...this.absent };
    const { count, examples } = own ? shown(own, placeOf) : this.#counted(check, placeOf);
    return { check, count, of, examples };
  }

  state(): CellsState {
    return {
      rows: this.rows,
      nulls: this.nulls.state(),
      gaps: this.gaps.state(),
      invalid: this.invalid.state(),
      notFinite: this.notFinite.state(),
      nans: this.nans,
    };
  }

  merge(state: CellsState): void {
    this.rows += state.rows;
    this.nulls.merge(state.nulls);
    this.gaps.merge(state.gaps);
    this.invalid.merge(state.invalid);
    this.notFinite.merge(state.notFinite);
    this.nans += state.nans;
  }

  #counted(check: ColumnCheck, placeOf: PlaceOf): Pick<CheckResult, 'count' | 'examples'> {
    switch (check.kind) {
      case 'required':
      case 'nulls':
        return shown(this.nulls, placeOf);
      case 'missing':
        return shown(check.nulls ? joined(this.nulls, this.gaps) : this.gaps, placeOf);
      case 'type':
        return shown(this.invalid, placeOf);
      case 'finite':
        return shown(this.notFinite, placeOf);
      case 'unique':
        return this.hashes!.repeated();
      default:
        throw new Error(`A column of type ${this.plan.type} does not count ${check.kind}.`);
    }
  }
}

function shown(tally: Tally, placeOf: PlaceOf): Pick<CheckResult, 'count' | 'examples'> {
  return { count: tally.count, examples: tally.examples(placeOf) };
}
