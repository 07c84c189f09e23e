import { decimalsFor, fixed } from '../../numbers.js';

/** A linear axis: from values to pixels, with round ticks. */
export interface Scale {
  ticks: { value: number; label: string }[];
  at(value: number): number;
}

export interface ScaleOptions {
  /** 0 belongs to the axis, as it must for bars. */
  zero: boolean;
  /** The axis ends where the values end; otherwise it is widened to round numbers. */
  tight?: boolean;
}

/** An axis over the values. `from` and `to` are pixels. */
export function scaleOf(
  values: readonly number[],
  from: number,
  to: number,
  { zero, tight = false }: ScaleOptions,
): Scale {
  let low = Math.min(...values, ...(zero ? [0] : []));
  let high = Math.max(...values, ...(zero ? [0] : []));
  // Doubles cannot hold round ticks in a narrower span.
  if (high - low <= Math.max(Math.abs(low), Math.abs(high)) * 1e-9)
    [low, high] = zero ? [Math.min(low, 0), Math.max(high, 0, low + 1)] : around(low);
  const step = roundStep((high - low) / 5);
  if (!tight) {
    low = Math.floor(low / step + 1e-9) * step;
    high = Math.ceil(high / step - 1e-9) * step;
  }
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  const raw = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  const decimals = Math.min(decimalsFor([step]), 12);
  return {
    ticks: raw.map(value => ({ value, label: grouped(fixed(value, decimals)) })),
    at: value => from + ((value - low) / (high - low)) * (to - from),
  };
}

function around(value: number): [number, number] {
  const air = Math.abs(value) * 0.1 || 1;
  return [value - air, value + air];
}

/** The least of 1, 2, 5 × 10ⁿ that is not below. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find(candidate => candidate * power >= least * 0.999) ?? 10;
  return factor * power;
}

/** Thousands apart: 12345.5 → 12,345.5. */
export function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const parts = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? parts : `${parts}.${fraction}`;
}

/** A pixel position, short. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Rough width of a label in the chart's 12 px type. */
export function textWidth(text: string): number {
  return text.length * 6.6;
}
