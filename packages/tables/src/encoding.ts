import { isAscii, isUtf8 } from 'node:buffer';
import { CR, LF } from './bytes.js';
import type { FaultLog } from './faults.js';
import { invalidUtf8 } from './utf8.js';

/** Rows in a window: which bytes, the physical line they begin on, and the place of `bytes[0]` in the content of the file. */
export interface Stretch {
  bytes: Buffer;
  from: number;
  to: number;
  line: number;
  offset: number;
  /** A lone carriage return ends a line, as in CSV; in JSON it is a blank. */
  returns: boolean;
}

/** Checks that the bytes are text in UTF-8, and answers whether they are all ASCII. Faults name line and byte. */
export function checkEncoding(stretch: Stretch, faults: FaultLog): boolean {
  const { bytes, from, to, offset } = stretch;
  const rows = bytes.subarray(from, to);
  if (rows.includes(0)) {
    const lineOf = lineCounter(stretch);
    for (let at = rows.indexOf(0); at >= 0; at = rows.indexOf(0, at + 1))
      faults.add('nul-byte', lineOf(from + at), () => `byte ${offset + from + at} is 0`);
  }
  if (isAscii(rows)) return true;
  if (!isUtf8(rows)) {
    const lineOf = lineCounter(stretch);
    for (const at of invalidUtf8(bytes, from, to))
      faults.add('invalid-utf8', lineOf(at), () => `byte ${offset + at} is 0x${bytes[at]!.toString(16)}`);
  }
  return false;
}

/** Physical line of places that are asked for in ascending order. */
function lineCounter({ bytes, from, line, returns }: Stretch): (place: number) => number {
  let at = from;
  let current = line;
  return place => {
    for (; at < place; at++) {
      const b = bytes[at];
      if (b === LF || (returns && b === CR && bytes[at + 1] !== LF)) current++;
    }
    return current;
  };
}
