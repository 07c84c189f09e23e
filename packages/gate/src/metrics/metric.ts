import type { Classification, Ranking, Regression, Sample, Values } from '../sample.js';

/** Settings some metrics take from the rule. */
export interface MetricOptions {
  /** `ece`: how many bins. */
  bins: number;
  /** `ece`: bins of equal width, or of equally many rows. */
  strategy: 'uniform' | 'quantile';
  /** `pinball`: the quantile that was predicted. */
  alpha: number;
  /** `fbeta`: how much more recall counts than precision. */
  beta: number;
  /** Metrics of the first k places: how many; 0: all. */
  k: number;
  /** Precision, recall and F where nothing is to divide by. `default`: not defined; in averages 0. */
  zero_division: 'default' | 'nan' | 0 | 1;
  /** Equalized odds: the wider of the two gaps, or their mean. */
  agg: 'worst_case' | 'mean';
}
export const DEFAULT_OPTIONS: MetricOptions = {
  bins: 15,
  strategy: 'uniform',
  alpha: 0.5,
  beta: 1,
  k: 0,
  zero_division: 'default',
  agg: 'worst_case',
};

/** Which group each row belongs to. */
export interface Groups {
  /** The column. */
  name: string;
  values: readonly string[];
  /** Index into `values` per row. */
  of: Int32Array;
}

/**
 * The metric for these weights of the rows: how often a row was drawn, times its sample weight. A row of weight 0 is
 * absent. NaN where the metric is not defined.
 */
export type Evaluate = (weights: Float64Array) => number;

export type Range = readonly [low: number, high: number];
/** Of shares, chances, areas, gaps of shares. */
export const UNIT: Range = [0, 1];
export const CORRELATION: Range = [-1, 1];
export const NOT_NEGATIVE: Range = [0, Infinity];
/** Of numbers that somebody else defines. */
export const UNKNOWN: Range = [-Infinity, Infinity];

interface MetricBase {
  name: string;
  task: Sample['task'];
  /** Which way is better. */
  direction: 'higher' | 'lower';
  /** The least and the greatest value it can have, whatever the rows. A limit beyond them decides nothing. */
  range: Range;
  /** The same of two classes, where it is narrower. */
  binaryRange?: Range;
  /** Why it may be undefined, to complete "… is not defined: ". */
  undefinedWhen: string;
  /** The settings it reads. */
  options?: readonly (keyof MetricOptions)[];
  /** Settings of its own where the rule gives none. */
  defaults?: Partial<MetricOptions>;
  /** It jumps as rows come and go, as quantiles and minima do: a jackknife says nothing of it. */
  rough?: boolean;
}

export interface ClassificationMetric extends MetricBase {
  task: 'classification';
  /** What it reads besides the labels. `scores` also needs a positive class. */
  needs: 'predictions' | 'scores' | 'probabilities';
  /** Only for two classes, one of them positive. */
  binary: boolean;
  /** A share of rows that are right: all rows, the positives, or those predicted positive. It has closed forms. */
  share?: 'rows' | 'positives' | 'predicted-positives';
  /** It compares groups of rows: a rule must name their column. */
  grouped?: boolean;
  /** Where it is the mean of one number per row. */
  losses?(sample: Classification, options: MetricOptions): Float64Array;
  /** Does all that does not depend on the weights once. */
  prepare(sample: Classification, options: MetricOptions, groups?: Groups): Evaluate;
  /**
   * The metric, exactly as by `prepare`, of all rows but those that leave the remainder 0, 1, … when divided by `groups`,
   * where that goes faster together.
   */
  leaveOut?(sample: Classification, groups: number): Float64Array;
}

export interface RegressionMetric extends MetricBase {
  task: 'regression';
  losses?(sample: Regression, options: MetricOptions): Float64Array;
  prepare(sample: Regression, options: MetricOptions): Evaluate;
}

/** A mean over queries of one number per query. */
export interface RankingMetric extends MetricBase {
  task: 'ranking';
  losses(sample: Ranking, options: MetricOptions): Float64Array;
  prepare(sample: Ranking, options: MetricOptions): Evaluate;
}

/** The mean of given numbers. */
export interface ValuesMetric extends MetricBase {
  task: 'values';
  losses(sample: Values, options: MetricOptions): Float64Array;
  prepare(sample: Values, options: MetricOptions): Evaluate;
}

export type Metric = ClassificationMetric | RegressionMetric | RankingMetric | ValuesMetric;

/** A metric that is the mean of outcomes. */
export function meanMetric(name: string, direction: 'higher' | 'lower', range = UNKNOWN): ValuesMetric {
  const losses = ({ values }: Values) => values;
  return {
    name,
    task: 'values',
    direction,
    range,
    undefinedWhen: 'there are no outcomes',
    ...meanOf(losses),
  };
}

/** Σ w·x / Σ w, compensated as `CompensatedSum` of the statistics does. NaN where all weights are 0. */
export function weightedMean(values: Float64Array, weights: Float64Array): number {
  let [sum, lost, total] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const weight = weights[i]!;
    if (weight === 0) continue;
    total += weight;
    const term = weight * values[i]!;
    const next = sum + term;
    const added = next - sum;
    lost += sum - (next - added) + (term - added);
    sum = next;
  }
  return (sum + lost) / total;
}

/** The two ways to ask for a metric that is the mean of one loss per row. */
export function meanOf<S>(losses: (sample: S, options: MetricOptions) => Float64Array): {
  losses(sample: S, options: MetricOptions): Float64Array;
  prepare(sample: S, options: MetricOptions): Evaluate;
} {
  return {
    losses,
    prepare(sample, options) {
      const values = losses(sample, options);
      return weights => weightedMean(values, weights);
    },
  };
}
