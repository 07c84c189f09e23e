import { createGunzip } from 'node:zlib';
import { LF } from '../bytes.js';
import { isDamage } from './is-damage.js';
import { feedEngine } from './feed-engine.js';
import { decodeStepwise } from './unzstd.js';
import { zstdFrames } from './zstd-frames.js';

/** Where a compressed file is found to be damaged. What is damaged may lie before. */
export interface DamagePlace {
  /** Byte of the file. */
  at: number;
  /** Bytes of content before that. */
  size: number;
  /** Physical line of the content that is reached, of text in which line feeds can be told. */
  line: number | undefined;
  error: Error;
}

/** Reads the file once more, step by step. undefined where it is not damaged after all. @param read its bytes, from the first */
export async function placeOfDamage(
  packing: 'gzip' | 'zstd',
  read: () => AsyncIterable<Buffer>,
  file: string,
): Promise<DamagePlace | undefined> {
  if (packing === 'zstd') return placeOf(step => zstdContent(read(), file, step));
  const near = await placeOf(step => gzipContent(read(), Infinity, step));
  return near && placeOf(step => gzipContent(read(), near.at, step));
}

/** @param content calls `step` with the place of each piece that it is about to take in */
async function placeOf(
  content: (step: (at: number) => void) => AsyncIterable<Buffer>,
): Promise<DamagePlace | undefined> {
  let at = 0;
  let size = 0;
  let lines = 0;
  let head = Buffer.alloc(0);
  try {
    for await (const part of content(next => void (at = next))) {
      if (head.length < 2) head = Buffer.concat([head, part.subarray(0, 2)]);
      size += part.length;
      for (let i = part.indexOf(LF); i >= 0; i = part.indexOf(LF, i + 1)) lines++;
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
    return { at, size, line: isUtf16(head) ? undefined : lines + 1, error };
  }
  return undefined;
}

function isUtf16(head: Buffer): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}

/** Bytes that are taken in together, as long as it does not matter which of them is wrong. */
const PIECE = 16 * 1024;

function gzipContent(
  chunks: AsyncIterable<Buffer>,
  slowFrom: number,
  step: (at: number) => void,
): AsyncIterable<Buffer> {
  const pieces = async function* () {
    let at = 0;
    let held = Buffer.alloc(0);
    const sizeAt = () => (at >= slowFrom ? 1 : PIECE);
    for await (const chunk of chunks) {
      held = Buffer.concat([held, chunk]);
      let from = 0;
      for (let size = sizeAt(); held.length - from >= size; size = sizeAt()) {
        step(at);
        yield held.subarray(from, from + size);
        from += size;
        at += size;
      }
      held = Buffer.from(held.subarray(from));
    }
    step(at);
    if (held.length) yield held;
    step(at + held.length);
  };
  return feedEngine(createGunzip(), pieces());
}

async function* zstdContent(
  chunks: AsyncIterable<Buffer>,
  file: string,
  step: (at: number) => void,
): AsyncGenerator<Buffer> {
  for await (const frame of zstdFrames(chunks, file, { blocks: 1, step })) yield* decodeStepwise(frame);
}
