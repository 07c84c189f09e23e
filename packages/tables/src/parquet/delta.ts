import { Damage } from '../damage.js';
import { bitsAt } from './hybrid.js';

const TWO32 = 2 ** 32;

/**
 * Reads DELTA_BINARY_PACKED (parquet-format, Encodings.md, DELTA_BINARY_PACKED = 5): integers of 64 bits as pairs of
 * 32, since a float64 cannot add them. Those of 32 bits are the lower halves.
 */
export class DeltaReader {
  /** Values in all. */
  readonly count: number;
  readonly #bytes: Uint8Array;
  readonly #end: number;
  readonly #perMini: number;
  readonly #minis: number;
  #at: number;
  /** Values not taken yet. */
  #left: number;
  /** The value that comes next. */
  #low = 0;
  #high = 0;
  /** Smallest delta of the block at hand. */
  #leastLow = 0;
  #leastHigh = 0;
  /** Where the bit widths of the block at hand are, and which miniblock of it is the next. */
  #widths = 0;
  #mini: number;
  /** Deltas left in the miniblock at hand, its bit width, and the bit of `#bytes` they go on at. */
  #deltas = 0;
  #width = 0;
  #start = 0;
  #bit = 0;

  constructor(bytes: Uint8Array, from: number, to: number) {
    this.#bytes = bytes;
    this.#at = from;
    this.#end = to;
    const block = this.#count();
    const minis = this.#count();
    const count = this.#count();
    const perMini = block / minis;
    if (!Number.isInteger(perMini) || perMini % 8 !== 0 || perMini === 0 || block > 2 ** 20)
      throw new Damage(`delta blocks of ${block} values in ${minis} parts`);
    this.#perMini = perMini;
    this.#minis = minis;
    this.#mini = minis;
    this.count = this.#left = count;
    this.#readZigzag();
    [this.#low, this.#high] = [this.#leastLow, this.#leastHigh];
  }

  /** @param into pairs of lower and upper half where `stride` is 2, lower halves where it is 1 */
  read(into: Int32Array, count: number, stride: 1 | 2): void {
    if (count > this.#left) throw new Damage('fewer values are encoded than there should be');
    for (let i = 0; i < count;) {
      // The value that comes next is known; the one after it needs a delta, unless it is the last.
      if (this.#deltas === 0 && this.#left > 1) this.#nextMini();
      const run = Math.min(count - i, Math.max(1, this.#deltas));
      this.#readRun(into, i, run, stride);
      i += run;
    }
  }

  /** Values of one miniblock, and the one after them. */
  #readRun(into: Int32Array, from: number, count: number, stride: 1 | 2): void {
    const bytes = this.#bytes;
    const width = this.#width;
    const start = this.#start;
    const leastLow = this.#leastLow >>> 0;
    const leastHigh = this.#leastHigh;
    const lowWidth = Math.min(32, width);
    let low = this.#low;
    let high = this.#high;
    let bit = this.#bit;
    for (let i = from; i < from + count; i++) {
      into[i * stride] = low;
      if (stride === 2) into[i * 2 + 1] = high;
      let deltaLow = 0;
      let deltaHigh = 0;
      if (width > 0) {
        const at = start + (bit >>> 3);
        deltaLow = bitsAt(bytes, at, bit & 7, lowWidth);
        if (width > 32) deltaHigh = bitsAt(bytes, at + 4, bit & 7, width - 32);
        bit += width;
      }
      const sum = (low >>> 0) + leastLow + (deltaLow >>> 0);
      const carry = sum < TWO32 ? 0 : sum < 2 * TWO32 ? 1 : 2;
      high = (high + leastHigh + deltaHigh + carry) | 0;
      low = sum | 0;
    }
    this.#low = low;
    this.#high = high;
    this.#bit = bit;
    this.#deltas = Math.max(0, this.#deltas - count);
    this.#left -= count;
  }

  /** Goes past all values that are left, without reading them, and answers the place behind. */
  end(): number {
    let deltas = Math.max(0, this.#left - 1) - this.#deltas;
    this.#left = 0;
    for (; deltas > 0; deltas -= this.#perMini) this.#nextMini();
    return this.#at;
  }

  #nextMini(): void {
    if (this.#mini === this.#minis) {
      this.#readZigzag();
      this.#widths = this.#at;
      this.#at += this.#minis;
      if (this.#at > this.#end) throw new Damage('delta-encoded values are cut off');
      this.#mini = 0;
    }
    this.#width = this.#bytes[this.#widths + this.#mini++]!;
    if (this.#width > 64) throw new Damage(`deltas of ${this.#width} bits`);
    this.#start = this.#at;
    this.#bit = 0;
    this.#deltas = this.#perMini;
    // The last miniblock may be short of the values that are not there.
    const needed = Math.ceil((Math.min(this.#perMini, this.#left) * this.#width) / 8);
    if (this.#at + needed > this.#end) throw new Damage('delta-encoded values are cut off');
    this.#at = Math.min(this.#end, this.#at + (this.#perMini / 8) * this.#width);
  }

  #count(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const b = this.#at < this.#end ? this.#bytes[this.#at++]! : 0x80;
      value += (b & 0x7f) * scale;
      if (b < 0x80) return value;
      if (scale > TWO32) throw new Damage('the head of delta-encoded values is broken');
    }
  }

  /** A signed integer of 64 bits. */
  #readZigzag(): void {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const b = this.#at < this.#end ? this.#bytes[this.#at++]! : 0x80;
      value |= BigInt(b & 0x7f) << shift;
      if (b < 0x80) break;
      if (shift > 63n) throw new Damage('the head of delta-encoded values is broken');
    }
    const signed = (value >> 1n) ^ -(value & 1n);
    this.#leastLow = Number(BigInt.asIntN(32, signed));
    this.#leastHigh = Number(BigInt.asIntN(32, signed >> 32n));
  }
}
