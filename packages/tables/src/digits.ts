/** Bytes of a word that belong to a text of so many bytes which ends where the word ends; by length, 0 to 8. */
const LAST_WORD = Int32Array.of(0, 0xff000000, 0xffff0000, 0xffffff00, -1, -1, -1, -1, -1);
const WORD_BEFORE = Int32Array.of(0, 0, 0, 0, 0, 0xff000000, 0xffff0000, 0xffffff00, -1);

/**
 * The number written in `[start, end)` with up to eight digits and nothing else; −1 where something else stands. Without a
 * loop, which pays for long numbers. `end` must be at least 8: it looks at the eight bytes before.
 */
export function digits8(view: DataView, start: number, end: number): number {
  const length = end - start;
  const low = (view.getInt32(end - 4, true) ^ 0x30303030) & LAST_WORD[length]!;
  const high = (view.getInt32(end - 8, true) ^ 0x30303030) & WORD_BEFORE[length]!;
  // A digit is now a byte from 0 to 9: adding 0x76 sets the high bit of all others.
  if (((low + 0x76767676) | low | (high + 0x76767676) | high) & 0x80808080) return -1;
  return fourDigits(high) * 10_000 + fourDigits(low);
}

/** The first digit lies in the lowest byte. Pairs are joined first, then the two pairs. */
function fourDigits(word: number): number {
  const pairs = (Math.imul(word, 10) + (word >>> 8)) & 0x00ff00ff;
  return (pairs & 0xff) * 100 + (pairs >>> 16);
}
