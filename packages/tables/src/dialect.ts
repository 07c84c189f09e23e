import { UserError } from '@sluice/core';
import { CR, equalBytes, LF, OPEN_BRACE, OPEN_BRACKET, QUOTE, SPACE } from './bytes.js';

export type Format = 'csv' | 'tsv' | 'jsonl';

export interface Dialect {
  format: Format;
  /** One byte; of CSV and TSV only. */
  delimiter?: number;
  /** Where the table begins: 3 after a byte order mark. */
  start: number;
}

const SIGNATURES: [string, number[], string][] = [
  ['Parquet', [0x50, 0x41, 0x52, 0x31], 'Write CSV or JSON Lines for now.'],
  ['Arrow', [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31], 'Write CSV or JSON Lines for now.'],
  ['a ZIP archive (or an Excel workbook)', [0x50, 0x4b, 0x03, 0x04], 'Unpack it, or save it as CSV.'],
  ['zstd-compressed', [0x28, 0xb5, 0x2f, 0xfd], 'Use gzip, or unpack it.'],
  ['UTF-16 text', [0xff, 0xfe], 'Save it as UTF-8.'],
  ['UTF-16 text', [0xfe, 0xff], 'Save it as UTF-8.'],
];
const BOM = Uint8Array.of(0xef, 0xbb, 0xbf);

/** Settles format and delimiter: what is declared, else what the name says, else what the first bytes look like. */
export function dialectOf(
  file: string,
  head: Buffer,
  declared: { format?: Format | 'auto' | undefined; delimiter?: string | undefined },
): Dialect {
  for (const [name, signature, fix] of SIGNATURES) {
    if (equalBytes(head, 0, Math.min(signature.length, head.length), Uint8Array.from(signature)))
      throw new UserError('unsupported', { message: `"${file}" is ${name}, which is not read.`, fix });
  }
  const start = equalBytes(head, 0, Math.min(3, head.length), BOM) ? 3 : 0;
  const format =
    declared.format && declared.format !== 'auto' ? declared.format : guessFormat(file, head, start);
  if (format === 'jsonl') return { format, start };
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

function guessFormat(file: string, head: Buffer, start: number): Format {
  const name = file.toLowerCase().replace(/\.gz$/, '');
  if (/\.(jsonl|ndjson)$/.test(name)) return 'jsonl';
  if (/\.(tsv|tab)$/.test(name)) return 'tsv';
  if (name.endsWith('.csv')) return 'csv';
  const first = head.subarray(start).find(b => b > SPACE);
  if (first === OPEN_BRACKET && name.endsWith('.json')) {
    throw new UserError('unsupported', {
      message: `"${file}" is a JSON array, which is not read.`,
      fix: 'Write one object a line (JSON Lines): jq -c ".[]".',
    });
  }
  return first === OPEN_BRACE ? 'jsonl' : 'csv';
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
