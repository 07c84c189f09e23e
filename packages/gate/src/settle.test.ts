import { expect, it } from '@jest/globals';
import type { Policy } from './policy.js';
import { ruleOf } from './rule.fixture.js';
import { settle } from './settle.js';
import type { Trial } from './trial.js';

const stats: Policy['stats'] = { confidence: 0.95, resamples: 10_000, seed: 1, method: 'auto' };
const rule = ruleOf(
  'f1_macro',
  { kind: 'no_regression', margin: 0, relative: false },
  { id: 'slices', by: [[{ name: 'group' }]] },
);
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
