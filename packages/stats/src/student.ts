import { normalPdf, normalQuantile, tCdf, tQuantile } from './distributions.js';
import type { Inference } from './inference.js';
import { CompensatedSum, mean, variance } from './sums.js';

/** An estimate with a standard error and its degrees of freedom. Without error it knows only the estimate. */
export function studentT(method: string, estimate: number, error: number, df: number): Inference {
  return {
    method,
    estimate,
    bound: level => (error === 0 ? estimate : estimate + error * tQuantile(level, df)),
    pBelow(x) {
      if (error === 0) return estimate < x ? 0 : 1;
      return tCdf((estimate - x) / error, df);
    },
  };
}

/** The mean of independent values by Student's t. Throws RangeError for fewer than two. */
export function studentMean(values: Float64Array): Inference {
  if (values.length < 2) throw new RangeError('one value has no variance');
  const error = Math.sqrt(variance(values) / values.length);
  return studentT('Student t', mean(values), error, values.length - 1);
}

/**
 * By how much the skewness of the values moves the coverage of a one-sided t bound at the level: the first term of its
 * Edgeworth expansion, |γ|·(2z² + 1)·φ(z)/(6√n) (Hall, The Bootstrap and Edgeworth Expansion, 1992, §2.6).
 */
export function skewnessError(values: Float64Array, level: number): number {
  const { length } = values;
  const centre = mean(values);
  const [squares, cubes] = [new CompensatedSum(), new CompensatedSum()];
  for (const value of values) {
    const distance = value - centre;
    squares.add(distance * distance);
    cubes.add(distance * distance * distance);
  }
  if (squares.value === 0) return 0;
  const skewness = cubes.value / length / (squares.value / length) ** 1.5;
  const z = normalQuantile(level);
  return (Math.abs(skewness) * (2 * z * z + 1) * normalPdf(z)) / (6 * Math.sqrt(length));
}

/**
 * The difference of two models over J folds of a cross-validation, whose training sets overlap: the corrected resampled
 * t-test (Nadeau & Bengio, Machine Learning 52:239, 2003) with variance (1/J + n_test/n_train)·s² and J − 1 degrees of
 * freedom. Throws RangeError for fewer than two folds or a ratio that is not positive.
 */
export function nadeauBengio(differences: Float64Array, testToTrain: number): Inference {
  const folds = differences.length;
  if (folds < 2 || !(testToTrain > 0))
    throw new RangeError(`${folds} folds with n_test/n_train = ${testToTrain} allow no test`);
  const error = Math.sqrt((1 / folds + testToTrain) * variance(differences));
  return studentT('Nadeau–Bengio', mean(differences), error, folds - 1);
}

/**
 * A smooth statistic of many rows by the delete-a-group jackknife: `leftOut` are its values without each of g groups
 * (Shao & Tu, The Jackknife and Bootstrap, 1995, §2.3). Not for quantiles, whose jackknife is inconsistent.
 */
export function groupJackknife(estimate: number, leftOut: Float64Array): Inference {
  const groups = leftOut.length;
  const error = Math.sqrt((variance(leftOut) * (groups - 1) ** 2) / groups);
  return studentT('delete-a-group jackknife', estimate, error, groups - 1);
}

/**
 * The difference of the means of two independent samples, of unequal variances (Welch, Biometrika 34:28, 1947). Throws
 * RangeError where either has fewer than two values.
 */
export function welch(a: Float64Array, b: Float64Array): Inference {
  if (a.length < 2 || b.length < 2) throw new RangeError('one value has no variance');
  const [u, v] = [variance(a) / a.length, variance(b) / b.length];
  const df = (u + v) ** 2 / (u ** 2 / (a.length - 1) + v ** 2 / (b.length - 1));
  return studentT('Welch', mean(a) - mean(b), Math.sqrt(u + v), u + v === 0 ? 1 : df);
}
