import { BACKSLASH, CLOSE_BRACE, CLOSE_BRACKET, COMMA, LF, OPEN_BRACE, OPEN_BRACKET } from './bytes.js';
import { QUOTE } from './bytes.js';

const KIND = { quote: 1, open: 2, close: 3, line: 4, end: 5, comma: 6 } as const;
/** What a byte outside a string means; 0 for most. */
const KINDS = new Uint8Array(256);
KINDS[QUOTE] = KIND.quote;
KINDS[OPEN_BRACE] = KINDS[OPEN_BRACKET] = KIND.open;
KINDS[CLOSE_BRACE] = KIND.close;
KINDS[CLOSE_BRACKET] = KIND.end;
KINDS[COMMA] = KIND.comma;
KINDS[LF] = KIND.line;

/** Bytes that mean something in a string. */
const STOPS = new Uint8Array(256);
STOPS[QUOTE] = STOPS[BACKSLASH] = STOPS[LF] = 1;

/**
 * Finds where the elements of a JSON array end, by brackets and quotes alone, whatever is in them: so that what one broken
 * element swallows does not depend on how the bytes are cut. A string ends with its line at the latest, since JSON allows
 * no line feed in it.
 */
export class ElementEnds {
  /** Line feeds met so far. */
  lines = 0;
  #depth = 0;
  #quoted = false;
  #escaped = false;

  /**
   * Place of the next comma between elements, or of the bracket that closes the array; `to` where there is none before.
   * Goes on where the last call ended: after the place, if that was answered.
   */
  next(bytes: Uint8Array, from: number, to: number): number {
    let depth = this.#depth;
    let i = this.#quoted ? this.#endOfString(bytes, from, to) : from;
    while (i < to) {
      const kind = KINDS[bytes[i]!]!;
      if (kind === KIND.quote) i = this.#afterString(bytes, i, to) - 1;
      else if (kind === KIND.open) depth++;
      else if (kind === KIND.line) this.lines++;
      else if (kind >= KIND.end && depth === 0) break;
      else if ((kind === KIND.close || kind === KIND.end) && depth > 0) depth--;
      i++;
    }
    this.#depth = depth;
    return i;
  }

  /** From the opening quote on. */
  #afterString(bytes: Uint8Array, start: number, to: number): number {
    let i = start + 1;
    while (i < to && STOPS[bytes[i]!] === 0) i++;
    if (i < to && bytes[i] === QUOTE) return i + 1;
    this.#quoted = true;
    return this.#endOfString(bytes, i, to);
  }

  #endOfString(bytes: Uint8Array, from: number, to: number): number {
    let i = from;
    if (this.#escaped && i < to) {
      this.#escaped = false;
      // A line feed ends the string, escaped or not.
      if (bytes[i] !== LF) i++;
    }
    for (; i < to; i++) {
      const b = bytes[i]!;
      if (b === BACKSLASH) {
        if (i + 1 === to) {
          this.#escaped = true;
          return to;
        }
        if (bytes[i + 1] !== LF) i++;
      } else if (b === QUOTE || b === LF) {
        this.#quoted = false;
        // The line feed is counted outside.
        return b === LF ? i : i + 1;
      }
    }
    return i;
  }
}

/** The comma after the element that begins at `from`, else `to`. */
export function endOfElement(bytes: Uint8Array, from: number, to: number): number {
  return new ElementEnds().next(bytes, from, to);
}

export function countLines(bytes: Uint8Array, from: number, to: number): number {
  let lines = 0;
  for (let i = from; i < to; i++) if (bytes[i] === LF) lines++;
  return lines;
}
