import type { OdcsProperty } from '../contract.js';
import type { LogicalType } from '../plan.js';
import { isIdleOption } from '../possible-limits.js';
import { RECORD_FORMATS } from '../record-schemas.js';
import { findIn } from './bundle-schema.js';
import { isRecord, texts, type Importing } from './importing.js';

type Path = readonly (string | number)[];
export type Schema = Record<string, unknown>;
type Inner = Omit<OdcsProperty, 'name'>;

export const PASSED = [
  '$schema',
  '$id',
  '$anchor',
  '$comment',
  '$defs',
  'definitions',
  'title',
  'description',
  'default',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  'contentMediaType',
  '$ref',
  'type',
];

/** Keywords that no contract has, and that a rule by JSON Schema judges. */
export const JUDGED = [
  ...['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentSchemas', 'dependentRequired'],
  ...['contains', 'minContains', 'maxContains', 'prefixItems', 'unevaluatedItems', 'patternProperties'],
  ...['propertyNames', 'additionalProperties', 'unevaluatedProperties', 'enum', 'const', 'format', 'pattern'],
  ...['type', 'properties', 'items', 'required', '$ref', '$dynamicRef', 'multipleOf', 'minimum', 'maximum'],
  ...[
    'exclusiveMinimum',
    'exclusiveMaximum',
    'minLength',
    'maxLength',
    'minItems',
    'maxItems',
    'uniqueItems',
  ],
  ...['minProperties', 'maxProperties'],
];

const TYPES: readonly string[] = ['string', 'integer', 'number', 'boolean', 'object', 'array'];
const TIMES: Record<string, LogicalType> = { date: 'date', 'date-time': 'timestamp', time: 'time' };
const FORMATS: readonly string[] = ['email', 'uuid', 'uri', 'hostname', 'ipv4', 'ipv6'];
const OPTIONS: Record<string, readonly string[]> = {
  string: ['minLength', 'maxLength', 'pattern'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  integer: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  object: ['minProperties', 'maxProperties', 'required'],
  array: ['minItems', 'maxItems', 'uniqueItems'],
};
/** References into references: a schema that holds itself has no end. */
const MAX_DEPTH = 20;
/** A schema that holds itself twice doubles with every level. */
const MAX_VALUES = 5_000;
const INSIDE: Record<string, readonly string[]> = {
  object: ['properties', 'additionalProperties'],
  array: ['items'],
};

/** A schema on the way from the record down. */
export interface Place {
  path: Path;
  depth: number;
  /** For messages: `"dev"."v"`. */
  of: string;
  /** References that led here: one that comes again has no end. */
  refs: readonly string[];
}

/** What a schema says of a column. */
export interface ImportedValue {
  property: Inner;
  nullable: boolean;
  /** References followed. */
  schema: Schema | boolean;
}

/** Keywords of a column that a rule by JSON Schema must judge; `deep`: of what stands inside. */
export interface Odd {
  keys: Set<string>;
  deep: boolean;
}

/** Carries the schemas of values over. */
export class ValueImport {
  readonly #root: Schema;
  readonly #importing: Importing;
  #values = 0;
  #odd: Odd = { keys: new Set(), deep: false };

  constructor(root: Schema, importing: Importing) {
    this.#root = root;
    this.#importing = importing;
  }

  column(name: string, value: unknown, path: Path): ImportedValue & { odd: Odd } {
    this.#odd = { keys: new Set(), deep: false };
    return { ...this.#value(value, { path, depth: 0, of: `"${name}"`, refs: [] }), odd: this.#odd };
  }

  /** A keyword that no contract has. */
  #leave(key: string, { path }: Place): void {
    if (path.length === 2) this.#odd.keys.add(key);
    else this.#odd.deep = true;
  }

  /** What a value must be, and whether it may be null; and its schema, references followed. */
  #value(given: unknown, place: Place): ImportedValue {
    const importing = this.#importing;
    const { path, of } = place;
    if (++this.#values > MAX_VALUES) {
      if (this.#values === MAX_VALUES + 1)
        importing.lose(path, `More than ${MAX_VALUES} values, with those that references lead to.`);
      return { property: {}, nullable: true, schema: true };
    }
    if (given === true) return { property: {}, nullable: true, schema: true };
    if (!isRecord(given)) {
      if (given === false) this.#leave('not', place);
      else importing.lose(path, `${of} has no schema.`);
      return { property: {}, nullable: true, schema: false };
    }
    const resolved = this.resolve(given, place);
    if (resolved.endless) {
      this.#odd.deep = true;
      return { property: {}, nullable: true, schema: given };
    }
    const inner = { ...place, refs: resolved.refs };
    const { schema, nullable } = this.#withoutNull(resolved.schema, inner);
    const types = texts(schema['type'] ?? []).filter(type => type !== 'null');
    const type = types.length === 1 && TYPES.includes(types[0]!) ? types[0]! : undefined;
    if (types.length > 1) this.#leave('type', place);
    const property: Inner = {};
    if (type) property.logicalType = type as LogicalType;
    const format = this.#format(schema, type, property, place);
    const options = type ? (OPTIONS[type] ?? []) : [];
    for (const key of options) {
      const value = importing.exact(schema[key], [...path, key]);
      // A JSON Schema may say what all values keep; a contract may not.
      if (value !== undefined && !isIdleOption(key, value))
        property.logicalTypeOptions = { ...property.logicalTypeOptions, [key]: value };
    }
    this.#inside(schema, type, property, inner);
    const allowed = this.#allowed(schema, property, place);
    const known = [...PASSED, ...options, ...format, ...allowed, ...(INSIDE[type ?? ''] ?? [])];
    for (const key of Object.keys(schema))
      if (!known.includes(key) && JUDGED.includes(key)) this.#leave(key, place);
    importing.loseOthers(schema, [...known, ...JUDGED], path, of);
    const isNull = nullable || [schema['type'] ?? 'null'].flat().includes('null');
    return { property, nullable: isNull, schema };
  }

  #format(schema: Schema, type: string | undefined, property: Inner, place: Place): string[] {
    const { format } = schema;
    if (typeof format !== 'string') return [];
    if (type !== 'string') {
      if (RECORD_FORMATS.includes(format)) return [];
      this.#loseFormat(format, place);
      return ['format'];
    }
    const time = TIMES[format];
    if (time) property.logicalType = time;
    else if (FORMATS.includes(format)) property.logicalTypeOptions = { format };
    else if (RECORD_FORMATS.includes(format)) this.#leave('format', place);
    else this.#loseFormat(format, place);
    return ['format'];
  }

  #loseFormat(format: string, { path }: Place): void {
    this.#importing.lose([...path, 'format'], `The format "${format}" has no counterpart in a contract.`);
  }

  #inside(schema: Schema, type: string | undefined, property: Inner, place: Place): void {
    const { path, depth, of, refs } = place;
    if (type === 'object' && isRecord(schema['properties'])) {
      const required = texts(schema['required'] ?? []);
      property.properties = Object.entries(schema['properties']).map(([name, value]) => {
        const at = { path: [...path, 'properties', name], depth: depth + 1, of: `${of}.${name}`, refs };
        const { property: inner, nullable } = this.#value(value, at);
        return { name, ...inner, ...(required.includes(name) && !nullable ? { required: true } : {}) };
      });
      if (property.properties.some(({ name }) => name === '' || name.includes('.'))) {
        // No column can be named so: the schema judges the object.
        this.#odd.deep = true;
        delete property.properties;
        return;
      }
      if (!property.properties.length) delete property.properties;
      // Those that stand inside say so themselves.
      const others = required.filter(name => !property.properties?.some(inner => inner.name === name));
      if (property.logicalTypeOptions) {
        if (others.length) property.logicalTypeOptions.required = others;
        else delete property.logicalTypeOptions.required;
      }
    }
    const extra = schema['additionalProperties'];
    if (type === 'object' && extra !== undefined && extra !== true)
      this.#leave('additionalProperties', place);
    if (type === 'array' && isRecord(schema['items'])) {
      const at = { path: [...path, 'items'], depth: depth + 1, of: `the items of ${of}`, refs };
      const { property: items, nullable } = this.#value(schema['items'], at);
      property.items = { ...items, ...(nullable ? {} : { required: true }) };
    } else if (type === 'array' && schema['items'] === false) this.#leave('items', place);
  }

  #allowed(schema: Schema, property: Inner, place: Place): string[] {
    const values = Array.isArray(schema['enum'])
      ? schema['enum']
      : 'const' in schema
        ? [schema['const']]
        : undefined;
    if (!values) return [];
    const plain = values.filter(
      value => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean',
    );
    const kinds = new Set(plain.map(value => typeof value));
    // Rules on valid values are for values of one type; and inside of arrays there are none.
    if (
      plain.length < values.filter(value => value !== null).length ||
      kinds.size > 1 ||
      place.path.includes('items')
    ) {
      this.#leave('enum' in schema ? 'enum' : 'const', place);
      return ['enum', 'const'];
    }
    if (!property.logicalType && kinds.size === 1)
      property.logicalType = { string: 'string', number: 'number', boolean: 'boolean' }[
        [...kinds][0] as 'string'
      ] as LogicalType;
    if (plain.length)
      property.quality = [{ metric: 'invalidValues', arguments: { validValues: plain }, mustBe: 0 }];
    return ['enum', 'const'];
  }

  /** `anyOf: [X, {type: null}]` is X that may be null. */
  #withoutNull(schema: Schema, place: Place): { schema: Schema; nullable: boolean } {
    for (const key of ['anyOf', 'oneOf']) {
      const branches = Array.isArray(schema[key]) ? schema[key].filter(isRecord) : [];
      const others = branches.filter(({ type }) => type !== 'null');
      if (branches.length === 2 && others.length === 1) {
        const rest = without(schema, key);
        const { schema: only, endless } = this.resolve(others[0]!, place);
        if (!endless) return { schema: { ...rest, ...only }, nullable: true };
      }
    }
    return { schema, nullable: false };
  }

  /** Follows references inside the file. `endless` where one leads back to where it stands. */
  resolve(schema: Schema, place: Place): { schema: Schema; refs: readonly string[]; endless?: true } {
    const { $ref } = schema;
    const { path, depth, refs } = place;
    if (typeof $ref !== 'string') return { schema, refs };
    if (refs.includes($ref)) return { schema, refs, endless: true };
    const target = $ref.startsWith('#') && depth < MAX_DEPTH ? findIn(this.#root, $ref.slice(1)) : undefined;
    if (!target) {
      this.#importing.lose(
        [...path, '$ref'],
        `The reference "${$ref}" leads nowhere in this file, or has no end.`,
      );
      return { schema, refs };
    }
    const rest = without(schema, '$ref');
    const found = this.resolve(target, { ...place, refs: [...refs, $ref] });
    return { ...found, schema: { ...found.schema, ...rest } };
  }
}

function without(schema: Schema, name: string): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== name));
}
