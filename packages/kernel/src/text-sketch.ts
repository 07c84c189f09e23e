import type { PlacedCells } from './cells.js';
import { kernel } from './kernel.js';
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
const BUCKETS = 256;
/** Lengths from here on are judged as one, with which the host never says that it is fine. */
const LONG = 1023;

/** What many texts came to. Nothing of it depends on their order. */
export interface SketchedTexts {
  /** Of the texts, in characters. */
  lengths: { count: number; min: number; max: number; total: number };
  /** Of HyperLogLog. */
  registers: Uint8Array;
  /** How often the top byte of the hash was each value. */
  buckets: Float64Array;
}

/** Takes in texts, batch by batch, and gives what they came to. */
export class TextSketch {
  readonly #at: number;
  readonly #region: number;
  readonly #fine: number;

  /**
   * @param doubtful 1 for each byte that a text begins with that may mean a missing value
   * @param judged somebody judges the texts by their length, or by more
   */
  constructor(doubtful: Uint8Array, judged: boolean) {
    const { memory, regions } = kernel();
    const region = (this.#region = regions.open(this));
    this.#at = regions.allocate(region, BYTES);
    this.#fine = regions.allocate(region, LONG + 1);
    const first = regions.allocate(region, doubtful.length);
    const bytes = new Uint8Array(memory.memory.buffer);
    bytes.set(doubtful, first);
    if (!judged) bytes.fill(1, this.#fine, this.#fine + LONG + 1);
    memory.view.setInt32(this.#at + FIELDS.region, region, true);
    memory.view.setInt32(this.#at + FIELDS.fine, this.#fine, true);
    memory.view.setInt32(this.#at + FIELDS.doubtful, first, true);
  }

  /**
   * Takes the texts from row `from` up to the first that needs to be looked at, and answers its row (`rows` where none is):
   * it may be missing, or nobody has said yet that a text so long is fine.
   */
  addAll(cells: PlacedCells, from: number, rows: number, ascii: boolean): number {
    return kernel().loops.measureTexts(this.#at, ...cells, from, rows, ascii, false);
  }

  /** Takes the text of that row, which was looked at. */
  add(cells: PlacedCells, row: number, ascii: boolean): void {
    kernel().loops.measureTexts(this.#at, ...cells, row, row + 1, ascii, true);
  }

  /** Takes all texts of a table, as often as each came, but for those with one of the objections of `left`. */
  addTable(table: TextTable, left: number): void {
    kernel().loops.measureTable(this.#at, table.at, left);
  }

  /** It is used no more. */
  free(): void {
    kernel().regions.free(this.#region);
  }

  /** No judge objects to texts so long. */
  noteFine(length: number): void {
    if (length < LONG) kernel().memory.view.setUint8(this.#fine + length, 1);
  }

  /** What came since this was last asked for; that is forgotten here. undefined where nothing did. */
  drain(): SketchedTexts | undefined {
    const { memory } = kernel();
    const { view } = memory;
    const float = (field: number) => view.getFloat64(this.#at + field, true);
    const count = float(FIELDS.count);
    if (count === 0) return undefined;
    const lengths = { count, min: float(FIELDS.least), max: float(FIELDS.most), total: float(FIELDS.total) };
    const array = (field: number) => view.getUint32(this.#at + field, true);
    const buckets = new Float64Array(memory.memory.buffer, array(FIELDS.buckets), BUCKETS);
    const registers = new Uint8Array(memory.memory.buffer, array(FIELDS.registers), REGISTERS);
    const drained = { lengths, registers, buckets: buckets.slice() };
    buckets.fill(0);
    view.setFloat64(this.#at + FIELDS.count, 0, true);
    view.setFloat64(this.#at + FIELDS.total, 0, true);
    return drained;
  }
}
