import { addressOf, kernel, placeCells } from '@sluice/kernel';
import { CellKind, CellState, equalBytes, type CellColumn } from '@sluice/tables';
import type { NumberVector, Tokens } from '@sluice/tables';
import { readIsoDate } from './iso-time.js';

/** The value that `bytes[start, end)` means, as a number; NaN where it means none. */
export type ValueReader = (bytes: Buffer, start: number, end: number) => number;

export interface Decoding {
  read: ValueReader;
  /** What the values are in JSON. */
  kind: 'text' | 'boolean';
  missing: Tokens;
}

/** Reads the cells of a column through a reader. Answers how many are something else. */
export function decodeValues(
  column: CellColumn,
  rows: number,
  decoding: Decoding,
  into: NumberVector,
): number {
  const { read, missing } = decoding;
  // A text that means a missing value must not be read as a value.
  if (column.kinds === undefined && read === readIsoDate && !missing.likeNumbers)
    return decodeUsual('decodeDates', column, rows, decoding, into);
  if (column.kinds === undefined && read === readBoolean && !missing.likeBooleans)
    return decodeUsual('decodeBooleans', column, rows, decoding, into);
  let others = 0;
  for (let row = 0; row < rows; row++) others += decodeCell(column, row, decoding, into);
  return others;
}

/** In CSV dates are mostly ten bytes of ISO 8601, booleans `true` and `false`: those a loop of the kernel reads. */
function decodeUsual(
  loop: 'decodeDates' | 'decodeBooleans',
  column: CellColumn,
  rows: number,
  decoding: Decoding,
  into: NumberVector,
): number {
  const { values, states } = into;
  if (kernel().loops[loop](...placeCells(column, rows), rows, addressOf(values)!, addressOf(states)!) === 0)
    return 0;
  let others = 0;
  for (let row = 0; row < rows; row++)
    if (states[row] !== CellState.value) others += decodeCell(column, row, decoding, into);
  return others;
}

/** Any cell; answers 1 where it holds no value, else 0. */
function decodeCell(
  { bytes, starts, ends, kinds, offset, stride }: CellColumn,
  row: number,
  { read, kind, missing }: Decoding,
  { values, states }: NumberVector,
): number {
  const k = offset + row * stride;
  const start = starts[k]!;
  const end = ends[k]!;
  const isText = kinds === undefined || kinds[k] === CellKind.string;
  let value = NaN;
  let state: number = CellState.missing;
  if (end >= start && !(isText && isMissing(bytes, start, end, kinds, missing))) {
    if (kinds === undefined || isText === (kind === 'text')) value = read(bytes, start, end);
    state = value === value ? CellState.value : CellState.invalid;
  }
  values[row] = value;
  states[row] = state;
  return state === CellState.value ? 0 : 1;
}

/** In CSV an empty cell is missing; in JSON an empty string is a value. */
function isMissing(bytes: Buffer, start: number, end: number, kinds: unknown, missing: Tokens): boolean {
  return (kinds === undefined && end === start) || missing.has(bytes, start, end);
}

const TRUES = ['true', 'True', 'TRUE'].map(text => Buffer.from(text));
const FALSES = ['false', 'False', 'FALSE'].map(text => Buffer.from(text));

/** 1 for true and 0 for false, in the spellings of YAML 1.2. */
export const readBoolean: ValueReader = (bytes, start, end) => {
  if (TRUES.some(text => equalBytes(bytes, start, end, text))) return 1;
  return FALSES.some(text => equalBytes(bytes, start, end, text)) ? 0 : NaN;
};
