import { viewOf } from '@sluice/tables';
import { describe, expect, it } from '@jest/globals';
import { createRandom, normalQuantile, type Random } from '@sluice/stats';
import { hashText } from '../hashing.js';
import { HyperLogLog } from '../hyper-log-log.js';
import { compareColumns, verdictOfColumn } from './compare-columns.js';
import type { CategoricalDistribution } from './distribution.js';
import { bucketCounts } from './hashed-categories.js';
import { DRIFT_DEFAULTS } from './settings.js';

/** Past what is counted one by one. */
const TEXTS = 14_000;

/** Of every text its bucket; as good as drawn. */
const hash = new Int32Array(2);
const registers = new HyperLogLog();
const buckets = Array.from({ length: TEXTS }, (_, i) => {
  const text = Buffer.from(`text ${i}`);
  hashText(viewOf(text), 0, text.length, hash, 0);
  registers.add(hash, 0);
  return hash[0]! >>> 20;
});

/** Shares of the texts, falling as 1/rank^power; of each pair of neighbours, the one gives so much of its share to the other. */
function sharesOf(power: number, moved = 0): number[] {
  const weights = buckets.map((_, i) => (i + 1) ** -power);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map(weight => weight / total);
  return shares.map((share, i) =>
    i % 2 ? share + moved * (shares[i - 1] ?? 0) : share - moved * (shares[i + 1] === undefined ? 0 : share),
  );
}

/** Of a bucket of several rows, about as Poisson has it. */
function drawn(mean: number, random: Random): number {
  if (mean > 30) {
    const normal = normalQuantile((random.below(2 ** 30) + 0.5) / 2 ** 30);
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  }
  let [count, product] = [-1, 1];
  for (const end = Math.exp(-mean); product > end; count++) product *= random.uniform();
  return count;
}

/** So many rows of texts of those shares, as a profile with so many bits counts them. */
function sample(shares: readonly number[], rows: number, bits: number, random: Random) {
  const means = new Array<number>(2 ** bits).fill(0);
  for (const [i, share] of shares.entries()) means[buckets[i]! >>> (12 - bits)]! += rows * share;
  const counts = bucketCounts(means.map(mean => drawn(mean, random)));
  const values = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const about = { other: 0, hashed: true, bits, distinct: TEXTS, registers: registers.state() };
  const distribution: CategoricalDistribution = {
    kind: 'categories',
    rows: values,
    values,
    counts,
    ...about,
  };
  return { name: 'x', type: 'string', distribution };
}

/** How often each verdict came, and how often the interval missed the truth. */
function simulated(before: readonly number[], now: readonly number[], rows: number, bits: number) {
  const random = createRandom(11);
  const truth = before.reduce((sum, share, i) => sum + Math.abs(share - now[i]!), 0) / 2;
  const found = { drift: 0, 'no drift': 0, undecided: 0, missed: 0 };
  for (let trial = 0; trial < 20; trial++) {
    const [a, b] = [sample(before, rows, bits, random), sample(now, rows, bits, random)];
    const [column] = compareColumns([a], [b], DRIFT_DEFAULTS).columns;
    const { lower, upper } = column!.tests[0]!.effect;
    found[verdictOfColumn(column!)]++;
    if (lower > truth || upper < truth) found.missed++;
  }
  return found;
}

describe('a change spread thinly over more texts than are counted one by one', () => {
  it.each([0, 0.6])('that is none raises no alarm, and shows from five rows a text on: power %d', power => {
    const shares = sharesOf(power);
    const fine = simulated(shares, shares, 5 * TEXTS, 12);
    expect(fine).toMatchObject({ drift: 0 });
    expect(fine['no drift']).toBeGreaterThan(16);
    // As earlier versions counted them.
    expect(simulated(shares, shares, 5 * TEXTS, 8)['no drift']).toBeLessThan(7);
  });

  it('is found, which it was not in 256 buckets', () => {
    const [before, now] = [sharesOf(0.6), sharesOf(0.6, 0.65)];
    expect(simulated(before, now, 200_000, 12)).toMatchObject({ drift: 20, missed: 0 });
    expect(simulated(before, now, 200_000, 8)).toMatchObject({ drift: 0, undecided: 20 });
  });

  it.each([0.05, 0.18])('below the threshold is never called drift, and the interval holds: %d', moved => {
    const found = simulated(sharesOf(0), sharesOf(0, moved), 100_000, 12);
    expect(found.drift).toBe(0);
    expect(found.missed).toBeLessThanOrEqual(2);
  });

  it('is told from a profile of an earlier version by what both have', () => {
    const random = createRandom(12);
    const shares = sharesOf(0.6);
    const [old, fine] = [sample(shares, 500_000, 8, random), sample(shares, 500_000, 12, random)];
    for (const [reference, current] of [
      [old, fine],
      [fine, old],
    ] as const) {
      const [column] = compareColumns([reference], [current], DRIFT_DEFAULTS).columns;
      expect(verdictOfColumn(column!)).toBe('no drift');
      expect(column!.tests[0]!.effect.upper).toBeGreaterThan(0.03);
    }
  });
});
