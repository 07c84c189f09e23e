import { createHash } from 'node:crypto';
import type { Files } from '@sluice/core';
import { changedFile } from './ranges.js';
import { transcodingOf } from './transcode.js';
import { packingOf, unpack, type Packing } from './unpack.js';

const CHUNK = 256 * 1024;
/** Enough for any header worth sniffing. */
const HEAD = 64 * 1024;

export interface RawBytes {
  packing: Packing | undefined;
  /** What the text was written in: `utf-8`, `utf-16le` … */
  encoding: string;
  /** The first bytes of the content, at most 64 KiB; fewer only where the file is shorter. */
  head: Buffer;
  /** The content from its first byte, decompressed and as UTF-8. Read it once. */
  chunks: AsyncIterable<Buffer>;
  /** sha256 and size of the file as it lies there, taken from the very bytes that were read. Ask after the end. */
  digest(): Promise<Digest>;
}

/** Opens a text file that may be compressed, told by its first bytes, and written in another encoding than UTF-8. */
export async function openBytes(
  path: string,
  files: Files,
  options: { chunkSize?: number | undefined; maxBytes: number; encoding?: string | undefined },
): Promise<RawBytes> {
  const hash = createHash('sha256');
  let bytes = 0;
  let complete = false;
  const raw = async function* () {
    for await (const chunk of files.stream(path, { chunkSize: options.chunkSize ?? CHUNK, reuse: true })) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
    complete = true;
  };
  const file = files.relative(path);
  const start = await peek(raw(), 4);
  const packing = packingOf(start.head);
  const reopen = () => files.stream(path);
  const size = async () => (await files.stat(path))?.size;
  const packed = { file, maxBytes: options.maxBytes, again: reopen, size };
  const unpacked = packing ? await peek(unpack(packing, start.chunks, packed), 4) : start;
  const { transcoding, head, chunks } = await closingOnError(unpacked.chunks, async () => {
    const found = transcodingOf(unpacked.head, file, options.encoding);
    const again = () => (packing ? unpack(packing, reopen(), packed) : reopen());
    return { transcoding: found, ...(await peek(found.apply(unpacked.chunks, again), HEAD)) };
  });
  return {
    packing,
    encoding: transcoding.encoding,
    head,
    chunks,
    // A decompressor may leave padding behind the last member unread.
    digest: async () => {
      if (complete) return { sha256: hash.digest('hex'), bytes };
      return digestFrom(files.stream(path), { sha256: hash.copy().digest('hex'), bytes }, file);
    },
  };
}

interface Digest {
  sha256: string;
  bytes: number;
}

/** Of a file of which only the first bytes were read; these must be the same. */
async function digestFrom(chunks: AsyncIterable<Buffer>, read: Digest, file: string): Promise<Digest> {
  const hash = createHash('sha256');
  let bytes = 0;
  let same = read.bytes === 0;
  for await (const chunk of chunks) {
    const known = Math.max(0, Math.min(chunk.length, read.bytes - bytes));
    hash.update(chunk.subarray(0, known));
    bytes += known;
    if (known > 0 && bytes === read.bytes) same = hash.copy().digest('hex') === read.sha256;
    hash.update(chunk.subarray(known));
    bytes += chunk.length - known;
  }
  if (!same) throw changedFile(file);
  return { sha256: hash.digest('hex'), bytes };
}

async function closingOnError<T>(chunks: AsyncGenerator<Buffer>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await chunks.return(undefined);
    throw error;
  }
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
    // The stream may use its memory again.
    first.push(Buffer.from(next.value));
    length += next.value.length;
  }
  const rest = async function* () {
    yield* first;
    yield* chunks;
  };
  const all = rest();
  const end = all.return.bind(all);
  // A generator that was never asked for anything ends without ending what it would have read.
  all.return = async value => {
    await chunks.return(undefined);
    return end(value);
  };
  return { head: Buffer.concat(first).subarray(0, size), chunks: all };
}
