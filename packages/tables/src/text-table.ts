import { isUtf8 } from 'node:buffer';

/**
 * Different texts, numbered from 0 in the order they first came, as UTF-8 in one buffer: a column of a million texts is
 * a million numbers, and no string is made of a text that nobody shows.
 */
export class TextTable {
  #bytes = Buffer.allocUnsafe(1024);
  #starts = new Uint32Array(64);
  #hashes = new Int32Array(64);
  /** Open addressing: the number of a text plus 1, 0 where none is. */
  #slots = new Int32Array(128);
  #size = 0;

  static of(texts: Iterable<string>): TextTable {
    const table = new TextTable();
    for (const text of texts) table.add(text);
    return table;
  }

  get size(): number {
    return this.#size;
  }

  get bytes(): Buffer {
    return this.#bytes;
  }

  /** Text i lies in `bytes[starts[i], starts[i + 1])`; beyond the last text there is room. */
  get starts(): Uint32Array {
    return this.#starts;
  }

  text(code: number): string {
    return this.#bytes.toString('utf8', this.#starts[code], this.#starts[code + 1]);
  }

  texts(): string[] {
    return Array.from({ length: this.#size }, (_, code) => this.text(code));
  }

  /** The number of a text, a new one where it is not known yet. */
  add(text: string): number {
    const bytes = Buffer.from(text);
    return this.addBytes(bytes, 0, bytes.length, true);
  }

  /** The same of UTF-8; `valid` says that it is known to be. What is none is taken as it is decoded, with U+FFFD. */
  addBytes(bytes: Uint8Array, start: number, end: number, valid: boolean): number {
    const hash = hashOf(bytes, start, end);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const code = this.#slots[slot]! - 1;
      if (code < 0) break;
      if (this.#hashes[code] === hash && this.#holds(code, bytes, start, end)) return code;
      slot = (slot + 1) & mask;
    }
    if (!valid && !isUtf8(bytes.subarray(start, end)))
      return this.add(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8'));
    return this.#append(bytes, start, end, hash, slot);
  }

  /** Lets go of what only adding needs. */
  seal(): this {
    this.#slots = new Int32Array(0);
    this.#hashes = new Int32Array(0);
    return this;
  }

  #holds(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const at = this.#starts[code]!;
    if (this.#starts[code + 1]! - at !== end - start) return false;
    const own = this.#bytes;
    for (let i = start, k = at; i < end; i++, k++) if (own[k] !== bytes[i]) return false;
    return true;
  }

  #append(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const code = this.#size++;
    const at = this.#starts[code]!;
    const after = at + end - start;
    if (after > this.#bytes.length) {
      const longer = Buffer.allocUnsafe(Math.max(after, 2 * this.#bytes.length));
      this.#bytes.copy(longer, 0, 0, at);
      this.#bytes = longer;
    }
    const own = this.#bytes;
    for (let i = start, k = at; i < end; i++, k++) own[k] = bytes[i]!;
    if (code + 2 > this.#starts.length) {
      this.#starts = longer(this.#starts, new Uint32Array(2 * this.#starts.length));
      this.#hashes = longer(this.#hashes, new Int32Array(2 * this.#hashes.length));
    }
    this.#starts[code + 1] = after;
    this.#hashes[code] = hash;
    this.#slots[slot] = code + 1;
    if (2 * this.#size > this.#slots.length) this.#spread();
    return code;
  }

  #spread(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (let code = 0; code < this.#size; code++) {
      let slot = this.#hashes[code]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = code + 1;
    }
    this.#slots = slots;
  }
}

function longer<A extends Uint32Array | Int32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}

/** FNV-1a, mixed once more since its low bits are poor. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 12);
}
