import type { LogicalType } from '../plan.js';
import type { Expectation } from './expectation-suite.js';

const TYPES: [RegExp, LogicalType][] = [
  [/^(u?int\d*|integer|bigint|smallint|tinyint|long|integertype|longtype)$/i, 'integer'],
  [/^(float\d*|double|real|numeric|decimal|number|floattype|doubletype|decimaltype)/i, 'number'],
  [/^(str|string|object|text|(var)?char|stringtype|category)/i, 'string'],
  [/^bool/i, 'boolean'],
  [/^date(type)?$/i, 'date'],
  [/^(datetime|timestamp)/i, 'timestamp'],
];
/** The type behind the name that pandas, Spark or a database has for it. */
export function typeNamed(name: string): LogicalType | undefined {
  return TYPES.find(([pattern]) => pattern.test(name))?.[1];
}

/** The `value_set` of an expectation. */
export function valuesOf({ kwargs }: Pick<Expectation, 'kwargs'>): (string | number | boolean)[] {
  return [kwargs['value_set'] ?? []]
    .flat()
    .filter(value => ['string', 'number', 'boolean'].includes(typeof value)) as string[];
}

/** The type that all the values have; undefined where they have none in common. */
export function typeOfValues(values: readonly unknown[]): LogicalType | undefined {
  const kinds = new Set(values.map(value => typeof value));
  if (kinds.size !== 1) return undefined;
  if (kinds.has('string') && values.every(value => /^\d{4}-\d\d-\d\d$/.test(String(value)))) return 'date';
  return { number: 'number', boolean: 'boolean', string: 'string' }[[...kinds][0] as 'string'] as
    LogicalType | undefined;
}
