import { isAscii, isUtf8 } from 'node:buffer';
import { UserError } from '@sluice/core';
import { CellKind, type CellColumn, type ColumnBatch, type VectorColumn } from '../batch.js';
import { OPEN_BRACE, OPEN_BRACKET } from '../bytes.js';
import { Damage } from '../damage.js';
import { unpackBits } from '../parquet/hybrid.js';
import type { Scratch } from '../scratch.js';
import { bitsOf, type ArrowArray } from './arrays.js';
import { fixedTextOf, numberTypeOf, type FixedText } from './value-types.js';

/** The values of a dictionary. */
export interface Entries {
  entries: CellColumn | VectorColumn;
  size: number;
}

/** What reading a vector needs besides the array. */
export interface VectorContext {
  dictionaries: ReadonlyMap<number, Entries>;
  /** Called for each text that is not UTF-8. */
  onInvalid: (name: string) => void;
}

/** Longer texts of one block are refused: views may all show the same bytes. */
const MOST = 256 * 1024 * 1024;

/**
 * Values `from` to `from + count` of an array that is no list or structure, as a column.
 * @param present 1 for each that is there; undefined where all are
 */
export function readVector(
  array: ArrowArray,
  from: number,
  count: number,
  present: Uint8Array | undefined,
  scratch: Scratch,
  context: VectorContext,
): ColumnBatch {
  const { type, field } = array;
  if (field.dictionary && type === field.dictionary.index)
    return readIndices(array, from, count, present, scratch, context);
  if (type.kind === 'null')
    return cells(scratch, Buffer.alloc(0), count, new Uint8Array(count), CellKind.string);
  const number = numberTypeOf(type);
  if (number) {
    const { values } = scratch;
    const raw = loadRaw(array, from, count, scratch);
    const exact = number.convert(raw, count, values);
    if (present) for (let i = 0; i < count; i++) if (!present[i]) values[i] = NaN;
    return { encoding: 'numbers', type: number.type, values, present, exact, utc: number.utc };
  }
  const fixed = fixedTextOf(field);
  if (fixed) return writeFixed(array, fixed, from, count, present, scratch);
  const column = cells(
    scratch,
    placeTexts(array, from, count, present, scratch),
    count,
    present,
    CellKind.string,
  );
  if (field.extension === 'arrow.json') tellJson(column, count);
  if (type.kind.includes('utf8') && !column.ascii)
    checkEncoding(column, count, () => context.onInvalid(field.name));
  return column;
}

function readIndices(
  array: ArrowArray,
  from: number,
  count: number,
  present: Uint8Array | undefined,
  scratch: Scratch,
  { dictionaries }: VectorContext,
): ColumnBatch {
  const { field, type } = array;
  const found = dictionaries.get(field.dictionary!.id);
  if (!found) throw new Damage(`the dictionary ${field.dictionary!.id} is missing`);
  const { values, ends: indices } = scratch;
  numberTypeOf(type)!.convert(loadRaw(array, from, count, scratch), count, values);
  for (let i = 0; i < count; i++) {
    const there = !present || present[i] === 1;
    if (there && !(values[i]! >= 0 && values[i]! < found.size))
      throw new Damage(`an index beyond the ${found.size} entries of the dictionary`);
    indices[i] = there ? values[i]! : -1;
  }
  return { encoding: 'dictionary', dictionary: found.entries, size: found.size, indices };
}

/** The stored values, as the conversions want them. */
function loadRaw(array: ArrowArray, from: number, count: number, scratch: Scratch) {
  const { type, data } = array;
  const raw = scratch.raw(16);
  if (type.kind === 'boolean') unpackBits(data, from >>> 3, from & 7, 1, raw.i32, 0, count);
  else {
    const width = bitsOf(type) / 8;
    raw.bytes.set(data.subarray(from * width, (from + count) * width));
    if (type.kind === 'decimal' && width === 16) narrow(raw.i32, count);
  }
  return raw;
}

/** Decimals of 128 bits whose precision says that 64 are enough. */
function narrow(i32: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const high = i32[4 * i + 1]!;
    if (i32[4 * i + 2] !== high >> 31 || i32[4 * i + 3] !== high >> 31)
      throw new Damage('a decimal has more digits than its type allows');
    i32[2 * i] = i32[4 * i]!;
    i32[2 * i + 1] = high;
  }
}

/** Fills starts and ends, and answers the bytes they are places in. */
function placeTexts(
  array: ArrowArray,
  from: number,
  count: number,
  present: Uint8Array | undefined,
  scratch: Scratch,
): Buffer {
  const { type, data, offsets } = array;
  const { starts, ends } = scratch;
  if (type.kind.endsWith('view')) return gatherViews(array, from, count, present, scratch);
  if (type.kind === 'fixed-binary') {
    for (let i = 0; i < count; i++) {
      starts[i] = (from + i) * type.size;
      ends[i] = starts[i]! + type.size;
    }
  } else {
    for (let i = 0; i < count; i++) {
      starts[i] = offsets[from + i]!;
      ends[i] = offsets[from + i + 1]!;
    }
  }
  return data;
}

/** Short texts lie in the views themselves, others in pieces. */
function gatherViews(
  { data, pieces }: ArrowArray,
  from: number,
  count: number,
  present: Uint8Array | undefined,
  { starts, ends }: Scratch,
): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    const view = (from + i) * 16;
    const there = !present || present[i] === 1;
    const length = there ? data.readInt32LE(view) : 0;
    let part = data.subarray(view + 4, view + 4 + length);
    if (length > 12) {
      const piece = pieces[data.readInt32LE(view + 8)];
      const start = data.readInt32LE(view + 12);
      if (!piece || start < 0 || length > piece.length - start)
        throw new Damage(`a text of ${length} bytes runs beyond the end of its buffer`);
      part = piece.subarray(start, start + length);
    } else if (length < 0) throw new Damage(`a text of ${length} bytes`);
    parts.push(part);
    starts[i] = at;
    ends[i] = at += length;
    if (at > MOST) throw tooLong();
  }
  return Buffer.concat(parts);
}

export function tooLong(): UserError {
  return new UserError('limit-exceeded', {
    message: `The texts of a few thousand rows take more than ${MOST} bytes.`,
    fix: 'Write the file with smaller values.',
  });
}

function writeFixed(
  { type, data }: ArrowArray,
  { kind, write }: FixedText,
  from: number,
  count: number,
  present: Uint8Array | undefined,
  scratch: Scratch,
): CellColumn {
  const { starts, ends } = scratch;
  const width = bitsOf(type) / 8;
  const texts: string[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    const text = !present || present[i] ? write(data, (from + i) * width) : '';
    texts.push(text);
    starts[i] = at;
    ends[i] = at += text.length;
  }
  return cells(scratch, Buffer.from(texts.join(''), 'latin1'), count, present, kind);
}

function cells(
  { starts, ends, kinds }: Scratch,
  bytes: Buffer,
  count: number,
  present: Uint8Array | undefined,
  kind: number,
): CellColumn {
  kinds.fill(kind, 0, count);
  if (present) {
    for (let i = 0; i < count; i++) {
      if (present[i]) continue;
      starts[i] = 0;
      ends[i] = -1;
    }
  }
  const shown = count > 0 && !present ? bytes.subarray(starts[0], ends[count - 1]) : bytes;
  return { encoding: 'cells', bytes, starts, ends, offset: 0, stride: 1, kinds, ascii: isAscii(shown) };
}

function tellJson({ bytes, starts, ends, kinds }: CellColumn, count: number): void {
  for (let i = 0; i < count; i++) {
    const first = ends[i]! > starts[i]! ? bytes[starts[i]!] : undefined;
    if (first === OPEN_BRACE) kinds![i] = CellKind.object;
    else if (first === OPEN_BRACKET) kinds![i] = CellKind.array;
  }
}

function checkEncoding({ bytes, starts, ends }: CellColumn, count: number, onInvalid: () => void): void {
  for (let i = 0; i < count; i++)
    if (ends[i]! > starts[i]! && !isUtf8(bytes.subarray(starts[i], ends[i]))) onInvalid();
}
