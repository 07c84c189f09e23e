import { COMMA, CR, LF, QUOTE } from './bytes.js';

/** The bytes that may end or break a cell without quotes. */
export interface Stops {
  /** 1 for the delimiter, CR, LF and the quote. */
  table: Uint8Array;
  delimiter: number;
  /** One above the highest of them, in all four bytes of a word; 0 where words do not pay. */
  below: number;
}

export function stopsOf(delimiter: number): Stops {
  const table = new Uint8Array(256);
  for (const b of [delimiter, CR, LF, QUOTE]) table[b] = 1;
  // Above the comma lie the digits: nearly every word would be looked at twice.
  return {
    table,
    delimiter,
    below: delimiter <= COMMA ? Math.max(delimiter, QUOTE) * 0x01010101 + 0x01010101 : 0,
  };
}

/**
 * The first stop at or after `from`; there must be one. Four bytes at a time: a byte of `(x - n) & ~x` has its high
 * bit set where that byte of x is less than that of n (exact for the first one; n ≤ 128).
 */
export function endOfPlain(bytes: Uint8Array, view: DataView, from: number, { table, below }: Stops): number {
  let i = from;
  if (below === 0) {
    while (table[bytes[i]!] === 0) i++;
    return i;
  }
  for (;;) {
    const word = view.getInt32(i, true);
    const mask = (word - below) & ~word & 0x80808080;
    if (mask === 0) {
      i += 4;
      continue;
    }
    i += (31 - Math.clz32(mask & -mask)) >> 3;
    if (table[bytes[i]!] === 1) return i;
    i++;
  }
}
