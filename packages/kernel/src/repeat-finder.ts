import { addressOf, freeArray, kernelInts } from './arrays.js';
import { kernel } from './kernel.js';
import { Structure } from './structure.js';

/** As assembly/hash-set.ts lays it out. */
const FIELDS = { region: 4 };
const BYTES = 24;
/** Of many hashes most may be the same: room is made for so many at first. */
const EXPECTED = 2 ** 19;

/** Looks for 64-bit hashes that come more than once. What it takes of memory depends on how many differ. */
export class RepeatFinder extends Structure {
  /** Hashes that can be given at once: two integers each, the high half first. */
  readonly list: Int32Array;

  /** @param room hashes that can be given at once */
  constructor(room: number) {
    super(BYTES, FIELDS.region);
    this.list = kernelInts(2 * room);
  }

  /** Forgets what it has seen. @param expected so many hashes are to come */
  restart(expected: number): void {
    const slots = 2 ** Math.ceil(Math.log2(3 * Math.min(expected, EXPECTED) + 64));
    kernel().loops.emptyHashes(this.at, slots);
  }

  /** Of the first `count` of the list, those that came before, once for each time. They take their place in the list. */
  find(count: number): Int32Array {
    const found = kernel().loops.findRepeats(this.at, addressOf(this.list)!, count);
    return this.list.subarray(0, 2 * found);
  }

  override free(): void {
    super.free();
    freeArray(this.list);
  }
}
