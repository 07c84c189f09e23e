import { spreadOfNumbers, spreadOfTexts } from './distribution.js';
import { binned, quantile, type Histogram, type Scale } from './histogram.js';
import type { NumberColumn } from './number-column.js';
import type { LogicalType } from './plan.js';
import type { Distinct, Distribution } from './profile-parts.js';
import type { TextColumn } from './text-column.js';
import type { ExactNumbers } from './wide-integers.js';

export { DISTINCT_CAP, type Distinct, type Distribution } from './profile-parts.js';

const TOP = 20;
const QUANTILES = { p05: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95 };

export type Shown = number | string | boolean;

/** What a column holds. Numbers that do not exist (of no values, or past float64) are left out. */
export interface ColumnProfile {
  name: string;
  type: LogicalType | 'any';
  rows: number;
  /** Cells in which nothing stands, or a text that means so. */
  missing: number;
  /** Cells that hold something of another type. */
  invalid: number;
  /** NaN and infinities, written out. */
  notFinite?: number;
  /** NaN among them. */
  nan?: number;
  distinct: Distinct;
  min?: Shown;
  max?: Shown;
  /**
   * Of integers some of which lie past 2⁵³, to the digit, in decimal. All else there is of the nearest float64s: `distinct` is then
   * counted too low, and `top` left out. `known` is false where one has more than 24 digits, or an exponent: then nothing is to the digit.
   */
  wide?: { known: false } | { known: true; min: string; max: string; sum: string };
  mean?: number;
  /** Of the sample (n − 1). */
  sd?: number;
  /** Exact up to 10,000 distinct values, else to 0.1 %, of times to a day. */
  quantiles?: Record<string, Shown>;
  histogram?: Histogram;
  /** The most frequent values, where all distinct ones were counted and some value came twice. */
  top?: { value: Shown; count: number }[];
  /** In characters. */
  length?: { min: number; max: number; mean: number };
  /** Of the values that are present, of the type and finite. Left out where values are not to be shown. */
  distribution?: Distribution;
}

export function profileNumbers(column: NumberColumn): ColumnProfile {
  const { cells, summary, distinct, wide } = column;
  const { plan } = cells;
  const show = showAs(plan.type);
  const profile: ColumnProfile = {
    name: plan.name,
    type: plan.type ?? 'any',
    rows: cells.rows,
    missing: cells.nulls.count + cells.gaps.count,
    invalid: cells.invalid.count,
    ...(plan.type === 'number' ? { notFinite: cells.notFinite.count, nan: cells.nans } : {}),
    distinct,
  };
  const { moments, min, max, weighted } = summary;
  if (moments.count === 0 || plan.hidden) return profile;
  const top = summary.values && topOf(summary.values, show);
  if (top && !wide) profile.top = top;
  if (wide) profile.wide = written(column.exact);
  const distribution = spreadOfNumbers(summary);
  if (plan.type === 'boolean') return { ...profile, distribution };
  profile.min = show(min);
  profile.max = show(max);
  if (plan.type === 'number' || plan.type === 'integer') {
    if (Number.isFinite(moments.mean)) profile.mean = moments.mean;
    if (Number.isFinite(moments.sd)) profile.sd = moments.sd;
  }
  profile.quantiles = Object.fromEntries(
    Object.entries(QUANTILES).map(([name, q]) => [
      name,
      show(quantile(weighted, moments.count, q, min, max)),
    ]),
  );
  const histogram = binned(weighted, min, max, binningOf(plan.type));
  if (histogram)
    profile.histogram = { ...histogram, edges: histogram.edges.map(showAs(edgeType(plan.type))) };
  return { ...profile, distribution };
}

export function profileTexts({ cells, summary, distinct }: TextColumn): ColumnProfile {
  const { plan } = cells;
  const profile: ColumnProfile = {
    name: plan.name,
    type: plan.type ?? 'any',
    rows: cells.rows,
    missing: cells.nulls.count + cells.gaps.count,
    invalid: cells.invalid.count,
    distinct,
  };
  const { count, min, max, mean } = summary.lengths;
  if (count === 0) return profile;
  profile.length = { min, max, mean };
  if (plan.hidden) return profile;
  const ranked = summary.texts && summary.ranked();
  const top = ranked && topOf(ranked, bytes => bytes.toString('utf8'));
  if (top) profile.top = top;
  profile.distribution = spreadOfTexts(summary, ranked);
  return profile;
}

function written(exact: ExactNumbers | undefined): NonNullable<ColumnProfile['wide']> {
  if (!exact) return { known: false };
  const { min, max, sum } = exact;
  return { known: true, min: String(min), max: String(max), sum: String(sum) };
}

/** The extremes, to the digit; none where these are not known. */
export function extremesOf({ min, max, wide }: ColumnProfile): { min?: Shown; max?: Shown } {
  if (wide) return wide.known ? { min: wide.min, max: wide.max } : {};
  return min === undefined || max === undefined ? {} : { min, max };
}

/** @param entries not empty; of equal counts, the first ones come first */
function topOf<V, T extends Shown>(
  entries: readonly (readonly [value: V, count: number])[],
  show: (value: V) => T,
): { value: T; count: number }[] | undefined {
  const most: (readonly [value: V, count: number])[] = [];
  for (const entry of entries) {
    let rank = most.length;
    while (rank > 0 && most[rank - 1]![1] < entry[1]) rank--;
    if (rank === TOP) continue;
    most.splice(rank, 0, entry);
    if (most.length > TOP) most.pop();
  }
  if (most[0]![1] === 1) return undefined;
  return most.map(([value, count]) => ({ value: show(value), count }));
}

function binningOf(type: LogicalType | undefined): Scale {
  if (type === 'date' || type === 'timestamp') return 'day';
  if (type === 'time') return 'minute';
  return type === 'integer' ? 'integer' : 'number';
}

/** Bins of timestamps begin at midnight. */
function edgeType(type: LogicalType | undefined): LogicalType | undefined {
  return type === 'timestamp' ? 'date' : type;
}

/** How a number stands for a value of the type. */
function showAs(type: LogicalType | undefined): (value: number) => Shown {
  if (type === 'boolean') return value => value === 1;
  if (type === 'date') return value => isoOf(value).slice(0, 10);
  if (type === 'timestamp') return value => isoOf(value);
  if (type === 'time') return value => isoOf(value).slice(11, 23);
  return value => value;
}

function isoOf(value: number): string {
  return new Date(value).toISOString();
}
