import type { Bounds } from '@sluice/stats';

/** Three digits, and tiny p-values as what they are less than. */
export function showNumber(value: number): string {
  if (value > 0 && value < 1e-6) return '< 0.000001';
  return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : value === Infinity ? '∞' : 'unknown';
}

/** A number where it is known to three digits, else where it lies. */
export function showRange({ lower, upper }: Bounds): string {
  const [a, b] = [showNumber(lower), showNumber(upper)];
  return a === b ? a : `[${a}, ${b}]`;
}
