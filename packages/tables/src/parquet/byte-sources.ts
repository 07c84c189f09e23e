import { UserError } from '@sluice/core';
import { Damage } from '../damage.js';
import { DeltaReader } from './delta.js';

/** Where values of any length lie. */
export interface Places {
  bytes: Buffer;
  starts: Int32Array;
  ends: Int32Array;
}

/** Values of any length out of a page, in the file's order. */
export interface ByteSource {
  /** Fills `starts` and `ends`, and answers the bytes they are places in. Throws `Damage` where there are fewer. */
  read(count: number, starts: Int32Array, ends: Int32Array): Buffer;
}

const TOO_FEW = 'fewer values are stored than there should be';

/** PLAIN: each after its length */
export class PlainBytes implements ByteSource {
  readonly #bytes: Buffer;
  readonly #view: DataView;
  readonly #end: number;
  #at: number;

  constructor(bytes: Buffer, from: number, to: number) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = from;
    this.#end = to;
  }

  read(count: number, starts: Int32Array, ends: Int32Array): Buffer {
    let at = this.#at;
    const end = this.#end;
    const view = this.#view;
    for (let i = 0; i < count; i++) {
      if (at + 4 > end) throw new Damage(TOO_FEW);
      const start = at + 4;
      const length = view.getUint32(at, true);
      if (length > end - start) throw new Damage(`a text of ${length} bytes runs beyond the end of its page`);
      at = start + length;
      starts[i] = start;
      ends[i] = at;
    }
    this.#at = at;
    return this.#bytes;
  }
}

/** Values of one length: PLAIN, or out of a scratch that another encoding was read into */
export class FixedBytes implements ByteSource {
  readonly #bytes: Buffer;
  readonly #end: number;
  readonly #width: number;
  #at: number;

  constructor(bytes: Buffer, from: number, to: number, width: number) {
    this.#bytes = bytes;
    this.#at = from;
    this.#end = to;
    this.#width = width;
  }

  read(count: number, starts: Int32Array, ends: Int32Array): Buffer {
    if (this.#at + count * this.#width > this.#end) throw new Damage(TOO_FEW);
    for (let i = 0; i < count; i++) {
      starts[i] = this.#at;
      ends[i] = this.#at += this.#width;
    }
    return this.#bytes;
  }
}

/** BYTE_STREAM_SPLIT of values of one length */
export class SplitBytes implements ByteSource {
  readonly #bytes: Buffer;
  readonly #start: number;
  readonly #width: number;
  readonly #count: number;
  #taken = 0;

  constructor(bytes: Buffer, from: number, to: number, width: number) {
    this.#bytes = bytes;
    this.#start = from;
    this.#width = width;
    this.#count = (to - from) / width;
    if (!Number.isInteger(this.#count)) throw new Damage('the split streams of bytes differ in length');
  }

  read(count: number, starts: Int32Array, ends: Int32Array): Buffer {
    if (this.#taken + count > this.#count) throw new Damage(TOO_FEW);
    const width = this.#width;
    const joined = Buffer.allocUnsafe(count * width);
    for (let i = 0; i < count; i++) {
      const at = this.#start + this.#taken + i;
      for (let k = 0; k < width; k++) joined[i * width + k] = this.#bytes[at + k * this.#count]!;
      starts[i] = i * width;
      ends[i] = (i + 1) * width;
    }
    this.#taken += count;
    return joined;
  }
}

/** DELTA_LENGTH_BYTE_ARRAY: all lengths, then all bytes */
export class DeltaLengthBytes implements ByteSource {
  readonly #bytes: Buffer;
  readonly #lengths: DeltaReader;
  readonly #end: number;
  #at: number;

  constructor(bytes: Buffer, from: number, to: number) {
    this.#bytes = bytes;
    this.#lengths = new DeltaReader(bytes, from, to);
    this.#at = new DeltaReader(bytes, from, to).end();
    this.#end = to;
  }

  read(count: number, starts: Int32Array, ends: Int32Array): Buffer {
    this.#lengths.read(ends, count, 1);
    for (let i = 0; i < count; i++) {
      const length = ends[i]!;
      if (length < 0 || length > this.#end - this.#at)
        throw new Damage(`a text of ${length} bytes runs beyond the end of its page`);
      starts[i] = this.#at;
      ends[i] = this.#at += length;
    }
    return this.#bytes;
  }
}

/** Prefixes repeated over and over can make much of little. */
const MOST = 256 * 1024 * 1024;

/** DELTA_BYTE_ARRAY: each value begins with some bytes of the one before */
export class DeltaBytes implements ByteSource {
  readonly #prefixes: DeltaReader;
  readonly #suffixes: DeltaLengthBytes;
  #last: Buffer = Buffer.alloc(0);
  #lengths = new Int32Array(0);

  constructor(bytes: Buffer, from: number, to: number) {
    this.#prefixes = new DeltaReader(bytes, from, to);
    this.#suffixes = new DeltaLengthBytes(bytes, new DeltaReader(bytes, from, to).end(), to);
  }

  read(count: number, starts: Int32Array, ends: Int32Array): Buffer {
    if (this.#lengths.length < count) this.#lengths = new Int32Array(count);
    const prefixes = this.#lengths;
    this.#prefixes.read(prefixes, count, 1);
    const suffixes = this.#suffixes.read(count, starts, ends);
    const joined = Buffer.allocUnsafe(this.#measure(prefixes, starts, ends, count));
    let at = 0;
    let [last, from, length] = [this.#last, 0, this.#last.length];
    for (let i = 0; i < count; i++) {
      const prefix = prefixes[i]!;
      last.copy(joined, at, from, from + prefix);
      suffixes.copy(joined, at + prefix, starts[i], ends[i]);
      length = prefix + ends[i]! - starts[i]!;
      [last, from] = [joined, at];
      starts[i] = at;
      ends[i] = at += length;
    }
    this.#last = Buffer.from(last.subarray(from, from + length));
    return joined;
  }

  /** Bytes that the values take; checks that each prefix is there. */
  #measure(prefixes: Int32Array, starts: Int32Array, ends: Int32Array, count: number): number {
    let [total, length] = [0, this.#last.length];
    for (let i = 0; i < count; i++) {
      if (prefixes[i]! < 0 || prefixes[i]! > length)
        throw new Damage(`a text begins with ${prefixes[i]} bytes of one that has ${length}`);
      length = prefixes[i]! + ends[i]! - starts[i]!;
      total += length;
    }
    if (total <= MOST) return total;
    throw new UserError('limit-exceeded', {
      message: `${count} values take ${total} bytes; ${MOST} are allowed.`,
      fix: 'Write the file with smaller values, or with another encoding.',
    });
  }
}
