import { BACKSLASH, CR, isBlank, LF, QUOTE, SPACE, TAB } from './bytes.js';
import { countLines, endOfElement } from './json-elements.js';
import type { Block } from './row-blocks.js';

/** Room behind the rows, so that loops may look ahead. */
const BACK = 8;

export interface ElementLines {
  /** One element a line, as JSON Lines. */
  block: Block;
  /** Physical line on which the element of each of these lines began. */
  lines: number[];
  /** Physical lines of the block it was made from. */
  length: number;
}

/**
 * Elements of a JSON array as JSON Lines: runs of blanks become one, and what is no JSON stays so.
 * @param line physical line on which the block begins
 */
export function elementLines({ bytes, from, to, offset }: Block, line: number): ElementLines {
  const written = Buffer.alloc(to - from + 1 + BACK);
  const lines: number[] = [];
  let length = 0;
  let size = 0;
  for (let at = from; at < to;) {
    const end = endOfElement(bytes, at, to);
    let start = at;
    while (start < end && isBlank(bytes[start]!)) start++;
    if (start < to) {
      lines.push(line + length + countLines(bytes, at, start));
      size = writeLine(bytes, start, end, written, size);
      written[size++] = LF;
    }
    length += countLines(bytes, at, end);
    at = end + 1;
  }
  written[size] = LF;
  return { block: { bytes: written, from: 0, to: size, offset }, lines, length };
}

/** Answers the place after what was written. */
function writeLine(bytes: Buffer, start: number, end: number, written: Buffer, at: number): number {
  let to = at;
  let quoted = false;
  for (let i = start; i < end; i++) {
    const b = bytes[i]!;
    if (quoted) {
      // A tab is as wrong in a string as a line end, and ends no line.
      written[to++] = b === LF || b === CR ? TAB : b;
      if (b === BACKSLASH && i + 1 < end && bytes[i + 1] !== LF) written[to++] = bytes[++i]!;
      else if (b === QUOTE || b === LF) quoted = false;
    } else if (!isBlank(b)) {
      written[to++] = b;
      quoted = b === QUOTE;
    } else if (written[to - 1] !== SPACE) written[to++] = SPACE;
  }
  return written[to - 1] === SPACE && !quoted ? to - 1 : to;
}
