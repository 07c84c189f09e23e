import { isDeepStrictEqual } from 'node:util';
import { allows, byGravity, verdictOf, worst, type Finding } from '@sluice/core';
import { prepareGround, type Ground } from './ground.js';
import { missingBaseline, missingBaselineFindings } from './missing-baseline.js';
import { combine, isComparison, quantityOf } from './quantity.js';
import type { Rule } from './policy.js';
import type { Population } from './population.js';
import type { Case, Judged, RuleResult } from './result.js';
import { settle } from './settle.js';
import { close, tryRule, verdictFor, type Facts, type Trial } from './trial.js';
import { undefinedReason } from './reason.js';
import { requireColumns, requireSources, sourceOf } from './usable.js';

/**
 * Holds a candidate against a policy. Everything is evaluated, then the worst decides: fail, inconclusive, warn, pass.
 * Throws UserError `bad-policy` and `bad-data` where a rule asks for what the files cannot hold.
 */
export function judge(given: Case): Judged {
  const { policy } = given;
  requireSources(given);
  const ground = prepareGround(given);
  const onRows = policy.rules.filter(rule => sourceOf(rule, given) === 'predictions');
  if (ground.samples.candidate) requireColumns(policy, ground.samples.candidate, onRows);

  const trials = policy.rules.flatMap(rule =>
    onRows.includes(rule) ? tryOnRows(rule, given, ground) : [tryOnMetrics(rule, given)],
  );
  for (const population of ground.populations) population.resample(policy.stats);
  const results = settle(trials, policy.stats);
  const own = [...ground.findings, ...caseFindings(given, ground, results)];
  const findings = [...own, ...results.flatMap(findingsOf)];
  return {
    verdict: worst([verdictOf(own), ...results.map(result => result.verdict)]),
    results,
    findings: findings.sort(byGravity),
    samples: ground.samples,
  };
}

function tryOnRows(rule: Rule, given: Case, ground: Ground): Trial[] {
  const compares = isComparison(rule.check);
  const facts = factsOf(rule);
  if (!ground.all)
    return [
      close({ ...facts, cause: 'unfit' }, 'untested', 'The predictions are not fit to be judged.', 'fail'),
    ];
  const missing = compares ? missingBaseline(given, 'predictions') : undefined;
  if (missing) return [missing(facts)];
  const rows = compares ? ground.paired : ground.all;
  if (!rows) {
    const reason = 'The baseline’s predictions are not fit to be compared with.';
    return [close({ ...facts, cause: 'unfit' }, 'untested', reason, verdictFor(rule, 'fail'))];
  }
  const same = compares && given.baseline.kind === 'found' && given.baseline.sameModel;
  const parts: { population: Population; slice?: RuleResult['slice'] }[] = rule.by.length
    ? rule.by
        .flatMap(column => ground.slices(column, compares))
        .map(({ column, value, population }) => ({ population, slice: { column, value } }))
    : [{ population: rows.population }];
  return parts.map(({ population, slice }) => tryRule(rule, population, slice, given.policy.stats, same));
}

function tryOnMetrics(rule: Rule, given: Case): Trial {
  const candidate = given.candidate.metrics!.values.get(rule.metric)!;
  const quantity = quantityOf(rule.check);
  const missing = isComparison(rule.check) ? missingBaseline(given, 'metrics', rule.metric) : undefined;
  if (missing) return missing({ ...factsOf(rule), candidate });
  const before =
    given.baseline.kind === 'found' ? given.baseline.metrics?.values.get(rule.metric) : undefined;
  const baseline = isComparison(rule.check) ? before : undefined;
  const facts: Facts = { ...factsOf(rule), candidate, ...(baseline === undefined ? {} : { baseline }) };
  const estimate = combine(quantity, rule.direction ?? 'higher', candidate, baseline ?? NaN);
  if (!Number.isFinite(estimate))
    return close(facts, 'untested', undefinedReason(facts), verdictFor(rule, rule.onNan));
  return { kind: 'point', facts, estimate };
}

const factsOf = (rule: Rule): Facts => ({ rule, rows: 0, quantity: quantityOf(rule.check) });

/** What concerns the case as a whole. */
function caseFindings({ baseline }: Case, ground: Ground, results: readonly RuleResult[]): Finding[] {
  const findings = missingBaselineFindings(results);
  const compared = results.filter(result => isComparison(result.rule.check) && result.cause === undefined);
  if (compared.length && baseline.kind === 'found' && (baseline.sameModel || samePredictions(ground))) {
    findings.push({
      rule: 'baseline-identical',
      severity: 'warning',
      message: baseline.sameModel
        ? `The baseline ${baseline.name} is the candidate itself, so nothing was estimated.`
        : `The baseline ${baseline.name} predicts exactly what the candidate does.`,
      fix: 'Check that "baseline" names the model in use and not the one just trained.',
    });
  }
  const single = compared.filter(result => !result.bounds && result.estimate !== undefined && !result.rows);
  if (single.length) {
    findings.push({
      rule: 'no-interval',
      severity: 'notice',
      message: `Decided on single numbers, for a metrics file has no rows to judge chance by: ${single.map(result => result.rule.id).join(', ')}.`,
      count: single.length,
      fix: 'Give predictions to have confidence bounds.',
    });
  }
  const still = results.filter(({ bounds }) => bounds && bounds.lower === bounds.upper);
  if (still.length && !findings.some(finding => finding.rule === 'baseline-identical')) {
    findings.push({
      rule: 'no-variation',
      severity: 'notice',
      message: `Not one resample differs, so the bounds cannot tell what more rows would show: ${still.map(result => result.rule.id).join(', ')}.`,
      count: still.length,
      fix: 'Raise "min_samples", or add a rule on accuracy, whose bounds do not collapse.',
    });
  }
  return findings;
}

function samePredictions({ paired, samples: { candidate, baseline } }: Ground): boolean {
  return paired !== undefined && candidate?.rows === baseline?.rows && isDeepStrictEqual(candidate, baseline);
}

function findingsOf({ rule, verdict, reason, cause }: RuleResult): Finding[] {
  if (verdict === 'pass' || cause) return [];
  const severity = allows(verdict) ? 'warning' : 'error';
  return [{ rule: rule.id, severity, message: reason, location: rule.location }];
}
