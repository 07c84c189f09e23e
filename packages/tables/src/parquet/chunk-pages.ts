import { crc32 } from 'node:zlib';
import { UserError } from '@sluice/core';
import { Damage } from '../damage.js';
import type { Decompress } from '../compress/decompress.js';
import type { Feed } from '../ranges.js';
import { bitWidth, HybridReader } from './hybrid.js';
import { readPageHeader, type PageHeader } from './metadata.js';
import { MsbLevels, type LevelReader } from './msb-levels.js';
import { Encoding, type PageValues } from './page-values.js';
import type { PageMemory } from './page-memory.js';
import type { SchemaNode } from './schema.js';
import { CutOff } from './thrift.js';
import type { ValueSource } from './value-sources.js';

/** A page of data, opened. */
export interface Page {
  /** Values and nulls. */
  entries: number;
  /** undefined where the schema allows only one level. */
  repetitions: LevelReader | undefined;
  definitions: LevelReader | undefined;
  values: ValueSource;
}

/** Bytes a page may have. Writers make pages of 1 MiB; some put a whole row group in one. */
const LARGEST_PAGE = 256 * 1024 ** 2;
const LARGEST_HEADER = 16 * 1024 ** 2;

const DATA = 0;
const INDEX = 1;
const DICTIONARY = 2;
const DATA_2 = 3;

/** The pages of one column of one row group, one after the other. */
export class ChunkPages {
  /** Where the page at hand begins in the file: for messages. */
  offset = 0;
  readonly #feed: Feed;
  readonly #node: SchemaNode;
  readonly #values: PageValues;
  readonly #decompress: Decompress;
  readonly #compressed: boolean;
  readonly #memory: PageMemory;
  /** Of the page at hand. */
  #size = 0;
  /** Values and nulls that are still to come. */
  #left: number;

  constructor(
    feed: Feed,
    options: {
      node: SchemaNode;
      values: PageValues;
      decompress: Decompress;
      compressed: boolean;
      entries: number;
      memory: PageMemory;
    },
  ) {
    this.#feed = feed;
    this.#node = options.node;
    this.#values = options.values;
    this.#decompress = options.decompress;
    this.#compressed = options.compressed;
    this.#memory = options.memory;
    this.#left = options.entries;
    this.offset = feed.offset;
  }

  /** undefined when all values have come. */
  async next(): Promise<Page | undefined> {
    while (this.#left > 0) {
      this.offset = this.#feed.offset;
      if (this.#feed.left <= 0) throw new Damage(`the pages end ${this.#left} values too soon`);
      const header = await this.#readHeader();
      const packed = await this.#feed.take(header.packed);
      if (header.crc !== undefined && crc32(packed) >>> 0 !== header.crc >>> 0)
        throw new Damage('the checksum of the page is wrong');
      if (header.type === INDEX) continue;
      if (header.type === DICTIONARY) {
        // Its entries are unpacked to some times their size, and stay.
        this.#memory.add(header.size * 4);
        const bytes = this.#unpack(packed, header.size);
        this.#values.readDictionary({ bytes, from: 0, to: bytes.length }, header.values);
        continue;
      }
      if (header.values > this.#left)
        throw new Damage(`a page of ${header.values} values where ${this.#left} are left`);
      this.#left -= header.values;
      if (header.values === 0) continue;
      this.#memory.add(header.size - this.#size);
      this.#size = header.size;
      return header.type === DATA ? this.#openV1(packed, header) : this.#openV2(packed, header);
    }
    return undefined;
  }

  async #readHeader(): Promise<PageHeader> {
    for (let size = 256; ; size *= 4) {
      const bytes = await this.#feed.peek(size);
      try {
        const { header, length } = readPageHeader(bytes);
        checkHeader(header);
        this.#feed.skip(length);
        return header;
      } catch (error) {
        // Statistics in it may be long.
        const more = error instanceof CutOff && bytes.length === size && size < LARGEST_HEADER;
        if (!more) throw error;
      }
    }
  }

  #unpack(packed: Buffer, size: number): Buffer {
    if (!this.#compressed || (size === 0 && packed.length === 0)) {
      if (packed.length !== size) throw new Damage(`${packed.length} bytes where ${size} should be`);
      return packed;
    }
    return this.#decompress(packed, size);
  }

  #openV1(packed: Buffer, header: PageHeader): Page {
    const bytes = this.#unpack(packed, header.size);
    const { values, levelEncodings, encoding } = header;
    const { repetition, definition } = this.#node;
    const to = bytes.length;
    let from = 0;
    const open = (most: number, how: number | undefined): LevelReader | undefined => {
      if (most === 0) return undefined;
      const width = bitWidth(most);
      if (how === Encoding.bitPacked) {
        const reader = new MsbLevels(bytes, from, to, width, values);
        from += MsbLevels.size(width, values);
        return reader;
      }
      if (how !== Encoding.rle) throw new Damage(`levels in encoding ${how}`);
      const length = from + 4 <= to ? bytes.readUInt32LE(from) : Infinity;
      if (length > to - from - 4) throw new Damage('the levels run beyond the end of the page');
      const start = from + 4;
      from = start + length;
      return new HybridReader(bytes, start, from, width);
    };
    const repetitions = open(repetition, levelEncodings[1]);
    const definitions = open(definition, levelEncodings[0]);
    return {
      entries: values,
      repetitions,
      definitions,
      values: this.#values.open({ bytes, from, to }, encoding),
    };
  }

  #openV2(packed: Buffer, header: PageHeader): Page {
    const { values, encoding, repetitionBytes, definitionBytes, size, compressed } = header;
    const { repetition, definition } = this.#node;
    const levels = repetitionBytes + definitionBytes;
    if (repetitionBytes < 0 || definitionBytes < 0 || levels > packed.length || levels > size)
      throw new Damage('the levels run beyond the end of the page');
    const rest = packed.subarray(levels);
    // A page of nulls has nothing to decompress.
    const bytes = compressed && rest.length > 0 ? this.#unpack(rest, size - levels) : rest;
    const open = (most: number, from: number, to: number) =>
      most === 0 ? undefined : new HybridReader(packed, from, to, bitWidth(most));
    return {
      entries: values,
      repetitions: open(repetition, 0, repetitionBytes),
      definitions: open(definition, repetitionBytes, levels),
      values: this.#values.open({ bytes, from: 0, to: bytes.length }, encoding),
    };
  }
}

function checkHeader({ type, size, packed, values }: PageHeader): void {
  if (type < DATA || type > DATA_2) throw new Damage(`there is no page type ${type}`);
  if (size < 0 || packed < 0 || (type !== INDEX && values < 0)) throw new Damage('a page of a negative size');
  if (size > LARGEST_PAGE || packed > LARGEST_PAGE) {
    throw new UserError('limit-exceeded', {
      message: `A page of ${Math.max(size, packed)} bytes; ${LARGEST_PAGE} are allowed.`,
      fix: 'Write the file with smaller pages, such as the usual 1 MiB.',
    });
  }
}
