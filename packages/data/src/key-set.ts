import { ByteTable } from './byte-table.js';

/** Remembers keys with the place each first came from. Memory grows with the number of keys (about 32 bytes each, and the keys) up to a limit. */
export class KeySet {
  readonly #table = new ByteTable();
  readonly #maxBytes: number;
  #places = new Float64Array(32);

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get size(): number {
    return this.#table.size;
  }

  /** undefined for a new key, else the place where it came first; −1 where there is no room for another key. */
  add(bytes: Buffer, view: DataView, start: number, end: number, at: number): number | undefined {
    if (this.#table.memory + 8 * this.#places.length > this.#maxBytes) return -1;
    const number = this.#table.add(bytes, view, start, end);
    if (number >= 0) return this.#places[number]!;
    const added = ~number;
    if (added >= this.#places.length) {
      const larger = new Float64Array(added * 2);
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#places[added] = at;
    return undefined;
  }
}
