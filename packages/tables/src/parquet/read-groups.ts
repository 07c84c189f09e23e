import type { Batch, ColumnBatch } from '../batch.js';
import { Damage } from '../damage.js';
import { FaultLog, type FaultState } from '../faults.js';
import { locating } from '../locating.js';
import type { Ranges } from '../ranges.js';
import type { RowGroup } from './metadata.js';
import { PageMemory } from './page-memory.js';
import { placeOfChunk, RowGroupReader, type GroupOptions, type OpenColumn } from './row-group.js';
import type { SchemaNode } from './schema.js';

/** A row group and where it stands. */
export interface PlacedGroup {
  group: RowGroup;
  number: number;
  /** Number of its first row, from 1. */
  firstRow: number;
}

/** What is the same for all row groups of a file. */
export interface ParquetLayout extends Omit<GroupOptions, 'faults'> {
  nodes: readonly SchemaNode[];
  keepFaults: number | undefined;
}

/** A row group with the bytes that its columns lie in. */
export interface ParquetPart extends PlacedGroup {
  /** Where the bytes begin in the file. */
  offset: number;
  bytes: ArrayBuffer;
}

/** Bytes of a row group that is given away whole; larger ones are read page by page. */
const LARGEST_PART = 128 * 1024 ** 2;

export function placed(groups: readonly RowGroup[]): PlacedGroup[] {
  let firstRow = 1;
  return groups.map((group, number) => {
    const at = { group, number, firstRow };
    firstRow += group.rows;
    return at;
  });
}

/** Where the columns of a row group lie; undefined where they cannot be read by themselves, or are too much for that. */
export function extentOf({ columns }: RowGroup, end: number): { offset: number; length: number } | undefined {
  if (columns.some(({ encrypted, file }) => encrypted || file !== undefined)) return undefined;
  try {
    const places = columns.map(chunk => placeOfChunk(chunk, end));
    const offset = Math.min(...places.map(([from]) => from));
    const length = Math.max(...places.map(([, to]) => to)) - offset;
    return length > 0 && length <= LARGEST_PART ? { offset, length } : undefined;
  } catch (error) {
    if (error instanceof Damage) return undefined;
    throw error;
  }
}

/** Reads a row group out of the bytes that came with it. Throws as reading the file does. */
export async function readParquetPart(
  { nodes, keepFaults, ...options }: ParquetLayout,
  { offset, bytes, ...group }: ParquetPart,
  take: (batch: Batch<ColumnBatch>) => void,
): Promise<{ rows: number; faults: FaultState }> {
  const held = Buffer.from(bytes);
  const ranges: Ranges = {
    size: options.end,
    read: (from, length) => {
      const start = from - offset;
      if (start < 0 || start + length > held.length) throw new Damage('the row group is cut off');
      return Promise.resolve(held.subarray(start, start + length));
    },
  };
  const faults = new FaultLog(keepFaults);
  let rows = 0;
  for await (const batch of readGroups(ranges, nodes, [group], { ...options, faults })) {
    rows += batch.rows;
    take(batch);
  }
  return { rows, faults: faults.state() };
}

export async function* readGroups(
  ranges: Ranges,
  nodes: readonly SchemaNode[],
  groups: readonly PlacedGroup[],
  options: GroupOptions,
): AsyncGenerator<Batch<ColumnBatch>> {
  if (nodes.length === 0) return;
  const { file } = options;
  const reader = new RowGroupReader(ranges, nodes, options);
  const lines = new Uint32Array(options.blockRows);
  for (const { group, number, firstRow } of groups) {
    const columns: OpenColumn[] = [];
    const part = { group, firstRow, memory: new PageMemory() };
    for (const node of nodes) {
      const where = () => `column "${node.path.join('.')}", row group ${number}`;
      columns.push(await locating(file, where, () => reader.openColumn(node, part)));
    }
    let row = firstRow;
    for (let left = group.rows; left > 0;) {
      let rows = Math.min(left, options.blockRows);
      for (const column of columns) {
        const where = () => placeOf(column, number);
        const { available } = column.reader;
        rows = Math.min(rows, available || (await locating(file, where, () => load(column, left))));
      }
      for (let i = 0; i < rows; i++) lines[i] = row + i;
      yield { rows, columns: columns.map(column => column.reader.take(rows)), lines };
      row += rows;
      left -= rows;
    }
  }
}

async function load({ reader }: OpenColumn, left: number): Promise<number> {
  const rows = await reader.load();
  if (rows === 0) throw new Damage(`the values end ${left} rows too soon`);
  return rows;
}

function placeOf({ name, pages }: OpenColumn, group: number): string {
  const at = pages.length === 1 ? `, page at byte ${pages[0]!.offset}` : '';
  return `column "${name}", row group ${group}${at}`;
}
