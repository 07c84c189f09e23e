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
