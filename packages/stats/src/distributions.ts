import betaQuantileOf from '@stdlib/stats-base-dists-beta-quantile';
import binomialCdfOf from '@stdlib/stats-base-dists-binomial-cdf';
import normalCdfOf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantileOf from '@stdlib/stats-base-dists-normal-quantile';
import tCdfOf from '@stdlib/stats-base-dists-t-cdf';
import tQuantileOf from '@stdlib/stats-base-dists-t-quantile';

/** P(Z ≤ z), standard normal. The upper tail is `normalCdf(-z)`, which keeps its digits; `1 - normalCdf(z)` does not. */
export function normalCdf(z: number): number {
  return normalCdfOf(z, 0, 1);
}

/** Density of the standard normal. */
export function normalPdf(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** z with P(Z ≤ z) = p; ±Infinity at 0 and 1, NaN outside. */
export function normalQuantile(p: number): number {
  return normalQuantileOf(p, 0, 1);
}

/** P(T ≤ t), Student's t with `df` degrees of freedom. Upper tail: `tCdf(-t, df)`. */
export function tCdf(t: number, df: number): number {
  return tCdfOf(t, df);
}

export function tQuantile(p: number, df: number): number {
  return tQuantileOf(p, df);
}

/** P(X ≤ k), binomial with n trials. */
export function binomialCdf(k: number, n: number, p: number): number {
  return binomialCdfOf(k, n, p);
}

export function betaQuantile(p: number, a: number, b: number): number {
  return betaQuantileOf(p, a, b);
}
