const words = new Int32Array(2);
const double = new Float64Array(words.buffer);

const SMALL = 256;

/** Counts distinct numbers up to a cap; past it, it gives what it has to somebody else. */
export class NumberTable {
  min = Infinity;
  max = -Infinity;
  /** Distinct numbers. */
  size = 0;
  readonly #cap: number;
  /** Counts of the integers from 0 up, which most columns of few values hold. */
  readonly #small = new Float64Array(SMALL);
  /** NaN marks a free slot; twice as many slots as numbers at least. */
  #keys = new Float64Array(64).fill(NaN);
  #counts = new Float64Array(64);
  /** As they were asked for last, until a number comes. */
  #entries: [number, number][] | undefined;

  constructor(cap: number) {
    this.#cap = cap;
  }

  /** Counts a number so many times; false where it would be one too many. */
  add(value: number, count: number): boolean {
    if (this.addAll(Float64Array.of(value), 1) === 0) return false;
    if (isSmall(value)) this.#small[value + 0]! += count - 1;
    else this.#counts[this.#slotOf(value + 0)]! += count - 1;
    return true;
  }

  /**
   * Counts the values that are not NaN (−0 as 0), and answers how many rows it took: all, or those before the
   * number that would be one too many.
   */
  addAll(values: Float64Array, rows: number): number {
    this.#entries = undefined;
    const small = this.#small;
    let keys = this.#keys;
    let counts = this.#counts;
    for (let row = 0; row < rows; row++) {
      const value = values[row]! + 0;
      if (value !== value) continue;
      if (isSmall(value)) {
        if (small[value] === 0) {
          if (this.size === this.#cap) return row;
          this.#note(value);
        }
        small[value]! += 1;
        continue;
      }
      let slot = slotOf(value, keys.length - 1);
      while (keys[slot] !== value && keys[slot] === keys[slot]) slot = (slot + 1) & (keys.length - 1);
      if (keys[slot] !== value) {
        if (this.size === this.#cap) return row;
        keys[slot] = value;
        this.#note(value);
        if (this.size * 2 > keys.length) {
          counts[slot] = 1;
          this.#grow();
          keys = this.#keys;
          counts = this.#counts;
          continue;
        }
      }
      counts[slot]! += 1;
    }
    return rows;
  }

  /** Number and count, ascending. */
  entries(): [number, number][] {
    return (this.#entries ??= this.#sorted());
  }

  #sorted(): [number, number][] {
    const numbers = new Float64Array(this.size);
    let size = 0;
    for (let value = 0; value < SMALL; value++) if (this.#small[value]! > 0) numbers[size++] = value;
    for (const key of this.#keys) if (key === key) numbers[size++] = key;
    numbers.sort();
    return Array.from(numbers, value => [
      value,
      isSmall(value) ? this.#small[value]! : this.#counts[this.#slotOf(value)]!,
    ]);
  }

  #slotOf(value: number): number {
    let slot = slotOf(value, this.#keys.length - 1);
    while (this.#keys[slot] !== value) slot = (slot + 1) & (this.#keys.length - 1);
    return slot;
  }

  #note(value: number): void {
    this.size++;
    if (value < this.min) this.min = value;
    if (value > this.max) this.max = value;
  }

  #grow(): void {
    const [keys, counts] = [this.#keys, this.#counts];
    const slots = keys.length * 2;
    this.#keys = new Float64Array(slots).fill(NaN);
    this.#counts = new Float64Array(slots);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      if (key !== key) continue;
      let slot = slotOf(key, slots - 1);
      while (this.#keys[slot] === this.#keys[slot]) slot = (slot + 1) & (slots - 1);
      this.#keys[slot] = key;
      this.#counts[slot] = counts[i]!;
    }
  }
}

function isSmall(value: number): boolean {
  const integer = value | 0;
  return integer === value && integer >= 0 && integer < SMALL;
}

function slotOf(value: number, mask: number): number {
  double[0] = value;
  const hash = Math.imul(words[0]! ^ words[1]!, 0x9e3779b1);
  return (hash ^ (hash >>> 16)) & mask;
}
