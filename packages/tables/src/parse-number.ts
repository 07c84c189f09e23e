import { DOT, MINUS, PLUS } from './bytes.js';
import { digits8 } from './digits.js';

export const POWERS = Float64Array.from({ length: 23 }, (_, k) => Number(`1e${k}`));
const INVERSES = POWERS.map(power => 1 / power);
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const FIVES = Float64Array.from({ length: 11 }, (_, k) => 5 ** k);
const TWO_53 = 2 ** 53;

/**
 * Puts the finite decimal number written in `bytes[start, end)`, correctly rounded, into `into[at]`, and answers true;
 * NaN and false where there is none. No blanks, no hex, no `NaN`, no `Infinity`. `view` looks at the same bytes.
 *
 * Numbers go through the array, not through return values, because those of functions that are not inlined are boxed.
 * @param whole only a sign and digits count; integers past 2⁵³ are rounded
 */
export function parseNumber(
  bytes: Buffer,
  view: DataView,
  start: number,
  end: number,
  whole: boolean,
  into: Float64Array,
  at: number,
): boolean {
  const sign = bytes[start]!;
  const first = sign === MINUS || sign === PLUS ? start + 1 : start;
  // The short way looks at the eight bytes before a digit.
  if (first >= 8 && first < end) {
    let point = first;
    const last = Math.min(end, first + 9);
    while (point < last && bytes[point] !== DOT) point++;
    const read =
      point === last
        ? parseWhole(view, first, end, into, at)
        : !whole && parseParts(view, first, point, end, into, at);
    if (read) {
      if (sign === MINUS) into[at] = -into[at]!;
      return true;
    }
  }
  return parseSlowly(bytes, start, end, whole, into, at);
}

/** Up to 16 digits; false for what must be read with more care. */
function parseWhole(view: DataView, start: number, end: number, into: Float64Array, at: number): boolean {
  const length = end - start;
  if (length > 16) return false;
  const high = length > 8 ? digits8(view, start, end - 8) : 0;
  const low = digits8(view, length > 8 ? end - 8 : start, end);
  const value = high * 1e8 + low;
  into[at] = value;
  return high >= 0 && low >= 0 && value <= TWO_53;
}

/** Up to eight digits, a point, digits; false for what must be read with more care. */
function parseParts(
  view: DataView,
  start: number,
  point: number,
  end: number,
  into: Float64Array,
  at: number,
): boolean {
  const places = end - point - 1;
  const whole = digits8(view, start, point);
  if (whole < 0 || (places === 0 && point === start)) return false;
  if (places > 8) return places <= 18 && whole <= 9 && parseLongPart(view, whole, point + 1, end, into, at);
  const part = digits8(view, point + 1, end);
  const power = POWERS[places]!;
  const mantissa = whole * power + part;
  // An exact integer divided by an exact power of ten is rounded once only.
  into[at] = mantissa / power;
  return part >= 0 && mantissa <= TWO_53;
}

/** `whole` below 10, and 9 to 18 decimal places: what languages write for a float64. */
function parseLongPart(
  view: DataView,
  whole: number,
  start: number,
  end: number,
  into: Float64Array,
  at: number,
): boolean {
  const places = end - start;
  const first = digits8(view, start, start + 8);
  const second = digits8(view, start + 8, Math.min(start + 16, end));
  const third = places > 16 ? digits8(view, start + 16, end) : 0;
  if (first < 0 || second < 0 || third < 0) return false;
  const low = places > 16 ? second * POWERS[places - 16]! + third : second;
  return divide(whole * 1e8 + first, low, places - 8, places, into, at);
}

/**
 * Puts (high · 10^lowDigits + low) / 10^places, correctly rounded; false where this way cannot tell. What an approximate
 * quotient leaves is computed exactly (Dekker 1971), and the corrected quotient taken only where its rounding is beyond
 * doubt.
 */
function divide(
  high: number,
  low: number,
  lowDigits: number,
  places: number,
  into: Float64Array,
  at: number,
): boolean {
  // 10^k = 5^k · 2^k: below 2⁵³ the product with 5^k is exact, so that with 10^k is, and the sum is as (sum, rest).
  if (high * FIVES[lowDigits]! >= TWO_53) return false;
  const product = high * POWERS[lowDigits]!;
  const sum = product + low;
  const rest = low - (sum - product);
  const divisor = POWERS[places]!;
  const inverse = INVERSES[places]!;
  const quotient = sum * inverse;
  const back = quotient * divisor;
  const correction = (sum - back - roundingError(quotient, divisor, back) + rest) * inverse;
  // Ziv's test: a correction a little larger or smaller must lead to the same number.
  const value = quotient + correction * (1 + 1e-14);
  into[at] = value;
  return value === quotient + correction * (1 - 1e-14);
}

/** a·b − fl(a·b), exactly, by Veltkamp's splitting. */
function roundingError(a: number, b: number, product: number): number {
  const c = 134_217_729 * a;
  const aHigh = c - (c - a);
  const aLow = a - aHigh;
  const d = 134_217_729 * b;
  const bHigh = d - (d - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

function parseSlowly(
  bytes: Buffer,
  start: number,
  end: number,
  whole: boolean,
  into: Float64Array,
  at: number,
): boolean {
  into[at] = NaN;
  const b = bytes[start]!;
  // Most texts that are no number start with a letter.
  if (b > 0x39 || b < PLUS) return false;
  const text = bytes.toString('latin1', start, end);
  const value = DECIMAL.test(text) && !(whole && /[.e]/i.test(text)) ? Number(text) : NaN;
  if (!Number.isFinite(value)) return false;
  into[at] = value;
  return true;
}
