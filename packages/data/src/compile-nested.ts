import { compileReader, readTime } from './compile-reader.js';
import { checkOf, type ColumnUnderway, type Path } from './compiling.js';
import { FLOAT32_MAX, refuseEmptyRange, refuseOptions } from './compile-options.js';
import type { OdcsOptions, OdcsProperty } from './contract.js';
import { isObject, jsonTests, parseJson } from './json-tests.js';
import { headerOf } from './nested-columns.js';
import { compilePattern } from './pattern.js';
import type { ColumnCheck, LogicalType } from './plan.js';
import { characters, INTEGER_FORMATS, integerBounds, TEXT_FORMATS } from './text-formats.js';

type Nested = Omit<OdcsProperty, 'name'> & { name?: string };
type Test = (value: unknown) => boolean;

/** One check of all that stands inside the arrays of a column. What stands in its objects are columns: see `withMembers`. */
export function compileNested(column: ColumnUnderway): ColumnCheck[] {
  const { property, path } = column;
  refuseMisplaced(property, path, column);
  if (property.logicalType !== 'array' || !property.items) return [];
  const inner = insideOf(column, { items: property.items }, path);
  const test = (text: string) => inner(parseJson(text));
  const at = [...path, 'items'];
  return [checkOf(column, 'nested', { kind: 'text', test }, 'be inside as its items say', at)];
}

function refuseMisplaced(
  { logicalType: type, properties, items }: Nested,
  path: Path,
  { compiling }: ColumnUnderway,
): void {
  const what = `A value of type ${type ?? 'any'} has no`;
  if (properties && type !== 'object') compiling.refuse([...path, 'properties'], `${what} properties.`);
  if (items && type !== 'array') compiling.refuse([...path, 'items'], `${what} items.`);
}

/** A value of another kind keeps it: that is for its type to judge. */
function insideOf(
  column: ColumnUnderway,
  { properties, items }: Pick<Nested, 'properties' | 'items'>,
  path: Path,
): Test {
  const members = properties?.map((property, i) => ({
    name: headerOf(property),
    ...testOf(column, property, [...path, 'properties', i]),
  }));
  const item = items && testOf(column, items, [...path, 'items']);
  return value => {
    if (item && Array.isArray(value)) return value.every(inner => holds(item, inner));
    if (!members || !isObject(value)) return true;
    return members.every(member =>
      holds(member, Object.hasOwn(value, member.name) ? value[member.name] : undefined),
    );
  };
}

interface Inside {
  required: boolean;
  test: Test;
}

const holds = ({ required, test }: Inside, value: unknown) =>
  value === undefined || value === null ? !required : test(value);

/** What a value inside must be: its type, its options, and what stands in it. */
function testOf(column: ColumnUnderway, property: Nested, path: Path): Inside {
  const { compiling } = column;
  for (const key of ['relationships', 'unique', 'primaryKey'] as const)
    if (property[key])
      compiling.refuse([...path, key], `${key} is not checked inside arrays.`, {
        fix: 'Bring it to a column of its own.',
      });
  refuseMisplaced(property, path, column);
  const inner = { ...column, property: { ...property, name: column.name }, path };
  refuseOptions(inner);
  const tests = [...typeTests(inner), insideOf(column, property, path)];
  return { required: property.required ?? false, test: value => tests.every(test => test(value)) };
}

function* typeTests(column: ColumnUnderway): Generator<Test> {
  const { property, path } = column;
  const { logicalType: type, logicalTypeOptions: options = {} } = property;
  if (!type) return;
  const at = [...path, 'logicalTypeOptions'];
  if (type === 'date' || type === 'timestamp' || type === 'time') {
    const read = compileReader(column);
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
    yield* bounds(options, bound => (isExact(bound) ? bound : undefined), Number, column, at);
    yield* numberTests(options, type, column, at);
  }
}

/** JSON inside of arrays is read as float64, which holds no more digits. */
const isExact = (bound: number | string): bound is number =>
  typeof bound === 'number' && Math.abs(bound) <= Number.MAX_SAFE_INTEGER;

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
  if (minLength > maxLength) refuseEmptyRange({ minimum: minLength, maximum: maxLength }, compiling, at);
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
  if (format === undefined || (type === 'number' && format === 'f64')) return;
  if (type === 'number' && format === 'f32') {
    yield value => Math.abs(Number(value)) <= FLOAT32_MAX;
    return;
  }
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
  const found: Partial<Record<string, number>> = {};
  for (const [key, fits] of Object.entries(COMPARE)) {
    const written = options[key as 'minimum'];
    if (written === undefined) continue;
    const bound = read(written);
    if (bound === undefined)
      compiling.refuse([...at, key], `${key} cannot be ${JSON.stringify(written)} here.`);
    else {
      found[key] = bound;
      yield value => fits(valueOf(value), bound);
    }
  }
  refuseEmptyRange(found, compiling, at);
}
