import { pipeline, Readable, type Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import { viewOf } from '../bytes.js';
import { Damage } from '../damage.js';
import { feedEngine } from './feed-engine.js';
import { Xxh64 } from './xxh64.js';
import { zstdFrames, type Frame } from './zstd-frames.js';

const CHUNK = 256 * 1024;

/** Decodes one frame, whose checksum it verifies. */
export type FrameDecoder = (frame: Frame) => AsyncIterable<Buffer>;

/** Node has it from 22.15 on, of which the types do not know. */
interface NativeZstd {
  createZstdDecompress?: (options: zlib.ZlibOptions) => Transform;
}

const { createZstdDecompress: create } = zlib as NativeZstd;

/** The decoder of Node where it has one, which ends silently after the first of several frames: it gets them one by one. */
export const nativeFrames: FrameDecoder | undefined =
  create &&
  (frame =>
    pipeline(
      Readable.from(frame.bytes()),
      create({ chunkSize: CHUNK }),
      () => undefined,
    ) as AsyncIterable<Buffer>);

/** In JavaScript. */
export async function* framesInScript(frame: Frame): AsyncGenerator<Buffer> {
  const { Decompress } = await import('fzstd');
  const ready: Buffer[] = [];
  const decompress = new Decompress(part => ready.push(Buffer.from(part)));
  const hash = frame.checksum ? new Xxh64() : undefined;
  const decoded = (piece: Uint8Array, last: boolean) => {
    try {
      decompress.push(piece, last);
    } catch (cause) {
      throw new Damage(cause instanceof Error ? cause.message : String(cause), { cause });
    }
    if (hash) for (const part of ready) hash.update(part);
    return ready.splice(0);
  };
  let end: Uint8Array = new Uint8Array(4);
  for await (const piece of frame.bytes()) {
    yield* decoded(Uint8Array.from(piece), false);
    end = piece.subarray(-4);
  }
  yield* decoded(new Uint8Array(0), true);
  if (hash && hash.digest() !== viewOf(end).getUint32(0, true)) throw new Damage('the checksum is another');
}

/** The content of a zstd file, piece by piece. Throws `Damage`, errors of zlib, and what `zstdFrames` throws. */
export async function* unzstd(
  chunks: AsyncIterable<Buffer>,
  file: string,
  decode: FrameDecoder = nativeFrames ?? framesInScript,
): AsyncGenerator<Buffer> {
  for await (const frame of zstdFrames(chunks, file)) yield* sized(frame, decode(frame));
}

/** The content of a frame, of which no piece is looked at before all of the one before was. */
export function decodeStepwise(frame: Frame): AsyncGenerator<Buffer> {
  return sized(
    frame,
    create ? feedEngine(create({ chunkSize: CHUNK }), frame.bytes()) : framesInScript(frame),
  );
}

async function* sized({ content }: Frame, parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const part of parts) {
    size += part.length;
    yield part;
  }
  if (content !== undefined && content !== size)
    throw new Damage(`a frame of ${size} bytes says that it has ${content}`);
}
