import gammainc from '@stdlib/math-base-special-gammainc';
import { normalCdf } from '../distributions.js';

/** A statistic and its p-value. */
export interface TestOutcome {
  statistic: number;
  df: number;
  p: number;
}

/** P(X > x), chi-square with `df` degrees of freedom; the tail keeps its digits. */
export function chiSquareSf(x: number, df: number): number {
  if (Number.isNaN(x) || !(df > 0)) return NaN;
  if (x <= 0) return 1;
  return x === Infinity ? 0 : gammainc(x / 2, df / 2, true, true);
}

/**
 * Pearson's chi-square test that two samples, given as counts of the same categories, come from one distribution
 * (Pearson 1911). Categories of which fewer than `least` are expected in either sample are counted as one.
 */
export function chiSquareHomogeneity(a: readonly number[], b: readonly number[], least = 5): TestOutcome {
  return homogeneity(a, b, least, (seen, expected) => (seen - expected) ** 2 / expected);
}

/** The same by likelihood ratio: G = 2 Σ O ln(O/E) (Wilks 1938). */
export function gHomogeneity(a: readonly number[], b: readonly number[], least = 5): TestOutcome {
  return homogeneity(a, b, least, (seen, expected) =>
    seen === 0 ? 0 : 2 * seen * Math.log(seen / expected),
  );
}

/**
 * Chi-square test that the counts come from the distribution that the expected counts tell, which are scaled to the same
 * sum. A category that is not expected and yet there gives p = 0. This takes the expectation for known: where it is
 * itself a sample, `chiSquareHomogeneity` is right and this gives too small p-values.
 */
export function chiSquareFit(seen: readonly number[], expected: readonly number[]): TestOutcome {
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const scale = total(seen) / total(expected);
  const statistic = seen.reduce((sum, count, i) => {
    const due = expected[i]! * scale;
    return count === due ? sum : sum + (count - due) ** 2 / due;
  }, 0);
  const df = seen.length - 1;
  return { statistic, df, p: df > 0 ? chiSquareSf(statistic, df) : 1 };
}

/**
 * p-value of a population stability index of two samples of n and m values in `bins` bins: with no drift it is about
 * (1/n + 1/m) χ² with bins − 1 degrees of freedom (Yurdakul & Naranjo 2020).
 */
export function populationStabilityPValue(psi: number, bins: number, n: number, m: number): number {
  return bins < 2 ? 1 : chiSquareSf(psi / (1 / n + 1 / m), bins - 1);
}

/** Two shares, a of n and b of m: their difference, and the two-sided z-test with pooled variance. */
export function twoProportions(
  a: number,
  n: number,
  b: number,
  m: number,
): { difference: number; z: number; p: number } {
  const pooled = (a + b) / (n + m);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
  const difference = a / n - b / m;
  const z = difference === 0 ? 0 : difference / error;
  return { difference, z, p: 2 * normalCdf(-Math.abs(z)) };
}

function homogeneity(
  a: readonly number[],
  b: readonly number[],
  least: number,
  term: (seen: number, expected: number) => number,
): TestOutcome {
  const rows = pooled(a, b, least);
  const [n, m] = [0, 1].map(side => rows.reduce((sum, row) => sum + row[side]!, 0)) as [number, number];
  let statistic = 0;
  for (const [x, y] of rows) {
    const share = (x + y) / (n + m);
    statistic += term(x, n * share) + term(y, m * share);
  }
  const df = rows.length - 1;
  return { statistic, df, p: df > 0 ? chiSquareSf(statistic, df) : 1 };
}

/** Pairs of counts with the rare ones as one. If even together they are rare, the rarest of the others joins them. */
function pooled(a: readonly number[], b: readonly number[], least: number): [number, number][] {
  const [n, m] = [a, b].map(counts => counts.reduce((sum, count) => sum + count, 0)) as [number, number];
  const smaller = Math.min(n, m) / (n + m);
  const rows = a.map((x, i): [number, number] => [x, b[i]!]).filter(([x, y]) => x + y > 0);
  rows.sort(([x, y], [u, v]) => x + y - (u + v) || x - u);
  const rest: [number, number] = [0, 0];
  const isRare = ([x, y]: [number, number]) => (x + y) * smaller < least;
  while (rows.length && (isRare(rows[0]!) || (rest[0] + rest[1] > 0 && isRare(rest)))) {
    const [x, y] = rows.shift()!;
    rest[0] += x;
    rest[1] += y;
  }
  return rest[0] + rest[1] > 0 ? [...rows, rest] : rows;
}
