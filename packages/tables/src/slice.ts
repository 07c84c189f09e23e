import type { ColumnBatch } from './batch.js';

/** Rows `from` to `to` of a column, in the same memory. */
export function sliceColumn(column: ColumnBatch, from: number, to: number): ColumnBatch {
  switch (column.encoding) {
    case 'cells':
      return { ...column, offset: column.offset + from * column.stride };
    case 'dictionary':
      return { ...column, indices: column.indices.subarray(from, to) };
    case 'numbers': {
      const { values, present, exact } = column;
      return {
        ...column,
        values: values.subarray(from, to),
        present: present?.subarray(from, to),
        exact: exact && { units: exact.units.subarray(from, to), scale: exact.scale },
      };
    }
  }
}
