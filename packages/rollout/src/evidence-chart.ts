import type { Block } from '@sluice/core';
import type { Sample } from './journal.js';
import { durationText } from './text.js';

/** Mermaid and the eye take no more. */
const MOST_POINTS = 60;
/** Powers of ten beyond which the chart is cut off: all that far is equally clear. */
const HIGHEST = 6;
const LOWEST = -2;

/** The e-values over time against their thresholds (natural logarithms), cut off far beyond them. */
export function evidenceChart(
  samples: readonly Sample[],
  thresholds: { rollback: number; promotion: number },
): Block[] {
  const points = thin(samples, MOST_POINTS);
  const metrics = points[0]?.evidence.map(({ metric }) => metric) ?? [];
  if (!points.length) return [];
  const kinds = ['rollback', 'promotion'] as const;
  const words = { rollback: 'worse', promotion: 'good' };
  const series = metrics.flatMap((metric, i) =>
    kinds.map(kind => ({
      name: metrics.length > 1 ? `E ${words[kind]} (${metric})` : `E ${words[kind]}`,
      logs: points.map(point => point.evidence[i]![kind]),
    })),
  );
  const limits = [
    { name: 'roll back', value: height(thresholds.rollback) },
    { name: 'pass', value: height(thresholds.promotion) },
  ];
  return [
    {
      kind: 'chart',
      form: 'line',
      title: 'Evidence (powers of ten) over the rollout',
      x: { label: 'time', values: points.map(({ atMs }) => durationText(atMs)) },
      y: { label: 'log10 E' },
      series: series.map(({ name, logs }) => ({ name, values: logs.map(height) })),
      limits:
        limits[0]!.value === limits[1]!.value ? [{ name: 'threshold', value: limits[0]!.value }] : limits,
    },
  ];
}

function height(logE: number): number {
  const power = logE / Math.LN10;
  return Math.round(Math.min(HIGHEST, Math.max(LOWEST, power)) * 100) / 100;
}

/** Evenly spread, first and last kept. */
function thin<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, i) => items[Math.round((i * (items.length - 1)) / (most - 1))]!);
}
