import { UserError } from '@sluice/core';
import { BOM, CLOSE_BRACKET, CR, equalBytes, LF, OPEN_BRACE, OPEN_BRACKET, QUOTE, SPACE } from './bytes.js';

export type Format = TextFormat | BinaryFormat;
export type TextFormat = 'csv' | 'tsv' | 'jsonl' | 'json';
export type BinaryFormat = 'parquet' | 'arrow';

export interface Dialect {
  /** `json` is an array of objects, `jsonl` one object a line. */
  format: TextFormat;
  /** One byte; of CSV and TSV only. */
  delimiter?: number;
  /** Where the table begins: 3 after a byte order mark. */
  start: number;
}

const BINARY: [BinaryFormat, RegExp, number[]][] = [
  ['parquet', /\.(parquet|parq|pq)$/i, [0x50, 0x41, 0x52, 0x31]],
  ['arrow', /\.(arrow|arrows|feather|ipc)$/i, [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31]],
  // An Arrow stream has no signature, but begins with a message that says it has no old-style length.
  ['arrow', /\.(arrow|arrows|feather|ipc)$/i, [0xff, 0xff, 0xff, 0xff]],
];

/** The format of a file that is no text: what is declared, else what its first bytes say, else its name. */
export function binaryFormatOf(
  file: string,
  head: Buffer,
  declared: Format | 'auto' = 'auto',
): BinaryFormat | undefined {
  const signed = BINARY.find(([, , signature]) => begins(head, signature))?.[0];
  if (declared !== 'auto') {
    const binary = declared === 'parquet' || declared === 'arrow' ? declared : undefined;
    if (signed === undefined || signed === binary) return binary;
    throw new UserError('bad-input', {
      message: `"${file}" is declared as ${declared}, but its first bytes are those of ${signed}.`,
      fix: 'Declare the right format, or none.',
    });
  }
  return signed ?? BINARY.find(([, name]) => name.test(file))?.[0];
}

function begins(head: Buffer, signature: readonly number[]): boolean {
  return equalBytes(head, 0, Math.min(signature.length, head.length), Uint8Array.from(signature));
}

/** Settles format and delimiter: what is declared, else what the name says, else what the first bytes look like. */
export function dialectOf(
  file: string,
  head: Buffer,
  declared: { format?: Format | 'auto' | undefined; delimiter?: string | undefined },
): Dialect {
  const start = equalBytes(head, 0, Math.min(3, head.length), BOM) ? 3 : 0;
  const known = declared.format;
  const isText = known === 'csv' || known === 'tsv' || known === 'jsonl' || known === 'json';
  const format = isText ? known : guessFormat(file, head, start);
  if (format === 'jsonl' && !isText) refuseSpread(file, head, start);
  if (format === 'jsonl' || format === 'json') return { format, start };
  if (declared.delimiter !== undefined)
    return { format, start, delimiter: delimiterByte(declared.delimiter) };
  return { format, start, delimiter: format === 'tsv' ? 0x09 : guessDelimiter(head, start) };
}

/** One ASCII character, or `\t`, as a byte. Throws `bad-input`. */
export function delimiterByte(text: string): number {
  const code = text === '\\t' || text === 'tab' ? 0x09 : text.length === 1 ? text.charCodeAt(0) : -1;
  if (code >= 0 && code < 0x80 && code !== QUOTE && code !== LF && code !== CR && code !== 0) return code;
  throw new UserError('bad-input', {
    message: `${JSON.stringify(text)} cannot be a delimiter.`,
    fix: 'Give one ASCII character, such as ; or |, or \\t for a tab.',
  });
}

function guessFormat(file: string, head: Buffer, start: number): TextFormat {
  const name = file.toLowerCase().replace(/\.(gz|zst)$/, '');
  if (/\.(jsonl|ndjson)$/.test(name)) return 'jsonl';
  if (/\.(tsv|tab)$/.test(name)) return 'tsv';
  if (name.endsWith('.csv')) return 'csv';
  const [first, second] = head.subarray(start).filter(b => b > SPACE);
  if (first === OPEN_BRACE) return 'jsonl';
  if (first !== OPEN_BRACKET) return 'csv';
  // The header of a CSV file may be `[id],[name]`.
  const isArray = name.endsWith('.json') || second === OPEN_BRACE || second === CLOSE_BRACKET;
  return isArray ? 'json' : 'csv';
}

/** One object written over several lines, as what is no table often is, and whose name promises no rows. */
function refuseSpread(file: string, head: Buffer, start: number): void {
  if (/\.(jsonl|ndjson)(\.(gz|zst))?$/i.test(file)) return;
  const first = head.toString('latin1', start, head.indexOf(LF) + 1).trim();
  if (first !== '{') return;
  throw new UserError('unsupported', {
    message: `"${file}" is one JSON object over several lines, which is no table.`,
    location: { file, line: 1 },
    fix: 'Write an array of objects, or one object a line.',
  });
}

const CANDIDATES: readonly number[] = Buffer.from(',;\t|').toJSON().data;

/** The candidate the header has most of outside quotes; a comma where it has any, since it is the rule. */
function guessDelimiter(head: Buffer, start: number): number {
  const counts = new Map<number, number>();
  let quoted = false;
  for (let i = start; i < head.length; i++) {
    const b = head[i]!;
    if (b === QUOTE) quoted = !quoted;
    if (quoted) continue;
    if ((b === LF || b === CR) && counts.size) break;
    if (CANDIDATES.includes(b)) counts.set(b, (counts.get(b) ?? 0) + 1);
  }
  const [comma = 0x2c] = CANDIDATES;
  if (counts.has(comma)) return comma;
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [comma, 0])[0];
}
