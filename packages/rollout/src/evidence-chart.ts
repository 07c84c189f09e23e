import type { Block } from '@sluice/core';
import type { Evidence } from './metric-judge.js';
import type { Sample } from './journal.js';
import type { Outcome } from './outcome.js';

/** Mermaid and the eye take no more. */
const POINTS = 48;
/** Beyond twice of what decides all is equally clear. */
const FURTHEST = 2;

/**
 * The whole rollout on one axis of time, from its start to its end: what share of the traffic the candidate had, and how
 * far the evidence was. The evidence for passing starts anew with each step; so that it shows how far the rollout has come,
 * it is stacked: 1 is the first step passed, 2 the second.
 */
export function rolloutCharts(
  { candidate, samples, steps, durationMs, weight }: Outcome,
  thresholds: { rollback: number; promotion: number },
  stepsInAll: number,
): Block[] {
  const metrics = samples[0]?.evidence.map(({ metric }) => metric) ?? [];
  if (!metrics.length) return [];
  const times = Array.from({ length: POINTS }, (_, i) => (durationMs * i) / (POINTS - 1));
  const x = axisOf(times, durationMs);
  const weightAt = (ms: number) => {
    if (ms === durationMs) return weight;
    return steps.findLast(({ startMs }) => startMs <= ms)?.weight ?? 0;
  };
  const seen = times.map(ms => samples.findLast(({ atMs }) => atMs <= ms));
  const passedBefore = (sample: Sample) =>
    steps.filter(step => step.endMs < sample.atMs && step.result === 'passed').length;
  const series = metrics.flatMap((metric, i) => {
    const of = (height: (e: Evidence, sample: Sample) => number) =>
      seen.map(sample => (sample ? round(height(sample.evidence[i]!, sample)) : 0));
    const named = (name: string) => (metrics.length > 1 ? `${name} (${metric})` : name);
    return [
      { name: named('worse'), values: of(e => cut(e.rollback / thresholds.rollback)) },
      {
        name: named('good'),
        values: of(
          (e, sample) => passedBefore(sample) + Math.min(1, cut(e.promotion / thresholds.promotion)),
        ),
      },
    ];
  });
  return [
    {
      kind: 'chart',
      form: 'line',
      title: `Traffic of version ${candidate.version}`,
      x,
      y: { label: '% of the requests' },
      series: [{ name: 'share', values: times.map(weightAt) }],
    },
    {
      kind: 'chart',
      form: 'line',
      title: 'Evidence over the rollout',
      x,
      y: { label: 'steps passed' },
      series,
      limits: limitsOf(stepsInAll),
    },
  ];
}

/** At 1 a candidate is rolled back, whatever the step. */
function limitsOf(stepsInAll: number): { name: string; value: number }[] {
  if (stepsInAll === 1) return [{ name: 'worse: rolled back; good: passed', value: 1 }];
  return [
    { name: 'worse: rolled back; good: first step passed', value: 1 },
    { name: 'good: all steps passed', value: stepsInAll },
  ];
}

function axisOf(times: readonly number[], durationMs: number): { label: string; values: string[] } {
  const [label, unit] = durationMs < 600_000 ? (['seconds', 1000] as const) : (['minutes', 60_000] as const);
  // As few digits as still tell one point from the next.
  const digits = Math.max(0, Math.ceil(-Math.log10(durationMs / unit / (POINTS - 1))));
  return {
    label: `${label} since the start`,
    values: times.map(ms => (ms / unit).toFixed(Math.min(digits, 6))),
  };
}

function cut(height: number): number {
  return Math.min(FURTHEST, Math.max(-1, height));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
