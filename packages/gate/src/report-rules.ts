import type { Chart, Table, Tone } from '@sluice/core';
import { formatChange, formatConfidence, formatLimit, formatNumber } from './format.js';
import { metricLabel } from './policy.js';
import type { RuleResult } from './result.js';

/** One row per rule and slice, in the order of the policy. */
export function rulesTable(results: readonly RuleResult[], confidence: number): Table {
  const sliced = results.some(result => result.slice);
  const compared = results.some(result => result.quantity !== 'value');
  const adjusted = results.some(result => result.p !== undefined);
  const right = (label: string) => ({ label, align: 'right' as const });
  return {
    kind: 'table',
    caption: `Rules; in brackets the one-sided ${formatConfidence(confidence)} bounds${adjusted ? '. Where there is a p-value it decides: that the rule is broken, adjusted for the number of such tests' : ''}`,
    columns: [
      { label: 'Rule' },
      { label: 'Metric' },
      ...(sliced ? [{ label: 'Slice' }] : []),
      ...(compared ? [right('Baseline')] : []),
      right('Candidate'),
      ...(compared ? [right('Δ')] : []),
      right('Limit'),
      ...(adjusted ? [right('p')] : []),
      { label: 'Verdict' },
    ],
    rows: results.map(result => ({
      cells: [
        { code: result.rule.id },
        metricName(result),
        ...(sliced ? [sliceOf(result)] : []),
        ...(compared ? [shown(result.baseline)] : []),
        `${shown(result.candidate)}${result.quantity === 'value' ? boundsOf(result, 1) : ''}`,
        ...(compared ? [changeOf(result)] : []),
        formatLimit(result.rule),
        ...(adjusted ? [result.p === undefined ? '' : formatP(result.p)] : []),
        verdictOf(result),
      ],
      tone: toneOf(result),
    })),
  };
}

function sliceOf({ slice, discovered }: RuleResult): string {
  return slice ? `${slice.column} = ${slice.value}${discovered ? ' (found)' : ''}` : '';
}

const formatP = (p: number) => (p < 0.0001 ? '< 0.0001' : p.toFixed(4));

/** The arrow says which way is better. */
function metricName({ rule }: RuleResult): string {
  const arrow = rule.direction === undefined ? '' : rule.direction === 'higher' ? ' ↑' : ' ↓';
  return `${metricLabel(rule)}${arrow}`;
}

const shown = (value: number | undefined) => (value === undefined ? '' : formatNumber(value));

/** As the metric itself changes: of a loss, minus is better. */
function changeOf(result: RuleResult): string {
  const { quantity, estimate, rule } = result;
  if (quantity === 'value' || estimate === undefined) return '';
  const sign = rule.direction === 'lower' ? -1 : 1;
  // Bounds of one slice beside a verdict over all of them would contradict it.
  const bounds = result.p === undefined ? boundsOf(result, sign) : '';
  return `${formatChange(quantity, sign * estimate)}${bounds}`;
}

function boundsOf({ bounds, quantity }: RuleResult, sign: 1 | -1): string {
  if (!bounds) return '';
  const ends = [sign * bounds.lower, sign * bounds.upper].sort((a, b) => a - b);
  const show = quantity === 'value' ? formatNumber : (value: number) => formatChange(quantity, value);
  return ` (${ends.map(show).join(' … ')})`;
}

function verdictOf({ outcome, verdict, cause, waiver }: RuleResult): string {
  if (waiver) return `${outcome}: waived until ${waiver.until}`;
  if (cause === 'baseline-missing') return verdict === 'pass' ? 'not compared' : `not compared: ${verdict}`;
  return outcome === verdict ? outcome : `${outcome}: ${verdict}`;
}

function toneOf({ verdict, outcome }: RuleResult): Tone {
  return verdict === 'pass' && outcome === 'untested' ? 'neutral' : verdict;
}

/** Candidate beside baseline, metric by metric; the table says the same. */
export function metricsChart(results: readonly RuleResult[]): Chart[] {
  const byMetric = new Map<string, { candidate: number | null; baseline: number | null }>();
  for (const { rule, slice, candidate, baseline } of results) {
    if (slice || candidate === undefined || !Number.isFinite(candidate)) continue;
    const known = byMetric.get(metricLabel(rule))?.baseline ?? null;
    const before = baseline !== undefined && Number.isFinite(baseline) ? baseline : known;
    byMetric.set(metricLabel(rule), { candidate, baseline: before });
  }
  if (!byMetric.size) return [];
  const values = [...byMetric.values()];
  const baseline = { name: 'baseline', values: values.map(value => value.baseline) };
  return [
    {
      kind: 'chart',
      form: 'bar',
      title: 'Metrics',
      x: { label: 'metric', values: [...byMetric.keys()] },
      y: { label: 'value' },
      series: [
        { name: 'candidate', values: values.map(value => value.candidate) },
        ...(baseline.values.some(value => value !== null) ? [baseline] : []),
      ],
    },
  ];
}
