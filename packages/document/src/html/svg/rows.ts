import { clip } from '../../plain.js';
import { fixed } from '../../numbers.js';
import { valuesOf, type Plot } from '../../plot.js';
import { entities } from '../escape.js';
import { RIGHT, TOP, WIDTH } from './frame.js';
import { grouped, px, scaleOf, textWidth, type Scale } from './scale.js';

const BAR = 16;
const GAP = 12;

/** The inside of an SVG and its height: lying bars, for labels that are too long to stand under columns. */
export function drawRows(plot: Plot): { content: string; height: number } {
  const labels = plot.labels.map(label => clip(label, 34));
  const left = 16 + Math.max(...labels.map(textWidth));
  const texts = valuesOf(plot).map(value => textWidth(grouped(fixed(value, plot.decimals))));
  const x = scaleOf(valuesOf(plot), left, WIDTH - RIGHT - Math.max(...texts), {
    zero: true,
    tight: true,
  });
  const row = BAR * plot.series.length + GAP;
  const floor = TOP + row * labels.length;
  const bars = labels.map((label, i) => {
    const top = TOP + row * i + GAP / 2;
    const name = `<text x="${px(left - 10)}" y="${px(top + (row - GAP) / 2)}" dy=".34em" text-anchor="end">${entities(label)}</text>`;
    return name + plot.series.map((_, index) => bar(plot, i, index, top + index * BAR, x)).join('');
  });
  const grid = x.ticks.map(({ value, label }) => tick(x.at(value), value, label, floor)).join('');
  const limits = plot.limits.map(({ value }) => limit(x.at(value), floor)).join('');
  const title = `<text x="${px((left + WIDTH - RIGHT) / 2)}" y="${floor + 38}" text-anchor="middle" class="name">${entities(clip(plot.y, 80))}</text>`;
  return { content: grid + bars.join('') + limits + title, height: floor + 46 };
}

function bar(plot: Plot, i: number, index: number, top: number, x: Scale): string {
  const series = plot.series[index];
  const value = series?.values[i] ?? null;
  if (!series || value === null) return '';
  const text = grouped(fixed(value, plot.decimals));
  const [from, to] = [Math.min(x.at(0), x.at(value)), Math.max(x.at(0), x.at(value))];
  return (
    `<rect x="${px(from)}" y="${px(top + 1)}" width="${px(Math.max(to - from, 0.5))}" height="${BAR - 2}" rx="1.5" ` +
    `class="bar s${index % 6}"><title>${entities(`${series.name}, ${plot.labels[i] ?? ''}: ${text}`)}</title></rect>` +
    `<text x="${px(to + 6)}" y="${px(top + BAR / 2)}" dy=".34em" class="value">${text}</text>`
  );
}

function tick(x: number, value: number, label: string, floor: number): string {
  return (
    `<line x1="${px(x)}" x2="${px(x)}" y1="${TOP}" y2="${floor}"${value === 0 ? ' class="base"' : ''}/>` +
    `<text x="${px(x)}" y="${floor + 18}" text-anchor="middle">${label}</text>`
  );
}

function limit(x: number, floor: number): string {
  return `<line x1="${px(x)}" x2="${px(x)}" y1="${TOP}" y2="${floor}" class="limit"/>`;
}
