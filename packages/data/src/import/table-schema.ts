import type { OdcsContract, OdcsQuality, OdcsRelationship, OdcsTable } from '../contract.js';
import { ColumnDraft, contractOf, isRecord, texts, type Importing } from './importing.js';
import { importField } from './table-schema-field.js';

type Path = readonly (string | number)[];
const PASSED = [
  '$schema',
  'profile',
  'name',
  'title',
  'description',
  'homepage',
  'licenses',
  'sources',
  'contributors',
  'keywords',
  'image',
  'created',
  'version',
  'id',
];
const SCHEMA_KEYS = [
  ...PASSED,
  'fields',
  'fieldsMatch',
  'primaryKey',
  'uniqueKeys',
  'foreignKeys',
  'missingValues',
];
const RESOURCE_KEYS = [...PASSED, 'path', 'schema', 'type', 'format', 'mediatype', 'encoding', 'dialect'];
const DIALECT_KEYS = [
  '$schema',
  'delimiter',
  'header',
  'quoteChar',
  'doubleQuote',
  'lineTerminator',
  'csvddfVersion',
];

/** A Table Schema (v1, v2) of Frictionless: one table. */
export function importTableSchema(value: Record<string, unknown>, importing: Importing): OdcsContract {
  const name = typeof value['name'] === 'string' ? value['name'] : 'table';
  return contractOf(name, '1.0.0', [tableOf(name, value, [], 0, importing)]);
}

/** A Data Package: each resource is a table. */
export function importDataPackage(value: Record<string, unknown>, importing: Importing): OdcsContract {
  importing.loseOthers(value, [...PASSED, 'resources'], [], 'a data package');
  const resources = (value['resources'] as unknown[]).filter(isRecord);
  const tables = resources.map((resource, i) => resourceTable(resource, i, importing));
  const name = typeof value['name'] === 'string' ? value['name'] : 'package';
  const version = typeof value['version'] === 'string' ? value['version'] : '1.0.0';
  return contractOf(name, version, tables);
}

function resourceTable(resource: Record<string, unknown>, i: number, importing: Importing): OdcsTable {
  const path = ['resources', i];
  const { schema, dialect, encoding } = resource;
  const name = typeof resource['name'] === 'string' ? resource['name'] : `table-${i + 1}`;
  importing.loseOthers(resource, RESOURCE_KEYS, path, `the resource "${name}"`);
  if (isRecord(dialect)) importing.loseOthers(dialect, DIALECT_KEYS, [...path, 'dialect'], 'the dialect');
  if (encoding !== undefined && !(typeof encoding === 'string' && /^utf-?8$/i.test(encoding)))
    importing.lose(
      [...path, 'encoding'],
      `The encoding ${JSON.stringify(encoding)} is named in the action, not in a contract.`,
    );
  if (!isRecord(schema)) {
    importing.lose([...path, 'schema'], `The schema of "${name}" does not stand in this file.`);
    return { name, properties: [{ name: 'unknown' }] };
  }
  const table = tableOf(name, schema, [...path, 'schema'], i, importing);
  const data = texts(resource['path']);
  if (data.length)
    table.customProperties = [...(table.customProperties ?? []), { property: 'sluice.data', value: data }];
  return table;
}

function tableOf(
  name: string,
  schema: Record<string, unknown>,
  path: Path,
  index: number,
  importing: Importing,
): OdcsTable {
  importing.loseOthers(schema, SCHEMA_KEYS, path, 'a Table Schema');
  importing.originate(['schema', index], path);
  const missing = missingOf(schema['missingValues']) ?? [];
  const fields = (Array.isArray(schema['fields']) ? schema['fields'] : []).filter(isRecord);
  const drafts = fields.map((field, i) => {
    const draft = new ColumnDraft(String(field['name']));
    const at = [...path, 'fields', i];
    importing.originate(['schema', index, 'properties', i], at);
    // Those of a field stand in place of those of the schema.
    const own = missingOf(field['missingValues']) ?? missing;
    if (own.length) draft.custom('sluice.missingValues', own);
    importField(field, draft, at, importing);
    return draft;
  });
  for (const [i, key] of texts(schema['primaryKey']).entries()) {
    const draft = drafts.find(({ property }) => property.name === key);
    if (draft) Object.assign(draft.property, { primaryKey: true, primaryKeyPosition: i + 1 });
    else importing.lose([...path, 'primaryKey'], `The primary key names no field "${key}".`);
  }
  const quality = uniqueKeys(schema['uniqueKeys']);
  for (const [i] of quality.entries())
    importing.originate(['schema', index, 'quality', i], [...path, 'uniqueKeys', i]);
  const relationships = foreignKeys(name, schema['foreignKeys'], path, importing);
  for (const [i] of relationships.entries())
    importing.originate(['schema', index, 'relationships', i], [...path, 'foreignKeys', i]);
  return {
    name,
    customProperties: [{ property: 'sluice.extraColumns', value: extraColumns(schema, path, importing) }],
    ...(quality.length ? { quality } : {}),
    ...(relationships.length ? { relationships } : {}),
    properties: drafts.map(({ property }) => property),
  };
}

/** The empty cell is missing anyway. Labels of v2 are for people. */
function missingOf(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return texts(value.map((item: unknown) => (isRecord(item) ? item['value'] : item))).filter(
    text => text !== '',
  );
}

/** Version 2 knows how columns are matched; before, they had to be those of the schema. */
function extraColumns(schema: Record<string, unknown>, path: Path, importing: Importing): 'error' | 'allow' {
  const match = [schema['fieldsMatch'] ?? 'exact'].flat()[0];
  const at = [...path, 'fieldsMatch'];
  if (schema['fieldsMatch'] !== undefined && match === 'exact')
    importing.lose(at, 'That columns must come in the order of the schema cannot be said in a contract.');
  if (match === 'superset' || match === 'partial')
    importing.lose(
      at,
      `With fieldsMatch "${match}" columns may be left out; those of a contract must be there.`,
    );
  return match === 'subset' || match === 'partial' ? 'allow' : 'error';
}

function uniqueKeys(value: unknown): OdcsQuality[] {
  const keys = Array.isArray(value) ? value : [];
  return keys.map(key => ({ metric: 'duplicateValues', arguments: { properties: texts(key) }, mustBe: 0 }));
}

function foreignKeys(table: string, value: unknown, path: Path, importing: Importing): OdcsRelationship[] {
  const keys = (Array.isArray(value) ? value : []).filter(isRecord);
  return keys.flatMap(({ fields, reference }, i) => {
    if (!isRecord(reference)) {
      importing.lose([...path, 'foreignKeys', i], 'A foreign key without a reference.');
      return [];
    }
    // An empty resource means the table itself.
    const other =
      typeof reference['resource'] === 'string' && reference['resource'] ? reference['resource'] : table;
    const from = texts(fields).map(name => `${table}.${name}`);
    const to = texts(reference['fields']).map(name => `${other}.${name}`);
    return { type: 'foreignKey', from, to };
  });
}
