import { UserError, type Problem } from '@sluice/core';
import { benjaminiHochberg, holm, normalQuantile, rowsNeeded } from '@sluice/stats';
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

/**
 * Decides the trials, after the resampling. In their order. Throws UserError `bad-policy` where the resamples are too few
 * for a rule to refuse anything.
 */
export function settle(trials: readonly Trial[], stats: Policy['stats']): RuleResult[] {
  const { confidence } = stats;
  const resolved = new Map<Trial, Resolved>();
  const closed = trials.map(trial => {
    if (trial.kind !== 'open') return trial;
    const inferred = trial.infer();
    if ('why' in inferred) {
      const { check } = trial.facts.rule;
      // Nothing is proven, which is what this rule asks for.
      if (inferred.still && check.kind === 'no_regression' && trial.estimate >= turningPoint(check))
        return { kind: 'point' as const, facts: trial.facts, estimate: trial.estimate };
      const reason = `${inferred.why}: the rows do not decide.`;
      return close(trial.facts, 'inconclusive', reason, verdictFor(trial.facts.rule, 'inconclusive'));
    }
    resolved.set(trial, { facts: trial.facts, estimate: trial.estimate, inference: inferred.inference });
    return trial;
  });
  const p = adjust([...resolved.values()], stats);
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
function adjust(resolved: readonly Resolved[], stats: Policy['stats']): Map<Resolved, number> {
  const family = resolved.filter(({ facts }) => facts.rule.check.kind === 'no_regression');
  requireResamples(family, stats);
  const correct = stats.multiplicity === 'bh' ? benjaminiHochberg : holm;
  const p = correct(family.map(({ facts, inference }) => inference.pBelow(turningPoint(facts.rule.check))));
  return new Map(family.map((member, i) => [member, p[i]!]));
}

/** Where Holm's factor lifts even the least p-value of a bootstrap, 1/(B + 1), above the level, a rule can never refuse. */
function requireResamples(family: readonly Resolved[], { confidence, resamples }: Policy['stats']): void {
  if (family.length / (resamples + 1) <= 1 - confidence) return;
  const mute = family.filter(({ inference }) => inference.leastP !== undefined);
  const rules = [...new Set(mute.map(({ facts }) => facts.rule))];
  if (!rules.length) return;
  const needed = Math.ceil(family.length / (1 - confidence));
  throw new UserError(
    'bad-policy',
    rules.map(({ id, location }): Problem => ({
      message: `Rule "${id}" could never refuse: ${resamples} resamples prove nothing among ${family.length} comparisons that share one error rate.`,
      location,
      fix: `Set "stats.resamples" to ${needed} or more, or compare fewer slices.`,
    })),
  );
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
    // Every resample says worse, and they are still too few for so many comparisons: that is no pass.
    const utmost = inference.pBelow(turningPoint(check)) === inference.leastP;
    const outcome = p! <= 1 - confidence ? 'fail' : utmost ? 'inconclusive' : 'pass';
    return { facts, bounds, confidence, p: p!, outcome };
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
  const { facts, bounds, outcome, p, rowsNeeded: needed } = decided;
  return {
    ...facts,
    outcome,
    verdict: verdictFor(facts.rule, outcome),
    reason: reasonOf(decided),
    estimate: bounds.estimate,
    ...(known ? { bounds } : {}),
    ...(p === undefined ? {} : { p }),
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
