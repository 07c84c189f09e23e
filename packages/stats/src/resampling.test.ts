import { describe, expect, it } from '@jest/globals';
import {
  bcaBootstrap,
  createRandom,
  drawBinomial,
  mean,
  normalCdf,
  ofCells,
  ofClusters,
  ofRows,
  variance,
  type Resampling,
} from './index.js';

const draws = (resampling: Resampling, count: number, seed = 5) => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const weights = new Float64Array(resampling.size);
    resampling.draw(random, weights);
    return weights;
  });
};
const total = (weights: Float64Array) => weights.reduce((a, b) => a + b, 0);

describe.each([
  ['few rows', ofRows(20)],
  ['rows of several blocks', ofRows(10_000)],
  ['cells', ofCells(Float64Array.of(12, 700, 0, 3, 285))],
  ['clusters of one size', ofClusters([0, 1, 2, 3, 0, 1, 2, 3], 4)],
])('%s', (_, resampling) => {
  it('are drawn as many as there are, the same ones for the same seed', () => {
    const expected = resampling.size === 5 ? 1000 : resampling.size;
    const seen = draws(resampling, 50);
    expect(draws(resampling, 50)).toEqual(seen);
    expect(draws(resampling, 50, 6)).not.toEqual(seen);
    for (const weights of seen) expect(total(weights)).toBe(expected);
  });

  it('are drawn as often as they occur', () => {
    const seen = draws(resampling, 2000);
    const left = new Float64Array(resampling.size);
    const multiplicity = resampling.leaveOut(weights =>
      weights.forEach((w, i) => (left[i] = Math.max(left[i]!, w))),
    );
    expect(multiplicity).toHaveLength(resampling.groups);
    for (let i = 0; i < Math.min(resampling.size, 20); i++) {
      const counts = seen.map(weights => weights[i]!);
      // The mean of 2,000 counts of about variance `expected` lies within 4 standard errors.
      expect(Math.abs(mean(counts) - left[i]!)).toBeLessThanOrEqual(
        4 * Math.sqrt(Math.max(left[i]!, 0.01) / 2000),
      );
    }
  });
});

it('draws the variance of rows whether they are drawn one by one or by their kind', () => {
  const share = (of: (weights: Float64Array) => number, resampling: Resampling) =>
    variance(draws(resampling, 4000).map(of));
  const byRow = share(weights => total(weights.subarray(0, 300)), ofRows(1000));
  const byCell = share(weights => weights[0]!, ofCells(Float64Array.of(300, 700)));
  expect(byRow / 210).toBeCloseTo(1, 0.9);
  expect(byCell / 210).toBeCloseTo(1, 0.9);
});

it('draws whole clusters', () => {
  const cluster = [0, 0, 0, 1, 2, 2];
  for (const weights of draws(ofClusters(cluster, 3), 100)) {
    expect(weights[1]).toBe(weights[0]);
    expect(weights[2]).toBe(weights[0]);
    expect(weights[5]).toBe(weights[4]);
  }
});

it('leaves every row out once, in at most 200 groups', () => {
  for (const size of [3, 200, 1001]) {
    const missing = new Array<number>(size).fill(0);
    ofRows(size).leaveOut(weights => weights.forEach((w, i) => (missing[i]! += 1 - w)));
    expect(ofRows(size).groups).toBe(Math.min(size, 200));
    expect(new Set(missing)).toEqual(new Set([1]));
  }
});

it('has the same acceleration by cells as by rows', () => {
  const values = [...new Array<number>(40).fill(1), ...new Array<number>(160).fill(0)];
  const estimate = 0.2;
  const leftOut = (resampling: Resampling, of: (weights: Float64Array) => number) => {
    const estimates: number[] = [];
    const multiplicity = resampling.leaveOut(weights => estimates.push(of(weights)));
    return { estimates, multiplicity };
  };
  const rows = leftOut(ofRows(200), w => values.reduce((s, v, i) => s + v * w[i]!, 0) / total(w));
  const cells = leftOut(ofCells(Float64Array.of(40, 160)), w => w[0]! / total(w));
  const replicates = draws(ofCells(Float64Array.of(40, 160)), 2000).map(w => w[0]! / 200);
  const [a, b] = [
    bcaBootstrap(estimate, replicates, rows.estimates, rows.multiplicity),
    bcaBootstrap(estimate, replicates, cells.estimates, cells.multiplicity),
  ];
  expect(a.bound(0.05)).toBeCloseTo(b.bound(0.05), 12);
  expect(a.bound(0.95)).toBeCloseTo(b.bound(0.95), 12);
});

describe('drawBinomial', () => {
  it.each([
    [5, 0.3],
    [40, 0.02],
    [100, 0.5],
    [1000, 0.9],
    [100_000, 0.25],
    [1_000_000, 0.00002],
  ])('%d trials at %d have their mean, variance and tail', (n, p) => {
    const random = createRandom(11);
    const drawn = Array.from({ length: 20_000 }, () => drawBinomial(n, p, random));
    expect(drawn.every(k => Number.isInteger(k) && k >= 0 && k <= n)).toBe(true);
    const spread = n * p * (1 - p);
    expect(Math.abs(mean(drawn) - n * p)).toBeLessThan(4 * Math.sqrt(spread / 20_000));
    expect(Math.abs(variance(drawn) / spread - 1)).toBeLessThan(0.06);
    if (spread < 20) return;
    const edge = n * p + 1.5 * Math.sqrt(spread);
    const above = drawn.filter(k => k > edge).length / 20_000;
    const expected = normalCdf(-(Math.floor(edge) + 0.5 - n * p) / Math.sqrt(spread));
    expect(Math.abs(above - expected)).toBeLessThan(0.01);
  });

  it('knows the ends', () => {
    const random = createRandom(1);
    expect([drawBinomial(0, 0.5, random), drawBinomial(9, 0, random), drawBinomial(9, 1, random)]).toEqual([
      0, 0, 9,
    ]);
  });
});
