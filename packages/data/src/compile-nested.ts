import { compileReader, readTime } from './compile-reader.js';
import { checkOf, type ColumnUnderway, type Path } from './compiling.js';
import type { OdcsOptions, OdcsProperty } from './contract.js';
import { isObject, jsonTests, parseJson } from './json-tests.js';
import { compilePattern } from './pattern.js';
import type { ColumnCheck, LogicalType } from './plan.js';
import { characters, INTEGER_FORMATS, integerBounds, TEXT_FORMATS } from './text-formats.js';

type Nested = Omit<OdcsProperty, 'name'> & { name?: string };
type Test = (value: unknown) => boolean;

/** One check of all that stands inside the objects or arrays of a column. */
export function compileNested(column: ColumnUnderway): ColumnCheck[] {
  const { property, path, compiling } = column;
  const inner = insideOf(column, property, path);
  if (!inner) return [];
  const { logicalType: type } = property;
  const key = property.properties ? 'properties' : 'items';
  if (type !== 'object' && type !== 'array') {
    compiling.refuse([...path, key], `A column of type ${type ?? 'any'} has no ${key}.`);
    return [];
  }
  const test = (text: string) => inner(parseJson(text));
  return [checkOf(column, 'nested', { kind: 'text', test }, `be inside as its ${key} say`, [...path, key])];
}

function insideOf(column: ColumnUnderway, { properties, items }: Nested, path: Path): Test | undefined {
  const members = properties?.map((property, i) => ({
    name: property.physicalName ?? property.name,
    required: property.required ?? false,
    test: testOf(column, property, [...path, 'properties', i]),
  }));
  const item = items && testOf(column, items, [...path, 'items']);
  if (!members && !item) return undefined;
  return value => {
    if (item && Array.isArray(value)) return value.every(item);
    if (!members || !isObject(value)) return true;
    return members.every(({ name, required, test }) => {
      const inner = Object.hasOwn(value, name) ? value[name] : undefined;
      return inner === undefined || inner === null ? !required : test(inner);
    });
  };
}

/** What a value inside must be: its type, its options, and what stands in it. */
function testOf(column: ColumnUnderway, property: Nested, path: Path): Test {
  const { compiling } = column;
  for (const key of ['quality', 'relationships', 'unique', 'primaryKey'] as const)
    if (property[key])
      compiling.refuse([...path, key], `${key} is not checked inside objects and arrays.`, {
        fix: 'Bring it to a column of its own.',
      });
  const tests = [...typeTests(column, property, path)];
  const inside = insideOf(column, property, path);
  if (inside) tests.push(inside);
  return value => tests.every(test => test(value));
}

function* typeTests(column: ColumnUnderway, property: Nested, path: Path): Generator<Test> {
  const { logicalType: type, logicalTypeOptions: options = {} } = property;
  if (!type) return;
  const at = [...path, 'logicalTypeOptions'];
  if (type === 'date' || type === 'timestamp' || type === 'time') {
    const read = compileReader({ ...column, property: property as OdcsProperty, path });
    if (!read) return;
    const timeOf = (value: unknown) =>
      typeof value === 'string' ? read(Buffer.from(value), 0, Buffer.byteLength(value)) : NaN;
    yield value => !Number.isNaN(timeOf(value));
    yield* bounds(options, bound => readTime(String(bound), read), timeOf, column, at);
    return;
  }
  yield KINDS[type];
  for (const { test } of jsonTests(options)) yield test;
  if (type === 'string') yield* textTests(options, column, at);
  if (type === 'integer' || type === 'number') {
    yield* bounds(options, bound => (typeof bound === 'number' ? bound : undefined), Number, column, at);
    yield* numberTests(options, type, column, at);
  }
}

const KINDS: Record<Exclude<LogicalType, 'date' | 'timestamp' | 'time'>, Test> = {
  string: value => typeof value === 'string',
  integer: value => Number.isInteger(value),
  number: value => typeof value === 'number',
  boolean: value => typeof value === 'boolean',
  object: isObject,
  array: value => Array.isArray(value),
};

function* textTests(options: OdcsOptions, { compiling }: ColumnUnderway, at: Path): Generator<Test> {
  const { minLength = 0, maxLength = Infinity, pattern, format } = options;
  const asText =
    (test: (text: string) => boolean): Test =>
    value =>
      typeof value !== 'string' || test(value);
  yield asText(text => characters(text) >= minLength && characters(text) <= maxLength);
  if (pattern !== undefined) yield asText(compilePattern(pattern, [...at, 'pattern'], compiling));
  if (format === undefined) return;
  if (Object.hasOwn(TEXT_FORMATS, format)) yield asText(TEXT_FORMATS[format]!);
  else
    compiling.refuse([...at, 'format'], `There is no string format "${format}".`, {
      valid: Object.keys(TEXT_FORMATS),
    });
}

function* numberTests(
  options: OdcsOptions,
  type: 'integer' | 'number',
  { compiling }: ColumnUnderway,
  at: Path,
): Generator<Test> {
  const { multipleOf, format } = options;
  if (multipleOf !== undefined)
    yield value => Math.abs(Number(value) / multipleOf - Math.round(Number(value) / multipleOf)) <= 1e-9;
  if (format === undefined || (type === 'number' && (format === 'f32' || format === 'f64'))) return;
  if (type === 'integer' && INTEGER_FORMATS.includes(format)) {
    const { least, most } = integerBounds(format);
    yield value =>
      Number.isInteger(value) && BigInt(value as number) >= least && BigInt(value as number) <= most;
  } else compiling.refuse([...at, 'format'], `There is no ${type} format "${format}" here.`);
}

const COMPARE: Record<string, (value: number, bound: number) => boolean> = {
  minimum: (value, bound) => value >= bound,
  maximum: (value, bound) => value <= bound,
  exclusiveMinimum: (value, bound) => value > bound,
  exclusiveMaximum: (value, bound) => value < bound,
};

function* bounds(
  options: OdcsOptions,
  read: (bound: number | string) => number | undefined,
  valueOf: (value: unknown) => number,
  { compiling }: ColumnUnderway,
  at: Path,
): Generator<Test> {
  for (const [key, fits] of Object.entries(COMPARE)) {
    const written = options[key as 'minimum'];
    if (written === undefined) continue;
    const bound = read(written);
    if (bound === undefined)
      compiling.refuse([...at, key], `${key} cannot be ${JSON.stringify(written)} here.`);
    else yield value => fits(valueOf(value), bound);
  }
}
