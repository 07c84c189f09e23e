import type { Files } from '@sluice/core';
import { cellText } from './batch.js';
import type { FaultKind } from './faults.js';
import { openTable, type TableOptions } from './open-table.js';

export interface Read {
  names: readonly string[];
  rows: { line: number; cells: (string | undefined)[] }[];
  faults: { kind: FaultKind; line: number; detail: string }[];
}

/** Files of which each holds the content given under its name. Only reading works. */
export function memoryFiles(contents: Record<string, Buffer | string>): Files {
  const content = (path: string) => Buffer.from(contents[path] as string);
  return {
    resolve: (path: string) => path,
    relative: (path: string) => path,
    read: (path: string) => Promise.resolve(content(path)),
    stat: (path: string) =>
      Promise.resolve({ kind: 'file', size: content(path).length, mode: 0o644, modified: new Date(0) }),
    async *stream(path: string, { chunkSize = 65536 }: { chunkSize?: number } = {}) {
      const bytes = content(path);
      for (let at = 0; at < bytes.length; at += chunkSize)
        yield await Promise.resolve(bytes.subarray(at, at + chunkSize));
    },
  } as unknown as Files;
}

/** Reads a table from its content, every cell as text. */
export async function readText(
  content: Buffer | string,
  options: TableOptions & { path?: string } = {},
): Promise<Read> {
  const { path = 'table.csv', ...rest } = options;
  const source = await openTable(path, memoryFiles({ [path]: content }), rest);
  const rows: Read['rows'] = [];
  for await (const batch of source.batches()) {
    for (let row = 0; row < batch.rows; row++)
      rows.push({ line: batch.lines[row]!, cells: batch.columns.map(column => cellText(column, row)) });
  }
  const faults = [...source.faults].flatMap(({ kind, first }) => first.map(fault => ({ kind, ...fault })));
  return { names: [...source.names], rows, faults };
}
