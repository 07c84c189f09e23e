import { ExpressionError } from './tokens.js';

/**
 * Types of values. `moment` is a date or timestamp, in milliseconds since 1970 UTC; `clock` a time of day, in milliseconds.
 */
export type ValueType = 'number' | 'text' | 'boolean' | 'moment' | 'clock';
/** null: nothing stands there, or something of another type. Integers past 2⁵³ are bigint, all others number. */
export type Value = number | bigint | string | boolean | null;

/** What an expression is evaluated against, filled anew for each batch. */
export interface Environment {
  /** By the number of the column, then by row. */
  columns: (readonly Value[])[];
  /** A number came out that is none: a division by zero, an overflow. Such a row breaks the rule. */
  failed: boolean;
}

export interface Typed {
  /** undefined: of the literal null. */
  type: ValueType | undefined;
  evaluate: (row: number) => Value;
  /** Of a literal. */
  constant?: Value;
}

export const SHOWN_TYPES: Record<ValueType, string> = {
  number: 'a number',
  text: 'a text',
  boolean: 'true or false',
  moment: 'a date or timestamp',
  clock: 'a time of day',
};

/** null may stand for any type. */
export function expectType({ type }: Typed, wanted: ValueType, at: number): void {
  if (type === undefined || type === wanted) return;
  throw new ExpressionError(at, `Expected ${SHOWN_TYPES[wanted]}, not ${SHOWN_TYPES[type]}.`);
}
