import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PairSums } from './pair-sums.js';

function sumsOf(pairs: readonly (readonly [number, number])[]): PairSums {
  const sums = new PairSums();
  for (const [x, y] of pairs) sums.add(x, y);
  return sums;
}

/** In two passes, about the means. */
function pearson(pairs: readonly (readonly [number, number])[]): number {
  const mean = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  const [mx, my] = [mean(0), mean(1)];
  const sum = (of: (dx: number, dy: number) => number) =>
    pairs.reduce((s, [x, y]) => s + of(x - mx, y - my), 0);
  return sum((dx, dy) => dx * dy) / Math.sqrt(sum(dx => dx * dx)) / Math.sqrt(sum((_, dy) => dy * dy));
}

/** Squares of smaller ones are rounded to nothing, by the textbook. */
const LEAST = 1e-100;
const numbers = fc
  .double({ min: -1e6, max: 1e6, noNaN: true })
  .map(number => (Math.abs(number) < LEAST ? 0 : number));
const pairs = fc.array(fc.tuple(numbers, numbers), { minLength: 3, maxLength: 40 });

describe('the correlation of two columns', () => {
  it('is that of the textbook', () => {
    fc.assert(
      fc.property(pairs, given => {
        const { correlation } = sumsOf(given);
        const expected = pearson(given);
        if (correlation !== undefined && Number.isFinite(expected))
          expect(correlation).toBeCloseTo(expected, 6);
      }),
    );
  });

  it('loses nothing to a large mean, and is exact where one column is a multiple of the other', () => {
    const far = [1, 2, 3, 5].map((x): [number, number] => [1e15 + x, -2 * x]);
    expect(sumsOf(far).correlation).toBe(-1);
    expect(
      sumsOf([
        [1e308, 1e-308],
        [-1e308, -1e-308],
        [5e-324, 0],
      ]).correlation,
    ).toBeCloseTo(1, 12);
  });

  it('is none where a column does not vary', () => {
    expect(
      sumsOf([
        [1, 5],
        [2, 5],
      ]).correlation,
    ).toBeUndefined();
    expect(sumsOf([[1, 5]]).correlation).toBeUndefined();
    expect(new PairSums().correlation).toBeUndefined();
  });

  it('is the same under any order and split', () => {
    fc.assert(
      fc.property(pairs, fc.nat(), (given, at) => {
        const cut = at % given.length;
        const merged = sumsOf(given.slice(cut).reverse());
        merged.merge(JSON.parse(JSON.stringify(sumsOf(given.slice(0, cut)).state())) as never);
        expect(merged.state()).toEqual(sumsOf(given).state());
        expect(merged.correlation).toBe(sumsOf(given).correlation);
      }),
    );
  });
});
