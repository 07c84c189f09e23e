import { ByteTable } from '../byte-table.js';
import { hashText } from '../hashing.js';

const scratch = new Int32Array(2);

/** Different entries in the order they came, with the first row and the count of each (see `GroupSegment`). */
export class OpenGroups {
  readonly #table = new ByteTable();
  #ats = new Float64Array(256);
  #counts = new Float64Array(256);
  /** The top 8 bits of the hash of the key. */
  #parts = new Uint8Array(256);
  #ends = new Uint32Array(256);
  /** The entries once more, one after the other: they are put in order without an object for each. */
  #bytes = Buffer.allocUnsafe(4096);
  #used = 0;

  get size(): number {
    return this.#table.size;
  }

  add(bytes: Buffer, view: DataView, start: number, end: number, at: number): void {
    const number = this.#table.add(bytes, view, start, end);
    if (number >= 0) {
      this.#counts[number]! += 1;
      if (at < this.#ats[number]!) this.#ats[number] = at;
      return;
    }
    const added = ~number;
    if (added === this.#ats.length) this.#enlarge();
    this.#ats[added] = at;
    this.#counts[added] = 1;
    hashText(view, start + 1, start + 1 + bytes[start]!, scratch, 0);
    this.#parts[added] = scratch[0]! >>> 24;
    if (this.#used + end - start > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(2 * (this.#used + end - start));
      this.#bytes.copy(larger, 0, 0, this.#used);
      this.#bytes = larger;
    }
    for (let i = start; i < end; i++) this.#bytes[this.#used++] = bytes[i]!;
    this.#ends[added] = this.#used;
  }

  /** The records of all entries, in the order of their parts. */
  sorted(parts: number, places: boolean): { records: Uint8Array; offsets: Uint32Array } {
    const offsets = new Uint32Array(parts + 1);
    for (let number = 0, start = 0; number < this.size; number++) {
      const end = this.#ends[number]!;
      const more = places ? 8 + varintLength(this.#counts[number]!) : 0;
      offsets[this.#parts[number]! + 1]! += 1 + end - start + more;
      start = end;
    }
    for (let part = 0; part < parts; part++) offsets[part + 1]! += offsets[part]!;
    const records = Buffer.from(new ArrayBuffer(offsets[parts]!));
    const view = new DataView(records.buffer);
    const next = offsets.slice();
    for (let number = 0, i = 0; number < this.size; number++) {
      const part = this.#parts[number]!;
      let at = next[part]!;
      if (places) {
        view.setFloat64(at, this.#ats[number]!, true);
        at = writeVarint(records, at + 8, this.#counts[number]!);
      }
      const end = this.#ends[number]!;
      records[at++] = end - i;
      while (i < end) records[at++] = this.#bytes[i++]!;
      next[part] = at;
    }
    return { records, offsets };
  }

  #enlarge(): void {
    const length = 2 * this.#ats.length;
    const grown = <T extends Float64Array | Uint32Array | Uint8Array>(larger: T, before: T) => {
      larger.set(before);
      return larger;
    };
    this.#ats = grown(new Float64Array(length), this.#ats);
    this.#counts = grown(new Float64Array(length), this.#counts);
    this.#parts = grown(new Uint8Array(length), this.#parts);
    this.#ends = grown(new Uint32Array(length), this.#ends);
  }
}

function varintLength(value: number): number {
  let length = 1;
  for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 0x80)) length++;
  return length;
}

function writeVarint(bytes: Buffer, from: number, value: number): number {
  let at = from;
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes[at++] = (rest % 0x80) | 0x80;
  bytes[at++] = rest;
  return at;
}
