import { createRandom, type Random } from '@sluice/stats';
import { codedOf } from './coded.fixture.js';
import { Ids } from './ids.js';
import { judge } from './judge.js';
import type { Check, Policy, Rule } from './policy.js';
import type { Predictions } from './predictions.js';
import type { RuleOutcome } from './result.js';
import { ruleOf } from './rule.fixture.js';

/**
 * A thousand comparisons of two models of which the truth is known to lie on the limit, for every kind of rule and of
 * bounds: each may pass, and may fail, at most one in twenty. Seeded, so the counts are always the same; the bounds allow
 * what chance would do to 5 % in 999 of 1,000 such tests (binomial: 72).
 */
export const TRIALS = 1000;
export const MOST = 72;
export const RESAMPLES = 200;

export interface Kind {
  name: string;
  metric: string;
  check: Check;
  rows: number;
  /** Truth and both models of one row; for a limit only the candidate counts. */
  draw: (random: Random, row: number) => Row;
  options?: Partial<Rule>;
  stats?: Partial<Policy['stats']>;
  method?: RegExp;
}
export interface Row {
  label: 0 | 1;
  candidate: number;
  baseline: number;
  group?: string;
  weight?: number;
  cluster?: number;
}

export const compared = (kind: 'non_inferior' | 'superior', margin: number): Check => ({
  kind,
  margin,
  relative: false,
});
export const atLeast = (limit: number): Check => ({ kind: 'min', limit, using: 'lower_bound' });
export const atMost = (limit: number): Check => ({ kind: 'max', limit, using: 'upper_bound' });

/** Right with the chance; sure of itself or not. */
export const guess = (random: Random, label: 0 | 1, right: number): number => {
  const hit = random.uniform() < right;
  const sure = 0.5 + 0.5 * random.uniform();
  return (hit ? label : 1 - label) === 1 ? sure : 1 - sure;
};
export const pair =
  (candidate: number, baseline: number) =>
  (random: Random): Row => {
    const label = random.below(2) as 0 | 1;
    return { label, candidate: guess(random, label, candidate), baseline: guess(random, label, baseline) };
  };
/** Scores shifted by the label: the area under the curve of both is the same. */
export const scored = (random: Random): Row => {
  const label = random.below(2) as 0 | 1;
  const score = () => Math.min(1, 0.3 * label + 0.7 * random.uniform());
  return { label, candidate: score(), baseline: score() };
};
export const grouped = (random: Random): Row => ({
  ...pair(0.8, 0.8)(random),
  group: random.below(2) ? 'a' : 'b',
});

export function policyOf({ metric, check, options, stats }: Kind): Policy {
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
    stats: { confidence: 0.95, resamples: RESAMPLES, seed: 1, method: 'auto', ...stats },
    rules: [ruleOf(metric, check, options)],
  };
}

export function predictionsOf(rows: readonly Row[], arm: 'candidate' | 'baseline'): Predictions {
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
    ...(rows[0]?.weight === undefined ? {} : { weights: Float64Array.from(rows, row => row.weight!) }),
    ...(rows[0]?.cluster === undefined ? {} : { clusters: codedOf(rows.map(row => String(row.cluster))) }),
    slices: new Map([['group', codedOf(rows.map(row => row.group ?? 'a'))]]),
    faults: [],
  };
}

/** How often each outcome came up, and by which bounds. */
export interface Counts {
  counts: Record<RuleOutcome, number>;
  methods: string;
}

export function simulate(kind: Kind, trials = TRIALS, resamples = RESAMPLES): Counts {
  return simulateAll([kind], trials, resamples)[0]!;
}

/** Rules about the same rows, which are drawn once for all; the first one tells how. */
export function simulateAll(kinds: readonly Kind[], trials = TRIALS, resamples = RESAMPLES): Counts[] {
  const [{ rows: size, draw }] = kinds as [Kind, ...Kind[]];
  const random = createRandom(2026);
  const policy = policyOf(kinds[0]!);
  const rules = kinds.map((kind, i) => ({ ...policyOf(kind).rules[0]!, id: `r${i}` }));
  const found = kinds.map(() => ({
    counts: { pass: 0, fail: 0, inconclusive: 0, untested: 0 },
    methods: new Set<string>(),
  }));
  for (let trial = 0; trial < trials; trial++) {
    const rows = Array.from({ length: size }, (_, row) => draw(random, row));
    const { results } = judge({
      policy: { ...policy, rules, stats: { ...policy.stats, seed: trial, resamples } },
      candidate: { predictions: predictionsOf(rows, 'candidate') },
      baseline: { kind: 'found', name: 'b', predictions: predictionsOf(rows, 'baseline'), sameModel: false },
    });
    for (const { rule, outcome, bounds } of results) {
      const { counts, methods } = found[rules.findIndex(({ id }) => id === rule.id)]!;
      counts[outcome] += 1;
      if (bounds) methods.add(bounds.method);
    }
  }
  return found.map(({ counts, methods }) => ({ counts, methods: [...methods].join(', ') }));
}
