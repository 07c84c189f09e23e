import type { Verdict } from '@sluice/core';
import type { Inference } from '@sluice/stats';
import { fewReason, undefinedReason } from './reason.js';
import { infer, type Inferred } from './inference.js';
import type { Judgement, Policy, Rule } from './policy.js';
import type { Measure, Population } from './population.js';
import { combine, isComparison, quantityOf } from './quantity.js';
import type { RuleOutcome, RuleResult } from './result.js';

/** What a trial is about and what is known of it before any resampling. */
export type Facts = Pick<
  RuleResult,
  'rule' | 'slice' | 'rows' | 'candidate' | 'baseline' | 'quantity' | 'cause'
>;

/** A rule held against rows. Open ones wait for the resampling. */
export type Trial =
  | { kind: 'closed'; result: RuleResult }
  | { kind: 'open'; facts: Facts; estimate: number; infer: () => Inferred }
  /** Decided on single numbers. */
  | { kind: 'point'; facts: Facts; estimate: number };

export interface Resolved {
  facts: Facts;
  estimate: number;
  inference: Inference;
}

/** Holds a rule against a population, as far as that goes before resampling. A model does not differ from itself. */
export function tryRule(
  rule: Rule,
  population: Population,
  slice: RuleResult['slice'],
  stats: Policy['stats'],
  sameModel: boolean,
): Trial {
  const measure: Measure = { metric: rule.definition!, options: rule.options };
  const quantity = quantityOf(rule.check);
  const candidate = population.measure('candidate', measure);
  // A limit does not need the baseline, but people want to see it beside.
  const baseline = population.arms.baseline && population.measure('baseline', measure);
  const facts: Facts = {
    rule,
    ...(slice ? { slice } : {}),
    rows: population.rows,
    candidate,
    ...(baseline === undefined ? {} : { baseline }),
    quantity,
  };
  const few = tooFew(population, rule.minSamples);
  if (few) return close(facts, 'untested', fewReason(few), verdictFor(rule, rule.onFew));
  const known = sameModel ? 0 : undefined;
  const estimate = known ?? combine(quantity, measure.metric.direction, candidate, baseline ?? NaN);
  if (!Number.isFinite(estimate)) {
    return close(facts, 'untested', undefinedReason(facts), verdictFor(rule, rule.onNan));
  }
  if (known !== undefined || (!isComparison(rule.check) && rule.check.using === 'estimate'))
    return { kind: 'point', facts, estimate };
  return {
    kind: 'open',
    facts,
    estimate,
    infer: infer(population, measure, quantity, estimate, stats.method),
  };
}

export function close(facts: Facts, outcome: RuleOutcome, reason: string, verdict: Verdict): Trial {
  return { kind: 'closed', result: { ...facts, outcome, reason, verdict } };
}

/** What an outcome amounts to under the rule's severity. */
export function verdictFor(
  { severity, inconclusive }: Pick<Judgement, 'severity' | 'inconclusive'>,
  outcome: 'pass' | 'fail' | 'inconclusive' | 'warn',
): Verdict {
  if (outcome === 'pass') return 'pass';
  if (severity === 'warn' || outcome === 'warn') return 'warn';
  return outcome === 'inconclusive' && inconclusive === 'warn' ? 'warn' : outcome;
}

export interface Few {
  what: 'rows' | 'positives' | 'negatives';
  seen: number;
  needed: number;
}

/** Rows of weight 0 are no evidence. */
function tooFew({ arms, rows, weights }: Population, needed: Judgement['minSamples']): Few | undefined {
  const counted = Array.from({ length: rows }, (_, row) => row).filter(row => weights?.[row] !== 0);
  const seen: Partial<Record<Few['what'], number>> = { rows: counted.length };
  const sample = arms.candidate;
  if (sample?.task === 'classification' && sample.positive !== undefined) {
    seen.positives = counted.filter(row => sample.label[row] === sample.positive).length;
    seen.negatives = counted.length - seen.positives;
  }
  for (const what of ['rows', 'positives', 'negatives'] as const) {
    if (seen[what] !== undefined && seen[what] < needed[what])
      return { what, seen: seen[what], needed: needed[what] };
  }
  return undefined;
}
