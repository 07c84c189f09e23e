import type { CellColumn } from '../batch.js';
import { asCells } from '../as-cells.js';
import { jsonCells } from '../json-cells.js';
import { Damage } from '../damage.js';
import { Scratch } from '../scratch.js';
import type { ArrayReader } from './arrays.js';
import { jsonTexts } from './json-texts.js';
import { presence } from './presence.js';
import type { ArrowField } from './schema.js';
import { readVector, type Entries, type VectorContext } from './vectors.js';

/** Every dictionary that the fields use, by its number. */
export function dictionaryFields(fields: readonly ArrowField[]): Map<number, ArrowField> {
  const found = new Map<number, ArrowField>();
  const visit = (field: ArrowField) => {
    if (field.dictionary) found.set(field.dictionary.id, field);
    field.children.forEach(visit);
  };
  fields.forEach(visit);
  return found;
}

/** The values of one dictionary batch. */
export function readEntries(field: ArrowField, reader: ArrayReader, context: VectorContext): Entries {
  const size = reader.length;
  const array = reader.read(field, size, true);
  const present = presence(array, 0, size);
  const isNested = field.children.length > 0;
  const entries = isNested
    ? jsonCells(jsonTexts(array, 0, size, context).map((text, i) => (present?.[i] === 0 ? undefined : text)))
    : readVector(array, 0, size, present, new Scratch(size), context);
  if (entries.encoding === 'dictionary') throw new Damage('a dictionary of a dictionary');
  return { entries, size };
}

/** A dictionary and what was added to it later: a new one, since batches that are out may share the old one. */
export function joinEntries(first: Entries, more: Entries): Entries {
  const [a, b] = [asCells(first.entries, first.size), asCells(more.entries, more.size)];
  const size = first.size + more.size;
  const joined: CellColumn = {
    encoding: 'cells',
    bytes: Buffer.concat([a.bytes, b.bytes]),
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    offset: 0,
    stride: 1,
    kinds: new Uint8Array(size),
    ascii: a.ascii && b.ascii,
  };
  append(joined, a, 0, first.size, 0);
  append(joined, b, first.size, more.size, a.bytes.length);
  return { entries: joined, size };
}

function append(to: CellColumn, from: CellColumn, at: number, count: number, shift: number): void {
  for (let i = 0; i < count; i++) {
    const there = from.ends[i]! >= from.starts[i]!;
    to.starts[at + i] = there ? from.starts[i]! + shift : 0;
    to.ends[at + i] = there ? from.ends[i]! + shift : -1;
    to.kinds![at + i] = from.kinds![i]!;
  }
}
