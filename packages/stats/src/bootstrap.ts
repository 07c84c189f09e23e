import { normalCdf, normalQuantile } from './distributions.js';
import type { Inference } from './inference.js';
import { quantile } from './quantile.js';
import type { Random } from './random.js';
import { CompensatedSum, mean } from './sums.js';

/**
 * Draws `resamples` samples of `size` rows with replacement. Each is told as how often every row was drawn, in a buffer
 * that the next draw overwrites: whatever is compared on the same weights is compared in pairs.
 */
export function resampleRows(
  size: number,
  resamples: number,
  random: Random,
  visit: (weights: Float64Array, index: number) => void,
): void {
  const weights = new Float64Array(size);
  for (let index = 0; index < resamples; index++) {
    weights.fill(0);
    for (let i = 0; i < size; i++) weights[random.below(size)]! += 1;
    visit(weights, index);
  }
}

/** Above this many rows the jackknife leaves out whole groups: the acceleration needs no more of them. */
const MAX_GROUPS = 200;

/** How many samples `leaveOut` makes. */
export const leftOutGroups = (size: number): number => Math.min(size, MAX_GROUPS);

/** Every sample with one row, or one group of every k-th row, left out. The buffer is reused. */
export function leaveOut(size: number, visit: (weights: Float64Array, index: number) => void): void {
  const groups = leftOutGroups(size);
  const weights = new Float64Array(size).fill(1);
  for (let group = 0; group < groups; group++) {
    for (let i = group; i < size; i += groups) weights[i] = 0;
    visit(weights, group);
    for (let i = group; i < size; i += groups) weights[i] = 1;
  }
}

/** Percentile bootstrap: the bounds are quantiles of the replicates. They must be finite, at least one. */
export function percentileBootstrap(estimate: number, replicates: ArrayLike<number>): Inference {
  const sorted = ordered(replicates);
  const pBelow = (x: number) => 1 - within(share(sorted, x), sorted.length);
  return {
    method: 'percentile bootstrap',
    estimate,
    bound: level => quantile(sorted, level),
    pBelow,
    leastP: pBelow(Infinity),
  };
}

/**
 * Bias-corrected and accelerated bootstrap (Efron, JASA 82:171, 1987). `jackknife` are the estimates with rows left
 * out. Replicates equal to the estimate count half towards the bias, as in SciPy, since metrics of labels tie often.
 * Where the correction is not defined (all replicates on one side of the estimate), the percentile method stands in
 * and `method` says so.
 */
export function bcaBootstrap(
  estimate: number,
  replicates: ArrayLike<number>,
  jackknife: ArrayLike<number> & Iterable<number>,
): Inference {
  const sorted = ordered(replicates);
  const { bias, acceleration } = bcaTerms(estimate, sorted, jackknife);
  const correct = (level: number) => {
    const z = bias + normalQuantile(level);
    return normalCdf(bias + z / (1 - acceleration * z));
  };
  // Beyond this z the correction turns round; bounds of 99.9 % must lie before it.
  if (!Number.isFinite(bias) || Math.abs(acceleration) * (Math.abs(bias) + 3.1) >= 1)
    return percentileBootstrap(estimate, replicates);
  const pBelow = (x: number) => {
    const w = normalQuantile(within(share(sorted, x), sorted.length)) - bias;
    const turned = 1 + acceleration * w;
    // Beyond the turning point the correction has reached its end: 0 above the replicates, 1 below them.
    const p = turned > 0 ? normalCdf(bias - w / turned) : w > 0 ? 0 : 1;
    return within(p, sorted.length);
  };
  return {
    method: 'BCa bootstrap',
    estimate,
    bound: level => quantile(sorted, correct(level)),
    pBelow,
    leastP: pBelow(Infinity),
  };
}

/** Bias correction z₀ and acceleration a. Exported for its test vectors. */
export function bcaTerms(
  estimate: number,
  sorted: Float64Array,
  jackknife: ArrayLike<number> & Iterable<number>,
): { bias: number; acceleration: number } {
  const centre = mean(jackknife);
  const [squares, cubes] = [new CompensatedSum(), new CompensatedSum()];
  for (const value of jackknife) {
    squares.add((centre - value) ** 2);
    cubes.add((centre - value) ** 3);
  }
  const acceleration = squares.value === 0 ? 0 : cubes.value / (6 * squares.value ** 1.5);
  return { bias: normalQuantile(share(sorted, estimate)), acceleration };
}

/** Share of the values below x, those equal to x counting half. */
function share(sorted: Float64Array, x: number): number {
  return (countBelow(sorted, x, false) + countBelow(sorted, x, true)) / (2 * sorted.length);
}

/** With B replicates no p-value below 1/(B + 1) can be claimed (Phipson & Smyth 2010). */
function within(level: number, count: number): number {
  return Math.min(count / (count + 1), Math.max(1 / (count + 1), level));
}

function countBelow(sorted: Float64Array, x: number, orEqual: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < x || (orEqual && sorted[middle] === x)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function ordered(replicates: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(replicates).sort();
  if (!sorted.length || !sorted.every(Number.isFinite))
    throw new RangeError('replicates must be finite numbers');
  return sorted;
}
