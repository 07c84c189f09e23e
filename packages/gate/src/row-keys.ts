import { TextTable, type Table } from '@sluice/tables';
import { Ids } from './ids.js';
import type { DataSpec } from './policy.js';

/** Between the parts of an id that is made of a query and an item; sorts before all else, so queries stay together. */
const JOINT = '\u0001';

/** Ids made of two columns; a row that lacks either has none. */
export function joinKeys(left: Ids, right: Ids): Ids {
  const texts = new TextTable();
  const codes = new Int32Array(left.length);
  for (let row = 0; row < codes.length; row++) {
    const known = left.codes[row]! >= 0 && right.codes[row]! >= 0;
    codes[row] = known ? texts.add(`${left.at(row)}${JOINT}${right.at(row)}`) : -1;
  }
  return new Ids(texts.seal(), codes);
}

export const shownKey = (id: string) => id.replace(JOINT, ' / ');

/** Columns that together identify a row. */
export function keysOf({ id, query = 'query', item }: DataSpec, ranked: boolean): string[] {
  return ranked ? [query, item ?? id] : [id];
}

/** For people: the columns that are the id. */
export function keyName({ id, query = 'query', item }: DataSpec, { columns }: Table): string {
  return item !== undefined && columns.has(item) ? `"${query}" and "${item}"` : `"${id}"`;
}
