import * as zlib from 'node:zlib';
import { Damage } from '../damage.js';
import type { Decompress } from './decompress.js';

/** Node has it from 22.15 on, of which the types do not know. */
interface NativeZstd {
  zstdDecompressSync?: (input: Uint8Array, options: zlib.ZlibOptions) => Buffer;
}

/** The decoder of Node, or one in JavaScript where Node has none. */
export async function openZstd(): Promise<Decompress> {
  const { zstdDecompressSync: native } = zlib as NativeZstd;
  if (native)
    return (input, size) =>
      native(input, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size) });
  const { decompress } = await import('fzstd');
  return (input, size) => {
    const stated = contentSize(input);
    if (stated !== undefined && stated !== size)
      throw new Damage(`zstd data of ${stated} bytes where ${size} should be`);
    // The decoder lays out literals behind the output of a block, for which the buffer must have room.
    const output = decompress(input, new Uint8Array(size + (stated === undefined ? MAX_BLOCK : 0)));
    return Buffer.from(output.buffer, output.byteOffset, size);
  };
}

const MAX_BLOCK = 128 * 1024;

/** Of the first frame (RFC 8878, 3.1.1.1), undefined where it does not say. */
function contentSize(input: Uint8Array): number | undefined {
  const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
  if (input.length < 6 || view.getUint32(0, true) !== 0xfd2fb528) throw new Damage('this is no zstd frame');
  const flags = input[4]!;
  const single = (flags >>> 5) & 1;
  const at = 5 + (single ? 0 : 1) + [0, 1, 2, 4][flags & 3]!;
  const bytes = [single, 2, 4, 8][flags >>> 6]!;
  if (at + bytes > input.length) throw new Damage('the zstd frame is cut off');
  if (bytes === 0) return undefined;
  if (bytes === 1) return input[at]!;
  if (bytes === 2) return view.getUint16(at, true) + 256;
  return bytes === 4 ? view.getUint32(at, true) : Number(view.getBigUint64(at, true));
}
