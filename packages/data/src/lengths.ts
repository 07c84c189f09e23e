export interface LengthsState {
  count: number;
  min: number;
  max: number;
  total: number;
}

/** Lengths of texts, in characters. */
export class Lengths {
  count = 0;
  min = Number.MAX_SAFE_INTEGER;
  max = 0;
  total = 0;

  add(length: number, count: number): void {
    this.count += count;
    if (length < this.min) this.min = length;
    if (length > this.max) this.max = length;
    this.total += length * count;
  }

  get mean(): number {
    return this.total / this.count;
  }

  state(): LengthsState {
    return { count: this.count, min: this.min, max: this.max, total: this.total };
  }

  merge({ count, min, max, total }: LengthsState): void {
    this.count += count;
    this.min = Math.min(this.min, min);
    this.max = Math.max(this.max, max);
    this.total += total;
  }
}

/** Code points: bytes that do not continue one. */
export function countCharacters(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if ((bytes[i]! & 0xc0) !== 0x80) count++;
  return count;
}
