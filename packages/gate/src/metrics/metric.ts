import type { Classification, Regression, Task } from '../sample.js';

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
}
export const DEFAULT_OPTIONS: MetricOptions = { bins: 15, strategy: 'uniform', alpha: 0.5, beta: 1 };

/**
 * The metric for these weights of the rows: how often a row was drawn, times its sample weight. A row of weight 0 is
 * absent. NaN where the metric is not defined.
 */
export type Evaluate = (weights: Float64Array) => number;

interface MetricBase {
  name: string;
  task: Task;
  /** Which way is better. */
  direction: 'higher' | 'lower';
  /** Why it may be undefined, to complete "… is not defined: ". */
  undefinedWhen: string;
  /** The settings it reads. */
  options?: readonly (keyof MetricOptions)[];
}

export interface ClassificationMetric extends MetricBase {
  task: 'classification';
  /** What it reads besides the labels. `scores` also needs a positive class. */
  needs: 'predictions' | 'scores' | 'probabilities';
  /** Only for two classes, one of them positive. */
  binary: boolean;
  /** A share of rows that are right: all rows, the positives, or those predicted positive. It has closed forms. */
  share?: 'rows' | 'positives' | 'predicted-positives';
  /** Does all that does not depend on the weights once. */
  prepare(sample: Classification, options: MetricOptions): Evaluate;
}

export interface RegressionMetric extends MetricBase {
  task: 'regression';
  prepare(sample: Regression, options: MetricOptions): Evaluate;
}

export type Metric = ClassificationMetric | RegressionMetric;

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

/** A metric that is the mean of one loss per row. */
export function meanOf(losses: Float64Array): Evaluate {
  return weights => weightedMean(losses, weights);
}
