import { normalCdf, normalQuantile, type Inference } from '@sluice/stats';
import { binsOf, claimsOf } from './metrics/probability.js';
import { recode, type Measure, type Population } from './population.js';
import type { Quantity } from './quantity.js';
import type { Classification } from './sample.js';

/** Mean distance from 0 of a standard normal number. */
const MEAN_DISTANCE = Math.sqrt(2 / Math.PI);

/** What the rows say of one model's expected calibration error. */
interface Seen {
  error: number;
  /** By so much at most chance alone raises it, on average. */
  excess: number;
  /** Per unit: by how much it moves the error. Their squares add up to its variance. */
  influence: Float64Array;
}

/**
 * Bounds of the expected calibration error, or of the difference of two. What is added up are distances, so chance only ever
 * raises it: a perfectly calibrated model is seen off by √(2/π) standard errors in every bin, and resampling, which adds the
 * same once more, is of no use. On average what is seen lies between the truth and the truth plus that excess; each bound
 * takes the end that is against it. So bounds may be too wide, and never too narrow. undefined for shares of a baseline.
 */
export function calibrationBounds(
  population: Population,
  { metric, options }: Measure,
  quantity: Quantity,
): Inference | undefined {
  if (metric.name !== 'ece' || quantity === 'ratio') return undefined;
  const see = (sample: Classification) => seen(sample, options, population);
  const candidate = see(population.arms.candidate as Classification);
  if (quantity === 'value') {
    const { error, excess, influence } = candidate;
    return between(error, -excess, 0, influence, [0, 1]);
  }
  const baseline = see(population.arms.baseline as Classification);
  // Oriented so that higher is better.
  const influence = baseline.influence.map((value, unit) => value - candidate.influence[unit]!);
  return between(baseline.error - candidate.error, -baseline.excess, candidate.excess, influence, [-1, 1]);
}

function seen(
  sample: Classification,
  options: Measure['options'],
  { weights, cluster, rows }: Population,
): Seen {
  const { confidence, came } = claimsOf(sample);
  const bin = binsOf(confidence, options);
  const { bins } = options;
  const gaps = new Float64Array(bins);
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const weight = weights?.[row] ?? 1;
    total += weight;
    gaps[bin[row]!]! += weight * (came[row]! - confidence[row]!);
  }
  const error = gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / total;
  const { of: unit, count } = cluster ? recode(cluster) : { of: undefined, count: rows };
  const influence = new Float64Array(count);
  /** Squares of what each unit adds to each bin; the units of one bin that are rows need no sums first. */
  const spread = new Float64Array(bins);
  const within = unit ? new Float64Array(count * bins) : undefined;
  for (let row = 0; row < rows; row++) {
    const [at, weight] = [bin[row]!, (weights?.[row] ?? 1) / total];
    const gap = weight * (came[row]! - confidence[row]!);
    influence[unit ? unit[row]! : row]! += Math.sign(gaps[at]!) * gap - weight * error;
    if (within) within[unit![row]! * bins + at]! += gap;
    else spread[at]! += gap * gap;
  }
  within?.forEach((gap, i) => (spread[i % bins]! += gap * gap));
  const excess = MEAN_DISTANCE * spread.reduce((sum, square) => sum + Math.sqrt(square), 0);
  return { error, excess, influence };
}

/** The truth lies between `low` and `high` away from the estimate, give or take standard errors. */
function between(
  estimate: number,
  low: number,
  high: number,
  influence: Float64Array,
  [least, most]: readonly [number, number],
): Inference {
  const error = Math.sqrt(influence.reduce((sum, value) => sum + value * value, 0));
  const shift = (level: number) => (level < 0.5 ? low : high);
  return {
    method: 'calibration of bins',
    estimate,
    bound: level => Math.min(most, Math.max(least, estimate + shift(level) + error * normalQuantile(level))),
    pBelow(x) {
      const from = (end: number) =>
        error === 0 ? Number(estimate + end >= x) : normalCdf((estimate + end - x) / error);
      const below = from(high);
      return below < 0.5 ? below : Math.max(0.5, from(low));
    },
  };
}
