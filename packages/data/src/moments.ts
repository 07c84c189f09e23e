import type { SketchedNumbers } from '@sluice/kernel';
import { ExactSums, type SumsState } from './exact-sums.js';

export interface MomentsState {
  count: number;
  min: number;
  max: number;
  sums: SumsState;
}

/**
 * Count, extremes, mean and standard deviation of finite values. Sums are exact, and each result is rounded once, so that it
 * is the same in whatever order and split the values came, and a large mean costs no digits.
 */
export class Moments {
  count = 0;
  min = Infinity;
  max = -Infinity;
  readonly #sums = new ExactSums();

  add(value: number, count: number): void {
    this.count += count;
    this.min = Math.min(this.min, value) + 0;
    this.max = Math.max(this.max, value) + 0;
    this.#sums.add(value, count);
  }

  /** Takes what the loops of the kernel have gathered. */
  addSketched({ count, min, max, sums }: SketchedNumbers): void {
    this.count += count;
    this.min = Math.min(this.min, min) + 0;
    this.max = Math.max(this.max, max) + 0;
    for (const [exponent, sum, squares] of sums) this.#sums.addSums(exponent, sum, squares);
  }

  get mean(): number {
    return ratio(this.#sums.totals.sum, BigInt(this.count), SCALE);
  }

  get sum(): number {
    return ratio(this.#sums.totals.sum, 1n, SCALE);
  }

  /** The sum of integers, to the digit. */
  get wholeSum(): bigint {
    return this.#sums.totals.sum >> BigInt(SCALE);
  }

  /** Of the sample, with n − 1; 0 for a single value. */
  get sd(): number {
    if (this.count < 2) return 0;
    const { sum, squares } = this.#sums.totals;
    const n = BigInt(this.count);
    return Math.sqrt(ratio(n * squares - sum * sum, n * (n - 1n), 2 * SCALE));
  }

  state(): MomentsState {
    return { count: this.count, min: this.min, max: this.max, sums: this.#sums.state() };
  }

  merge({ count, min, max, sums }: MomentsState): void {
    this.count += count;
    this.min = Math.min(this.min, min) + 0;
    this.max = Math.max(this.max, max) + 0;
    this.#sums.merge(sums);
  }
}

/** The sums are in units of 2^−1074. */
const SCALE = 1074;

/** numerator / denominator · 2^−scale, to the nearest float64 or the one beside it. */
function ratio(numerator: bigint, denominator: bigint, scale: number): number {
  if (numerator === 0n) return 0;
  const magnitude = numerator < 0n ? -numerator : numerator;
  const shift = magnitude.toString(2).length - denominator.toString(2).length - 64;
  const quotient =
    shift > 0 ? magnitude / (denominator << BigInt(shift)) : (magnitude << BigInt(-shift)) / denominator;
  const exponent = shift - scale;
  // In two steps, since 2^exponent alone may lie beyond float64.
  const half = Math.trunc(exponent / 2);
  const value = Number(quotient) * 2 ** half * 2 ** (exponent - half);
  return numerator < 0n ? -value : value;
}
