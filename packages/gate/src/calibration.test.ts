import { describe, expect, it, jest } from '@jest/globals';
import { createRandom, type Random } from '@sluice/stats';
import {
  atLeast,
  atMost,
  compared,
  grouped,
  MOST,
  pair,
  policyOf,
  predictionsOf,
  scored,
  simulate,
  TRIALS,
  type Kind,
  type Row,
} from './calibration.fixture.js';
import { judge } from './judge.js';
import type { Check } from './policy.js';

jest.setTimeout(120_000);

const kinds: Kind[] = [
  {
    name: 'non_inferior accuracy',
    metric: 'accuracy',
    check: compared('non_inferior', 0.05),
    rows: 300,
    draw: pair(0.8, 0.85),
    method: /Tango/,
  },
  {
    name: 'superior accuracy, equal models',
    metric: 'accuracy',
    check: compared('superior', 0),
    rows: 300,
    draw: pair(0.85, 0.85),
    method: /Tango/,
  },
  {
    name: 'non_inferior recall',
    metric: 'recall',
    check: compared('non_inferior', 0.1),
    rows: 300,
    draw: pair(0.7, 0.8),
    method: /Tango/,
  },
  {
    name: 'min accuracy',
    metric: 'accuracy',
    check: atLeast(0.85),
    rows: 300,
    draw: pair(0.85, 0.85),
    method: /Wilson/,
  },
  {
    name: 'superior area, equal models',
    metric: 'roc_auc',
    check: compared('superior', 0),
    rows: 200,
    draw: scored,
    method: /DeLong/,
  },
  {
    name: 'superior log loss, equal models',
    metric: 'log_loss',
    check: compared('superior', 0),
    rows: 400,
    draw: pair(0.85, 0.85),
    method: /Student|BCa/,
  },
  {
    name: 'superior Brier score, equal models',
    metric: 'brier',
    check: compared('superior', 0),
    rows: 300,
    draw: pair(0.85, 0.85),
    method: /Student/,
  },
  {
    name: 'superior F1, equal models',
    metric: 'f1',
    check: compared('superior', 0),
    rows: 300,
    draw: pair(0.8, 0.8),
    method: /BCa/,
  },
  {
    name: 'superior MCC, equal models',
    metric: 'mcc',
    check: compared('superior', 0),
    rows: 300,
    draw: pair(0.8, 0.8),
    method: /BCa/,
  },
  {
    name: 'superior average precision, equal models',
    metric: 'average_precision',
    check: compared('superior', 0),
    rows: 150,
    draw: scored,
    method: /BCa/,
  },
  {
    name: 'max Brier score',
    metric: 'brier',
    check: atMost(31 / 120),
    rows: 600,
    draw: pair(0.65, 0.65),
    method: /Student/,
  },
];

describe('with the truth on the limit', () => {
  it.each(kinds)('$name', kind => {
    const { counts, methods } = simulate(kind);
    expect(methods).toMatch(kind.method!);
    expect(counts.untested).toBe(0);
    expect(counts.pass).toBeLessThanOrEqual(MOST);
    expect(counts.fail).toBeLessThanOrEqual(MOST);
    // Bounds that never decide would pass this test too.
    expect(counts.pass + counts.fail).toBeGreaterThan(20);
  });
});

it('the jackknife of many rows holds its level too', () => {
  const kind: Kind = {
    name: '',
    metric: 'average_precision',
    check: compared('superior', 0),
    rows: 3200,
    draw: scored,
  };
  const { counts, methods } = simulate(kind, 300, 10_000);
  expect(methods).toBe('delete-a-group jackknife');
  // 5 % of 300 are 15; 27 is the 99.9 % point.
  expect(counts.pass).toBeLessThanOrEqual(27);
  expect(counts.fail).toBeLessThanOrEqual(27);
  expect(counts.pass + counts.fail).toBeGreaterThan(8);
});

it('no slice of two equal models is refused more often than once in twenty', () => {
  const check: Check = { kind: 'no_regression', margin: 0, relative: false };
  const draw = (random: Random): Row => ({ ...pair(0.85, 0.85)(random), group: `g${random.below(5)}` });
  const by = [[{ name: 'group' }]];
  const kind: Kind = { name: '', metric: 'accuracy', check, rows: 400, draw, options: { by } };
  const random = createRandom(7);
  let refused = 0;
  for (let trial = 0; trial < TRIALS; trial++) {
    const rows = Array.from({ length: kind.rows }, () => draw(random));
    const { verdict } = judge({
      policy: policyOf(kind),
      candidate: { predictions: predictionsOf(rows, 'candidate') },
      baseline: { kind: 'found', name: 'b', predictions: predictionsOf(rows, 'baseline'), sameModel: false },
    });
    if (verdict === 'fail') refused += 1;
  }
  expect(refused).toBeLessThanOrEqual(MOST);
  expect(refused).toBeGreaterThan(0);
});

it.each([
  ['demographic_parity_difference', atMost(0), atMost(0.15)],
  ['demographic_parity_ratio', atLeast(1), atLeast(0.75)],
])('%s: equal groups are hardly ever found unfair, nor groups on the limit fair', (metric, equal, limit) => {
  const kind: Kind = {
    name: '',
    metric,
    check: equal,
    rows: 400,
    draw: grouped,
    options: { group: ['group'] },
  };
  expect(simulate(kind).counts.fail).toBeLessThanOrEqual(MOST);
  // One group is predicted positive in 60 % of its rows, the other in 45 %: 0.15 apart, and 0.75 of it.
  const apart = (random: Random): Row => {
    const group = random.below(2) ? 'a' : 'b';
    const label = random.below(2) as 0 | 1;
    const p = random.uniform() < (group === 'a' ? 0.6 : 0.45) ? 0.9 : 0.1;
    return { label, candidate: p, baseline: p, group };
  };
  const { counts } = simulate({ ...kind, check: limit, draw: apart });
  expect(counts.pass).toBeLessThanOrEqual(MOST);
  expect(counts.fail).toBeLessThanOrEqual(MOST);
  expect(counts.pass + counts.fail).toBeGreaterThan(20);
});
