import { parseDecimal, parseInteger, parseShortDecimal, parseShortInteger } from './decimal';
import { put, UNREAD, VALUE } from './states';

const MINUS: u8 = 0x2d;
/** Digits, with the point, that are read at once. */
const SHORT: usize = 8;

/**
 * Reads the cells of a column as numbers. Empty cells are missing; what is not read is NaN and `UNREAD`. Answers how many
 * cells hold no value.
 * @param starts, ends of the cell of the first row, in `bytes`; the next rows lie `stride` further, each an i32
 */
export function decodeDecimals(
  bytes: usize,
  starts: usize,
  ends: usize,
  stride: i32,
  rows: i32,
  values: usize,
  states: usize,
  powers: usize,
): i32 {
  return decode(bytes, starts, ends, stride, rows, values, states, powers, false);
}

/** As `decodeDecimals`, where only a sign and digits count. */
export function decodeIntegers(
  bytes: usize,
  starts: usize,
  ends: usize,
  stride: i32,
  rows: i32,
  values: usize,
  states: usize,
  powers: usize,
): i32 {
  return decode(bytes, starts, ends, stride, rows, values, states, powers, true);
}

/** First the short cells, in a loop without a call, which would be slow; then the others. */
// @ts-ignore: decorator
@inline
function decode(
  bytes: usize,
  starts: usize,
  ends: usize,
  stride: i32,
  rows: i32,
  values: usize,
  states: usize,
  powers: usize,
  integer: bool,
): i32 {
  const step = <usize>stride << 2;
  // Where the first cell is long, mostly all are: they are not looked at twice.
  if (rows > 0 && load<i32>(ends) - load<i32>(starts) > <i32>SHORT) memory.fill(states, UNREAD, rows);
  else {
    let others: i32 = 0;
    for (let row: i32 = 0, k: usize = 0; row < rows; row++, k += step) {
      const start = bytes + load<i32>(starts + k);
      const end = bytes + load<i32>(ends + k);
      const minus = usize(load<u8>(start) === MINUS);
      const length = end - start - minus;
      let value = NaN;
      if (length - 1 < SHORT)
        value = integer
          ? parseShortInteger(start + minus, length)
          : parseShortDecimal(start + minus, length, powers);
      others += put(values, states, row, signed(value, minus), <i32>(end - start));
    }
    if (others === 0) return 0;
  }
  let others: i32 = 0;
  for (let row: i32 = 0, k: usize = 0; row < rows; row++, k += step) {
    if (load<u8>(states + row) === UNREAD) {
      const start = bytes + load<i32>(starts + k);
      const end = bytes + load<i32>(ends + k);
      let value = NaN;
      if (<i32>(end - start) > 0)
        value = integer ? parseInteger(start, end, powers) : parseDecimal(start, end, powers);
      put(values, states, row, value, <i32>(end - start));
    }
    others += i32(load<u8>(states + row) !== VALUE);
  }
  return others;
}

/** @param minus 1 for the number below zero */
// @ts-ignore: decorator
@inline
function signed(value: f64, minus: usize): f64 {
  return reinterpret<f64>(reinterpret<u64>(value) ^ (<u64>minus << 63));
}
