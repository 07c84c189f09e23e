import { allocate } from './memory';
import { hashNumbers } from './hashing';
import { noteHash, REGISTERS } from './registers';

const MS_PER_DAY: f64 = 86_400_000;
const PAGE_BITS = 10;
const PAGES: i32 = 4096;
const MIDDLE: i32 = (PAGES << PAGE_BITS) >> 1;
const EXPONENTS: i32 = 2048;
/** Bytes of the sums of one exponent. */
const SUMS: i32 = 48;
/** Integers whose squares are summed as such: below 2²⁶, so that 1,024 squares stay below 2⁶³. */
const SMALL: f64 = 67_108_864;
const RUN: i32 = 1024;

/**
 * What is kept of many numbers, each part such that order and split do not matter: extremes, exact sums, a histogram on a
 * fixed grid, HyperLogLog registers. The host reads it (../src/number-sketch.ts).
 */
@unmanaged
class NumberSketch {
  count: f64;
  min: f64;
  max: f64;
  /** Σv and Σv² of small integers. */
  sum: i64;
  squares: u64;
  squaresHigh: u64;
  region: i32;
  /** 1: cells are days, else they are the top 22 bits of the number. */
  days: i32;
  /** 4,096 pages of 1,024 counts (u32), made when needed. */
  pages: usize;
  registers: usize;
  /** Of each exponent of a float64 the sums of mantissas, made when needed. */
  exponents: usize;
  /** 1: registers are kept. */
  hashed: i32;
  /** Of the values of a run. */
  hashes: usize;
}

/** Takes the values from row `from` up to `rows` that are not NaN. */
export function sketchNumbers(sketch: NumberSketch, values: usize, from: i32, rows: i32): void {
  if (sketch.pages === 0) start(sketch);
  for (let row = from; row < rows;) {
    const end = min(rows, row + RUN);
    row = sketchRun(sketch, values, row, end);
    if (row < end) makeRoom(sketch, load<f64>(values + (<usize>row << 3)) + 0);
  }
}

function start(sketch: NumberSketch): void {
  const region = sketch.region;
  sketch.min = Infinity;
  sketch.max = -Infinity;
  sketch.pages = allocate(region, PAGES << 2);
  sketch.registers = allocate(region, REGISTERS);
  sketch.exponents = allocate(region, EXPONENTS << 2);
  if (sketch.hashed === 1) sketch.hashes = allocate(region, (RUN + 4) << 3);
}

/** For the counts of the cells about the number, and the sums of its exponent. */
function makeRoom(sketch: NumberSketch, value: f64): void {
  const page = pageOf(sketch.pages, cellOf(value, sketch.days === 1));
  if (load<u32>(page) === 0) store<u32>(page, <u32>allocate(sketch.region, 4 << PAGE_BITS));
  const slot = slotOf(sketch.exponents, value);
  if (load<u32>(slot) === 0) store<u32>(slot, <u32>allocate(sketch.region, SUMS));
}

/** As `sketchNumbers`, up to the first number for which there is no room yet: that ends the loop, since a call in it is slow. */
function sketchRun(sketch: NumberSketch, values: usize, from: i32, to: i32): i32 {
  const pages = sketch.pages;
  const registers = sketch.registers;
  const exponents = sketch.exponents;
  const days = sketch.days === 1;
  const hashed = sketch.hashed === 1;
  const hashes = sketch.hashes - (<usize>from << 3);
  if (hashed) hashNumbers(values, from, to, sketch.hashes);
  let least = sketch.min;
  let most = sketch.max;
  let count: i32 = 0;
  let sum: i64 = 0;
  let squares: u64 = 0;
  let row = from;
  for (; row < to; row++) {
    const value = load<f64>(values + (<usize>row << 3)) + 0;
    if (value !== value) continue;
    const cell = cellOf(value, days);
    const counts = <usize>load<u32>(pageOf(pages, cell));
    if (counts === 0) break;
    const whole = <i32>value;
    if (<f64>whole === value && abs(value) < SMALL) {
      sum += whole;
      squares += <u64>(<i64>whole * whole);
    } else {
      const sums = <usize>load<u32>(slotOf(exponents, value));
      if (sums === 0) break;
      addExactly(sums, value);
    }
    count++;
    if (value < least) least = value;
    if (value > most) most = value;
    const at = counts + (<usize>(cell & ((1 << PAGE_BITS) - 1)) << 2);
    store<u32>(at, load<u32>(at) + 1);
    if (hashed) noteHash(registers, load<u64>(hashes + (<usize>row << 3)));
  }
  sketch.count += count;
  sketch.min = least;
  sketch.max = most;
  sketch.sum += sum;
  sketch.squares += squares;
  if (sketch.squares < squares) sketch.squaresHigh++;
  return row;
}

/** Where the address of the counts of a cell stands. */
// @ts-ignore: decorator
@inline
function pageOf(pages: usize, cell: i32): usize {
  return pages + (<usize>(cell >> PAGE_BITS) << 2);
}

/** Where the address of the sums of an exponent stands. */
// @ts-ignore: decorator
@inline
function slotOf(exponents: usize, value: f64): usize {
  return exponents + (<usize>((reinterpret<u64>(value) >>> 52) & 0x7ff) << 2);
}

/**
 * Adds the 53-bit mantissa m and its square to the sums of its exponent: Σ of the lower 32 and of the upper 21 bits of ±m as
 * i64 (2³¹ values fit), Σm² in 192 bits.
 */
// @ts-ignore: decorator
@inline
function addExactly(sums: usize, value: f64): void {
  const bits = reinterpret<u64>(value);
  const hidden: u64 = (bits & 0x7ff0000000000000) === 0 ? 0 : 0x10000000000000;
  const mantissa = (bits & 0xfffffffffffff) | hidden;
  const low = mantissa & 0xffffffff;
  const high = mantissa >>> 32;
  const sign = <i64>bits >> 63;
  store<i64>(sums, load<i64>(sums) + ((<i64>low ^ sign) - sign));
  store<i64>(sums, load<i64>(sums, 8) + ((<i64>high ^ sign) - sign), 8);
  // m² = low² + 2³³ · low · high + 2⁶⁴ · high²; low · high is below 2⁵³.
  const middle = low * high;
  const square = low * low;
  const add = square + (middle << 33);
  const carry: u64 = add < square ? 1 : 0;
  const top = high * high + (middle >>> 31) + carry;
  const first = load<u64>(sums, 16) + add;
  store<u64>(sums, first, 16);
  const second = load<u64>(sums, 24);
  const sum = second + top + (first < add ? <u64>1 : <u64>0);
  store<u64>(sums, sum, 24);
  if (sum < second) store<u64>(sums, load<u64>(sums, 32) + 1, 32);
}

// @ts-ignore: decorator
@inline
function cellOf(value: f64, days: bool): i32 {
  return days ? dayCell(value) : floatCell(value);
}

// @ts-ignore: decorator
@inline
function floatCell(value: f64): i32 {
  const bits = reinterpret<i64>(value);
  const top = <i32>(bits >>> 42) & 0x1fffff;
  return bits < 0 ? 0x1fffff - top : 0x200000 + top;
}

// @ts-ignore: decorator
@inline
function dayCell(value: f64): i32 {
  const day = Math.floor(value / MS_PER_DAY) + <f64>MIDDLE;
  return <i32>max(0, min(day, <f64>((PAGES << PAGE_BITS) - 1)));
}
