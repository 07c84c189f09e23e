import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Damage } from '../damage.js';
import { unlz4, unlz4Frame, unlz4Hadoop } from './lz4.js';
import { unsnappy } from './snappy.js';
import { openZstd } from './zstd.js';

export const CODECS = ['none', 'snappy', 'gzip', 'brotli', 'zstd', 'lz4', 'lz4-hadoop', 'lz4-frame'] as const;
export type Codec = (typeof CODECS)[number];

/**
 * Decompresses bytes of which it is known how many they become. Never makes more than `size` bytes; throws `Damage`
 * where it would be another number.
 */
export type Decompress = (input: Uint8Array, size: number) => Buffer;

/** A codec, loaded where it needs to be. */
export async function openCodec(codec: Codec): Promise<Decompress> {
  const work = await decompressorOf(codec);
  return (input, size) => {
    let output: Buffer;
    try {
      output = work(input, size);
    } catch (error) {
      // zlib and the decoders in JavaScript throw errors of many kinds.
      if (error instanceof Damage) throw error;
      const { message } = error as Error;
      throw new Damage(`the ${codec} data cannot be decompressed: ${message}`, { cause: error });
    }
    if (output.length !== size) throw new Damage(`${output.length} bytes where ${size} should be`);
    return output;
  };
}

async function decompressorOf(codec: Codec): Promise<Decompress> {
  switch (codec) {
    case 'none':
      return input => Buffer.from(input.buffer, input.byteOffset, input.byteLength);
    case 'snappy':
      return unsnappy;
    case 'gzip':
      return (input, size) => gunzipSync(input, limitsOf(size));
    case 'brotli':
      return (input, size) => brotliDecompressSync(input, limitsOf(size));
    case 'zstd':
      return openZstd();
    case 'lz4':
      return unlz4;
    case 'lz4-hadoop':
      return unlz4Hadoop;
    case 'lz4-frame':
      return unlz4Frame;
  }
}

function limitsOf(size: number): { maxOutputLength: number; chunkSize: number } {
  return { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size) };
}
