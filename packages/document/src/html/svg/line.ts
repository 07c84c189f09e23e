import { valuesOf, type Plot } from '../../plot.js';
import { FLOOR, leftEdge, limitLines, RIGHT, TOP, WIDTH, xAxis, yAxis } from './frame.js';
import { px, scaleOf } from './scale.js';

/** Points get a mark of their own while they stand apart. */
const MARKED = 40;

/** The inside of an SVG of 720 × 270: one line per series, broken at gaps. */
export function drawLines(plot: Plot): string {
  const y = scaleOf(valuesOf(plot), FLOOR, TOP, { zero: false });
  const left = leftEdge(y.ticks.map(({ label }) => label));
  const last = plot.labels.length - 1;
  const inner = WIDTH - RIGHT - left - 16;
  const at = (i: number) => left + 8 + (last === 0 ? inner / 2 : (i / last) * inner);
  const lines = plot.series.map(({ values }, index) => {
    const points = values.map((value, i) => (value === null ? undefined : ([at(i), y.at(value)] as const)));
    return (
      `<path d="${pathOf(points)}" class="line s${index % 6}"/>` +
      points.map((point, i) => (point && marked(points, i) ? mark(point, index) : '')).join('')
    );
  });
  return yAxis(y, left) + xAxis(plot, at, left) + limitLines(plot, y, left) + lines.join('');
}

type Point = readonly [number, number];

function pathOf(points: (Point | undefined)[]): string {
  let path = '';
  points.forEach((point, i) => {
    if (point) path += `${i > 0 && points[i - 1] ? 'L' : 'M'}${px(point[0])} ${px(point[1])}`;
  });
  return path;
}

/** A point between two gaps would be invisible without a mark. */
function marked(points: (Point | undefined)[], i: number): boolean {
  return points.length <= MARKED || (!points[i - 1] && !points[i + 1]);
}

/** Circle, square, diamond in turn. */
export function mark([x, y]: Point, index: number): string {
  const tone = `class="mark s${index % 6}"`;
  if (index % 3 === 0) return `<circle cx="${px(x)}" cy="${px(y)}" r="3.2" ${tone}/>`;
  if (index % 3 === 1) return `<rect x="${px(x - 3)}" y="${px(y - 3)}" width="6" height="6" ${tone}/>`;
  return `<path d="M${px(x)} ${px(y - 4)}l4 4-4 4-4-4Z" ${tone}/>`;
}
