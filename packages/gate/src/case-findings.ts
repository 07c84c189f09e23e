import { allows, type Finding } from '@sluice/core';
import type { Ground } from './ground.js';
import { missingBaselineFindings, nothingTested } from './missing-baseline.js';
import { isComparison } from './quantity.js';
import type { Case, RuleResult } from './result.js';

/** What concerns the case as a whole. */
export function caseFindings(
  given: Case,
  ground: Ground,
  results: readonly RuleResult[],
  testSet: string | undefined,
): Finding[] {
  const compared = results.filter(result => isComparison(result.rule.check) && result.cause === undefined);
  return [
    ...missingBaselineFindings(results),
    ...nothingTested(results),
    ...identicalFindings(given, ground, compared),
    ...singleFindings(compared),
    ...testSetFindings(given, testSet),
  ];
}

function identicalFindings({ baseline }: Case, ground: Ground, compared: readonly RuleResult[]): Finding[] {
  if (!compared.length || baseline.kind !== 'found') return [];
  if (!baseline.sameModel && !ground.identical) return [];
  return [
    {
      rule: 'baseline-identical',
      severity: 'warning',
      message: baseline.sameModel
        ? `The baseline ${baseline.name} is the candidate itself, so nothing was estimated.`
        : `The baseline ${baseline.name} predicts exactly what the candidate does.`,
      fix: 'Check that "baseline" names the model in use and not the one just trained.',
    },
  ];
}

function singleFindings(compared: readonly RuleResult[]): Finding[] {
  const single = compared.filter(result => !result.bounds && result.estimate !== undefined && !result.rows);
  if (!single.length) return [];
  return [
    {
      rule: 'no-interval',
      severity: 'notice',
      message: `Decided on single numbers, for a metrics file has no rows to judge chance by: ${single.map(result => result.rule.id).join(', ')}.`,
      count: single.length,
      fix: 'Give predictions to have confidence bounds.',
    },
  ];
}

function testSetFindings({ policy }: Case, testSet: string | undefined): Finding[] {
  const { testSet: pinned } = policy.data;
  if (pinned === undefined || testSet === undefined || pinned === testSet) return [];
  return [
    {
      rule: 'test-set-changed',
      severity: 'error',
      message: `The labelled rows have the digest sha256:${testSet}, but the policy pins sha256:${pinned}.`,
      location: { file: policy.file },
      fix: 'Score the pinned test set, or change "data.test_set" and have that reviewed.',
    },
  ];
}

/** One per result that does not hold. */
export function findingsOf({ rule, verdict, reason, cause, waiver }: RuleResult): Finding[] {
  if (verdict === 'pass' || cause) return [];
  const severity = allows(verdict) ? 'warning' : 'error';
  const message = waiver
    ? `${reason} Waived until ${waiver.until} by ${waiver.by}: ${waiver.reason}`
    : reason;
  return [{ rule: rule.id, severity, message, location: rule.location }];
}
