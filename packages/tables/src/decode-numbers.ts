import { CellKind, type CellColumn } from './batch.js';
import { parseNumber, POWERS } from './parse-number.js';
import { DOT, viewOf, ZERO } from './bytes.js';
import type { Tokens } from './tokens.js';

/** Characters of a number whose digits, without the sign, make an integer that stays small. */
const SHORT = 9;

/** What stands in a cell. */
export const CellState = {
  /** A value of the type asked for. */
  value: 0,
  /** Nothing, or a text that means so. */
  missing: 1,
  /** Something else. */
  invalid: 2,
  /** NaN or an infinity, written out. */
  notFinite: 3,
} as const;

/** Values of one column of a batch. `values` is NaN where the state is not `value`. */
export interface NumberVector {
  values: Float64Array;
  /** The bytes of `values` as 32-bit integers, the lower one of each first. */
  words: Int32Array;
  states: Uint8Array;
}

/** Room for the largest batch. */
export function numberVector(rows: number): NumberVector {
  const values = new Float64Array(rows);
  return { values, words: new Int32Array(values.buffer), states: new Uint8Array(rows) };
}

/**
 * Reads the cells of a column as numbers (finite decimals; with `integer` only sign and digits, or in JSON any number
 * without a fraction). Answers how many are something else.
 */
export function decodeNumbers(
  column: CellColumn,
  rows: number,
  options: { integer: boolean; missing: Tokens },
  into: NumberVector,
): number {
  const { integer, missing } = options;
  if (column.kinds) return decodeJsonNumbers(column, column.kinds, rows, options, into);
  return integer
    ? decodeTextIntegers(column, rows, missing, into)
    : decodeTextDecimals(column, rows, missing, into);
}

function decodeTextIntegers(
  { bytes, starts, ends, offset, stride }: CellColumn,
  rows: number,
  missing: Tokens,
  { values, states }: NumberVector,
): number {
  const short = missing.likeNumbers ? 0 : SHORT;
  const view = viewOf(bytes);
  let others = 0;
  for (let row = 0, k = offset; row < rows; row++, k += stride) {
    const start = starts[k]!;
    const end = ends[k]!;
    if (end - start <= short) {
      let value = 0;
      let i = start;
      for (; i < end; i++) {
        const digit = bytes[i]! - ZERO;
        if (digit < 0 || digit > 9) break;
        value = value * 10 + digit;
      }
      if (i === end && end > start) {
        values[row] = value;
        states[row] = CellState.value;
        continue;
      }
    }
    const state = stateOf(true, bytes, view, start, end, missing, values, row);
    states[row] = state;
    if (state !== CellState.value) others++;
  }
  return others;
}

function decodeTextDecimals(
  { bytes, starts, ends, offset, stride }: CellColumn,
  rows: number,
  missing: Tokens,
  { values, states }: NumberVector,
): number {
  const short = missing.likeNumbers ? 0 : SHORT;
  const view = viewOf(bytes);
  let others = 0;
  for (let row = 0, k = offset; row < rows; row++, k += stride) {
    const start = starts[k]!;
    const end = ends[k]!;
    if (end - start <= short) {
      let mantissa = 0;
      let point = -1;
      let i = start;
      for (; i < end; i++) {
        const digit = bytes[i]! - ZERO;
        if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit;
        else if (digit === DOT - ZERO && point < 0) point = i;
        else break;
      }
      if (i === end && end - start > (point < 0 ? 0 : 1)) {
        values[row] = point < 0 ? mantissa : mantissa / POWERS[end - point - 1]!;
        states[row] = CellState.value;
        continue;
      }
    }
    const state = stateOf(false, bytes, view, start, end, missing, values, row);
    states[row] = state;
    if (state !== CellState.value) others++;
  }
  return others;
}

/** Of any cell that the short way does not read. */
function stateOf(
  integer: boolean,
  bytes: Buffer,
  view: DataView,
  start: number,
  end: number,
  missing: Tokens,
  values: Float64Array,
  row: number,
): number {
  values[row] = NaN;
  if (end <= start) return CellState.missing;
  if (missing.likeNumbers && missing.has(bytes, start, end)) return CellState.missing;
  if (parseNumber(bytes, view, start, end, integer, values, row)) return CellState.value;
  return stateOfText(bytes, start, end, missing);
}

function decodeJsonNumbers(
  { bytes, starts, ends, offset, stride }: CellColumn,
  kinds: Uint8Array,
  rows: number,
  { integer, missing }: { integer: boolean; missing: Tokens },
  { values, states }: NumberVector,
): number {
  const view = viewOf(bytes);
  let others = 0;
  for (let row = 0, k = offset; row < rows; row++, k += stride) {
    const start = starts[k]!;
    const end = ends[k]!;
    let state: number = CellState.invalid;
    values[row] = NaN;
    if (end < start) state = CellState.missing;
    else if (kinds[k] === CellKind.string) state = stateOfText(bytes, start, end, missing);
    else if (kinds[k] === CellKind.number && parseNumber(bytes, view, start, end, false, values, row))
      state = integer && !Number.isInteger(values[row]) ? CellState.invalid : CellState.value;
    states[row] = state;
    if (state === CellState.value) continue;
    values[row] = NaN;
    others++;
  }
  return others;
}

const NOT_FINITE = /^[+-]?(nan|inf|infinity)$/i;

/** Of a text that is no number. */
function stateOfText(bytes: Buffer, start: number, end: number, missing: Tokens): number {
  if (missing.has(bytes, start, end)) return CellState.missing;
  const short = end - start >= 3 && end - start <= 9;
  return short && NOT_FINITE.test(bytes.toString('latin1', start, end))
    ? CellState.notFinite
    : CellState.invalid;
}
