import { addressOf, freeArray, kernelInts } from './arrays.js';
import { kernel } from './kernel.js';

/** Looks for 64-bit hashes that come more than once, list by list. */
export class RepeatFinder {
  #hashes: Int32Array = new Int32Array(0);
  #slots: Int32Array = new Int32Array(0);

  /** Room for a list of so many, at least one: two integers each, the high half first. Fill it, then call `find`. */
  list(count: number): Int32Array {
    if (this.#hashes.length < 2 * count) {
      this.close();
      this.#hashes = kernelInts(2 * count);
      this.#slots = kernelInts(2 * slotsFor(count) + 2);
    }
    return this.#hashes.subarray(0, 2 * count);
  }

  /** The hashes of the list that came before in it, once for each time. Looks at the list, which is gone by then. */
  find(count: number): Int32Array {
    const slots = slotsFor(count);
    this.#slots.fill(0, 0, 2 * slots + 2);
    const { loops } = kernel();
    const found = loops.findRepeats(addressOf(this.#hashes)!, count, addressOf(this.#slots)!, slots);
    return this.#hashes.subarray(0, 2 * found);
  }

  close(): void {
    freeArray(this.#hashes);
    freeArray(this.#slots);
  }
}

/** At most a third of them will be taken: the fewer meet, the fewer guesses of the processor are wrong. */
function slotsFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(3 * count + 1));
}
