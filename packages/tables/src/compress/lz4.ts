import { Damage } from '../damage.js';
import { copyWithin } from './copy-within.js';

/** One LZ4 block (lz4_Block_format.md) into `output[to, …)`; answers where it ends there. */
function unpackBlock(input: Uint8Array, output: Buffer, start: number): number {
  let to = start;
  let at = 0;
  while (at < input.length) {
    const token = input[at++]!;
    let literals = token >>> 4;
    if (literals === 15) {
      for (let more = 255; more === 255; literals += more) {
        if (at >= input.length) throw new Damage('LZ4 data is cut off');
        more = input[at++]!;
      }
    }
    if (at + literals > input.length || to + literals > output.length)
      throw new Damage('an LZ4 literal runs beyond the end');
    if (literals <= 16) for (let i = 0; i < literals; i++) output[to + i] = input[at + i]!;
    else output.set(input.subarray(at, at + literals), to);
    at += literals;
    to += literals;
    if (at === input.length) break;
    if (at + 2 > input.length) throw new Damage('LZ4 data is cut off');
    const distance = input[at]! | (input[at + 1]! << 8);
    at += 2;
    let length = (token & 15) + 4;
    if (length === 19) {
      for (let more = 255; more === 255; length += more) {
        if (at >= input.length) throw new Damage('LZ4 data is cut off');
        more = input[at++]!;
      }
    }
    if (distance === 0 || distance > to || to + length > output.length)
      throw new Damage('an LZ4 copy reaches outside the data');
    copyWithin(output, to, distance, length);
    to += length;
  }
  return to;
}

/** A bare LZ4 block. */
export function unlz4(input: Uint8Array, size: number): Buffer {
  const output = Buffer.allocUnsafe(size);
  const end = unpackBlock(input, output, 0);
  if (end !== size) throw new Damage(`LZ4 data ends after ${end} of ${size} bytes`);
  return output;
}

/**
 * Parquet's codec "LZ4" (deprecated): blocks as Hadoop frames them, each after its sizes in big-endian. Old writers
 * other than Hadoop gave a bare block the same name.
 */
export function unlz4Hadoop(input: Uint8Array, size: number): Buffer {
  const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
  const output = Buffer.allocUnsafe(size);
  let [at, to] = [0, 0];
  while (at + 8 <= input.length) {
    const unpacked = view.getUint32(at);
    const packed = view.getUint32(at + 4);
    at += 8;
    if (packed > input.length - at || unpacked > size - to) return unlz4(input, size);
    const block = output.subarray(0, to + unpacked);
    try {
      if (unpackBlock(input.subarray(at, at + packed), block, to) !== to + unpacked)
        return unlz4(input, size);
    } catch {
      return unlz4(input, size);
    }
    at += packed;
    to += unpacked;
  }
  return at === input.length && to === size ? output : unlz4(input, size);
}

/** LZ4 frames (lz4_Frame_format.md), as in Arrow. Checksums within are not compared. */
export function unlz4Frame(input: Uint8Array, size: number): Buffer {
  const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
  const output = Buffer.allocUnsafe(size);
  let [at, to] = [0, 0];
  const need = (bytes: number) => {
    if (bytes > input.length - at) throw new Damage('the LZ4 frame is cut off');
  };
  while (at < input.length) {
    need(7);
    const flags = input[at + 4]!;
    if (view.getUint32(at, true) !== 0x184d2204 || flags >>> 6 !== 1)
      throw new Damage('this is no LZ4 frame');
    at += 7 + (flags & 0x08 ? 8 : 0) + (flags & 0x01 ? 4 : 0);
    for (;;) {
      need(4);
      const word = view.getUint32(at, true);
      at += 4;
      if (word === 0) break;
      const length = word & 0x7fffffff;
      need(length);
      const block = input.subarray(at, at + length);
      if (word >>> 31) {
        if (length > size - to) throw new Damage('the LZ4 frame holds more than it should');
        output.set(block, to);
        to += length;
      } else to = unpackBlock(block, output, to);
      at += length + (flags & 0x10 ? 4 : 0);
    }
    at += flags & 0x04 ? 4 : 0;
  }
  if (to !== size) throw new Damage(`the LZ4 frame holds ${to} of ${size} bytes`);
  return output;
}
