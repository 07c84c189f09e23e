/**
 * 64-bit hashes as two 32-bit integers, the high one first, as packages/data/src/hashing.ts makes them: profiles hold what
 * comes of them, so that both must stay the same.
 */

/** A 64-bit hash of a float64 by its bits, −0 as 0: high half above the low one. */
// @ts-ignore: decorator
@inline
export function hashNumber(value: f64): u64 {
  const bits = reinterpret<u64>(value + 0);
  let low = <u32>bits;
  let high = <u32>(bits >>> 32);
  low ^= round(high);
  high ^= round(low ^ 0x5bd1e995);
  low ^= round(high ^ 0x1b873593);
  return (<u64>high << 32) | <u64>low;
}

/** Of the bytes from `start` up to `end`. Bytes before and after may be read, and do not count. */
export function hashText(start: usize, end: usize): u64 {
  const length = <u32>(end - start);
  let a: u32 = length;
  let b: u32 = 0x9747b28c ^ length;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const word = load<u32>(at);
    a = (a ^ word) * 0x9e3779b1;
    a ^= a >>> 15;
    b = rotl<u32>(b, 13) * 0x85ebca6b + word * 0xcc9e2d51;
  }
  if (at < end) {
    const left = <u32>(end - at);
    const word = load<u32>(at) & ((1 << (left << 3)) - 1);
    a = (a ^ word) * 0x9e3779b1;
    a ^= a >>> 15;
    b = rotl<u32>(b, 13) * 0x85ebca6b + word * 0xcc9e2d51;
  }
  a ^= round(b);
  b ^= round(a ^ 0x5bd1e995);
  return (<u64>b << 32) | <u64>a;
}

/** Puts the hashes of the values that are not NaN one after the other; answers how many. */
export function compactHashes(values: usize, rows: i32, into: usize): i32 {
  let at = into;
  for (let row: i32 = 0; row < rows; row++) {
    const value = load<f64>(values + (<usize>row << 3));
    if (value !== value) continue;
    store<u64>(at, rotl<u64>(hashNumber(value), 32));
    at += 8;
  }
  return <i32>((at - into) >> 3);
}

/** The finish of MurmurHash3. */
// @ts-ignore: decorator
@inline
function round(x: u32): u32 {
  let h = x ^ (x >>> 16);
  h *= 0x85ebca6b;
  h ^= h >>> 13;
  h *= 0xc2b2ae35;
  return h ^ (h >>> 16);
}
