import { describe, expect, it } from '@jest/globals';
import { bcaBootstrap, bcaTerms, percentileBootstrap, ofRows, rowsNeeded } from './index.js';

const data = [1, 2, 3, 5, 9];
const near = (actual: number, expected: number) => expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-9);

/** The mean of every one of the 5⁵ samples, so that nothing is left to chance. */
const everyMean = Array.from({ length: 5 ** 5 }, (_, code) => {
  let total = 0;
  for (let digit = 0; digit < 5; digit++) total += data[Math.floor(code / 5 ** digit) % 5]!;
  return total / 5;
});

const leftOut = (statistic: (weights: Float64Array) => number, size: number) => {
  const estimates: number[] = [];
  ofRows(size).leaveOut(weights => estimates.push(statistic(weights)));
  return estimates;
};
const weightedMean = (values: number[]) => (weights: Float64Array) =>
  values.reduce((total, value, i) => total + value * weights[i]!, 0) / weights.reduce((a, b) => a + b);

describe('BCa bootstrap', () => {
  const jackknife = leftOut(weightedMean(data), data.length);

  it('finds the bias, halving ties, and the acceleration', () => {
    const { bias, acceleration } = bcaTerms(4, Float64Array.from(everyMean).sort(), jackknife);
    near(bias, 0.0686351992120963);
    near(acceleration, 0.0592927061281571);
  });

  it('has these bounds', () => {
    const bca = bcaBootstrap(4, everyMean, jackknife);
    expect(bca.method).toBe('BCa bootstrap');
    near(bca.bound(0.025), 2);
    near(bca.bound(0.975), 7.4);
    const percentile = percentileBootstrap(4, everyMean);
    near(percentile.bound(0.025), 1.8);
    near(percentile.bound(0.975), 6.6);
  });

  it('accelerates the correlation of the law school data as Efron found', () => {
    const lsat = [576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575, 545, 572, 594];
    const gpa = [3.39, 3.3, 2.81, 3.03, 3.44, 3.07, 3.0, 3.43, 3.36, 3.13, 3.12, 2.74, 2.76, 2.88, 2.96];
    const correlation = (weights: Float64Array) => {
      const [x, y] = [weightedMean(lsat)(weights), weightedMean(gpa)(weights)];
      let [xx, yy, xy] = [0, 0, 0];
      weights.forEach((weight, i) => {
        xx += weight * (lsat[i]! - x) ** 2;
        yy += weight * (gpa[i]! - y) ** 2;
        xy += weight * (lsat[i]! - x) * (gpa[i]! - y);
      });
      return xy / Math.sqrt(xx * yy);
    };
    near(correlation(new Float64Array(15).fill(1)), 0.776374491289407);
    const { acceleration } = bcaTerms(0, Float64Array.of(-1, 1), leftOut(correlation, 15));
    near(acceleration, -0.0756715649378794);
  });

  it('inverts its bounds into p-values', () => {
    const bca = bcaBootstrap(4, everyMean, jackknife);
    for (const level of [0.05, 0.3, 0.8, 0.95]) {
      const bound = bca.bound(level);
      // The means lie on a grid of 0.2: the p-values on either side of the bound enclose the level.
      expect(bca.pBelow(bound - 0.21)).toBeGreaterThan(1 - level);
      expect(bca.pBelow(bound + 0.21)).toBeLessThan(1 - level);
    }
  });

  it('claims no p-value below 1/(B + 1), and none near 1 where the correction turns round', () => {
    const percentile = percentileBootstrap(4, everyMean);
    expect(percentile.pBelow(100)).toBe(percentile.leastP);
    expect(percentile.leastP).toBeCloseTo(1 / (5 ** 5 + 1), 12);
    // Accelerated, the same replicates prove less.
    expect(bcaBootstrap(4, everyMean, jackknife).leastP).toBeCloseTo(0.003234, 6);
    // Strongly biased and accelerated: 1 + a·w changes its sign among these replicates.
    const replicates = Float64Array.from({ length: 200_000 }, (_, i) => i);
    const skewed = bcaBootstrap(1240, replicates, [...new Array<number>(199).fill(0), 1]);
    expect(skewed.method).toBe('BCa bootstrap');
    expect(skewed.pBelow(1e9)).toBe(1 / 200_001);
  });

  it('falls back to percentiles where all replicates lie on one side', () => {
    expect(bcaBootstrap(5, [1, 2, 3], [1, 2]).method).toBe('percentile bootstrap');
  });

  it('knows only the estimate when nothing varies', () => {
    const constant = bcaBootstrap(0, new Float64Array(100), [0, 0, 0]);
    expect([constant.bound(0.05), constant.bound(0.95)]).toEqual([0, 0]);
    expect(constant.pBelow(0.1)).toBeLessThan(0.011);
    expect(constant.pBelow(-0.1)).toBeGreaterThan(0.98);
  });

  it('refuses replicates that are no numbers', () => {
    expect(() => percentileBootstrap(1, [1, NaN])).toThrow(RangeError);
    expect(() => percentileBootstrap(1, [])).toThrow(RangeError);
  });
});

describe('rowsNeeded', () => {
  it('asks for some 6,200 rows at 10 % discordance and a margin of 1 %', () => {
    const rows = rowsNeeded({ variancePerRow: 0.1, distance: 0.01, confidence: 0.95, power: 0.8 });
    expect(rows).toBe(6183);
    expect(rowsNeeded({ variancePerRow: 0.1, distance: 0, confidence: 0.95, power: 0.8 })).toBe(Infinity);
  });
});
