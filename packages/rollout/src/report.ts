import type { Block, Document, Row, Text, Tone } from '@sluice/core';
import { logThreshold } from '@sluice/stats';
import { rolloutCharts } from './evidence-chart.js';
import type { StepForecast } from './forecast.js';
import type { StepRecord } from './journal.js';
import type { Outcome, RolloutState } from './outcome.js';
import { FIX, headlineOfRollout, verdictOfRollout, type Setting } from './telling.js';
import type { Counters } from './target.js';
import { countText, durationText, evidenceText, percentText } from './text.js';

/** The report of a rollout, as data. */
export function reportOfRollout(outcome: Outcome, setting: Setting): Document {
  const { plan, verified } = setting;
  return {
    title: `Rollout of ${setting.model}`,
    verdict: verdictOfRollout(outcome, setting),
    headline: headlineOfRollout(outcome),
    blocks: [
      factsOf(outcome, setting),
      { kind: 'heading', text: 'Next' },
      { kind: 'paragraph', text: nextStep(outcome) },
      ...findingBlocks(setting),
      ...lastWords(outcome),
      ...stepsOf(outcome, setting),
      ...rolloutCharts(outcome, thresholdsOf(setting), plan.steps.length - 1),
      ...forecastOf(outcome.forecast),
      {
        kind: 'details',
        summary: 'What happened',
        blocks: [
          {
            kind: 'table',
            columns: [{ label: 'After', align: 'right' }, { label: 'Event' }],
            rows: outcome.events.map(({ atMs, text }) => ({ cells: [durationText(atMs), text] })),
          },
        ],
      },
    ],
    footer: [
      ['Release ', { code: `sha256:${outcome.candidate.digest}` }],
      ['Plan ', { code: plan.file }, ' ', { code: `sha256:${plan.sha256.slice(0, 12)}` }],
      ...verified.map(({ stage, sha256 }): Text => [
        `Verified evidence of ${stage} `,
        { code: sha256.slice(0, 12) },
      ]),
    ],
  };
}

export function thresholdsOf({ plan: { analysis } }: Setting): { rollback: number; promotion: number } {
  return {
    rollback: logThreshold(analysis.alpha / analysis.metrics.length),
    promotion: logThreshold(analysis.alpha),
  };
}

function factsOf(outcome: Outcome, { model, environment }: Setting): Block {
  const { candidate, url, state, durationMs } = outcome;
  return {
    kind: 'facts',
    facts: [
      { name: 'Model', value: `${model} ${candidate.version}` },
      ...(environment ? [{ name: 'Environment', value: environment }] : []),
      { name: 'State', value: STATES[state] },
      { name: 'Traffic', value: trafficOf(outcome) },
      { name: 'Address', value: { code: url } },
      { name: 'Duration', value: durationText(durationMs) },
    ],
  };
}

/** Who gets how much in the end; nobody, where nothing is served. */
function trafficOf({ candidate, previous, weight }: Outcome): string {
  const shares = [
    { version: candidate.version, share: weight },
    ...(previous && previous.digest !== candidate.digest
      ? [{ version: previous.version, share: 100 - weight }]
      : []),
  ];
  const told = shares.flatMap(({ version, share }) => (share > 0 ? [`${share} % version ${version}`] : []));
  return told.join(', ') || 'none: no version is served';
}

const STATES: Record<RolloutState, string> = {
  promoted: 'promoted',
  'rolled-back': 'rolled back',
  held: 'held for a decision',
  unchanged: 'unchanged',
  refused: 'refused',
};

function stepsOf({ steps }: Outcome, setting: Setting): Block[] {
  if (!steps.length) return [];
  const thresholds = thresholdsOf(setting);
  const right = (label: string) => ({ label, align: 'right' as const });
  return [
    { kind: 'heading', text: 'Steps' },
    {
      kind: 'table',
      caption:
        `E is evidence: rolled back at E worse ≥ ${evidenceText(thresholds.rollback)}, ` +
        `passed at E good ≥ ${evidenceText(thresholds.promotion)}.`,
      columns: [
        right('Weight'),
        right('Time'),
        { label: 'Metric' },
        right('Candidate'),
        right('Rate'),
        right('Stable'),
        right('Rate'),
        right('E worse'),
        right('E good'),
        { label: 'Result' },
      ],
      rows: steps.flatMap(step => stepRows(step, thresholds.rollback)),
    },
    ...givenUp(steps),
  ];
}

/** Requests that count for neither arm, where there were any. */
function givenUp(steps: readonly StepRecord[]): Block[] {
  const sum = (arm: 'candidate' | 'stable') => steps.reduce((all, { total }) => all + total[arm].aborted, 0);
  const [candidate, stable] = [sum('candidate'), sum('stable')];
  if (!candidate && !stable) return [];
  return [
    {
      kind: 'paragraph',
      text:
        `Clients gave up ${countText(candidate)} candidate requests and ${countText(stable)} of stable before they ` +
        'were answered. These count for neither version.',
    },
  ];
}

function stepRows({ weight, startMs, endMs, result, total, evidence }: StepRecord, limit: number): Row[] {
  return evidence.map(({ metric, rollback, promotion }) => {
    // Where one metric ended the step, the others did not.
    const own = result === 'worse' && rollback < limit ? 'ended' : result;
    const counts = ({ requests, bad }: Counters) => [
      `${countText(bad[metric] ?? 0)} of ${countText(requests)}`,
      requests ? percentText((bad[metric] ?? 0) / requests) : '–',
    ];
    return {
      tone: toneOf(own),
      cells: [
        `${weight} %`,
        durationText(endMs - startMs),
        metric,
        ...counts(total.candidate),
        ...counts(total.stable),
        evidenceText(rollback),
        evidenceText(promotion),
        own.replaceAll('-', ' '),
      ],
    };
  });
}

function toneOf(result: StepRecord['result'] | 'ended'): Tone {
  if (result === 'passed') return 'pass';
  if (result === 'ended') return 'neutral';
  return result === 'worse' || result === 'died' ? 'fail' : 'inconclusive';
}

function nextStep({ state, stop, candidate, previous }: Outcome): Text {
  switch (state) {
    case 'promoted':
      return previous
        ? ['Nothing to do. To go back, deploy version ', { code: previous.version }, ' again.']
        : 'Nothing to do. The next version will be compared with this one.';
    case 'unchanged':
      return 'Nothing to do.';
    case 'refused':
      return ['Set ', { code: 'on-first-release: promote' }, ' in the plan to deploy a first version.'];
    case 'held':
      return [
        'Somebody decides: run this action with ',
        { code: 'action: promote' },
        ' and ',
        { code: `model-version: ${candidate.version}` },
        ', or with ',
        { code: 'action: reject' },
        '. Without a decision by the deadline it is rolled back by itself.',
      ];
    case 'rolled-back':
      return [
        previous
          ? `Version ${previous.version} serves all requests, as before.`
          : 'Nothing is served: there was no version before this one.',
        stop ? ` ${FIX[stop.reason]}` : '',
      ];
  }
}

function findingBlocks({ findings }: Setting): Block[] {
  return findings.map(({ message, fix, severity }) => ({
    kind: 'paragraph',
    text: fix ? `${message} ${fix}` : message,
    tone: severity === 'error' ? 'fail' : severity === 'warning' ? 'warn' : 'neutral',
  }));
}

function forecastOf(forecast: readonly StepForecast[]): Block[] {
  if (!forecast.length) return [];
  const requests = (count: number) => (Number.isFinite(count) ? countText(count) : 'never decides');
  return [
    {
      kind: 'details',
      summary: 'Forecast before the start',
      blocks: [
        {
          kind: 'table',
          caption:
            'Candidate requests, if it is as good as stable; and if it fails five times as often, and at least at twice max-rate.',
          columns: [
            { label: 'Weight', align: 'right' },
            { label: 'To pass', align: 'right' },
            { label: 'Time', align: 'right' },
            { label: 'To roll back', align: 'right' },
          ],
          rows: forecast.map(({ weight, toPass, toRollBack, milliseconds }) => ({
            cells: [
              `${weight} %`,
              requests(toPass),
              milliseconds === undefined ? '–' : durationText(milliseconds),
              requests(toRollBack),
            ],
          })),
        },
      ],
    },
  ];
}

function lastWords({ candidateLog }: Outcome): Block[] {
  if (candidateLog === undefined) return [];
  if (!candidateLog.trim()) return [{ kind: 'paragraph', text: 'Its server printed nothing.' }];
  return [
    {
      kind: 'details',
      summary: 'Last words of the candidate’s server',
      open: true,
      blocks: [{ kind: 'code', text: candidateLog }],
    },
  ];
}
