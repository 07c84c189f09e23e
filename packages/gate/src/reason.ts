import { formatAbout, formatConfidence, formatCount, formatNumber, formatQuantity } from './format.js';
import { metricLabel, type Comparison, type Limit } from './policy.js';
import { isComparison } from './quantity.js';
import type { Bounds, RuleOutcome } from './result.js';
import type { Facts, Few } from './trial.js';

/** A decided rule as far as its sentence needs it. */
export interface Decided {
  facts: Facts;
  outcome: Exclude<RuleOutcome, 'untested'>;
  bounds: Bounds;
  confidence: number;
  /** p-value of `no_regression`, adjusted. */
  p?: number;
  rowsNeeded?: number;
}

/** Why a rule came out as it did, in one sentence. */
export function reasonOf(decided: Decided): string {
  const { check } = decided.facts.rule;
  return `${subjectOf(decided.facts)} ${isComparison(check) ? compared(decided, check) : limited(decided, check)}`;
}

export function undefinedReason(facts: Facts): string {
  const { rule, candidate, baseline, quantity } = facts;
  const why = rule.definition?.undefinedWhen;
  if (quantity === 'ratio' && !Number.isNaN(candidate) && !Number.isNaN(baseline)) {
    return `${subjectOf(facts)} cannot be compared by a share of the baseline, which is next to 0.`;
  }
  return `${subjectOf(facts)} is not defined${why ? `: ${why}` : ''}.`;
}

export function fewReason({ what, seen, needed }: Few): string {
  return `${formatCount(seen)} ${what} are fewer than the ${formatCount(needed)} the rule asks for.`;
}

function subjectOf({ rule, slice }: Pick<Facts, 'rule' | 'slice'>): string {
  const name = metricLabel(rule);
  return slice ? `${name} where ${slice.column} is ${slice.value}` : name;
}

function limited({ outcome, bounds, confidence, rowsNeeded, facts }: Decided, check: Limit): string {
  const { limit, kind, using } = check;
  const side = `the ${kind === 'min' ? 'minimum' : 'maximum'} of ${formatNumber(limit)}`;
  if (using === 'estimate') {
    const how = outcome === 'pass' ? 'keeps' : kind === 'min' ? 'is below' : 'is above';
    return `is ${formatNumber(bounds.estimate)} and ${how} ${side}.`;
  }
  const sure = `(${formatConfidence(confidence)} each side)`;
  const range = `lies between ${formatNumber(bounds.lower)} and ${formatNumber(bounds.upper)} ${sure}`;
  if (outcome === 'pass') return `${range} and keeps ${side}.`;
  if (outcome === 'fail') return `${range} and misses ${side}.`;
  return `${range}: ${undecided(facts, rowsNeeded, `whether it keeps ${side}`, 'it truly is what was seen')}.`;
}

function compared({ outcome, bounds, facts, p, rowsNeeded }: Decided, check: Comparison): string {
  const show = (value: number) => formatQuantity(facts.quantity, value);
  const open = (question: string, assumption: string) =>
    `is ${range(bounds, show)} than the baseline: ${undecided(facts, rowsNeeded, question, assumption)}.`;
  const margin = show(check.margin);
  switch (check.kind) {
    case 'non_inferior':
      if (outcome === 'pass') return `is not worse than the baseline by ${margin} or more.`;
      if (outcome === 'fail')
        return `is worse than the baseline by ${show(-bounds.upper)} at least, and less than ${margin} is allowed.`;
      return open(`whether it is worse by ${margin} or more`, 'both are truly equal');
    case 'superior': {
      const more = check.margin === 0 ? '' : ` by more than ${margin}`;
      if (outcome === 'pass') return `is better than the baseline${more}: by ${show(bounds.lower)} at least.`;
      if (outcome === 'fail') return `is not better than the baseline${more}: it is ${range(bounds, show)}.`;
      return open(`whether it is better${more}`, 'the difference truly is what was seen');
    }
    case 'no_regression': {
      const more = check.margin === 0 ? '' : ` by more than ${margin}`;
      const sure = p === undefined ? '' : ` (adjusted p = ${formatNumber(p)})`;
      if (outcome === 'inconclusive')
        return `is worse than the baseline${more} in every resample, but there are too few of them to prove it${sure}.`;
      return `is ${outcome === 'fail' ? '' : 'not '}proven worse than the baseline${more}${sure}.`;
    }
  }
}

/** `between 0.02 worse and 0.1 better` */
function range({ lower, upper }: Bounds, show: (value: number) => string): string {
  if (lower === upper) return lower === 0 ? 'neither worse nor better' : sided(lower, show);
  if (lower < 0 && upper > 0) return `between ${sided(lower, show)} and ${sided(upper, show)}`;
  const [near, far] = lower >= 0 ? [lower, upper] : [upper, lower];
  return `${show(Math.abs(near))} to ${sided(far, show)}`;
}

const sided = (value: number, show: (value: number) => string) =>
  `${show(Math.abs(value))} ${value < 0 ? 'worse' : 'better'}`;

function undecided(
  { rows, unit = 'rows' }: Facts,
  needed: number | undefined,
  question: string,
  assumption: string,
): string {
  const few = rows ? `${formatCount(rows)} ${unit} do not decide` : 'a single number does not decide';
  return `${few} ${question}${needed === undefined ? '' : ` (about ${formatAbout(needed)} would, if ${assumption})`}`;
}
