import { createHash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { digestOf, UserError, type Files } from '@sluice/core';

const CHUNK = 256 * 1024;
/** Enough for any header worth sniffing. */
const HEAD = 64 * 1024;

export interface RawBytes {
  gzip: boolean;
  /** The first bytes of the content, at most 64 KiB; fewer only where the file is shorter. */
  head: Buffer;
  /** The content from its first byte, decompressed. Read it once. */
  chunks: AsyncIterable<Buffer>;
  /** sha256 and size of the file as it lies there, taken from the very bytes that were read. Ask after the end. */
  digest(): Promise<{ sha256: string; bytes: number }>;
}

/** Opens a file that may be gzip, told by its first two bytes. */
export async function openBytes(
  path: string,
  files: Files,
  options: { chunkSize?: number | undefined; maxBytes: number },
): Promise<RawBytes> {
  const hash = createHash('sha256');
  let bytes = 0;
  let complete = false;
  const raw = async function* () {
    for await (const chunk of files.stream(path, { chunkSize: options.chunkSize ?? CHUNK })) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
    complete = true;
  };
  const start = await peek(raw(), 2);
  const gzip = start.head[0] === 0x1f && start.head[1] === 0x8b;
  const content = gzip ? gunzip(start.chunks, files.relative(path), options.maxBytes) : start.chunks;
  const { head, chunks } = await peek(content, HEAD);
  return {
    gzip,
    head,
    chunks,
    // A decompressor may leave padding behind the last member unread.
    digest: async () => {
      if (complete) return { sha256: hash.digest('hex'), bytes };
      const { sha256, size } = await digestOf(path, files);
      return { sha256, bytes: size };
    },
  };
}

/** Looks at the first bytes without taking them. */
async function peek(
  chunks: AsyncGenerator<Buffer>,
  size: number,
): Promise<{ head: Buffer; chunks: AsyncGenerator<Buffer> }> {
  const first: Buffer[] = [];
  let length = 0;
  while (length < size) {
    const next = await chunks.next();
    if (next.done) break;
    first.push(next.value);
    length += next.value.length;
  }
  const all = async function* () {
    try {
      yield* first;
      yield* chunks;
    } finally {
      await chunks.return(undefined);
    }
  };
  return { head: Buffer.concat(first).subarray(0, size), chunks: all() };
}

async function* gunzip(
  chunks: AsyncIterable<Buffer>,
  file: string,
  maxBytes: number,
): AsyncGenerator<Buffer> {
  let size = 0;
  const stream = pipeline(Readable.from(chunks), createGunzip({ chunkSize: CHUNK }), () => undefined);
  try {
    for await (const chunk of stream) {
      size += (chunk as Buffer).length;
      if (size > maxBytes) {
        throw new UserError('limit-exceeded', {
          message: `"${file}" holds more than ${maxBytes} bytes once decompressed.`,
          fix: 'If it is no decompression bomb, raise "max-decompressed-size".',
        });
      }
      yield chunk as Buffer;
    }
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (!code.startsWith('Z_')) throw error;
    throw new UserError(
      'bad-data',
      {
        message: `"${file}" is a damaged gzip file: ${message}, after ${size} decompressed bytes.`,
        fix: 'Was the upload or download cut off? Make the file again.',
      },
      { cause: error },
    );
  }
}
