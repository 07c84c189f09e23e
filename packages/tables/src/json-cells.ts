import { CellKind, type CellColumn } from './batch.js';

/** JSON texts of arrays and objects as cells; undefined where none is. */
export function jsonCells(texts: readonly (string | undefined)[]): CellColumn {
  const bytes = Buffer.from(texts.join(''));
  const starts = new Int32Array(texts.length);
  const ends = new Int32Array(texts.length).fill(-1);
  const kinds = new Uint8Array(texts.length);
  let [at, ascii] = [0, true];
  for (const [i, text] of texts.entries()) {
    if (text === undefined) continue;
    const length = Buffer.byteLength(text);
    if (length !== text.length) ascii = false;
    starts[i] = at;
    ends[i] = at += length;
    kinds[i] = text.startsWith('{') ? CellKind.object : CellKind.array;
  }
  return { encoding: 'cells', bytes, starts, ends, offset: 0, stride: 1, kinds, ascii };
}
