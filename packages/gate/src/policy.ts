import type { Location } from '@sluice/core';
import { UserError, type Files } from '@sluice/core';
import { loadDeclared, parseDeclared, type Declared } from '@sluice/schema';
import { DEFAULT_OPTIONS, type Metric, type MetricOptions } from './metrics/metric.js';
import { checkPolicy } from './policy-check.js';
import { fillPolicy, statsOf } from './policy-fill.js';
import type { RawPolicy } from './policy-raw.js';
import { gatePolicySchema } from './policy-schema.js';
import type { Task } from './sample.js';
import type { SliceBy } from './slice-by.js';

/** What a model must prove, as declared in a file: checked, defaults filled in. */
export interface Policy {
  /** Relative to the workspace. */
  file: string;
  /** undefined: no rule reads predictions. */
  task?: Task;
  data: DataSpec;
  baseline: { from?: string; missing: 'block' | 'warn' | 'absolute_only'; minOverlap: number };
  stats: StatsSpec;
  rules: Rule[];
  waivers?: Waiver[];
}

export interface DataSpec {
  /** Files of predictions, joined by id. */
  files?: string[];
  id: string;
  label: string;
  prediction: string;
  probabilityPrefix: string;
  /** Column that holds an array of probabilities, in the order of `classes`. */
  probabilities?: string;
  classes?: string[];
  score?: string;
  positive?: string;
  threshold?: number;
  weight?: string;
  cluster?: string;
  /** Of rankings: what the items were scored for. */
  query?: string;
  item?: string;
  /** Digest that the labelled rows must have. */
  testSet?: string;
}

export interface StatsSpec {
  /** Of each one-sided bound. */
  confidence: number;
  resamples: number;
  seed: number;
  method: 'auto' | 'bca' | 'percentile' | 'permutation';
  /** How "refuse if any is proven worse" is corrected for the number of its tests. */
  multiplicity?: 'holm' | 'bh';
}

export interface MinSamples {
  rows: number;
  positives: number;
  negatives: number;
  clusters?: number;
}

/** How grave it is when something other than a clear pass comes out. */
export interface Judgement {
  severity: 'block' | 'warn';
  minSamples: MinSamples;
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

/** What a rule reads besides predictions and metrics of the candidate. Paths are as written in the policy. */
export interface RuleFiles {
  /** Metrics JSON, or outcomes of an evaluation tool. */
  file?: string;
  baselineFile?: string;
  /** File or folder whose size counts. */
  path?: string;
  baselinePath?: string;
  /** Predictions on perturbed inputs, under the ids of the clean ones. */
  perturbed?: string;
}

export interface Rule extends Judgement, RuleFiles {
  id: string;
  metric: string;
  /** Of the catalogue; undefined for an own metric of a metrics file. */
  definition?: Metric;
  options: MetricOptions;
  /** undefined: the predictions where there are any, else the metrics file. */
  from?: 'predictions' | 'metrics';
  direction?: 'higher' | 'lower';
  check: Check;
  /** Parts of the rows it is held against one by one; empty: all rows together. */
  by: SliceBy[];
  /** Look for the worst slices among these columns. */
  discover?: Discovery;
  /** Columns whose values are the groups a fairness metric compares. */
  group?: string[];
  /** Of outcomes: the column that says which belong together. */
  cluster?: string;
  /** Of an array of numbers: their mean, or a quantile. */
  statistic?: { quantile: number };
  /** The numbers are scores of cross-validation folds: n_test/n_train. */
  folds?: number;
  location: Location;
}

export interface Discovery {
  columns: string[];
  /** How many columns are crossed at most. */
  depth: number;
  /** How many slices are tested. */
  worst: number;
}

/** Somebody answers for a rule that does not hold, until a day. */
export interface Waiver {
  rule: string;
  /** `column=value`; undefined: the whole rule. */
  slice?: string;
  /** The last day, `YYYY-MM-DD`. */
  until: string;
  by: string;
  reason: string;
  location: Location;
}

/** Reads a gate policy. Throws UserError `bad-policy` with every problem and its line, `missing-file`. */
export async function loadPolicy(path: string, files: Files): Promise<Policy> {
  const declared = await loadDeclared<RawPolicy>(path, files, gatePolicySchema, 'bad-policy');
  return checked(declared);
}

/** As `loadPolicy`, from text that came from elsewhere. */
export async function parsePolicy(text: string, file: string): Promise<Policy> {
  const declared = await parseDeclared<RawPolicy>(text, file, gatePolicySchema, 'bad-policy');
  return checked(declared);
}

function checked(declared: Declared<RawPolicy>): Policy {
  const problems = checkPolicy(declared, statsOf(declared.value));
  if (problems.length) throw new UserError('bad-policy', problems);
  return fillPolicy(declared);
}

/** The metric with the settings that are not the usual ones: `fbeta(beta=2)`. */
export function metricLabel({ metric, definition, options, statistic, group }: Rule): string {
  const usual = { ...DEFAULT_OPTIONS, ...definition?.defaults };
  const own = (definition?.options ?? []).filter(name => options[name] !== usual[name]);
  const settings = own.map(name => `${name}=${options[name]}`);
  if (statistic) settings.push(`p${100 * statistic.quantile}`);
  if (group) settings.push(group.join(' × '));
  return settings.length ? `${metric}(${settings.join(', ')})` : metric;
}
