import { parsePercent, type Location } from '@sluice/core';
import type { Declared } from '@sluice/schema';
import { METRICS } from './metrics/catalogue.js';
import { DEFAULT_OPTIONS, type MetricOptions } from './metrics/metric.js';
import { OWN_METRICS } from './own-metrics.js';
import type { Check, DataSpec, Judgement, MinSamples, Policy, Rule, StatsSpec } from './policy.js';
import type { RawData, RawJudgement, RawPolicy, RawRule } from './policy-raw.js';
import { parseSliceBy } from './slice-by.js';

export function statsOf({ stats }: RawPolicy): StatsSpec {
  return { confidence: 0.95, resamples: 10_000, seed: 1, method: 'auto', ...stats };
}

/** A checked policy with everything that it leaves unsaid. */
export function fillPolicy(declared: Declared<RawPolicy>): Policy {
  const { value, file } = declared;
  const { data = {}, baseline = {}, waivers = [] } = value;
  const rules = value.rules.map((raw, i) =>
    fillRule(raw, value.defaults ?? {}, declared.locate(['rules', i])),
  );
  const task = value.task ?? taskOf(rules);
  return {
    file,
    ...(task ? { task } : {}),
    data: fillData(data),
    baseline: {
      ...(baseline.from === undefined ? {} : { from: baseline.from }),
      missing: baseline.missing ?? 'block',
      minOverlap: baseline.min_overlap ?? 1,
    },
    stats: statsOf(value),
    rules,
    ...(waivers.length
      ? { waivers: waivers.map((waiver, i) => ({ ...waiver, location: declared.locate(['waivers', i]) })) }
      : {}),
  };
}

function taskOf(rules: readonly Rule[]): Policy['task'] {
  const judged = rules.find(rule => readsPredictions(rule) && rule.definition?.task !== 'values');
  const task = judged?.definition?.task;
  if (task !== undefined && task !== 'values') return task;
  return rules.some(rule => rule.metric === 'flip_rate') ? 'classification' : undefined;
}

/** Whether a rule is about predictions, as far as the policy alone tells. */
export function readsPredictions({ from, file, path }: Pick<Rule, 'from' | 'file' | 'path'>): boolean {
  return from !== 'metrics' && file === undefined && path === undefined;
}

function fillData(data: RawData): DataSpec {
  const { probability_prefix, positive, classes, file, test_set, ...columns } = data;
  return {
    id: 'id',
    label: 'label',
    prediction: 'prediction',
    ...columns,
    ...(file === undefined ? {} : { files: [file].flat() }),
    ...(classes ? { classes: classes.map(String) } : {}),
    probabilityPrefix: probability_prefix ?? 'proba_',
    ...(positive === undefined ? {} : { positive: String(positive) }),
    ...(test_set === undefined ? {} : { testSet: test_set.replace(/^sha256:/, '') }),
  };
}

function fillRule(raw: RawRule, defaults: RawJudgement, location: Location): Rule {
  const definition = OWN_METRICS.get(raw.metric) ?? METRICS.get(raw.metric);
  const direction = raw.direction ?? definition?.direction;
  const { group, discover } = raw;
  return {
    id: raw.id,
    metric: raw.metric,
    ...(definition ? { definition } : {}),
    ...(raw.from ? { from: raw.from } : {}),
    ...(direction ? { direction } : {}),
    options: fillOptions(raw, definition?.defaults),
    check: checkOf(raw),
    by: (raw.by ?? []).map(parseSliceBy),
    ...(discover ? { discover: { depth: 2, worst: 5, ...discover } } : {}),
    ...(group === undefined ? {} : { group: [group].flat() }),
    ...filesOf(raw),
    ...(raw.cluster === undefined ? {} : { cluster: raw.cluster }),
    ...(raw.statistic?.startsWith('p')
      ? { statistic: { quantile: Number(raw.statistic.slice(1)) / 100 } }
      : {}),
    ...(raw.folds ? { folds: raw.folds.test_to_train } : {}),
    ...judgementOf(raw, defaults),
    location,
  };
}

function filesOf(raw: RawRule) {
  return {
    ...(raw.file === undefined ? {} : { file: raw.file }),
    ...(raw.baseline_file === undefined ? {} : { baselineFile: raw.baseline_file }),
    ...(raw.path === undefined ? {} : { path: raw.path }),
    ...(raw.baseline_path === undefined ? {} : { baselinePath: raw.baseline_path }),
    ...(raw.perturbed === undefined ? {} : { perturbed: raw.perturbed }),
  };
}

function fillOptions(raw: RawRule, defaults: Partial<MetricOptions> = {}): MetricOptions {
  const given = Object.keys(DEFAULT_OPTIONS).filter(key => raw[key as keyof MetricOptions] !== undefined);
  const own = Object.fromEntries(given.map(key => [key, raw[key as keyof MetricOptions]]));
  return { ...DEFAULT_OPTIONS, ...defaults, ...own };
}

function judgementOf(raw: RawRule, defaults: RawJudgement): Judgement {
  return {
    severity: raw.severity ?? defaults.severity ?? 'block',
    minSamples: fillSamples(raw.min_samples ?? defaults.min_samples ?? {}),
    onFew: raw.on_few ?? defaults.on_few ?? 'inconclusive',
    onNan: raw.on_nan ?? defaults.on_nan ?? 'fail',
    inconclusive: raw.inconclusive ?? defaults.inconclusive ?? 'block',
  };
}

/** Below this no bound on any metric is worth its name. */
const MIN_ROWS = 30;

function fillSamples(raw: number | Partial<MinSamples>): MinSamples {
  const given = typeof raw === 'number' ? { rows: raw } : raw;
  return { rows: MIN_ROWS, positives: 0, negatives: 0, ...given };
}

function checkOf(raw: RawRule): Check {
  if (raw.min !== undefined) return { kind: 'min', limit: raw.min, using: raw.using ?? 'estimate' };
  if (raw.max !== undefined) return { kind: 'max', limit: raw.max, using: raw.using ?? 'estimate' };
  for (const kind of ['non_inferior', 'superior', 'no_regression'] as const) {
    const given = raw[kind];
    if (given) return { kind, ...parseMargin(given.margin) };
  }
  throw new Error(`rule ${raw.id} has no limit, which the checks of the policy should have told`);
}

/** What a margin as people write it stands for. */
export function parseMargin(margin: number | string): { margin: number; relative: boolean } {
  if (typeof margin === 'number') return { margin, relative: false };
  return { margin: parsePercent(margin) ?? NaN, relative: true };
}
