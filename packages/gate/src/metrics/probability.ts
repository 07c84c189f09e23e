import { quantile, sortNumbers } from '@sluice/stats';
import type { Classification } from '../sample.js';
import { meanOf, type ClassificationMetric, type Evaluate, type MetricOptions } from './metric.js';

/** Of double precision: scikit-learn clips here, so that a wrong certainty costs 36 and not infinity. */
const EPSILON = Number.EPSILON;

function logLoss({ label, probabilities }: Classification): Evaluate {
  const losses = Float64Array.from(label, (c, row) => {
    const p = probabilities![c]![row]!;
    return -Math.log(Math.min(1 - EPSILON, Math.max(EPSILON, p)));
  });
  return meanOf(losses);
}

/** Squared distance of the probabilities from the truth; for two classes halved, so that it lies in [0, 1]. */
function brier({ label, probabilities, classes }: Classification): Evaluate {
  const losses = Float64Array.from(label, (truth, row) => {
    let loss = 0;
    for (let c = 0; c < classes.length; c++) loss += ((c === truth ? 1 : 0) - probabilities![c]![row]!) ** 2;
    return classes.length === 2 ? loss / 2 : loss;
  });
  return meanOf(losses);
}

/** A probability that was claimed, and whether what it was claimed of came true. */
export interface Claims {
  confidence: Float64Array;
  came: Uint8Array;
}

/** Two classes: that of the positive one. More: that of the most probable one. */
export function claimsOf({ rows, label, probabilities, positive, classes }: Classification): Claims {
  const confidence = new Float64Array(rows);
  const came = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    let claimed = positive ?? 0;
    if (positive === undefined) {
      for (let c = 1; c < classes.length; c++)
        if (probabilities![c]![row]! > probabilities![claimed]![row]!) claimed = c;
    }
    confidence[row] = probabilities![claimed]![row]!;
    came[row] = label[row] === claimed ? 1 : 0;
  }
  return { confidence, came };
}

/** Bin of each value: bins are (low, high], the first also holds its low end, as in scikit-learn's `calibration_curve`. */
export function binsOf(
  values: Float64Array,
  { bins, strategy }: Pick<MetricOptions, 'bins' | 'strategy'>,
): Uint32Array {
  const sorted = strategy === 'quantile' ? sortNumbers(values) : undefined;
  const inner = Array.from({ length: bins - 1 }, (_, i) => {
    // Multiplied as NumPy's linspace does it, so that a value on an edge falls to the same side.
    const at = (i + 1) * (1 / bins);
    return sorted ? quantile(sorted, at) : at;
  });
  return Uint32Array.from(values, value => {
    let [low, high] = [0, inner.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (inner[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}

/**
 * Expected calibration error (Naeini, Cooper & Hauskrecht 2015): mean distance of claimed and observed frequency over
 * bins, weighted by their rows. Biased upward on few rows. The bins are those of the whole sample, also in resamples.
 */
function expectedCalibrationError(sample: Classification, options: MetricOptions): Evaluate {
  const { confidence, came } = claimsOf(sample);
  const bin = binsOf(confidence, options);
  return weights => {
    const gaps = new Float64Array(options.bins);
    let total = 0;
    for (let row = 0; row < bin.length; row++) {
      gaps[bin[row]!]! += weights[row]! * (came[row]! - confidence[row]!);
      total += weights[row]!;
    }
    return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / total;
  };
}

const probabilistic = {
  task: 'classification',
  direction: 'lower',
  needs: 'probabilities',
  binary: false,
  undefinedWhen: 'no row is left',
} as const;

export const probabilityMetrics: ClassificationMetric[] = [
  { ...probabilistic, name: 'log_loss', prepare: logLoss },
  { ...probabilistic, name: 'brier', prepare: brier },
  { ...probabilistic, name: 'ece', options: ['bins', 'strategy'], prepare: expectedCalibrationError },
];
