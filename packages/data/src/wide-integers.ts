import type { CellColumn } from '@sluice/tables';

/** Digits that an integer may have to be known: of more, what float64 loses could not be told by the last ones. */
const MAX_DIGITS = 24;
/** Digits that the rest is told by: it is at most 2²⁶, half the distance of two float64s below 10²⁴. */
const LOW = 9;
const SCALE = 10 ** LOW;
const ZERO = 0x30;
const MINUS = 0x2d;
const PLUS = 0x2b;

/** An integer as the nearest float64, and what that lacks. */
type Split = readonly [value: number, rest: number];

export interface WideState {
  least?: Split | undefined;
  most?: Split | undefined;
  rest: string;
  known: boolean;
}

/** To the digit. */
export interface ExactNumbers {
  min: bigint;
  max: bigint;
  sum: bigint;
}

/**
 * What float64 loses of the integers past 2⁵³ of a column: that of their extremes and of their sum. Rounding keeps the order, so
 * that of two integers the larger one is the one whose float64 is, or, where these are the same, whose rest is. Nothing of it
 * depends on the order of the integers, or on how they came in parts.
 */
export class WideIntegers {
  #least: Split | undefined;
  #most: Split | undefined;
  #rest = 0n;
  /** Of all of them so far, the digits are. */
  #known = true;

  /** Some were there. */
  get any(): boolean {
    return this.#least !== undefined;
  }

  /** @param values as the column was read; NaN where nothing was */
  takeAll(column: CellColumn, rows: number, values: Float64Array): void {
    let rests = 0;
    for (let row = 0; row < rows; row++) {
      const value = values[row]!;
      if (!(Math.abs(value) > Number.MAX_SAFE_INTEGER)) continue;
      const rest = restOf(column, row, value);
      if (rest === undefined) this.#known = false;
      else rests += rest;
      this.#note([value, rest ?? 0]);
    }
    this.#rest += BigInt(rests);
  }

  /**
   * Of the whole column, from what is known of its float64s; undefined where the digits are not.
   * @param sum of them, exact
   */
  exactly(min: number, max: number, sum: bigint): ExactNumbers | undefined {
    if (!this.#known) return undefined;
    return {
      min: Number.isSafeInteger(min) ? BigInt(min) : whole(this.#least!),
      max: Number.isSafeInteger(max) ? BigInt(max) : whole(this.#most!),
      sum: sum + this.#rest,
    };
  }

  state(): WideState {
    return { least: this.#least, most: this.#most, rest: String(this.#rest), known: this.#known };
  }

  merge({ least, most, rest, known }: WideState): void {
    for (const split of [least, most]) if (split) this.#note(split);
    this.#rest += BigInt(rest);
    this.#known &&= known;
  }

  #note(split: Split): void {
    if (this.#least === undefined || compare(split, this.#least) < 0) this.#least = split;
    if (this.#most === undefined || compare(split, this.#most) > 0) this.#most = split;
  }
}

const compare = (a: Split, b: Split) => a[0] - b[0] || a[1] - b[1];
const whole = ([value, rest]: Split) => BigInt(value) + BigInt(rest);

/** What the float64 lacks of the integer; undefined where that is not written out, or longer. */
function restOf(
  { bytes, starts, ends, offset, stride }: CellColumn,
  row: number,
  value: number,
): number | undefined {
  const k = offset + row * stride;
  const end = ends[k]!;
  let at = starts[k]!;
  const sign = bytes[at];
  if (sign === MINUS || sign === PLUS) at++;
  while (at < end && bytes[at] === ZERO) at++;
  const digits = end - at;
  let low = 0;
  for (let i = at; i < end; i++) {
    const digit = bytes[i]! - ZERO;
    if (digit < 0 || digit > 9) return undefined;
    if (i >= end - LOW) low = 10 * low + digit;
  }
  if (digits > MAX_DIGITS) return undefined;
  // The remainder of float64s is exact.
  const lacking = low - (Math.abs(value) % SCALE);
  const rest = lacking > SCALE / 2 ? lacking - SCALE : lacking < -SCALE / 2 ? lacking + SCALE : lacking;
  return sign === MINUS ? -rest : rest;
}
