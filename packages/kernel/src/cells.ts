import { addressOf, kernelBytes, kernelInts } from './arrays.js';

/** Cells of CSV: those of row r are `bytes[starts[i], ends[i])` with i = offset + r · stride. */
export interface TextCells {
  bytes: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  offset: number;
  stride: number;
}

/** The same by addresses, as the loops take them. */
export type PlacedCells = [bytes: number, starts: number, ends: number, stride: number];

let room: { bytes: Buffer; starts: Int32Array; ends: Int32Array } | undefined;

/** Where the loops find the cells; what lies elsewhere is copied, and stays there until the next call. */
export function placeCells(cells: TextCells, rows: number): PlacedCells {
  const { bytes, starts, ends, offset, stride } = cells;
  const at = addressOf(bytes);
  const first = addressOf(starts);
  const last = addressOf(ends);
  if (at === undefined || first === undefined || last === undefined) return copyCells(cells, rows);
  return [at, first + 4 * offset, last + 4 * offset, stride];
}

function copyCells({ bytes, starts, ends, offset, stride }: TextCells, rows: number): PlacedCells {
  let length = 0;
  for (let row = 0; row < rows; row++)
    length += Math.max(0, ends[offset + row * stride]! - starts[offset + row * stride]!);
  if (!room || room.starts.length < rows || room.bytes.length < length)
    room = { bytes: kernelBytes(2 * length + 64), starts: kernelInts(2 * rows), ends: kernelInts(2 * rows) };
  let at = 0;
  for (let row = 0; row < rows; row++) {
    const [start, end] = [starts[offset + row * stride]!, ends[offset + row * stride]!];
    room.starts[row] = at;
    room.ends[row] = at + end - start;
    if (end <= start) continue;
    room.bytes.set(bytes.subarray(start, end), at);
    at += end - start;
  }
  return [addressOf(room.bytes)!, addressOf(room.starts)!, addressOf(room.ends)!, 1];
}
