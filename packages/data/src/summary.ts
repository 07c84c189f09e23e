import { hashNumbers } from './hashing.js';
import type { Weighted } from './histogram.js';
import { HyperLogLog } from './hyper-log-log.js';
import { Moments, type MomentsState } from './moments.js';
import { NumberTable } from './number-table.js';
import type { Distinct } from './profile.js';
import { Sketch, type Grid } from './sketch.js';

export type SummaryState =
  | { values: [value: number, count: number][] }
  | { moments: MomentsState; cells: [cell: number, count: number][]; registers: string };

/** What takes over once there are too many distinct numbers to count each. */
interface Rough {
  moments: Moments;
  sketch: Sketch;
  distinct: HyperLogLog;
}

/** Values of a column, and the same bytes as 32-bit integers. */
export interface Numbers {
  values: Float64Array;
  words: Int32Array;
}

/**
 * What is known of the numbers of a column. While there are few distinct ones they are counted exactly and nothing else
 * is kept; once there are more than the cap, moments and sketches take over what was counted and go on. Nothing of it
 * depends on the order of the numbers, or on how they came in parts that were merged.
 */
export class Summary {
  min = Infinity;
  max = -Infinity;
  readonly grid: Grid;
  #table: NumberTable | undefined;
  #rough: Rough | undefined;

  constructor(grid: Grid, cap: number) {
    this.grid = grid;
    this.#table = new NumberTable(cap);
  }

  /**
   * Takes the values that are not NaN.
   * @param hashes scratch room for the hashes of the rows
   */
  addAll({ values, words }: Numbers, rows: number, hashes: Int32Array): void {
    let from = 0;
    if (this.#table) {
      from = this.#table.addAll(values, rows);
      this.min = this.#table.min;
      this.max = this.#table.max;
      if (from === rows) return;
    }
    const { moments, sketch, distinct } = this.#roughly();
    moments.addAll(values, words, from, rows);
    sketch.addAll(values, words, from, rows);
    hashNumbers(words, rows, hashes);
    distinct.addAll(hashes, values, from, rows);
    this.min = moments.min;
    this.max = moments.max;
  }

  get distinct(): Distinct {
    if (this.#table) return { count: this.#table.size, exact: true };
    const { distinct } = this.#roughly();
    return { count: distinct.estimate, exact: false, registers: distinct.state() };
  }

  /** Count, mean and standard deviation. */
  get moments(): Moments {
    return this.#rough?.moments ?? momentsOf(this.#table!.entries());
  }

  /** The distinct values with their counts, ascending, where they are all known. */
  get values(): [number, number][] | undefined {
    return this.#table?.entries();
  }

  /** Values or cells with their counts, ascending. */
  get weighted(): Weighted[] {
    return this.values?.map(([value, count]) => [value, value, count]) ?? this.#rough!.sketch.cells();
  }

  /** Cells of the grid with their counts, ascending. */
  get cells(): [cell: number, count: number][] {
    if (this.#rough) return this.#rough.sketch.counts();
    const sketch = new Sketch(this.grid);
    for (const [value, count] of this.#table!.entries()) sketch.add(value, count);
    return sketch.counts();
  }

  state(): SummaryState {
    if (this.#table) return { values: this.#table.entries() };
    const { moments, sketch, distinct } = this.#roughly();
    return { moments: moments.state(), cells: sketch.counts(), registers: distinct.state() };
  }

  merge(state: SummaryState): void {
    if ('values' in state) this.#addEntries(state.values);
    else {
      const { moments, sketch, distinct } = this.#roughly();
      moments.merge(state.moments);
      sketch.merge(state.cells);
      distinct.merge(state.registers);
    }
    const { min, max } = this.#table ?? this.#rough!.moments;
    this.min = min;
    this.max = max;
  }

  #addEntries(entries: readonly [value: number, count: number][]): void {
    for (const [i, [value, count]] of entries.entries()) {
      if (this.#table?.add(value, count)) continue;
      this.#roughly();
      this.#estimate(entries.slice(i));
      return;
    }
  }

  /** Gives up the exact counts, if that is not done. */
  #roughly(): Rough {
    if (this.#rough) return this.#rough;
    this.#rough = { moments: new Moments(), sketch: new Sketch(this.grid), distinct: new HyperLogLog() };
    this.#estimate(this.#table!.entries());
    this.#table = undefined;
    return this.#rough;
  }

  #estimate(entries: readonly [value: number, count: number][]): void {
    const { moments, sketch, distinct } = this.#rough!;
    const values = Float64Array.from(entries, ([value]) => value);
    const hashes = new Int32Array(2 * values.length);
    hashNumbers(new Int32Array(values.buffer), values.length, hashes);
    distinct.addAll(hashes, values, 0, values.length);
    for (const [value, count] of entries) {
      moments.add(value, count);
      sketch.add(value, count);
    }
  }
}

function momentsOf(entries: readonly [number, number][]): Moments {
  const moments = new Moments();
  for (const [value, count] of entries) moments.add(value, count);
  return moments;
}
