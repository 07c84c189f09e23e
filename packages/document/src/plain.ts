// ESC-introduced sequences: CSI (`ESC [ … letter`), OSC and its kin up to BEL or ST, and two-character escapes.
// The 8-bit forms of CSI and OSC (U+009B, U+009D) count too.
/* eslint-disable no-control-regex -- control characters are what this is about */
const ANSI =
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\]P^_X]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]/g;
const SEQUENCE_START = /[\x1b\x9b\x9d]/;
/* eslint-enable no-control-regex */

// Controls, line separators, and format characters: bidi overrides, zero-width spaces, tags. The two joiners stay,
// since scripts and emoji need them.
const HIDDEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Untrusted text as one line that shows all it holds: terminal sequences are dropped, line breaks and tabs become
 * blanks, and every other character that would hide or reorder text becomes `�`.
 */
export function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(ANSI, '')
    .replace(/[\t\r\n\u2028\u2029]+/g, ' ')
    .replace(HIDDEN, '\ufffd')
    .trim();
}

/** The text without terminal sequences. What they part comes together: a secret, too. */
export function stripSequences(text: string): string {
  return SEQUENCE_START.test(text) ? text.replace(ANSI, '') : text;
}

/** The same for text whose line breaks mean something. Tabs become two blanks. */
export function plainLines(text: string): string[] {
  const lines = text
    .toWellFormed()
    .replace(ANSI, '')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(line => line.replaceAll('\t', '  ').replace(HIDDEN, '\ufffd').trimEnd());
  while (lines.length && lines.at(-1) === '') lines.pop();
  return lines;
}

/** At most `length` characters, the last of them `…` where something was cut. Never half a surrogate pair. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, Math.max(0, length - 1))
    .toWellFormed()
    .replace(/\ufffd$/, '')}…`;
}
