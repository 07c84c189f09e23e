import { parseDecimal, parseInteger } from './decimal';
import { put } from './states';

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
  fives: usize,
  tens: usize,
): i32 {
  let others: i32 = 0;
  for (let row: i32 = 0, k: usize = 0; row < rows; row++, k += (<usize>stride) << 2) {
    const start = load<i32>(starts + k);
    const end = load<i32>(ends + k);
    const value = end > start ? parseDecimal(bytes + start, bytes + end, fives, tens) : NaN;
    others += put(values, states, row, value, end - start);
  }
  return others;
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
  tens: usize,
): i32 {
  let others: i32 = 0;
  for (let row: i32 = 0, k: usize = 0; row < rows; row++, k += (<usize>stride) << 2) {
    const start = load<i32>(starts + k);
    const end = load<i32>(ends + k);
    const value = end > start ? parseInteger(bytes + start, bytes + end, tens) : NaN;
    others += put(values, states, row, value, end - start);
  }
  return others;
}
