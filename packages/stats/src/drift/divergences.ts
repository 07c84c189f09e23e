import { CompensatedSum } from '../sums.js';

/**
 * How far two discrete distributions are apart. All take counts, or shares, of the same categories in the same order,
 * and normalise them; NaN where one side sums to 0. Throws RangeError where lengths differ.
 */
type Counts = readonly number[];

/** Kullback and Leibler's divergence Σ p ln(p/q), in nats; infinite where q lacks what p has. */
export function kullbackLeibler(p: Counts, q: Counts): number {
  return summed(p, q, (x, y) => (x === 0 ? 0 : x * Math.log(x / y)));
}

/**
 * Population stability index Σ (p − q) ln(p/q), in nats: Jeffreys' divergence. Infinite where only one side has a
 * category; `pseudo` counts added to each category keep it finite and fade as the sample grows.
 */
export function populationStability(p: Counts, q: Counts, pseudo = 0): number {
  const padded = (counts: Counts) => counts.map(count => count + pseudo);
  return summed(padded(p), padded(q), (x, y) => (x === y ? 0 : (x - y) * Math.log(x / y)));
}

/** Jensen and Shannon's divergence ½KL(p‖m) + ½KL(q‖m), m = (p + q)/2: at most ln 2 in base e, 1 in base 2 (Lin 1991). */
export function jensenShannonDivergence(p: Counts, q: Counts, base = Math.E): number {
  const part = (x: number, m: number) => (x === 0 ? 0 : x * Math.log(x / m));
  const nats = summed(p, q, (x, y) => (part(x, (x + y) / 2) + part(y, (x + y) / 2)) / 2);
  return Math.max(0, nats) / Math.log(base);
}

/** Square root of the divergence: a metric (Endres & Schindelin 2003). What SciPy and Evidently call `jensenshannon`. */
export function jensenShannonDistance(p: Counts, q: Counts, base = Math.E): number {
  return Math.sqrt(jensenShannonDivergence(p, q, base));
}

/** Hellinger's distance √(½ Σ (√p − √q)²), in [0, 1]. */
export function hellinger(p: Counts, q: Counts): number {
  return Math.sqrt(summed(p, q, (x, y) => (Math.sqrt(x) - Math.sqrt(y)) ** 2) / 2);
}

/** Total variation ½ Σ|p − q|, in [0, 1]: the share of rows that would have to change their category. */
export function totalVariation(p: Counts, q: Counts): number {
  return summed(p, q, (x, y) => Math.abs(x - y)) / 2;
}

/** L∞: the largest change of the share of one category, in [0, 1]. */
export function largestShift(p: Counts, q: Counts): number {
  const [n, m] = totalsOf(p, q);
  if (n === 0 || m === 0) return NaN;
  return p.reduce((most, x, i) => Math.max(most, Math.abs(x / n - q[i]! / m)), 0);
}

/** TFDV's `normalized_abs_difference`: the largest difference of counts, over the counts of both sides together. */
export function normalisedAbsoluteDifference(p: Counts, q: Counts): number {
  const [n, m] = totalsOf(p, q);
  if (n === 0 || m === 0) return NaN;
  return p.reduce((most, x, i) => Math.max(most, Math.abs(x - q[i]!) / (n + m)), 0);
}

function summed(p: Counts, q: Counts, term: (x: number, y: number) => number): number {
  const [n, m] = totalsOf(p, q);
  if (n === 0 || m === 0) return NaN;
  const total = new CompensatedSum();
  let infinite = false;
  for (const [i, x] of p.entries()) {
    const value = term(x / n, q[i]! / m);
    // The compensation of an infinite sum would be NaN.
    if (value === Infinity) infinite = true;
    else total.add(value);
  }
  return infinite ? Infinity : total.value;
}

function totalsOf(p: Counts, q: Counts): [number, number] {
  if (p.length !== q.length)
    throw new RangeError(`${p.length} and ${q.length} counts are not of the same categories`);
  const total = (counts: Counts) => counts.reduce((sum, count) => sum + count, 0);
  return [total(p), total(q)];
}
