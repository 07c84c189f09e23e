import { equalBytes } from './bytes.js';

/** A small set of texts, such as `NA` and `-999`, that cells are compared with as bytes. */
export class Tokens {
  readonly texts: readonly string[];
  /** Some token could be taken for a number, as `-999`. */
  readonly likeNumbers: boolean;
  /** Some token is `true` or `false`. */
  readonly likeBooleans: boolean;
  readonly #empty: boolean;
  readonly #keys: readonly Buffer[];
  /** 1 for bytes that some token starts with: most cells are ruled out by one look. */
  readonly first = new Uint8Array(256);

  constructor(texts: Iterable<string>) {
    this.texts = [...new Set(texts)];
    this.likeNumbers = this.texts.some(text => /\d/.test(text));
    this.likeBooleans = this.texts.includes('true') || this.texts.includes('false');
    this.#empty = this.texts.includes('');
    this.#keys = this.texts.filter(text => text !== '').map(text => Buffer.from(text));
    for (const key of this.#keys) this.first[key[0]!] = 1;
  }

  has(bytes: Uint8Array, start: number, end: number): boolean {
    if (start === end) return this.#empty;
    if (this.first[bytes[start]!] === 0) return false;
    for (const key of this.#keys) if (equalBytes(bytes, start, end, key)) return true;
    return false;
  }
}
