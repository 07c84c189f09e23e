/** Distinct values are counted exactly up to this many. */
export const DISTINCT_CAP = 10_000;

/**
 * Distinct values: counted up to 10,000 (and, of texts, 4 MB), beyond that estimated to 0.8 % by HyperLogLog.
 * `registers` are then its 16,384 registers, one base64 character each: those of two profiles merge by the maximum.
 */
export interface Distinct {
  count: number;
  exact: boolean;
  registers?: string;
}

/**
 * How the values of a column are spread: what drift is told from. Counts are integers on a fixed grid or of the
 * values themselves, so that those of any two profiles can be compared and added up. Read it by `weightedOf`,
 * `bucketsOf` and the arrays; the strings are their storage (base64 of LEB128 integers).
 */
export type Distribution =
  /** All distinct numbers, ascending, at most 1,000. Booleans are 0 and 1, times milliseconds since 1970 (or midnight). */
  | { kind: 'numbers'; values: [value: number, count: number][] }
  /**
   * Cells of the grid (see sketch.ts: 0.1 % wide, or a day), ascending: distance from the cell before, count. With `bits`, cells
   * of numbers with the same so many first bits (see fine-cells.ts), where those are finer and at most 2,048.
   */
  | { kind: 'cells'; grid: 'float' | 'day'; bits?: number; cells: string }
  /**
   * The most frequent texts, at most 1,000 and 64 KB, ties by their bytes; `rest` are all others, where there are any: `hashes` are
   * 48 bits of a hash of each text, ascending, as the distance from the one before, and its count.
   */
  | {
      kind: 'texts';
      values: [value: string, count: number][];
      rest?: { distinct: number; count: number; hashes?: string };
    }
  /**
   * Texts past the limit of `distinct`: counts of buckets, by so many first bits of a hash of the text. Two sets of texts differ at
   * least as much as their buckets do. The second kind has 8 bits, and is what earlier versions wrote: they refuse the first.
   */
  | { kind: 'hash-buckets'; bits: number; counts: string }
  | { kind: 'buckets'; counts: string };
