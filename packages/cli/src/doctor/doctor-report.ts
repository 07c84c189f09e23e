import { worst, type Block, type Document, type Finding, type Verdict } from '@sluice/core';
import type { Check } from './check.js';

export interface Examined {
  caption: string;
  checks: readonly Check[];
}

export function verdictOf(sections: readonly Examined[]): Verdict {
  const states = sections.flatMap(({ checks }) => checks.map(({ state }) => state));
  return worst(states.map(state => (state === 'note' ? 'pass' : state)));
}

export const HEADLINES: Record<Verdict, string> = {
  pass: 'All is in place.',
  warn: 'It will work, but look at the warnings.',
  inconclusive: '',
  fail: 'Something here will not work.',
};

const UNSEEN =
  'Not visible from here: which secrets and variables exist on GitHub, what a token may write, and what the organization forbids.';

export function documentOf(sections: readonly Examined[], verdict: Verdict): Document {
  const tables = sections.filter(({ checks }) => checks.length).map(tableOf);
  return {
    title: 'doctor',
    verdict,
    headline: HEADLINES[verdict],
    blocks: [...tables, { kind: 'paragraph', text: UNSEEN }],
  };
}

function tableOf({ caption, checks }: Examined): Block {
  return {
    kind: 'table',
    caption,
    columns: [{ label: 'What' }, { label: 'Finding' }, { label: 'What to do' }],
    rows: checks.map(({ state, subject, message, fix }) => ({
      cells: [subject, message, fix ?? ''],
      tone: state === 'note' ? ('neutral' as const) : state,
    })),
  };
}

/** The annotation names the file itself: `job train: `, or nothing. */
function within(subject: string, file: string): string {
  const [, place = ''] = subject.startsWith(file)
    ? (/^, (.*)$/.exec(subject.slice(file.length)) ?? [])
    : ['', subject];
  return place && `${place}: `;
}

const SEVERITIES = { fail: 'error', warn: 'warning', note: 'notice' } as const;

/** What is not as it should be, for annotations. Whatever must not fail the job is no error. */
export function findingsOf(sections: readonly Examined[], verdict: Verdict): Finding[] {
  const checks = sections.flatMap(section => section.checks);
  return checks.flatMap(({ state, subject, message, fix, file, line }): Finding[] => {
    if (state === 'pass') return [];
    const severity = SEVERITIES[state];
    return [
      {
        rule: 'doctor',
        severity: severity === 'error' && verdict !== 'fail' ? 'warning' : severity,
        message: file === undefined ? `${subject}: ${message}` : `${within(subject, file)}${message}`,
        ...(file === undefined ? {} : { location: { file, ...(line === undefined ? {} : { line }) } }),
        ...(fix === undefined ? {} : { fix }),
      },
    ];
  });
}
