import { asCells } from '../as-cells.js';
import { CellKind } from '../batch.js';
import { Scratch } from '../scratch.js';
import type { ArrowArray } from './arrays.js';
import { presence } from './presence.js';
import { readVector, tooLong, type VectorContext } from './vectors.js';

/** Characters that the texts of one block may have. */
const MOST = 256 * 1024 * 1024;

/**
 * Values `from` to `from + count` of an array of any type as JSON: lists as arrays, structures and maps with texts for
 * keys as objects, other maps as arrays of pairs, what is not there as null.
 */
export function jsonTexts(array: ArrowArray, from: number, count: number, context: VectorContext): string[] {
  const present = presence(array, from, count);
  const texts = textsOf(array, from, count, present, context);
  let length = 0;
  for (let i = 0; i < count; i++) {
    if (present && !present[i]) texts[i] = 'null';
    length += texts[i]!.length;
  }
  if (length > MOST) throw tooLong();
  return texts;
}

function textsOf(
  array: ArrowArray,
  from: number,
  count: number,
  present: Uint8Array | undefined,
  context: VectorContext,
): string[] {
  const { type, field, children, offsets } = array;
  if (field.dictionary && type === field.dictionary.index)
    return leafTexts(array, from, count, present, context);
  switch (type.kind) {
    case 'struct': {
      const members = children.map(child => jsonTexts(child, from, count, context));
      const names = children.map(child => JSON.stringify(child.field.name));
      return each(count, i => `{${names.map((name, k) => `${name}:${members[k]![i]!}`).join(',')}}`);
    }
    case 'fixed-list': {
      const { size } = type;
      const items = jsonTexts(children[0]!, from * size, count * size, context);
      return each(count, i => `[${items.slice(i * size, (i + 1) * size).join(',')}]`);
    }
    case 'list':
    case 'large-list':
    case 'map': {
      const start = offsets[from]!;
      const part = (i: number): [number, number] => [
        offsets[from + i]! - start,
        offsets[from + i + 1]! - start,
      ];
      const length = offsets[from + count]! - start;
      if (type.kind === 'map') return mapTexts(children[0]!, start, length, count, part, context);
      const items = jsonTexts(children[0]!, start, length, context);
      return each(count, i => `[${items.slice(...part(i)).join(',')}]`);
    }
    default:
      return leafTexts(array, from, count, present, context);
  }
}

function mapTexts(
  entries: ArrowArray,
  start: number,
  length: number,
  count: number,
  part: (i: number) => [number, number],
  context: VectorContext,
): string[] {
  const [keys, values] = entries.children.map(child => jsonTexts(child, start, length, context)) as [
    string[],
    string[],
  ];
  const { kind } = entries.children[0]!.field.type;
  const texts = kind.includes('utf8');
  return each(count, i => {
    const [from, to] = part(i);
    const pairs = keys.slice(from, to).map((key, k) => {
      const value = values[from + k]!;
      return texts ? `${key}:${value}` : `[${key},${value}]`;
    });
    return texts ? `{${pairs.join(',')}}` : `[${pairs.join(',')}]`;
  });
}

function leafTexts(
  array: ArrowArray,
  from: number,
  count: number,
  present: Uint8Array | undefined,
  context: VectorContext,
): string[] {
  const column = readVector(array, from, count, present, new Scratch(count), context);
  const { bytes, starts, ends, kinds, offset } = asCells(column, count);
  return each(count, i => {
    const k = offset + i;
    if (ends[k]! < starts[k]!) return 'null';
    const text = bytes.toString('utf8', starts[k], ends[k]);
    const kind = kinds![k]!;
    return kind === CellKind.string || kind >= CellKind.object ? JSON.stringify(text) : text;
  });
}

const each = (count: number, make: (i: number) => string) => Array.from({ length: count }, (_, i) => make(i));
