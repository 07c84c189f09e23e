import { normalCdf, normalQuantile } from './distributions.js';
import type { Inference } from './inference.js';

/**
 * Difference Δ of two proportions measured on the same n subjects, by Tango's score method (Statistics in Medicine
 * 17:891, 1998). `b` subjects succeed only in the first arm, `c` only in the second; Δ̂ = (b − c)/n. Keeps its level
 * with few or no discordant pairs, where the Wald interval collapses. Throws RangeError for counts that are none.
 */
export function tango(b: number, c: number, n: number): Inference {
  if (![b, c, n].every(Number.isInteger) || b < 0 || c < 0 || n < 1 || b + c > n)
    throw new RangeError(`${b} and ${c} of ${n} are no discordant pairs`);
  return {
    method: 'Tango score',
    estimate: (b - c) / n,
    bound: level => solve(b, c, n, -normalQuantile(level)),
    pBelow(x) {
      if (x <= -1) return 1;
      return x >= 1 ? 0 : normalCdf(score(b, c, n, x));
    },
  };
}

/** The score statistic of Δ; falls as Δ rises. −1 < Δ < 1. */
function score(b: number, c: number, n: number, delta: number): number {
  const A = 2 * n;
  const B = -b - c + (2 * n - b + c) * delta;
  const C = -c * delta * (1 - delta);
  const root = Math.sqrt(Math.max(0, B * B - 4 * A * C));
  // Two forms of the same root of the quadratic: each is exact where the other cancels.
  const q = B > 0 ? (-2 * C) / (root + B) : (root - B) / (2 * A);
  const excess = b - c - n * delta;
  // Without discordant pairs the variance vanishes together with the difference.
  return excess === 0 ? 0 : excess / Math.sqrt(n * (2 * q + delta * (1 - delta)));
}

/** Δ with score = z, by bisection to the last bit. */
function solve(b: number, c: number, n: number, z: number): number {
  let [low, high] = [-1, 1];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (score(b, c, n, middle) > z) low = middle;
    else high = middle;
  }
}
