import { normalQuantile } from '../distributions.js';
import { createRandom } from '../random.js';
import { chiSquareSf } from './homogeneity.js';

/** Features are kept as multiples of this, so that their sums are whole numbers: exact, whatever the order. */
const UNIT = 2 ** -20;

/**
 * Random Fourier features of the Gaussian kernel exp(−‖x − y‖²/2σ²) (Rahimi & Recht 2007): √2 cos(w·x + b), w normal
 * with standard deviation 1/σ, b uniform. The mean product of the features of two points is the kernel up to
 * O(1/√features). The same seed gives the same features on any machine.
 */
export class FourierFeatures {
  readonly dimension: number;
  readonly count: number;
  readonly #weights: Float64Array;
  readonly #phases: Float64Array;

  constructor(dimension: number, count: number, sigma: number, seed: number) {
    this.dimension = dimension;
    this.count = count;
    const random = createRandom(seed);
    // Never 0, whose quantile is infinite.
    const normal = () => normalQuantile((random.below(2 ** 32) + 0.5) / 2 ** 32) / sigma;
    this.#weights = Float64Array.from({ length: dimension * count }, normal);
    this.#phases = Float64Array.from({ length: count }, () => 2 * Math.PI * random.uniform());
  }

  /** The features of a point, rounded to a fixed unit. */
  of(point: ArrayLike<number>): Float64Array {
    const features = new Float64Array(this.count);
    for (let f = 0, w = 0; f < this.count; f++) {
      let angle = this.#phases[f]!;
      for (let i = 0; i < this.dimension; i++, w++) angle += this.#weights[w]! * point[i]!;
      features[f] = Math.round((Math.SQRT2 * Math.cos(angle)) / UNIT) * UNIT;
    }
    return features;
  }
}

/** Sums of features. Parts of the data, in any order and split, add up to the same, bit by bit, up to 2³² points. */
export class FeatureSums {
  count = 0;
  readonly sums: Float64Array;

  constructor(features: number) {
    this.sums = new Float64Array(features);
  }

  add(features: ArrayLike<number>): void {
    this.count++;
    for (let i = 0; i < this.sums.length; i++) this.sums[i]! += features[i]!;
  }

  merge(other: FeatureSums): void {
    this.count += other.count;
    for (let i = 0; i < this.sums.length; i++) this.sums[i]! += other.sums[i]!;
  }
}

/**
 * Squared maximum mean discrepancy of two samples by their sums of features: ‖μ_P − μ_Q‖² in the space of the kernel
 * (Gretton et al. 2012). Above 0 by chance too: judge it by its p-value.
 */
export function squaredMmd(a: FeatureSums, b: FeatureSums): number {
  let total = 0;
  for (let i = 0; i < a.sums.length; i++) total += (a.sums[i]! / a.count - b.sums[i]! / b.count) ** 2;
  return total / a.sums.length;
}

/**
 * The discrepancy of two samples of features, and its p-value by a chi-square distribution of the mean and variance that
 * it has if both come from one distribution (Gretton et al. 2009 match a gamma alike; Welch 1938, Satterthwaite 1946).
 */
export function mmdTest(
  a: readonly Float64Array[],
  b: readonly Float64Array[],
): { squared: number; p: number } {
  const size = a[0]?.length ?? 0;
  const [sumsA, sumsB] = [a, b].map(rows => {
    const sums = new FeatureSums(size);
    for (const row of rows) sums.add(row);
    return sums;
  }) as [FeatureSums, FeatureSums];
  const squared = squaredMmd(sumsA, sumsB);
  if (a.length < 2 || b.length < 2) return { squared, p: 1 };
  const covariance = pooledCovariance([
    [a, sumsA],
    [b, sumsB],
  ]);
  let [trace, traceOfSquare] = [0, 0];
  for (let i = 0; i < size; i++) {
    trace += covariance[i * size + i]!;
    for (let j = 0; j < size; j++) traceOfSquare += covariance[i * size + j]! ** 2;
  }
  // All points are one: nothing differs, or all does.
  if (trace === 0) return { squared, p: squared > 0 ? 0 : 1 };
  const noise = 1 / a.length + 1 / b.length;
  const scale = (noise * traceOfSquare) / trace;
  return { squared, p: chiSquareSf((squared * size) / scale, trace ** 2 / traceOfSquare) };
}

/** Covariance within the samples, row-major; divisor n − 2. */
function pooledCovariance(samples: [readonly Float64Array[], FeatureSums][]): Float64Array {
  const size = samples[0]![1].sums.length;
  const covariance = new Float64Array(size * size);
  let count = -samples.length;
  for (const [rows, { sums }] of samples) {
    count += rows.length;
    const mean = sums.map(sum => sum / rows.length);
    const centred = new Float64Array(size);
    for (const row of rows) {
      for (let i = 0; i < size; i++) centred[i] = row[i]! - mean[i]!;
      for (let i = 0; i < size; i++)
        for (let j = 0; j <= i; j++) covariance[i * size + j]! += centred[i]! * centred[j]!;
    }
  }
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++)
      covariance[i * size + j] = covariance[j * size + i] = covariance[i * size + j]! / count;
  return covariance;
}
