const LF = 0x0a;
const CR = 0x0d;

/** Whole rows, as they are written in the file. */
export interface RawBlock {
  bytes: Buffer;
  /** Physical line on which `bytes` begin. */
  line: number;
  /** A lone carriage return ends a line, as in CSV. */
  returns: boolean;
}

/** A row as it is written: `bytes[start, end)`, of which the line end is `bytes[content, end)`. */
export interface RawRow {
  line: number;
  start: number;
  content: number;
  end: number;
}

/**
 * Finds the bytes of the rows that begin on the lines given, which ascend. Empty lines between rows belong to none.
 */
export function* rawRows(block: RawBlock, lines: readonly number[]): Generator<RawRow> {
  const { bytes } = block;
  const next = nextLineIn(block);
  let at = 0;
  let { line } = block;
  for (const [i, from] of lines.entries()) {
    for (; line < from; line++) at = next(at);
    const row: RawRow = { line, start: at, content: at, end: at };
    for (const until = lines[i + 1] ?? Infinity; line < until && at < bytes.length; line++) {
      const begin = at;
      at = next(at);
      const content = contentEnd(bytes, begin, at);
      if (content > begin) [row.content, row.end] = [content, at];
    }
    yield row;
  }
}

function nextLineIn({ bytes, returns }: RawBlock): (at: number) => number {
  if (!returns || !bytes.includes(CR)) {
    return at => {
      const found = bytes.indexOf(LF, at);
      return found < 0 ? bytes.length : found + 1;
    };
  }
  return at => {
    for (let i = at; i < bytes.length; i++) {
      if (bytes[i] === LF || (bytes[i] === CR && bytes[i + 1] !== LF)) return i + 1;
    }
    return bytes.length;
  };
}

/** Before the line end. */
export function contentEnd(bytes: Uint8Array, start: number, end: number): number {
  let content = end;
  if (content > start && bytes[content - 1] === LF) content--;
  if (content > start && bytes[content - 1] === CR) content--;
  return content;
}
