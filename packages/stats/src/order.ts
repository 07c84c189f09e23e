/** Below this a comparison sort is faster. */
const SMALL = 2048;
/** Digits of 16 bits take the fewest passes; with less values than so, counting the digits would take longer than sorting. */
const MANY = 1 << 17;
/** Which half of a double holds its sign: the second on little-endian machines. */
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/**
 * Places of the values in ascending order, equal ones (0 and −0 among them) by their place. Linear time for many values:
 * a radix sort on the bits of the doubles. The values must not be NaN.
 */
export function sortIndexes(values: ArrayLike<number>): Uint32Array {
  const { length } = values;
  if (length < SMALL)
    return Uint32Array.from({ length }, (_, i) => i).sort((a, b) => values[a]! - values[b]! || a - b);
  const [low, high] = keysOf(values);
  let order = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  let spare = new Uint32Array(length);
  const width = length < MANY ? 8 : 16;
  for (const key of [low, high]) {
    for (let shift = 0; shift < 32; shift += width) {
      const moved = sortByDigit(order, spare, key, shift, 2 ** width);
      if (moved) [order, spare] = [spare, order];
    }
  }
  return order;
}

/** Halves of unsigned keys that order as the doubles do: negative ones have all bits turned, others only the sign. */
function keysOf(values: ArrayLike<number>): [low: Uint32Array, high: Uint32Array] {
  const { length } = values;
  const [low, high] = [new Uint32Array(length), new Uint32Array(length)];
  const double = new Float64Array(1);
  const bits = new Uint32Array(double.buffer);
  for (let i = 0; i < length; i++) {
    double[0] = values[i]! + 0;
    const [lower, upper] = [bits[1 - HIGH]!, bits[HIGH]!];
    const negative = upper >>> 31 === 1;
    low[i] = negative ? ~lower : lower;
    high[i] = negative ? ~upper : upper ^ 0x80000000;
  }
  return [low, high];
}

/** One stable pass. False, and nothing done, where all have the same digit. */
function sortByDigit(
  from: Uint32Array,
  to: Uint32Array,
  key: Uint32Array,
  shift: number,
  digits: number,
): boolean {
  const starts = new Uint32Array(digits + 1);
  const mask = digits - 1;
  for (let i = 0; i < key.length; i++) starts[((key[i]! >>> shift) & mask) + 1]! += 1;
  if (starts[((key[0]! >>> shift) & mask) + 1] === key.length) return false;
  for (let digit = 0; digit < digits; digit++) starts[digit + 1]! += starts[digit]!;
  for (let i = 0; i < from.length; i++) {
    const place = from[i]!;
    const digit = (key[place]! >>> shift) & mask;
    to[starts[digit]!++] = place;
  }
  return true;
}
