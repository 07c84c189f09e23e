import { describe, expect, it, jest } from '@jest/globals';
import { createRandom, type Random } from '@sluice/stats';
import { codedOf } from './coded.fixture.js';
import { Ids } from './ids.js';
import { judge } from './judge.js';
import { METRICS } from './metrics/catalogue.js';
import { DEFAULT_OPTIONS } from './metrics/metric.js';
import type { Check, Policy, Rule } from './policy.js';
import type { Predictions } from './predictions.js';
import type { RuleOutcome } from './result.js';

jest.setTimeout(120_000);

/**
 * A thousand comparisons of two models of which the truth is known to lie on the limit, for every kind of rule and of
 * bounds: each may pass, and may fail, at most one in twenty. Seeded, so the counts are always the same; the bounds allow
 * what chance would do to 5 % in 999 of 1,000 such tests (binomial: 72).
 */
const TRIALS = 1000;
const MOST = 72;
const RESAMPLES = 200;

interface Kind {
  name: string;
  metric: string;
  check: Check;
  rows: number;
  /** Truth and both models of one row; for a limit only the candidate counts. */
  draw: (random: Random) => Row;
  options?: Partial<Rule>;
  method?: RegExp;
}
interface Row {
  label: 0 | 1;
  candidate: number;
  baseline: number;
  group?: string;
}

const compared = (kind: 'non_inferior' | 'superior', margin: number): Check => ({
  kind,
  margin,
  relative: false,
});
const atLeast = (limit: number): Check => ({ kind: 'min', limit, using: 'lower_bound' });
const atMost = (limit: number): Check => ({ kind: 'max', limit, using: 'upper_bound' });

/** Right with the chance; sure of itself or not. */
const guess = (random: Random, label: 0 | 1, right: number): number => {
  const hit = random.uniform() < right;
  const sure = 0.5 + 0.5 * random.uniform();
  return (hit ? label : 1 - label) === 1 ? sure : 1 - sure;
};
const pair =
  (candidate: number, baseline: number) =>
  (random: Random): Row => {
    const label = random.below(2) as 0 | 1;
    return { label, candidate: guess(random, label, candidate), baseline: guess(random, label, baseline) };
  };
/** Scores shifted by the label: the area under the curve of both is the same. */
const scored = (random: Random): Row => {
  const label = random.below(2) as 0 | 1;
  const score = () => Math.min(1, 0.3 * label + 0.7 * random.uniform());
  return { label, candidate: score(), baseline: score() };
};
const grouped = (random: Random): Row => ({ ...pair(0.8, 0.8)(random), group: random.below(2) ? 'a' : 'b' });

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

function policyOf({ metric, check, options }: Kind): Policy {
  const definition = METRICS.get(metric)!;
  return {
    file: 'gate.yaml',
    task: 'classification',
    data: {
      id: 'id',
      label: 'label',
      prediction: 'prediction',
      probabilityPrefix: 'proba_',
      score: 'p',
      positive: '1',
    },
    baseline: { missing: 'block', minOverlap: 1 },
    stats: { confidence: 0.95, resamples: RESAMPLES, seed: 1, method: 'auto' },
    rules: [
      {
        id: 'rule',
        metric,
        definition,
        options: DEFAULT_OPTIONS,
        direction: definition.direction,
        check,
        by: [],
        severity: 'block',
        minSamples: { rows: 1, positives: 0, negatives: 0 },
        onFew: 'inconclusive',
        onNan: 'fail',
        inconclusive: 'block',
        location: { file: 'gate.yaml', line: 1 },
        ...options,
      },
    ],
  };
}

function predictionsOf(rows: readonly Row[], arm: 'candidate' | 'baseline'): Predictions {
  return {
    file: 'p.csv',
    rows: rows.length,
    ids: Ids.of(rows.map((_, i) => String(10_000 + i))),
    content: {
      task: 'classification',
      label: codedOf(rows.map(row => String(row.label))),
      score: Float64Array.from(rows, row => row[arm]),
      probabilities: new Map(),
    },
    slices: new Map([['group', codedOf(rows.map(row => row.group ?? 'a'))]]),
    faults: [],
  };
}

function simulate(kind: Kind, trials = TRIALS, resamples = RESAMPLES) {
  const random = createRandom(2026);
  const policy = policyOf(kind);
  const counts: Record<RuleOutcome, number> = { pass: 0, fail: 0, inconclusive: 0, untested: 0 };
  const methods = new Set<string>();
  for (let trial = 0; trial < trials; trial++) {
    const rows = Array.from({ length: kind.rows }, () => kind.draw(random));
    const { results } = judge({
      policy: { ...policy, stats: { ...policy.stats, seed: trial, resamples } },
      candidate: { predictions: predictionsOf(rows, 'candidate') },
      baseline: { kind: 'found', name: 'b', predictions: predictionsOf(rows, 'baseline'), sameModel: false },
    });
    for (const { outcome, bounds } of results) {
      counts[outcome] += 1;
      if (bounds) methods.add(bounds.method);
    }
  }
  return { counts, methods: [...methods].join(', ') };
}

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
