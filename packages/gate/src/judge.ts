import { worst, verdictOf, byGravity } from '@sluice/core';
import { caseFindings, findingsOf } from './case-findings.js';
import { discoverSlices } from './discover.js';
import { prepareGround, type Ground } from './ground.js';
import { missingBaseline } from './missing-baseline.js';
import type { Rule } from './policy.js';
import { testSetDigest } from './predictions.js';
import { isComparison, quantityOf } from './quantity.js';
import type { Case, Judged } from './result.js';
import { settle } from './settle.js';
import { close, tryRule, verdictFor, type Facts, type Setting, type Trial } from './trial.js';
import { tryNumbers } from './try-numbers.js';
import { tryOutcomes } from './try-outcomes.js';
import { tryPerturbed } from './try-perturbed.js';
import type { RuleSource } from './rule-range.js';
import { requireColumns, requireSources, sourceOf } from './usable.js';
import { applyWaivers, requireUnwaived } from './waivers.js';

/**
 * Holds a candidate against a policy. Everything is evaluated, then the worst decides: fail, inconclusive, warn, pass.
 * Throws UserError `bad-policy` and `bad-data` where a rule asks for what the files cannot hold.
 */
export function judge(given: Case): Judged {
  const { policy, candidate } = given;
  requireUnwaived(given);
  requireSources(given);
  const ground = prepareGround(given);
  const onRows = policy.rules.filter(rule => sourceOf(rule, given) === 'predictions');
  if (ground.samples.candidate) requireColumns(policy, ground.samples.candidate, onRows);

  const trials = policy.rules.flatMap(rule => TRY[sourceOf(rule, given)](rule, given, ground));
  for (const population of ground.populations) population.resample(policy.stats);
  const { results, findings: waived } = applyWaivers(settle(trials, policy.stats), given);
  const testSet = candidate.predictions && testSetDigest(candidate.predictions);
  const own = [...ground.findings, ...waived, ...caseFindings(given, ground, results, testSet)];
  return {
    verdict: worst([verdictOf(own), ...results.map(result => result.verdict)]),
    results,
    findings: [...own, ...results.flatMap(findingsOf)].sort(byGravity),
    ...(testSet === undefined ? {} : { testSet }),
    samples: ground.samples,
  };
}

type Try = (rule: Rule, given: Case, ground: Ground) => Trial[];

const TRY: Record<RuleSource, Try> = {
  predictions: tryOnRows,
  perturbed: tryPerturbed,
  outcomes: tryOutcomes,
  metrics: (rule, given) => [tryNumbers(rule, given)],
  size: (rule, given) => [tryNumbers(rule, given)],
};

function tryOnRows(rule: Rule, given: Case, ground: Ground): Trial[] {
  const compares = isComparison(rule.check);
  const facts: Facts = { rule, rows: 0, quantity: quantityOf(rule.check) };
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
  // Of classes there are bounds all the same; numbers that never differ allow none, and are no worse.
  const alike = compares && ground.samples.candidate?.task !== 'classification' && ground.identical;
  const same = alike || (compares && given.baseline.kind === 'found' && given.baseline.sameModel);
  const common: Setting = {
    same,
    ...(rule.group ? { groups: ground.groups(rule.group, compares) } : {}),
  };
  if (!rule.by.length && !rule.discover) {
    ground.populations.add(rows.population);
    return [tryRule(rule, rows.population, given.policy.stats, common)];
  }
  const slices = rule.discover
    ? discoverSlices(rule, ground, compares, { metric: rule.definition!, options: rule.options })
    : rule.by.flatMap(by => ground.slices(by, compares));
  if (!slices.length) {
    const reason = 'No slice looks worse than the rest.';
    return [close({ ...facts, rows: rows.population.rows }, 'pass', reason, 'pass')];
  }
  return slices.map(({ column, value, population }) => {
    ground.populations.add(population);
    const setting = { ...common, slice: { column, value }, discovered: rule.discover !== undefined };
    return tryRule(rule, population, given.policy.stats, setting);
  });
}
