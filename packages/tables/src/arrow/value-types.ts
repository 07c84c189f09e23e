import { CellKind, type VectorType } from '../batch.js';
import * as numbers from '../convert-numbers.js';
import { decimalText } from '../decimal-text.js';
import { uuidText } from '../uuid-text.js';
import type { ArrowField, ArrowType } from './schema.js';

/** How stored values become numbers. */
export interface NumberType {
  type: VectorType;
  utc: boolean;
  convert: numbers.Convert;
}

/** Precision up to which a decimal of 128 bits is read as one of 64. */
const NARROW = 18;

/** undefined for what is no number of 64 bits. */
export function numberTypeOf(type: ArrowType): NumberType | undefined {
  const { bits, signed, precision, scale, digits, utc } = type;
  switch (type.kind) {
    case 'boolean':
      return { type: 'boolean', utc, convert: numbers.integers32 };
    case 'integer':
      return { type: 'integer', utc, convert: integers(bits, signed) };
    case 'duration':
      return { type: 'integer', utc, convert: numbers.integers64 };
    case 'float':
      return { type: 'number', utc, convert: [numbers.halves, numbers.floats, numbers.doubles][precision]! };
    case 'decimal':
      if (scale < 0 || scale > NARROW || bits > 128 || (bits === 128 && precision > NARROW)) return undefined;
      return {
        type: 'number',
        utc,
        convert: bits === 32 ? numbers.decimals32(scale) : numbers.decimals64(scale),
      };
    case 'date':
      return { type: 'date', utc, convert: precision === 0 ? numbers.days : numbers.integers64 };
    case 'time':
      if (bits === 64) return { type: 'time', utc, convert: numbers.times64(digits) };
      return { type: 'time', utc, convert: digits === 0 ? seconds32 : numbers.integers32 };
    case 'timestamp':
      return { type: 'timestamp', utc, convert: numbers.times64(digits) };
    default:
      return undefined;
  }
}

function integers(bits: number, signed: boolean): numbers.Convert {
  if (bits === 64) return signed ? numbers.integers64 : numbers.unsigned64;
  if (bits === 32) return signed ? numbers.integers32 : numbers.unsigned32;
  return ({ bytes }, count, values) => {
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < count; i++) {
      if (bits === 8) values[i] = signed ? view.getInt8(i) : view.getUint8(i);
      else values[i] = signed ? view.getInt16(i * 2, true) : view.getUint16(i * 2, true);
    }
    return undefined;
  };
}

const seconds32: numbers.Convert = ({ i32 }, count, values) => {
  for (let i = 0; i < count; i++) values[i] = i32[i]! * 1000;
  return undefined;
};

/** Writes out what is stored in a fixed width and is neither number nor text. */
export interface FixedText {
  kind: number;
  write: (bytes: Buffer, at: number) => string;
}

/** undefined for what is text as it is stored. */
export function fixedTextOf({ type, extension }: ArrowField): FixedText | undefined {
  const { bits, scale } = type;
  if (type.kind === 'decimal') {
    return {
      kind: CellKind.number,
      write: (bytes, at) => decimalText(littleEndian(bytes, at, bits / 8), scale),
    };
  }
  if (type.kind === 'interval')
    return { kind: CellKind.string, write: (bytes, at) => intervalText(bytes, at, type.precision) };
  if (type.kind === 'fixed-binary' && type.size === 16 && extension === 'arrow.uuid')
    return { kind: CellKind.string, write: uuidText };
  return undefined;
}

function littleEndian(bytes: Buffer, at: number, width: number): bigint {
  let value = 0n;
  for (let i = width - 4; i >= 0; i -= 4) value = (value << 32n) | BigInt(bytes.readUInt32LE(at + i));
  return BigInt.asIntN(width * 8, value);
}

/** As a duration of ISO 8601. */
function intervalText(bytes: Buffer, at: number, precision: number): string {
  const first = bytes.readInt32LE(at);
  if (precision === 0) return `P${first}M`;
  const second = bytes.readInt32LE(at + 4);
  if (precision === 1) return `P${first}DT${second / 1000}S`;
  return `P${first}M${second}DT${decimalText(bytes.readBigInt64LE(at + 8), 9)}S`;
}
