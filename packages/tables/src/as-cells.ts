import { CellKind, type CellColumn, type ColumnBatch, type DictionaryColumn } from './batch.js';
import type { VectorColumn } from './batch.js';
import { decimalText } from './decimal-text.js';
import { TextWriter, writeDate, writeTime, writeTimestamp } from './text-writer.js';

/**
 * Any column as cells of a typed file, for readers that know only these. Numbers are written with all their digits,
 * dates and times by ISO 8601; NaN and infinities, which JSON cannot write as numbers, are strings.
 */
export function asCells(column: ColumnBatch, rows: number): CellColumn {
  if (column.encoding === 'cells') return column;
  return column.encoding === 'numbers' ? writeNumbers(column, rows) : lookUp(column, rows);
}

const written = new WeakMap<VectorColumn, CellColumn>();

/** The dictionary is written once, however many batches share it. */
function cellsOf({ dictionary, size }: DictionaryColumn): CellColumn {
  if (dictionary.encoding === 'cells') return dictionary;
  let cells = written.get(dictionary);
  if (!cells) written.set(dictionary, (cells = writeNumbers(dictionary, size)));
  return cells;
}

function lookUp(column: DictionaryColumn, rows: number): CellColumn {
  const entries = cellsOf(column);
  const { offset, stride } = entries;
  const { indices } = column;
  const starts = new Int32Array(rows);
  const ends = new Int32Array(rows).fill(-1);
  const kinds = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const index = indices[row]!;
    if (index < 0) continue;
    const k = offset + index * stride;
    starts[row] = entries.starts[k]!;
    ends[row] = entries.ends[k]!;
    kinds[row] = entries.kinds?.[k] ?? CellKind.string;
  }
  return {
    encoding: 'cells',
    bytes: entries.bytes,
    starts,
    ends,
    offset: 0,
    stride: 1,
    kinds,
    ascii: entries.ascii,
  };
}

/** A usual length of a number. */
const LENGTH = 12;

function writeNumbers(column: VectorColumn, rows: number): CellColumn {
  const to = new TextWriter(rows * LENGTH);
  const starts = new Int32Array(rows);
  const ends = new Int32Array(rows).fill(-1);
  const kinds = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    if (column.present && !column.present[row]) continue;
    starts[row] = to.at;
    kinds[row] = writeValue(to, column, row);
    ends[row] = to.at;
  }
  return { encoding: 'cells', bytes: to.bytes, starts, ends, offset: 0, stride: 1, kinds, ascii: true };
}

/** Answers the kind of the cell. */
function writeValue(to: TextWriter, column: VectorColumn, row: number): number {
  const { type, exact, utc } = column;
  const value = column.values[row]!;
  switch (type) {
    case 'boolean':
      to.text(value ? 'true' : 'false');
      return value ? CellKind.true : CellKind.false;
    case 'integer':
    case 'number':
      if (exact) to.text(decimalText(exact.units[row]!, exact.scale));
      else to.number(value);
      return Number.isFinite(value) ? CellKind.number : CellKind.string;
    case 'date':
      writeDate(to, value);
      return CellKind.string;
    case 'time':
      // More than a day or less than nothing is no time, and so looks like none.
      if (value < 0 || value >= 86_400_000) to.number(value);
      else writeTime(to, value, restOf(column, row), exact?.scale ?? 3);
      return CellKind.string;
    case 'timestamp':
      writeTimestamp(to, value, restOf(column, row), { digits: exact?.scale ?? 3, utc });
      return CellKind.string;
  }
}

/** What a time has below the millisecond, in the units of its exact value. */
function restOf({ exact }: VectorColumn, row: number): number {
  if (!exact || exact.scale <= 3) return 0;
  const perMs = 10n ** BigInt(exact.scale - 3);
  const rest = exact.units[row]! % perMs;
  return Number(rest < 0n ? rest + perMs : rest);
}
