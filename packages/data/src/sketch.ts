import type { CellCounts } from '@sluice/kernel';
import type { Weighted } from './histogram.js';

const words = new Int32Array(2);
const double = new Float64Array(words.buffer);

const PAGE_BITS = 10;
const PAGE = 1 << PAGE_BITS;
const PAGES = 4096;

/** How the number line is cut into cells, once and for all data: so that counts of any two sketches add up. */
export interface Grid {
  name: 'float' | 'day';
  /** Index of the cell, ascending with the value, in [0, 2²²). */
  cellOf(value: number): number;
  /** Lower edge of the cell: its least value. */
  edgeOf(cell: number): number;
}

/**
 * Cells by the top 22 bits of the float64 (sign, exponent, 10 bits of the mantissa): 0.1 % wide, relatively. The bits of
 * negative numbers are flipped, so that order is kept.
 */
export const floatGrid: Grid = {
  name: 'float',
  cellOf(value) {
    double[0] = value + 0;
    const top = words[1]! >>> 10;
    return words[1]! < 0 ? 0x1fffff - (top & 0x1fffff) : 0x200000 + top;
  },
  edgeOf(cell) {
    const negative = cell < 0x200000;
    const top = negative ? 0x200000 | (0x1fffff - cell) : cell - 0x200000;
    // The least value of a negative cell has all lower bits set.
    words[1] = (top << 10) | (negative ? 0x3ff : 0);
    words[0] = negative ? -1 : 0;
    return double[0]!;
  },
};

const DAY = 86_400_000;
const MIDDLE = (PAGES * PAGE) / 2;

/** Cells of one day, for times in milliseconds since 1970; ±5,741 years. */
export const dayGrid: Grid = {
  name: 'day',
  cellOf: value => Math.min(Math.max(Math.floor(value / DAY) + MIDDLE, 0), PAGES * PAGE - 1),
  edgeOf: cell => (cell - MIDDLE) * DAY,
};

/** Histogram on a fixed grid. Integer counts: any order and any split of the data give the same. */
export class Sketch {
  readonly grid: Grid;
  readonly #pages: (Float64Array | undefined)[] = new Array<undefined>(PAGES).fill(undefined);

  constructor(grid: Grid) {
    this.grid = grid;
  }

  add(value: number, count: number): void {
    this.#addTo(this.grid.cellOf(value), count);
  }

  /** Cells that hold something, ascending: lower edge, upper edge, count. */
  cells(): Weighted[] {
    return this.counts().map(([cell, count]) => [this.grid.edgeOf(cell), this.grid.edgeOf(cell + 1), count]);
  }

  /** Cells that hold something, ascending. */
  counts(): [cell: number, count: number][] {
    const counts: [number, number][] = [];
    for (const [index, page] of this.#pages.entries()) {
      if (!page) continue;
      for (let i = 0; i < PAGE; i++) if (page[i] !== 0) counts.push([(index << PAGE_BITS) | i, page[i]!]);
    }
    return counts;
  }

  merge({ cells, counts }: CellCounts): void {
    for (let i = 0; i < cells.length; i++) this.#addTo(cells[i]!, counts[i]!);
  }

  state(): CellCounts {
    const counts = this.counts();
    return {
      cells: Uint32Array.from(counts, ([cell]) => cell),
      counts: Float64Array.from(counts, ([, count]) => count),
    };
  }

  #addTo(cell: number, count: number): void {
    const page = this.#pages[cell >>> PAGE_BITS] ?? this.#newPage(cell >>> PAGE_BITS);
    page[cell & (PAGE - 1)]! += count;
  }

  #newPage(index: number): Float64Array {
    const page = new Float64Array(PAGE);
    this.#pages[index] = page;
    return page;
  }
}
