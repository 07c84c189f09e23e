import type { OdcsContract, OdcsProperty, OdcsQuality, OdcsTable } from '../contract.js';
import type { LogicalType } from '../plan.js';
import { contractOf, customRule, firstText, isRecord, quoted, texts, type Importing } from './importing.js';

type Path = readonly (string | number)[];
type Schema = Record<string, unknown>;
type Inner = Omit<OdcsProperty, 'name'>;

const PASSED = [
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

/** JSON Schema 2020-12 of one record: its properties are the columns. A key left out and null are the same in a table. */
export function importJsonSchema(schema: Schema, importing: Importing): OdcsContract {
  const id = firstText(schema['$id'], schema['title']) ?? 'record';
  return contractOf(id, '1.0.0', [new JsonSchemaImport(schema, importing).table()]);
}

class JsonSchemaImport {
  readonly #root: Schema;
  readonly #importing: Importing;
  #values = 0;

  constructor(root: Schema, importing: Importing) {
    this.#root = root;
    this.#importing = importing;
  }

  table(): OdcsTable {
    const schema = this.#resolve(this.#root, [], 0);
    const importing = this.#importing;
    importing.loseOthers(
      schema,
      [
        ...PASSED,
        'properties',
        'required',
        'additionalProperties',
        'unevaluatedProperties',
        'dependentRequired',
      ],
      [],
      'the record',
    );
    const required = texts(schema['required'] ?? []);
    const entries = Object.entries(isRecord(schema['properties']) ? schema['properties'] : {});
    const properties = entries.map(([name, value], i): OdcsProperty => {
      const path = ['properties', name];
      importing.originate(['schema', 0, 'properties', i], path);
      const { property, nullable } = this.#value(value, path, 0, `"${name}"`);
      return { name, ...property, ...(required.includes(name) && !nullable ? { required: true } : {}) };
    });
    for (const name of required.filter(name => !entries.some(([key]) => key === name)))
      properties.push({ name, required: true });
    const quality = this.#dependencies(schema);
    const closed = schema['additionalProperties'] === false || schema['unevaluatedProperties'] === false;
    if (isRecord(schema['additionalProperties']))
      importing.lose(
        ['additionalProperties'],
        'What columns beyond the contract must be cannot be said in it.',
      );
    const extra = { property: 'sluice.extraColumns', value: closed ? 'error' : 'allow' };
    const name = typeof schema['title'] === 'string' ? schema['title'] : 'record';
    return { name, customProperties: [extra], ...(quality.length ? { quality } : {}), properties };
  }

  #dependencies(schema: Schema): OdcsQuality[] {
    const dependent = isRecord(schema['dependentRequired']) ? schema['dependentRequired'] : {};
    return Object.entries(dependent).flatMap(([name, needed]) =>
      texts(needed).map(other =>
        customRule({
          rule: 'expression',
          expression: `${quoted(name)} is null or ${quoted(other)} is not null`,
        }),
      ),
    );
  }

  /** What a value must be, and whether it may be null. */
  #value(given: unknown, path: Path, depth: number, of: string): { property: Inner; nullable: boolean } {
    const importing = this.#importing;
    if (++this.#values > MAX_VALUES) {
      if (this.#values === MAX_VALUES + 1)
        importing.lose(path, `More than ${MAX_VALUES} values, with those that references lead to.`);
      return { property: {}, nullable: true };
    }
    if (given === true) return { property: {}, nullable: true };
    if (!isRecord(given)) {
      importing.lose(path, `No value at all is allowed for ${of}; that cannot be said in a contract.`);
      return { property: {}, nullable: true };
    }
    const { schema, nullable } = this.#withoutNull(this.#resolve(given, path, depth));
    const types = texts(schema['type'] ?? []).filter(type => type !== 'null');
    const type = types.length === 1 && TYPES.includes(types[0]!) ? types[0]! : undefined;
    if (types.length > 1)
      importing.lose([...path, 'type'], `${of} has one type in a contract, not ${types.join(' or ')}.`);
    const property: Inner = {};
    if (type) property.logicalType = type as LogicalType;
    const format = this.#format(schema, type, property, path);
    const options = type ? (OPTIONS[type] ?? []) : [];
    for (const key of options) {
      const value = schema[key];
      if (value !== undefined) property.logicalTypeOptions = { ...property.logicalTypeOptions, [key]: value };
    }
    this.#inside(schema, type, property, path, depth, of);
    const allowed = this.#allowed(schema, property, path);
    importing.loseOthers(
      schema,
      [...PASSED, ...options, ...format, ...allowed, ...(INSIDE[type ?? ''] ?? [])],
      path,
      of,
    );
    return { property, nullable: nullable || [schema['type'] ?? 'null'].flat().includes('null') };
  }

  #format(schema: Schema, type: string | undefined, property: Inner, path: Path): string[] {
    const { format } = schema;
    if (typeof format !== 'string' || type !== 'string') return [];
    const time = TIMES[format];
    if (time) property.logicalType = time;
    else if (FORMATS.includes(format)) property.logicalTypeOptions = { format };
    else
      this.#importing.lose([...path, 'format'], `The format "${format}" has no counterpart in a contract.`);
    return ['format'];
  }

  #inside(
    schema: Schema,
    type: string | undefined,
    property: Inner,
    path: Path,
    depth: number,
    of: string,
  ): void {
    if (type === 'object' && isRecord(schema['properties'])) {
      const required = texts(schema['required'] ?? []);
      property.properties = Object.entries(schema['properties']).map(([name, value]) => {
        const inner = this.#value(value, [...path, 'properties', name], depth + 1, `${of}.${name}`);
        return {
          name,
          ...inner.property,
          ...(required.includes(name) && !inner.nullable ? { required: true } : {}),
        };
      });
      if (!property.properties.length) delete property.properties;
      // Those that stand inside say so themselves.
      const others = required.filter(name => !property.properties?.some(inner => inner.name === name));
      if (property.logicalTypeOptions) {
        if (others.length) property.logicalTypeOptions.required = others;
        else delete property.logicalTypeOptions.required;
      }
      if (schema['additionalProperties'] !== undefined && schema['additionalProperties'] !== true)
        this.#importing.lose(
          [...path, 'additionalProperties'],
          `That ${of} has no other keys cannot be said in a contract.`,
        );
    }
    if (type === 'array' && isRecord(schema['items']))
      property.items = this.#value(
        schema['items'],
        [...path, 'items'],
        depth + 1,
        `the items of ${of}`,
      ).property;
  }

  #allowed(schema: Schema, property: Inner, path: Path): string[] {
    const values = Array.isArray(schema['enum'])
      ? schema['enum']
      : 'const' in schema
        ? [schema['const']]
        : undefined;
    if (!values) return [];
    const plain = values.filter(
      value => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean',
    );
    if (plain.length < values.filter(value => value !== null).length)
      this.#importing.lose(path, 'Objects and arrays as allowed values cannot be said in a contract.');
    const kinds = new Set(plain.map(value => typeof value));
    if (!property.logicalType && kinds.size === 1)
      property.logicalType = { string: 'string', number: 'number', boolean: 'boolean' }[
        [...kinds][0] as 'string'
      ] as LogicalType;
    if (plain.length)
      property.quality = [{ metric: 'invalidValues', arguments: { validValues: plain }, mustBe: 0 }];
    return ['enum', 'const'];
  }

  /** `anyOf: [X, {type: null}]` is X that may be null. */
  #withoutNull(schema: Schema): { schema: Schema; nullable: boolean } {
    for (const key of ['anyOf', 'oneOf']) {
      const branches = Array.isArray(schema[key]) ? schema[key].filter(isRecord) : [];
      const others = branches.filter(({ type }) => type !== 'null');
      if (branches.length === 2 && others.length === 1) {
        const rest = without(schema, key);
        return { schema: { ...rest, ...this.#resolve(others[0]!, [], 0) }, nullable: true };
      }
    }
    return { schema, nullable: false };
  }

  /** Follows references inside the file. */
  #resolve(schema: Schema, path: Path, depth: number): Schema {
    const { $ref } = schema;
    if (typeof $ref !== 'string') return schema;
    const target = $ref.startsWith('#') && depth < MAX_DEPTH ? this.#find($ref.slice(1)) : undefined;
    if (!target) {
      this.#importing.lose(
        [...path, '$ref'],
        `The reference "${$ref}" leads nowhere in this file, or has no end.`,
      );
      return schema;
    }
    const rest = without(schema, '$ref');
    return { ...this.#resolve(target, path, depth + 1), ...rest };
  }

  #find(pointer: string): Schema | undefined {
    let value: unknown = this.#root;
    for (const step of pointer.split('/').slice(1)) {
      const key = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
      value = isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
    }
    return isRecord(value) ? value : undefined;
  }
}

const INSIDE: Record<string, readonly string[]> = {
  object: ['properties', 'additionalProperties'],
  array: ['items'],
};

function without(schema: Schema, name: string): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== name));
}
