import { kernelInts } from './arrays.js';
import { placeCells, type PlacedCells } from './cells.js';
import { kernel } from './kernel.js';
import { Structure } from './structure.js';

/** As assembly/text-table.ts lays it out. */
const FIELDS = { size: 0, region: 4, capacity: 8, found: 12, entries: 16, counts: 20, bytes: 36 };
const BYTES = 40;
/** Of an entry: hash, length, address, objections. */
const ENTRY = { bytes: 16, length: 4, address: 8, objections: 12 };

/** Room for the place of a single text. */
let one: { starts: Int32Array; ends: Int32Array } | undefined;

/**
 * The distinct texts of a column, numbered in the order they came, and how often each came. Objections are bits that its
 * user keeps of each.
 */
export class TextTable extends Structure {
  #closed: { size: number; bytes: number; texts: Buffer[]; counts: Float64Array } | undefined;
  #counts = new Float64Array(0);
  /** Where `#counts` lies. */
  #countsAt = 0;

  constructor() {
    super(BYTES, FIELDS.region);
  }

  get size(): number {
    return this.#closed?.size ?? this.int(FIELDS.size);
  }

  /** Bytes of all of them. */
  get bytes(): number {
    return this.#closed?.bytes ?? this.int(FIELDS.bytes);
  }

  /** By number. Another array once there are more texts than it has room for. */
  get counts(): Float64Array {
    if (this.#closed) return this.#closed.counts;
    const at = this.int(FIELDS.counts);
    if (at !== this.#countsAt) {
      this.#countsAt = at;
      this.#counts = new Float64Array(kernel().memory.memory.buffer, at, this.int(FIELDS.capacity));
    }
    return this.#counts;
  }

  /**
   * Counts the texts from row `from`, up to the first that needs to be looked at, and answers its row (`rows` where none
   * is): nothing stands there, or it is new, or it has objections. `found` is its number, −1 where nothing stands there.
   */
  addAll(cells: PlacedCells, from: number, rows: number): number {
    this.#requireOpen();
    return kernel().loops.countTexts(this.at, ...cells, from, rows, 1, false);
  }

  get found(): number {
    return kernel().memory.view.getInt32(this.at + FIELDS.found, true);
  }

  /** Counts a text, which may be empty, `count` times. Answers its number, `~number` where it is new. */
  add(bytes: Uint8Array, start: number, end: number, count: number): number {
    this.#requireOpen();
    const { size } = this;
    one ??= { starts: kernelInts(1), ends: kernelInts(1) };
    one.starts[0] = start;
    one.ends[0] = end;
    const cells = placeCells({ bytes, ...one, offset: 0, stride: 1 }, 1);
    kernel().loops.countTexts(this.at, ...cells, 0, 1, count, true);
    return this.size > size ? ~this.found : this.found;
  }

  /** The bytes of a text. */
  get(number: number): Buffer {
    if (this.#closed) return this.#closed.texts[number]!;
    const { view } = kernel().memory;
    const entry = this.#entry(number);
    const at = view.getUint32(entry + ENTRY.address, true);
    const length = view.getUint32(entry + ENTRY.length, true);
    return Buffer.from(new Uint8Array(view.buffer, at, length));
  }

  objections(number: number): number {
    this.#requireOpen();
    return kernel().memory.view.getInt32(this.#entry(number) + ENTRY.objections, true);
  }

  object(number: number, objections: number): void {
    this.#requireOpen();
    kernel().memory.view.setInt32(this.#entry(number) + ENTRY.objections, objections, true);
  }

  /** No more will come: the texts and their counts stay, its memory goes. */
  close(): void {
    const { size, bytes } = this;
    const texts = Array.from({ length: size }, (_, number) => this.get(number));
    this.#closed = { size, bytes, texts, counts: this.counts.slice(0, size) };
    this.free();
  }

  #requireOpen(): void {
    if (this.#closed) throw new Error('The table is closed.');
  }

  #entry(number: number): number {
    return this.int(FIELDS.entries) + ENTRY.bytes * number;
  }
}
