import { SERVER_TYPES } from './compile-servers.js';
import { CUSTOM_RULES } from './contract.js';

/** Source of docs/schemas/data-contract.schema.json (a test keeps them equal). */

type Schema = Record<string, unknown>;

const text = { type: 'string' };
const flag = { type: 'boolean' };
const number = { type: 'number' };
const count = { type: 'integer', minimum: 0 };
const list = (items: Schema) => ({ type: 'array', items });
const ref = (name: string) => ({ $ref: `#/$defs/${name}` });
const pair = { type: 'array', items: number, minItems: 2, maxItems: 2 };
const object = (properties: Record<string, Schema>, required: string[] = []): Schema => ({
  type: 'object',
  additionalProperties: false,
  ...(required.length ? { required } : {}),
  properties,
});
const described = (schema: Schema, description: string): Schema => ({ ...schema, description });

/** Words that are no rule: passed by, and not looked at, since each type that is checked costs start-up time. */
const passed = (...names: string[]) => Object.fromEntries(names.map(name => [name, {}]));

/** What every element of a contract may say of itself. */
const element = {
  name: described(text, 'Name of the element.'),
  physicalName: described(text, 'Name in the data, where it differs: the header of the column.'),
  customProperties: list(ref('customProperty')),
  ...passed('id', 'physicalType', 'description', 'businessName', 'authoritativeDefinitions', 'tags'),
};

const operators = {
  mustBe: number,
  mustNotBe: number,
  mustBeGreaterThan: number,
  mustBeGreaterOrEqualTo: number,
  mustBeLessThan: number,
  mustBeLessOrEqualTo: number,
  mustBeBetween: described(pair, 'Both bounds are excluded.'),
  mustNotBeBetween: described(pair, 'Both bounds are excluded.'),
};

const share = { type: 'number', minimum: 0, maximum: 1 };
const names = { type: 'array', minItems: 1, items: text };

const customRule = object(
  {
    rule: described({ enum: [...CUSTOM_RULES] }, 'What is checked.'),
    expression: described(
      text,
      'Of `expression`: what must be true of every row; where it is unknown, the row is let be.',
    ),
    column: described(text, 'The column it is about; of a rule of a column, that one.'),
    columns: described(names, 'The columns it is about.'),
    except: described(names, 'All columns but these.'),
    with: described(text, 'The other table, by its name in the input `tables`.'),
    label: described(text, 'Of `label-conflicts`: the column that rows with equal features must agree on.'),
    split: described(
      text,
      'Of `near-duplicates` without `with`: the column that tells the split of a row; only texts of different splits are compared.',
    ),
    similarity: described(
      share,
      'Of `near-duplicates`: the share of word triples two texts have in common. Default 0.8.',
    ),
    quantile: described(share, 'Of `quantile`: which one, from 0 to 1.'),
    method: described(
      { enum: ['z', 'iqr'] },
      'Of `outliers`: distance from the mean in standard deviations, or (default) from the quartiles in interquartile ranges.',
    ),
    factor: described(
      { type: 'number', exclusiveMinimum: 0 },
      'Of `outliers`: so many of them. Default: 4 for z, 3 for iqr.',
    ),
    schema: described(
      { type: ['object', 'boolean'] },
      'Of `json-schema`: what a record is, or a value of the column it stands at (JSON Schema 2020-12).',
    ),
    within: described(text, 'Of `freshness`: how old the newest time may be: 36h, 2d.'),
    ...operators,
    unit: described({ enum: ['rows', 'percent'] }, 'Of what is counted: `rows` (default) or `percent`.'),
  },
  ['rule'],
);

const relationship = object(
  {
    type: { const: 'foreignKey' },
    from: described(
      { type: ['string', 'array'], items: text },
      '`table.column`; several for a composite key.',
    ),
    to: described({ type: ['string', 'array'], items: text }, '`table.column`; several for a composite key.'),
    ...passed('id', 'customProperties'),
  },
  ['to'],
);

const quality = object({
  type: described(
    { enum: ['library', 'text', 'custom'] },
    '`library` (default), `custom` for the rules of this engine, or `text`, which is for people.',
  ),
  engine: described(text, 'Of a `custom` rule: validate-data, or sluice.'),
  implementation: ref('customRule'),
  metric: { enum: ['rowCount', 'nullValues', 'missingValues', 'invalidValues', 'duplicateValues'] },
  arguments: object({
    missingValues: described(
      list({ type: ['string', 'null'] }),
      'Texts that count as missing; null: nothing stands there.',
    ),
    validValues: described(
      { type: 'array', minItems: 1, items: { type: ['string', 'number', 'boolean'] } },
      'The values allowed.',
    ),
    pattern: described(text, 'ECMA-262 regular expression, unanchored.'),
    properties: described({ type: 'array', minItems: 1, items: text }, 'The columns of the key.'),
  }),
  ...operators,
  unit: described({ enum: ['rows', 'percent'] }, '`rows` (default) or `percent`.'),
  severity: described(
    { enum: ['error', 'warning', 'info'] },
    'What breaking the rule means. Default: error.',
  ),
  ...passed(
    'id',
    'name',
    'description',
    'dimension',
    'method',
    'businessImpact',
    'schedule',
    'scheduler',
    'tags',
  ),
  ...passed('authoritativeDefinitions', 'customProperties'),
});

const options = object({
  minimum: { type: ['number', 'string'] },
  maximum: { type: ['number', 'string'] },
  exclusiveMinimum: { type: ['number', 'string'] },
  exclusiveMaximum: { type: ['number', 'string'] },
  multipleOf: { type: 'number', exclusiveMinimum: 0 },
  minLength: count,
  maxLength: count,
  pattern: described(text, 'ECMA-262 regular expression, unanchored.'),
  format: described(
    text,
    'Of a string: email, uuid, uri, hostname, ipv4, ipv6, byte. Of an integer: i8 … u64. Of a time: a JDK pattern.',
  ),
  timezone: described(flag, 'true: every timestamp must carry a zone; false: none may.'),
  defaultTimezone: text,
  minProperties: count,
  maxProperties: count,
  required: described(list(text), 'Of an object: the properties it must have.'),
  minItems: count,
  maxItems: count,
  uniqueItems: flag,
});

const value = {
  logicalType: {
    enum: ['string', 'integer', 'number', 'boolean', 'date', 'timestamp', 'time', 'object', 'array'],
  },
  logicalTypeOptions: ref('options'),
  required: described(flag, 'A value must stand in every row.'),
  unique: described(flag, 'No value may come twice.'),
  primaryKey: described(flag, 'Required, and unique together with the other primary key columns.'),
  primaryKeyPosition: { type: 'integer' },
  quality: list(ref('quality')),
  relationships: list(ref('relationship')),
  properties: described(
    { type: 'array', minItems: 1, items: ref('property') },
    'Of an object: what stands in it.',
  ),
  items: described(ref('items'), 'Of an array: what each of its items is.'),
  classification: described(
    text,
    'restricted, confidential, secret, sensitive or pii: values are not shown in reports.',
  ),
  ...passed(
    'partitioned',
    'partitionKeyPosition',
    'encryptedName',
    'transformSourceObjects',
    'transformLogic',
  ),
  ...passed('transformDescription', 'examples', 'criticalDataElement'),
};

const property = object({ ...element, ...value }, ['name']);

export const contractSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://sluice-ml.github.io/schemas/data-contract.schema.json',
  title: 'Data contract',
  description:
    'The part of the Open Data Contract Standard 3.1 that validate-data checks, and the descriptions it passes by. What it does not know is an error, never skipped.',
  ...object(
    {
      apiVersion: { enum: ['v3.1.0', 'v3.0.2', 'v3.0.1', 'v3.0.0'] },
      kind: { const: 'DataContract' },
      id: text,
      version: text,
      name: text,
      schema: { type: 'array', minItems: 1, items: ref('table') },
      slaProperties: list(
        object(
          {
            property: described(text, 'freshness, latency, retention and frequency are checked.'),
            value: {},
            valueExt: {},
            unit: described(text, 'd, h, m, s, or y.'),
            element: described(
              text,
              'The columns of times it is about: `table.column`, with commas between.',
            ),
            ...passed('id', 'driver', 'description', 'scheduler', 'schedule', 'customProperties'),
          },
          ['property'],
        ),
      ),
      slaDefaultElement: described(text, 'The element of the promises that name none.'),
      servers: {
        ...list({
          type: 'object',
          required: ['server', 'type'],
          properties: { server: text, type: { enum: SERVER_TYPES }, port: {} },
        }),
        description:
          'Where the data live. The action reads what its input `data` names, or the server that its input `server` names.',
      },
      customProperties: list(ref('customProperty')),
      ...passed(
        'status',
        'tenant',
        'domain',
        'dataProduct',
        'description',
        'tags',
        'contractCreatedTs',
        'support',
      ),
      ...passed('price', 'team', 'roles', 'authoritativeDefinitions'),
    },
    ['apiVersion', 'kind', 'id', 'version', 'status', 'schema'],
  ),
  $defs: {
    table: object(
      {
        ...element,
        logicalType: { const: 'object' },
        properties: { type: 'array', minItems: 1, items: ref('property') },
        quality: list(ref('quality')),
        relationships: list(ref('relationship')),
        ...passed('dataGranularityDescription'),
      },
      ['name', 'properties'],
    ),
    property,
    items: object({ ...element, ...value }),
    options,
    quality,
    customRule,
    relationship,
    customProperty: object({ property: text, ...passed('id', 'value', 'description') }, [
      'property',
      'value',
    ]),
  },
};
