import { CR, LF, QUOTE } from './bytes.js';

/** Room around the rows of a block, so that loops may look some bytes back and ahead. */
export const FRONT = 8;
const BACK = 8;

/** Whole rows of a file: `bytes[from, to)`. `bytes[to]` is a line feed, and more bytes follow it. */
export interface Block {
  bytes: Buffer;
  from: number;
  to: number;
  /** Place in the content of the file of `bytes[0]`. */
  offset: number;
}

/** A row does not fit into a block of the size allowed. */
export class LongRow extends Error {}

export interface BlockOptions {
  /** Bytes of a block, unless one row needs more. */
  size: number;
  maxRowBytes: number;
  /** Place in the content at which the chunks begin. */
  offset: number;
  /** A buffer to fill, where one is free that was used before. */
  recycled: () => Buffer | undefined;
}

/**
 * Cuts a stream into blocks at ends of rows. What is a row does not depend on the block sizes, nor on the chunks.
 * @param delimiter of CSV; undefined for JSON Lines, where every line feed ends a row
 */
export async function* cutBlocks(
  chunks: AsyncIterable<Buffer>,
  delimiter: number | undefined,
  options: BlockOptions,
): AsyncGenerator<Block> {
  const stops = delimiter === undefined ? undefined : stopTable(delimiter);
  let { offset } = options;
  let { bytes, full } = newRoom(options, 0);
  let end = FRONT;
  for await (const chunk of chunks) {
    for (let taken = 0; taken < chunk.length;) {
      // Only what is followed by more can be too long.
      if (end === full) ({ bytes, full } = enlargedRoom(bytes, end, options));
      const count = chunk.copy(bytes, end, taken, Math.min(chunk.length, taken + full - end));
      end += count;
      taken += count;
      if (end < full) continue;
      const cut = stops ? endOfRows(bytes, FRONT, end, stops) : bytes.lastIndexOf(LF, end - 1) + 1;
      if (cut <= FRONT) continue;
      const next = newRoom(options, end - cut);
      bytes.copy(next.bytes, FRONT, cut, end);
      bytes[cut] = LF;
      yield { bytes, from: FRONT, to: cut, offset: offset - FRONT };
      offset += cut - FRONT;
      end = FRONT + (end - cut);
      ({ bytes, full } = next);
    }
  }
  if (end > FRONT) {
    bytes[end] = LF;
    yield { bytes, from: FRONT, to: end, offset: offset - FRONT };
  }
}

export interface Room {
  bytes: Buffer;
  /** Place up to which it is filled: a block holds no row that is too long. */
  full: number;
}

/** @param tail bytes that it begins with */
export function newRoom({ recycled, size, maxRowBytes }: BlockOptions, tail: number): Room {
  const room = Math.max(Math.min(size, maxRowBytes), Math.min(2 * tail, maxRowBytes));
  const used = recycled();
  const length = room + FRONT + BACK;
  const bytes = used && used.length >= length ? used : Buffer.from(new ArrayBuffer(length));
  return { bytes, full: FRONT + room };
}

/** Room for more than what it is filled with up to `end`. Throws `LongRow`. */
export function enlargedRoom(bytes: Buffer, end: number, { maxRowBytes }: BlockOptions): Room {
  if (end - FRONT >= maxRowBytes) throw new LongRow();
  const room = Math.min(2 * (end - FRONT), maxRowBytes);
  const larger = Buffer.from(new ArrayBuffer(room + FRONT + BACK));
  bytes.copy(larger, FRONT, FRONT, end);
  return { bytes: larger, full: FRONT + room };
}

/** 1 for bytes after which a cell begins. */
function stopTable(delimiter: number): Uint8Array {
  const stops = new Uint8Array(256);
  for (const b of [delimiter, CR, LF]) stops[b] = 1;
  return stops;
}

/**
 * After the last row that surely ends in `bytes[from, to)`; 0 where none does. As the scanner reads them: a quote opens a
 * cell only where the cell begins, and elsewhere stands for itself.
 */
export function endOfRows(bytes: Buffer, from: number, to: number, stops: Uint8Array): number {
  const quote = bytes.indexOf(QUOTE, from);
  if (quote < 0 || quote >= to) {
    const last = bytes.lastIndexOf(LF, to - 1) + 1;
    if (last > from) return last;
  }
  let last = 0;
  let opens = true;
  for (let i = from; i < to; i++) {
    const b = bytes[i]!;
    if (b === QUOTE && opens) {
      i = closing(bytes, i + 1, to);
      if (i < 0) return last;
    } else if (b === LF || (b === CR && i + 1 < to && bytes[i + 1] !== LF)) last = i + 1;
    opens = stops[b] === 1;
  }
  return last;
}

/** Place of the quote that closes; −1 where it is not surely in the bytes. */
function closing(bytes: Uint8Array, from: number, to: number): number {
  for (let i = from; i + 1 < to; i++) {
    if (bytes[i] !== QUOTE) continue;
    if (bytes[i + 1] !== QUOTE) return i;
    i++;
  }
  return -1;
}
