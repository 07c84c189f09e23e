import type { DictionaryColumn, VectorColumn } from './batch.js';
import { CellState, type NumberVector } from './decode-numbers.js';

/**
 * The numbers of a column that stores them as such, in the form that `decodeNumbers` gives those of cells: NaN and
 * infinities are states, not values. With `integer`, a value with a fraction is invalid. Answers how many are something
 * else than a value; undefined for a dictionary of texts. Texts that mean a missing value are not looked for: where some of
 * them look like numbers, take the cells (`asCells`).
 */
export function copyNumbers(
  column: VectorColumn | DictionaryColumn,
  rows: number,
  options: { integer: boolean },
  into: NumberVector,
): number | undefined {
  if (column.encoding === 'numbers') return copyVector(column, rows, options.integer, into);
  const { dictionary, indices } = column;
  if (dictionary.encoding === 'cells') return undefined;
  const { values, present } = dictionary;
  let others = 0;
  for (let row = 0; row < rows; row++) {
    const index = indices[row]!;
    const there = index >= 0 && (!present || present[index] === 1);
    const value = there ? values[index]! : NaN;
    const state = there ? stateOf(value, options.integer) : CellState.missing;
    into.values[row] = state === CellState.value ? value : NaN;
    into.states[row] = state;
    if (state !== CellState.value) others++;
  }
  return others;
}

function copyVector(
  { values, present }: VectorColumn,
  rows: number,
  integer: boolean,
  into: NumberVector,
): number {
  let others = 0;
  for (let row = 0; row < rows; row++) {
    const value = values[row]!;
    const state = !present || present[row] === 1 ? stateOf(value, integer) : CellState.missing;
    into.values[row] = state === CellState.value ? value : NaN;
    into.states[row] = state;
    if (state !== CellState.value) others++;
  }
  return others;
}

function stateOf(value: number, integer: boolean): number {
  // NaN for NaN and the infinities, else 0.
  if (value - value !== 0) return CellState.notFinite;
  return integer && value !== Math.floor(value) ? CellState.invalid : CellState.value;
}
