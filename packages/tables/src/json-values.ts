import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  CR,
  DOT,
  LF,
  MINUS,
  OPEN_BRACE,
  OPEN_BRACKET,
  PLUS,
  QUOTE,
  SPACE,
  TAB,
  ZERO,
} from './bytes.js';

/**
 * Where JSON tokens end, by RFC 8259. Each function gets the place a token starts at and answers the place after it, or
 * `~place` (negative) where the bytes stop being JSON. The line feed after the line stops every loop, since JSON allows
 * none inside a token; where elements of an array go over several lines, a NUL behind them does.
 */

const SIMPLE_ESCAPES = new Set(Buffer.from('"\\/bfnrt'));
const U = 'u'.charCodeAt(0);

/** From the opening quote to after the closing one. */
export function endOfString(bytes: Uint8Array, start: number): number {
  for (let i = start + 1; ; i++) {
    const b = bytes[i]!;
    if (b === QUOTE) return i + 1;
    if (b < SPACE) return ~i;
    if (b !== BACKSLASH) continue;
    const escape = bytes[++i]!;
    if (escape === U) {
      for (let k = 1; k <= 4; k++) if (!isHex(bytes[i + k]!)) return ~(i + k);
      i += 4;
    } else if (!SIMPLE_ESCAPES.has(escape)) return ~i;
  }
}

export function endOfNumber(bytes: Uint8Array, start: number): number {
  let i = start;
  if (bytes[i] === MINUS) i++;
  if (!isDigit(bytes[i]!)) return ~i;
  if (bytes[i] === ZERO) i++;
  else while (isDigit(bytes[i]!)) i++;
  if (bytes[i] === DOT) {
    if (!isDigit(bytes[++i]!)) return ~i;
    while (isDigit(bytes[i]!)) i++;
  }
  if ((bytes[i]! | 0x20) === 0x65) {
    i++;
    if (bytes[i] === PLUS || bytes[i] === MINUS) i++;
    if (!isDigit(bytes[i]!)) return ~i;
    while (isDigit(bytes[i]!)) i++;
  }
  return i;
}

/** `true`, `false`, `null`. */
export function endOfWord(bytes: Uint8Array, start: number, word: string): number {
  for (let k = 0; k < word.length; k++) if (bytes[start + k] !== word.charCodeAt(k)) return ~(start + k);
  return start + word.length;
}

/** An object or array with all that is in it. @param lines it may go over several */
export function endOfNested(bytes: Buffer, start: number, lines: boolean): number {
  let depth = 0;
  let i = start;
  do {
    const b = bytes[i]!;
    if (b === QUOTE) {
      i = endOfString(bytes, i);
      if (i < 0) return i;
      continue;
    }
    if (b < SPACE && b !== TAB && b !== CR && !(b === LF && lines)) return ~i;
    if (b === OPEN_BRACE || b === OPEN_BRACKET) depth++;
    if (b === CLOSE_BRACE || b === CLOSE_BRACKET) depth--;
    i++;
  } while (depth > 0);
  return isJson(bytes.toString('utf8', start, i)) ? i : ~start;
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const isDigit = (b: number) => b >= ZERO && b <= 0x39;
const isHex = (b: number) => isDigit(b) || ((b | 0x20) >= 0x61 && (b | 0x20) <= 0x66);
