import { ByteTable } from '../byte-table.js';
import { PARTS, type GroupLog, type TakeRecord } from './group-log.js';

/** Numbers for one entry each, side by side. */
class Places {
  ats = new Float64Array(256).fill(Infinity);
  counts = new Float64Array(256);

  note(entry: number, at: number, count: number): void {
    if (entry >= this.ats.length) this.#enlarge(entry);
    if (at < this.ats[entry]!) this.ats[entry] = at;
    this.counts[entry]! += count;
  }

  /** How many rows; 0 where there are none. */
  count(entry: number): number {
    return this.counts[entry] ?? 0;
  }

  #enlarge(entry: number): void {
    const { ats, counts } = this;
    this.ats = new Float64Array(2 * entry).fill(Infinity);
    this.ats.set(ats);
    this.counts = new Float64Array(2 * entry);
    this.counts.set(counts);
  }
}

/**
 * The groups of one part of the keys, of a table and of the one it is held against. An entry is a key with a label, and has a number;
 * where there are no labels, every key is one entry.
 */
export class GroupJoin {
  readonly own = new Places();
  readonly other = new Places();
  readonly #labelled: boolean;
  readonly #entries = new ByteTable();
  readonly #keys = new ByteTable();
  #keyOf = new Int32Array(256);
  #labels = new Int32Array(256);

  get size(): number {
    return this.#entries.size;
  }

  /** @param labelled entries have labels */
  constructor(labelled: boolean) {
    this.#labelled = labelled;
  }

  /** Takes the records of one side. */
  taking(side: Places): TakeRecord {
    return (bytes, view, start, end, at, count) => {
      const number = this.#entries.add(bytes, view, start, end);
      if (number >= 0) {
        side.note(number, at, count);
        return;
      }
      if (this.#labelled) this.#noteKey(~number, bytes, view, start);
      side.note(~number, at, count);
    };
  }

  /** Different labels that rows with the key of the entry have; known where there are labels. */
  labels(entry: number): number {
    return this.#labels[this.#keyOf[entry]!]!;
  }

  /** Two entries with one number have one key. */
  keyOf(entry: number): number {
    return this.#keyOf[entry]!;
  }

  /** Its bytes, which stay as they are. */
  key(entry: number): Buffer {
    const bytes = this.#entries.get(entry);
    return bytes.subarray(1, 1 + bytes[0]!);
  }

  label(entry: number): Buffer {
    const bytes = this.#entries.get(entry);
    return bytes.subarray(1 + bytes[0]!);
  }

  #noteKey(entry: number, bytes: Buffer, view: DataView, start: number): void {
    const found = this.#keys.add(bytes, view, start + 1, start + 1 + bytes[start]!);
    const key = found < 0 ? ~found : found;
    if (entry >= this.#keyOf.length) {
      this.#keyOf = enlarged(this.#keyOf);
      this.#labels = enlarged(this.#labels);
    }
    this.#keyOf[entry] = key;
    this.#labels[key]! += 1;
  }
}

/** All groups, part by part: memory does not grow with their number, but with a 256th of it. */
export function* joined(own: GroupLog, other: GroupLog | undefined, labelled: boolean): Generator<GroupJoin> {
  for (let part = 0; part < PARTS; part++) {
    const join = new GroupJoin(labelled);
    other?.readPart(part, join.taking(join.other));
    own.readPart(part, join.taking(join.own));
    yield join;
  }
}

function enlarged(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}
