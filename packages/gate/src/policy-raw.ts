import type { MetricOptions } from './metrics/metric.js';
import type { Judgement, Limit, MinSamples, Policy, StatsSpec } from './policy.js';
import type { Task } from './sample.js';

/** The policy file as its schema lets it through. */
export interface RawPolicy {
  version: 1;
  task?: Task;
  data?: RawData;
  baseline?: {
    from?: string;
    missing?: Policy['baseline']['missing'];
    first_release?: boolean;
    min_overlap?: number;
  };
  stats?: Partial<StatsSpec>;
  defaults?: RawJudgement;
  rules: RawRule[];
  waivers?: RawWaiver[];
}

export interface RawData {
  file?: string | string[];
  id?: string;
  label?: string;
  prediction?: string;
  score?: string;
  probability_prefix?: string;
  probabilities?: string;
  classes?: (string | number | boolean)[];
  positive?: string | number | boolean;
  threshold?: number;
  weight?: string;
  cluster?: string;
  query?: string;
  item?: string;
  test_set?: string;
}

export interface RawJudgement {
  severity?: Judgement['severity'];
  min_samples?: number | Partial<MinSamples>;
  on_few?: Judgement['onFew'];
  on_nan?: Judgement['onNan'];
  inconclusive?: Judgement['inconclusive'];
}

export type RawColumn = string | { column: string; bins?: number[]; quantiles?: number };

export interface RawRule extends RawJudgement, Partial<MetricOptions> {
  id: string;
  metric: string;
  from?: 'predictions' | 'metrics';
  direction?: 'higher' | 'lower';
  min?: number;
  max?: number;
  using?: Limit['using'];
  vs?: 'baseline' | 'clean';
  non_inferior?: RawMargin;
  superior?: RawMargin;
  no_regression?: RawMargin;
  by?: (RawColumn | RawColumn[])[];
  discover?: { columns: string[]; depth?: number; worst?: number };
  group?: string | string[];
  file?: string;
  baseline_file?: string;
  path?: string;
  baseline_path?: string;
  perturbed?: string;
  cluster?: string;
  statistic?: string;
  folds?: { test_to_train: number };
}

export interface RawMargin {
  margin: number | string;
}

export interface RawWaiver {
  rule: string;
  slice?: string;
  until: string;
  by: string;
  reason: string;
}
