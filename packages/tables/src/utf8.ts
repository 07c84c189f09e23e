/**
 * Places at which the bytes stop being UTF-8 (Unicode 16, table 3-7: no overlong forms, no surrogates, nothing past
 * U+10FFFF). Each maximal invalid part is told once, as decoders replace it by one U+FFFD.
 */
export function* invalidUtf8(bytes: Uint8Array, start: number, end: number): Generator<number> {
  let i = start;
  while (i < end) {
    const b = bytes[i]!;
    if (b < 0x80) {
      i++;
      continue;
    }
    const more = b >= 0xc2 && b <= 0xdf ? 1 : b >= 0xe0 && b <= 0xef ? 2 : b >= 0xf0 && b <= 0xf4 ? 3 : 0;
    const taken = more && continuation(bytes, i, end, more);
    if (taken !== more || more === 0) yield i;
    i += 1 + taken;
  }
}

/** How many continuation bytes fit after the lead byte, up to `more`. */
function continuation(bytes: Uint8Array, at: number, end: number, more: number): number {
  const lead = bytes[at]!;
  let low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  let high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let k = 1; k <= more; k++) {
    const b = at + k < end ? bytes[at + k]! : 0;
    if (b < low || b > high) return k - 1;
    [low, high] = [0x80, 0xbf];
  }
  return more;
}
