import { parseNumber } from '@sluice/core';
import { quantile, sortNumbers } from '@sluice/stats';
import type { RowSample } from './row-sample.js';

/** Values further out are as far as this: outliers must not hide what all others do. */
const FARTHEST = 4;
/** Most frequent texts of a column that are told apart; the others are one. */
const MOST_TEXTS = 8;
/** The middle half of a normal distribution is so many standard deviations wide. */
const NORMAL_IQR = 1.349;

/** How one cell becomes coordinates. */
type Axis = (cell: string | undefined) => number[];

/**
 * Rows as points for methods that look at all columns at once. How a column becomes coordinates is learnt from the
 * reference alone: numbers by their distance from its median in its spread, texts by one coordinate for each frequent one,
 * a missing value by a coordinate of its own.
 */
export function pointsOf(
  reference: RowSample,
  current: RowSample,
  numeric: ReadonlySet<string>,
  missing: ReadonlySet<string>,
): { reference: Float64Array[]; current: Float64Array[] } {
  const present = (cell: string | undefined) => (cell === undefined || missing.has(cell) ? undefined : cell);
  const axes = reference.columns.map((name, i) => {
    const cells = reference.rows.map(row => present(row[i]));
    return numeric.has(name) ? numberAxis(cells) : textAxis(cells);
  });
  const points = ({ rows }: RowSample) =>
    rows.map(row => Float64Array.from(axes.flatMap((axis, i) => axis(present(row[i])))));
  return { reference: points(reference), current: points(current) };
}

function numberAxis(cells: readonly (string | undefined)[]): Axis {
  const sorted = sortNumbers(cells.map(numberOf).filter(value => value !== undefined));
  const median = sorted.length ? quantile(sorted, 0.5) : 0;
  const middle = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / NORMAL_IQR;
  // More than half of the values may be one: then their whole range is the measure.
  const spread = middle > 0 ? middle : (sorted.at(-1)! - sorted[0]!) / 2 || 1;
  return cell => {
    const value = numberOf(cell);
    if (value === undefined) return [0, 1];
    return [Math.min(Math.max((value - median) / spread, -FARTHEST), FARTHEST), 0];
  };
}

function numberOf(cell: string | undefined): number | undefined {
  return cell === undefined ? undefined : parseNumber(cell);
}

function textAxis(cells: readonly (string | undefined)[]): Axis {
  const counts = new Map<string, number>();
  for (const cell of cells) if (cell !== undefined) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const frequent = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_TEXTS)
    .map(([text]) => text);
  return cell => {
    const point = new Array<number>(frequent.length + 2).fill(0);
    const place = cell === undefined ? frequent.length + 1 : frequent.indexOf(cell);
    point[place < 0 ? frequent.length : place] = 1;
    return point;
  };
}
