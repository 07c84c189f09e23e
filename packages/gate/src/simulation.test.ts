import { describe, expect, it } from '@jest/globals';
import { createRandom, type Random } from '@sluice/stats';
import { codedOf } from './coded.fixture.js';
import { Ids } from './ids.js';
import { judge } from './judge.js';
import type { Check, Policy } from './policy.js';
import type { Predictions } from './predictions.js';
import { ruleOf } from './rule.fixture.js';

/**
 * Where the truth lies exactly on the limit, a gate at 95 % confidence may pass, and may fail, at most one comparison in
 * twenty. Seeded, so the counts are always the same; the bounds allow 99.9 % of what chance would do at 5 %.
 */
const TRIALS = 200;
const MOST = 21;
const ROWS = 150;

function policyOf(metric: string, check: Check, by: string[] = []): Policy {
  return {
    file: 'gate.yaml',
    task: 'classification',
    data: { id: 'id', label: 'label', prediction: 'prediction', probabilityPrefix: 'proba_' },
    baseline: { missing: 'block', minOverlap: 1 },
    stats: { confidence: 0.95, resamples: 400, seed: 1, method: 'auto' },
    rules: [ruleOf(metric, check, { by: by.map(name => [{ name }]) })],
  };
}

const EVERY = Array.from({ length: ROWS }, (_, i) => i);
const IDS = Ids.of(EVERY.map(i => String(1000 + i)));

function predictions(right: boolean[], truth: Float64Array, groups: string[]): Predictions {
  const other = truth.map(p => 1 - p);
  return {
    file: 'p.csv',
    rows: ROWS,
    ids: IDS,
    content: {
      task: 'classification',
      label: codedOf(right.map(() => 'a')),
      prediction: codedOf(right.map(ok => (ok ? 'a' : 'b'))),
      probabilities: new Map([
        ['a', truth],
        ['b', other],
      ]),
    },
    slices: new Map([['group', codedOf(groups)]]),
    faults: [],
  };
}

type Draw = (random: Random) => { right: [boolean, boolean]; truth: [number, number] };

/** How often each outcome came up. A trial fails or is inconclusive if any of its slices is. */
function simulate(policy: Policy, draw: Draw): Record<string, number> {
  const random = createRandom(2024);
  const counts: Record<string, number> = { pass: 0, fail: 0, inconclusive: 0, warn: 0 };
  for (let trial = 0; trial < TRIALS; trial++) {
    const rows = EVERY.map(() => draw(random));
    const groups = EVERY.map((_, i) => `g${i % 5}`);
    const arm = (which: 0 | 1) =>
      predictions(
        rows.map(row => row.right[which]),
        Float64Array.from(rows, row => row.truth[which]),
        groups,
      );
    const { verdict } = judge({
      policy: { ...policy, stats: { ...policy.stats, seed: trial } },
      candidate: { predictions: arm(0) },
      baseline: { kind: 'found', name: 'b', predictions: arm(1), sameModel: false },
    });
    counts[verdict]! += 1;
  }
  return counts;
}

/** Candidate and baseline right with these chances, independently of each other. */
const accuracies =
  (candidate: number, baseline: number): Draw =>
  random => ({ right: [random.uniform() < candidate, random.uniform() < baseline], truth: [0.5, 0.5] });

/** The candidate's log loss is higher by `gap` on average. */
const losses =
  (gap: number): Draw =>
  random => {
    const baseline = 0.3 + 0.6 * random.uniform() ** 2;
    const candidate = baseline + gap + 0.5 * (random.uniform() - 0.5);
    return { right: [true, true], truth: [Math.exp(-candidate), Math.exp(-baseline)] };
  };

describe('with the truth on the limit', () => {
  it('accuracy hardly ever passes or fails (Tango)', () => {
    const check: Check = { kind: 'non_inferior', margin: 0.05, relative: false };
    const counts = simulate(policyOf('accuracy', check), accuracies(0.85, 0.9));
    expect(counts['pass']).toBeLessThanOrEqual(MOST);
    expect(counts['fail']).toBeLessThanOrEqual(MOST);
  });

  it('log loss hardly ever passes or fails (BCa)', () => {
    const check: Check = { kind: 'non_inferior', margin: 0.1, relative: false };
    const counts = simulate(policyOf('log_loss', check), losses(0.1));
    expect(counts['pass']).toBeLessThanOrEqual(MOST);
    expect(counts['fail']).toBeLessThanOrEqual(MOST);
    // The test can fail: it would if bounds were never crossed.
    expect(counts['inconclusive']).toBeLessThan(TRIALS);
  });
});

describe('two equal models', () => {
  it('are hardly ever refused by any of five slices', () => {
    const check: Check = { kind: 'no_regression', margin: 0, relative: false };
    const counts = simulate(policyOf('log_loss', check, ['group']), losses(0));
    expect(counts['fail']).toBeLessThanOrEqual(MOST);
    expect(counts['fail']).toBeGreaterThan(0);
  });

  it('pass a margin that the rows can resolve', () => {
    const check: Check = { kind: 'non_inferior', margin: 0.05, relative: false };
    expect(simulate(policyOf('log_loss', check), losses(0))['pass']).toBeGreaterThan(0.9 * TRIALS);
  });

  it('are found different when they are', () => {
    const check: Check = { kind: 'superior', margin: 0, relative: false };
    expect(simulate(policyOf('log_loss', check), losses(-0.05))['pass']).toBeGreaterThan(0.9 * TRIALS);
  });
});
