/**
 * Decimal text to the nearest float64. Up to 19 digits are gathered as an integer; Clinger's fast path (1990) takes those that
 * are exact as they are, the algorithm of Eisel and Lemire ("Number parsing at a gigabyte per second", 2021) the others.
 */

const MINUS: u8 = 0x2d;
const PLUS: u8 = 0x2b;
const DOT: u8 = 0x2e;
const ZERO: u8 = 0x30;

/** The tables of powers (../src/powers.ts): 10^0 … 10^22 as float64; from here on 10^0 … 10^8 as u64; */
const WHOLE_TENS: usize = 184;
/** and from here on powers of five, 5^-27 … 5^22, each as two 64-bit halves, high one first. */
const FIVES: usize = 256;
const LEAST_POWER = -27;
const MOST_POWER = 22;
/** Mantissas that are mostly short: among longer ones, up to 2⁵³ or not is a guess that is often wrong. */
const SMALL: u64 = 1_000_000_000_000;

/** No digits: no mantissa is so large. */
const NONE: u64 = u64.MAX_VALUE;
const ZEROS: u64 = 0x3030303030303030;
/** Less '0', bit by bit. */
const POINTS: u64 = 0x1e1e1e1e1e1e1e1e;
const HIGH_BITS: u64 = 0x8080808080808080;

/**
 * The number written in the bytes from `from` up to `end` (not empty); NaN where there is none, or where more care is needed.
 * The bytes after are read too, up to 24 of them, and do not count.
 * @param powers the tables of powers (../src/powers.ts)
 */
export function parseDecimal(from: usize, end: usize, powers: usize): f64 {
  const sign = load<u8>(from);
  const first = from + usize(sign === MINUS || sign === PLUS);
  const length = end - first;
  // Mostly up to seven digits, a point, and more digits.
  const points = pointsIn(load<u64>(first) ^ ZEROS);
  const point = first + <usize>(ctz(points) >>> 3);
  let mantissa: u64;
  let places: i32 = 0;
  if (points !== 0 && point < end) {
    places = <i32>(end - point) - 1;
    if (length > 20 || length === 1) return parseAny(from, end, powers);
    mantissa = lastDigits(first, point);
    if (mantissa !== NONE) mantissa = moreDigits(mantissa, point + 1, end, powers);
  } else {
    if (length > 19 || length === 0) return parseAny(from, end, powers);
    mantissa = moreDigits(0, first, end, powers);
  }
  if (mantissa === NONE) return parseAny(from, end, powers);
  const value = nearest(mantissa, -places, powers);
  return sign === MINUS ? -value : value;
}

/** As `parseDecimal`, byte by byte: with an exponent, with many digits, or no number at all. */
function parseAny(from: usize, end: usize, powers: usize): f64 {
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
  const value = nearest(mantissa, power, powers);
  return sign === MINUS ? -value : value;
}

/** The integer written in the bytes: a sign and up to 19 digits; NaN for everything else. As `parseDecimal` reads. */
export function parseInteger(from: usize, end: usize, powers: usize): f64 {
  const sign = load<u8>(from);
  const first = from + usize(sign === MINUS || sign === PLUS);
  if (first === end || end - first > 19) return NaN;
  const value = moreDigits(0, first, end, powers);
  if (value === NONE) return NaN;
  return sign === MINUS ? -(<f64>value) : <f64>value;
}

/**
 * As `parseDecimal`, of 1 to 8 bytes of digits and perhaps a point, all read at once: quick, and without a call, so that
 * loops over it keep what they need in registers.
 */
// @ts-ignore: decorator
@inline
export function parseShortDecimal(at: usize, length: usize, powers: usize): f64 {
  const eight = bytesAt(at, length);
  const points = pointsIn(eight);
  if (points === 0) return areDigits(eight) ? <f64>(<i64>eightDigits(eight)) : NaN;
  // What stands before the point moves up to what follows it.
  const shift = ctz(points) - 7;
  const above = ((<u64>-1) << shift) << 8;
  const digits = (eight & above) | ((eight << 8) & ~above);
  if (!areDigits(digits) || length === 1) return NaN;
  return <f64>(<i64>eightDigits(digits)) / tenTo(7 - <usize>(shift >>> 3), powers);
}

/** As `parseInteger`, of 1 to 8 digits; see `parseShortDecimal`. */
// @ts-ignore: decorator
@inline
export function parseShortInteger(at: usize, length: usize): f64 {
  const eight = bytesAt(at, length);
  return areDigits(eight) ? <f64>(<i64>eightDigits(eight)) : NaN;
}

/**
 * The mantissa with the digits from `at` up to `end` after it, at most 24; `NONE` where others stand there. In three steps
 * whatever there is, since numbers of a column differ in length, and a branch that is guessed wrong costs more than a step.
 */
// @ts-ignore: decorator
@inline
function moreDigits(mantissa: u64, at: usize, end: usize, powers: usize): u64 {
  const count = end - at;
  const first = min<usize>(count, 8);
  const second = min<usize>(count - first, 8);
  const third = count - first - second;
  const a = bytesAt(at, first);
  const b = bytesAt(at + 8, second);
  const c = bytesAt(at + 16, third);
  if ((othersIn(a) | othersIn(b) | othersIn(c)) !== 0) return NONE;
  const head = mantissa * wholeTenTo(first, powers) + eightDigits(a);
  return (head * wholeTenTo(second, powers) + eightDigits(b)) * wholeTenTo(third, powers) + eightDigits(c);
}

/** Of up to eight digits. */
// @ts-ignore: decorator
@inline
function lastDigits(at: usize, end: usize): u64 {
  const eight = bytesAt(at, end - at);
  return areDigits(eight) ? eightDigits(eight) : NONE;
}

/** The first `count` bytes there, up to 8, each less '0', moved up behind zeros. */
// @ts-ignore: decorator
@inline
function bytesAt(at: usize, count: usize): u64 {
  const half = <u64>(8 - count) << 2;
  // In two steps, since a shift by 64 is none.
  return ((load<u64>(at) ^ ZEROS) << half) << half;
}

/** The high bits of the bytes that are points less '0'; of those after the first one perhaps of others. */
// @ts-ignore: decorator
@inline
function pointsIn(eight: u64): u64 {
  const others = eight ^ POINTS;
  return (others - 0x0101010101010101) & ~others & HIGH_BITS;
}

/** Zeros before the first other digit, which take no room in the mantissa. */
function zerosAt(from: usize, end: usize): i32 {
  let zeros: i32 = 0;
  for (let at = from; at < end && (load<u8>(at) === ZERO || load<u8>(at) === DOT); at++) zeros += i32(load<u8>(at) === ZERO);
  return zeros;
}

// @ts-ignore: decorator
@inline
function nearest(mantissa: u64, power: i32, powers: usize): f64 {
  if (power === 0) return <f64>mantissa;
  if (mantissa <= SMALL && power >= -22 && power <= 22) {
    // Both exact, so that one operation rounds once.
    const whole = <f64>(<i64>mantissa);
    return power < 0 ? whole / tenTo(-power, powers) : whole * tenTo(power, powers);
  }
  if (mantissa === 0) return 0;
  return power < LEAST_POWER || power > MOST_POWER ? NaN : byPowerOfFive(mantissa, power, powers + FIVES);
}

/** 10^power, which a float64 holds exactly: 0 ≤ power ≤ 22. */
// @ts-ignore: decorator
@inline
function tenTo(power: usize, powers: usize): f64 {
  return load<f64>(powers + (power << 3));
}

/** 10^power, 0 ≤ power ≤ 8. */
// @ts-ignore: decorator
@inline
function wholeTenTo(power: usize, powers: usize): u64 {
  return load<u64>(powers + (power << 3), WHOLE_TENS);
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
  if (low <= 1 && power >= -4 && (bits & 3) === 1 && bits << (upper + 9) === high) bits &= ~1;
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

/** Each of the eight bytes is a digit less '0'. */
// @ts-ignore: decorator
@inline
function areDigits(eight: u64): bool {
  return othersIn(eight) === 0;
}

// @ts-ignore: decorator
@inline
function othersIn(eight: u64): u64 {
  return ((eight + 0x7676767676767676) | eight) & HIGH_BITS;
}

/** Pairs, then fours, then all eight; the first byte is the lowest. */
// @ts-ignore: decorator
@inline
function eightDigits(digits: u64): u64 {
  const value = digits * 10 + (digits >>> 8);
  const low = (value & 0x000000ff000000ff) * 0x000f424000000064;
  const high = ((value >>> 16) & 0x000000ff000000ff) * 0x0000271000000001;
  return (low + high) >>> 32;
}
