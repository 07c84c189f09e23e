import { parseNumber } from '@sluice/core';
import { TextTable, type Column, type StringColumn } from '@sluice/tables';
import { Ids } from './ids.js';

/** Numbers among texts; NaN for what is none. */
export function numbersOf({ texts, codes }: StringColumn): Float64Array {
  const known = Float64Array.from(texts.texts(), text => parseNumber(text) ?? NaN);
  const values = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row++) values[row] = codes[row]! < 0 ? NaN : known[codes[row]!]!;
  return values;
}

/** A column as texts by number. */
export function textsOf(column: Column): Ids {
  if (column.kind === 'string') return new Ids(column.texts, column.codes);
  const texts = new TextTable();
  const codes = Int32Array.from(column.values, (value, row) =>
    column.missing[row] ? -1 : texts.add(String(value)),
  );
  return new Ids(texts.seal(), codes);
}
