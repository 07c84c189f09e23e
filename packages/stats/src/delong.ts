import { normalCdf, normalQuantile } from './distributions.js';
import type { Inference } from './inference.js';
import { sortIndexes } from './order.js';
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
 * O(n log n) (Sun & Xu 2014). `positive[i]` tells whether row i is a positive; `order` are the rows by ascending score,
 * where that is known. Throws RangeError with fewer than two positives or negatives.
 */
export function delongParts(
  scores: ArrayLike<number>,
  positive: ArrayLike<boolean | number>,
  order: Uint32Array = sortIndexes(scores),
): DelongPart {
  const { length } = scores;
  /** Place of each row among the rows of its own class. */
  const places = new Uint32Array(length);
  let [m, n] = [0, 0];
  for (let i = 0; i < length; i++) places[i] = positive[i] ? m++ : n++;
  if (m < 2 || n < 2)
    throw new RangeError(`${m} positives and ${n} negatives are too few for DeLong's method`);
  const [positives, negatives] = [new Float64Array(m), new Float64Array(n)];
  let [up, down] = [0, 0];
  for (let start = 0; start < length;) {
    const score = scores[order[start]!]!;
    let [end, ups] = [start, 0];
    for (; end < length && scores[order[end]!] === score; end++) if (positive[order[end]!]) ups++;
    const downs = end - start - ups;
    // Midranks among all rows and among the own class: tied rows share the mean of their ranks.
    const all = (start + 1 + end) / 2;
    const [amongUp, amongDown] = [up + (ups + 1) / 2, down + (downs + 1) / 2];
    for (let i = start; i < end; i++) {
      const row = order[i]!;
      if (positive[row]) positives[places[row]!] = (all - amongUp) / n;
      else negatives[places[row]!] = 1 - (all - amongDown) / m;
    }
    up += ups;
    down += downs;
    start = end;
  }
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
