import type { DeclaredContract, OdcsOptions, OdcsProperty } from './contract.js';

type Inner = Omit<OdcsProperty, 'name'>;
type Path = readonly (string | number)[];

const BOUNDS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const;

export const isDigits = (text: string) => /^-?\d+$/.test(text);

/** Bounds past 2⁵³ become texts, for as numbers they have lost the digits that are written in the file. */
export function keepDigits({ value, written }: Pick<DeclaredContract, 'value' | 'written'>): void {
  for (const [i, { properties }] of value.schema.entries())
    for (const [j, property] of properties.entries())
      keepInside(property, ['schema', i, 'properties', j], written ?? (() => undefined));
}

function keepInside(property: Inner, path: Path, written: (path: Path) => string | undefined): void {
  const { logicalTypeOptions: options = {}, properties = [], items } = property;
  for (const key of BOUNDS) {
    const bound = options[key];
    if (bound !== undefined)
      options[key] = digitsOf(bound, () => written([...path, 'logicalTypeOptions', key]));
  }
  for (const [i, inner] of properties.entries()) keepInside(inner, [...path, 'properties', i], written);
  if (items) keepInside(items, [...path, 'items'], written);
}

/** The value, or its digits where as a float64 it may have lost some. */
export function digitsOf<T>(value: T, written: () => string | undefined): T | string {
  if (typeof value !== 'number' || !Number.isInteger(value) || Number.isSafeInteger(value)) return value;
  return wholeNumber(written()) ?? value;
}

/**
 * The decimal digits of an integer as YAML or JSON may write it: `+12`, `12.0`, `0x0c`, `0o14`. undefined for any other number, and
 * for one with an exponent, which nobody writes to the digit.
 */
export function wholeNumber(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  if (/^0(x[\da-f]+|o[0-7]+)$/i.test(written)) return String(BigInt(written));
  const [, digits] = /^\+?(-?\d+)(?:\.0*)?$/.exec(written) ?? [];
  return digits;
}

/** Of two bounds, as values that compare. */
export function comparable(bound: OdcsOptions['minimum']): unknown {
  return typeof bound === 'string' && isDigits(bound) ? BigInt(bound) : bound;
}
