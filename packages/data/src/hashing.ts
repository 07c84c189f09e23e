/**
 * 64-bit hashes as two 32-bit integers: the high one at `2 * at`, the low one at `2 * at + 1` of an array. Not for
 * hostile keys: equal hashes only cost time.
 */

/** Of a float64 by its bits, −0 as 0: a permutation (a Feistel network), so that different numbers never collide. */
export function hashNumbers(words: Int32Array, rows: number, into: Int32Array): void {
  for (let row = 0; row < rows; row++) {
    let low = words[2 * row]!;
    let high = words[2 * row + 1]!;
    if (low === 0 && high === -0x80000000) high = 0;
    low ^= round(high);
    high ^= round(low ^ 0x5bd1e995);
    low ^= round(high ^ 0x1b873593);
    into[2 * row] = high;
    into[2 * row + 1] = low;
  }
}

/** Of `bytes[start, end)`; `view` looks at the same bytes. Only those bytes are read. */
export function hashText(view: DataView, start: number, end: number, into: Int32Array, at: number): void {
  let a = end - start;
  let b = 0x9747b28c ^ a;
  let i = start;
  for (; i + 4 <= end; i += 4) {
    const word = view.getInt32(i, true);
    a = Math.imul(a ^ word, 0x9e3779b1);
    a ^= a >>> 15;
    b = Math.imul((b << 13) | (b >>> 19), 0x85ebca6b) + Math.imul(word, 0xcc9e2d51);
  }
  if (i < end) {
    let word: number;
    if (end - start >= 4) word = view.getInt32(end - 4, true) >>> (8 * (4 - (end - i)));
    else word = shortWord(view, start, end);
    a = Math.imul(a ^ word, 0x9e3779b1);
    a ^= a >>> 15;
    b = Math.imul((b << 13) | (b >>> 19), 0x85ebca6b) + Math.imul(word, 0xcc9e2d51);
  }
  a ^= round(b);
  b ^= round(a ^ 0x5bd1e995);
  into[2 * at] = b;
  into[2 * at + 1] = a;
}

/** Up to three bytes, the first one lowest. */
function shortWord(view: DataView, start: number, end: number): number {
  let word = 0;
  for (let i = end - 1; i >= start; i--) word = (word << 8) | view.getUint8(i);
  return word;
}

/** The finish of MurmurHash3. */
function round(x: number): number {
  let h = x ^ (x >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
