import { bucketOf, nameHash } from '../distribution.js';
import type { CategoricalDistribution } from './distribution.js';

const BUCKET = 'bucket ';
const nameOf = (bucket: number) => `${BUCKET}${bucket}`;

/**
 * The categories as the buckets that a profile counts where there are too many different texts, by so many first bits of their hash;
 * of buckets, those that were told apart by more bits come together.
 */
export function hashed(
  { unnamed, ...distribution }: CategoricalDistribution,
  bits: number,
): CategoricalDistribution {
  const counts = new Map<string, number>();
  const add = (bucket: number, count: number) => {
    const name = nameOf(bucket);
    counts.set(name, (counts.get(name) ?? 0) + count);
  };
  const finer = distribution.bits ?? bits;
  for (const [name, count] of distribution.counts)
    if (distribution.hashed) add(Number(name.slice(BUCKET.length)) >>> (finer - bits), count);
    else add(bucketOf(nameHash(Buffer.from(name)), bits), count);
  for (const [hash, count] of unnamed ?? []) add(bucketOf(hash, bits), count);
  return { ...distribution, counts, hashed: true, bits };
}

/** Counts of buckets, by name. */
export function bucketCounts(buckets: readonly number[]): Map<string, number> {
  return new Map(buckets.flatMap((count, i): [string, number][] => (count > 0 ? [[nameOf(i), count]] : [])));
}
