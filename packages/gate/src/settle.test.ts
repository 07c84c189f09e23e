import { expect, it } from '@jest/globals';
import { METRICS } from './metrics/catalogue.js';
import { DEFAULT_OPTIONS } from './metrics/metric.js';
import type { Policy, Rule } from './policy.js';
import { settle } from './settle.js';
import type { Trial } from './trial.js';

const stats: Policy['stats'] = { confidence: 0.95, resamples: 10_000, seed: 1, method: 'auto' };
const rule: Rule = {
  id: 'slices',
  metric: 'f1_macro',
  definition: METRICS.get('f1_macro')!,
  options: DEFAULT_OPTIONS,
  direction: 'higher',
  check: { kind: 'no_regression', margin: 0, relative: false },
  by: [[{ name: 'group' }]],
  severity: 'block',
  minSamples: { rows: 1, positives: 0, negatives: 0 },
  onFew: 'inconclusive',
  onNan: 'fail',
  inconclusive: 'block',
  location: { file: 'gate.yaml', line: 1 },
};
/** A comparison whose p-value is this, and can never be less than `leastP`. */
const comparison = (p: number, leastP: number): Trial => ({
  kind: 'open',
  facts: { rule, rows: 50, quantity: 'difference' },
  estimate: -0.5,
  infer: () => ({
    inference: {
      method: 'BCa bootstrap',
      estimate: -0.5,
      bound: level => level - 1,
      pBelow: () => p,
      leastP,
    },
  }),
});
const family = (count: number, p: number) => Array.from({ length: count }, () => comparison(p, 0.002));

it('refuses what is proven worse among all comparisons', () => {
  expect(settle(family(20, 0.002), stats).every(({ outcome }) => outcome === 'fail')).toBe(true);
});

it('does not pass what every resample shows to be worse, where they are too few to prove it', () => {
  const [first] = settle(family(30, 0.002), stats);
  expect(first).toMatchObject({ outcome: 'inconclusive', verdict: 'inconclusive' });
  expect(first!.reason).toMatch(/^f1_macro is worse than the baseline in every resample/);
  expect(settle(family(30, 0.01), stats)[0]).toMatchObject({ outcome: 'pass' });
});

it('refuses to judge more comparisons than the resamples can tell apart', () => {
  const most = { ...stats, resamples: 500 };
  expect(settle(family(25, 0.9), most)).toHaveLength(25);
  expect(() => settle(family(26, 0.9), most)).toThrow(
    /could never refuse: 500 resamples prove nothing among 26/,
  );
});
