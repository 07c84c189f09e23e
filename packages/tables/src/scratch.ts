import { RawBlock } from './raw-block.js';

/** Arrays that the parts of one column are read into, one after the other; each made when it is first needed. */
export class Scratch {
  readonly #rows: number;
  #raw: RawBlock | undefined;
  #values: Float64Array | undefined;
  #starts: Int32Array | undefined;
  #ends: Int32Array | undefined;
  #kinds: Uint8Array | undefined;

  constructor(rows: number) {
    this.#rows = rows;
  }
  get rows(): number {
    return this.#rows;
  }
  /** @param width bytes of a value */
  raw(width: number): RawBlock {
    return (this.#raw ??= new RawBlock(this.#rows * Math.max(8, width)));
  }
  get values(): Float64Array {
    return (this.#values ??= new Float64Array(this.#rows));
  }
  get starts(): Int32Array {
    return (this.#starts ??= new Int32Array(this.#rows));
  }
  /** Of indices as well, which have no starts. */
  get ends(): Int32Array {
    return (this.#ends ??= new Int32Array(this.#rows));
  }
  get kinds(): Uint8Array {
    return (this.#kinds ??= new Uint8Array(this.#rows));
  }
}
