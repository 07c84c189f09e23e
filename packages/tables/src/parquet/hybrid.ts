import { Damage } from '../damage.js';

/**
 * Reads the hybrid of run lengths and bit packing (parquet-format, Encodings.md, RLE = 3) that levels, indices and
 * booleans are stored in; a few values at a time, since one run may stand for billions.
 */
export class HybridReader {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  readonly #width: number;
  #at: number;
  /** Values left in the run at hand. */
  #left = 0;
  /** Of a run of one value. */
  #value = 0;
  /** Of a packed run: where it begins, and values taken. */
  #packed = false;
  #start = 0;
  #taken = 0;

  /** @param width bits of a value, at most 32 */
  constructor(bytes: Uint8Array, from: number, to: number, width: number) {
    if (width > 32) throw new Damage(`values of ${width} bits`);
    this.#bytes = bytes;
    this.#at = from;
    this.#end = to;
    this.#width = width;
  }

  read(into: Int32Array, count: number): void {
    let at = 0;
    while (at < count) {
      if (this.#left === 0) this.#nextRun();
      const size = Math.min(this.#left, count - at);
      if (this.#packed) this.#unpack(into, at, size);
      else into.fill(this.#value, at, at + size);
      this.#left -= size;
      at += size;
    }
  }

  /** Takes the next `count` values where all of them are `value` in one run; false, and nothing taken, where not. */
  takeRun(value: number, count: number): boolean {
    if (this.#left === 0 && count > 0) this.#nextRun();
    if (this.#packed || this.#left < count || this.#value !== value) return false;
    this.#left -= count;
    return true;
  }

  #nextRun(): void {
    let head = 0;
    for (let scale = 1; ; scale *= 128) {
      if (this.#at >= this.#end || scale > 2 ** 35) throw new Damage('a run ends too soon');
      const b = this.#bytes[this.#at++]!;
      head += (b & 0x7f) * scale;
      if (b < 0x80) break;
    }
    this.#packed = head % 2 === 1;
    const size = Math.floor(head / 2);
    if (size === 0) throw new Damage('a run is empty');
    if (this.#packed) {
      // Some writers leave out the bytes of values that are not there at the end.
      const bytes = Math.min(size * this.#width, this.#end - this.#at);
      this.#start = this.#at;
      this.#taken = 0;
      this.#at += bytes;
      this.#left = this.#width === 0 ? size * 8 : Math.min(size * 8, Math.floor((bytes * 8) / this.#width));
      if (this.#left === 0) throw new Damage('a packed run ends too soon');
    } else {
      const bytes = (this.#width + 7) >>> 3;
      if (this.#at + bytes > this.#end) throw new Damage('a run ends too soon');
      this.#value = 0;
      for (let i = 0; i < bytes; i++) this.#value |= this.#bytes[this.#at++]! << (i * 8);
      this.#left = size;
    }
  }

  #unpack(into: Int32Array, at: number, count: number): void {
    const width = this.#width;
    const first = this.#taken * width;
    const start = this.#start + Math.floor(first / 8);
    unpackBits(this.#bytes, start, first % 8, width, into, at, count);
    this.#taken += count;
  }
}

/**
 * Values of `width` bits each, least significant bit first, from bit `shift` of byte `start` on. The caller knows that
 * the bytes are there. Those of 32 bits come out as signed integers.
 */
export function unpackBits(
  bytes: Uint8Array,
  start: number,
  shift: number,
  width: number,
  into: Int32Array,
  at: number,
  count: number,
): void {
  if (width > 24) {
    for (let i = 0, bit = shift; i < count; i++, bit += width)
      into[at + i] = bitsAt(bytes, start + Math.floor(bit / 8), bit % 8, width);
    return;
  }
  if (width === 0) {
    into.fill(0, at, at + count);
    return;
  }
  if (width === 8 && shift === 0) {
    for (let i = 0; i < count; i++) into[at + i] = bytes[start + i]!;
    return;
  }
  const mask = 2 ** width - 1;
  let next = start + 1;
  let held = bytes[start]! >>> shift;
  let bits = 8 - shift;
  for (let i = at; i < at + count; i++) {
    while (bits < width) {
      held |= bytes[next++]! << bits;
      bits += 8;
    }
    into[i] = held & mask;
    held >>>= width;
    bits -= width;
  }
}

/** Up to 32 bits from bit `shift` (0 to 7) of byte `at`, as a signed integer where all 32 are asked for. */
export function bitsAt(bytes: Uint8Array, at: number, shift: number, width: number): number {
  if (width === 0) return 0;
  let value =
    (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> shift;
  if (shift + width > 32) value |= bytes[at + 4]! << (32 - shift);
  return width === 32 ? value | 0 : value & (2 ** width - 1);
}

/** Bits that hold every value up to this. */
export const bitWidth = (most: number) => 32 - Math.clz32(most);
