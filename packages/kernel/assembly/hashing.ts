/**
 * 64-bit hashes as two 32-bit integers, the high one first, as packages/data/src/hashing.ts makes them: profiles hold what
 * comes of them, so that both must stay the same.
 */

/** A 64-bit hash of the bytes from `start` up to `end`. Up to three bytes after are read, and do not count. */
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

/** Puts the hashes of the values that are not NaN one after the other, the high half first; answers how many. Up to three more are put down. */
export function compactHashes(values: usize, rows: i32, into: usize): i32 {
  hashNumbers(values, 0, rows, into);
  let at = into;
  for (let row: i32 = 0; row < rows; row++) {
    const value = load<f64>(values + (<usize>row << 3));
    if (value !== value) continue;
    store<u64>(at, rotl<u64>(load<u64>(into + (<usize>row << 3)), 32));
    at += 8;
  }
  return <i32>((at - into) >> 3);
}

/**
 * Puts the hashes of the values from row `from` up to `to` one after the other: of a float64 by its bits, −0 as 0, the high
 * half above the low one. Four at a time, so that up to three more are read and put down.
 */
export function hashNumbers(values: usize, from: i32, to: i32, into: usize): void {
  const zero = f64x2.splat(0);
  const more = i32x4.splat(0x5bd1e995);
  const most = i32x4.splat(0x1b873593);
  let at = into;
  for (let row = from; row < to; row += 4, at += 32) {
    const place = values + (<usize>row << 3);
    const first = f64x2.add(v128.load(place), zero);
    const second = f64x2.add(v128.load(place, 16), zero);
    let low = v128.shuffle<i32>(first, second, 0, 2, 4, 6);
    let high = v128.shuffle<i32>(first, second, 1, 3, 5, 7);
    low = v128.xor(low, roundFour(high));
    high = v128.xor(high, roundFour(v128.xor(low, more)));
    low = v128.xor(low, roundFour(v128.xor(high, most)));
    v128.store(at, v128.shuffle<i32>(low, high, 0, 4, 1, 5));
    v128.store(at, v128.shuffle<i32>(low, high, 2, 6, 3, 7), 16);
  }
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

// @ts-ignore: decorator
@inline
function roundFour(x: v128): v128 {
  let h = v128.xor(x, i32x4.shr_u(x, 16));
  h = i32x4.mul(h, i32x4.splat(0x85ebca6b));
  h = v128.xor(h, i32x4.shr_u(h, 13));
  h = i32x4.mul(h, i32x4.splat(0xc2b2ae35));
  return v128.xor(h, i32x4.shr_u(h, 16));
}
