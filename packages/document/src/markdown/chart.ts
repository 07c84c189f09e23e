import type { Chart } from '@sluice/core';
import { clip } from '../plain.js';
import { fixed } from '../numbers.js';
import { plotOf, tableOf, thin, valuesOf, type Plot } from '../plot.js';
import { fittingLabels } from './axis-labels.js';
import { escapeHtmlInMarkdown, escapeMarkdown } from './escape.js';
import { renderTable } from './table.js';

/** GitHub's renderer gets slow and its labels unreadable beyond this. */
const MOST_POINTS = 60;

/** A Mermaid chart with the same numbers as a folded table. */
export function renderChart(chart: Chart): string {
  const plot = plotOf(chart);
  if (!plot) return '';
  const thinned = thin(plot, MOST_POINTS);
  const points = thinned.labels.length;
  const count = points < plot.labels.length ? `${points} of ${plot.labels.length} points` : 'as a table';
  return [
    ...drawn(thinned),
    `<details><summary>${escapeHtmlInMarkdown(`${plot.title}, ${count}`)}</summary>`,
    renderTable(tableOf(thinned)),
    '</details>',
  ].join('\n\n');
}

function drawn(plot: Plot): string[] {
  // Mermaid cannot draw bounds: the table has them.
  if (plot.form === 'forest') return [];
  const gaps = plot.series.some(({ values }) => values.includes(null));
  const note = gaps ? ['<sub>Where a value is missing, its line runs on; the table has the gap.</sub>'] : [];
  return [['```mermaid', ...xychart(withoutGaps(plot)), '```'].join('\n'), ...legendOf(plot), ...note];
}

/** Mermaid knows no gaps. A line is drawn straight over one, and level at its ends; a bar is left out. */
function withoutGaps(plot: Plot): Plot {
  const series = plot.series.map(({ name, values }, i) => ({
    name,
    values: isBar(plot, i) ? values.map(value => value ?? 0) : bridged(values),
  }));
  return { ...plot, series };
}

function bridged(values: readonly (number | null)[]): number[] {
  return values.map((value, at) => {
    if (value !== null) return value;
    const before = values.findLastIndex((other, i) => i < at && other !== null);
    const after = values.findIndex((other, i) => i > at && other !== null);
    const [from, to] = [values[before] ?? values[after] ?? 0, values[after] ?? values[before] ?? 0];
    return before < 0 || after < 0 ? from : from + ((to - from) * (at - before)) / (after - before);
  });
}

/** Bars would cover one another, so only the first series has them. */
const isBar = ({ form }: Plot, series: number) => form !== 'line' && series === 0;

/** Mermaid draws no legend and its own first colour is hardly seen on white; these are, on white and on dark. */
const COLOURS = [
  ['blue', '#3b82c4'],
  ['orange', '#d9772b'],
  ['green', '#2a9d8f'],
  ['purple', '#8f6fd6'],
  ['pink', '#c8507f'],
] as const;
const LIMIT = ['red', '#d64545'] as const;

function xychart(plot: Plot): string[] {
  const { series, limits, labels, decimals } = plot;
  const row = (kind: string, values: (number | null)[]) =>
    `  ${kind} [${values.map(value => fixed(value ?? 0, decimals)).join(', ')}]`;
  const palette = [...series.map((_, i) => colourOf(i)[1]), ...limits.map(() => LIMIT[1])];
  return [
    // The colours of the lines only: the theme stays the reader's.
    '---',
    `config: {themeVariables: {xyChart: {plotColorPalette: "${palette.join(', ')}"}}}`,
    '---',
    'xychart-beta',
    `  title ${quoted(clip(plot.title, 70))}`,
    `  x-axis ${quoted(clip(plot.x, 40))} ${axisOf(labels)}`,
    `  y-axis ${quoted(clip(plot.y, 40))} ${rangeOf(plot)}`,
    ...series.map(({ values }, i) => row(isBar(plot, i) ? 'bar' : 'line', values)),
    ...limits.map(({ value }) => row('line', Array<number>(labels.length).fill(value))),
  ];
}

function colourOf(i: number): readonly [string, string] {
  return COLOURS[i % COLOURS.length] ?? COLOURS[0];
}

/** Bars start at zero; lines get a little air. Rounded outwards to a hundredth of the span, never empty. */
function rangeOf(plot: Plot): string {
  const values = valuesOf(plot);
  const zero = plot.form === 'line' ? [] : [0];
  const low = Math.min(...values, ...zero);
  const high = Math.max(...values, ...zero);
  const air = (high - low) * 0.05 || Math.abs(high) * 0.05 || 1;
  const decimals = Math.min(20, Math.max(0, 2 - Math.floor(Math.log10(high - low || air))));
  const from = low < 0 || plot.form === 'line' ? low - air : low;
  return `${fixed(from, decimals)} --> ${fixed(high + air, decimals)}`;
}

/** Numbers become a scale where there are too many for labels. */
function axisOf(labels: string[]): string {
  const numbers = labels.map(label => (/^-?\d{1,12}(\.\d{1,6})?$/.test(label) ? Number(label) : NaN));
  const first = numbers[0] as number;
  const last = numbers.at(-1) as number;
  const rising = numbers.every((value, i) => i === 0 || value > (numbers[i - 1] as number));
  if (labels.length > 12 && rising) return `${first} --> ${last}`;
  return `[${fittingLabels(labels).map(quoted).join(', ')}]`;
}

/** The lines by their colours, where there is more than one. */
function legendOf(plot: Plot): string[] {
  const { series, limits } = plot;
  if (series.length + limits.length < 2) return [];
  const bars = (i: number) => (isBar(plot, i) ? ' bars' : '');
  const lines = series.map(({ name }, i) => `${colourOf(i)[0]}${bars(i)}: ${escapeMarkdown(name)}`);
  const flat = limits.map(({ name }) => `${LIMIT[0]}: ${escapeMarkdown(name)}`);
  return [`<sub>${[...lines, ...flat].join(' · ')}</sub>`];
}

/** A quoted Mermaid string: whatever could end it, start a directive or be an entity becomes a numeric code. */
function quoted(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,_+\-–—/()=·…≤≥→±−:']/gu, character => `#${character.codePointAt(0) as number};`)}"`;
}
