import { BACKSLASH, QUOTE, SPACE } from './bytes.js';

/** `""` → `"`, in place. Answers the new end; what is left behind it becomes blanks, so that no line break is counted twice. */
export function unescapeQuotes(bytes: Buffer, start: number, end: number): number {
  let to = start;
  for (let from = start; from < end; from++) {
    const b = bytes[from]!;
    bytes[to++] = b;
    if (b === QUOTE) from++;
  }
  bytes.fill(SPACE, to, end);
  return to;
}

/** Undoes the escapes of a JSON string whose content is known to be valid, in place. Answers the new end. */
export function unescapeJson(bytes: Buffer, start: number, end: number): number {
  const text = JSON.parse(`"${bytes.toString('utf8', start, end)}"`) as string;
  // UTF-8 is never longer than the escapes it came from; a lone surrogate becomes U+FFFD.
  return start + bytes.write(text, start, end - start, 'utf8');
}

/** Takes the blanks out of valid JSON, in place. Answers the new end. */
export function compactJson(bytes: Buffer, start: number, end: number): number {
  let to = start;
  let quoted = false;
  for (let from = start; from < end; from++) {
    const b = bytes[from]!;
    if (!quoted && b <= SPACE) continue;
    bytes[to++] = b;
    if (b === QUOTE) quoted = !quoted;
    else if (b === BACKSLASH) bytes[to++] = bytes[++from]!;
  }
  return to;
}
