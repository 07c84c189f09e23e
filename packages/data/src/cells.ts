import type { Batch, CellColumn } from '@sluice/tables';
import { cellText } from '@sluice/tables';
import { joined, Tally, type CheckResult, type Example } from './check.js';
import { KeySet } from './key-set.js';
import type { ColumnCheck, ColumnPlan } from './plan.js';

/** Where the scan stands, shared by all columns. */
export interface Cursor {
  /** Number of the file being read. */
  file: number;
  /** Examples kept of each rule. */
  readonly keep: number;
  readonly maxKeyBytes: number;
}

/** Files named at most that lack a column. */
const SHOWN_FILES = 5;
/** Longer values are cut in examples. */
const SHOWN = 60;

/** What every column counts, whatever its type: cells in which nothing stands, which break the type, which repeat a key. */
export class Cells {
  readonly plan: ColumnPlan;
  rows = 0;
  readonly nulls: Tally;
  /** Cells that hold a text of the `missingValues` rule. */
  readonly gaps: Tally;
  readonly invalid: Tally;
  /** NaN and infinities, written out. */
  readonly notFinite: Tally;
  /** Files that have no such column. */
  readonly absent: Tally;
  readonly duplicates: Tally;
  readonly keys: KeySet | undefined;
  readonly #cursor: Cursor;

  constructor(plan: ColumnPlan, cursor: Cursor) {
    this.plan = plan;
    this.#cursor = cursor;
    this.nulls = this.tally();
    this.gaps = this.tally();
    this.invalid = this.tally();
    this.notFinite = this.tally();
    this.absent = new Tally(SHOWN_FILES);
    this.duplicates = this.tally();
    const unique = plan.checks.some(check => check.kind === 'unique');
    this.keys = unique ? new KeySet(JSON.stringify(plan.name), cursor.maxKeyBytes) : undefined;
  }

  tally(): Tally {
    return new Tally(this.#cursor.keep);
  }

  /** Values of the right type. */
  get present(): number {
    return this.rows - this.nulls.count - this.gaps.count;
  }

  addMissing(column: CellColumn, batch: Batch, row: number): void {
    const { nulls, missing } = this.plan;
    const k = column.offset + row * column.stride;
    const [start, end] = [column.starts[k]!, column.ends[k]!];
    const gap =
      missing.texts.length > nulls.texts.length && end > start && !nulls.has(column.bytes, start, end);
    (gap ? this.gaps : this.nulls).add(() => this.example(column, batch, row));
  }

  /** Rows in which the column does not occur at all. */
  addMissingRows(rows: number): void {
    this.rows += rows;
    this.nulls.addCount(rows);
  }

  /** The file at hand has no such column. */
  addAbsent(): void {
    this.absent.add(() => ({ file: this.#cursor.file, line: 1 }));
  }

  addKey(
    bytes: Buffer,
    view: DataView,
    start: number,
    end: number,
    column: CellColumn,
    batch: Batch,
    row: number,
  ): void {
    const first = this.keys?.add(bytes, view, start, end, this.#cursor.file, batch.lines[row]!);
    if (!first) return;
    this.duplicates.add(() => ({ ...this.example(column, batch, row), first }));
  }

  example(column: CellColumn, batch: Batch, row: number): Example {
    const place = { file: this.#cursor.file, line: batch.lines[row]! };
    if (this.plan.hidden) return place;
    const text = cellText(column, row);
    if (text === undefined) return place;
    return { ...place, value: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text };
  }

  /** What became of a check. `own` is the tally of a column that counted it itself. */
  result(check: ColumnCheck, own: Tally | undefined): CheckResult {
    const { count, examples } = own ?? this.#counted(check);
    const ofRows = check.kind === 'required' || check.kind === 'nulls' || check.kind === 'missing';
    return { check, count, of: ofRows ? this.rows : this.present, examples };
  }

  #counted(check: ColumnCheck): Pick<CheckResult, 'count' | 'examples'> {
    switch (check.kind) {
      case 'column':
        return this.absent;
      case 'required':
      case 'nulls':
        return this.nulls;
      case 'missing':
        return check.nulls ? joined(this.nulls, this.gaps) : this.gaps;
      case 'type':
        return this.invalid;
      case 'finite':
        return this.notFinite;
      case 'unique':
        return this.duplicates;
      default:
        throw new Error(`A column of type ${this.plan.type} does not count ${check.kind}.`);
    }
  }
}
