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
  readonly #pages: (Uint32Array | undefined)[] = new Array<undefined>(PAGES).fill(undefined);

  constructor(grid: Grid) {
    this.grid = grid;
  }

  add(value: number, count: number): void {
    const cell = this.grid.cellOf(value);
    const page = this.#pages[cell >>> PAGE_BITS] ?? this.#newPage(cell >>> PAGE_BITS);
    page[cell & (PAGE - 1)]! += count;
  }

  /** Counts the values of the rows from `from` up to `rows` that are not NaN. */
  addAll(values: Float64Array, from: number, rows: number): void {
    const pages = this.#pages;
    const grid = this.grid;
    for (let row = from; row < rows; row++) {
      const value = values[row]!;
      if (value !== value) continue;
      const cell = grid.cellOf(value);
      const page = pages[cell >>> PAGE_BITS] ?? this.#newPage(cell >>> PAGE_BITS);
      page[cell & (PAGE - 1)]! += 1;
    }
  }

  /** Cells that hold something, ascending: lower edge, upper edge, count. */
  *cells(): Generator<[low: number, high: number, count: number]> {
    for (const [index, page] of this.#pages.entries()) {
      if (!page) continue;
      for (let i = 0; i < PAGE; i++) {
        if (page[i] === 0) continue;
        const cell = (index << PAGE_BITS) | i;
        yield [this.grid.edgeOf(cell), this.grid.edgeOf(cell + 1), page[i]!];
      }
    }
  }

  #newPage(index: number): Uint32Array {
    const page = new Uint32Array(PAGE);
    this.#pages[index] = page;
    return page;
  }
}
