import { holm, normalQuantile, rowsNeeded } from '@sluice/stats';
import { decide, turningPoint } from './decide.js';
import type { Check, Policy } from './policy.js';
import { isComparison } from './quantity.js';
import { reasonOf, type Decided } from './reason.js';
import type { Bounds, RuleResult } from './result.js';
import { close, verdictFor, type Resolved, type Trial } from './trial.js';

/** Rows are planned for this chance to decide. */
const POWER = 0.8;
/** Two single numbers this near count as equal: 0.97 − 0.95 is not 0.02 in binary. */
const ROUNDING = 1e-12;
/** Nobody labels more. */
const MOST_ROWS = 1e9;

/** Decides the trials, after the resampling. In their order. */
export function settle(trials: readonly Trial[], { confidence }: Policy['stats']): RuleResult[] {
  const resolved = new Map<Trial, Resolved>();
  const closed = trials.map(trial => {
    if (trial.kind !== 'open') return trial;
    const inferred = trial.infer();
    if ('why' in inferred) {
      const reason = `${inferred.why}: the rows do not decide.`;
      return close(trial.facts, 'inconclusive', reason, verdictFor(trial.facts.rule, 'inconclusive'));
    }
    resolved.set(trial, { facts: trial.facts, estimate: trial.estimate, inference: inferred.inference });
    return trial;
  });
  const p = adjust([...resolved.values()]);
  return closed.map(trial => {
    if (trial.kind === 'closed') return trial.result;
    const known = resolved.get(trial);
    return finish(known ? fromBounds(known, confidence, p.get(known)) : fromPoint(trial, confidence), known);
  });
}

/**
 * "Refuse if any is proven worse" tests many hypotheses at once: without correction twenty harmless slices would refuse
 * two models in three. All such comparisons of a policy are one family.
 */
function adjust(resolved: readonly Resolved[]): Map<Resolved, number> {
  const family = resolved.filter(({ facts }) => facts.rule.check.kind === 'no_regression');
  const p = holm(family.map(({ facts, inference }) => inference.pBelow(turningPoint(facts.rule.check))));
  return new Map(family.map((member, i) => [member, p[i]!]));
}

function fromBounds(
  { facts, estimate, inference }: Resolved,
  confidence: number,
  p: number | undefined,
): Decided {
  const { check } = facts.rule;
  const bounds: Bounds = {
    estimate,
    lower: inference.bound(1 - confidence),
    upper: inference.bound(confidence),
    method: inference.method,
  };
  if (check.kind === 'no_regression') {
    return { facts, bounds, confidence, p: p!, outcome: p! <= 1 - confidence ? 'fail' : 'pass' };
  }
  const outcome = decide(check, bounds);
  const needed = outcome === 'inconclusive' ? neededFor(facts.rows, check, bounds, confidence) : undefined;
  return { facts, bounds, confidence, outcome, ...(needed === undefined ? {} : { rowsNeeded: needed }) };
}

function fromPoint({ facts, estimate }: Exclude<Trial, { kind: 'closed' }>, confidence: number): Decided {
  const { check } = facts.rule;
  const bounds: Bounds = { estimate, lower: estimate, upper: estimate, method: 'single number' };
  if (!isComparison(check)) {
    // A bound was asked for, and there is none.
    const outcome = check.using === 'estimate' ? decide(check, bounds) : 'inconclusive';
    return { facts, bounds, confidence, outcome };
  }
  const above = estimate - turningPoint(check);
  const equal = Math.abs(above) <= ROUNDING * Math.max(1, Math.abs(estimate));
  const good = check.kind === 'superior' ? above > 0 && !equal : above > 0 || equal;
  return { facts, bounds, confidence, outcome: good ? 'pass' : 'fail' };
}

function finish(decided: Decided, known: Resolved | undefined): RuleResult {
  const { facts, bounds, outcome, rowsNeeded: needed } = decided;
  return {
    ...facts,
    outcome,
    verdict: verdictFor(facts.rule, outcome),
    reason: reasonOf(decided),
    estimate: bounds.estimate,
    ...(known ? { bounds } : {}),
    ...(needed === undefined ? {} : { rowsNeeded: needed }),
  };
}

/** Rows that would decide; undefined where no number of rows is worth naming. */
function neededFor(
  rows: number,
  check: Check,
  { estimate, lower, upper }: Bounds,
  confidence: number,
): number | undefined {
  // Half the distance of the bounds is z standard errors, whatever the method; one row contributes n squared errors.
  const error = (upper - lower) / 2 / normalQuantile(confidence);
  const distance = check.kind === 'non_inferior' ? check.margin : estimate - turningPoint(check);
  const needed = rowsNeeded({ variancePerRow: error * error * rows, distance, confidence, power: POWER });
  return needed > rows && needed < MOST_ROWS ? needed : undefined;
}
