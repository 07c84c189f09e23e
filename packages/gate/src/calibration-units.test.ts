import { describe, expect, it, jest } from '@jest/globals';
import { createRandom, type Random } from '@sluice/stats';
import {
  atLeast,
  atMost,
  compared,
  guess,
  MOST,
  pair,
  policyOf,
  predictionsOf,
  simulate,
  simulateAll,
  TRIALS,
  type Kind,
  type Row,
} from './calibration.fixture.js';
import { judge } from './judge.js';
import { DEFAULT_OPTIONS } from './metrics/metric.js';
import type { MetricsFile } from './metrics-file.js';
import type { Check, Policy } from './policy.js';

jest.setTimeout(120_000);

/** Both models equal, where half the rows count three times, and are easier. */
const weighted = (random: Random): Row => {
  const label = random.below(2) as 0 | 1;
  const heavy = random.below(2) === 1;
  const right = heavy ? 0.9 : 0.7;
  return {
    label,
    candidate: guess(random, label, right),
    baseline: guess(random, label, right),
    weight: heavy ? 3 : 1,
  };
};

const PER_CLUSTER = 6;
/** Some users are hard for the one model, others for the other; on the whole the two are equal. */
const clustered = () => {
  let favour = 0;
  return (random: Random, row: number): Row => {
    if (row % PER_CLUSTER === 0) favour = 0.5 * (random.uniform() - 0.5);
    const label = random.below(2) as 0 | 1;
    return {
      label,
      candidate: guess(random, label, 0.75 + favour),
      baseline: guess(random, label, 0.75 - favour),
      cluster: Math.floor(row / PER_CLUSTER),
    };
  };
};
const unclustered = () => {
  const draw = clustered();
  return (random: Random, row: number): Row => {
    const { label, candidate, baseline } = draw(random, row);
    return { label, candidate, baseline };
  };
};

/** Claims p, of which 0.1 too much: the expected calibration error is 0.1 in every bin. */
const boastful = (random: Random): Row => {
  const score = () => 0.2 + 0.7 * random.uniform();
  const p = score();
  const label = random.uniform() < p - 0.1 ? 1 : 0;
  return { label, candidate: p, baseline: p };
};

const sure = (excess: number, random: Random): number => 0.2 + excess + 0.6 * random.uniform();
/** Two models of the same rows, off by 0.15 and by 0.1; the truth follows the first one's claim. */
const moreBoastful = (random: Random): Row => {
  const p = sure(0.15, random);
  return { label: random.uniform() < p - 0.15 ? 1 : 0, candidate: p, baseline: p - 0.05 };
};
/** As often right as it claims. */
const honest = (random: Random): Row => {
  const p = random.uniform();
  return { label: random.uniform() < p ? 1 : 0, candidate: p, baseline: p };
};

const equal = compared('superior', 0);
const kind = (name: string, metric: string, check: Check, rows: number, draw: Kind['draw']): Kind => ({
  name,
  metric,
  check,
  rows,
  draw,
});
const binned = (given: Kind, bins: number): Kind => ({
  ...given,
  options: { options: { ...DEFAULT_OPTIONS, bins } },
});

/** What shares its rows is simulated together. */
const kinds: [string, RegExp, Kind[]][] = [
  [
    'weighted rows',
    /^BCa bootstrap$/,
    [
      kind('superior accuracy, equal models', 'accuracy', equal, 300, weighted),
      kind('min accuracy', 'accuracy', atLeast(0.85), 300, weighted),
    ],
  ],
  [
    'clusters',
    /^BCa bootstrap$/,
    [
      kind('superior accuracy, equal models', 'accuracy', equal, 480, clustered()),
      kind('superior F1, equal models', 'f1', equal, 480, clustered()),
    ],
  ],
  [
    'pairs that are permuted',
    /^permutation of pairs$/,
    [
      {
        ...kind('superior accuracy', 'accuracy', equal, 200, pair(0.8, 0.8)),
        stats: { method: 'permutation' },
      },
      kind('superior log loss', 'log_loss', equal, 200, pair(0.8, 0.8)),
    ],
  ],
  ['max ECE', /^calibration of bins$/, [binned(kind('', 'ece', atMost(0.1), 400, boastful), 5)]],
  [
    'non_inferior ECE',
    /^calibration of bins$/,
    [binned(kind('', 'ece', compared('non_inferior', 0.05), 400, moreBoastful), 5)],
  ],
];

describe('with the truth on the limit', () => {
  it.each(kinds)('%s', (_, method, together) => {
    for (const [i, { counts, methods }] of simulateAll(together).entries()) {
      expect(methods).toMatch(method);
      expect(counts.untested).toBe(0);
      expect(counts.pass).toBeLessThanOrEqual(MOST);
      expect(counts.fail).toBeLessThanOrEqual(MOST);
      // Bounds of a calibration error are wider than they need be; others that never decide would pass this test too.
      if (together[i]!.metric !== 'ece') expect(counts.pass + counts.fail).toBeGreaterThan(20);
    }
  });

  it('rows of one user taken for independent ones break the level, so this would be noticed', () => {
    const { counts } = simulate(kind('', 'accuracy', equal, 480, unclustered()), 300);
    expect(counts.pass + counts.fail).toBeGreaterThan(2 * 27);
  });
});

describe('the calibration error', () => {
  it.each([
    ['rows', (random: Random) => honest(random)],
    ['weighted rows', (random: Random) => ({ ...honest(random), weight: 1 + random.below(3) })],
    ['clusters', (random: Random, row: number) => ({ ...honest(random), cluster: row >> 1 })],
  ])('of an honest model is not found too large, though chance lets it seem so: %s', (_, draw) => {
    const { counts } = simulate(binned(kind('', 'ece', atMost(0.03), 400, draw), 15), 300);
    expect(counts.fail).toBeLessThanOrEqual(27);
  });

  it.each([
    ['held', atMost(0.2), 'pass'],
    ['missed', atMost(0.01), 'fail'],
  ] as const)('is decided where it is far from the limit: %s', (_, check, outcome) => {
    const { counts } = simulate(binned(kind('', 'ece', check, 800, boastful), 5), 100);
    expect(counts[outcome]).toBeGreaterThan(90);
  });
});

/** Of ten folds whose training sets share nine parts, the scores of a model vary together as much as n_test/n_total. */
it('scores of folds: equal models are found different no more often than that', () => {
  const FOLDS = 10;
  const random = createRandom(11);
  // The sum of twelve even numbers is normal enough.
  const normal = () => Array.from({ length: 12 }, () => random.uniform()).reduce((a, b) => a + b) - 6;
  const policy: Policy = { ...policyOf(kind('', 'accuracy', equal, 0, honest)) };
  delete policy.task;
  const [rule] = policy.rules;
  const folded = (ratio: number) => ({
    ...policy,
    rules: [{ ...rule!, metric: 'score', file: 'a.json', baselineFile: 'b.json', folds: ratio }],
  });
  const metrics = (scores: number[]): { kind: 'metrics'; metrics: MetricsFile } => ({
    kind: 'metrics',
    metrics: { file: 'm', values: new Map(), samples: new Map([['score', Float64Array.from(scores)]]) },
  });
  const run = (ratio: number) => {
    const counts: Record<string, number> = { pass: 0, fail: 0, inconclusive: 0 };
    for (let trial = 0; trial < TRIALS; trial++) {
      const scores = (common: number) =>
        Array.from(
          { length: FOLDS },
          () => 0.8 + 0.02 * (Math.sqrt(0.1) * common + Math.sqrt(0.9) * normal()),
        );
      const ruleFiles = new Map([
        ['a.json', metrics(scores(normal()))],
        ['b.json', metrics(scores(normal()))],
      ]);
      const missing = { kind: 'missing', why: 'none', existedBefore: false } as const;
      const { results } = judge({ policy: folded(ratio), candidate: {}, baseline: missing, ruleFiles });
      expect(results[0]!.bounds?.method).toBe('Nadeau–Bengio');
      counts[results[0]!.outcome]! += 1;
    }
    return counts;
  };
  const counts = run(1 / 9);
  expect(counts['pass']).toBeLessThanOrEqual(MOST);
  expect(counts['fail']).toBeLessThanOrEqual(MOST);
  expect(counts['pass']! + counts['fail']!).toBeGreaterThan(20);
  // As if the folds were independent: the level breaks.
  expect(run(1e-9)['pass']).toBeGreaterThan(MOST);
});

/** Of six slices two are truly worse. Of what is refused, on average no more than one in twenty may be none of these. */
it('Benjamini and Hochberg’s correction holds the share of false refusals', () => {
  const SLICES = 6;
  const check: Check = { kind: 'no_regression', margin: 0, relative: false };
  const policy = policyOf({
    ...kind('', 'accuracy', check, 360, honest),
    options: { by: [[{ name: 'group' }]] },
  });
  const random = createRandom(17);
  let [falsely, anyFalse, found] = [0, 0, 0];
  for (let trial = 0; trial < TRIALS; trial++) {
    const rows = Array.from({ length: 360 }, (_, i): Row => {
      const label = random.below(2) as 0 | 1;
      const slice = i % SLICES;
      const right = slice < 2 ? 0.6 : 0.85;
      return {
        label,
        candidate: guess(random, label, right),
        baseline: guess(random, label, 0.85),
        group: `g${slice}`,
      };
    });
    const { results } = judge({
      policy: { ...policy, stats: { ...policy.stats, multiplicity: 'bh' } },
      candidate: { predictions: predictionsOf(rows, 'candidate') },
      baseline: { kind: 'found', name: 'b', predictions: predictionsOf(rows, 'baseline'), sameModel: false },
    });
    const refused = results.filter(({ outcome }) => outcome === 'fail').map(({ slice }) => slice!.value);
    const wrong = refused.filter(name => name !== 'g0' && name !== 'g1').length;
    falsely += refused.length ? wrong / refused.length : 0;
    if (wrong) anyFalse += 1;
    found += refused.length - wrong;
  }
  expect(falsely).toBeLessThanOrEqual(MOST);
  // It finds what is there, and more of it than would hold the chance of any false refusal.
  expect(found).toBeGreaterThan(TRIALS / 2);
  expect(anyFalse).toBeGreaterThan(falsely);
});
