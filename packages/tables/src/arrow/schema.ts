import { UserError } from '@sluice/core';
import { Damage } from '../damage.js';
import type { FlatTable } from './flatbuffer.js';

/** A field of the schema (Schema.fbs, apache/arrow format 1.5). */
export interface ArrowField {
  name: string;
  type: ArrowType;
  children: ArrowField[];
  /** What the values mean beyond their type: `arrow.uuid`, `arrow.json`. */
  extension: string;
  /** Of fields whose values are indices: which dictionary, and what the indices are. */
  dictionary: { id: number; index: ArrowType } | undefined;
}

export interface ArrowType {
  kind: TypeKind;
  /** Of integers, decimals and times. */
  bits: number;
  signed: boolean;
  /** Of floats: 0 half, 1 single, 2 double. Of dates: 0 days, 1 milliseconds. Of intervals: 0 months, 1 days and milliseconds, 2 all. */
  precision: number;
  scale: number;
  /** Digits of a second: 0, 3, 6, 9. */
  digits: number;
  utc: boolean;
  /** Bytes of fixed binaries, elements of fixed lists. */
  size: number;
}

/** The union Type, by its numbers. */
const KINDS = [
  'none',
  'null',
  'integer',
  'float',
  'binary',
  'utf8',
  'boolean',
  'decimal',
  'date',
  'time',
  'timestamp',
  'interval',
  'list',
  'struct',
  'union',
  'fixed-binary',
  'fixed-list',
  'map',
  'duration',
  'large-binary',
  'large-utf8',
  'large-list',
  'run-end-encoded',
  'binary-view',
  'utf8-view',
  'list-view',
  'large-list-view',
] as const;
export type TypeKind = (typeof KINDS)[number];

const NOT_READ = new Set<TypeKind>(['none', 'union', 'run-end-encoded', 'list-view', 'large-list-view']);
const DEEPEST = 64;
const MOST_FIELDS = 100_000;

export function readSchema(schema: FlatTable): ArrowField[] {
  if (schema.short(0) !== 0) {
    throw new UserError('unsupported', {
      message: 'The Arrow file is big-endian, which is not read.',
      fix: 'Write it on a little-endian machine, as almost all are.',
    });
  }
  const counter = { fields: 0 };
  return schema.tables(1).map(field => readField(field, '', 0, counter));
}

function readField(field: FlatTable, path: string, depth: number, counter: { fields: number }): ArrowField {
  if (depth > DEEPEST) throw new Damage(`the schema is nested more than ${DEEPEST} deep`);
  if (++counter.fields > MOST_FIELDS) throw new Damage(`the schema has more than ${MOST_FIELDS} fields`);
  const name = field.text(0);
  const full = path ? `${path}.${name}` : name;
  const kind = KINDS[field.byte(2)] ?? 'none';
  if (NOT_READ.has(kind)) {
    throw new UserError('unsupported', {
      message: `The column "${full}" is of the Arrow type ${kind === 'none' ? field.byte(2) : kind}, which is not read.`,
      fix: 'Convert the column before the file is written.',
    });
  }
  const type = readType(kind, field.table(3));
  const children = field.tables(5).map(child => readField(child, full, depth + 1, counter));
  checkChildren(full, type, children);
  const extension =
    field
      .tables(6)
      .find(entry => entry.text(0) === 'ARROW:extension:name')
      ?.text(1) ?? '';
  if (!field.has(4)) return { name, type, children, extension, dictionary: undefined };
  const encoding = field.table(4);
  const index = encoding.has(1) ? readType('integer', encoding.table(1)) : integerType(32);
  return { name, type, children, extension, dictionary: { id: encoding.long(0), index } };
}

function checkChildren(name: string, { kind }: ArrowType, children: readonly ArrowField[]): void {
  const lists = kind === 'list' || kind === 'large-list' || kind === 'fixed-list' || kind === 'map';
  if (lists && children.length !== 1) throw new Damage(`the list "${name}" has ${children.length} members`);
  if (kind === 'map' && (children[0]!.type.kind !== 'struct' || children[0]!.children.length !== 2))
    throw new Damage(`the map "${name}" has no keys and values`);
}

const PLAIN: ArrowType = {
  kind: 'null',
  bits: 0,
  signed: true,
  precision: 0,
  scale: 0,
  digits: 0,
  utc: false,
  size: 0,
};

const integerType = (bits: number): ArrowType => ({ ...PLAIN, kind: 'integer', bits });

function readType(kind: TypeKind, type: FlatTable): ArrowType {
  const plain = { ...PLAIN, kind };
  switch (kind) {
    case 'integer':
      return { ...plain, bits: oneOf(type.int(0), [8, 16, 32, 64]), signed: type.boolean(1) };
    case 'float':
      return { ...plain, precision: oneOf(type.short(0), [0, 1, 2]) };
    case 'decimal':
      return {
        ...plain,
        precision: type.int(0),
        scale: type.int(1),
        bits: oneOf(type.int(2, 128), [32, 64, 128, 256]),
      };
    case 'date':
      return { ...plain, precision: oneOf(type.short(0, 1), [0, 1]) };
    case 'time':
      return {
        ...plain,
        digits: 3 * oneOf(type.short(0, 1), [0, 1, 2, 3]),
        bits: oneOf(type.int(1, 32), [32, 64]),
      };
    case 'timestamp':
      return {
        ...plain,
        digits: 3 * oneOf(type.short(0), [0, 1, 2, 3]),
        utc: type.has(1) && type.text(1) !== '',
      };
    case 'interval':
      return { ...plain, precision: oneOf(type.short(0), [0, 1, 2]) };
    case 'fixed-binary':
    case 'fixed-list': {
      const size = type.int(0);
      if (size < 0) throw new Damage(`values of the size ${size}`);
      return { ...plain, size };
    }
    default:
      return plain;
  }
}

function oneOf(value: number, valid: readonly number[]): number {
  if (!valid.includes(value)) throw new Damage(`${value} where one of ${valid.join(', ')} should stand`);
  return value;
}
