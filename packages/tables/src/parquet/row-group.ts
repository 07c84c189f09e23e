import { UserError } from '@sluice/core';
import { openCodec, type Codec, type Decompress } from '../compress/decompress.js';
import { Damage } from '../damage.js';
import type { FaultLog } from '../faults.js';
import { Feed, type Ranges } from '../ranges.js';
import { ChunkPages } from './chunk-pages.js';
import { FlatColumn, type ColumnReader } from './flat-column.js';
import { encrypted } from './footer.js';
import { JsonRows } from './json-rows.js';
import { LeafEntries } from './leaf-entries.js';
import type { ColumnChunk, RowGroup } from './metadata.js';
import { NestedColumn } from './nested-column.js';
import type { PageMemory } from './page-memory.js';
import { PageValues } from './page-values.js';
import { isNested, type SchemaNode } from './schema.js';
import { Scratch } from '../scratch.js';

/** The enum CompressionCodec of parquet.thrift */
const CODECS: readonly (Codec | undefined)[] = [
  'none',
  'snappy',
  'gzip',
  undefined,
  'brotli',
  'lz4-hadoop',
  'zstd',
  'lz4',
];

/** Bytes that all columns together fetch at a time, and the least that one does. */
const FETCHED = 64 * 1024 ** 2;
const BLOCK = { least: 16 * 1024, most: 512 * 1024 };
/** Bytes of the dictionary that old writers forgot to count. */
const UNCOUNTED = 100;

export interface GroupOptions {
  file: string;
  faults: FaultLog;
  maxRowBytes: number;
  /** Rows of a block. */
  blockRows: number;
  /** Where the data of the file ends. */
  end: number;
}

/** One row group being read. */
export interface GroupPart {
  group: RowGroup;
  /** Number of its first row, from 1. */
  firstRow: number;
  /** Of all its columns. */
  memory: PageMemory;
}

/** A column of the table in one row group, and where it stands, for messages. */
export interface OpenColumn {
  name: string;
  reader: ColumnReader;
  pages: readonly ChunkPages[];
}

/** Opens the columns of row groups, whose scratch memory is used again from one to the next. */
export class RowGroupReader {
  readonly #ranges: Ranges;
  readonly #nodes: readonly SchemaNode[];
  readonly #options: GroupOptions;
  readonly #codecs = new Map<number, Decompress>();
  readonly #scratch = new Map<number, Scratch>();

  constructor(ranges: Ranges, nodes: readonly SchemaNode[], options: GroupOptions) {
    this.#ranges = ranges;
    this.#nodes = nodes;
    this.#options = options;
  }

  async openColumn(node: SchemaNode, part: GroupPart): Promise<OpenColumn> {
    const { blockRows } = this.#options;
    const pages: ChunkPages[] = [];
    const leaves = leavesOf(node);
    for (const leaf of leaves) pages.push(await this.#openPages(leaf, part));
    const reader = isNested(node)
      ? new NestedColumn(this.#jsonRows(node, leaves, pages), part.group.rows, blockRows)
      : new FlatColumn(pages[0]!, this.#scratchOf(node), node.definition);
    return { name: node.path.join('.'), reader, pages };
  }

  #jsonRows(node: SchemaNode, leaves: readonly SchemaNode[], pages: readonly ChunkPages[]): JsonRows {
    const { maxRowBytes } = this.#options;
    const entries = leaves.map((leaf, i) => new LeafEntries(pages[i]!, leaf, maxRowBytes));
    return new JsonRows(node, entries, maxRowBytes);
  }

  async #openPages(leaf: SchemaNode, { group, firstRow, memory }: GroupPart): Promise<ChunkPages> {
    const { file, faults, end } = this.#options;
    const chunk = group.columns[leaf.leaf];
    if (!chunk) throw new Damage('the row group has too few columns');
    if (chunk.encrypted) throw encrypted(file);
    if (chunk.file !== undefined) {
      throw new UserError('unsupported', {
        message: `"${file}" keeps data in another file, which is not read.`,
        fix: 'Write whole Parquet files.',
      });
    }
    if (chunk.type !== leaf.element.type) throw new Damage('the types of schema and row group differ');
    if (chunk.values < 0 || (leaf.repetition === 0 && chunk.values !== group.rows))
      throw new Damage(`${chunk.values} values in ${group.rows} rows`);
    const decompress = await this.#codec(chunk.codec);
    const [from, to] = placeOfChunk(chunk, end);
    const block = Math.max(BLOCK.least, Math.min(BLOCK.most, Math.floor(FETCHED / this.#nodes.length)));
    const onInvalid = () =>
      faults.add(
        'invalid-utf8',
        firstRow,
        () => `in the column "${leaf.path.join('.')}", in the row group from this row on`,
      );
    return new ChunkPages(new Feed(this.#ranges, from, to, block), {
      node: leaf,
      values: new PageValues(leaf.element, this.#scratchOf(leaf), onInvalid),
      decompress,
      compressed: chunk.codec !== 0,
      entries: chunk.values,
      memory,
    });
  }

  #scratchOf({ leaf, repetition }: SchemaNode): Scratch {
    // What repeats is read in blocks of its own.
    const rows = repetition > 0 ? LeafEntries.block : this.#options.blockRows;
    let scratch = this.#scratch.get(leaf);
    if (!scratch) this.#scratch.set(leaf, (scratch = new Scratch(rows)));
    return scratch;
  }

  async #codec(number: number): Promise<Decompress> {
    let decompress = this.#codecs.get(number);
    if (decompress) return decompress;
    const codec = CODECS[number];
    if (codec === undefined) {
      throw new UserError('unsupported', {
        message: `"${this.#options.file}" is compressed by ${number === 3 ? 'LZO' : `codec ${number}`}, which is not read.`,
        fix: 'Write it with zstd, snappy, gzip, brotli or LZ4.',
      });
    }
    this.#codecs.set(number, (decompress = await openCodec(codec)));
    return decompress;
  }
}

function leavesOf(node: SchemaNode): SchemaNode[] {
  return node.element.type === undefined ? node.children.flatMap(leavesOf) : [node];
}

/** The bytes of a column in a row group. Throws `Damage`. */
export function placeOfChunk(chunk: ColumnChunk, end: number): [from: number, to: number] {
  const { dataOffset, dictionaryOffset = 0, bytes } = chunk;
  const from = dictionaryOffset > 0 && dictionaryOffset < dataOffset ? dictionaryOffset : dataOffset;
  if (from < 4 || bytes < 0 || from > end || bytes > end - from)
    throw new Damage(`${bytes} bytes from byte ${from} on, where the data of the file ends at ${end}`);
  return [from, Math.min(end, from + bytes + UNCOUNTED)];
}
