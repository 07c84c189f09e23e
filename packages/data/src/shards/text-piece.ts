import { endOfRows, type Block } from '@sluice/tables';
import type { Piece } from './divide-files.js';

const LF = 0x0a;
const CR = 0x0d;

/**
 * The rows of a text file that begin in one piece of it. Pieces are cut at the byte that divides the file evenly, moved back to the
 * beginning of the row it lies in. Whether that byte lies in quotes only the bytes before it tell, so blocks must come from the start of
 * the file; it does not matter how they are cut.
 */
export class TextPiece {
  /** Bytes of the file at which the piece begins and ends. */
  readonly #from: number;
  readonly #to: number;
  readonly #stops: Uint8Array | undefined;

  /** @param delimiter of CSV; undefined for JSON Lines */
  constructor({ index, count, bytes }: Piece, delimiter: number | undefined) {
    this.#from = Math.floor((bytes * index) / count);
    this.#to = index + 1 === count ? Infinity : Math.floor((bytes * (index + 1)) / count);
    if (delimiter === undefined) return;
    this.#stops = new Uint8Array(256);
    for (const b of [delimiter, CR, LF]) this.#stops[b] = 1;
  }

  /** What of a block lies in the piece, and physical lines of the block before that; all of them where nothing does. */
  of(block: Block): { inside: Block | undefined; before: number } {
    const from = this.#cut(block, this.#from);
    const to = this.#cut(block, this.#to);
    const before = this.#linesOf(block, from);
    if (from >= to) return { inside: undefined, before };
    // Whoever scans a block looks for a line feed behind it.
    if (to < block.to) block.bytes[to] = LF;
    return { inside: { ...block, from, to }, before };
  }

  /** Where in the block the last row begins that does not begin behind that byte of the file. */
  #cut({ bytes, from, to, offset }: Block, at: number): number {
    const place = at - offset;
    if (place <= from) return from;
    if (place >= to) return to;
    if (!this.#stops) return Math.max(from, bytes.lastIndexOf(LF, place - 1) + 1);
    // A carriage return ends a row unless a line feed follows, so one byte more must be seen.
    const row = endOfRows(bytes, from, place + 1, this.#stops);
    return Math.max(from, row > place ? endOfRows(bytes, from, place, this.#stops) : row);
  }

  #linesOf({ bytes, from }: Block, to: number): number {
    let lines = 0;
    for (let at = bytes.indexOf(LF, from); at >= 0 && at < to; at = bytes.indexOf(LF, at + 1)) lines++;
    if (!this.#stops) return lines;
    for (let at = bytes.indexOf(CR, from); at >= 0 && at < to; at = bytes.indexOf(CR, at + 1))
      if (bytes[at + 1] !== LF || at + 1 === to) lines++;
    return lines;
  }
}
