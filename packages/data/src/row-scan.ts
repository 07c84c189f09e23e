import type { Batch, CellColumn } from '@sluice/tables';
import type { Cursor } from './cells.js';
import type { Check, CheckResult, Place } from './check.js';
import type { ColumnPlan } from './plan.js';

/**
 * A check of whole rows while they are scanned: keys of several columns, comparisons of columns, references to another
 * table. Several scans of one check may run at once, each over some blocks of the data; what they know is merged in
 * any order, and must not depend on it.
 *
 * Where a row stands is one number, `cursor.base + batch.lines[r]`, which grows with the order of the data. It becomes a
 * file and a line only in `results`: a scan does not know how many lines came before its block.
 */
export interface RowScan {
  /** Names of the columns it looks at. A batch that lacks one of them is not given to it. */
  readonly columns: readonly string[];
  /**
   * Objects whose members it looks at. Its results are told only where the data have no column for them; where another scan
   * of the same check looks at the objects themselves, where some file lacks one.
   */
  readonly instead?: readonly string[] | undefined;
  /**
   * Looks at all rows of a batch.
   * @param columns the cells of its columns, in the order of `columns`
   */
  take(columns: readonly CellColumn[], batch: Batch): void;
  /** What became of its checks, once all is merged. */
  results(placeOf: (at: number) => Place): CheckResult[];
  /**
   * All it knows, as plain data: sent to another thread (structured clone) and written as JSON. `Tally.state` has its part of it.
   * Where a row stands is told as `at` or `first` of an object, and by nothing else: there it is found when shards are merged.
   */
  state(): unknown;
  /** Takes in the state of another scan of the same check over other rows. */
  merge(state: unknown): void;
}

/** What the key of a row is made of. */
export interface KeyColumns {
  columns: readonly ColumnPlan[];
  /** Rows in which a part is missing: `skip` (they have no key) or `keep` (missing is a value like others). */
  missing: 'skip' | 'keep';
}

/** A check of whole rows, as the plan holds it. */
export interface RowCheck {
  readonly check: Check;
  /** A fresh scan. In a worker the plan is compiled anew from the contract, so it may close over all that the contract says. */
  start(cursor: Cursor): RowScan;
  /** A scan whose results show every row that breaks the check. Absent where no row breaks it by itself. */
  mark?(cursor: Cursor): RowScan;
  /** Of a check of keys: those rows break it whose key is among the offenders that its scan knows in the end (see `KeyGroups`). */
  readonly keyed?: KeyColumns;
}
