import type { Noise } from '@sluice/stats';
import type { ColumnProfile } from '../profile.js';
import type { Profile } from '../profile-file.js';

export const KINDS = ['rows', 'missing', 'invalid', 'mean', 'distinct', 'new-values'] as const;
export type Kind = (typeof KINDS)[number];

/** One number of each profile, in the order of the profiles, and on what scale it is judged. */
export interface Series {
  column?: string;
  kind: Kind;
  /** As people read them; of the current profile, and of the past ones that have it. */
  now: number;
  before: number[];
  /** On the scale on which they are about normal. */
  at: { now: number; before: number[] };
  /** What sampling alone makes them vary by, on that scale. */
  noise: Noise;
  /** What a difference of 1 of the tolerance is, in the unit of the numbers. */
  unit: number;
  /** Only more of it is a surprise. */
  onlyMore?: boolean;
}

interface Point {
  value: number;
  at: number;
  noise: number;
}

/** Relative standard error of HyperLogLog with 16,384 registers. */
const ESTIMATED = 0.0081;

/** Counts by their logarithm: they vary in proportion. Poisson's noise is what independent rows, or values, would have. */
const counted = (value: number, exact = true): Point => ({
  value,
  at: Math.log1p(value),
  noise: Math.hypot(1 / Math.sqrt(Math.max(value, 1)), exact ? 0 : ESTIMATED),
});

/** Shares by the arcsine of their root, which makes their noise one and the same (Anscombe 1948). */
const shared = (count: number, of: number): Point => ({
  value: count / of,
  at: Math.asin(Math.sqrt(Math.min(1, count / of))),
  noise: 1 / (2 * Math.sqrt(of)),
});

/** The numbers of the profiles that history is told by: of the table, and of the columns of the current profile. */
export function seriesOf(current: Profile, past: readonly Profile[]): Series[] {
  const rows = series(
    'rows',
    counted(current.rows),
    past.map(({ rows: count }) => counted(count)),
  );
  return [rows, ...current.columns.flatMap(column => columnSeries(column, columnsLike(column, past)))];
}

/** A column that is of another type now is another column. */
function columnsLike({ name, type }: ColumnProfile, past: readonly Profile[]): ColumnProfile[] {
  return past.flatMap(({ columns }) =>
    columns.filter(column => column.name === name && column.type === type && column.rows > 0),
  );
}

function columnSeries(now: ColumnProfile, before: readonly ColumnProfile[]): Series[] {
  if (now.rows === 0) return [];
  const of = (kind: Kind, pointOf: (column: ColumnProfile) => Point | undefined): Series[] => {
    const point = pointOf(now);
    const points = before.map(pointOf).filter(each => each !== undefined);
    return point ? [{ column: now.name, ...series(kind, point, points) }] : [];
  };
  const means = of('mean', meanOf);
  for (const found of means) found.unit = medianOf(before.map(({ sd = 0 }) => sd)) || (now.sd ?? 0);
  return [
    ...of('missing', ({ missing, rows }) => shared(missing, rows)),
    ...of('invalid', ({ invalid, notFinite = 0, rows }) => shared(invalid + notFinite, rows)),
    ...means,
    ...of('distinct', ({ distinct }) => counted(distinct.count, distinct.exact)),
    ...newValues(now, before),
  ];
}

function meanOf({ mean, sd = 0, rows, missing, invalid, notFinite = 0 }: ColumnProfile): Point | undefined {
  if (mean === undefined) return undefined;
  return { value: mean, at: mean, noise: sd / Math.sqrt(rows - missing - invalid - notFinite) };
}

/**
 * Of each run, the share of its rows whose text no other run has: the same question to all of them, so that the current one
 * is as likely to have the largest share as any other. Only where all profiles name all their texts.
 */
function newValues(now: ColumnProfile, before: readonly ColumnProfile[]): Series[] {
  const all = [now, ...before].map(textsOf);
  if (before.length === 0 || !all.every(texts => texts !== undefined)) return [];
  const owners = new Map<string, number>();
  for (const texts of all) for (const [text] of texts) owners.set(text, (owners.get(text) ?? 0) + 1);
  const points = all.map(texts => {
    const total = texts.reduce((sum, [, count]) => sum + count, 0);
    const own = texts.reduce((sum, [text, count]) => sum + (owners.get(text) === 1 ? count : 0), 0);
    return shared(own, total);
  });
  const [point, ...others] = points;
  return [{ column: now.name, ...series('new-values', point!, others), onlyMore: true }];
}

function textsOf({ distribution }: ColumnProfile): [string, number][] | undefined {
  return distribution?.kind === 'texts' && !distribution.rest && distribution.values.length
    ? distribution.values
    : undefined;
}

function series(kind: Kind, now: Point, before: readonly Point[]): Series {
  const values = before.map(({ value }) => value);
  const isCount = kind === 'rows' || kind === 'distinct';
  return {
    kind,
    now: now.value,
    before: values,
    at: { now: now.at, before: before.map(({ at }) => at) },
    noise: { now: now.noise, before: medianOf(before.map(({ noise }) => noise)) },
    unit: isCount ? Math.max(1, medianOf(values)) : 1,
  };
}

export function medianOf(numbers: readonly number[]): number {
  const sorted = Float64Array.from(numbers).sort();
  const half = sorted.length >> 1;
  if (!sorted.length) return 0;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
