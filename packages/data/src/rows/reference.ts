import type { Location } from '@sluice/core';
import type { Cursor } from '../cells.js';
import type { ColumnPlan } from '../plan.js';
import type { RowScan } from '../row-scan.js';

/** Where a row of the other table stands. */
export interface OtherPlace {
  path: string;
  line: number;
}

/**
 * Another table that rows are held against: the target of a foreign key, or the other part of a split. Its rows are read
 * once, by the scan that `start` gives, and what was found stays here until the checks tell their results.
 */
export class Reference<S extends RowScan = RowScan> {
  /** Name in the contract, or in the input `tables`. */
  readonly table: string;
  /** Where its data lie, as the contract has it. */
  readonly data: readonly string[];
  readonly location: Location;
  readonly columns: readonly ColumnPlan[];
  readonly #start: (cursor: Cursor) => S;
  #read: { scan: S; placeOf: (at: number) => OtherPlace } | undefined;

  constructor(
    about: { table: string; data: readonly string[]; location: Location; columns: readonly ColumnPlan[] },
    start: (cursor: Cursor) => S,
  ) {
    this.table = about.table;
    this.data = about.data;
    this.location = about.location;
    this.columns = about.columns;
    this.#start = start;
  }

  start(cursor: Cursor): S {
    return this.#start(cursor);
  }

  /** @param placeOf from the numbers that the scan knows rows by */
  finish(scan: RowScan, placeOf: (at: number) => OtherPlace): void {
    this.#read = { scan: scan as S, placeOf };
  }

  /** What was found in it. */
  get scan(): S {
    return this.#done().scan;
  }

  /** `data/test.csv line 7` */
  showPlace(at: number): string {
    const { path, line } = this.#done().placeOf(at);
    return `${path} line ${line}`;
  }

  #done() {
    if (!this.#read) throw new Error(`The table "${this.table}" was not read before it was asked for.`);
    return this.#read;
  }
}
