import { bucketOf, nameHash } from '../distribution.js';
import type { CategoricalDistribution } from './distribution.js';
import { bucketName } from './from-profile.js';

/** The categories as the buckets that a profile counts where there are too many different texts. */
export function hashed({ unnamed, ...distribution }: CategoricalDistribution): CategoricalDistribution {
  const counts = new Map<string, number>();
  const add = (hash: number, count: number) => {
    const bucket = bucketName(bucketOf(hash));
    counts.set(bucket, (counts.get(bucket) ?? 0) + count);
  };
  for (const [name, count] of distribution.counts) add(nameHash(Buffer.from(name)), count);
  for (const [hash, count] of unnamed ?? []) add(hash, count);
  return { ...distribution, counts, hashed: true };
}
