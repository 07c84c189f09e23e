/**
 * Decimal text to the nearest float64. Up to 19 digits are gathered as an integer; Clinger's fast path (1990) takes those that
 * are exact as they are, the algorithm of Eisel and Lemire ("Number parsing at a gigabyte per second", 2021) the others.
 */

const MINUS: u8 = 0x2d;
const PLUS: u8 = 0x2b;
const DOT: u8 = 0x2e;
const ZERO: u8 = 0x30;

/** Powers of five that the table holds: 5^-27 … 5^22, each as two 64-bit halves, high one first. */
export const LEAST_POWER = -27;
export const MOST_POWER = 22;
const EXACT: u64 = 1 << 53;

/** No digits: no mantissa is so large. */
const NONE: u64 = u64.MAX_VALUE;
const POINTS: u64 = 0x2e2e2e2e2e2e2e2e;

/**
 * The number written in the bytes from `from` up to `end` (not empty); NaN where there is none, or where more care is needed.
 * The eight bytes before are read too, and do not count.
 * @param fives the table of powers of five
 * @param tens 10^0 … 10^22 as float64
 */
export function parseDecimal(from: usize, end: usize, fives: usize, tens: usize): f64 {
  const sign = load<u8>(from);
  const first = from + usize(sign === MINUS || sign === PLUS);
  // Mostly up to seven digits, a point, and more digits.
  const dots = load<u64>(first) ^ POINTS;
  const found = (dots - 0x0101010101010101) & ~dots & 0x8080808080808080;
  const point = first + <usize>(ctz(found) >>> 3);
  let mantissa: u64;
  let places: i32 = 0;
  if (found !== 0 && point < end) {
    places = <i32>(end - point) - 1;
    if (<i32>(end - first) > 20 || end - first === 1) return parseAny(from, end, fives, tens);
    mantissa = lastDigits(first, point);
    if (mantissa !== NONE) mantissa = moreDigits(mantissa, point + 1, end, tens);
  } else {
    if (<i32>(end - first) > 19 || end === first) return parseAny(from, end, fives, tens);
    mantissa = moreDigits(0, first, end, tens);
  }
  if (mantissa === NONE) return parseAny(from, end, fives, tens);
  const value = nearest(mantissa, -places, fives, tens);
  return sign === MINUS ? -value : value;
}

/** As `parseDecimal`, byte by byte: with an exponent, with many digits, or no number at all. */
function parseAny(from: usize, end: usize, fives: usize, tens: usize): f64 {
  let at = from;
  const sign = load<u8>(at);
  if (sign === MINUS || sign === PLUS) at++;
  const first = at;
  let mantissa: u64 = 0;
  while (at < end && isDigit(load<u8>(at))) mantissa = mantissa * 10 + digit(at++);
  let digits = <i32>(at - first);
  let power: i32 = 0;
  if (at < end && load<u8>(at) === DOT) {
    const point = ++at;
    while (at < end && isDigit(load<u8>(at))) mantissa = mantissa * 10 + digit(at++);
    power = -(<i32>(at - point));
    digits -= power;
  }
  if (digits > 19) digits -= zerosAt(first, end);
  if (digits === 0 || digits > 19) return NaN;
  if (at < end) {
    if ((load<u8>(at) | 0x20) !== 0x65) return NaN;
    const minus = at + 1 < end && load<u8>(at + 1) === MINUS;
    at += minus || (at + 1 < end && load<u8>(at + 1) === PLUS) ? 2 : 1;
    if (at === end || end - at > 3) return NaN;
    let exponent: i32 = 0;
    while (at < end && isDigit(load<u8>(at))) exponent = exponent * 10 + <i32>digit(at++);
    if (at < end) return NaN;
    power += minus ? -exponent : exponent;
  }
  const value = nearest(mantissa, power, fives, tens);
  return sign === MINUS ? -value : value;
}

/** The integer written in the bytes: a sign and up to 19 digits; NaN for everything else. As `parseDecimal` reads. */
export function parseInteger(from: usize, end: usize, tens: usize): f64 {
  const sign = load<u8>(from);
  const first = from + usize(sign === MINUS || sign === PLUS);
  if (first === end || end - first > 19) return NaN;
  const value = moreDigits(0, first, end, tens);
  if (value === NONE) return NaN;
  return sign === MINUS ? -(<f64>value) : <f64>value;
}

/** The mantissa with the digits from `at` up to `end` after it; `NONE` where others stand there. */
// @ts-ignore: decorator
@inline
function moreDigits(mantissa: u64, at: usize, end: usize, tens: usize): u64 {
  let value = mantissa;
  for (; end - at > 8; at += 8) {
    const eight = load<u64>(at);
    if (!areDigits(eight)) return NONE;
    value = value * 100_000_000 + eightDigits(eight);
  }
  const last = lastDigits(at, end);
  return last === NONE ? NONE : value * <u64>load<f64>(tens + ((end - at) << 3)) + last;
}

/** Of up to eight digits that end there, read at once: what lies before them counts as zeros. */
// @ts-ignore: decorator
@inline
function lastDigits(at: usize, end: usize): u64 {
  const before = <u64>(8 - (end - at)) << 2;
  // In two steps, since a shift by 64 is none.
  const mask = ((<u64>-1) << before) << before;
  const eight = (load<u64>(end - 8) & mask) | (0x3030303030303030 & ~mask);
  return areDigits(eight) ? eightDigits(eight) : NONE;
}

/** Zeros before the first other digit, which take no room in the mantissa. */
function zerosAt(from: usize, end: usize): i32 {
  let zeros: i32 = 0;
  for (let at = from; at < end && (load<u8>(at) === ZERO || load<u8>(at) === DOT); at++) zeros += i32(load<u8>(at) === ZERO);
  return zeros;
}

// @ts-ignore: decorator
@inline
function nearest(mantissa: u64, power: i32, fives: usize, tens: usize): f64 {
  if (power === 0) return <f64>mantissa;
  if (mantissa <= EXACT && power >= -22 && power <= 22) {
    // Both exact, so that one operation rounds once.
    if (power < 0) return <f64>mantissa / load<f64>(tens + (<usize>-power << 3));
    return <f64>mantissa * load<f64>(tens + (<usize>power << 3));
  }
  if (mantissa === 0) return 0;
  return power < LEAST_POWER || power > MOST_POWER ? NaN : byPowerOfFive(mantissa, power, fives);
}

/** mantissa · 10^power, where that is no subnormal number: 0 < mantissa < 2^64, LEAST_POWER ≤ power ≤ MOST_POWER. */
function byPowerOfFive(mantissa: u64, power: i32, fives: usize): f64 {
  const entry = fives + (<usize>(power - LEAST_POWER) << 4);
  let shift = <i32>clz(mantissa);
  const w = mantissa << shift;
  const five = load<u64>(entry);
  let low = w * five;
  let high = highProduct(w, five);
  if ((high & 0x1ff) === 0x1ff) {
    // The bits that decide on the rounding are all set: the lower half of the power may carry into them.
    const more = highProduct(w, load<u64>(entry, 8));
    low += more;
    if (low < more) high++;
  }
  const upper = <i32>(high >>> 63);
  let bits = high >>> (upper + 9);
  // floor(power · log2(10)) + 63, as an integer product.
  let exponent = (((152_170 + 65_536) * power) >> 16) + 63 + upper - shift + 1023;
  // Exactly between two numbers: to the even one.
  if (low <= 1 && power >= -4 && power <= 23 && (bits & 3) === 1 && bits << (upper + 9) === high) bits &= ~1;
  bits += bits & 1;
  bits >>>= 1;
  if (bits >= (<u64>2) << 52) {
    bits = (<u64>1) << 52;
    exponent++;
  }
  return reinterpret<f64>((bits & ~((<u64>1) << 52)) | (<u64>exponent << 52));
}

// @ts-ignore: decorator
@inline
function highProduct(a: u64, b: u64): u64 {
  const a0 = a & 0xffffffff;
  const a1 = a >>> 32;
  const b0 = b & 0xffffffff;
  const b1 = b >>> 32;
  const middle = a1 * b0 + ((a0 * b0) >>> 32);
  return a1 * b1 + (middle >>> 32) + ((a0 * b1 + (middle & 0xffffffff)) >>> 32);
}

// @ts-ignore: decorator
@inline
function isDigit(byte: u8): bool {
  return <u8>(byte - ZERO) <= 9;
}

// @ts-ignore: decorator
@inline
function digit(at: usize): u64 {
  return <u64>(load<u8>(at) - ZERO);
}

/** All eight bytes are digits. */
// @ts-ignore: decorator
@inline
function areDigits(eight: u64): bool {
  const high = eight & 0xf0f0f0f0f0f0f0f0;
  return high === 0x3030303030303030 && ((eight + 0x0606060606060606) & 0xf0f0f0f0f0f0f0f0) === high;
}

/** Pairs, then fours, then all eight; the first byte is the lowest. */
// @ts-ignore: decorator
@inline
function eightDigits(eight: u64): u64 {
  let value = eight - 0x3030303030303030;
  value = value * 10 + (value >>> 8);
  const low = (value & 0x000000ff000000ff) * 0x000f424000000064;
  const high = ((value >>> 16) & 0x000000ff000000ff) * 0x0000271000000001;
  return (low + high) >>> 32;
}
