import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import {
  bcaBootstrap,
  benjaminiHochberg,
  binomialCdf,
  clopperPearson,
  createRandom,
  groupJackknife,
  mcnemar,
  mean,
  nadeauBengio,
  ofRows,
  pairedPermutation,
  quantileBounds,
  skewnessError,
  sortIndexes,
  studentMean,
  welch,
  wilson,
  type Inference,
} from './index.js';

interface Recorded {
  proportions: { k: number; n: number; wilson: number[]; exact: number[] }[];
  mcnemar: { b: number; c: number; exact: number }[];
  student: { values: number[] } & Bounds;
  welch: { a: number[]; b: number[] } & Bounds;
  permutation: { values: number[]; twoSided: number; greater: number; less: number };
  bca: { values: number[]; interval: number[] };
  benjaminiHochberg: { p: number[]; adjusted: number[] };
  binomial: { k: number; n: number; p: number; cdf: number }[];
}
interface Bounds {
  low: number;
  high: number;
  pBelow0: number;
}

const scipy = JSON.parse(
  readFileSync(new URL('../../../test/fixtures/gate/scipy.json', import.meta.url), 'utf8'),
) as Recorded;

const near = (actual: number, expected: number, relative = 1e-9) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.max(1e-3, Math.abs(expected)));

it.each(scipy.proportions)('a proportion of $k in $n', ({ k, n, ...recorded }) => {
  for (const [inference, [low, high]] of [
    [wilson(k, n), recorded.wilson],
    [clopperPearson(k, n), recorded.exact],
  ] as const) {
    near(inference.bound(0.05), low!);
    near(inference.bound(0.95), high!);
  }
});

it.each(scipy.mcnemar)('McNemar’s exact test of $b against $c', ({ b, c, exact }) =>
  near(mcnemar(b, c).exact, exact),
);

it.each([
  ['mean', studentMean(Float64Array.from(scipy.student.values)), scipy.student],
  ['difference', welch(Float64Array.from(scipy.welch.a), Float64Array.from(scipy.welch.b)), scipy.welch],
] as const)('Student’s bounds of a %s', (_, inference: Inference, { low, high, pBelow0 }: Bounds) => {
  near(inference.bound(0.05), low);
  near(inference.bound(0.95), high);
  near(inference.pBelow(0), pBelow0);
});

it('paired permutations, all of them', () => {
  const { values, ...recorded } = scipy.permutation;
  expect(pairedPermutation(values, 0, createRandom(1))).toEqual(recorded);
});

it('paired permutations, drawn', () => {
  const { twoSided, greater } = scipy.permutation;
  // The same pairs and as many zeros, which change nothing.
  const values = [...scipy.permutation.values, ...new Array<number>(10).fill(0)];
  const drawn = pairedPermutation(values, 20_000, createRandom(3));
  expect(Math.abs(drawn.twoSided - twoSided)).toBeLessThan(0.01);
  expect(Math.abs(drawn.greater - greater)).toBeLessThan(0.01);
  expect(
    pairedPermutation(
      values.map(v => Math.abs(v) + 1),
      99,
      createRandom(1),
    ).greater,
  ).toBe(0.01);
});

it('the BCa bootstrap of a skewed mean, within what chance leaves', () => {
  const values = Float64Array.from(scipy.bca.values);
  const resampling = ofRows(values.length);
  const random = createRandom(9);
  const weights = new Float64Array(values.length);
  const of = (w: Float64Array) =>
    values.reduce((sum, value, i) => sum + value * w[i]!, 0) / w.reduce((a, b) => a + b);
  const replicates = Float64Array.from({ length: 20_000 }, () => {
    resampling.draw(random, weights);
    return of(weights);
  });
  const leftOut: number[] = [];
  const multiplicity = resampling.leaveOut(left => leftOut.push(of(left)));
  const bca = bcaBootstrap(mean(values), replicates, leftOut, multiplicity);
  near(bca.bound(0.05), scipy.bca.interval[0]!, 0.01);
  near(bca.bound(0.95), scipy.bca.interval[1]!, 0.01);
});

it('the rate of false discoveries', () => {
  const { p, adjusted } = scipy.benjaminiHochberg;
  benjaminiHochberg(p).forEach((value, i) => near(value, adjusted[i]!));
});

it.each(scipy.binomial)('the binomial tail at $k of $n', ({ k, n, p, cdf }) =>
  near(binomialCdf(k, n, p), cdf),
);

it('Nadeau and Bengio’s test, as in the literature’s formula', () => {
  const folds = nadeauBengio(
    Float64Array.of(0.01, 0.02, -0.005, 0.015, 0, 0.01, 0.02, 0.005, 0.01, -0.01),
    1 / 9,
  );
  near(2 * (1 - folds.pBelow(0)), 0.13944621858437);
  expect(() => nadeauBengio(Float64Array.of(1), 1 / 9)).toThrow(RangeError);
  expect(() => nadeauBengio(Float64Array.of(1, 2), 0)).toThrow(RangeError);
});

it('quantiles by order statistics: exact levels, and infinite bounds where the values are too few', () => {
  const values = Float64Array.from({ length: 100 }, (_, i) => i + 1);
  const p95 = quantileBounds(values, 0.95);
  // P(Bin(100, 0.95) ≤ 97) = 0.8817, ≤ 98 = 0.9629: the 99th value is the least that is an upper bound.
  expect(p95.bound(0.95)).toBe(99);
  expect(p95.bound(0.05)).toBe(91);
  near(p95.estimate, 95.05);
  expect(quantileBounds(values.subarray(0, 20), 0.95).bound(0.95)).toBe(Infinity);
  near(p95.pBelow(101), 0.95 ** 100);
  expect(p95.pBelow(0)).toBe(1);
});

it('the jackknife of a mean over groups is Student’s of the groups', () => {
  const values = Float64Array.from({ length: 400 }, (_, i) => Math.sin(i * i));
  const leftOut: number[] = [];
  ofRows(400, 50).leaveOut(w => leftOut.push(values.reduce((s, v, i) => s + v * w[i]!, 0) / 392));
  const groups = Float64Array.from({ length: 50 }, (_, g) => mean(values.filter((_, i) => i % 50 === g)));
  const [a, b] = [groupJackknife(mean(values), Float64Array.from(leftOut)), studentMean(groups)];
  near(a.bound(0.95), b.bound(0.95));
});

it('skewness moves bounds of skewed values only, and less of many', () => {
  const exponential = (n: number) => Float64Array.from({ length: n }, (_, i) => -Math.log(1 - (i + 0.5) / n));
  expect(skewnessError(Float64Array.of(-2, -1, 0, 1, 2), 0.95)).toBeCloseTo(0, 12);
  expect(skewnessError(exponential(100), 0.95)).toBeGreaterThan(0.015);
  expect(skewnessError(exponential(10_000), 0.95)).toBeLessThan(0.005);
  expect(skewnessError(Float64Array.of(3, 3, 3), 0.95)).toBe(0);
});

it('sorts as a comparison does, ties by place, also where values are many', () => {
  const random = createRandom(4);
  for (const length of [0, 1, 50, 5000]) {
    const values = Float64Array.from(
      { length },
      () => (random.below(40) - 20) / (random.below(2) ? 1 : 1e200),
    );
    const expected = [...values.keys()].sort((a, b) => values[a]! - values[b]! || a - b);
    expect([...sortIndexes(values)]).toEqual(expected);
  }
});
