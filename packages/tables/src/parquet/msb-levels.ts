import { Damage } from '../damage.js';

/** Levels as they come: run lengths and bit packing, or the deprecated packing. */
export interface LevelReader {
  read(into: Int32Array, count: number): void;
  /** Takes the next `count` levels where all of them are known to be `value`; false, and nothing taken, where not. */
  takeRun(value: number, count: number): boolean;
}

/** BIT_PACKED = 4, deprecated: levels side by side, most significant bit first, without a length. */
export class MsbLevels implements LevelReader {
  readonly #bytes: Uint8Array;
  readonly #width: number;
  #bit: number;

  /** @param count levels that must be there */
  constructor(bytes: Uint8Array, from: number, to: number, width: number, count: number) {
    if (from + MsbLevels.size(width, count) > to) throw new Damage('the levels are cut off');
    this.#bytes = bytes;
    this.#bit = from * 8;
    this.#width = width;
  }

  static size(width: number, count: number): number {
    return Math.ceil((width * count) / 8);
  }

  read(into: Int32Array, count: number): void {
    for (let i = 0; i < count; i++) {
      let level = 0;
      for (let k = 0; k < this.#width; k++, this.#bit++)
        level = (level << 1) | ((this.#bytes[Math.floor(this.#bit / 8)]! >>> (7 - (this.#bit % 8))) & 1);
      into[i] = level;
    }
  }

  takeRun(): boolean {
    return false;
  }
}
