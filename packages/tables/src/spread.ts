import type { CellColumn, ColumnBatch, DictionaryColumn, ExactNumbers, VectorColumn } from './batch.js';

/**
 * Values that stand side by side move apart to the rows they belong to, in the arrays they stand in: from the last on,
 * so that none is overwritten before it has moved. The arrays have room for all rows.
 * @param present 1 for each row that has a value
 */
export function spread(column: ColumnBatch, present: Uint8Array, rows: number, count: number): ColumnBatch {
  if (column.encoding === 'dictionary') return spreadIndices(column, present, rows, count);
  return column.encoding === 'cells'
    ? spreadCells(column, present, rows, count)
    : spreadNumbers(column, present, rows, count);
}

function spreadIndices(column: DictionaryColumn, present: Uint8Array, rows: number, count: number) {
  const { indices } = column;
  for (let row = rows - 1, k = count; row >= 0; row--) indices[row] = present[row] ? indices[--k]! : -1;
  return column;
}

function spreadCells(column: CellColumn, present: Uint8Array, rows: number, count: number) {
  const { starts, ends, kinds } = column;
  for (let row = rows - 1, k = count; row >= 0; row--) {
    const there = present[row] === 1;
    if (there) k--;
    starts[row] = there ? starts[k]! : 0;
    ends[row] = there ? ends[k]! : -1;
    if (kinds) kinds[row] = there ? kinds[k]! : 0;
  }
  return column;
}

function spreadNumbers(column: VectorColumn, present: Uint8Array, rows: number, count: number): VectorColumn {
  const { values, exact } = column;
  for (let row = rows - 1, k = count; row >= 0; row--) values[row] = present[row] ? values[--k]! : NaN;
  return { ...column, present, exact: exact && spreadExact(exact, present, rows) };
}

function spreadExact({ units, scale }: ExactNumbers, present: Uint8Array, rows: number): ExactNumbers {
  const apart = units instanceof BigInt64Array ? new BigInt64Array(rows) : new BigUint64Array(rows);
  for (let row = 0, k = 0; row < rows; row++) if (present[row]) apart[row] = units[k++]!;
  return { units: apart, scale };
}
