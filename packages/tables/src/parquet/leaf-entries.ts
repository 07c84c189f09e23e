import { UserError } from '@sluice/core';
import { asCells } from '../as-cells.js';
import { CellKind } from '../batch.js';
import { Damage } from '../damage.js';
import type { ChunkPages, Page } from './chunk-pages.js';
import { numberTypeOf } from './number-types.js';
import type { SchemaNode } from './schema.js';
import { textTypeOf } from './text-types.js';

interface Segment {
  repetitions: Int32Array;
  definitions: Int32Array;
  entries: number;
  /** JSON of the values that are there. */
  texts: string[];
}

/** The entries of one leaf below something that repeats: level by level, value by value. */
export class LeafEntries {
  /** Entries decoded together. */
  static readonly block = 1024;
  /** Levels of the entry at hand; a repetition level of 0 begins a row, as does the end. */
  repetition = 0;
  definition = 0;
  /** Keys that are texts make an object. */
  readonly holdsTexts: boolean;
  readonly #pages: ChunkPages;
  readonly #node: SchemaNode;
  readonly #maxRowBytes: number;
  readonly #segments: Segment[] = [];
  #page: Page | undefined;
  #left = 0;
  /** Place in the first segment, and values of it taken. */
  #at = 0;
  #value = 0;
  /** Entries in the segments that begin a row. */
  #starts = 0;
  #held = 0;
  #ended = false;

  constructor(pages: ChunkPages, node: SchemaNode, maxRowBytes: number) {
    this.#pages = pages;
    this.#node = node;
    this.#maxRowBytes = maxRowBytes;
    this.holdsTexts = !numberTypeOf(node.element) && textTypeOf(node.element).kind === CellKind.string;
  }

  /** True where a whole row is in memory. */
  get hasRow(): boolean {
    return this.#starts > 1 || this.#ended;
  }

  /** Brings in the next row whole. */
  async fill(): Promise<void> {
    while (!this.hasRow) {
      if (this.#left === 0) {
        this.#page = await this.#pages.next();
        this.#left = this.#page?.entries ?? 0;
        this.#ended = this.#page === undefined;
        if (!this.#page) break;
      }
      this.#decode(this.#page!);
    }
    this.#look();
    if (this.#segments.length === 0) throw new Damage('it has fewer rows than the row group');
    if (this.repetition !== 0) throw new Damage('a row begins in the middle of a list');
  }

  /** JSON of the value at hand, which is there. */
  json(): string {
    return this.#segments[0]!.texts[this.#value]!;
  }

  /** To the next entry. */
  advance(): void {
    const segment = this.#segments[0];
    if (!segment) throw new Damage('the levels of its leaves do not fit each other');
    if (this.repetition === 0) this.#starts--;
    if (this.definition === this.#node.definition) this.#value++;
    this.#at++;
    this.#held--;
    if (this.#at === segment.entries) {
      this.#segments.shift();
      this.#at = this.#value = 0;
    }
    this.#look();
  }

  #look(): void {
    const segment = this.#segments[0];
    this.repetition = segment ? segment.repetitions[this.#at]! : 0;
    this.definition = segment ? segment.definitions[this.#at]! : -1;
  }

  #decode(page: Page): void {
    const entries = Math.min(this.#left, LeafEntries.block);
    this.#left -= entries;
    const repetitions = new Int32Array(entries);
    const definitions = new Int32Array(entries);
    page.repetitions?.read(repetitions, entries);
    page.definitions?.read(definitions, entries);
    const most = this.#node.definition;
    let count = 0;
    for (let i = 0; i < entries; i++) {
      if (definitions[i] === most) count++;
      if (definitions[i]! > most || repetitions[i]! > this.#node.repetition)
        throw new Damage('a level is higher than the schema allows');
      if (repetitions[i] === 0) this.#starts++;
    }
    this.#segments.push({ repetitions, definitions, entries, texts: this.#texts(page, count) });
    this.#held += entries;
    if (this.#held > this.#maxRowBytes && !this.hasRow) {
      throw new UserError('limit-exceeded', {
        message: `A row has more than ${this.#maxRowBytes} values in the column "${this.#node.path.join('.')}".`,
        fix: 'Raise "max-row-size" if the row is right.',
      });
    }
  }

  #texts(page: Page, count: number): string[] {
    const { bytes, starts, ends, kinds } = asCells(page.values.read(count), count);
    const texts: string[] = [];
    for (let i = 0; i < count; i++) {
      // An entry of a dictionary is never missing, so each has its bytes.
      const text = bytes.toString('utf8', starts[i], ends[i]);
      const isText = kinds![i] === CellKind.string || kinds![i]! >= CellKind.object;
      texts.push(isText ? JSON.stringify(text) : text);
    }
    return texts;
  }
}
