import { viewOf } from '@sluice/tables';
import { hashText } from '../hashing.js';
import type { CategoricalDistribution } from './distribution.js';
import { bucketName } from './from-profile.js';

/** The categories as the buckets that a profile counts where there are too many different texts. */
export function hashed(distribution: CategoricalDistribution): CategoricalDistribution {
  const counts = new Map<string, number>();
  const hash = new Int32Array(2);
  for (const [name, count] of distribution.counts) {
    const bytes = Buffer.from(name);
    hashText(viewOf(bytes), 0, bytes.length, hash, 0);
    const bucket = bucketName(hash[0]! >>> 24);
    counts.set(bucket, (counts.get(bucket) ?? 0) + count);
  }
  return { ...distribution, counts, hashed: true };
}
