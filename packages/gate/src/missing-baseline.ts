import { allows, worst, type Finding } from '@sluice/core';
import type { Baseline, Case, RuleResult } from './result.js';
import { close, verdictFor, type Facts, type Trial } from './trial.js';

/**
 * How rules that compare come out where the baseline is not there, or lacks what they compare; undefined where it is
 * all there. A first release may pass without (`absolute_only`), a later one may not.
 */
export function missingBaseline(
  { baseline, policy }: Case,
  what: 'predictions' | 'metrics',
  metric?: string,
): ((facts: Facts) => Trial) | undefined {
  const lack = lackOf(baseline, what, metric);
  if (!lack) return undefined;
  const { missing } = policy.baseline;
  const first = missing === 'absolute_only' && !lack.existedBefore;
  return facts => {
    const verdict = first ? 'pass' : verdictFor(facts.rule, missing === 'warn' ? 'warn' : 'fail');
    return close(
      { ...facts, cause: 'baseline-missing' },
      'untested',
      `No comparison made: ${lack.why}.`,
      verdict,
    );
  };
}

interface Lack {
  why: string;
  existedBefore: boolean;
}

function lackOf(baseline: Baseline, what: 'predictions' | 'metrics', metric?: string): Lack | undefined {
  if (baseline.kind === 'missing') return baseline;
  const held = baseline[what];
  if (!held) return { why: `the baseline ${baseline.name} has no ${what}`, existedBefore: true };
  if (metric === undefined || !('values' in held) || held.values.has(metric)) return undefined;
  return { why: `the baseline ${baseline.name} has no number "${metric}"`, existedBefore: true };
}

/** One finding for all rules that had nothing to compare with. */
export function missingBaselineFindings(results: readonly RuleResult[]): Finding[] {
  const unmade = results.filter(result => result.cause === 'baseline-missing');
  if (!unmade.length) return [];
  const verdict = worst(unmade.map(result => result.verdict));
  const findings: Finding[] = [
    {
      rule: 'baseline-missing',
      severity: verdict === 'pass' ? 'notice' : allows(verdict) ? 'warning' : 'error',
      message: `${[...new Set(unmade.map(result => result.reason))].join(' ')} Not held: ${unmade.map(result => result.rule.id).join(', ')}.`,
      location: unmade[0]!.rule.location,
      count: unmade.length,
      fix:
        verdict === 'pass'
          ? 'From the next release on there is something to compare with.'
          : 'Pass "baseline: registry" or a file; for a first release, together with the registry, set "baseline.missing: absolute_only" and "first_release: true" in the policy.',
    },
  ];
  return findings;
}

/** A gate that tested nothing lets nothing pass, whatever its policy puts up with. */
export function nothingTested(results: readonly RuleResult[]): Finding[] {
  const tested = results.some(({ outcome }) => outcome !== 'untested');
  if (tested || !allows(worst(results.map(({ verdict }) => verdict)))) return [];
  const lacking = results.every(({ cause }) => cause === 'baseline-missing');
  return [
    {
      rule: 'nothing-tested',
      severity: 'error',
      message: lacking
        ? 'Every rule compares with a baseline that is not there, so nothing was tested.'
        : 'No rule could be tested, so nothing was.',
      fix: lacking
        ? 'Add a rule with "min" or "max".'
        : 'Give more rows, or rules that these rows can be held against.',
    },
  ];
}
