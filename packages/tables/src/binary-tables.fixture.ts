import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from '@sluice/core';
import { asCells } from './as-cells.js';
import { CellKind, cellText, type CellColumn } from './batch.js';
import { openTable, type TableOptions } from './open-table.js';

/** One file whose content is at hand, of which any part can be read. */
export function bufferFiles(content: Uint8Array): Files {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return {
    resolve: (path: string) => path,
    relative: (path: string) => path,
    read: () => Promise.resolve(bytes),
    stat: () => Promise.resolve({ kind: 'file', size: bytes.length, mode: 0o644, modified: new Date(0) }),
    async *stream(_: string, { start = 0, end = bytes.length, chunkSize = 65536 } = {}) {
      for (let at = start; at < Math.min(end, bytes.length); at += chunkSize)
        yield await Promise.resolve(bytes.subarray(at, Math.min(at + chunkSize, end)));
    },
  } as unknown as Files;
}

/** A cell as `fixtures/make.py` writes it: null, a number, a text, or `{ json }`. */
export type Expected = null | number | string | { json: unknown };

export interface ExpectedTable {
  names: string[];
  columns: Expected[][];
}

/** `name.what-it-is.parquet` holds what `name.json` says. */
export function fixtures(folder: string, extension: string): { path: string; expected: ExpectedTable }[] {
  const root = join(import.meta.dirname, '../fixtures', folder);
  return readdirSync(root)
    .filter(name => name.endsWith(extension))
    .sort()
    .map(name => ({
      path: join(root, name),
      expected: JSON.parse(readFileSync(join(root, `${name.split('.')[0]}.json`), 'utf8')) as ExpectedTable,
    }));
}

/** Reads a table whole, each column as `fixtures/make.py` writes it. */
export async function readCells(
  content: Uint8Array,
  mode: 'batches' | 'vectors' = 'batches',
  options: TableOptions & { path?: string } = {},
): Promise<ExpectedTable & { lines: number[]; encodings: Set<string> }> {
  const { path = 'table', ...rest } = options;
  const table = await openTable(path, bufferFiles(content), rest);
  const columns: Expected[][] = table.names.map(() => []);
  const lines: number[] = [];
  const encodings = new Set<string>();
  for await (const batch of table[mode]()) {
    for (const [i, column] of batch.columns.entries()) {
      encodings.add(column.encoding);
      const cells = asCells(column, batch.rows);
      for (let row = 0; row < batch.rows; row++) columns[i]!.push(valueOf(cells, row));
    }
    for (let row = 0; row < batch.rows; row++) lines.push(batch.lines[row]!);
  }
  return { names: [...table.names], columns, lines, encodings };
}

function valueOf(cells: CellColumn, row: number): Expected {
  const text = cellText(cells, row);
  if (text === undefined) return null;
  const kind = cells.kinds![cells.offset + row * cells.stride]!;
  return kind >= CellKind.object ? { json: JSON.parse(text) as unknown } : text;
}

/** What is expected as a number must read as that number, whatever its digits. */
export function agree(got: ExpectedTable, expected: ExpectedTable): ExpectedTable {
  const columns = got.columns.map((column, i) =>
    column.map((cell, row) => {
      const numeric = typeof expected.columns[i]?.[row] === 'number' && typeof cell === 'string';
      return numeric ? Number(cell) : cell;
    }),
  );
  return { names: got.names, columns };
}
