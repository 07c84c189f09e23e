import { fixed } from '../../numbers.js';
import { clip } from '../../plain.js';
import { valuesOf, type Plot } from '../../plot.js';
import { entities } from '../escape.js';
import { RIGHT, TOP, WIDTH } from './frame.js';
import { mark } from './line.js';
import { grouped, px, scaleOf, textWidth, type Scale } from './scale.js';

const ROW = 20;
const GAP = 6;

/** The inside of an SVG and its height: one line per label and series, from bound to bound, the value marked on it. */
export function drawForest(plot: Plot): { content: string; height: number } {
  const labels = plot.labels.map(label => clip(label, 34));
  const left = 16 + Math.max(...labels.map(textWidth));
  const x = scaleOf(valuesOf(plot), left + 8, WIDTH - RIGHT - 8, { zero: false });
  const row = ROW * plot.series.length + GAP;
  const floor = TOP + row * labels.length;
  const rows = labels.map((label, i) => {
    const top = TOP + row * i;
    const name = `<text x="${px(left - 10)}" y="${px(top + row / 2)}" dy=".34em" text-anchor="end">${entities(label)}</text>`;
    return (
      name +
      plot.series.map((_, index) => interval(plot, i, index, top + GAP / 2 + (index + 0.5) * ROW, x)).join('')
    );
  });
  const grid = x.ticks.map(({ value, label }) => tick(x.at(value), value, label, floor)).join('');
  const limits = plot.limits
    .map(
      ({ value }) =>
        `<line x1="${px(x.at(value))}" x2="${px(x.at(value))}" y1="${TOP}" y2="${floor}" class="limit"/>`,
    )
    .join('');
  const title = `<text x="${px((left + WIDTH - RIGHT) / 2)}" y="${floor + 38}" text-anchor="middle" class="name">${entities(clip(plot.y, 80))}</text>`;
  return { content: grid + limits + rows.join('') + title, height: floor + 46 };
}

function interval(plot: Plot, i: number, index: number, y: number, x: Scale): string {
  const series = plot.series[index];
  const value = series?.values[i] ?? null;
  if (!series || value === null) return '';
  const [low, high] = [series.low?.[i] ?? value, series.high?.[i] ?? value];
  const text = [value, low, high].map(number => grouped(fixed(number, plot.decimals)));
  const said = `${series.name}, ${plot.labels[i] ?? ''}: ${text[0] ?? ''} (${text[1] ?? ''} to ${text[2] ?? ''})`;
  const ends = [low, high].map(end => `M${px(x.at(end))} ${px(y - 4)}V${px(y + 4)}`).join('');
  return (
    `<g><title>${entities(said)}</title>` +
    `<path d="M${px(x.at(low))} ${px(y)}H${px(x.at(high))}${ends}" class="line s${index % 6}"/>` +
    `${mark([x.at(value), y], index)}</g>`
  );
}

function tick(x: number, value: number, label: string, floor: number): string {
  return (
    `<line x1="${px(x)}" x2="${px(x)}" y1="${TOP}" y2="${floor}"${value === 0 ? ' class="base"' : ''}/>` +
    `<text x="${px(x)}" y="${floor + 18}" text-anchor="middle">${label}</text>`
  );
}
