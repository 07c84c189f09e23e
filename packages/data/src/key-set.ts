import { UserError } from '@sluice/core';
import { ByteTable } from './byte-table.js';
import type { Place } from './check.js';

/**
 * Remembers every key with the place it first came from: uniqueness is exact, and memory grows with the number of
 * keys (about 35 bytes each, and the keys). Beyond the limit it refuses rather than guess.
 */
export class KeySet {
  readonly #table = new ByteTable();
  readonly #what: string;
  readonly #maxBytes: number;
  #lines = new Uint32Array(32);
  #files = new Uint32Array(32);

  constructor(what: string, maxBytes: number) {
    this.#what = what;
    this.#maxBytes = maxBytes;
  }

  get size(): number {
    return this.#table.size;
  }

  /** undefined for a new key, else the place where it came first. */
  add(
    bytes: Buffer,
    view: DataView,
    start: number,
    end: number,
    file: number,
    line: number,
  ): Place | undefined {
    const number = this.#table.add(bytes, view, start, end);
    if (number >= 0) return { file: this.#files[number]!, line: this.#lines[number]! };
    const added = ~number;
    if (added >= this.#lines.length) this.#grow(added);
    this.#lines[added] = line;
    this.#files[added] = file;
    return undefined;
  }

  #grow(size: number): void {
    if (this.#table.memory + size * 12 > this.#maxBytes) {
      throw new UserError('limit-exceeded', {
        message: `Checking that ${this.#what} is unique takes more than ${this.#maxBytes} bytes of memory, after ${size} different keys.`,
        fix: 'Raise "max-key-memory" if the machine has more.',
      });
    }
    const lines = new Uint32Array(size * 2);
    lines.set(this.#lines);
    this.#lines = lines;
    const files = new Uint32Array(size * 2);
    files.set(this.#files);
    this.#files = files;
  }
}
