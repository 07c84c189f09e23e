import type { ColumnBatch } from '../batch.js';
import { jsonCells } from '../json-cells.js';
import type { Scratch } from '../scratch.js';
import type { ArrowArray } from './arrays.js';
import { jsonTexts } from './json-texts.js';
import { both, presence } from './presence.js';
import type { ArrowField } from './schema.js';
import { readVector, type VectorContext } from './vectors.js';

/** A column of the table: a field, or a member of structures. */
export interface ArrowColumn {
  /** Dotted. */
  name: string;
  /** From the top-level field down: places among fields and children. */
  places: number[];
}

/** Structures are flattened; lists and maps, whatever lies in them, are one column. */
export function columnsOf(fields: readonly ArrowField[]): ArrowColumn[] {
  return fields.flatMap(({ name, type, children, dictionary }, place) => {
    if (type.kind !== 'struct' || dictionary) return [{ name, places: [place] }];
    return columnsOf(children).map(column => ({
      name: `${name}.${column.name}`,
      places: [place, ...column.places],
    }));
  });
}

/** Rows `from` to `from + count` of a column. */
export function readColumn(
  arrays: readonly ArrowArray[],
  { places }: ArrowColumn,
  from: number,
  count: number,
  scratch: Scratch,
  context: VectorContext,
): ColumnBatch {
  let array = arrays[places[0]!]!;
  let present = presence(array, from, count);
  for (const place of places.slice(1)) {
    array = array.children[place]!;
    present = both(present, presence(array, from, count));
  }
  const { type, field } = array;
  const isNested = ['list', 'large-list', 'fixed-list', 'map'].includes(type.kind);
  if (!isNested || (field.dictionary && type === field.dictionary.index))
    return readVector(array, from, count, present, scratch, context);
  const texts: (string | undefined)[] = jsonTexts(array, from, count, context);
  if (present) for (let i = 0; i < count; i++) if (!present[i]) texts[i] = undefined;
  return jsonCells(texts);
}
