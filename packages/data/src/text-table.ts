import { ByteTable } from './byte-table.js';

/** Of texts up to eight bytes the last ones seen: 512 entries of [first word, second word, length, number]. */
const RECENT = 512;
const LOW = Int32Array.of(0, 0xff, 0xffff, 0xffffff, -1, -1, -1, -1, -1);
const HIGH = Int32Array.of(0, 0, 0, 0, 0, 0xff, 0xffff, 0xffffff, -1);

/** The distinct texts of a column and how often each came. Short ones that come again and again are found in two comparisons. */
export class TextTable {
  readonly table = new ByteTable();
  /** How often each came, by its number. */
  counts = new Float64Array(64);
  /** Bytes of the texts. */
  bytes = 0;
  readonly #recent = new Int32Array(4 * RECENT).fill(-1);

  get size(): number {
    return this.table.size;
  }

  /** Counts a text `count` times. Answers its number, `~number` where it is new. */
  add(bytes: Buffer, view: DataView, start: number, end: number, count: number): number {
    const length = end - start;
    if (length > 8 || start + 8 > view.byteLength) return this.#look(bytes, view, start, end, count);
    const recent = this.#recent;
    const low = view.getInt32(start, true) & LOW[length]!;
    const high = view.getInt32(start + 4, true) & HIGH[length]!;
    const mixed = Math.imul(low ^ Math.imul(high, 0x85ebca6b) ^ length, 0x9e3779b1);
    const at = (mixed >>> 23) << 2;
    if (recent[at] === low && recent[at + 1] === high && recent[at + 2] === length) {
      const number = recent[at + 3]!;
      this.counts[number]! += count;
      return number;
    }
    const number = this.#look(bytes, view, start, end, count);
    recent[at] = low;
    recent[at + 1] = high;
    recent[at + 2] = length;
    recent[at + 3] = number < 0 ? ~number : number;
    return number;
  }

  #look(bytes: Buffer, view: DataView, start: number, end: number, count: number): number {
    const number = this.table.add(bytes, view, start, end);
    if (number >= 0) {
      this.counts[number]! += count;
      return number;
    }
    const added = ~number;
    if (added === this.counts.length) {
      const larger = new Float64Array(added * 2);
      larger.set(this.counts);
      this.counts = larger;
    }
    this.counts[added] = count;
    this.bytes += end - start;
    return number;
  }
}
