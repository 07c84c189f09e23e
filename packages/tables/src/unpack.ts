import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UserError } from '@sluice/core';
import { unzstd } from './compress/unzstd.js';
import { isZstd } from './compress/zstd-frames.js';
import { Damage } from './damage.js';

/** How a whole file is compressed. */
export type Packing = 'gzip' | 'zstd';

const CHUNK = 256 * 1024;

/** Told by the first bytes, at least four where the file has so many. */
export function packingOf(head: Buffer): Packing | undefined {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  return isZstd(head) ? 'zstd' : undefined;
}

/**
 * The content, piece by piece. Throws UserError `bad-data` for a damaged file, `limit-exceeded` past `maxBytes` of content.
 * @param chunks may use their memory again for the next one
 */
export async function* unpack(
  packing: Packing,
  chunks: AsyncIterable<Buffer>,
  file: string,
  maxBytes: number,
): AsyncGenerator<Buffer> {
  let size = 0;
  try {
    for await (const chunk of packing === 'gzip' ? gunzip(chunks) : unzstd(chunks, file)) {
      size += chunk.length;
      if (size > maxBytes) {
        throw new UserError('limit-exceeded', {
          message: `"${file}" holds more than ${maxBytes} bytes once decompressed.`,
          fix: 'If it is no decompression bomb, raise "max-decompressed-size".',
        });
      }
      yield chunk;
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
    throw new UserError(
      'bad-data',
      {
        message: `"${file}" is a damaged ${packing} file: ${(error as Error).message}, after ${size} decompressed bytes.`,
        fix: 'Was the upload or download cut off? Make the file again.',
      },
      { cause: error },
    );
  }
}

function gunzip(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const decompressor = createGunzip({ chunkSize: CHUNK });
  return pipeline(Readable.from(copies(chunks)), decompressor, () => undefined) as AsyncIterable<Buffer>;
}

/** The stream keeps chunks until later. */
async function* copies(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
}

function isDamage(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return error instanceof Damage || (typeof code === 'string' && /^Z(STD)?_/.test(code));
}
