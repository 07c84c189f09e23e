import type { ArrowArray } from './arrays.js';

/** 1 for each of the values `from` to `from + count` that is there; undefined where all are. */
export function presence(
  { validity, type }: ArrowArray,
  from: number,
  count: number,
): Uint8Array | undefined {
  if (type.kind === 'null') return new Uint8Array(count);
  if (!validity) return undefined;
  const present = new Uint8Array(count);
  let there = 0;
  for (let i = 0, bit = from; i < count; i++, bit++)
    there += present[i] = (validity[bit >>> 3]! >>> (bit & 7)) & 1;
  return there === count ? undefined : present;
}

/** There is only what is there in both. */
export function both(a: Uint8Array | undefined, b: Uint8Array | undefined): Uint8Array | undefined {
  if (!a || !b) return a ?? b;
  return a.map((there, i) => there & b[i]!);
}
