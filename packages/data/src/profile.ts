import { spreadOfNumbers, spreadOfTexts } from './distribution.js';
import { binned, quantile, type Histogram, type Scale } from './histogram.js';
import type { NumberColumn } from './number-column.js';
import type { LogicalType } from './plan.js';
import type { Distinct, Distribution } from './profile-parts.js';
import type { TextColumn } from './text-column.js';

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

export function profileNumbers({ cells, summary, distinct }: NumberColumn): ColumnProfile {
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
  if (top) profile.top = top;
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
  if (summary.texts) {
    const entries = summary.entries().sort(([a], [b]) => Buffer.compare(a, b));
    const top = topOf(entries, bytes => bytes.toString('utf8'));
    if (top) profile.top = top;
  }
  profile.distribution = spreadOfTexts(summary);
  return profile;
}

/** @param entries ascending by value, so that of equal counts the least come first */
function topOf<V, T extends Shown>(
  entries: readonly (readonly [value: V, count: number])[],
  show: (value: V) => T,
): { value: T; count: number }[] | undefined {
  if (!entries.some(([, count]) => count > 1)) return undefined;
  const most = entries.toSorted((a, b) => b[1] - a[1]).slice(0, TOP);
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
