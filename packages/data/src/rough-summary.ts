import { kernelFloats, NumberSketch, type CellCounts } from '@sluice/kernel';
import { FineCells, type FineState } from './fine-cells.js';
import { hashNumbers } from './hashing.js';
import { HyperLogLog } from './hyper-log-log.js';
import { Moments, type MomentsState } from './moments.js';
import { Sketch, type Grid } from './sketch.js';

export interface RoughState {
  moments: MomentsState;
  cells: CellCounts;
  registers: string;
  fine?: FineState;
}

/** Values that came more often are not taken one by one: from here on, sums of large integers cost less. */
const FEW = 64;
const RUN = 4096;
/** The loops of the kernel count in 32 bits. */
const DRAIN_AFTER = 2 ** 30;

/** Room for the values of one run. */
let room: Float64Array | undefined;

/** What is known of very many numbers: moments, a histogram on a fixed grid, how many are distinct. Order does not matter. */
export class RoughSummary {
  min = Infinity;
  max = -Infinity;
  readonly #moments = new Moments();
  readonly #hashed: boolean;
  readonly #sketch: Sketch;
  readonly #distinct = new HyperLogLog();
  /** Of numbers that are no times. */
  readonly #fine: FineCells | undefined;
  /** What has not come to the others yet; undefined once no more will come. */
  #fresh: NumberSketch | undefined;

  /**
   * @param hashed distinct values are to be estimated
   * @param fine a finer grid is wanted, where there is one
   */
  constructor(grid: Grid, hashed: boolean, fine = true) {
    this.#hashed = hashed;
    this.#sketch = new Sketch(grid);
    this.#fine = fine && grid.name !== 'day' ? new FineCells() : undefined;
    this.#fresh = new NumberSketch(grid.name, hashed);
  }

  get moments(): Moments {
    this.#settle();
    return this.#moments;
  }

  get sketch(): Sketch {
    this.#settle();
    return this.#sketch;
  }

  get distinct(): HyperLogLog {
    this.#settle();
    return this.#distinct;
  }

  /** undefined where it would not be finer than the grid. */
  get fine(): FineState | undefined {
    return this.#fine?.state();
  }

  /** Takes the values from row `from` up to `rows` that are not NaN. */
  addAll(values: Float64Array, from: number, rows: number): void {
    this.#fine?.addAll(values, from, rows);
    this.#take(values, from, rows);
  }

  /** What numbers come to that are all known: ascending, each with its count. Of the finer grid see `finestOf`. */
  static of(grid: Grid, entries: readonly [value: number, count: number][]): RoughSummary {
    const rough = new RoughSummary(grid, false, false);
    rough.addCounted(entries);
    rough.close();
    return rough;
  }

  /** No more will come: what it knows stays, the memory of the kernel goes. */
  close(): void {
    this.#settle();
    this.#fresh?.free();
    this.#fresh = undefined;
  }

  /** Takes values, ascending, that came so many times each. */
  addCounted(entries: readonly [value: number, count: number][]): void {
    this.#fine?.addSorted(entries);
    const run = (room ??= kernelFloats(RUN));
    let length = 0;
    const flush = () => {
      this.#take(run, 0, length);
      length = 0;
    };
    for (const [value, count] of entries) {
      if (count > FEW) this.#add(value, count);
      else
        for (let i = 0; i < count; i++) {
          run[length++] = value;
          if (length === RUN) flush();
        }
    }
    flush();
  }

  state(): RoughState {
    const { moments, sketch, distinct, fine } = this;
    return {
      moments: moments.state(),
      cells: sketch.state(),
      registers: distinct.state(),
      ...(fine ? { fine } : {}),
    };
  }

  merge({ moments, cells, registers, fine }: RoughState): void {
    this.#moments.merge(moments);
    this.#sketch.merge(cells);
    this.#distinct.merge(registers);
    this.#fine?.merge(fine);
    this.min = Math.min(this.min, moments.min);
    this.max = Math.max(this.max, moments.max);
  }

  #take(values: Float64Array, from: number, rows: number): void {
    const fresh = this.#fresh!;
    fresh.addAll(values, from, rows);
    this.min = Math.min(this.min, fresh.min);
    this.max = Math.max(this.max, fresh.max);
    if (fresh.count > DRAIN_AFTER) this.#settle();
  }

  #add(value: number, count: number): void {
    const hash = new Int32Array(2);
    hashNumbers(new Int32Array(Float64Array.of(value).buffer), 1, hash);
    this.#moments.add(value, count);
    this.#sketch.add(value, count);
    if (this.#hashed) this.#distinct.add(hash, 0);
    this.min = Math.min(this.min, value);
    this.max = Math.max(this.max, value);
  }

  #settle(): void {
    const sketched = this.#fresh?.drain();
    if (!sketched) return;
    this.#moments.addSketched(sketched);
    this.#sketch.merge(sketched.cells);
    this.#distinct.addRegisters(sketched.registers);
  }
}
