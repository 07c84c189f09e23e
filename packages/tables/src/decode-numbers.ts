import { addressOf, kernel, kernelBytes, kernelFloats, placeCells, UNREAD } from '@sluice/kernel';
import { CellKind, type CellColumn } from './batch.js';
import { parseNumber } from './parse-number.js';
import { viewOf } from './bytes.js';
import type { Tokens } from './tokens.js';

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

/** Room for the largest batch, in the memory of the kernel. */
export function numberVector(rows: number): NumberVector {
  const values = kernelFloats(rows);
  const words = new Int32Array(values.buffer, values.byteOffset, 2 * rows);
  return { values, words, states: kernelBytes(rows) };
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
  if (column.kinds) return decodeJsonNumbers(column, column.kinds, rows, options, into);
  return decodeText(column, rows, options, into);
}

/** The loops of the kernel read what is written as usual. */
function decodeText(
  column: CellColumn,
  rows: number,
  { integer, missing }: { integer: boolean; missing: Tokens },
  { values, states }: NumberVector,
): number {
  const { loops, powers } = kernel();
  const cells = placeCells(column, rows);
  const into = [rows, addressOf(values)!, addressOf(states)!] as const;
  let others = integer
    ? loops.decodeIntegers(...cells, ...into, powers)
    : loops.decodeDecimals(...cells, ...into, powers);
  if (missing.likeNumbers) others += dropMissing(column, rows, missing, values, states);
  if (others === 0) return 0;
  const { bytes, starts, ends, offset, stride } = column;
  const view = viewOf(bytes);
  for (let row = 0, k = offset; row < rows; row++, k += stride) {
    if (states[row] !== UNREAD) continue;
    states[row] = stateOf(integer, bytes, view, starts[k]!, ends[k]!, missing, values, row);
    if (states[row] === CellState.value) others--;
  }
  return others;
}

/** Texts such as `-999` that mean a missing value; answers how many of them were read as numbers. */
function dropMissing(
  { bytes, starts, ends, offset, stride }: CellColumn,
  rows: number,
  missing: Tokens,
  values: Float64Array,
  states: Uint8Array,
): number {
  let dropped = 0;
  for (let row = 0, k = offset; row < rows; row++, k += stride) {
    if (states[row] !== CellState.value || !missing.has(bytes, starts[k]!, ends[k]!)) continue;
    values[row] = NaN;
    states[row] = CellState.missing;
    dropped++;
  }
  return dropped;
}

/** Of a cell that the kernel does not read. */
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
  if (missing.has(bytes, start, end)) return CellState.missing;
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
