import type { Chart } from '@sluice/core';
import { extentOf, fixed } from '../numbers.js';
import { plotOf, tableOf, thin, valuesOf, type Plot } from '../plot.js';
import { clipColumns, columnsOf, padColumns } from './columns.js';
import type { Paint } from './paint.js';
import { renderTable } from './table.js';
import { paintLine, piecesOf, wrap } from './wrap.js';

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const LEVELS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const MOST_BARS = 30;
const MOST_ROWS = 12;

/** Bars with their numbers, or one spark line per series above a table. */
export function renderChart(chart: Chart, width: number, paint: Paint): string[] {
  const plot = plotOf(chart);
  if (!plot) return [];
  const title = wrap(piecesOf(plot.y ? `${plot.title} · ${plot.y}` : plot.title, 'strong'), width);
  const limits = plot.limits.flatMap(({ name, value }) =>
    wrap(piecesOf(`${name}: ${fixed(value, plot.decimals)}`, 'soft'), width),
  );
  const line = plot.form === 'line';
  return [
    ...title.map(words => paintLine(words, paint)),
    ...(line ? sparks(plot, width, paint) : bars(thin(plot, MOST_BARS), width, paint)),
    ...limits.map(words => paintLine(words, paint)),
    ...(line ? ['', ...renderTable(tableOf({ ...thin(plot, MOST_ROWS), limits: [] }), width, paint)] : []),
  ];
}

function bars(plot: Plot, width: number, paint: Paint): string[] {
  const values = valuesOf({ series: plot.series, limits: [] });
  const most = Math.max(...values.map(Math.abs));
  const numbers = Math.max(...values.map(value => fixed(value, plot.decimals).length));
  const names = namesOf(plot, Math.max(8, width - numbers - 8));
  const room = Math.max(1, width - columnsOf(names[0] ?? '') - numbers - 2);
  return names.map((name, i) => {
    const value = plot.series[i % plot.series.length]?.values[Math.floor(i / plot.series.length)] ?? null;
    const text = value === null ? '' : fixed(value, plot.decimals);
    return `${name} ${text.padStart(numbers)} ${paint(bar(value ?? 0, most, room), 'code')}`.trimEnd();
  });
}

/** What stands before each bar: its label, and its series where there are several. All of one width. */
function namesOf({ labels, series }: Plot, width: number): string[] {
  if (series.length === 1) return padColumns(labels.map(label => clipColumns(label, Math.min(width, 28))));
  const half = Math.floor((width - 1) / 2);
  const shown = padColumns(labels.map(label => clipColumns(label, Math.min(half, 28))));
  const names = padColumns(series.map(({ name }) => clipColumns(name, Math.min(half, 16))));
  return shown.flatMap(label =>
    names.map((name, i) => `${i === 0 ? label : ' '.repeat(columnsOf(label))} ${name}`),
  );
}

/** A bar in eighths of a column. Negative values are drawn light. */
function bar(value: number, most: number, room: number): string {
  if (most === 0) return '';
  const eighths = Math.round((Math.abs(value) / most) * room * 8);
  const full = Math.floor(eighths / 8);
  return value < 0 ? '░'.repeat(full) : '█'.repeat(full) + (EIGHTHS[eighths % 8] ?? '');
}

function sparks(plot: Plot, width: number, paint: Paint): string[] {
  const values = valuesOf({ series: plot.series, limits: [] });
  const [low, high] = extentOf(values);
  const names = padColumns(plot.series.map(({ name }) => clipColumns(name, 24)));
  const room = Math.min(60, width - columnsOf(names[0] ?? '') - 1);
  return thin(plot, room).series.map(({ values }, i) => {
    const spark = values.map(value => level(value, low, high)).join('');
    return `${names[i] ?? ''} ${paint(spark, 'code')}`.trimEnd();
  });
}

function level(value: number | null, low: number, high: number): string {
  if (value === null) return ' ';
  const share = high === low ? 0.5 : (value - low) / (high - low);
  return LEVELS[Math.min(7, Math.floor(share * 8))] ?? ' ';
}
