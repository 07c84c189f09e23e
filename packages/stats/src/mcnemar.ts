import { binomialCdf } from './distributions.js';

/**
 * McNemar's test that two classifiers err equally often, from the discordant pairs: `b` where only the first is right,
 * `c` where only the second is. Two-sided p-values: `exact` is conservative, `midP` nearly holds its level (Fagerland,
 * Lydersen & Laake 2013). It tests equality only: it is no test of non-inferiority.
 */
export function mcnemar(b: number, c: number): { exact: number; midP: number } {
  const n = b + c;
  if (b === c) return { exact: 1, midP: 1 };
  const k = Math.min(b, c);
  const below = k > 0 ? binomialCdf(k - 1, n, 0.5) : 0;
  const upTo = binomialCdf(k, n, 0.5);
  return { exact: Math.min(1, 2 * upTo), midP: 2 * below + (upTo - below) };
}
