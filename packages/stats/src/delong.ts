import { normalCdf, normalQuantile } from './distributions.js';
import type { Inference } from './inference.js';
import { midranks } from './ranks.js';
import { covariance, mean } from './sums.js';

export interface DelongPart {
  auc: number;
  /** Per positive: the share of negatives it outranks; its variance over positives is part of the AUC's. */
  positives: Float64Array;
  /** Per negative: the share of positives that outrank it. */
  negatives: Float64Array;
}

/**
 * Structural components of the area under the ROC curve (DeLong, DeLong & Clarke-Pearson 1988) by midranks in
 * O(n log n) (Sun & Xu 2014). `positive[i]` tells whether row i is a positive. Throws RangeError with fewer than two
 * positives or negatives.
 */
export function delongParts(scores: ArrayLike<number>, positive: ArrayLike<boolean | number>): DelongPart {
  const indexes = Array.from({ length: scores.length }, (_, i) => i);
  const [up, down] = [indexes.filter(i => positive[i]), indexes.filter(i => !positive[i])];
  const [m, n] = [up.length, down.length];
  if (m < 2 || n < 2)
    throw new RangeError(`${m} positives and ${n} negatives are too few for DeLong's method`);
  const all = midranks(scores);
  const among = (rows: number[]) => midranks(rows.map(i => scores[i]!));
  const [amongUp, amongDown] = [among(up), among(down)];
  const positives = Float64Array.from(up, (row, i) => (all[row]! - amongUp[i]!) / n);
  const negatives = Float64Array.from(down, (row, j) => 1 - (all[row]! - amongDown[j]!) / m);
  return { auc: mean(positives), positives, negatives };
}

/** Estimated covariance of the AUCs of two scores of the same rows; the variance where both are the same. */
export function delongCovariance(a: DelongPart, b: DelongPart): number {
  const [m, n] = [a.positives.length, a.negatives.length];
  return covariance(a.positives, b.positives) / m + covariance(a.negatives, b.negatives) / n;
}

/** One AUC, by its normal approximation. */
export function delong(a: DelongPart): Inference {
  return normal('DeLong', a.auc, delongCovariance(a, a));
}

/** AUC of `a` less that of `b`, both scores of the same rows. */
export function delongDifference(a: DelongPart, b: DelongPart): Inference {
  const spread = delongCovariance(a, a) + delongCovariance(b, b) - 2 * delongCovariance(a, b);
  return normal('DeLong', a.auc - b.auc, spread);
}

/** Normal approximation. Without variance it knows only the estimate; a caller that sees a difference then must doubt. */
function normal(method: string, estimate: number, spread: number): Inference {
  const error = Math.sqrt(Math.max(0, spread));
  return {
    method,
    estimate,
    bound: level => (error === 0 ? estimate : estimate + error * normalQuantile(level)),
    pBelow(x) {
      if (error === 0) return estimate < x ? 0 : 1;
      return normalCdf((estimate - x) / error);
    },
  };
}
