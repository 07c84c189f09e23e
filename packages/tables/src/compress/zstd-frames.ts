import { UserError } from '@sluice/core';
import { Damage } from '../damage.js';

/** Zstandard frames (RFC 8878, 3.1): a file may hold several, and between them what decoders pass over. */

const MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
/** What zstd itself refuses to decode unless told otherwise: more would be memory for a few bytes of file. */
const LARGEST_WINDOW = 128 * 1024 ** 2;
const LARGEST_BLOCK = 128 * 1024;
/** What is handed to a decoder at a time: so many bytes, or blocks, each of which may become 128 KiB. */
const PIECE = { bytes: 128 * 1024, blocks: 32 };
const LONGEST_HEADER = 18;

export interface FrameHeader {
  /** Bytes of the header itself, from the magic number on. */
  length: number;
  /** Bytes of the content, where it is told. */
  content: number | undefined;
  /** Four bytes of checksum follow the last block. */
  checksum: boolean;
}

export interface Frame extends FrameHeader {
  /** All its bytes; to be read to the end. */
  bytes(): AsyncGenerator<Buffer>;
}

/** Whether bytes begin as a zstd file does, which may be with something to be passed over. */
export function isZstd(head: Uint8Array): boolean {
  return head.length >= 4 && (wordAt(head, 0) === MAGIC || isSkippable(wordAt(head, 0)));
}

interface Stepping {
  /** Handed to a decoder at a time. */
  blocks?: number;
  /** Told the place in the file of whatever is looked at next. */
  step?: (at: number) => void;
}

/** The frames of a file, one after the other. Throws `Damage`, and UserError `limit-exceeded` and `unsupported`. */
export async function* zstdFrames(
  chunks: AsyncIterable<Buffer>,
  file: string,
  { blocks = PIECE.blocks, step = () => undefined }: Stepping = {},
): AsyncGenerator<Frame> {
  const source = new Source(chunks, step);
  try {
    for (;;) {
      const magic = await source.peek(4);
      if (magic.length === 0) return;
      if (!isZstd(magic)) throw new Damage('something else follows the last frame');
      if (isSkippable(wordAt(magic, 0))) await source.skip(8 + wordAt(await source.need(8), 4));
      else {
        const header = readHeader(await source.peek(LONGEST_HEADER), file);
        yield { ...header, bytes: () => frameBytes(source, header, blocks) };
      }
    }
  } finally {
    await source.close();
  }
}

function isSkippable(magic: number): boolean {
  return (magic & 0xfffffff0) === SKIPPABLE;
}

/** RFC 8878, 3.1.1.1 */
function readHeader(bytes: Buffer, file: string): FrameHeader {
  if (bytes.length < 6) throw cutOff();
  const flags = bytes[4]!;
  if (flags & 8) throw new Damage('a frame has a header of a later format');
  const single = (flags & 32) !== 0;
  const dictionary = [0, 1, 2, 4][flags & 3]!;
  const at = 5 + (single ? 0 : 1) + dictionary;
  const size = [single ? 1 : 0, 2, 4, 8][flags >>> 6]!;
  const length = at + size;
  if (bytes.length < length) throw cutOff();
  if (dictionary && bytes.readUIntLE(at - dictionary, dictionary) !== 0) {
    throw new UserError('unsupported', {
      message: `"${file}" needs a zstd dictionary, which is not in the file.`,
      location: { file },
      fix: 'Compress it without one.',
    });
  }
  const content = contentSize(bytes, at, size);
  const window = single ? content! : windowSize(bytes[5]!);
  if (window > LARGEST_WINDOW) {
    throw new UserError('limit-exceeded', {
      message: `"${file}" asks for a zstd window of ${window} bytes; ${LARGEST_WINDOW} are allowed.`,
      location: { file },
      fix: 'Compress it without --long and --ultra, or with --long=27.',
    });
  }
  return { length, content, checksum: (flags & 4) !== 0 };
}

function contentSize(bytes: Buffer, at: number, size: number): number | undefined {
  if (size === 0) return undefined;
  if (size === 8) return Number(bytes.readBigUInt64LE(at));
  return bytes.readUIntLE(at, size) + (size === 2 ? 256 : 0);
}

function windowSize(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >>> 3));
  return base + (base / 8) * (descriptor & 7);
}

async function* frameBytes(
  source: Source,
  { length, checksum }: FrameHeader,
  blocks: number,
): AsyncGenerator<Buffer> {
  let pieces = [await source.take(length)];
  let held = length;
  for (let last = false; !last;) {
    const header = (await source.need(3)).readUIntLE(0, 3);
    last = (header & 1) === 1;
    const type = (header >>> 1) & 3;
    const size = header >>> 3;
    if (type === 3 || size > LARGEST_BLOCK) throw new Damage('a frame has a block that cannot be');
    // A block of one byte repeated stores that byte alone.
    const stored = 3 + (type === 1 ? 1 : size) + (last && checksum ? 4 : 0);
    pieces.push(await source.take(stored));
    held += stored;
    if (held < PIECE.bytes && pieces.length < blocks && !last) continue;
    yield Buffer.concat(pieces);
    pieces = [];
    held = 0;
  }
}

const wordAt = (bytes: Uint8Array, at: number) =>
  (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;

const cutOff = () => new Damage('the file is cut off');

/** Bytes by their number. */
class Source {
  readonly #chunks: AsyncIterator<Buffer>;
  readonly #step: (at: number) => void;
  /** Place in the file of what comes next. */
  #at = 0;
  #bytes: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>, step: (at: number) => void) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#step = step;
  }

  /** The next ones, which stay; fewer where the file ends. */
  async peek(length: number): Promise<Buffer> {
    this.#step(this.#at);
    while (this.#bytes.length < length) {
      const next = await this.#chunks.next();
      if (next.done) break;
      // The stream may use its memory again.
      this.#bytes = Buffer.concat([this.#bytes, next.value]);
    }
    return this.#bytes.subarray(0, length);
  }

  /** Exactly so many. */
  async need(length: number): Promise<Buffer> {
    const bytes = await this.peek(length);
    if (bytes.length < length) throw cutOff();
    return bytes;
  }

  async take(length: number): Promise<Buffer> {
    const bytes = await this.need(length);
    this.#bytes = this.#bytes.subarray(length);
    this.#at += length;
    return bytes;
  }

  async skip(length: number): Promise<void> {
    for (let left = length; left > 0;) {
      const { length: some } = await this.peek(1);
      if (some === 0) throw cutOff();
      const count = Math.min(left, this.#bytes.length);
      this.#bytes = this.#bytes.subarray(count);
      this.#at += count;
      left -= count;
    }
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}
