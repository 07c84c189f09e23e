import { sortIndexes } from '@sluice/stats';
import type { Regression } from '../sample.js';
import {
  meanOf,
  NOT_NEGATIVE,
  weightedMean,
  type Evaluate,
  type MetricOptions,
  type RegressionMetric,
} from './metric.js';

type Loss = (label: number, prediction: number) => number;

function losses({ label, prediction }: Regression, loss: Loss): Float64Array {
  return Float64Array.from(label, (truth, row) => loss(truth, prediction[row]!));
}

const squared: Loss = (truth, guess) => (truth - guess) ** 2;
const absolute: Loss = (truth, guess) => Math.abs(truth - guess);
/** A share of nothing: scikit-learn divides by 2.2e-16 there and answers 10¹⁴, which no limit is meant for. */
const relative: Loss = (truth, guess) =>
  Math.abs(truth) < Number.EPSILON ? NaN : Math.abs(truth - guess) / Math.abs(truth);

function rootMeanSquare(sample: Regression): Evaluate {
  const squares = losses(sample, squared);
  return weights => Math.sqrt(weightedMean(squares, weights));
}

/** Unit deviances of counts and of positive amounts, as scikit-learn has them; NaN where these are neither. */
const poisson: Loss = (truth, guess) => {
  if (truth < 0 || guess <= 0) return NaN;
  return 2 * ((truth === 0 ? 0 : truth * Math.log(truth / guess)) - truth + guess);
};
const gamma: Loss = (truth, guess) =>
  truth <= 0 || guess <= 0 ? NaN : 2 * (Math.log(guess / truth) + truth / guess - 1);

/** Median absolute error; where it falls between two rows, their mean. */
function median(sample: Regression): Evaluate {
  const errors = losses(sample, absolute);
  const order = sortIndexes(errors);
  return weights => {
    const half = weights.reduce((total, weight) => total + weight, 0) / 2;
    let seen = 0;
    for (let i = 0; i < order.length; i++) {
      const row = order[i]!;
      if (weights[row] === 0) continue;
      seen += weights[row]!;
      if (seen > half) return errors[row]!;
      if (seen === half) {
        const next = order.subarray(i + 1).find(other => weights[other]! > 0);
        return (errors[row]! + errors[next ?? row]!) / 2;
      }
    }
    return NaN;
  };
}

function determination(sample: Regression): Evaluate {
  const errors = losses(sample, squared);
  const { label } = sample;
  return weights => {
    // A mean that is rounded leaves a spread where there is none.
    if (isConstant(label, weights)) return NaN;
    const mean = weightedMean(label, weights);
    const spread = weightedMean(
      label.map(truth => (truth - mean) ** 2),
      weights,
    );
    return 1 - weightedMean(errors, weights) / spread;
  };
}

/** All rows that count have the same label; also where none counts. */
function isConstant(label: Float64Array, weights: Float64Array): boolean {
  const first = label.find((_, row) => weights[row]! > 0);
  return label.every((truth, row) => truth === first || !(weights[row]! > 0));
}

function pinball(sample: Regression, { alpha }: MetricOptions): Float64Array {
  return losses(sample, (truth, guess) =>
    truth >= guess ? alpha * (truth - guess) : (1 - alpha) * (guess - truth),
  );
}

const mean = (loss: Loss) => meanOf((sample: Regression) => losses(sample, loss));
const regression = {
  task: 'regression',
  direction: 'lower',
  range: NOT_NEGATIVE,
  undefinedWhen: 'no row is left',
} as const;

export const regressionMetrics: RegressionMetric[] = [
  { ...regression, name: 'mse', ...mean(squared) },
  { ...regression, name: 'rmse', prepare: rootMeanSquare },
  { ...regression, name: 'mae', ...mean(absolute) },
  { ...regression, name: 'medae', rough: true, prepare: median },
  {
    ...regression,
    name: 'mape',
    undefinedWhen: 'a label is 0, of which nothing is a share',
    ...mean(relative),
  },
  {
    ...regression,
    name: 'r2',
    direction: 'higher',
    range: [-Infinity, 1],
    undefinedWhen: 'all labels are equal',
    prepare: determination,
  },
  {
    ...regression,
    name: 'poisson_deviance',
    undefinedWhen: 'a label is below 0, or a prediction not above',
    ...mean(poisson),
  },
  {
    ...regression,
    name: 'gamma_deviance',
    undefinedWhen: 'a label or a prediction is not above 0',
    ...mean(gamma),
  },
  { ...regression, name: 'pinball', options: ['alpha'], ...meanOf(pinball) },
];
