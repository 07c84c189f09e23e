import type { Files } from '@sluice/core';
import type { Batch, ColumnBatch } from '../batch.js';
import { binarySource, blockRowsOf, type BinaryTableOptions } from '../binary-source.js';
import { Damage } from '../damage.js';
import { locating } from '../locating.js';
import type { TableSource } from '../open-table.js';
import { rangesOf, type Ranges } from '../ranges.js';
import { readFooter } from './footer.js';
import type { RowGroup } from './metadata.js';
import { PageMemory } from './page-memory.js';
import { RowGroupReader, type GroupOptions, type OpenColumn } from './row-group.js';
import { columnsOf, type SchemaNode } from './schema.js';

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
  const blockRows = blockRowsOf(nodes.length);
  const { maxRowBytes } = options;
  return binarySource(path, files, {
    ...options,
    format: 'parquet',
    columns: nodes.map(({ path: parts }) => parts.join('.')),
    read: faults =>
      readBatches(ranges, nodes, metadata.rowGroups, { file, faults, maxRowBytes, end, blockRows }),
  });
}

async function* readBatches(
  ranges: Ranges,
  nodes: readonly SchemaNode[],
  groups: readonly RowGroup[],
  options: GroupOptions,
): AsyncGenerator<Batch<ColumnBatch>> {
  if (nodes.length === 0) return;
  const { file } = options;
  const reader = new RowGroupReader(ranges, nodes, options);
  const lines = new Uint32Array(options.blockRows);
  let row = 1;
  for (const [number, group] of groups.entries()) {
    if (group.rows === 0) continue;
    const columns: OpenColumn[] = [];
    const part = { group, firstRow: row, memory: new PageMemory() };
    for (const node of nodes) {
      const where = () => `column "${node.path.join('.')}", row group ${number}`;
      columns.push(await locating(file, where, () => reader.openColumn(node, part)));
    }
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
