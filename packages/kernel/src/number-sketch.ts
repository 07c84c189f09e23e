import { addressOf } from './arrays.js';
import { kernel } from './kernel.js';
import { Structure } from './structure.js';

/** As assembly/number-sketch.ts lays it out. */
const FIELDS = {
  count: 0,
  min: 8,
  max: 16,
  sum: 24,
  squares: 32,
  squaresHigh: 40,
  region: 48,
  days: 52,
  pages: 56,
  registers: 60,
  exponents: 64,
  hashed: 68,
};
const BYTES = 80;
const PAGES = 4096;
const PAGE = 1024;
const REGISTERS = 1 << 14;
const EXPONENTS = 2048;
/** Mantissas of this exponent of a float64 count ones. */
export const UNIT_EXPONENT = 1075;

/** Cells of a grid, and how many values each holds. */
export interface CellCounts {
  cells: Uint32Array;
  counts: Float64Array;
}

/** What many numbers came to. Nothing of it depends on their order. */
export interface SketchedNumbers {
  count: number;
  min: number;
  max: number;
  /** Of each exponent of a float64: Σ of the mantissas, with their signs, and of their squares. */
  sums: [exponent: number, sum: bigint, squares: bigint][];
  /** Of the grid (see packages/data/src/sketch.ts): those that hold something, ascending. */
  cells: CellCounts;
  /** Of HyperLogLog. */
  registers: Uint8Array;
}

/** Takes in numbers, batch by batch, and gives what they came to. */
export class NumberSketch extends Structure {
  min = Infinity;
  max = -Infinity;

  /**
   * @param grid whose cells are counted: by the first bits of the float64, or days of milliseconds since 1970
   * @param hashed registers are wanted
   */
  constructor(grid: 'float' | 'day', hashed: boolean) {
    super(BYTES, FIELDS.region);
    this.setInt(FIELDS.days, grid === 'day' ? 1 : 0);
    this.setInt(FIELDS.hashed, hashed ? 1 : 0);
  }

  /** Values taken since it was drained: a cell counts up to 2³², so that it must be before. */
  get count(): number {
    return this.float(FIELDS.count);
  }

  /** Takes the values from row `from` up to `rows` that are not NaN. @param values of the kernel's memory */
  addAll(values: Float64Array, from: number, rows: number): void {
    kernel().loops.sketchNumbers(this.at, addressOf(values)!, from, rows);
    this.min = this.float(FIELDS.min);
    this.max = this.float(FIELDS.max);
  }

  /** What came since this was last asked for; that is forgotten here. undefined where nothing did. */
  drain(): SketchedNumbers | undefined {
    const { count } = this;
    if (count === 0) return undefined;
    const { memory } = kernel();
    const drained = {
      count,
      min: this.min,
      max: this.max,
      sums: this.#drainSums(),
      cells: this.#drainCells(),
      registers: new Uint8Array(memory.memory.buffer, this.int(FIELDS.registers), REGISTERS),
    };
    this.setFloat(FIELDS.count, 0);
    return drained;
  }

  #drainSums(): SketchedNumbers['sums'] {
    const { view } = kernel().memory;
    const sums: SketchedNumbers['sums'] = [];
    const sum = view.getBigInt64(this.at + FIELDS.sum, true);
    const squares = take(view, this.at + FIELDS.squares, 2);
    view.setBigInt64(this.at + FIELDS.sum, 0n, true);
    if (squares > 0n) sums.push([UNIT_EXPONENT, sum, squares]);
    const exponents = this.int(FIELDS.exponents);
    for (let exponent = 0; exponent < EXPONENTS; exponent++) {
      const at = view.getUint32(exponents + 4 * exponent, true);
      if (at === 0) continue;
      const mantissas = view.getBigInt64(at, true) + (view.getBigInt64(at + 8, true) << 32n);
      view.setBigInt64(at, 0n, true);
      view.setBigInt64(at + 8, 0n, true);
      const squared = take(view, at + 16, 3);
      if (squared > 0n) sums.push([exponent, mantissas, squared]);
    }
    return sums;
  }

  #drainCells(): CellCounts {
    const { memory } = kernel();
    const cells: number[] = [];
    const counts: number[] = [];
    const pages = this.int(FIELDS.pages);
    for (let page = 0; page < PAGES; page++) {
      const at = memory.view.getUint32(pages + 4 * page, true);
      if (at === 0) continue;
      const some = new Uint32Array(memory.memory.buffer, at, PAGE);
      for (let i = 0; i < PAGE; i++) {
        if (some[i] === 0) continue;
        cells.push(page * PAGE + i);
        counts.push(some[i]!);
      }
      some.fill(0);
    }
    return { cells: Uint32Array.from(cells), counts: Float64Array.from(counts) };
  }
}

/** An unsigned number of so many 64-bit words, the lowest first; it becomes 0. */
function take(view: DataView, at: number, words: number): bigint {
  let value = 0n;
  for (let i = words - 1; i >= 0; i--) {
    value = (value << 64n) | view.getBigUint64(at + 8 * i, true);
    view.setBigUint64(at + 8 * i, 0n, true);
  }
  return value;
}
