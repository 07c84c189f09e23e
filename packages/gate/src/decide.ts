import type { Check, Comparison, Limit } from './policy.js';
import { isComparison } from './quantity.js';
import type { Bounds } from './result.js';

type Decision = 'pass' | 'fail' | 'inconclusive';

/** What bounds say of a rule. `no_regression` is decided by its adjusted p-value instead: see `settle`. */
export function decide(check: Check, bounds: Bounds): Decision {
  return isComparison(check) ? decideComparison(check, bounds) : decideLimit(check, bounds);
}

function decideLimit({ kind, limit, using }: Limit, { estimate, lower, upper }: Bounds): Decision {
  // Seen from the side of the limit: how far on the good side each value lies.
  const good = (value: number) => (kind === 'min' ? value - limit : limit - value);
  if (using === 'estimate') return good(estimate) >= 0 ? 'pass' : 'fail';
  const [cautious, lenient] = kind === 'min' ? [lower, upper] : [upper, lower];
  if (good(lenient) < 0) return 'fail';
  const held = (using === 'lower_bound') === (kind === 'min') ? cautious : lenient;
  return good(held) >= 0 ? 'pass' : 'inconclusive';
}

/**
 * Each bound is a one-sided test at the policy's confidence. "All must hold" needs no correction: that is an
 * intersection–union test, and its false passes are those of its weakest part (Berger 1982).
 */
function decideComparison(check: Comparison, { lower, upper }: Bounds): Decision {
  const limit = turningPoint(check);
  if (lower > limit) return 'pass';
  return upper < limit ? 'fail' : 'inconclusive';
}

/** The value of the quantity on which a rule turns. */
export function turningPoint(check: Check): number {
  if (!isComparison(check)) return check.limit;
  return check.kind === 'superior' ? check.margin : -check.margin;
}
