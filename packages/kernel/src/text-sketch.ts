import type { PlacedCells } from './cells.js';
import { kernel } from './kernel.js';
import { Structure } from './structure.js';
import type { TextTable } from './text-table.js';

/** As assembly/text-sketch.ts lays it out. */
const FIELDS = {
  count: 0,
  least: 8,
  most: 16,
  total: 24,
  region: 32,
  registers: 36,
  buckets: 40,
  fine: 44,
  doubtful: 48,
};
const BYTES = 56;
const REGISTERS = 1 << 14;
const BUCKETS = 1 << 12;
/** Lengths from here on are judged as one, with which the host never says that it is fine. */
const LONG = 1023;

/** What many texts came to. Nothing of it depends on their order. */
export interface SketchedTexts {
  /** Of the texts, in characters. */
  lengths: { count: number; min: number; max: number; total: number };
  /** Of HyperLogLog. */
  registers: Uint8Array;
  /** How often the first 12 bits of the hash were each value. */
  buckets: Float64Array;
}

/** Takes in texts, batch by batch, and gives what they came to. */
export class TextSketch extends Structure {
  readonly #fine: number;

  /**
   * @param doubtful 1 for each byte that a text begins with that may mean a missing value
   * @param judged somebody judges the texts by their length, or by more
   */
  constructor(doubtful: Uint8Array, judged: boolean) {
    super(BYTES, FIELDS.region);
    this.#fine = this.allocate(LONG + 1);
    const first = this.allocate(doubtful.length);
    const bytes = new Uint8Array(kernel().memory.memory.buffer);
    bytes.set(doubtful, first);
    if (!judged) bytes.fill(1, this.#fine, this.#fine + LONG + 1);
    this.setInt(FIELDS.fine, this.#fine);
    this.setInt(FIELDS.doubtful, first);
  }

  /**
   * Takes the texts from row `from` up to the first that needs to be looked at, and answers its row (`rows` where none is):
   * it may be missing, or nobody has said yet that a text so long is fine.
   */
  addAll(cells: PlacedCells, from: number, rows: number, ascii: boolean): number {
    return kernel().loops.measureTexts(this.at, ...cells, from, rows, ascii, false);
  }

  /** Takes the text of that row, which was looked at. */
  add(cells: PlacedCells, row: number, ascii: boolean): void {
    kernel().loops.measureTexts(this.at, ...cells, row, row + 1, ascii, true);
  }

  /** Takes all texts of a table, as often as each came, but for those with one of the objections of `left`. */
  addTable(table: TextTable, left: number): void {
    kernel().loops.measureTable(this.at, table.at, left);
  }

  /** No judge objects to texts so long. */
  noteFine(length: number): void {
    if (length < LONG) kernel().memory.view.setUint8(this.#fine + length, 1);
  }

  /** What came since this was last asked for; that is forgotten here. undefined where nothing did. */
  drain(): SketchedTexts | undefined {
    const count = this.float(FIELDS.count);
    if (count === 0) return undefined;
    const { buffer } = kernel().memory.memory;
    const lengths = {
      count,
      min: this.float(FIELDS.least),
      max: this.float(FIELDS.most),
      total: this.float(FIELDS.total),
    };
    const buckets = new Float64Array(buffer, this.int(FIELDS.buckets), BUCKETS);
    const registers = new Uint8Array(buffer, this.int(FIELDS.registers), REGISTERS);
    const drained = { lengths, registers, buckets: buckets.slice() };
    buckets.fill(0);
    this.setFloat(FIELDS.count, 0);
    this.setFloat(FIELDS.total, 0);
    return drained;
  }
}
