import type { OdcsOptions } from './contract.js';
import { showCounted } from './wording.js';

type Key = keyof OdcsOptions;
export interface JsonTest {
  key: Key;
  demand: string;
  test: (value: unknown) => boolean;
}

/** What the options of objects and arrays demand. A value of another kind keeps them: that is for the type to judge. */
export function jsonTests(options: OdcsOptions): JsonTest[] {
  const tests: JsonTest[] = [];
  const { minProperties, maxProperties, required, minItems, maxItems, uniqueItems } = options;
  const sized = (
    key: Key,
    demand: string,
    size: (value: unknown) => number | undefined,
    fits: (n: number) => boolean,
  ) => tests.push({ key, demand, test: value => fitsOrNone(size(value), fits) });
  if (minProperties !== undefined)
    sized(
      'minProperties',
      `have at least ${showCounted(minProperties, 'property', 'properties')}`,
      keys,
      n => n >= minProperties,
    );
  if (maxProperties !== undefined)
    sized(
      'maxProperties',
      `have at most ${showCounted(maxProperties, 'property', 'properties')}`,
      keys,
      n => n <= maxProperties,
    );
  if (required?.length)
    tests.push({
      key: 'required',
      demand: `have ${required.join(', ')}`,
      test: value => !isObject(value) || required.every(name => Object.hasOwn(value, name)),
    });
  if (minItems !== undefined)
    sized('minItems', `have at least ${showCounted(minItems, 'item')}`, items, n => n >= minItems);
  if (maxItems !== undefined)
    sized('maxItems', `have at most ${showCounted(maxItems, 'item')}`, items, n => n <= maxItems);
  if (uniqueItems) tests.push({ key: 'uniqueItems', demand: 'have no item twice', test: allDifferent });
  return tests;
}

/** The value of a cell that holds JSON; undefined for what is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const keys = (value: unknown) => (isObject(value) ? Object.keys(value).length : undefined);
const items = (value: unknown) => (Array.isArray(value) ? value.length : undefined);
const fitsOrNone = (size: number | undefined, fits: (n: number) => boolean) =>
  size === undefined || fits(size);

export function allDifferent(value: unknown): boolean {
  return !Array.isArray(value) || new Set(value.map(canonical)).size === value.length;
}

/** Equal for values that JSON Schema takes for equal: the order of keys does not matter. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map(key => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
}
