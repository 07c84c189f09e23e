import { normalCdf, normalQuantile } from './distributions.js';
import type { Inference } from './inference.js';
import { quantile } from './quantile.js';
import { CompensatedSum } from './sums.js';

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
 * out, `multiplicity` how many such estimates each stands for. Replicates equal to the estimate count half towards the bias, as in SciPy, since metrics of labels tie often.
 * Where the correction is not defined (all replicates on one side of the estimate), the percentile method stands in
 * and `method` says so.
 */
export function bcaBootstrap(
  estimate: number,
  replicates: ArrayLike<number>,
  jackknife: ArrayLike<number>,
  multiplicity?: ArrayLike<number>,
): Inference {
  const sorted = ordered(replicates);
  const { bias, acceleration } = bcaTerms(estimate, sorted, jackknife, multiplicity);
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
  jackknife: ArrayLike<number>,
  multiplicity?: ArrayLike<number>,
): { bias: number; acceleration: number } {
  const [total, count] = [new CompensatedSum(), new CompensatedSum()];
  for (let i = 0; i < jackknife.length; i++) {
    const times = multiplicity ? multiplicity[i]! : 1;
    total.add(times * jackknife[i]!);
    count.add(times);
  }
  const centre = total.value / count.value;
  const [squares, cubes] = [new CompensatedSum(), new CompensatedSum()];
  for (let i = 0; i < jackknife.length; i++) {
    const times = multiplicity ? multiplicity[i]! : 1;
    squares.add(times * (centre - jackknife[i]!) ** 2);
    cubes.add(times * (centre - jackknife[i]!) ** 3);
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
