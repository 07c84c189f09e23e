import { clip } from '../../plain.js';
import { fixed } from '../../numbers.js';
import { valuesOf, type Plot } from '../../plot.js';
import { entities } from '../escape.js';
import { FLOOR, leftEdge, limitLines, RIGHT, TOP, WIDTH, xAxis, yAxis } from './frame.js';
import { grouped, px, scaleOf, textWidth, type Scale } from './scale.js';

/** True when every label has room under its column. */
export function columnsFit(plot: Plot): boolean {
  const slot = (WIDTH - 80) / plot.labels.length;
  return plot.labels.every(label => textWidth(clip(label, 20)) + 10 <= slot);
}

/** The inside of an SVG of 720 × 270: upright bars; a histogram has no gaps and draws further series as steps. */
export function drawColumns(plot: Plot): string {
  const histogram = plot.form === 'histogram';
  const y = scaleOf(valuesOf(plot), FLOOR, TOP + 8, { zero: true });
  const left = leftEdge(y.ticks.map(({ label }) => label));
  const slot = (WIDTH - RIGHT - left) / plot.labels.length;
  const at = (i: number) => left + slot * (i + 0.5);
  const bars = histogram ? plot.series.slice(0, 1) : plot.series;
  const width = histogram ? Math.max(slot - 1, 0.5) : Math.min((slot * 0.72) / bars.length, 64);
  const columns: string[] = [];
  const labels: string[] = [];
  bars.forEach(({ name, values }, index) =>
    values.forEach((value, i) => {
      if (value === null) return;
      const x = at(i) + (index - bars.length / 2) * width;
      const text = grouped(fixed(value, plot.decimals));
      columns.push(column(x, width, value, y, index, `${name}, ${plot.labels[i] ?? ''}: ${text}`));
      if (!histogram && width >= textWidth(text) - 4) labels.push(valueLabel(text, x + width / 2, value, y));
    }),
  );
  if (histogram)
    columns.push(...plot.series.slice(1).map(({ values }, i) => step(values, at, slot, y, i + 1)));
  return [yAxis(y, left), ...columns, xAxis(plot, at, left), limitLines(plot, y, left), ...labels].join('');
}

function column(x: number, width: number, value: number, y: Scale, index: number, title: string): string {
  const zero = y.at(0);
  const end = y.at(value);
  const gap = Math.min(1, width / 6);
  return (
    `<rect x="${px(x + gap)}" y="${px(Math.min(zero, end))}" width="${px(width - 2 * gap)}" ` +
    `height="${px(Math.max(Math.abs(zero - end), 0.5))}" rx="1.5" class="bar s${index % 6}"><title>${entities(title)}</title></rect>`
  );
}

function valueLabel(text: string, x: number, value: number, y: Scale): string {
  const place = value < 0 ? y.at(value) + 14 : y.at(value) - 5;
  return `<text x="${px(x)}" y="${px(place)}" text-anchor="middle" class="value">${text}</text>`;
}

function step(
  values: (number | null)[],
  at: (i: number) => number,
  slot: number,
  y: Scale,
  index: number,
): string {
  const path = values.map((value, i) => {
    const height = px(y.at(value ?? 0));
    return `${i === 0 ? 'M' : 'L'}${px(at(i) - slot / 2)} ${height}L${px(at(i) + slot / 2)} ${height}`;
  });
  return `<path d="${path.join('')}" class="line s${index % 6}"/>`;
}
