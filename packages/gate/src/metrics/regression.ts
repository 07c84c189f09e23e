import type { Regression } from '../sample.js';
import { meanOf, weightedMean, type Evaluate, type MetricOptions, type RegressionMetric } from './metric.js';

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
  const mean = meanOf(losses(sample, squared));
  return weights => Math.sqrt(mean(weights));
}

/** Median absolute error; where it falls between two rows, their mean. */
function median(sample: Regression): Evaluate {
  const errors = losses(sample, absolute);
  const order = Uint32Array.from(errors, (_, row) => row).sort((a, b) => errors[a]! - errors[b]! || a - b);
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
    const mean = weightedMean(label, weights);
    const spread = weightedMean(
      label.map(truth => (truth - mean) ** 2),
      weights,
    );
    return spread === 0 ? NaN : 1 - weightedMean(errors, weights) / spread;
  };
}

function pinball(sample: Regression, { alpha }: MetricOptions): Evaluate {
  return meanOf(
    losses(sample, (truth, guess) =>
      truth >= guess ? alpha * (truth - guess) : (1 - alpha) * (guess - truth),
    ),
  );
}

const regression = { task: 'regression', direction: 'lower', undefinedWhen: 'no row is left' } as const;

export const regressionMetrics: RegressionMetric[] = [
  { ...regression, name: 'mse', prepare: sample => meanOf(losses(sample, squared)) },
  { ...regression, name: 'rmse', prepare: rootMeanSquare },
  { ...regression, name: 'mae', prepare: sample => meanOf(losses(sample, absolute)) },
  { ...regression, name: 'medae', prepare: median },
  {
    ...regression,
    name: 'mape',
    undefinedWhen: 'a label is 0, of which nothing is a share',
    prepare: sample => meanOf(losses(sample, relative)),
  },
  {
    ...regression,
    name: 'r2',
    direction: 'higher',
    undefinedWhen: 'all labels are equal',
    prepare: determination,
  },
  { ...regression, name: 'pinball', options: ['alpha'], prepare: pinball },
];
