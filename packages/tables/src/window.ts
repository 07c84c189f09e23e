import { UserError } from '@sluice/core';
import { freeArray, kernelBytes } from '@sluice/kernel';
import { LF } from './bytes.js';

/** Bytes after the content: a line feed that stops the scanners, and room for them to look ahead. */
const SLACK = 8;
/** Bytes looked at together; larger only where one row is. */
const WINDOW = 128 * 1024;

/** Bytes of one row at most, where nobody says otherwise. */
export const MAX_ROW_BYTES = 16 * 1024 ** 2;

/** A sliding view on a stream: bytes come in at the end, whole rows are taken from the front. */
export class Window {
  bytes: Buffer;
  /** What is not taken yet lies in `bytes[start, end)`; `bytes[end]` is a line feed, up to which the scanners run. */
  start = 0;
  end = 0;
  /** Place in the stream of `bytes[0]`. */
  offset = 0;
  /** True once nothing follows. */
  last = false;
  readonly #chunks: AsyncIterator<Buffer>;
  readonly #file: string;
  readonly #limit: number;
  #chunk: Buffer = Buffer.alloc(0);

  /** @param file for messages */
  constructor(chunks: AsyncIterable<Buffer>, file: string, maxRowBytes: number) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#file = file;
    this.#limit = maxRowBytes;
    this.bytes = kernelBytes(Math.min(WINDOW, maxRowBytes) + SLACK);
    this.bytes[0] = LF;
  }

  /**
   * Brings in what there is room for, and makes room where a row fills the window. Throws `limit-exceeded`.
   * @param line on which the row at the front begins
   */
  async advance(line: number): Promise<void> {
    if (!(await this.#hasMore())) {
      this.last = true;
      return;
    }
    this.#makeRoom(line);
    await this.#fill();
    this.bytes[this.end] = LF;
  }

  /** All that was not taken yet, to the end of the stream. */
  async *rest(): AsyncGenerator<Buffer> {
    yield this.bytes.subarray(this.start, this.end);
    yield this.#chunk;
    for (;;) {
      const next = await this.#chunks.next();
      if (next.done) return;
      yield next.value;
    }
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
    freeArray(this.bytes);
    this.bytes = Buffer.alloc(0);
    this.start = this.end = 0;
  }

  /** Makes sure of a chunk that is not used up; false where nothing follows. */
  async #hasMore(): Promise<boolean> {
    while (this.#chunk.length === 0) {
      const next = await this.#chunks.next();
      if (next.done) return false;
      this.#chunk = next.value;
    }
    return true;
  }

  /** A window made for a long row is filled up, or the row would be looked at from its beginning for every chunk. */
  async #fill(): Promise<void> {
    const capacity = this.bytes.length - SLACK;
    do {
      const count = this.#chunk.copy(
        this.bytes,
        this.end,
        0,
        Math.min(this.#chunk.length, capacity - this.end),
      );
      this.#chunk = this.#chunk.subarray(count);
      this.end += count;
    } while (capacity > WINDOW && this.end < capacity && (await this.#hasMore()));
  }

  #makeRoom(line: number): void {
    if (this.start > 0) {
      this.bytes.copyWithin(0, this.start, this.end);
      this.offset += this.start;
      this.end -= this.start;
      this.start = 0;
    }
    const capacity = this.bytes.length - SLACK;
    if (this.end < capacity) return;
    if (capacity >= this.#limit) {
      throw longRow(this.#file, line, this.#limit);
    }
    const larger = kernelBytes(Math.min(capacity * 2, this.#limit) + SLACK);
    this.bytes.copy(larger, 0, 0, this.end);
    freeArray(this.bytes);
    this.bytes = larger;
  }
}

export function longRow(file: string, line: number, maxRowBytes: number): UserError {
  return new UserError('limit-exceeded', {
    message: `One row is longer than ${maxRowBytes} bytes.`,
    location: { file, line },
    fix: 'A quote or bracket that never closes looks like this too. Raise "max-row-size" if the row is right.',
  });
}
