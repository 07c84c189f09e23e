import type { OdcsContract, OdcsOptions, OdcsProperty, OdcsQuality, OdcsTable } from '../contract.js';
import { OPERATORS } from '../limit.js';

type Schema = Record<string, unknown>;
type Inner = Omit<OdcsProperty, 'name'>;

const TYPES: Record<string, string> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  object: 'object',
  array: 'array',
  date: 'string',
  timestamp: 'string',
  time: 'string',
};
const FORMATS: Record<string, string> = { date: 'date', timestamp: 'date-time', time: 'time' };
const CARRIED: readonly (keyof OdcsOptions)[] = [
  ...([
    'minLength',
    'maxLength',
    'pattern',
    'minimum',
    'maximum',
    'exclusiveMinimum',
    'exclusiveMaximum',
  ] as const),
  ...([
    'multipleOf',
    'minProperties',
    'maxProperties',
    'required',
    'minItems',
    'maxItems',
    'uniqueItems',
  ] as const),
];

/**
 * JSON Schema 2020-12 of one record of a table. What only a whole table can keep (keys, counts, tolerances, other tables,
 * custom rules) has no place there, and stands in `$comment`.
 */
export function jsonSchemaOf(contract: OdcsContract, table: OdcsTable): Schema {
  const writer = new Writer();
  const properties = table.properties.map(property => [
    property.physicalName ?? property.name,
    writer.schema(property, property.name),
  ]);
  const required = table.properties.filter(
    ({ required, primaryKey }) => required === true || primaryKey === true,
  );
  const judged: Schema[] = [];
  for (const rule of table.quality ?? []) {
    const { metric, implementation, type } = rule;
    const schema = implementation?.columns ? undefined : writer.ownSchema(rule);
    if (schema) judged.push(schema);
    else if (type !== 'text') writer.leaveOut(`${metric ?? implementation?.rule ?? 'a rule'} of the table`);
  }
  if (table.relationships?.length) writer.leaveOut('relationships of the table');
  if (table.properties.some(({ primaryKey }) => primaryKey === true)) writer.leaveOut('the primary key');
  if (contract.slaProperties?.length) writer.leaveOut('promises');
  const extra = table.customProperties?.find(({ property }) => property === 'sluice.extraColumns')?.value;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:contract:${encodeURIComponent(contract.id)}:${encodeURIComponent(table.name)}`,
    title: table.name,
    type: 'object',
    ...(required.length ? { required: required.map(({ physicalName, name }) => physicalName ?? name) } : {}),
    properties: Object.fromEntries(properties) as Schema,
    ...(extra === 'error' ? { additionalProperties: false } : {}),
    ...(judged.length ? { allOf: judged } : {}),
    ...(writer.left.size ? { $comment: `Left out: ${[...writer.left].join('; ')}.` } : {}),
  };
}

class Writer {
  readonly left = new Set<string>();
  #rules = 0;

  leaveOut(what: string): void {
    this.left.add(what);
  }

  /** What a rule by JSON Schema says; with an identity of its own, since it may refer to what stands in it. */
  ownSchema({ implementation }: OdcsQuality): Schema | undefined {
    const { rule, schema } = implementation ?? {};
    const strict = !OPERATORS.some(operator => implementation?.[operator] !== undefined);
    if (rule !== 'json-schema' || !strict) return undefined;
    if (typeof schema !== 'object') return schema ? {} : { not: {} };
    const { $ref, allOf, ...rest } = schema;
    const all = [
      ...(Array.isArray(allOf) ? (allOf as unknown[]) : []),
      ...($ref === undefined ? [] : [{ $ref }]),
    ];
    // Beside an identity, a reference to what stands in it confuses validators.
    return { $id: `urn:rule:${++this.#rules}`, ...rest, ...(all.length ? { allOf: all } : {}) };
  }

  schema(property: Inner, of: string): Schema {
    const { logicalType: type, logicalTypeOptions: options = {}, required, primaryKey } = property;
    const nullable = required !== true && primaryKey !== true;
    const schema: Schema = type ? { type: nullable ? [TYPES[type], 'null'] : TYPES[type] } : {};
    const time = type !== undefined && Object.hasOwn(FORMATS, type);
    for (const key of CARRIED) {
      if (options[key] === undefined) continue;
      // Digits that a float64 does not hold stand there as a text.
      const digits = typeof options[key] === 'string' && key !== 'pattern';
      if (time || digits) this.leaveOut(`${key} of ${of}`);
      else schema[key] = options[key];
    }
    this.#format(property, options, schema, of);
    if (property.properties) Object.assign(schema, this.#members(property.properties, options, of));
    if (property.items) schema['items'] = this.schema(property.items, `the items of ${of}`);
    this.#ruled(property, schema, nullable, of);
    return schema;
  }

  #format({ logicalType: type }: Inner, { format }: OdcsOptions, schema: Schema, of: string): void {
    if (type !== undefined && Object.hasOwn(FORMATS, type)) {
      if (format === undefined) schema['format'] = FORMATS[type];
      else this.leaveOut(`the format of ${of}`);
    } else if (type === 'string' && format !== undefined && format !== 'byte') schema['format'] = format;
    else if (format === 'byte') schema['contentEncoding'] = 'base64';
    else if (format !== undefined) this.leaveOut(`the format of ${of}`);
  }

  #members(properties: readonly OdcsProperty[], { required = [] }: OdcsOptions, of: string): Schema {
    const nameOf = ({ physicalName, name }: OdcsProperty) => physicalName ?? name;
    const needed = [...required, ...properties.filter(inner => inner.required === true).map(nameOf)];
    const inner = properties.map(property => [
      nameOf(property),
      this.schema(property, `${of}.${property.name}`),
    ]);
    return {
      properties: Object.fromEntries(inner) as Schema,
      ...(needed.length ? { required: [...new Set(needed)] } : {}),
    };
  }

  #ruled(property: Inner, schema: Schema, nullable: boolean, of: string): void {
    if (property.unique === true) this.leaveOut(`that ${of} is unique`);
    if (property.relationships?.length) this.leaveOut(`relationships of ${of}`);
    const judged: Schema[] = [];
    for (const rule of property.quality ?? []) {
      const { metric, arguments: given = {}, implementation, type, mustBe } = rule;
      if (type === 'text' && metric === undefined) continue;
      const own = this.ownSchema(rule);
      if (own) {
        judged.push(nullable ? { anyOf: [{ type: 'null' }, own] } : own);
        continue;
      }
      const { validValues, pattern } = given;
      const strict = metric === 'invalidValues' && mustBe === 0;
      if (strict && validValues) schema['enum'] = nullable ? [...validValues, null] : validValues;
      if (strict && pattern !== undefined && schema['pattern'] === undefined) schema['pattern'] = pattern;
      else if (!strict || (pattern !== undefined && schema['pattern'] !== pattern))
        this.leaveOut(`${metric ?? implementation?.rule ?? 'a rule'} of ${of}`);
    }
    if (judged.length) schema['allOf'] = judged;
  }
}
