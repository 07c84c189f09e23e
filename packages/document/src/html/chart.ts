import type { Chart } from '@sluice/core';
import { fixed } from '../numbers.js';
import { plotOf, tableOf, thin, type Plot } from '../plot.js';
import { entities } from './escape.js';
import { mark, drawLines } from './svg/line.js';
import { columnsFit, drawColumns } from './svg/columns.js';
import { drawForest } from './svg/forest.js';
import { drawRows } from './svg/rows.js';
import { HEIGHT, WIDTH } from './svg/frame.js';
import { grouped } from './svg/scale.js';
import { renderTable } from './table.js';

/** More points than pixels can tell apart only cost size. */
const MOST_POINTS = 400;
/** Lying bars beyond this make a page long and a picture useless. */
const MOST_ROWS = 40;

/** A figure: title, legend, drawing, and the same numbers as a folded table. `id` is unique on the page. */
export function renderChart(chart: Chart, id: string): string {
  const whole = plotOf(chart);
  if (!whole) return '';
  const lying = whole.form === 'bar' && !columnsFit(thin(whole, MOST_POINTS));
  const plot = thin(whole, lying || whole.form === 'forest' ? MOST_ROWS : MOST_POINTS);
  const left = whole.labels.length - plot.labels.length;
  const numbers = left > 0 ? `Numbers (${plot.labels.length} of ${whole.labels.length} points)` : 'Numbers';
  return (
    `<figure class="chart"><figcaption>${entities(plot.title)}${axisName(plot)}</figcaption>` +
    legend(plot) +
    `<div class="scroll" role="region" tabindex="0" aria-label="Chart: ${entities(plot.title)}">${drawing(plot, lying, id)}</div>` +
    `<details class="numbers"><summary>${numbers}</summary>${renderTable(tableOf(plot))}</details></figure>`
  );
}

function axisName(plot: Plot): string {
  return plot.y ? `<span class="axis">${entities(plot.y)}</span>` : '';
}

function drawing(plot: Plot, lying: boolean, id: string): string {
  const forest = plot.form === 'forest' ? drawForest(plot) : undefined;
  const { content, height } =
    forest ??
    (lying
      ? drawRows(plot)
      : { content: plot.form === 'line' ? drawLines(plot) : drawColumns(plot), height: HEIGHT });
  return (
    `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">` +
    `<title id="${id}-title">${entities(plot.title)}</title><desc id="${id}-desc">${entities(describe(plot))}</desc>` +
    `${content}</svg>`
  );
}

/** What a picture shows, in words. */
function describe(plot: Plot): string {
  const write = (value: number) => grouped(fixed(value, plot.decimals));
  const form = { line: 'Line chart', bar: 'Bar chart', histogram: 'Histogram', forest: 'Forest plot' }[
    plot.form
  ];
  const series = plot.series.map(({ name, values }) => {
    const numbers = values.filter(value => value !== null);
    return `${name} from ${write(Math.min(...numbers))} to ${write(Math.max(...numbers))}`;
  });
  const limits = plot.limits.map(({ name, value }) => `${name} at ${write(value)}`);
  const count = `${plot.labels.length} ${plot.labels.length === 1 ? 'place' : 'places'} along ${plot.x}`;
  return `${form} of ${plot.y} over ${count}: ${[...series, ...limits].join('; ')}.`;
}

/** Names the series where there are several, and the limits always: in the picture they would cover the lines. */
function legend(plot: Plot): string {
  const series =
    plot.series.length > 1 ? plot.series.map(({ name }, i) => swatch(plot, i) + entities(name)) : [];
  const limits = plot.limits.map(
    ({ name, value }) => `${LIMIT_SWATCH}${entities(name)}: ${grouped(fixed(value, plot.decimals))}`,
  );
  const items = [...series, ...limits].map(item => `<li>${item}</li>`);
  return items.length ? `<ul class="legend">${items.join('')}</ul>` : '';
}

const LIMIT_SWATCH =
  '<svg viewBox="0 0 24 12" class="swatch" aria-hidden="true"><line x2="24" y1="6" y2="6" class="limit"/></svg>';

function swatch({ form }: Plot, i: number): string {
  const lined = form === 'line' || form === 'forest' || (form === 'histogram' && i > 0);
  const shape = lined
    ? `<path d="M0 6H24" class="line s${i % 6}"/>${form === 'line' || form === 'forest' ? mark([12, 6], i) : ''}`
    : `<rect x="5" width="14" height="12" rx="1.5" class="bar s${i % 6}"/>`;
  return `<svg viewBox="0 0 24 12" class="swatch" aria-hidden="true">${shape}</svg>`;
}
