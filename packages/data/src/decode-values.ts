import {
  CellKind,
  CellState,
  equalBytes,
  type Tokens,
  type CellColumn,
  type NumberVector,
} from '@sluice/tables';

/** The value that `bytes[start, end)` means, as a number; NaN where it means none. */
export type ValueReader = (bytes: Buffer, start: number, end: number) => number;

/** Reads the cells of a column through a reader. Answers how many are something else. */
export function decodeValues(
  { bytes, starts, ends, kinds, offset, stride }: CellColumn,
  rows: number,
  { read, kind, missing }: { read: ValueReader; kind: 'text' | 'boolean'; missing: Tokens },
  { values, states }: NumberVector,
): number {
  let others = 0;
  for (let row = 0, k = offset; row < rows; row++, k += stride) {
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
    if (state !== CellState.value) others++;
  }
  return others;
}

/** In CSV an empty cell is missing; in JSON an empty string is a value. */
function isMissing(bytes: Buffer, start: number, end: number, kinds: unknown, missing: Tokens): boolean {
  return (kinds === undefined && end === start) || missing.has(bytes, start, end);
}

const TRUE = ['true', 'True', 'TRUE'].map(text => Buffer.from(text));
const FALSE = ['false', 'False', 'FALSE'].map(text => Buffer.from(text));

/** 1 for true and 0 for false, in the spellings of YAML 1.2. */
export const readBoolean: ValueReader = (bytes, start, end) => {
  const truth = end - start === 4;
  const spellings = truth ? TRUE : FALSE;
  for (let i = 0; i < spellings.length; i++)
    if (equalBytes(bytes, start, end, spellings[i]!)) return truth ? 1 : 0;
  return NaN;
};
