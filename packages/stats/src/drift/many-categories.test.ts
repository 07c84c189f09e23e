import { describe, expect, it } from '@jest/globals';
import { createRandom, type Random } from '../random.js';
import { totalVariation } from './divergences.js';
import { hashedVariationInterval, totalVariationInterval } from './many-categories.js';

/** Shares of so many categories, falling as 1/rank^power. */
function zipf(categories: number, power: number): number[] {
  const weights = Array.from({ length: categories }, (_, i) => (i + 1) ** -power);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map(weight => weight / total);
}

/** Every second category loses the share of its mass that its neighbour gains. */
const shifted = (shares: readonly number[], by: number) =>
  shares.map((share, i) => {
    const partner = shares[i % 2 ? i - 1 : i + 1] ?? share;
    return i % 2 ? share + by * partner : share - by * share;
  });

function sample(shares: readonly number[], rows: number, random: Random): number[] {
  const upTo: number[] = [];
  shares.reduce((sum, share, i) => (upTo[i] = sum + share), 0);
  const counts = new Array<number>(shares.length).fill(0);
  for (let row = 0; row < rows; row++) {
    const u = random.uniform();
    let [low, high] = [0, shares.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle]! < u) low = middle + 1;
      else high = middle;
    }
    counts[low]! += 1;
  }
  return counts;
}

/** A hash as good as any: drawn. */
function bucketsOf(counts: readonly number[], buckets: readonly number[]): number[] {
  const found = new Array<number>(256).fill(0);
  for (const [i, count] of counts.entries()) found[buckets[i]!]! += count;
  return found;
}

describe('intervals of the total variation', () => {
  const cases = [0, 0.6].flatMap(power => [0, 0.2, 0.5].map(by => ({ power, by })));

  it.each(cases)('of many categories hold: power $power, moved $by', ({ power, by }) => {
    const random = createRandom(5);
    const shares = zipf(2000, power);
    const other = shifted(shares, by);
    const truth = totalVariation(shares, other);
    let missed = 0;
    for (let trial = 0; trial < 60; trial++) {
      const { lower, upper } = totalVariationInterval(
        sample(shares, 10_000, random),
        sample(other, 6000, random),
      );
      if (lower > truth + 1e-9 || upper < truth - 1e-9) missed++;
    }
    expect(missed).toBeLessThanOrEqual(5);
  });

  it.each(cases)('of hashed categories hold: power $power, moved $by', ({ power, by }) => {
    const random = createRandom(6);
    const shares = zipf(3000, power);
    const other = shifted(shares, by);
    const truth = totalVariation(shares, other);
    let missed = 0;
    for (let trial = 0; trial < 60; trial++) {
      const buckets = shares.map(() => random.below(256));
      const { lower, upper } = hashedVariationInterval(
        bucketsOf(sample(shares, 10_000, random), buckets),
        bucketsOf(sample(other, 6000, random), buckets),
        3000,
      );
      if (lower > truth + 1e-9 || upper < truth - 1e-9) missed++;
    }
    expect(missed).toBeLessThanOrEqual(5);
  });

  it('are narrow enough to tell no drift from drift, which the distance of the samples is not', () => {
    const random = createRandom(7);
    const shares = zipf(5000, 0.5);
    const a = sample(shares, 40_000, random);
    const b = sample(shares, 40_000, random);
    expect(totalVariation(a, b)).toBeGreaterThan(0.15);
    expect(totalVariationInterval(a, b).upper).toBeLessThan(0.1);
    const c = sample(shifted(shares, 0.6), 40_000, random);
    expect(totalVariationInterval(a, c).lower).toBeGreaterThan(0.1);
  });
});
