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

/** What every element of a contract may say of itself. None of it is a rule. */
const element = {
  id: text,
  name: described(text, 'Name of the element.'),
  physicalName: described(text, 'Name in the data, where it differs: the header of the column.'),
  physicalType: text,
  description: { type: ['string', 'null'] },
  businessName: text,
  authoritativeDefinitions: list({ type: 'object' }),
  tags: list(text),
  customProperties: list(ref('customProperty')),
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

const quality = object({
  id: text,
  name: text,
  description: text,
  type: described({ enum: ['library', 'text'] }, '`library` (default) or `text`, which is for people.'),
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
  dimension: {
    enum: ['accuracy', 'completeness', 'conformity', 'consistency', 'coverage', 'timeliness', 'uniqueness'],
  },
  method: text,
  businessImpact: text,
  schedule: text,
  scheduler: text,
  tags: list(text),
  authoritativeDefinitions: list({ type: 'object' }),
  customProperties: list(ref('customProperty')),
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
});

const property = object(
  {
    ...element,
    logicalType: {
      enum: ['string', 'integer', 'number', 'boolean', 'date', 'timestamp', 'time', 'object', 'array'],
    },
    logicalTypeOptions: ref('options'),
    required: described(flag, 'A value must stand in every row.'),
    unique: described(flag, 'No value may come twice.'),
    primaryKey: described(flag, 'Required, and unique together with the other primary key columns.'),
    primaryKeyPosition: { type: 'integer' },
    quality: list(ref('quality')),
    classification: described(
      text,
      'restricted, confidential, secret, sensitive or pii: values are not shown in reports.',
    ),
    partitioned: flag,
    partitionKeyPosition: { type: 'integer' },
    encryptedName: text,
    transformSourceObjects: list(text),
    transformLogic: text,
    transformDescription: text,
    examples: { type: 'array' },
    criticalDataElement: flag,
  },
  ['name'],
);

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
      status: text,
      name: text,
      tenant: text,
      domain: text,
      dataProduct: text,
      description: { type: ['object', 'string'] },
      tags: list(text),
      contractCreatedTs: text,
      schema: { type: 'array', minItems: 1, items: ref('table') },
      servers: described(
        list({ type: 'object' }),
        'Where the data live. The action reads what its input `data` names.',
      ),
      support: list({ type: 'object' }),
      price: { type: 'object' },
      team: { type: ['object', 'array'] },
      roles: list({ type: 'object' }),
      slaDefaultElement: text,
      slaProperties: list({ type: 'object', required: ['property'], properties: { property: text } }),
      authoritativeDefinitions: list({ type: 'object' }),
      customProperties: list(ref('customProperty')),
    },
    ['apiVersion', 'kind', 'id', 'version', 'status', 'schema'],
  ),
  $defs: {
    table: object(
      {
        ...element,
        logicalType: { const: 'object' },
        dataGranularityDescription: text,
        properties: { type: 'array', minItems: 1, items: ref('property') },
        quality: list(ref('quality')),
      },
      ['name', 'properties'],
    ),
    property,
    options,
    quality,
    customProperty: object({ id: text, property: text, value: {}, description: text }, ['property', 'value']),
  },
};
