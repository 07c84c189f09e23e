import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import {
  chiSquareFit,
  chiSquareHomogeneity,
  chiSquareSf,
  gHomogeneity,
  hellinger,
  jensenShannonDistance,
  jensenShannonDivergence,
  kolmogorovSf,
  ksDistance,
  ksPValue,
  largestShift,
  logisticRegression,
  normalisedAbsoluteDifference,
  normalisedWasserstein,
  populationStability,
  populationStabilityPValue,
  spreadOf,
  totalVariation,
  twoProportions,
  wassersteinDistance,
  type Cell,
} from '../index.js';

// What SciPy 1.17.1, scikit-learn 1.9.1 and Evidently 0.7.23 say: vectors/record.py.
interface NumericVector {
  name: string;
  a: number[];
  b: number[];
  ks: number;
  ksExact: number;
  ksLimit: number;
  wasserstein: number;
  spread: number;
  evidently: { ks: number; wasserstein: number };
}
type ContingencyVector = [statistic: number, p: number, df: number];
interface CategoricalVector extends Record<'js' | 'js2' | 'kl' | 'hellinger' | 'tv' | 'linf', number> {
  name: string;
  a: number[];
  b: number[];
  psi: number | null;
  chi2: ContingencyVector;
  g: ContingencyVector;
  evidently: { chi: number; js: number; hellinger: number; z: number | null };
}
const vectors: {
  numeric: NumericVector[];
  categorical: CategoricalVector[];
  kolmogorov: [x: number, p: number][];
  chiSquareSf: [x: number, df: number, p: number][];
  exact: [shift: number, n: number, m: number, p: number, statistic: number][];
  logistic: { points: number[][]; labels: number[]; weights: number[] };
} = JSON.parse(readFileSync(new URL('./vectors/vectors.json', import.meta.url), 'utf8'));

function near(actual: number, expected: number): void {
  if (Object.is(actual, expected)) return;
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-10 * Math.max(Math.abs(expected), 1e-6));
}

/** Values with their counts, ascending. */
function valuesOf(list: readonly number[]): Cell[] {
  const counts = new Map<number, number>();
  for (const value of list) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b).map(([value, count]) => [value, value, count]);
}

describe.each(vectors.numeric)('numbers, $name', ({ a, b, ...expected }) => {
  const [x, y] = [valuesOf(a), valuesOf(b)];

  it('have the Kolmogorov–Smirnov distance and p-values of SciPy', () => {
    const { lower, upper } = ksDistance(x, y);
    expect(lower).toBe(upper);
    near(lower, expected.ks);
    near(ksPValue(lower, a.length, b.length), expected.ksExact);
    near(ksPValue(lower, a.length, b.length), expected.evidently.ks);
    near(kolmogorovSf(lower * Math.sqrt((a.length * b.length) / (a.length + b.length))), expected.ksLimit);
  });

  it('have the Wasserstein distance of SciPy and of Evidently', () => {
    const distance = wassersteinDistance(x, y);
    near(distance.lower, expected.wasserstein);
    near(distance.upper, expected.wasserstein);
    near(spreadOf(x).lower, expected.spread);
    near(normalisedWasserstein(x, y).upper, expected.evidently.wasserstein);
  });
});

describe.each(vectors.categorical)('categories, $name', ({ a, b, ...expected }) => {
  it('have the distances of SciPy and of Evidently', () => {
    near(jensenShannonDistance(a, b), expected.js);
    near(jensenShannonDistance(a, b), expected.evidently.js);
    near(jensenShannonDistance(a, b, 2), expected.js2);
    near(jensenShannonDivergence(a, b), expected.kl);
    near(hellinger(a, b), expected.hellinger);
    near(hellinger(a, b), expected.evidently.hellinger);
    near(totalVariation(a, b), expected.tv);
    near(largestShift(a, b), expected.linf);
    near(populationStability(a, b), expected.psi ?? Infinity);
  });

  it('have the tests of SciPy and of Evidently', () => {
    for (const [outcome, [statistic, p, df]] of [
      [chiSquareHomogeneity(a, b, 0), expected.chi2],
      [gHomogeneity(a, b, 0), expected.g],
    ] as const) {
      near(outcome.statistic, statistic);
      near(outcome.p, p);
      expect(outcome.df).toBe(df);
    }
    near(chiSquareFit(b, a).p, expected.evidently.chi);
    const total = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0);
    // Evidently takes 1 − cdf, which costs it digits.
    if (expected.evidently.z !== null)
      expect(twoProportions(a[0]!, total(a), b[0]!, total(b)).p).toBeCloseTo(expected.evidently.z, 12);
  });
});

describe('tails', () => {
  it.each(vectors.kolmogorov)('of Kolmogorov at %d', (x, p) => {
    near(kolmogorovSf(x), p);
  });
  it.each(vectors.chiSquareSf)('of chi-square at %d with df %d', (x, df, p) => {
    expect(Math.abs(chiSquareSf(x, df) / p - 1)).toBeLessThan(1e-10);
  });
  it.each(vectors.exact)('of Smirnov near %d with %d and %d values', (_, n, m, p, statistic) => {
    expect(Math.abs(ksPValue(statistic, n, m) / p - 1)).toBeLessThan(1e-10);
  });
});

describe('logistic regression', () => {
  it('has the weights of scikit-learn', () => {
    const { points, labels, weights } = vectors.logistic;
    logisticRegression(points, labels).forEach((weight, i) => near(weight, weights[i]!));
  });
});

describe('categories', () => {
  it('that are rare are counted as one', () => {
    const rare = chiSquareHomogeneity([100, 100, 1, 2, 2, 3], [100, 100, 2, 1, 3, 2]);
    expect(rare.df).toBe(2);
    near(rare.statistic, chiSquareHomogeneity([100, 100, 8], [100, 100, 8], 0).statistic);
    // Together still rare: they join the rarest of the others.
    expect(chiSquareHomogeneity([100, 50, 1], [90, 60, 1]).df).toBe(1);
    expect(chiSquareHomogeneity([3], [4])).toEqual({ statistic: 0, df: 0, p: 1 });
  });

  it('that are not expected and yet there prove a difference', () => {
    expect(chiSquareFit([5, 1], [10, 0]).p).toBe(0);
  });

  it('of nothing have no distance', () => {
    expect(totalVariation([0, 0], [1, 2])).toBeNaN();
    expect(() => hellinger([1], [1, 2])).toThrow(RangeError);
  });

  it('have the largest difference of counts over all counts, as TFDV takes it', () => {
    near(normalisedAbsoluteDifference([10, 30], [5, 5]), 25 / 50);
  });

  it('give a stability index whose p-value follows from its noise', () => {
    // Table 4 of Yurdakul & Naranjo: with 10 bins and 200 values a side PSI 0.1 is exceeded 35 % of the time.
    expect(populationStabilityPValue(0.1, 10, 200, 200)).toBeCloseTo(0.35, 2);
    expect(populationStabilityPValue(0.1, 30, 500, 500)).toBeCloseTo(0.68, 2);
    expect(populationStability([5, 0], [5, 5], 0.5)).toBeLessThan(Infinity);
  });
});
