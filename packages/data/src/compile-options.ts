import { checkOf, type ColumnUnderway, type Compiling, type Path } from './compiling.js';
import { readTime } from './compile-reader.js';
import type { OdcsOptions } from './contract.js';
import type { TimeReader } from './iso-time.js';
import { jsonTests, parseJson } from './json-tests.js';
import { isDigits } from './kept-digits.js';
import type { ColumnCheck, LogicalType, RangeTest, TextTest } from './plan.js';
import { compilePattern } from './pattern.js';
import { isIdleOption } from './possible-limits.js';
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
export const FLOAT32_MAX = 3.4028234663852886e38;

/** The checks of `logicalTypeOptions`. Options that the type does not have are problems. */
export function compileOptions(column: ColumnUnderway, read: TimeReader | undefined): ColumnCheck[] {
  const { logicalType: type, logicalTypeOptions: options } = column.property;
  if (!options) return [];
  const at = [...column.path, 'logicalTypeOptions'];
  refuseOptions(column);
  if (type === 'string') return [...textChecks(column, options, at)];
  if (type === 'object' || type === 'array') return [...jsonChecks(column, options, at)];
  if (type === 'integer' || type === 'number' || read) return [...valueChecks(column, options, at, read)];
  return [];
}

/** Options that the type does not have, or that nothing can break. */
export function refuseOptions({ property, path, compiling }: ColumnUnderway): void {
  const { logicalType: type, logicalTypeOptions: options = {} } = property;
  const valid = type ? MEANT_FOR[type] : [];
  for (const key of Object.keys(options) as Key[]) {
    if (isIdleOption(key, options[key]))
      compiling.refuse([...path, 'logicalTypeOptions', key], 'All data keep this rule, whatever they are.', {
        fix: `Leave ${key} out, or ask for at least 1.`,
      });
    if (valid.includes(key)) continue;
    const what = type ? `A column of type ${type} has` : 'Without a logicalType there is';
    compiling.refuse(
      [...path, 'logicalTypeOptions', key],
      `${what} no option "${key}".`,
      valid.length ? { valid } : {},
    );
  }
}

function* textChecks(column: ColumnUnderway, options: OdcsOptions, at: Path): Generator<ColumnCheck> {
  const { minLength, maxLength, pattern, format } = options;
  const { compiling } = column;
  refuseEmpty(compiling, (minLength ?? 0) > (maxLength ?? Infinity), at);
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
  const { minProperties, maxProperties, minItems, maxItems, required } = options;
  const [least, most] = [minProperties ?? minItems ?? 0, maxProperties ?? maxItems ?? Infinity];
  refuseEmpty(column.compiling, least > most || (required?.length ?? 0) > most, at);
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
    if (typeof bound === 'number') found[key] = bound;
    const test = rangeOf(bound, key.endsWith('inimum'), open);
    yield checkOf(column, rule, test, `${words} ${written}`, [...at, key]);
  }
  refuseEmptyRange(
    found,
    column.compiling,
    at,
    column.property.logicalType === 'integer',
    options.multipleOf,
  );
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
function refuseEmpty(compiling: Compiling, empty: boolean, path: Path): void {
  if (empty)
    compiling.refuse(path, 'No value can keep these options: what is least lies above what is most.', {
      fix: 'Are the bounds the wrong way round?',
    });
}

/** As `refuseEmpty`, of bounds. @param whole only integers are meant */
export function refuseEmptyRange(
  found: Partial<Record<string, number>>,
  compiling: Compiling,
  path: Path,
  whole = false,
  step?: number,
): void {
  const least = Math.max(found['minimum'] ?? -Infinity, found['exclusiveMinimum'] ?? -Infinity);
  const most = Math.min(found['maximum'] ?? Infinity, found['exclusiveMaximum'] ?? Infinity);
  const open = found['exclusiveMinimum'] === least || found['exclusiveMaximum'] === most;
  const empty = least > most || (least === most && open);
  refuseEmpty(compiling, empty, path);
  if (empty || !Number.isFinite(most - least)) return;
  const unit = step ?? (whole ? 1 : undefined);
  if (unit === undefined || Math.abs(most / unit) > Number.MAX_SAFE_INTEGER) return;
  // Up to the error of decimals: 0.3 is a multiple of 0.1.
  const first = Math.ceil(least / unit - 1e-9);
  const fits = [first, first + 1].some(n => {
    const value = n * unit;
    const above = found['exclusiveMinimum'] === least ? value > least : value >= least - 1e-9 * unit;
    return above && (found['exclusiveMaximum'] === most ? value < most : value <= most + 1e-9 * unit);
  });
  if (!fits)
    compiling.refuse(
      path,
      `No ${step === undefined ? 'integer' : `multiple of ${step}`} lies within these bounds.`,
    );
}

/** Further than any float64 reaches. */
const BEYOND = 1n << 2000n;

function rangeOf(bound: number | bigint, isLeast: boolean, open: boolean): RangeTest {
  if (typeof bound === 'number')
    return { kind: 'range', least: isLeast ? bound : -Infinity, most: isLeast ? Infinity : bound, open };
  // Past 2⁵³ all numbers are integers, and so the next one is the bound that belongs to the range.
  const exact = isLeast
    ? { least: open ? bound + 1n : bound, most: BEYOND }
    : { least: -BEYOND, most: open ? bound - 1n : bound };
  return { kind: 'range', least: Number(exact.least), most: Number(exact.most), open: false, exact };
}

/** An integer past 2⁵³ is a bigint. Its digits must be known: see `keepDigits`. */
function boundOf(
  { property, compiling }: ColumnUnderway,
  written: number | string,
  path: Path,
  read: TimeReader | undefined,
): number | bigint | undefined {
  if (read) {
    const time = readTime(String(written), read);
    if (time === undefined)
      refuseBound(written, `a ${property.logicalType} as in the data, or in ISO 8601`, path, compiling);
    return time;
  }
  const bound = typeof written === 'number' ? written : isDigits(written) ? Number(written) : undefined;
  if (bound === undefined) refuseBound(written, 'a number', path, compiling);
  if (bound === undefined || Math.abs(bound) <= Number.MAX_SAFE_INTEGER) return bound;
  if (typeof written === 'string') return BigInt(written);
  if (property.logicalType === 'number') return bound;
  compiling.refuse(
    path,
    `The digits of ${String(path.at(-1))} are not all known: it is past ±9007199254740991.`,
    {
      fix: 'Write all of them, in quotes.',
    },
  );
  return undefined;
}

function refuseBound(written: unknown, wanted: string, path: Path, compiling: Compiling): void {
  compiling.refuse(path, `${String(path.at(-1))} must be ${wanted}, not ${JSON.stringify(written)}.`);
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
