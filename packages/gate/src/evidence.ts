import {
  PREDICATE,
  statement,
  type Statement,
  type Subject,
  type TestResult,
  type Verdict,
} from '@sluice/core';
import type { Material } from './candidate.js';
import type { Judged, RuleResult } from './result.js';

/**
 * The judgement as an in-toto test result about the model. What it was judged by and on is its configuration; the file
 * names there are for people, the digests count.
 */
export function evidenceOf(
  model: Subject,
  judged: Judged,
  materials: readonly Material[],
  url: string | undefined,
): Statement<TestResult> {
  return statement([model], PREDICATE.testResult, {
    result: RESULT[judged.verdict],
    configuration: materials.map(({ kind, name, sha256 }) => ({
      name,
      digest: { sha256 },
      annotations: { kind },
    })),
    passedTests: ruleIds(judged, ['pass']),
    warnedTests: ruleIds(judged, ['warn']),
    failedTests: ruleIds(judged, ['inconclusive', 'fail']),
    ...(url ? { url } : {}),
  });
}

const RESULT: Record<Verdict, TestResult['result']> = {
  pass: 'PASSED',
  warn: 'WARNED',
  inconclusive: 'FAILED',
  fail: 'FAILED',
};

/** Rules whose worst slice came to one of these verdicts. What was not compared is in none of the lists. */
export function ruleIds({ results }: Pick<Judged, 'results'>, verdicts: Verdict[]): string[] {
  const worstOf = new Map<string, RuleResult>();
  for (const result of results) {
    const known = worstOf.get(result.rule.id);
    if (!known || gravity(result) > gravity(known)) worstOf.set(result.rule.id, result);
  }
  return [...worstOf]
    .filter(
      ([, { verdict, outcome }]) =>
        verdicts.includes(verdict) && !(verdict === 'pass' && outcome === 'untested'),
    )
    .map(([id]) => id);
}

const gravity = ({ verdict }: RuleResult) => ['pass', 'warn', 'inconclusive', 'fail'].indexOf(verdict);
