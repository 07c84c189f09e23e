import { CompensatedSum } from '../sums.js';
import { type Bounds } from './bounds.js';
import { edgesOf, stepsOf, type Cell } from './steps.js';

/**
 * Wasserstein-1 distance, ∫|F − G|, in the unit of the values: how far the mass of one must be moved to become the other
 * (Vallender 1974). Exact where both sides are exact. NaN of no values, and of a range beyond float64.
 */
export function wassersteinDistance(a: readonly Cell[], b: readonly Cell[]): Bounds {
  const at = edgesOf(a, b);
  const [f, g] = [stepsOf(a, at).upTo, stepsOf(b, at).upTo];
  const [n, m] = [countOf(a), countOf(b)];
  if (n === 0 || m === 0 || !Number.isFinite(at.at(-1)! - at[0]!)) return { lower: NaN, upper: NaN };
  const [lower, upper] = [new CompensatedSum(), new CompensatedSum()];
  for (let i = 0; i + 1 < at.length; i++) {
    const width = at[i + 1]! - at[i]!;
    const least = Math.max(f.least[i]! * m - g.most[i]! * n, g.least[i]! * n - f.most[i]! * m, 0);
    const most = Math.max(f.most[i]! * m - g.least[i]! * n, g.most[i]! * n - f.least[i]! * m);
    lower.add((width * least) / (n * m));
    upper.add((width * most) / (n * m));
  }
  return { lower: lower.value, upper: upper.value };
}

/**
 * Standard deviation of the values (divisor n). Moving each value to the middle of its cell changes it by at most the
 * root of the mean square of the ways (Minkowski's inequality). NaN of no values.
 */
export function spreadOf(cells: readonly Cell[]): Bounds {
  const count = countOf(cells);
  // Distances from one of the values, so that a large mean costs no digits.
  const origin = cells[0]?.[0] ?? 0;
  const middle = ([low, high]: Cell) => low - origin + (high - low) / 2;
  const mean = weightedSum(cells, middle) / count;
  const spread = Math.sqrt(weightedSum(cells, cell => (middle(cell) - mean) ** 2) / count);
  const slack = Math.sqrt(weightedSum(cells, ([low, high]) => ((high - low) / 2) ** 2) / count);
  return { lower: Math.max(0, spread - slack), upper: spread + slack };
}

/**
 * Wasserstein-1 distance in standard deviations of the reference. Where the reference is one single value, it is 0 if
 * the other is the same value, else infinite.
 */
export function normalisedWasserstein(reference: readonly Cell[], current: readonly Cell[]): Bounds {
  const distance = wassersteinDistance(reference, current);
  const spread = spreadOf(reference);
  const ratio = (way: number, by: number) => (way === 0 ? 0 : way / by);
  return { lower: ratio(distance.lower, spread.upper), upper: ratio(distance.upper, spread.lower) };
}

export function countOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, [, , count]) => sum + count, 0);
}

function weightedSum(cells: readonly Cell[], of: (cell: Cell) => number): number {
  const total = new CompensatedSum();
  for (const cell of cells) total.add(of(cell) * cell[2]);
  return total.value;
}
