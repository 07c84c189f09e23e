import { quantile, sortNumbers } from '@sluice/stats';
import type { Classification } from '../sample.js';
import { meanOf, UNIT, type ClassificationMetric, type Evaluate, type MetricOptions } from './metric.js';

/** Of double precision: scikit-learn clips here, so that a wrong certainty costs 36 and not infinity. */
const EPSILON = Number.EPSILON;

function logLoss({ label, probabilities }: Classification): Float64Array {
  const losses = new Float64Array(label.length);
  for (let row = 0; row < losses.length; row++) {
    const p = probabilities![label[row]!]![row]!;
    losses[row] = -Math.log(Math.min(1 - EPSILON, Math.max(EPSILON, p)));
  }
  return losses;
}

/** Squared distance of the probabilities from the truth; for two classes halved, so that it lies in [0, 1]. */
function brier({ label, probabilities, classes }: Classification): Float64Array {
  const losses = new Float64Array(label.length);
  for (let c = 0; c < classes.length; c++) {
    const claimed = probabilities![c]!;
    for (let row = 0; row < losses.length; row++) {
      const distance = (c === label[row] ? 1 : 0) - claimed[row]!;
      losses[row]! += distance * distance;
    }
  }
  if (classes.length === 2) for (let row = 0; row < losses.length; row++) losses[row]! /= 2;
  return losses;
}

/**
 * 1 where the truth is among the k most probable classes. Of equally probable ones the later class comes first, as in
 * scikit-learn; of two classes the positive one needs more than half.
 */
function topHits(
  { label, probabilities, classes, positive }: Classification,
  { k }: MetricOptions,
): Float64Array {
  return Float64Array.from(label, (truth, row) => {
    const mine = probabilities![truth]![row]!;
    if (classes.length === 2 && k === 1 && positive !== undefined)
      return probabilities![positive]![row]! > 0.5 === (truth === positive) ? 1 : 0;
    let before = 0;
    for (let c = 0; c < classes.length; c++) {
      const other = probabilities![c]![row]!;
      if (other > mine || (other === mine && c > truth)) before += 1;
    }
    return before < k ? 1 : 0;
  });
}

/** A probability that was claimed, and whether what it was claimed of came true. */
export interface Claims {
  confidence: Float64Array;
  came: Uint8Array;
}

/** Two classes: that of the positive one. More: that of the most probable one. */
export function claimsOf({ rows, label, probabilities, positive, classes }: Classification): Claims {
  const came = new Uint8Array(rows);
  if (positive !== undefined) {
    for (let row = 0; row < rows; row++) if (label[row] === positive) came[row] = 1;
    return { confidence: probabilities![positive]!, came };
  }
  const confidence = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let claimed = 0;
    for (let c = 1; c < classes.length; c++)
      if (probabilities![c]![row]! > probabilities![claimed]![row]!) claimed = c;
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
  const edges = Float64Array.from(inner);
  const found = new Uint32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (edges[middle]! < value) low = middle + 1;
      else high = middle;
    }
    found[row] = low;
  }
  return found;
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
  range: UNIT,
  undefinedWhen: 'no row is left',
} as const;

export const probabilityMetrics: ClassificationMetric[] = [
  { ...probabilistic, name: 'log_loss', range: [0, -Math.log(EPSILON)], ...meanOf(logLoss) },
  { ...probabilistic, name: 'brier', range: [0, 2], binaryRange: UNIT, ...meanOf(brier) },
  {
    ...probabilistic,
    name: 'top_k_accuracy',
    direction: 'higher',
    options: ['k'],
    defaults: { k: 2 },
    ...meanOf(topHits),
  },
  { ...probabilistic, name: 'ece', options: ['bins', 'strategy'], prepare: expectedCalibrationError },
];
