import { parsePercent, UserError, type Files, type Location } from '@sluice/core';
import { loadDeclared, type Declared } from '@sluice/schema';
import { METRICS } from './metrics/catalogue.js';
import { DEFAULT_OPTIONS, type Metric, type MetricOptions } from './metrics/metric.js';
import { checkPolicy } from './policy-check.js';
import { gatePolicySchema } from './policy-schema.js';
import type { Task } from './sample.js';

/** What a model must prove, as declared in a file: checked, defaults filled in. */
export interface Policy {
  /** Relative to the workspace. */
  file: string;
  /** undefined: no rule reads predictions. */
  task?: Task;
  data: DataSpec;
  baseline: { missing: 'block' | 'warn' | 'absolute_only'; minOverlap: number };
  stats: StatsSpec;
  rules: Rule[];
}

export interface DataSpec {
  file?: string;
  id: string;
  label: string;
  prediction: string;
  probabilityPrefix: string;
  score?: string;
  positive?: string;
  threshold?: number;
  weight?: string;
}

export interface StatsSpec {
  /** Of each one-sided bound. */
  confidence: number;
  resamples: number;
  seed: number;
  method: 'auto' | 'bca' | 'percentile';
}

/** How grave it is when something other than a clear pass comes out. */
export interface Judgement {
  severity: 'block' | 'warn';
  minSamples: { rows: number; positives: number; negatives: number };
  onFew: 'fail' | 'inconclusive' | 'warn';
  onNan: 'fail' | 'inconclusive' | 'warn';
  inconclusive: 'block' | 'warn';
}

export type Check = Limit | Comparison;
export interface Limit {
  kind: 'min' | 'max';
  limit: number;
  using: 'estimate' | 'lower_bound' | 'upper_bound';
}
export interface Comparison {
  kind: 'non_inferior' | 'superior' | 'no_regression';
  margin: number;
  /** The margin is a share of the baseline's absolute value. */
  relative: boolean;
}

export interface Rule extends Judgement {
  id: string;
  metric: string;
  /** Of the catalogue; undefined for an own metric of a metrics file. */
  definition?: Metric;
  options: MetricOptions;
  /** undefined: the predictions where there are any, else the metrics file. */
  from?: 'predictions' | 'metrics';
  direction?: 'higher' | 'lower';
  check: Check;
  /** Columns whose values it is held against one by one; empty: all rows together. */
  by: string[];
  location: Location;
}

/** The file as its schema lets it through. */
export interface RawPolicy {
  version: 1;
  task?: Task;
  data?: {
    file?: string;
    id?: string;
    label?: string;
    prediction?: string;
    score?: string;
    probability_prefix?: string;
    positive?: string | number | boolean;
    threshold?: number;
    weight?: string;
  };
  baseline?: { missing?: Policy['baseline']['missing']; first_release?: boolean; min_overlap?: number };
  stats?: Partial<StatsSpec>;
  defaults?: RawJudgement;
  rules: RawRule[];
}
export interface RawJudgement {
  severity?: Judgement['severity'];
  min_samples?: number | Partial<Judgement['minSamples']>;
  on_few?: Judgement['onFew'];
  on_nan?: Judgement['onNan'];
  inconclusive?: Judgement['inconclusive'];
}
export interface RawRule extends RawJudgement, Partial<MetricOptions> {
  id: string;
  metric: string;
  from?: 'predictions' | 'metrics';
  direction?: 'higher' | 'lower';
  min?: number;
  max?: number;
  using?: Limit['using'];
  vs?: 'baseline';
  non_inferior?: RawMargin;
  superior?: RawMargin;
  no_regression?: RawMargin;
  by?: (string | object)[];
}
export interface RawMargin {
  margin: number | string;
}

/** Reads a gate policy. Throws UserError `bad-policy` with every problem and its line, `missing-file`. */
export async function loadPolicy(path: string, files: Files): Promise<Policy> {
  const declared = await loadDeclared<RawPolicy>(path, files, gatePolicySchema, 'bad-policy');
  const problems = checkPolicy(declared, statsOf(declared.value));
  if (problems.length) throw new UserError('bad-policy', problems);
  return fill(declared);
}

function statsOf({ stats }: RawPolicy): StatsSpec {
  return { confidence: 0.95, resamples: 10_000, seed: 1, method: 'auto', ...stats };
}

function fill(declared: Declared<RawPolicy>): Policy {
  const { value, file } = declared;
  const { data = {}, baseline = {} } = value;
  const rules = value.rules.map((raw, i) =>
    fillRule(raw, value.defaults ?? {}, declared.locate(['rules', i])),
  );
  const task = value.task ?? rules.find(rule => rule.from !== 'metrics')?.definition?.task;
  const { probability_prefix, positive, ...columns } = data;
  return {
    file,
    ...(task ? { task } : {}),
    data: {
      id: 'id',
      label: 'label',
      prediction: 'prediction',
      ...columns,
      probabilityPrefix: probability_prefix ?? 'proba_',
      ...(positive === undefined ? {} : { positive: String(positive) }),
    },
    baseline: { missing: baseline.missing ?? 'block', minOverlap: baseline.min_overlap ?? 1 },
    stats: statsOf(value),
    rules,
  };
}

function fillRule(raw: RawRule, defaults: RawJudgement, location: Location): Rule {
  const definition = METRICS.get(raw.metric);
  const direction = raw.direction ?? definition?.direction;
  return {
    id: raw.id,
    metric: raw.metric,
    ...(definition ? { definition } : {}),
    ...(raw.from ? { from: raw.from } : {}),
    ...(direction ? { direction } : {}),
    options: {
      bins: raw.bins ?? DEFAULT_OPTIONS.bins,
      strategy: raw.strategy ?? DEFAULT_OPTIONS.strategy,
      alpha: raw.alpha ?? DEFAULT_OPTIONS.alpha,
      beta: raw.beta ?? DEFAULT_OPTIONS.beta,
    },
    check: checkOf(raw),
    by: (raw.by ?? []) as string[],
    severity: raw.severity ?? defaults.severity ?? 'block',
    minSamples: fillSamples(raw.min_samples ?? defaults.min_samples ?? {}),
    onFew: raw.on_few ?? defaults.on_few ?? 'inconclusive',
    onNan: raw.on_nan ?? defaults.on_nan ?? 'fail',
    inconclusive: raw.inconclusive ?? defaults.inconclusive ?? 'block',
    location,
  };
}

/** The metric with the settings that are not the usual ones: `fbeta(beta=2)`. */
export function metricLabel({ metric, definition, options }: Rule): string {
  const own = (definition?.options ?? []).filter(name => options[name] !== DEFAULT_OPTIONS[name]);
  return own.length ? `${metric}(${own.map(name => `${name}=${options[name]}`).join(', ')})` : metric;
}

/** Below this no bound on any metric is worth its name. */
const MIN_ROWS = 30;

function fillSamples(raw: number | Partial<Judgement['minSamples']>): Judgement['minSamples'] {
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

function parseMargin(margin: number | string): { margin: number; relative: boolean } {
  if (typeof margin === 'number') return { margin, relative: false };
  return { margin: parsePercent(margin) ?? NaN, relative: true };
}
