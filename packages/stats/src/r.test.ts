import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  bcaBootstrap,
  bcaTerms,
  benjaminiHochberg,
  clopperPearson,
  createRandom,
  delong,
  delongCovariance,
  delongDifference,
  delongParts,
  holm,
  mcnemar,
  pairedPermutation,
  permutationBounds,
  quantile,
  sortNumbers,
  studentMean,
  welch,
  wilson,
} from './index.js';

interface Areas {
  name: string;
  positive: number[];
  a: number[];
  b: number[];
  auc: [number, number];
  variance: [number, number];
  covariance: number;
  single: [number, number];
  p: number;
  difference: [number, number];
}
interface Bca {
  name: string;
  estimate: number;
  replicates: number[];
  leftOut: number[];
  bias: number;
  acceleration: number;
  interval: [number, number];
}
interface Recorded {
  areas: Areas[];
  bca: Bca[];
  mcnemar: { b: number; c: number; exact: number; midP: number }[];
  permutation: { differences: number[]; greater: number; less: number; twoSided: number }[];
  adjusted: { name: string; p: number | number[]; holm: number | number[]; bh: number | number[] }[];
  proportions: { k: number; n: number; wilson: [number, number]; exact: [number, number] }[];
  student: { values: number[]; interval: [number, number]; less: number };
  welch: { a: number[]; b: number[]; interval: [number, number]; less: number };
  quantiles: { values: number[]; at: number[]; type7: number[] };
}

const recorded = JSON.parse(
  readFileSync(new URL('../../../test/fixtures/gate/r.json', import.meta.url), 'utf8'),
) as Recorded;

/** 1e-12 of what is recorded; iterative quantiles 1e-9. */
const near = (actual: number, expected: number, relative = 1e-12) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.max(1, Math.abs(expected)));

describe('pROC', () => {
  it.each(recorded.areas)('$name', given => {
    const [a, b] = [delongParts(given.a, given.positive), delongParts(given.b, given.positive)];
    near(a.auc, given.auc[0]);
    near(b.auc, given.auc[1]);
    near(delongCovariance(a, a), given.variance[0]);
    near(delongCovariance(b, b), given.variance[1]);
    near(delongCovariance(a, b), given.covariance);
    // pROC cuts its intervals off at 1.
    near(delong(a).bound(0.05), given.single[0]);
    near(Math.min(1, delong(a).bound(0.95)), given.single[1]);
    const both = delongDifference(a, b);
    near(both.bound(0.05), given.difference[0]);
    near(both.bound(0.95), given.difference[1]);
    near(2 * Math.min(both.pBelow(0), 1 - both.pBelow(0)), given.p);
  });
});

describe('boot', () => {
  it.each(recorded.bca)('BCa of $name', ({ estimate, replicates, leftOut, ...given }) => {
    const sorted = sortNumbers(replicates);
    const { bias, acceleration } = bcaTerms(estimate, sorted, leftOut);
    near(bias, given.bias);
    near(acceleration, given.acceleration);
    const inference = bcaBootstrap(estimate, replicates, leftOut);
    [0.05, 0.95].forEach((level, end) => {
      // boot interpolates on the scale of the normal distribution, and takes the k-th of R + 1: a neighbour at most.
      const theirs = given.interval[end]!;
      const above = sorted.findIndex(value => value >= theirs);
      const ours = inference.bound(level);
      expect(ours).toBeGreaterThanOrEqual(sorted[above - 2]!);
      expect(ours).toBeLessThanOrEqual(sorted[above + 1]!);
    });
  });
});

const ones = (length: number) => new Float64Array(length).fill(1);

describe('base R', () => {
  it.each(recorded.mcnemar)('McNemar’s tests of $b against $c', ({ b, c, exact, midP }) => {
    near(mcnemar(b, c).exact, exact);
    near(mcnemar(b, c).midP, midP);
  });

  it.each(recorded.permutation)('every assignment of signs to $differences', ({ differences, ...p }) => {
    const found = pairedPermutation(differences, 0, createRandom(1));
    for (const side of ['greater', 'less', 'twoSided'] as const) near(found[side], p[side]);
    const all = permutationBounds(
      Float64Array.from(differences),
      ones(differences.length),
      0,
      createRandom(1),
    );
    near(all.pBelow(0), p.less);
  });

  it.each(recorded.adjusted)('p-values adjusted: $name', given => {
    const p = [given.p].flat();
    holm(p).forEach((value, i) => near(value, [given.holm].flat()[i]!));
    benjaminiHochberg(p).forEach((value, i) => near(value, [given.bh].flat()[i]!));
  });

  it.each(recorded.proportions)('a proportion of $k in $n', ({ k, n, ...interval }) => {
    for (const [inference, [low, high]] of [
      [wilson(k, n), interval.wilson],
      [clopperPearson(k, n), interval.exact],
    ] as const) {
      near(inference.bound(0.05), low, 1e-9);
      near(inference.bound(0.95), high, 1e-9);
    }
  });

  it.each([
    ['mean', studentMean(Float64Array.from(recorded.student.values)), recorded.student],
    [
      'difference',
      welch(Float64Array.from(recorded.welch.a), Float64Array.from(recorded.welch.b)),
      recorded.welch,
    ],
  ] as const)('Student’s bounds of a %s', (_, inference, { interval, less }) => {
    near(inference.bound(0.05), interval[0], 1e-9);
    near(inference.bound(0.95), interval[1], 1e-9);
    near(inference.pBelow(0), less, 1e-9);
  });

  it('quantiles', () => {
    const { values, at, type7 } = recorded.quantiles;
    at.forEach((level, i) => near(quantile(sortNumbers(values), level), type7[i]!));
  });
});
