import { clip } from '../../plain.js';
import type { Plot } from '../../plot.js';
import { entities } from '../escape.js';
import { px, textWidth, type Scale } from './scale.js';

export const WIDTH = 720;
export const HEIGHT = 270;
export const TOP = 14;
export const RIGHT = 18;
const BOTTOM = 46;
export const FLOOR = HEIGHT - BOTTOM;

/** Where the plot's own area begins, past the widest tick label. */
export function leftEdge(labels: string[]): number {
  return 14 + Math.max(18, ...labels.map(textWidth));
}

/** Grid lines and labels of the upright axis. */
export function yAxis(scale: Scale, left: number): string {
  return scale.ticks
    .map(({ value, label }) => {
      const y = px(scale.at(value));
      const base = value === 0 ? ' class="base"' : '';
      return (
        `<line x1="${px(left)}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}"${base}/>` +
        `<text x="${px(left - 8)}" y="${y}" dy=".32em" text-anchor="end">${label}</text>`
      );
    })
    .join('');
}

/** Labels of the places, as many as fit without touching, and the axis's name. */
export function xAxis(plot: Plot, at: (i: number) => number, left: number): string {
  const labels = plot.labels.map(label => clip(label, 20));
  const slot = labels.length > 1 ? Math.abs(at(1) - at(0)) : WIDTH;
  const every = Math.max(1, Math.ceil((Math.max(...labels.map(textWidth)) + 14) / slot));
  const last = labels.length - 1;
  const shown = labels.map((label, i) =>
    i % every === 0 && (last - i >= every || i === last || i === 0)
      ? text(label, at(i), FLOOR + 18, left)
      : '',
  );
  const end =
    every > 1 && last > 0 && last % every !== 0 ? text(labels[last] ?? '', at(last), FLOOR + 18, left) : '';
  const name = `<text x="${px((left + WIDTH - RIGHT) / 2)}" y="${HEIGHT - 6}" text-anchor="middle" class="name">${entities(clip(plot.x, 80))}</text>`;
  return `${shown.join('')}${end}${name}`;
}

/** A label centred on its place, but never across the edge of the picture. */
function text(label: string, x: number, y: number, left: number): string {
  const half = textWidth(label) / 2;
  const centre = Math.min(Math.max(x, left - 8 + half - 10), WIDTH - half - 2);
  return `<text x="${px(centre)}" y="${px(y)}" text-anchor="middle">${entities(label)}</text>`;
}

/** Limits as dashed lines across; the legend names them. */
export function limitLines(plot: Plot, scale: Scale, left: number): string {
  return plot.limits
    .map(({ value }) => {
      const y = px(scale.at(value));
      return `<line x1="${px(left)}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}" class="limit"/>`;
    })
    .join('');
}
