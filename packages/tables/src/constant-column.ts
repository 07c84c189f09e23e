import type { CellColumn } from './batch.js';

/** Readers of numbers look a few bytes past the end of a cell. */
const PADDING = 16;

/** One cell for all rows, undefined where none is there: with a stride of 0, every row is the first. */
export function constantColumn(value: string | undefined): CellColumn {
  const text = value ?? '';
  const length = Buffer.byteLength(text);
  const bytes = Buffer.alloc(length + PADDING, '\n');
  bytes.write(text);
  return {
    encoding: 'cells',
    bytes,
    starts: Int32Array.of(0),
    ends: Int32Array.of(value === undefined ? -1 : length),
    offset: 0,
    stride: 0,
    kinds: undefined,
    ascii: length === text.length,
  };
}
