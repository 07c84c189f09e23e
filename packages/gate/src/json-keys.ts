import type { Problem } from '@sluice/core';

const QUOTE = 34;
const NEWLINE = 10;
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST, COLON] = [123, 125, 91, 93, 58] as const;
/** Told one by one. */
const MOST_PROBLEMS = 20;

/**
 * Keys that an object of a JSON text has twice, with the lines of both. A parser keeps the last one and says nothing, so
 * that two numbers of one name would be one. The text is JSON: a parser has read it.
 */
export function duplicateKeys(text: string, file: string): Problem[] {
  const problems: Problem[] = [];
  /** Of the objects around: the line of each key seen; undefined for a list. */
  const open: (Map<string, number> | undefined)[] = [];
  let line = 1;
  let last: { key: string; line: number } | undefined;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case NEWLINE:
        line++;
        break;
      case OPEN_OBJECT:
        open.push(new Map());
        break;
      case OPEN_LIST:
        open.push(undefined);
        break;
      case CLOSE_OBJECT:
      case CLOSE_LIST:
        open.pop();
        break;
      case QUOTE: {
        const end = endOfString(text, at);
        // Only a key is followed by a colon; other strings, however long, are not looked at.
        last = open.at(-1) && end - at < 1 << 16 ? { key: text.slice(at, end + 1), line } : undefined;
        at = end;
        break;
      }
      case COLON: {
        const seen = open.at(-1);
        if (!seen || !last) break;
        const key = JSON.parse(last.key) as string;
        const first = seen.get(key);
        if (first === undefined) seen.set(key, last.line);
        else problems.push(twice(key, first, last.line, file));
        if (problems.length >= MOST_PROBLEMS) return problems;
        break;
      }
    }
  }
  return problems;
}

function twice(key: string, first: number, line: number, file: string): Problem {
  return {
    message: `The key ${JSON.stringify(key)} of line ${first} is there again in line ${line}: nothing says which one counts.`,
    location: { file, line },
    fix: 'Write each key of an object once.',
  };
}

/** Where the string that begins at a quotation mark ends with one. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text[end - 1 - escapes] === '\\') escapes++;
    if (escapes % 2 === 0) return end;
  }
}
