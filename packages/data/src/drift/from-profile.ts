import { bucketsOf, hashesOf, weightedOf } from '../distribution.js';
import type { ColumnProfile } from '../profile.js';
import type { Profile } from '../profile-file.js';
import type { DriftColumn } from './compare-columns.js';
import type { ColumnDistribution } from './distribution.js';
import { bucketCounts } from './hashed-categories.js';

/**
 * The columns of a profile, as drift needs them.
 * @param keys names of the columns whose values the contract says are unique
 */
export function driftColumns(profile: Profile, keys: ReadonlySet<string> = new Set()): DriftColumn[] {
  return profile.columns.map(column => ({
    name: column.name,
    type: column.type,
    distribution: distributionOf(column),
    ...(keys.has(column.name) ? { key: true } : {}),
  }));
}

export function distributionOf(column: ColumnProfile): ColumnDistribution {
  const { rows, missing, invalid, notFinite = 0, distribution, type } = column;
  const counted = { rows, values: rows - missing - invalid - notFinite };
  if (!distribution) return { kind: 'hidden', ...counted };
  if (distribution.kind === 'numbers' && type === 'boolean')
    return {
      ...counted,
      ...categories(distribution.values.map(([value, count]) => [value === 1 ? 'true' : 'false', count])),
    };
  if (distribution.kind === 'numbers' || distribution.kind === 'cells')
    return { kind: 'numbers', ...counted, cells: weightedOf(distribution)! };
  const { count: distinct, registers } = column.distinct;
  if (distribution.kind === 'texts') {
    const hashes = hashesOf(distribution);
    const rest = hashes ? { unnamed: new Map(hashes) } : { other: distribution.rest?.count ?? 0 };
    return { ...counted, ...categories(distribution.values), ...rest, distinct };
  }
  const { bits, counts: buckets } = bucketsOf(distribution)!;
  return {
    ...counted,
    kind: 'categories',
    counts: bucketCounts(buckets),
    other: 0,
    hashed: true,
    bits,
    distinct,
    ...(registers === undefined ? {} : { registers }),
  };
}

function categories(entries: [string, number][]) {
  return {
    kind: 'categories' as const,
    counts: new Map(entries),
    other: 0,
    hashed: false,
    distinct: entries.length,
  };
}
