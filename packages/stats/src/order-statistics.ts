import { binomialCdf } from './distributions.js';
import type { Inference } from './inference.js';
import { quantile } from './quantile.js';

/**
 * A quantile of a distribution from sorted independent values, by order statistics (Conover, Practical Nonparametric
 * Statistics, 1999, §3.2): never below its nominal level, whatever the distribution. A bound is infinite where there are
 * too few values for it.
 */
export function quantileBounds(sorted: Float64Array, at: number): Inference {
  const { length } = sorted;
  return {
    method: 'order statistics',
    estimate: quantile(sorted, at),
    bound(level) {
      if (level >= 0.5) {
        // The least k with P(at least k values lie above the quantile) small enough.
        const k = firstWhere(length + 1, k => k > 0 && binomialCdf(k - 1, length, at) >= level);
        return k > length ? Infinity : sorted[k - 1]!;
      }
      const k = firstWhere(length + 1, k => binomialCdf(k, length, at) > level);
      return k === 0 ? -Infinity : sorted[k - 1]!;
    },
    pBelow(x) {
      let below = 0;
      while (below < length && sorted[below]! < x) below += 1;
      return below === 0 ? 1 : Math.max(0, 1 - binomialCdf(below - 1, length, at));
    },
  };
}

/** The least k in [0, end) for which a predicate that stays true is true; `end` where there is none. */
function firstWhere(end: number, holds: (k: number) => boolean): number {
  let [low, high] = [0, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
