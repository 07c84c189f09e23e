import type { VectorType } from '../batch.js';
import {
  days,
  decimals32,
  decimals64,
  doubles,
  floats,
  halves,
  integers32,
  integers64,
  times64,
  unsigned32,
  unsigned64,
  type Convert,
} from '../convert-numbers.js';
import type { SchemaElement } from './metadata.js';
import { readInt96 } from './int96.js';

/** How the stored values of a column become numbers. */
export interface NumberType {
  type: VectorType;
  utc: boolean;
  /** Bytes of a stored value. Big-endian ones are turned when they are read. */
  width: number;
  bigEndian: boolean;
  convert: Convert;
}

/** Physical types */
export const Physical = {
  boolean: 0,
  int32: 1,
  int64: 2,
  int96: 3,
  float: 4,
  double: 5,
  bytes: 6,
  fixed: 7,
} as const;

/** undefined for what is no number. Converted types: the enum ConvertedType of parquet.thrift. */
export function numberTypeOf(element: SchemaElement): NumberType | undefined {
  const { type, logical, converted, typeLength } = element;
  const plain = (as: VectorType, width: number, convert: Convert, utc = true): NumberType => {
    return { type: as, utc, width, bigEndian: false, convert };
  };
  switch (type) {
    case Physical.boolean:
      return plain('boolean', 4, integers32);
    case Physical.int32:
      if (logical?.id === 6 || converted === 6) return plain('date', 4, days);
      if (logical?.id === 7 || converted === 7) return plain('time', 4, integers32);
      if (isDecimal(element)) return plain('number', 4, decimals32(scaleOf(element)));
      return plain('integer', 4, isUnsigned(element) ? unsigned32 : integers32);
    case Physical.int64: {
      const scale = timeScaleOf(element);
      if (scale) return plain(scale.type, 8, times64(scale.digits), scale.utc);
      if (isDecimal(element)) return plain('number', 8, decimals64(scaleOf(element)));
      return plain('integer', 8, isUnsigned(element) ? unsigned64 : integers64);
    }
    case Physical.int96:
      return plain('timestamp', 12, readInt96, false);
    case Physical.float:
      return plain('number', 4, floats);
    case Physical.double:
      return plain('number', 8, doubles);
    case Physical.fixed:
      if (logical?.id === 15 && typeLength === 2) return plain('number', 2, halves);
      if (isDecimal(element) && typeLength >= 1 && typeLength <= 8)
        return { ...plain('number', typeLength, decimals64(scaleOf(element))), bigEndian: true };
      return undefined;
    default:
      return undefined;
  }
}

export const isDecimal = ({ logical, converted }: SchemaElement) => logical?.id === 5 || converted === 5;

/** Digits after the point; what a decimal of 64 bits cannot have is left to whoever reads the text. */
export const scaleOf = ({ logical, scale }: SchemaElement) =>
  Math.min(Math.max(logical?.id === 5 ? logical.scale : scale, 0), 400);

function isUnsigned({ logical, converted = -1 }: SchemaElement): boolean {
  return logical?.id === 10 ? !logical.signed : converted >= 11 && converted <= 14;
}

function timeScaleOf({ logical, converted }: SchemaElement) {
  if (logical?.id === 8 || logical?.id === 7) {
    const type: VectorType = logical.id === 8 ? 'timestamp' : 'time';
    return { type, digits: logical.unit * 3, utc: logical.utc };
  }
  if (converted === 9 || converted === 10)
    return { type: 'timestamp' as const, digits: converted === 9 ? 3 : 6, utc: true };
  return converted === 8 ? { type: 'time' as const, digits: 6, utc: true } : undefined;
}
