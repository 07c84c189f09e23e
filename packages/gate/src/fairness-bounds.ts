import { normalQuantile, type Inference } from '@sluice/stats';
import { leastLevel } from './adverse.js';
import { FAIRNESS, ratesOf, type FairnessForm, type GroupRates } from './metrics/fairness.js';
import type { Measure } from './population.js';
import type { Classification } from './sample.js';

/** A rate of one group: how many of how many. */
interface Share {
  hits: number;
  of: number;
}

/**
 * Bounds of the widest gap (or the smallest ratio) among the rates of groups. Resampling such an extreme is of no use
 * where groups are alike: it is never below 0, and always above what it is truly. So every pair of groups gets bounds
 * of its own. The pair that truly lies furthest apart is one fixed pair, so the unfavourable bound needs no correction;
 * that any pair seems far apart is a choice among all of them, so the favourable one gets Bonferroni's. Standard errors
 * are those of Agresti and Caffo (2000), which do not vanish at 0 and 1.
 */
export function fairnessBounds(
  sample: Classification,
  { metric, options, groups }: Measure,
): Inference | undefined {
  const form = FAIRNESS.get(metric.name);
  if (!form || !groups) return undefined;
  const rates = ratesOf(sample, groups);
  const shares = form.rates.map(rate => rates.map(group => shareOf(group, rate)));
  // Either of two groups may be the better one.
  const choices = shares.reduce((sum, { length }) => sum + length * (length - 1), 0);
  const mean = options.agg === 'mean' && form.rates.length > 1;
  const gap = form.compare === 'difference' ? differenceAt : ratioAt;
  /** z standard errors away from what was seen: towards unfairness where z > 0. */
  const at = (z: number) => {
    const each = shares.map(list => gap(list, z));
    if (mean) return each.reduce((sum, value) => sum + value, 0) / each.length;
    return form.compare === 'difference' ? Math.max(...each) : Math.min(...each);
  };
  // A mean of two bounds holds where both do.
  const unfair = (alpha: number) => at(-normalQuantile(mean ? alpha / 2 : alpha));
  const fair = (alpha: number) => at(normalQuantile(alpha / choices));
  const upwards = form.compare === 'difference';
  const bound = (level: number) => {
    const alpha = Math.min(level, 1 - level);
    return level > 0.5 === upwards ? unfair(alpha) : fair(alpha);
  };
  return {
    method: 'pairs of groups',
    estimate: at(0),
    bound,
    pBelow: x => leastLevel(level => bound(Math.min(1 - 1e-9, Math.max(1e-9, level))) >= x),
  };
}

function shareOf(
  { rows, positives, selectionRate, truePositiveRate, falsePositiveRate }: GroupRates,
  rate: FairnessForm['rates'][number],
): Share {
  if (rate === 'selection') return { hits: selectionRate * rows, of: rows };
  if (rate === 'truePositive') return { hits: truePositiveRate * positives, of: positives };
  return { hits: falsePositiveRate * (rows - positives), of: rows - positives };
}

const rate = ({ hits, of }: Share) => hits / of;

function* pairsOf(shares: readonly Share[]): Generator<[Share, Share]> {
  for (let i = 0; i < shares.length; i++)
    for (let j = 0; j < i; j++) {
      const [a, b] = [shares[i]!, shares[j]!];
      yield rate(a) >= rate(b) ? [a, b] : [b, a];
    }
}

/** The widest gap, every one moved by z standard errors; never below 0. */
function differenceAt(shares: readonly Share[], z: number): number {
  let widest = 0;
  for (const [high, low] of pairsOf(shares)) {
    const spread = [high, low].reduce((sum, { hits, of }) => {
      const p = (hits + 1) / (of + 2);
      return sum + (p * (1 - p)) / (of + 2);
    }, 0);
    widest = Math.max(widest, rate(high) - rate(low) + z * Math.sqrt(spread));
  }
  return Math.min(1, widest);
}

/** The smallest ratio, the logarithm of every one moved by z standard errors; never above 1. */
function ratioAt(shares: readonly Share[], z: number): number {
  let smallest = 1;
  for (const [high, low] of pairsOf(shares)) {
    const spread = [high, low].reduce((sum, { hits, of }) => sum + 1 / (hits + 0.5) - 1 / (of + 0.5), 0);
    smallest = Math.min(smallest, (rate(low) / rate(high)) * Math.exp(-z * Math.sqrt(spread)));
  }
  return smallest;
}
