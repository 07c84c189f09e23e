import { Damage } from '../damage.js';
import { copyWithin } from './copy-within.js';

/** Snappy's raw format (google/snappy, format_description.txt). The size within must be the one expected. */
export function unsnappy(input: Uint8Array, size: number): Buffer {
  const output = Buffer.allocUnsafe(size);
  let at = 0;
  let stated = 0;
  for (let shift = 0; ; shift += 7) {
    const b = input[at++];
    if (b === undefined || shift > 28) throw new Damage('the size of the snappy data cannot be read');
    stated += (b & 0x7f) * 2 ** shift;
    if (b < 0x80) break;
  }
  if (stated !== size) throw new Damage(`snappy data of ${stated} bytes where ${size} should be`);
  let to = 0;
  while (at < input.length) {
    const tag = input[at++]!;
    let length: number;
    if ((tag & 3) === 0) {
      length = tag >>> 2;
      if (length >= 60) {
        const more = length - 59;
        length = littleEndian(input, at, more);
        at += more;
      }
      length++;
      if (at + length > input.length || to + length > size)
        throw new Damage('a snappy literal runs beyond the end');
      if (length <= 16) for (let i = 0; i < length; i++) output[to + i] = input[at + i]!;
      else output.set(input.subarray(at, at + length), to);
      at += length;
    } else {
      let distance: number;
      if ((tag & 3) === 1) {
        length = ((tag >>> 2) & 7) + 4;
        distance = ((tag >>> 5) << 8) | littleEndian(input, at, 1);
        at += 1;
      } else {
        length = (tag >>> 2) + 1;
        const bytes = (tag & 3) === 2 ? 2 : 4;
        distance = littleEndian(input, at, bytes);
        at += bytes;
      }
      if (distance === 0 || distance > to || to + length > size)
        throw new Damage('a snappy copy reaches outside the data');
      copyWithin(output, to, distance, length);
    }
    to += length;
  }
  if (to !== size) throw new Damage(`snappy data ends after ${to} of ${size} bytes`);
  return output;
}

function littleEndian(input: Uint8Array, at: number, bytes: number): number {
  if (at + bytes > input.length) throw new Damage('snappy data is cut off');
  let value = 0;
  for (let i = bytes - 1; i >= 0; i--) value = value * 256 + input[at + i]!;
  return value;
}
