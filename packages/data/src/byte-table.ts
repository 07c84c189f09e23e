const CHUNK = 1 << 16;

/** Distinct byte strings, numbered in the order they first came. Open addressing; the bytes lie in chunks of an arena. */
export class ByteTable {
  /** How many there are. */
  size = 0;
  /** Bytes of memory held, about. */
  memory = 0;
  /** Number + 1 of the string in each slot; twice as many slots as strings at most. */
  #slots = new Int32Array(64);
  #hashes = new Int32Array(32);
  #lengths = new Int32Array(32);
  #chunkOf = new Int32Array(32);
  #offsets = new Int32Array(32);
  readonly #chunks: Buffer[] = [];
  #used = 0;

  /**
   * The number of `bytes[start, end)`; `~number` (negative) when it is new and has just got that number. `view` looks
   * at the same bytes.
   */
  add(bytes: Buffer, view: DataView, start: number, end: number): number {
    const hash = hashOf(bytes, view, start, end);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const number = this.#slots[slot]! - 1;
      if (number < 0) break;
      if (this.#hashes[number] === hash && this.#equals(number, bytes, start, end)) return number;
      slot = (slot + 1) & mask;
    }
    if (this.size === this.#hashes.length) {
      this.#grow();
      slot = this.#freeSlot(hash);
    }
    this.#slots[slot] = this.size + 1;
    this.#hashes[this.size] = hash;
    this.#store(bytes, start, end);
    return ~this.size++;
  }

  /** The bytes with that number. */
  get(number: number): Buffer {
    const offset = this.#offsets[number]!;
    return this.#chunks[this.#chunkOf[number]!]!.subarray(offset, offset + this.#lengths[number]!);
  }

  #equals(number: number, bytes: Buffer, start: number, end: number): boolean {
    const length = end - start;
    if (this.#lengths[number] !== length) return false;
    const chunk = this.#chunks[this.#chunkOf[number]!]!;
    const offset = this.#offsets[number]!;
    for (let i = 0; i < length; i++) if (chunk[offset + i] !== bytes[start + i]) return false;
    return true;
  }

  #store(bytes: Buffer, start: number, end: number): void {
    const length = end - start;
    if (this.#chunks.length === 0 || this.#used + length > CHUNK) {
      const chunk = Buffer.allocUnsafeSlow(Math.max(CHUNK, length));
      this.memory += chunk.length;
      this.#chunks.push(chunk);
      this.#used = 0;
    }
    const chunk = this.#chunks.length - 1;
    bytes.copy(this.#chunks[chunk]!, this.#used, start, end);
    this.#lengths[this.size] = length;
    this.#chunkOf[this.size] = chunk;
    this.#offsets[this.size] = this.#used;
    this.#used += length;
  }

  #grow(): void {
    const capacity = this.size * 2;
    this.#hashes = grown(this.#hashes, capacity);
    this.#lengths = grown(this.#lengths, capacity);
    this.#chunkOf = grown(this.#chunkOf, capacity);
    this.#offsets = grown(this.#offsets, capacity);
    this.#slots = new Int32Array(capacity * 2);
    this.memory += this.size * 24;
    for (let number = 0; number < this.size; number++)
      this.#slots[this.#freeSlot(this.#hashes[number]!)] = number + 1;
  }

  #freeSlot(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }
}

function grown(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}

/** Four bytes at a time; the finish is that of MurmurHash3. Not for hostile keys: equal hashes only cost time. */
function hashOf(bytes: Buffer, view: DataView, start: number, end: number): number {
  let hash = end - start;
  let i = start;
  for (; i + 4 <= end; i += 4) {
    hash = Math.imul(hash ^ view.getInt32(i, true), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x85ebca6b);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash;
}
