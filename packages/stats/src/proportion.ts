import { betaQuantile, binomialCdf, normalCdf, normalQuantile } from './distributions.js';
import type { Inference } from './inference.js';

/**
 * A proportion by Wilson's score (1927): k of n, without continuity correction. Close to its nominal level for small n
 * and near 0 and 1. Throws RangeError unless 0 ≤ k ≤ n and n ≥ 1.
 */
export function wilson(k: number, n: number): Inference {
  requireCounts(k, n);
  const p = k / n;
  return {
    method: 'Wilson score',
    estimate: p,
    bound(level) {
      const z = normalQuantile(level);
      const centre = p + (z * z) / (2 * n);
      const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
      return Math.min(1, Math.max(0, (centre + spread) / (1 + (z * z) / n)));
    },
    pBelow(x) {
      if (x >= 1) return x > 1 || p < 1 ? 0 : 1;
      if (x <= 0) return 1;
      return normalCdf((p - x) / Math.sqrt((x * (1 - x)) / n));
    },
  };
}

/**
 * A proportion by Clopper and Pearson's exact method (1934): never below its nominal level, hence wide. Throws
 * RangeError unless 0 ≤ k ≤ n and n ≥ 1.
 */
export function clopperPearson(k: number, n: number): Inference {
  requireCounts(k, n);
  return {
    method: 'Clopper–Pearson',
    estimate: k / n,
    bound(level) {
      // An upper bound counts the k successes as the most extreme result, a lower bound likewise from the other side.
      if (level >= 0.5) return k === n ? 1 : betaQuantile(level, k + 1, n - k);
      return k === 0 ? 0 : betaQuantile(level, k, n - k + 1);
    },
    pBelow(x) {
      if (x > 1) return 0;
      return x <= 0 ? 1 : binomialCdf(k, n, x);
    },
  };
}

function requireCounts(k: number, n: number): void {
  if (!Number.isInteger(k) || !Number.isInteger(n) || k < 0 || n < 1 || k > n)
    throw new RangeError(`${k} of ${n} is no proportion`);
}
