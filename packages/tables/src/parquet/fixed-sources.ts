import { Damage } from '../damage.js';
import { DeltaReader } from './delta.js';
import { HybridReader, unpackBits } from './hybrid.js';
import type { RawBlock } from '../raw-block.js';

/** Values of one width out of a page, in the file's order. */
export interface FixedSource {
  /** Throws `Damage` where there are fewer. */
  read(count: number, into: RawBlock): void;
}

/** PLAIN */
export class PlainFixed implements FixedSource {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  readonly #width: number;
  #at: number;

  constructor(bytes: Uint8Array, from: number, to: number, width: number) {
    this.#bytes = bytes;
    this.#at = from;
    this.#end = to;
    this.#width = width;
  }

  read(count: number, into: RawBlock): void {
    const next = this.#at + count * this.#width;
    if (next > this.#end) throw new Damage('fewer values are stored than there should be');
    into.bytes.set(this.#bytes.subarray(this.#at, next));
    this.#at = next;
  }
}

/** BYTE_STREAM_SPLIT: first bytes of all values, then second bytes, and so on. */
export class SplitFixed implements FixedSource {
  readonly #bytes: Uint8Array;
  readonly #start: number;
  readonly #width: number;
  readonly #count: number;
  #taken = 0;

  constructor(bytes: Uint8Array, from: number, to: number, width: number) {
    this.#bytes = bytes;
    this.#start = from;
    this.#width = width;
    this.#count = (to - from) / width;
    if (!Number.isInteger(this.#count)) throw new Damage('the split streams of bytes differ in length');
  }

  read(count: number, into: RawBlock): void {
    if (this.#taken + count > this.#count) throw new Damage('fewer values are stored than there should be');
    const width = this.#width;
    for (let k = 0; k < width; k++) {
      const stream = this.#start + k * this.#count + this.#taken;
      for (let i = 0; i < count; i++) into.bytes[i * width + k] = this.#bytes[stream + i]!;
    }
    this.#taken += count;
  }
}

/** DELTA_BINARY_PACKED, of integers of 4 or 8 bytes */
export class DeltaFixed implements FixedSource {
  readonly #reader: DeltaReader;
  readonly #stride: 1 | 2;

  constructor(bytes: Uint8Array, from: number, to: number, width: number) {
    this.#reader = new DeltaReader(bytes, from, to);
    this.#stride = width === 8 ? 2 : 1;
  }

  read(count: number, into: RawBlock): void {
    this.#reader.read(into.i32, count, this.#stride);
  }
}

/** PLAIN booleans, a bit each; they come out as integers of 4 bytes. */
export class PlainBooleans implements FixedSource {
  readonly #bytes: Uint8Array;
  readonly #start: number;
  readonly #count: number;
  #taken = 0;

  constructor(bytes: Uint8Array, from: number, to: number) {
    this.#bytes = bytes;
    this.#start = from;
    this.#count = (to - from) * 8;
  }

  read(count: number, into: RawBlock): void {
    if (this.#taken + count > this.#count) throw new Damage('fewer values are stored than there should be');
    const at = this.#start + (this.#taken >>> 3);
    unpackBits(this.#bytes, at, this.#taken & 7, 1, into.i32, 0, count);
    this.#taken += count;
  }
}

/** RLE booleans, after their length */
export class RleBooleans implements FixedSource {
  readonly #reader: HybridReader;

  constructor(bytes: Uint8Array, from: number, to: number) {
    const length = from + 4 <= to ? new DataView(bytes.buffer, bytes.byteOffset).getUint32(from, true) : -1;
    if (length < 0 || length > to - from - 4) throw new Damage('the booleans are cut off');
    this.#reader = new HybridReader(bytes, from + 4, from + 4 + length, 1);
  }

  read(count: number, into: RawBlock): void {
    this.#reader.read(into.i32, count);
  }
}
