import { CellKind } from '../batch.js';
import { OPEN_BRACE, OPEN_BRACKET } from '../bytes.js';
import { isDecimal, Physical, scaleOf } from './number-types.js';
import { decimalText } from '../decimal-text.js';
import { uuidText } from '../uuid-text.js';
import type { SchemaElement } from './metadata.js';

/** How stored bytes become texts. */
export interface TextType {
  kind: number;
  /** Of JSON, whose kind differs from value to value. */
  kindOf?: (bytes: Buffer, start: number, end: number) => number;
  /** Writes out what is no text as it is stored. */
  write?: (bytes: Buffer, start: number, end: number) => string;
  /** What is not UTF-8 breaks the schema. */
  utf8: boolean;
}

/** Of BYTE_ARRAY and FIXED_LEN_BYTE_ARRAY columns that are no numbers of 64 bits. */
export function textTypeOf(element: SchemaElement): TextType {
  const { logical, converted, type, typeLength } = element;
  if (isDecimal(element)) {
    const scale = scaleOf(element);
    return {
      kind: CellKind.number,
      utf8: false,
      write: (bytes, start, end) => decimalText(bigEndian(bytes, start, end), scale),
    };
  }
  if (logical?.id === 12 || converted === 19)
    return { kind: CellKind.string, kindOf: kindOfJson, utf8: true };
  if (type === Physical.fixed && logical?.id === 14 && typeLength === 16)
    return { kind: CellKind.string, utf8: false, write: uuidText };
  if (type === Physical.fixed && converted === 21 && typeLength === 12)
    return { kind: CellKind.string, utf8: false, write: intervalText };
  const utf8 = logical?.id === 1 || logical?.id === 4 || converted === 0 || converted === 4;
  return { kind: CellKind.string, utf8 };
}

function kindOfJson(bytes: Buffer, start: number, end: number): number {
  const first = start < end ? bytes[start] : undefined;
  if (first === OPEN_BRACE) return CellKind.object;
  return first === OPEN_BRACKET ? CellKind.array : CellKind.string;
}

/** Two's complement of any length. */
export function bigEndian(bytes: Buffer, start: number, end: number): bigint {
  if (end === start) return 0n;
  return BigInt.asIntN((end - start) * 8, BigInt(`0x${bytes.toString('hex', start, end)}`));
}

/** Months, days and milliseconds as a duration of ISO 8601. */
function intervalText(bytes: Buffer, start: number): string {
  const [months, days, ms] = [0, 4, 8].map(at => bytes.readUInt32LE(start + at));
  return `P${months}M${days}DT${ms! / 1000}S`;
}
