import type { Inference } from './inference.js';
import type { Random } from './random.js';

/** Up to so many pairs every assignment of signs is tried. */
const EXACT = 16;

/**
 * Paired permutation test that differences are symmetric about 0: the signs are drawn at random, or all tried where
 * there are few pairs. `twoSided`, and one-sided p-values for "greater" (the mean is above 0) and "less". Drawn ones are
 * (1 + extreme)/(1 + resamples), so never 0 (Phipson & Smyth, 2010).
 */
export function pairedPermutation(
  differences: ArrayLike<number>,
  resamples: number,
  random: Random,
): { twoSided: number; greater: number; less: number } {
  const { length } = differences;
  let seen = 0;
  for (let i = 0; i < length; i++) seen += differences[i]!;
  // Sums that differ only by rounding count as equal.
  let scale = 0;
  for (let i = 0; i < length; i++) scale += Math.abs(differences[i]!);
  const slack = scale * 1e-12;
  const exact = length <= EXACT;
  const count = exact ? 2 ** length : resamples;
  let [outside, above, below] = [0, 0, 0];
  for (let sample = 0; sample < count; sample++) {
    let total = 0;
    let bits = exact ? sample : 0;
    for (let i = 0; i < length; i++) {
      if (!exact && i % 32 === 0) bits = random.bits();
      total += bits & 1 ? differences[i]! : -differences[i]!;
      bits >>>= 1;
    }
    if (Math.abs(total) >= Math.abs(seen) - slack) outside += 1;
    if (total >= seen - slack) above += 1;
    if (total <= seen + slack) below += 1;
  }
  const p = (extreme: number) => (exact ? extreme / count : (1 + extreme) / (1 + count));
  return { twoSided: p(outside), greater: p(above), less: p(below) };
}

/**
 * The mean Σ sums/Σ sizes of differences of pairs, by turning the permutation test of their signs round: θ is not rejected
 * where (1 + extreme)/(1 + resamples) is above the level. A drawn sign turns the pairs on one side, and θ lies below the mean
 * of those turned exactly where the drawn sum is as extreme as the one seen; so the bounds are quantiles of the means of
 * random halves (Hartigan, JASA 64:1303, 1969). The level is exact where the differences lie symmetric about θ. Every
 * assignment is tried where there are few pairs. Throws RangeError for none.
 */
export function permutationBounds(
  sums: Float64Array,
  sizes: Float64Array,
  resamples: number,
  random: Random,
): Inference {
  const pairs = [...sizes.keys()].filter(i => sizes[i]! > 0);
  const { length } = pairs;
  if (!length) throw new RangeError('without pairs there is nothing to permute');
  const [sum, size] = [sums, sizes].map(values => Float64Array.from(pairs, i => values[i]!)) as [
    Float64Array,
    Float64Array,
  ];
  const exact = length <= EXACT;
  // Nobody turned is the sample itself, which is counted without being drawn.
  const means = new Float64Array(exact ? 2 ** length - 1 : resamples);
  for (let sample = 0; sample < means.length;) {
    let [turned, weight] = [0, 0];
    let bits = exact ? sample + 1 : 0;
    for (let i = 0; i < length; i++) {
      if (!exact && i % 32 === 0) bits = random.bits();
      if (bits & 1) {
        turned += sum[i]!;
        weight += size[i]!;
      }
      bits >>>= 1;
    }
    if (weight > 0) means[sample++] = turned / weight;
  }
  means.sort();
  const estimate = sum.reduce((a, b) => a + b, 0) / size.reduce((a, b) => a + b, 0);
  const notBelow = (x: number) => {
    let [low, high] = [0, means.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (means[middle]! < x) low = middle + 1;
      else high = middle;
    }
    return means.length - low;
  };
  return {
    method: 'permutation of pairs',
    estimate,
    bound: level => boundAt(means, level),
    pBelow: x => (1 + notBelow(x)) / (1 + means.length),
    leastP: 1 / (1 + means.length),
  };
}

/** The k-th of B means has the one-sided level k/(B + 1); between two of them, the one farther out. */
function boundAt(means: Float64Array, level: number): number {
  const place = level * (means.length + 1);
  // Multiples that are whole but for rounding are whole.
  const k = level < 0.5 ? Math.floor(place + 1e-9) : Math.ceil(place - 1e-9);
  return means[Math.min(means.length, Math.max(1, k)) - 1]!;
}
