import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UserError } from '@sluice/core';

/** How a whole file is compressed. */
export type Packing = 'gzip' | 'zstd';

const CHUNK = 256 * 1024;
const SIGNATURES: Record<Packing, readonly number[]> = {
  gzip: [0x1f, 0x8b],
  zstd: [0x28, 0xb5, 0x2f, 0xfd],
};

/** Told by the first bytes, at least four where the file has so many. */
export function packingOf(head: Buffer): Packing | undefined {
  const packings = Object.keys(SIGNATURES) as Packing[];
  return packings.find(packing => SIGNATURES[packing].every((byte, i) => head[i] === byte));
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
    for await (const chunk of packing === 'gzip' ? gunzip(chunks) : unzstd(chunks)) {
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

/** In JavaScript: Node's own decoder ends silently after the first of several frames. */
async function* unzstd(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { Decompress } = await import('fzstd');
  const ready: Buffer[] = [];
  const decompress = new Decompress(part => ready.push(Buffer.from(part)));
  const push = (chunk: Uint8Array, last: boolean) => {
    try {
      decompress.push(chunk, last);
    } catch (cause) {
      throw new Damaged(cause);
    }
  };
  for await (const chunk of chunks) {
    push(Uint8Array.from(chunk), false);
    yield* ready.splice(0);
  }
  push(new Uint8Array(0), true);
  yield* ready.splice(0);
}

/** The stream keeps chunks until later. */
async function* copies(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
}

/** What the decoder in JavaScript throws. */
class Damaged extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function isDamage(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return error instanceof Damaged || (typeof code === 'string' && code.startsWith('Z_'));
}
