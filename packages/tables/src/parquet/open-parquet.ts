import type { Files } from '@sluice/core';
import { binarySource, blockRowsOf, type BinaryTableOptions } from '../binary-source.js';
import type { FaultLog } from '../faults.js';
import { locating } from '../locating.js';
import type { TableSource } from '../open-table.js';
import type { PartSource } from '../parts.js';
import { rangesOf, type Ranges } from '../ranges.js';
import { readFooter } from './footer.js';
import { extentOf, placed, readGroups, type ParquetLayout, type PlacedGroup } from './read-groups.js';
import { columnsOf } from './schema.js';

/** Bytes read at a time, of those that are given away whole. */
const CHUNK = 1024 ** 2;

/**
 * Opens a Parquet file. Structures are flattened to dotted names; what repeats is one JSON text per row. Memory grows with
 * the pages that are open, one of each column, not with the file. Throws UserError `bad-data` where the file is damaged
 * (with column, row group and place), `unsupported` where it is encrypted, `limit-exceeded`.
 */
export async function openParquet(
  path: string,
  files: Files,
  options: BinaryTableOptions,
): Promise<TableSource> {
  const file = files.relative(path);
  const { ranges, metadata, end, nodes } = await locating(
    file,
    () => 'Parquet footer',
    async () => {
      const opened = await rangesOf(path, files);
      const footer = await readFooter(opened, file);
      return { ...footer, ranges: opened, nodes: columnsOf(footer.metadata.schema) };
    },
  );
  const groups = placed(metadata.rowGroups).filter(({ group }) => group.rows > 0);
  const { maxRowBytes, keepFaults } = options;
  const layout = { file, nodes, maxRowBytes, end, blockRows: blockRowsOf(nodes.length), keepFaults };
  return binarySource(path, files, {
    ...options,
    format: 'parquet',
    ranges,
    columns: nodes.map(({ path: parts }) => parts.join('.')),
    read: faults => readGroups(ranges, nodes, groups, { ...layout, faults }),
    parts: (names, faults) => partsOf(ranges, groups, layout, names, faults),
  });
}

/** For threads: undefined where some row group cannot be given away. */
function partsOf(
  ranges: Ranges,
  groups: readonly PlacedGroup[],
  layout: ParquetLayout,
  names: readonly string[],
  faults: FaultLog,
): PartSource | undefined {
  const { nodes, end } = layout;
  const places = new Map<number, { offset: number; length: number }>();
  for (const { group, number } of groups) {
    const extent = extentOf(group, end);
    if (!extent) return undefined;
    places.set(number, extent);
  }
  return {
    layout: { ...layout, format: 'parquet', names },
    async *parts() {
      for (const group of groups) {
        const { offset, length } = places.get(group.number)!;
        yield { ...group, offset, bytes: await bytesOf(ranges, offset, length) };
      }
    },
    refuse: async number => {
      const only = groups.filter(group => group.number === number);
      const batches = readGroups(ranges, nodes, only, { ...layout, faults });
      while (!(await batches.next()).done) continue;
      throw new Error(`Row group ${number} of "${layout.file}" was refused, and now it is read.`);
    },
  };
}

/** In memory of its own, which can be given to another thread. */
async function bytesOf(ranges: Ranges, offset: number, length: number): Promise<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += CHUNK)
    bytes.set(await ranges.read(offset + at, Math.min(CHUNK, length - at)), at);
  return bytes.buffer;
}
