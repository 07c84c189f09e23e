import { NumberTable } from '@sluice/kernel';
import { finestOf, weightedAt, type FineState } from './fine-cells.js';
import type { Weighted } from './histogram.js';
import type { Moments } from './moments.js';
import type { Distinct } from './profile.js';
import { RoughSummary, type RoughState } from './rough-summary.js';
import type { Grid } from './sketch.js';

export type SummaryState = { values: Float64Array; counts: Float64Array } | RoughState;

/** Values of a column in the memory of the kernel, and the same bytes as 32-bit integers. */
export interface Numbers {
  values: Float64Array;
  words: Int32Array;
}

export interface SummaryOptions {
  /** Distinct values that are counted exactly. */
  cap: number;
  /** Somebody else counts the distinct values: they need not be estimated. */
  keyed?: boolean;
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
  readonly #keyed: boolean;
  #table: NumberTable | undefined;
  #rough: RoughSummary | undefined;
  /** What the table comes to, since it was last asked for. */
  #seen: RoughSummary | undefined;

  constructor(grid: Grid, { cap, keyed = false }: SummaryOptions) {
    this.grid = grid;
    this.#keyed = keyed;
    this.#table = new NumberTable(cap);
  }

  /** Takes the values that are not NaN. @param values in the memory of the kernel */
  addAll(values: Float64Array, rows: number): void {
    this.#seen = undefined;
    const from = this.#table?.addAll(values, rows) ?? 0;
    if (from < rows) this.#roughly().addAll(values, from, rows);
    this.#noteExtremes();
  }

  get distinct(): Distinct {
    if (this.#table) return { count: this.#table.size, exact: true };
    const { distinct } = this.#roughly();
    return { count: distinct.estimate, exact: false, registers: distinct.state() };
  }

  /** Count, mean and standard deviation. */
  get moments(): Moments {
    return this.#all.moments;
  }

  /** The distinct values with their counts, ascending, where they are all known. */
  get values(): [number, number][] | undefined {
    return this.#table?.entries();
  }

  /** Values or cells with their counts, ascending. */
  get weighted(): Weighted[] {
    const { values, fine } = this;
    if (values) return values.map(([value, count]) => [value, value, count]);
    return fine ? weightedAt(fine) : this.#roughly().sketch.cells();
  }

  /** Cells of the finest grid that has room for them, where that is finer than that of `cells`. */
  get fine(): FineState | undefined {
    if (!this.#table) return this.#roughly().fine;
    return this.grid.name === 'day' ? undefined : finestOf(this.#table.entries());
  }

  /** Cells of the grid with their counts, ascending. */
  get cells(): [cell: number, count: number][] {
    return this.#all.sketch.counts();
  }

  /** No more will come: what it knows stays, the memory of the kernel goes. */
  close(): void {
    this.#table?.close();
    this.#rough?.close();
  }

  state(): SummaryState {
    if (!this.#table) return this.#roughly().state();
    const entries = this.#table.entries();
    return {
      values: Float64Array.from(entries, ([value]) => value),
      counts: Float64Array.from(entries, ([, count]) => count),
    };
  }

  merge(state: SummaryState): void {
    this.#seen = undefined;
    if ('values' in state) {
      const { values, counts } = state;
      let taken = 0;
      while (taken < values.length && this.#table?.add(values[taken]!, counts[taken]!)) taken++;
      const rest = Array.from(values.subarray(taken), (value, i): [number, number] => [
        value,
        counts[taken + i]!,
      ]);
      if (rest.length > 0) this.#roughly().addCounted(rest);
    } else this.#roughly().merge(state);
    this.#noteExtremes();
  }

  get #all(): RoughSummary {
    if (!this.#table) return this.#roughly();
    return (this.#seen ??= RoughSummary.of(this.grid, this.#table.entries()));
  }

  #noteExtremes(): void {
    const { min, max } = this.#table ?? this.#roughly();
    this.min = min;
    this.max = max;
  }

  /** Gives up the exact counts, if that is not done. */
  #roughly(): RoughSummary {
    if (this.#rough) return this.#rough;
    this.#rough = new RoughSummary(this.grid, !this.#keyed);
    this.#rough.addCounted(this.#table!.entries());
    this.#table!.free();
    this.#table = undefined;
    return this.#rough;
  }
}
