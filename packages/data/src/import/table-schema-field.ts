import type { LogicalType } from '../plan.js';
import { isIdleOption } from '../possible-limits.js';
import { isRecord, type ColumnDraft, type Importing } from './importing.js';
import { jdkPattern } from './strptime.js';

type Path = readonly (string | number)[];
type Field = Record<string, unknown>;

const TYPES: Record<string, LogicalType | undefined> = {
  string: 'string',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
  date: 'date',
  datetime: 'timestamp',
  time: 'time',
  year: 'integer',
  yearmonth: 'string',
  object: 'object',
  array: 'array',
  any: undefined,
};
const STRING_FORMATS: Record<string, string> = { email: 'email', uri: 'uri', uuid: 'uuid', binary: 'byte' };
const KNOWN = [
  ...['name', 'type', 'format', 'constraints', 'missingValues', 'title', 'description', 'example', 'rdfType'],
  ...[
    'decimalChar',
    'groupChar',
    'bareNumber',
    'trueValues',
    'falseValues',
    'categories',
    'categoriesOrdered',
  ],
];
const CONSTRAINTS = [
  ...[
    'required',
    'unique',
    'minLength',
    'maxLength',
    'minimum',
    'maximum',
    'exclusiveMinimum',
    'exclusiveMaximum',
  ],
  ...['pattern', 'enum'],
];

/** A field of a Table Schema as a property. */
export function importField(field: Field, draft: ColumnDraft, path: Path, importing: Importing): void {
  const { property } = draft;
  const type = typeof field['type'] === 'string' ? field['type'] : 'any';
  importing.loseOthers(field, KNOWN, path, `the field "${property.name}"`);
  if (!Object.hasOwn(TYPES, type))
    importing.lose([...path, 'type'], `The type "${type}" has no counterpart in a contract.`);
  const logical = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (logical) property.logicalType = logical;
  if (type === 'yearmonth') draft.option({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' });
  importFormat(field, type, draft, path, importing);
  importLexical(field, type, path, importing);
  const constraints = isRecord(field['constraints']) ? field['constraints'] : {};
  importing.loseOthers(
    constraints,
    CONSTRAINTS,
    [...path, 'constraints'],
    `the constraints of "${property.name}"`,
  );
  for (const [key, value] of Object.entries(constraints))
    if (!isExpected(key, value))
      importing.lose(
        [...path, 'constraints', key],
        `The constraint "${key}" cannot be ${JSON.stringify(value)}.`,
      );
  importConstraints(constraints, draft, [...path, 'constraints'], importing);
  const { categories } = field;
  if (Array.isArray(categories))
    allow(
      categories.map((item: unknown) => (isRecord(item) ? item['value'] : item)),
      draft,
    );
}

function importFormat(
  field: Field,
  type: string,
  draft: ColumnDraft,
  path: Path,
  importing: Importing,
): void {
  const { format } = field;
  if (typeof format !== 'string' || format === 'default') return;
  const time = type === 'date' || type === 'datetime' || type === 'time';
  const carried = time ? jdkPattern(format) : type === 'string' ? STRING_FORMATS[format] : undefined;
  if (carried) draft.option({ format: carried });
  else
    importing.lose(
      [...path, 'format'],
      `The format "${format}" of a ${type} has no counterpart in a contract.`,
    );
}

/** How values are written: contracts know one way only. */
function importLexical(field: Field, type: string, path: Path, importing: Importing): void {
  const numeric = type === 'number' || type === 'integer';
  const { decimalChar, groupChar, bareNumber, trueValues, falseValues } = field;
  if (numeric && decimalChar !== undefined && decimalChar !== '.')
    importing.lose(
      [...path, 'decimalChar'],
      `Numbers are read with a decimal point, not with ${JSON.stringify(decimalChar)}.`,
    );
  if (numeric && groupChar !== undefined)
    importing.lose([...path, 'groupChar'], 'Numbers are read without group separators.');
  if (numeric && bareNumber === false)
    importing.lose([...path, 'bareNumber'], 'Numbers are read without signs around them.');
  const words = [
    ['trueValues', trueValues, ['true', 'True', 'TRUE']],
    ['falseValues', falseValues, ['false', 'False', 'FALSE']],
  ] as const;
  for (const [key, value, known] of words)
    if (Array.isArray(value) && !value.every(word => known.includes(word as never)))
      importing.lose([...path, key], `Of booleans only ${known.join(', ')} is read.`);
}

/** What is of another kind would be passed by. */
function isExpected(key: string, value: unknown): boolean {
  if (key === 'required' || key === 'unique') return typeof value === 'boolean';
  if (key === 'enum') return Array.isArray(value) && value.every(isScalar);
  if (key === 'pattern') return typeof value === 'string';
  if (key === 'minLength' || key === 'maxLength') return typeof value === 'number';
  return !CONSTRAINTS.includes(key) || typeof value === 'number' || typeof value === 'string';
}

const isScalar = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);

function importConstraints(constraints: Field, draft: ColumnDraft, path: Path, importing: Importing): void {
  const { property } = draft;
  if (constraints['required'] === true) property.required = true;
  if (constraints['unique'] === true) property.unique = true;
  for (const key of ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const) {
    const value = importing.exact(constraints[key], [...path, key]);
    if (typeof value !== 'number' && typeof value !== 'string') continue;
    const bound = numeric(value, property.logicalType);
    // Past 2⁵³ only a text has all digits.
    const lossy = typeof bound === 'number' && Math.abs(bound) > Number.MAX_SAFE_INTEGER;
    draft.option({ [key]: lossy ? value : bound });
  }
  const { minLength, maxLength, pattern } = constraints;
  const isArray = property.logicalType === 'array';
  // All values keep 0: a contract does not say it.
  if (typeof minLength === 'number' && !isIdleOption('minLength', minLength))
    draft.option(isArray ? { minItems: minLength } : { minLength });
  if (typeof maxLength === 'number') draft.option(isArray ? { maxItems: maxLength } : { maxLength });
  // Patterns of XML Schema match the whole text.
  if (typeof pattern === 'string') draft.option({ pattern: `^(?:${pattern})$` });
  if (Array.isArray(constraints['enum'])) allow(constraints['enum'], draft);
}

function allow(values: readonly unknown[], draft: ColumnDraft): void {
  const { logicalType } = draft.property;
  const validValues = values.flatMap(value => {
    if (logicalType === 'boolean' && typeof value === 'string') return value.toLowerCase() === 'true';
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? numeric(value, logicalType)
      : [];
  });
  draft.rule({ metric: 'invalidValues', arguments: { validValues }, mustBe: 0 });
}

function numeric<T>(value: T, type: LogicalType | undefined): T | number {
  return (type === 'number' || type === 'integer') && typeof value === 'string' ? Number(value) : value;
}
