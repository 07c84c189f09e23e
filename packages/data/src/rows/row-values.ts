import { BATCH_CELLS, CellKind, CellState, cellText, decodeNumbers, numberVector } from '@sluice/tables';
import type { CellColumn, NumberVector } from '@sluice/tables';
import { decodeValues, readBoolean } from '../decode-values.js';
import type { Value } from '../expression/value.js';
import type { ColumnPlan } from '../plan.js';

/** The values of a column in a batch, row by row. null: nothing stands there, or something that is not of its type. */
export type ValueReader = (column: CellColumn, rows: number) => Value[];

/** @param digits integers past 2⁵³, which a float64 cannot tell apart, come as bigint */
export function valueReader(plan: ColumnPlan, digits = false): ValueReader {
  const { type, read, missing } = plan;
  if (type === 'boolean')
    return numeric(plan, (column, rows, into) =>
      decodeValues(column, rows, { read: readBoolean, kind: 'boolean', missing }, into),
    );
  if (read)
    return numeric(plan, (column, rows, into) =>
      decodeValues(column, rows, { read, kind: 'text', missing }, into),
    );
  if (type === 'number' || type === 'integer')
    return numeric(
      plan,
      (column, rows, into) => decodeNumbers(column, rows, { integer: type === 'integer', missing }, into),
      digits,
    );
  return (column, rows) => Array.from({ length: rows }, (_, row) => textAt(column, row, plan));
}

/** Of all readers: what is decoded is taken out at once. */
let room: NumberVector | undefined;

function numeric(
  { type }: ColumnPlan,
  decode: (column: CellColumn, rows: number, into: NumberVector) => number,
  digits = false,
): ValueReader {
  return (column, rows) => {
    const vector = (room ??= numberVector(BATCH_CELLS));
    decode(column, rows, vector);
    return Array.from({ length: rows }, (_, row) => {
      if (vector.states[row] !== CellState.value) return null;
      const value = vector.values[row]!;
      if (type === 'boolean') return value === 1;
      return digits && Math.abs(value) > Number.MAX_SAFE_INTEGER
        ? exactly(value, cellText(column, row)!)
        : value;
    });
  };
}

function exactly(value: number, text: string): number | bigint {
  return /^[+-]?\d+$/.test(text) ? BigInt(text.replace('+', '')) : value;
}

/** Whether anything stands in the cell, of whatever type. */
export function isThere(column: CellColumn, row: number, { missing }: ColumnPlan): boolean {
  const { bytes, starts, ends, kinds, offset, stride } = column;
  const k = offset + row * stride;
  const [start, end] = [starts[k]!, ends[k]!];
  if (end < start || (end === start && kinds === undefined)) return false;
  const kind = kinds?.[k];
  return !((kind === undefined || kind === CellKind.string) && missing.has(bytes, start, end));
}

/** In CSV an empty cell is missing; in JSON an empty text is a value, and numbers are no texts. */
function textAt(column: CellColumn, row: number, { missing, type }: ColumnPlan): string | null {
  const { bytes, starts, ends, kinds, offset, stride } = column;
  const k = offset + row * stride;
  const [start, end] = [starts[k]!, ends[k]!];
  if (end < start || (end === start && kinds === undefined)) return null;
  const kind = kinds?.[k];
  if (type === 'string' && kind !== undefined && kind !== CellKind.string) return null;
  if ((kind === undefined || kind === CellKind.string) && missing.has(bytes, start, end)) return null;
  return cellText(column, row)!;
}
