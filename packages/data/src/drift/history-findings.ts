import type { Finding } from '@sluice/core';
import { showCount, showCounted } from '../wording.js';
import { LEAST_RUNS, type FoundHistory, type Judged } from './judge-history.js';
import { medianOf, type Kind } from './history-quantities.js';
import { showNumber } from './show.js';

/** What is unlike all earlier runs, and that there are too few of them to tell. */
export function historyFindings({ runs, judged, settings }: FoundHistory): Finding[] {
  const unusual = judged.filter(({ verdict }) => verdict === 'anomaly');
  return [
    ...unusual.map((each): Finding => ({
      rule: RULES[each.kind],
      severity: settings.severity,
      message:
        `${subjectOf(each)} ${each.kind === 'rows' ? 'are' : 'is'} ${showValue(each.kind, each.now)}, unlike ${showCounted(each.before.length, 'earlier run')}: ` +
        `usually ${showValue(each.kind, medianOf(each.before))}, from ${showValue(each.kind, Math.min(...each.before))} ` +
        `to ${showValue(each.kind, Math.max(...each.before))} (adjusted p ${showNumber(each.adjusted!)}).`,
      fix: 'If that is as it should be, it becomes usual with the runs to come; until then "history-severity" may be lowered.',
    })),
    ...tooFew(runs.length, judged),
  ];
}

function tooFew(runs: number, judged: readonly Judged[]): Finding[] {
  if (runs < LEAST_RUNS)
    return [
      {
        rule: 'history-too-few',
        severity: 'notice',
        message: `${showCounted(runs, 'earlier run')} of other data ${runs === 1 ? 'is' : 'are'} too few to tell what is usual: ${LEAST_RUNS} are needed.`,
        fix: 'Keep the profile.json of every accepted run in the folder that "history" names.',
      },
    ];
  const short = judged.filter(({ verdict }) => verdict === 'too few').map(({ column }) => column);
  const names = [...new Set(short)].filter(name => name !== undefined);
  if (!names.length) return [];
  return [
    {
      rule: 'history-too-few',
      severity: 'notice',
      message: `Of ${showCounted(names.length, 'column')} too few earlier runs tell the same: ${names
        .slice(0, 5)
        .map(name => JSON.stringify(name))
        .join(', ')}${names.length > 5 ? ', …' : ''}.`,
      count: names.length,
    },
  ];
}

const RULES: Record<Kind, string> = {
  rows: 'row-count-history',
  missing: 'missing-history',
  invalid: 'invalid-history',
  mean: 'mean-history',
  distinct: 'distinct-history',
  'new-values': 'new-values-history',
};

export const NAMES: Record<Kind, string> = {
  rows: 'rows',
  missing: 'share of missing values',
  invalid: 'share of invalid values',
  mean: 'mean',
  distinct: 'number of different values',
  'new-values': 'share of values that no other run has',
};

function subjectOf({ kind, column }: Judged): string {
  return column === undefined ? `The ${NAMES[kind]}` : `The ${NAMES[kind]} of ${JSON.stringify(column)}`;
}

export function showValue(kind: Kind, value: number): string {
  if (kind === 'rows' || kind === 'distinct') return showCount(Math.round(value));
  return kind === 'mean' ? String(Number(value.toPrecision(6))) : `${showNumber(100 * value)} %`;
}
