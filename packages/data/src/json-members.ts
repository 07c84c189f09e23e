/** Walks objects of JSON that is known to be valid, without making them. Each function answers the place after what it reads. */

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const SPACE = 0x20;

/** @param found gets the name of each member and where its value begins and ends */
export function eachMember(
  bytes: Buffer,
  start: number,
  found: (name: string, from: number, to: number) => void,
): number {
  let i = skipBlanks(bytes, start + 1);
  while (bytes[i] !== CLOSE_BRACE) {
    const keyEnd = endOfString(bytes, i);
    const name = textOf(bytes, i, keyEnd);
    const from = skipBlanks(bytes, skipBlanks(bytes, keyEnd) + 1);
    const to = endOfValue(bytes, from);
    found(name, from, to);
    i = skipBlanks(bytes, to);
    if (bytes[i] === COMMA) i = skipBlanks(bytes, i + 1);
  }
  return i + 1;
}

/** What a string with its quotes means. */
export function textOf(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString('utf8', start, end);
  return text.includes('\\') ? (JSON.parse(text) as string) : text.slice(1, -1);
}

export function endOfValue(bytes: Buffer, start: number): number {
  const first = bytes[start];
  if (first === QUOTE) return endOfString(bytes, start);
  if (first === OPEN_BRACE || first === OPEN_BRACKET) return endOfNested(bytes, start);
  let i = start;
  for (let b = bytes[i]!; b > SPACE && b !== COMMA && b !== CLOSE_BRACE && b !== CLOSE_BRACKET;)
    b = bytes[++i]!;
  return i;
}

function endOfString(bytes: Buffer, start: number): number {
  let i = start + 1;
  for (let b = bytes[i]!; b !== QUOTE; b = bytes[++i]!) if (b === BACKSLASH) i++;
  return i + 1;
}

function endOfNested(bytes: Buffer, start: number): number {
  let depth = 0;
  let i = start;
  do {
    const b = bytes[i]!;
    if (b === QUOTE) {
      i = endOfString(bytes, i);
      continue;
    }
    if (b === OPEN_BRACE || b === OPEN_BRACKET) depth++;
    else if (b === CLOSE_BRACE || b === CLOSE_BRACKET) depth--;
    i++;
  } while (depth > 0);
  return i;
}

function skipBlanks(bytes: Buffer, from: number): number {
  let i = from;
  for (let b = bytes[i]!; b === SPACE || (b >= 9 && b <= 13);) b = bytes[++i]!;
  return i;
}
