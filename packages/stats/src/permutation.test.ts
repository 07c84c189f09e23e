import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createRandom, pairedPermutation, permutationBounds } from './index.js';

const ones = (length: number) => new Float64Array(length).fill(1);
const of = (differences: number[], resamples = 0, sizes = ones(differences.length)) =>
  permutationBounds(Float64Array.from(differences), sizes, resamples, createRandom(5));

describe('bounds by permutation', () => {
  const few = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 8 });

  it('turn the test round: its p-value at any place is that of the differences less that', () => {
    fc.assert(
      fc.property(few, fc.integer({ min: -19, max: 19 }), (differences, twice) => {
        const x = twice / 2;
        const { less } = pairedPermutation(
          differences.map(d => d - x),
          0,
          createRandom(1),
        );
        expect(of(differences).pBelow(x)).toBeCloseTo(less, 12);
      }),
    );
  });

  it('reject what lies beyond them, and nothing within', () => {
    fc.assert(
      fc.property(few, fc.constantFrom(0.6, 0.75, 0.9, 0.95), (differences, level) => {
        const inference = of(differences);
        const [lower, upper] = [inference.bound(1 - level), inference.bound(level)];
        expect(lower).toBeLessThanOrEqual(upper);
        const alpha = 1 - level;
        // With few pairs no p-value may be as small as the level: then the bound is the outermost mean.
        if (inference.leastP! > alpha) expect(upper).toBe(Math.max(...differences));
        else expect(inference.pBelow(upper + 1e-6)).toBeLessThanOrEqual(alpha + 1e-9);
        expect(inference.pBelow(upper - 1e-6)).toBeGreaterThan(alpha - 1e-9);
      }),
    );
  });

  it('weigh pairs, and leave out those of no weight', () => {
    const sums = Float64Array.of(1, 6, 7, -2);
    const weighted = permutationBounds(sums, Float64Array.of(1, 3, 0, 2), 0, createRandom(1));
    expect(weighted.estimate).toBeCloseTo(5 / 6, 12);
    // The means of {a}, {b}, {a, b}, {c}, …: −1 1/5 1/3 5/6 1 7/4 2.
    const seen = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map(level => weighted.bound(level));
    expect(seen.every(value => value >= -1 && value <= 2)).toBe(true);
    expect(weighted.pBelow(1.9)).toBe(2 / 8);
    expect(() => of([1, 2], 9, new Float64Array(2))).toThrow(RangeError);
  });

  it('are drawn where there are many pairs, and near those of Student', () => {
    const random = createRandom(8);
    const differences = Array.from({ length: 400 }, () => random.uniform() + random.uniform() - 0.9);
    const drawn = of(differences, 4000);
    const mean = differences.reduce((a, b) => a + b) / 400;
    const error = Math.sqrt(differences.reduce((sum, d) => sum + (d - mean) ** 2, 0) / 399 / 400);
    expect(drawn.bound(0.95)).toBeCloseTo(mean + 1.649 * error, 2);
    expect(drawn.bound(0.05)).toBeCloseTo(mean - 1.649 * error, 2);
    expect(drawn.leastP).toBe(1 / 4001);
    expect(of(differences, 4000).bound(0.9)).toBe(drawn.bound(0.9));
  });
});
