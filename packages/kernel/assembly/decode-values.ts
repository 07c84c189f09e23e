import { put } from './states';

const MS_PER_DAY: f64 = 86_400_000;
/** No date: a number of days that no date has. */
const NO_DAY: i32 = -0x80000000;
const TRUE: i32 = 0x65757274;
const FALS: i32 = 0x736c6166;
const E: u8 = 0x65;

/** Reads ISO dates (`2024-02-29`) as milliseconds since 1970; otherwise as `decodeDecimals`. */
export function decodeDates(
  bytes: usize,
  starts: usize,
  ends: usize,
  stride: i32,
  rows: i32,
  values: usize,
  states: usize,
): i32 {
  let others: i32 = 0;
  for (let row: i32 = 0, k: usize = 0; row < rows; row++, k += <usize>stride << 2) {
    const start = load<i32>(starts + k);
    const length = load<i32>(ends + k) - start;
    const day = length === 10 ? dayAt(bytes + start) : NO_DAY;
    others += put(values, states, row, day === NO_DAY ? NaN : <f64>day * MS_PER_DAY, length);
  }
  return others;
}

/** Reads `true` and `false` as 1 and 0; otherwise as `decodeDecimals`. */
export function decodeBooleans(
  bytes: usize,
  starts: usize,
  ends: usize,
  stride: i32,
  rows: i32,
  values: usize,
  states: usize,
): i32 {
  let others: i32 = 0;
  for (let row: i32 = 0, k: usize = 0; row < rows; row++, k += <usize>stride << 2) {
    const start = load<i32>(starts + k);
    const length = load<i32>(ends + k) - start;
    const word = load<i32>(bytes + start);
    const isTrue = length === 4 && word === TRUE;
    const read = isTrue || (length === 5 && word === FALS && load<u8>(bytes + start + 4) === E);
    others += put(values, states, row, read ? <f64>i32(isTrue) : NaN, length);
  }
  return others;
}

/** Days since 1970 of the ten bytes of an ISO date, `NO_DAY` where they are none. */
// @ts-ignore: decorator
@inline
function dayAt(at: usize): i32 {
  const year = load<u32>(at) ^ 0x30303030;
  const month = load<u32>(at, 4) ^ 0x2d30302d;
  const day = <u32>load<u16>(at, 8) ^ 0x3030;
  // What is a digit is now a byte from 0 to 9, the dashes are 0; adding 0x76 sets the high bit of all else.
  const others = (year + 0x76767676) | year | (month + 0x7f76767f) | month | (day + 0x7676) | day;
  if ((others & 0x80808080) !== 0) return NO_DAY;
  const pairs = (year * 10 + (year >>> 8)) & 0x00ff00ff;
  return dayNumber(
    <i32>((pairs & 0xff) * 100 + (pairs >>> 16)),
    <i32>(((month >>> 8) & 0xff) * 10 + ((month >>> 16) & 0xff)),
    <i32>((day & 0xff) * 10 + (day >>> 8)),
  );
}

/** Of the proleptic Gregorian calendar; `NO_DAY` where there is no such day. */
function dayNumber(year: i32, month: i32, day: i32): i32 {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return NO_DAY;
  // Counted from 1 March, so that the leap day is the last of its year.
  const y = month > 2 ? year : year - 1;
  const dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
  // January and February of the year 0 belong to −1.
  const century = y < 0 ? -1 : y / 100;
  return 365 * y + (y >> 2) - century + (century >> 2) + dayOfYear - 719_468;
}

function daysIn(year: i32, month: i32): i32 {
  if (month !== 2) return 30 + ((month ^ (month >> 3)) & 1);
  return (year & 3) === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
