import type { Bounds } from './bounds.js';
import { totalVariation } from './divergences.js';

/** Standard normal quantile of 0.99: each end is wrong once in a hundred times. */
const Z = 2.326;

/**
 * Where the total variation of two distributions lies of which these are samples, as counts of the same categories. Where
 * categories are many, that of the samples is mostly noise: of each category it is |d + ε| where |d| is meant.
 *
 * Below: E|d + ε| ≤ |d| + E|ε|, and a row moves the sum by at most 1/n (McDiarmid 1989). Above: by Cauchy and Schwarz
 * TV ≤ ½ √(Σ d²/s), s the pooled shares; of the c rows of a category the pairs tell its d² without bias. Rows that are
 * alone in their category tell nothing, and count as if all of them had changed.
 */
export function totalVariationInterval(a: readonly number[], b: readonly number[]): Bounds {
  const [n, m] = [sumOf(a), sumOf(b)];
  const rho = n / (n + m);
  const variance = rho * (1 - rho);
  let [pairs, spread, alone] = [0, 0, 0];
  for (const [i, x] of a.entries()) {
    const count = x + b[i]!;
    if (count === 1) alone += x / n + b[i]! / m;
    if (count < 2) continue;
    pairs += ((x - count * rho) ** 2 - (x * b[i]!) / (count - 1)) / count;
    spread += (2 * count * variance ** 2) / (count - 1);
  }
  const most = Math.max(0, pairs + Z * Math.sqrt(spread + 4 * variance * Math.max(0, pairs)));
  const seen = totalVariation(a, b);
  return {
    lower: lowerEnd(a, b, seen, n, m),
    upper: Math.min(
      seen + (Z / 2) * Math.sqrt(1 / n + 1 / m),
      Math.sqrt(most / (n + m)) / (2 * variance) + alone / 2,
      1,
    ),
  };
}

/**
 * The same where only counts of buckets are known, to which a hash sends so many different categories. Below, as buckets
 * never differ more than what is in them. Above by TV ≤ ½ √(K Σ d²): the squares of the differences of the buckets have
 * Σ d² for expectation over hashes (Alon, Matias & Szegedy 1996), plus the noise of sampling.
 * @param distinct number of different categories of both sides together, at least
 */
export function hashedVariationInterval(
  a: readonly number[],
  b: readonly number[],
  distinct: number,
): Bounds {
  const [n, m] = [sumOf(a), sumOf(b)];
  const noise = 1 / n + 1 / m;
  const squares = a.reduce((sum, x, i) => sum + (x / n - b[i]! / m) ** 2, 0);
  // Of a sum of so many squares, relatively: by the hash, and by sampling.
  const slack = Z * Math.sqrt(2 / a.length);
  const most = slack < 1 ? Math.max(0, squares - noise * (1 - slack)) / (1 - slack) : Infinity;
  return {
    lower: lowerEnd(a, b, totalVariation(a, b), n, m),
    upper: Math.min(Math.sqrt(distinct * most) / 2, 1),
  };
}

function lowerEnd(a: readonly number[], b: readonly number[], seen: number, n: number, m: number): number {
  // Mean deviation of a normal number with the variance of the difference of two Poisson shares.
  const hidden = a.reduce((sum, x, i) => sum + Math.sqrt((2 / Math.PI) * (x / n ** 2 + b[i]! / m ** 2)), 0);
  return Math.max(0, seen - hidden / 2 - (Z / 2) * Math.sqrt(1 / n + 1 / m));
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
