/** A set in memory that threads share, to be looked at only. */
export interface SharedHashes {
  slots: Int32Array;
  zero: boolean;
  size: number;
}

/** So many hashes fit without growing. */
const FIRST = 64;

/** A set of 64-bit hashes, given as two 32-bit integers each. Open addressing; (0, 0) is kept apart. */
export class HashSet64 {
  /** How many there are. */
  size = 0;
  #slots: Int32Array = new Int32Array(4 * FIRST);
  #zero = false;

  static of({ slots, zero, size }: SharedHashes): HashSet64 {
    const set = new HashSet64();
    [set.#slots, set.#zero, set.size] = [slots, zero, size];
    return set;
  }

  /** Its hashes in memory that can be given to several threads at once. */
  shared(): SharedHashes {
    const slots = new Int32Array(new SharedArrayBuffer(this.#slots.byteLength));
    slots.set(this.#slots);
    return { slots, zero: this.#zero, size: this.size };
  }

  /** True where the hash is new. */
  add(high: number, low: number): boolean {
    if ((high | low) === 0) {
      if (this.#zero) return false;
      this.#zero = true;
      this.size++;
      return true;
    }
    const at = this.#find(high, low);
    if (at < 0) return false;
    this.#slots[at] = high;
    this.#slots[at + 1] = low;
    this.size++;
    if (this.size * 4 > this.#slots.length) this.#grow();
    return true;
  }

  has(high: number, low: number): boolean {
    return (high | low) === 0 ? this.#zero : this.#find(high, low) < 0;
  }

  /** Place of a free slot for it; negative where it is there. */
  #find(high: number, low: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    let at = ((low ^ (high << 7)) << 1) & mask;
    while ((slots[at]! | slots[at + 1]!) !== 0) {
      if (slots[at] === high && slots[at + 1] === low) return -1;
      at = (at + 2) & mask;
    }
    return at;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(before.length * 2);
    for (let i = 0; i < before.length; i += 2) {
      if ((before[i]! | before[i + 1]!) === 0) continue;
      const at = this.#find(before[i]!, before[i + 1]!);
      this.#slots[at] = before[i]!;
      this.#slots[at + 1] = before[i + 1]!;
    }
  }
}
