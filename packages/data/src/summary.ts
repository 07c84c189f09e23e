import { Moments } from './moments.js';
import { NumberTable } from './number-table.js';
import { Sketch, type Grid } from './sketch.js';
import type { Weighted } from './histogram.js';

/**
 * What is known of the numbers of a column. While there are few distinct ones they are counted exactly and nothing else
 * is kept; once there are more than the cap, moments and a sketch take over what was counted and go on.
 */
export class Summary {
  min = Infinity;
  max = -Infinity;
  #table: NumberTable | undefined;
  #moments: Moments | undefined;
  readonly #sketch: Sketch;
  readonly #cap: number;

  constructor(grid: Grid, cap: number) {
    this.#cap = cap;
    this.#table = new NumberTable(cap);
    this.#sketch = new Sketch(grid);
  }

  /** Takes the values that are not NaN. */
  addAll(values: Float64Array, rows: number): void {
    let from = 0;
    if (this.#table) {
      from = this.#table.addAll(values, rows);
      this.min = this.#table.min;
      this.max = this.#table.max;
      if (from === rows) return;
      this.#moments = this.#handOver(this.#table.entries());
      this.#table = undefined;
    }
    this.#moments!.addAll(values, from, rows);
    this.#sketch.addAll(values, from, rows);
    this.min = this.#moments!.min;
    this.max = this.#moments!.max;
  }

  /** Distinct values; with `exact: false` at least so many. */
  get distinct(): { count: number; exact: boolean } {
    return this.#table ? { count: this.#table.size, exact: true } : { count: this.#cap + 1, exact: false };
  }

  /** Count, mean and standard deviation. */
  get moments(): Moments {
    return this.#moments ?? momentsOf(this.#table!.entries());
  }

  /** The distinct values with their counts, ascending, where they are all known. */
  get values(): [number, number][] | undefined {
    return this.#table?.entries();
  }

  /** Values or cells with their counts, ascending. */
  get weighted(): Weighted[] {
    return this.values?.map(([value, count]) => [value, value, count]) ?? [...this.#sketch.cells()];
  }

  #handOver(entries: readonly [number, number][]): Moments {
    for (const [value, count] of entries) this.#sketch.add(value, count);
    return momentsOf(entries);
  }
}

function momentsOf(entries: readonly [number, number][]): Moments {
  const moments = new Moments();
  for (const [value, count] of entries) moments.add(value, count);
  return moments;
}
