import type { Shown } from './profile.js';

/** Equal parts of the range with round edges; one more edge than counts. */
export interface Histogram {
  edges: Shown[];
  counts: number[];
}

/** A value, or a cell of a sketch, from its lower to its upper edge, with its count. Ascending. */
export type Weighted = [low: number, high: number, count: number];

/** About so many bins: the square root of the number of values, within these. */
const BINS = { least: 5, most: 20 };
/** What the step of the bins is a round number of, and whether it may be less than one. */
const SCALES = {
  number: { unit: 1, whole: false },
  integer: { unit: 1, whole: true },
  day: { unit: 86_400_000, whole: true },
  minute: { unit: 60_000, whole: true },
};
export type Scale = keyof typeof SCALES;

/**
 * The least value that at least the share q of all values do not exceed. Of a cell, its middle.
 * @param count of all values
 */
export function quantile(
  weighted: readonly Weighted[],
  count: number,
  q: number,
  min: number,
  max: number,
): number {
  const rank = Math.max(1, Math.ceil(q * count));
  let seen = 0;
  for (const entry of weighted) {
    seen += entry[2];
    if (seen >= rank) return middle(entry, min, max);
  }
  return max;
}

/** Counts per bin; a cell goes where its middle lies. undefined where all values are one. */
export function binned(
  weighted: readonly Weighted[],
  min: number,
  max: number,
  scale: Scale,
): { edges: number[]; counts: number[] } | undefined {
  if (min === max || !Number.isFinite(max - min)) return undefined;
  const { unit, whole } = SCALES[scale];
  const count = weighted.reduce((sum, entry) => sum + entry[2], 0);
  const bins = Math.min(BINS.most, Math.max(BINS.least, Math.ceil(Math.sqrt(count))));
  const raw = roundStep((max - min) / unit / bins);
  const step = whole ? Math.max(1, raw) : raw;
  // Of a range near the least float64 no parts can be made.
  if (!(step > 0) || !Number.isFinite(Math.max(-min, max) / unit / step)) return undefined;
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  const first = Math.floor(min / unit / step);
  const length = Math.floor(max / unit / step) - first + 1;
  const edgeAt = (i: number) => {
    const edge = (first + i) * step;
    return (digits <= 100 ? Number(edge.toFixed(digits)) : edge) * unit;
  };
  const counts = new Array<number>(length).fill(0);
  for (const entry of weighted) {
    const bin = Math.floor(middle(entry, min, max) / unit / step) - first;
    counts[Math.min(Math.max(bin, 0), length - 1)]! += entry[2];
  }
  return { edges: Array.from({ length: length + 1 }, (_, i) => edgeAt(i)), counts };
}

function middle([low, high]: Weighted, min: number, max: number): number {
  return Math.min(Math.max(low === high ? low : (low + high) / 2, min), max);
}

/** The least of 1, 2, 5 times a power of ten that is not below. */
function roundStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find(f => f * power >= raw * (1 - 1e-12)) ?? 10;
  return factor * power;
}
