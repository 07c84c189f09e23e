import type { ExactNumbers } from './batch.js';
import type { RawBlock } from './raw-block.js';

/** Writes stored values as numbers; answers the values without loss where a float64 has lost something. */
export type Convert = (raw: RawBlock, count: number, values: Float64Array) => ExactNumbers | undefined;

export const MS_PER_DAY = 86_400_000;
const TWO32 = 2 ** 32;
/** Decimals of so many units and more have digits that a float64 need not keep. */
const SURE = 1e15;

export const integers32: Convert = ({ i32 }, count, values) => {
  for (let i = 0; i < count; i++) values[i] = i32[i]!;
  return undefined;
};

export const unsigned32: Convert = ({ i32 }, count, values) => {
  for (let i = 0; i < count; i++) values[i] = i32[i]! >>> 0;
  return undefined;
};

export const days: Convert = ({ i32 }, count, values) => {
  for (let i = 0; i < count; i++) values[i] = i32[i]! * MS_PER_DAY;
  return undefined;
};

export const floats: Convert = ({ f32 }, count, values) => {
  for (let i = 0; i < count; i++) values[i] = f32[i]!;
  return undefined;
};

export const doubles: Convert = ({ f64 }, count, values) => {
  for (let i = 0; i < count; i++) values[i] = f64[i]!;
  return undefined;
};

export const halves: Convert = ({ bytes }, count, values) => {
  for (let i = 0; i < count; i++) values[i] = float16At(bytes, i * 2);
  return undefined;
};

export const integers64: Convert = ({ i32, i64 }, count, values) => {
  let wide = 0;
  for (let i = 0; i < count; i++) {
    const high = i32[2 * i + 1]!;
    values[i] = high * TWO32 + (i32[2 * i]! >>> 0);
    // Anything but 0 where the integer has more than 54 bits with its sign.
    wide |= (high + 0x200000) & 0xffc00000;
  }
  return wide ? { units: i64.subarray(0, count), scale: 0 } : undefined;
};

export const unsigned64: Convert = ({ i32, u64 }, count, values) => {
  let wide = 0;
  for (let i = 0; i < count; i++) {
    const high = i32[2 * i + 1]!;
    values[i] = (high >>> 0) * TWO32 + (i32[2 * i]! >>> 0);
    wide |= high & 0xffe00000;
  }
  return wide ? { units: u64.subarray(0, count), scale: 0 } : undefined;
};

export function decimals32(scale: number): Convert {
  const power = 10 ** scale;
  return ({ i32 }, count, values) => {
    for (let i = 0; i < count; i++) values[i] = i32[i]! / power;
    return undefined;
  };
}

export function decimals64(scale: number): Convert {
  const power = 10 ** scale;
  return ({ i32, i64 }, count, values) => {
    let wide = false;
    for (let i = 0; i < count; i++) {
      const units = i32[2 * i + 1]! * TWO32 + (i32[2 * i]! >>> 0);
      values[i] = units / power;
      if (units >= SURE || units <= -SURE) wide = true;
    }
    return wide ? { units: i64.subarray(0, count), scale } : undefined;
  };
}

/** Units of 10 ** -digits seconds as whole milliseconds, rounded down. */
export function times64(digits: number): Convert {
  if (digits === 3) return integers64Ms;
  if (digits === 0) return seconds64;
  // A millisecond has 2 ** twos * fives units. Divided in halves, since a float64 cannot hold nanoseconds since 1970.
  const twos = digits - 3;
  const fives = 5 ** twos;
  const rest = 2 ** (32 - twos);
  const mask = 2 ** twos - 1;
  return ({ i32, i64 }, count, values) => {
    let finer = 0;
    for (let i = 0; i < count; i++) {
      const low = i32[2 * i]!;
      const high = i32[2 * i + 1]!;
      const upper = Math.floor(high / fives);
      const lower = (high - upper * fives) * rest + (low >>> twos);
      const whole = Math.floor(lower / fives);
      values[i] = upper * rest + whole;
      finer |= (low & mask) | (lower - whole * fives);
    }
    return finer ? { units: i64.subarray(0, count), scale: digits } : undefined;
  };
}

const integers64Ms: Convert = (raw, count, values) => {
  const exact = integers64(raw, count, values);
  return exact && { ...exact, scale: 3 };
};

const seconds64: Convert = (raw, count, values) => {
  const exact = integers64(raw, count, values);
  for (let i = 0; i < count; i++) values[i]! *= 1000;
  return exact && { ...exact, scale: 0 };
};

/** IEEE 754 binary16, little-endian, as a float64. */
function float16At(bytes: Uint8Array, at: number): number {
  const bits = bytes[at]! | (bytes[at + 1]! << 8);
  const sign = bits >>> 15 ? -1 : 1;
  const exponent = (bits >>> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1024 + fraction) * 2 ** (exponent - 25);
}
