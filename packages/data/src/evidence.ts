import { PREDICATE, statement, type Statement, type TestResult, type Verdict } from '@sluice/core';
import type { Outcome } from './judge.js';
import type { Validation } from './validate-data.js';

const RESULTS: Record<Verdict, TestResult['result']> = {
  pass: 'PASSED',
  warn: 'WARNED',
  inconclusive: 'FAILED',
  fail: 'FAILED',
};

/** The verdict about this very dataset, by this very contract, rule by rule. */
export function evidenceOf(validation: Validation, url: string | undefined): Statement<TestResult> {
  const { verdict, failOn, dataset, contract, outcomes, drift, history } = validation;
  const broken = outcomes.filter(({ kept }) => !kept);
  const fatal = ({ severity }: Outcome) =>
    severity === 'error' || (severity === 'warning' && failOn === 'warning');
  return statement([dataset], PREDICATE.testResult, {
    result: RESULTS[verdict],
    configuration: [
      { name: contract.file, digest: { sha256: contract.sha256 }, annotations: { kind: 'contract' } },
      ...(drift
        ? [
            {
              name: drift.reference.name,
              digest: { sha256: drift.reference.sha256 },
              annotations: { kind: 'reference' },
            },
          ]
        : []),
      ...(history?.runs ?? []).map(({ name, sha256 }) => ({
        name,
        digest: { sha256 },
        annotations: { kind: 'history' },
      })),
    ],
    passedTests: outcomes.filter(({ kept }) => kept).map(({ id }) => id),
    warnedTests: broken.filter(outcome => !fatal(outcome)).map(({ id }) => id),
    failedTests: broken.filter(fatal).map(({ id }) => id),
    ...(url ? { url } : {}),
  });
}
