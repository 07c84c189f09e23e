import type { Verdict } from '@sluice/core';
import type { Inference } from '@sluice/stats';
import { infer, type Inferred } from './inference.js';
import { ratesOf } from './metrics/fairness.js';
import type { Groups } from './metrics/metric.js';
import type { Judgement, MinSamples, Policy, Rule } from './policy.js';
import type { Measure, Population } from './population.js';
import type { Classification } from './sample.js';
import { combine, isComparison, quantityOf } from './quantity.js';
import { fewReason, undefinedReason } from './reason.js';
import type { RuleOutcome, RuleResult } from './result.js';

/** What a trial is about and what is known of it before any resampling. */
export type Facts = Pick<
  RuleResult,
  | 'rule'
  | 'slice'
  | 'discovered'
  | 'rows'
  | 'candidate'
  | 'baseline'
  | 'quantity'
  | 'cause'
  | 'groups'
  | 'unit'
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

/** Where a rule is tried, besides its rows. */
export interface Setting {
  slice?: RuleResult['slice'];
  discovered?: boolean;
  groups?: Groups;
  /** Completes "30 …": what the rows are. */
  unit?: string;
  /** The two arms are the same model: it does not differ from itself. */
  same?: boolean;
}

/** Holds a rule against a population, as far as that goes before resampling. */
export function tryRule(
  rule: Rule,
  population: Population,
  stats: Policy['stats'],
  { slice, discovered, groups, unit, same }: Setting = {},
): Trial {
  const measure: Measure = { metric: rule.definition!, options: rule.options, ...(groups ? { groups } : {}) };
  const quantity = quantityOf(rule.check);
  const candidate = population.measure('candidate', measure);
  // A limit does not need the baseline, but people want to see it beside.
  const baseline = population.arms.baseline && population.measure('baseline', measure);
  const sample = population.arms.candidate;
  const facts: Facts = {
    rule,
    ...(slice ? { slice } : {}),
    ...(discovered ? { discovered } : {}),
    ...(unit ? { unit } : {}),
    rows: population.rows,
    candidate,
    ...(baseline === undefined ? {} : { baseline }),
    ...(groups && sample?.task === 'classification' ? { groups: ratesOf(sample, groups) } : {}),
    quantity,
  };
  const few = tooFew(population, rule.minSamples, unit) ?? tooFewIn(facts, rule.minSamples);
  if (few) return close(facts, 'untested', fewReason(few), verdictFor(rule, rule.onFew));
  const known = same ? 0 : undefined;
  const estimate = known ?? combine(quantity, measure.metric.direction, candidate, baseline ?? NaN);
  if (!Number.isFinite(estimate)) {
    return close(facts, 'untested', undefinedReason(facts), verdictFor(rule, rule.onNan));
  }
  if (known !== undefined || (!isComparison(rule.check) && rule.check.using === 'estimate'))
    return { kind: 'point', facts, estimate };
  return { kind: 'open', facts, estimate, infer: infer(population, measure, quantity, estimate, stats) };
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
  what: string;
  seen: number;
  needed: number;
}

const NO_CLASSES: Partial<Pick<Classification, 'positive' | 'label'>> = {};

/** Rows of weight 0 are no evidence. */
function tooFew(population: Population, needed: MinSamples, unit = 'rows'): Few | undefined {
  const { arms, rows, weights } = population;
  const sample = arms.candidate;
  const { positive, label } = sample?.task === 'classification' ? sample : NO_CLASSES;
  let [counted, positives] = [0, 0];
  for (let row = 0; row < rows; row++) {
    if (weights?.[row] === 0) continue;
    counted += 1;
    if (label && label[row] === positive) positives += 1;
  }
  if (counted < needed.rows) return { what: unit, seen: counted, needed: needed.rows };
  if (positive !== undefined && positives < needed.positives)
    return { what: 'positives', seen: positives, needed: needed.positives };
  if (positive !== undefined && counted - positives < needed.negatives)
    return { what: 'negatives', seen: counted - positives, needed: needed.negatives };
  if (needed.clusters !== undefined && population.units < needed.clusters)
    return { what: 'clusters', seen: population.units, needed: needed.clusters };
  return undefined;
}

/** Every group a fairness metric compares needs its own rows: the least of them speaks as loud as the largest. */
function tooFewIn({ groups }: Facts, needed: MinSamples): Few | undefined {
  const small = groups?.find(({ rows }) => rows < needed.rows);
  return small && { what: `rows of "${small.group}"`, seen: small.rows, needed: needed.rows };
}
