import { ByteTable } from '../byte-table.js';
import { hashText } from '../hashing.js';
import { HashSet64 } from '../hash-set.js';

const scratch = new Int32Array(2);

/** Keys that break a rule, to find all rows that have one. */
export class Offenders {
  /** Their hashes: what has none of these is none of them. */
  readonly hashes = new HashSet64();
  readonly #keys = new ByteTable();
  #size = 0;

  add(key: Buffer): void {
    const view = viewOf(key);
    hashText(view, 0, key.length, scratch, 0);
    this.hashes.add(scratch[0]!, scratch[1]!);
    this.#keys.add(key, view, 0, key.length);
    this.#size = this.#keys.size;
  }

  has(key: Buffer): boolean {
    const view = viewOf(key);
    hashText(view, 0, key.length, scratch, 0);
    if (!this.hashes.has(scratch[0]!, scratch[1]!)) return false;
    // Of two keys with one hash, the table gets to know the one that is no offender here.
    const number = this.#keys.add(key, view, 0, key.length);
    return (number < 0 ? ~number : number) < this.#size;
  }

  /** Bytes, about. */
  get memory(): number {
    return this.#keys.memory + 16 * this.hashes.size;
  }
}

function viewOf(bytes: Buffer): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
