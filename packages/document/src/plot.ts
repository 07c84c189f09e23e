import type { Chart, Table } from '@sluice/core';
import { decimalsFor, fixed, isDrawable } from './numbers.js';
import { plain } from './plain.js';

/** A chart made safe to draw: equal lengths, finite numbers, plain text. */
export interface Plot {
  form: Chart['form'];
  title: string;
  x: string;
  y: string;
  labels: string[];
  series: PlotSeries[];
  limits: { name: string; value: number }[];
  /** Decimals to write its values with. */
  decimals: number;
}

export interface PlotSeries {
  name: string;
  values: (number | null)[];
  /** Bounds of the values. */
  low?: (number | null)[];
  high?: (number | null)[];
}

/** What of a chart can be drawn; undefined when that is nothing. */
export function plotOf(chart: Chart): Plot | undefined {
  const labels = chart.x.values.map(plain);
  const series = chart.series
    .map(({ name, values, low, high }): PlotSeries => {
      const safe = (numbers: (number | null)[]) => labels.map((_, i) => drawable(numbers[i]));
      return {
        name: plain(name),
        values: safe(values),
        ...(low ? { low: safe(low) } : {}),
        ...(high ? { high: safe(high) } : {}),
      };
    })
    .filter(({ values }) => values.some(value => value !== null));
  if (!series.length) return undefined;
  const limits = (chart.limits ?? []).filter(({ value }) => isDrawable(value));
  return {
    form: chart.form,
    title: plain(chart.title),
    x: plain(chart.x.label),
    y: plain(chart.y.label),
    labels,
    series,
    limits: limits.map(({ name, value }) => ({ name: plain(name), value: drawable(value) ?? 0 })),
    decimals: decimalsFor(valuesOf({ series, limits })),
  };
}

/** null for what cannot be drawn, 0 for what no axis could tell from it. */
function drawable(value: number | null | undefined): number | null {
  if (!isDrawable(value)) return null;
  return Math.abs(value) < 1e-15 ? 0 : value;
}

/** All numbers of a plot, limits included. */
export function valuesOf({ series, limits }: Pick<Plot, 'series' | 'limits'>): number[] {
  const values: number[] = [];
  for (const { values: own, low = [], high = [] } of series)
    for (const value of [...own, ...low, ...high]) if (value !== null) values.push(value);
  for (const limit of limits) values.push(limit.value);
  return values;
}

/** At most `count` of its points, evenly spread, first and last among them. */
export function thin(plot: Plot, count: number): Plot {
  const length = plot.labels.length;
  if (length <= count) return plot;
  const picks = Array.from({ length: count }, (_, i) =>
    Math.round((i * (length - 1)) / Math.max(1, count - 1)),
  );
  return pick(plot, picks);
}

/** The points at these places, in this order. */
export function pick(plot: Plot, places: number[]): Plot {
  return {
    ...plot,
    labels: places.map(i => plot.labels[i] ?? ''),
    series: plot.series.map(({ name, values, low, high }) => {
      const chosen = (numbers: (number | null)[]) => places.map(i => numbers[i] ?? null);
      return {
        name,
        values: chosen(values),
        ...(low ? { low: chosen(low) } : {}),
        ...(high ? { high: chosen(high) } : {}),
      };
    }),
  };
}

/** The numbers of a plot as a table; a gap is an empty cell, a limit a column of its own value. */
export function tableOf(plot: Plot): Table {
  const columns = plot.series.flatMap(({ name, values, low, high }) => [
    { name, values },
    ...(low ? [{ name: `${name}, lower bound`, values: low }] : []),
    ...(high ? [{ name: `${name}, upper bound`, values: high }] : []),
  ]);
  return {
    kind: 'table',
    columns: [
      { label: plot.x },
      ...columns.map(({ name }) => ({ label: name, align: 'right' as const })),
      ...plot.limits.map(({ name }) => ({ label: name, align: 'right' as const })),
    ],
    rows: plot.labels.map((label, i) => ({
      cells: [
        label,
        ...columns.map(({ values }) => numberText(values[i] ?? null, plot.decimals)),
        ...plot.limits.map(({ value }) => numberText(value, plot.decimals)),
      ],
    })),
  };
}

function numberText(value: number | null, decimals: number): string {
  return value === null ? '' : fixed(value, decimals);
}
