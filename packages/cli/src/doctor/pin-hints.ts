import { SUITE } from '../find-suite.js';
import type { Hint } from './check.js';
import type { SuiteJob } from './suite-jobs.js';

/** Whose tags GitHub itself moves. */
const GITHUBS_OWN = /^(actions|github)\//;

/** Actions of others beside ours that a moved tag could swap: whatever they are then, they run with the job's rights. */
export function pinHints({ steps }: SuiteJob): Hint[] {
  const loose = [
    ...new Set(steps.flatMap(({ uses }) => (typeof uses === 'string' && isLoose(uses) ? [uses] : []))),
  ];
  const own = loose.filter(uses => GITHUBS_OWN.test(uses));
  const others = loose.filter(uses => !GITHUBS_OWN.test(uses));
  const fix = 'Pin the 40 digits of a commit, with the version in a comment.';
  const hint = (state: Hint['state'], list: readonly string[]): Hint[] =>
    list.length ? [{ state, message: `Not pinned to a commit: ${list.join(', ')}.`, fix }] : [];
  return [...hint('warn', others), ...hint('note', own)];
}

function isLoose(uses: string): boolean {
  if (uses.startsWith('docker://')) return !/@sha256:[0-9a-f]{64}$/.test(uses);
  if (/^[.$]\//.test(uses) || uses === SUITE || uses.startsWith(`${SUITE}/`) || uses.startsWith(`${SUITE}@`))
    return false;
  return !/@[0-9a-f]{40}$/.test(uses);
}
