import { verdictOf, type Finding, type Verdict } from '@sluice/core';

export const FAIL_ON = ['error', 'warning', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** The verdict, and what it would be if it were not capped. */
export function verdictFor(
  findings: readonly Finding[],
  failOn: FailOn,
): { verdict: Verdict; uncapped: Verdict } {
  const plain = verdictOf(findings);
  if (failOn === 'warning' && plain === 'warn') return { verdict: 'fail', uncapped: 'fail' };
  if (failOn === 'never' && plain === 'fail') return { verdict: 'warn', uncapped: 'fail' };
  return { verdict: plain, uncapped: plain };
}
