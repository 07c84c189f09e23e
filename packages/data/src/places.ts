import type { Place } from './check.js';

/** Lines of one block at most. */
const LINES = 2 ** 32;

/**
 * Data are scanned in blocks, and a block does not know how many lines came before it. A row is therefore known by one
 * number, `block · 2³² + line in the block`, which grows with the order of the data; here it becomes a file and a line.
 */
export class Places {
  /** How many blocks there are so far. */
  blocks = 0;
  /** How many parts of binary files there are so far. */
  parts = 0;
  readonly #files: number[] = [];
  /** Lines of its file before each block. */
  readonly #before: number[] = [];

  /** What is added to the line of a row in the block. */
  static base(block: number): number {
    return block * LINES;
  }

  /** The block of a row. */
  static blockOf(at: number): number {
    return Math.floor(at / LINES);
  }

  set(block: number, file: number, linesBefore: number): void {
    this.#files[block] = file;
    this.#before[block] = linesBefore;
  }

  readonly placeOf = (at: number): Place => {
    const block = Places.blockOf(at);
    return { file: this.#files[block]!, line: this.#before[block]! + (at % LINES) };
  };
}
