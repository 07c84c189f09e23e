import type { Bounds } from './bounds.js';
import { edgesOf, stepsOf, type Cell } from './steps.js';

/**
 * Greatest difference of the two cumulative shares, in [0, 1]: Kolmogorov and Smirnov's D. Exact where both sides are
 * exact; within cells that both share it can only be bounded. NaN of no values.
 */
export function ksDistance(a: readonly Cell[], b: readonly Cell[]): Bounds {
  const at = edgesOf(a, b);
  const [f, g] = [stepsOf(a, at), stepsOf(b, at)];
  if (f.count === 0 || g.count === 0) return { lower: NaN, upper: NaN };
  let [lower, upper] = [0, 0];
  for (let i = 0; i < at.length; i++) {
    for (const side of ['below', 'upTo'] as const) {
      // Whole numbers until the end: equal shares of samples of different size must come out equal.
      const over = f[side].least[i]! * g.count - g[side].most[i]! * f.count;
      const under = g[side].least[i]! * f.count - f[side].most[i]! * g.count;
      lower = Math.max(lower, over, under);
    }
    const over = f.upTo.most[i]! * g.count - g.upTo.least[i]! * f.count;
    const under = g.upTo.most[i]! * f.count - f.upTo.least[i]! * g.count;
    upper = Math.max(upper, over, under);
  }
  const all = f.count * g.count;
  return { lower: lower / all, upper: upper / all };
}

/** Above these, counting lattice paths takes longer than it gains. */
const EXACT = { most: 10_000, steps: 2e7 };

/**
 * P(D ≥ d) if both samples, of n and m independent values, come from one continuous distribution; conservative where
 * values repeat. Exact up to 10,000 values a side, else by Kolmogorov's limit.
 */
export function ksPValue(d: number, n: number, m: number): number {
  if (d <= 0) return 1;
  if (Math.max(n, m) <= EXACT.most && n * m * Math.min(1, 2 * d) <= EXACT.steps) return exactPValue(d, n, m);
  return kolmogorovSf(d * Math.sqrt((n * m) / (n + m)));
}

/**
 * Kolmogorov's limit distribution, P(K > x): 2 Σ (−1)^(k−1) exp(−2k²x²), and for small x Jacobi's transform of it, which
 * converges there (Marsaglia, Tsang & Wang 2003).
 */
export function kolmogorovSf(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x <= 0) return 1;
  if (x < 1) {
    let total = 0;
    for (let k = 1; k <= 7; k += 2) total += Math.exp((-k * k * Math.PI * Math.PI) / (8 * x * x));
    return 1 - (Math.sqrt(2 * Math.PI) / x) * total;
  }
  let total = 0;
  for (let k = 6; k >= 1; k--) total += (k % 2 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
  return total;
}

/**
 * Share of the lattice paths from (0, 0) to (n, m) that reach |x/n − y/m| ≥ d (Hodges 1957), counted column by column as
 * the share of paths so far that were outside (Viehmann 2021, doi:10.48550/arXiv.2102.08037), so that no digits are lost
 * in small p-values.
 */
function exactPValue(d: number, n: number, m: number): number {
  const [wide, narrow] = [Math.max(n, m), Math.min(n, m)];
  const divisor = greatestCommonDivisor(wide, narrow);
  const [stepY, stepX] = [wide / divisor, narrow / divisor];
  // D is a multiple of 1 / lcm(n, m).
  const h = Math.round(d * stepY * narrow);
  const outside = new Float64Array(narrow + 1).fill(1);
  let end = Math.min(Math.ceil(h / stepY), narrow + 1);
  outside.fill(0, 0, end);
  for (let x = 1; x <= wide; x++) {
    const first = Math.min(Math.max(Math.floor((stepX * x - h) / stepY) + 1, 0), narrow);
    end = Math.min(Math.ceil((stepX * x + h) / stepY), narrow + 1);
    if (end <= first) return 1;
    let value = first === 0 ? 0 : 1;
    for (let y = first; y < end; y++) {
      value = (outside[y]! * x + value * y) / (x + y);
      outside[y] = value;
    }
  }
  return outside[end - 1]!;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
