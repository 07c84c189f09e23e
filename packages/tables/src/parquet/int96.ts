import type { ExactNumbers } from '../batch.js';
import type { RawBlock } from '../raw-block.js';

const MS_PER_DAY = 86_400_000;
const JULIAN_DAY_OF_1970 = 2_440_588;
/** Days from 1970 within which nanoseconds fit in 64 bits. */
const NANOSECOND_DAYS = 106_751;

/** Timestamps of Impala and Spark: nanoseconds of the day in 8 bytes, the Julian day in 4. */
export function readInt96({ i32 }: RawBlock, count: number, values: Float64Array): ExactNumbers | undefined {
  let finer = false;
  let near = true;
  for (let i = 0; i < count; i++) {
    const nanoseconds = i32[3 * i + 1]! * 2 ** 32 + (i32[3 * i]! >>> 0);
    const day = (i32[3 * i + 2]! >>> 0) - JULIAN_DAY_OF_1970;
    const milliseconds = Math.floor(nanoseconds / 1e6);
    values[i] = day * MS_PER_DAY + milliseconds;
    if (nanoseconds !== milliseconds * 1e6) finer = true;
    if (Math.abs(day) > NANOSECOND_DAYS) near = false;
  }
  // Far-off days stand for "never"; beside them, microseconds must do.
  return finer ? exactOf(i32, count, near ? 9 : 6) : undefined;
}

function exactOf(i32: Int32Array, count: number, scale: 6 | 9): ExactNumbers {
  const units = new BigInt64Array(count);
  const perDay = 86_400n * 10n ** BigInt(scale);
  for (let i = 0; i < count; i++) {
    const nanoseconds = i32[3 * i + 1]! * 2 ** 32 + (i32[3 * i]! >>> 0);
    const day = (i32[3 * i + 2]! >>> 0) - JULIAN_DAY_OF_1970;
    units[i] = BigInt(day) * perDay + BigInt(Math.floor(scale === 9 ? nanoseconds : nanoseconds / 1000));
  }
  return { units, scale };
}
