import { allocate } from './memory';
import { hashNumber } from './hashing';
import { noteHash, REGISTERS } from './registers';

const MS_PER_DAY: f64 = 86_400_000;
const PAGE_BITS = 10;
const PAGES: i32 = 4096;
const MIDDLE: i32 = (PAGES << PAGE_BITS) >> 1;
const EXPONENTS: i32 = 2048;
/** Bytes of the sums of one exponent. */
const SUMS: i32 = 48;
/** Integers whose squares are summed as such: below 2²⁶, so that 2,048 squares stay below 2⁶³. */
const SMALL: f64 = 67_108_864;
const RUN: i32 = 2048;

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
}

/** Takes the values from row `from` up to `rows` that are not NaN. */
export function sketchNumbers(sketch: NumberSketch, values: usize, from: i32, rows: i32): void {
  if (sketch.pages === 0) start(sketch);
  for (let row = from; row < rows; row += RUN) sketchRun(sketch, values, row, min(rows, row + RUN));
}

function start(sketch: NumberSketch): void {
  const region = sketch.region;
  sketch.min = Infinity;
  sketch.max = -Infinity;
  sketch.pages = allocate(region, PAGES << 2);
  sketch.registers = allocate(region, REGISTERS);
  sketch.exponents = allocate(region, EXPONENTS << 2);
}

function sketchRun(sketch: NumberSketch, values: usize, from: i32, to: i32): void {
  const pages = sketch.pages;
  const registers = sketch.registers;
  const exponents = sketch.exponents;
  const days = sketch.days === 1;
  const hashed = sketch.hashed === 1;
  let least = sketch.min;
  let most = sketch.max;
  let count: i32 = 0;
  let sum: i64 = 0;
  let squares: u64 = 0;
  for (let row = from; row < to; row++) {
    const value = load<f64>(values + (<usize>row << 3)) + 0;
    if (value !== value) continue;
    count++;
    if (value < least) least = value;
    if (value > most) most = value;
    const whole = <i32>value;
    if (<f64>whole === value && abs(value) < SMALL) {
      sum += whole;
      squares += <u64>(<i64>whole * whole);
    } else {
      const slot = exponents + (<usize>((reinterpret<u64>(value) >>> 52) & 0x7ff) << 2);
      let sums = <usize>load<u32>(slot);
      if (sums === 0) {
        sums = allocate(sketch.region, SUMS);
        store<u32>(slot, <u32>sums);
      }
      addExactly(sums, value);
    }
    const cell = days ? dayCell(value) : floatCell(value);
    const page = pages + (<usize>(cell >> PAGE_BITS) << 2);
    let counts = <usize>load<u32>(page);
    if (counts === 0) {
      counts = allocate(sketch.region, 4 << PAGE_BITS);
      store<u32>(page, <u32>counts);
    }
    const at = counts + (<usize>(cell & ((1 << PAGE_BITS) - 1)) << 2);
    store<u32>(at, load<u32>(at) + 1);
    if (hashed) noteHash(registers, hashNumber(value));
  }
  sketch.count += count;
  sketch.min = least;
  sketch.max = most;
  sketch.sum += sum;
  sketch.squares += squares;
  if (sketch.squares < squares) sketch.squaresHigh++;
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
