/**
 * Quantile of sorted values by linear interpolation (Hyndman & Fan's type 7, the default of NumPy and R). `p` outside
 * [0, 1] is clamped. NaN of nothing.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  if (!sorted.length || Number.isNaN(p)) return NaN;
  const position = Math.min(1, Math.max(0, p)) * (sorted.length - 1);
  const low = Math.floor(position);
  const [below, above] = [sorted[low]!, sorted[Math.min(low + 1, sorted.length - 1)]!];
  // Equal ends may be infinite, where the interpolation would be NaN.
  return below === above ? below : below + (position - low) * (above - below);
}

/** Sorted copy, ascending. */
export function sortNumbers(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).sort();
}
