import type { Check, Comparison } from './policy.js';
import type { Arm, Measure } from './population.js';

/**
 * The one number a rule is about. `value` is the metric itself; `difference` and `ratio` compare with the baseline and
 * are oriented so that higher is better: s·(c − b) and s·(c − b)/|b|, where s = −1 for losses.
 */
export type Quantity = 'value' | 'difference' | 'ratio';

/** Below this a baseline has no meaningful share: a relative margin is refused. */
const NEAR_ZERO = 1e-9;

export function isComparison(check: Check): check is Comparison {
  return check.kind !== 'min' && check.kind !== 'max';
}

export function quantityOf(check: Check): Quantity {
  if (!isComparison(check)) return 'value';
  return check.relative ? 'ratio' : 'difference';
}

export function armsOf(quantity: Quantity): Arm[] {
  return quantity === 'value' ? ['candidate'] : ['candidate', 'baseline'];
}

/** NaN where either metric is, or where a ratio has next to nothing below. */
export function combine(
  quantity: Quantity,
  direction: 'higher' | 'lower',
  candidate: number,
  baseline: number,
): number {
  if (quantity === 'value') return candidate;
  const gain = direction === 'higher' ? candidate - baseline : baseline - candidate;
  if (quantity === 'difference') return gain;
  // The absolute value: divided by a negative baseline, worse would read as better.
  return Math.abs(baseline) < NEAR_ZERO ? NaN : gain / Math.abs(baseline);
}

export function combineAll(
  quantity: Quantity,
  { metric }: Measure,
  candidate: Float64Array,
  baseline: Float64Array | undefined,
): Float64Array {
  return candidate.map((value, i) => combine(quantity, metric.direction, value, baseline?.[i] ?? NaN));
}
