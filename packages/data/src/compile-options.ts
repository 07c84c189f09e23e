import { checkOf, type ColumnUnderway, type Path } from './compiling.js';
import { readTime } from './compile-reader.js';
import type { OdcsOptions } from './contract.js';
import type { TimeReader } from './iso-time.js';
import { jsonTests, parseJson } from './json-tests.js';
import type { ColumnCheck, LogicalType, TextTest } from './plan.js';
import { compilePattern } from './pattern.js';
import { showCounted } from './wording.js';
import { INTEGER_FORMATS, integerBounds, TEXT_FORMATS } from './text-formats.js';

type Key = keyof OdcsOptions;
const RANGE: Key[] = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'];
const MEANT_FOR: Record<LogicalType, Key[]> = {
  string: ['minLength', 'maxLength', 'pattern', 'format'],
  integer: [...RANGE, 'multipleOf', 'format'],
  number: [...RANGE, 'multipleOf', 'format'],
  date: [...RANGE, 'format'],
  timestamp: [...RANGE, 'format', 'timezone', 'defaultTimezone'],
  time: [...RANGE, 'format', 'timezone', 'defaultTimezone'],
  boolean: [],
  object: ['minProperties', 'maxProperties', 'required'],
  array: ['minItems', 'maxItems', 'uniqueItems'],
};
const FLOAT32_MAX = 3.4028234663852886e38;

/** The checks of `logicalTypeOptions`. Options that the type does not have are problems. */
export function compileOptions(column: ColumnUnderway, read: TimeReader | undefined): ColumnCheck[] {
  const { logicalType: type, logicalTypeOptions: options } = column.property;
  if (!options) return [];
  const at = [...column.path, 'logicalTypeOptions'];
  const valid = type ? MEANT_FOR[type] : [];
  for (const key of Object.keys(options) as Key[]) {
    if (valid.includes(key)) continue;
    const what = type ? `A column of type ${type} has` : 'Without a logicalType there is';
    column.compiling.refuse([...at, key], `${what} no option "${key}".`, valid.length ? { valid } : {});
  }
  if (type === 'string') return [...textChecks(column, options, at)];
  if (type === 'object' || type === 'array') return [...jsonChecks(column, options, at)];
  if (type === 'integer' || type === 'number' || read) return [...valueChecks(column, options, at, read)];
  return [];
}

function* textChecks(column: ColumnUnderway, options: OdcsOptions, at: Path): Generator<ColumnCheck> {
  const { minLength, maxLength, pattern, format } = options;
  const { compiling } = column;
  refuseEmpty(column, (minLength ?? 0) > (maxLength ?? Infinity), at);
  if (minLength !== undefined) {
    const test = (_: string, length: number) => length >= minLength;
    const demand = `have at least ${showCounted(minLength, 'character')}`;
    yield checkOf(column, 'min-length', { kind: 'text', test, lengthOnly: true }, demand, [
      ...at,
      'minLength',
    ]);
  }
  if (maxLength !== undefined) {
    const test = (_: string, length: number) => length <= maxLength;
    const demand = `have at most ${showCounted(maxLength, 'character')}`;
    yield checkOf(column, 'max-length', { kind: 'text', test, lengthOnly: true }, demand, [
      ...at,
      'maxLength',
    ]);
  }
  if (pattern !== undefined) {
    const test = compilePattern(pattern, [...at, 'pattern'], compiling);
    yield checkOf(column, 'pattern', { kind: 'text', test }, `match ${pattern}`, [...at, 'pattern']);
  }
  if (format !== undefined) {
    const test = Object.hasOwn(TEXT_FORMATS, format) ? TEXT_FORMATS[format] : undefined;
    const path = [...at, 'format'];
    if (test) yield checkOf(column, 'format', { kind: 'text', test }, `be a valid ${format}`, path);
    else
      compiling.refuse(path, `There is no string format "${format}".`, { valid: Object.keys(TEXT_FORMATS) });
  }
}

function* jsonChecks(column: ColumnUnderway, options: OdcsOptions, at: Path): Generator<ColumnCheck> {
  const names: Partial<Record<Key, string>> = {
    minProperties: 'min-properties',
    maxProperties: 'max-properties',
    required: 'required-properties',
    minItems: 'min-items',
    maxItems: 'max-items',
    uniqueItems: 'unique-items',
  };
  for (const { key, demand, test } of jsonTests(options)) {
    const check: TextTest = { kind: 'text', test: text => test(parseJson(text)) };
    yield checkOf(column, names[key]!, check, demand, [...at, key]);
  }
}

function* valueChecks(
  column: ColumnUnderway,
  options: OdcsOptions,
  at: Path,
  read: TimeReader | undefined,
): Generator<ColumnCheck> {
  const bounds = [
    { key: 'minimum', rule: 'minimum', open: false, words: 'be at least' },
    { key: 'exclusiveMinimum', rule: 'exclusive-minimum', open: true, words: 'be more than' },
    { key: 'maximum', rule: 'maximum', open: false, words: 'be at most' },
    { key: 'exclusiveMaximum', rule: 'exclusive-maximum', open: true, words: 'be less than' },
  ] as const;
  const found: Partial<Record<Key, number>> = {};
  for (const { key, rule, open, words } of bounds) {
    const written = options[key];
    if (written === undefined) continue;
    const bound = boundOf(column, written, [...at, key], read);
    if (bound === undefined) continue;
    found[key] = bound;
    const range = key.endsWith('inimum')
      ? { least: bound, most: Infinity }
      : { least: -Infinity, most: bound };
    yield checkOf(column, rule, { kind: 'range', ...range, open }, `${words} ${written}`, [...at, key]);
  }
  const least = Math.max(found.minimum ?? -Infinity, found.exclusiveMinimum ?? -Infinity);
  const most = Math.min(found.maximum ?? Infinity, found.exclusiveMaximum ?? Infinity);
  const open = found.exclusiveMinimum === least || found.exclusiveMaximum === most;
  refuseEmpty(column, least > most || (least === most && open), at);
  if (options.multipleOf !== undefined) {
    const demand = `be a multiple of ${options.multipleOf}`;
    yield checkOf(column, 'multiple-of', { kind: 'multiple', of: options.multipleOf }, demand, [
      ...at,
      'multipleOf',
    ]);
  }
  if (options.format !== undefined && !read) yield* numberFormat(column, options.format, [...at, 'format']);
}

/** Rules that no value can keep are a slip, and pass wherever every value is missing. */
function refuseEmpty({ compiling }: ColumnUnderway, empty: boolean, path: Path): void {
  if (empty)
    compiling.refuse(path, 'No value can keep these options: what is least lies above what is most.', {
      fix: 'Are the bounds the wrong way round?',
    });
}

function boundOf(
  { property, compiling }: ColumnUnderway,
  written: number | string,
  path: Path,
  read: TimeReader | undefined,
): number | undefined {
  const bound = read ? readTime(String(written), read) : typeof written === 'number' ? written : undefined;
  if (property.logicalType === 'integer' && bound !== undefined && !Number.isSafeInteger(Math.trunc(bound))) {
    compiling.refuse(
      path,
      `${String(path.at(-1))} is past ±9007199254740991, and cannot be held to the digit.`,
      {
        fix: 'For whole 64-bit numbers, write `format: i64` or `format: u64`; compare longer ids as strings.',
      },
    );
    return undefined;
  }
  if (bound === undefined) {
    const wanted = read ? `a ${property.logicalType} as in the data, or in ISO 8601` : 'a number';
    compiling.refuse(path, `${String(path.at(-1))} must be ${wanted}, not ${JSON.stringify(written)}.`);
  }
  return bound;
}

function* numberFormat(column: ColumnUnderway, format: string, path: Path): Generator<ColumnCheck> {
  const integers = column.property.logicalType === 'integer';
  const valid = integers ? [...INTEGER_FORMATS] : ['f32', 'f64'];
  const demand = `fit into ${format}`;
  if (!valid.includes(format)) {
    const what = integers ? 'integer' : 'number';
    column.compiling.refuse(path, `There is no ${what} format "${format}" here.`, { valid });
  } else if (integers) {
    const exact = integerBounds(format);
    const range = { least: Number(exact.least), most: Number(exact.most), exact };
    yield checkOf(column, 'format', { kind: 'range', ...range, open: false }, demand, path);
  } else if (format === 'f32') {
    const range = { least: -FLOAT32_MAX, most: FLOAT32_MAX };
    yield checkOf(column, 'format', { kind: 'range', ...range, open: false }, demand, path);
  }
}
