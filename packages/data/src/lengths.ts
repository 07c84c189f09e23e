/** Lengths of texts, in characters. */
export class Lengths {
  count = 0;
  min = Infinity;
  max = 0;
  #total = 0;

  add(length: number, count: number): void {
    this.count += count;
    if (length < this.min) this.min = length;
    if (length > this.max) this.max = length;
    this.#total += length * count;
  }

  get mean(): number {
    return this.#total / this.count;
  }
}

/** Code points: bytes that do not continue one. */
export function countCharacters(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if ((bytes[i]! & 0xc0) !== 0x80) count++;
  return count;
}
