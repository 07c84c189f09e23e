import type { OdcsQuality } from '../contract.js';
import type { LogicalType } from '../plan.js';
import type { Expectation } from './expectation-suite.js';
import { isIdle } from '../possible-limits.js';
import { between, customRule, isRecord, literal, quoted, texts, tolerance } from './importing.js';
import { typeNamed, typeOfValues, valuesOf } from './expectation-values.js';
import { jdkPattern } from './strptime.js';

interface Known {
  /** Arguments that are understood. */
  kwargs: string[];
  carry(expectation: Expectation): void;
}

const BOUNDS = ['min_value', 'max_value', 'strict_min', 'strict_max'];

/** Expectations on the values of one column. */
export const COLUMN_EXPECTATIONS: Readonly<Record<string, Known>> = {
  expect_column_to_exist: { kwargs: [], carry: ({ column, kwargs }) => void column(kwargs['column']) },
  expect_column_values_to_not_be_null: { kwargs: [], carry: notNull },
  expect_column_values_to_be_null: {
    kwargs: [],
    carry: e =>
      rule(e, { metric: 'nullValues', mustBeGreaterOrEqualTo: 100 * (e.mostly ?? 1), unit: 'percent' }),
  },
  expect_column_values_to_be_unique: {
    kwargs: [],
    carry: e => rule(e, { metric: 'duplicateValues', ...tolerance(e.mostly) }),
  },
  expect_column_values_to_be_between: { kwargs: BOUNDS, carry: range },
  expect_column_values_to_be_in_set: { kwargs: ['value_set'], carry: e => inSet(e) },
  expect_column_distinct_values_to_be_in_set: { kwargs: ['value_set'], carry: e => inSet(e) },
  expect_column_values_to_not_be_in_set: {
    kwargs: ['value_set'],
    carry: e => {
      const values = valuesOf(e);
      giveType(e, typeOfValues(values));
      expression(e, `${subject(e)} not in (${values.map(literal).join(', ')})`);
    },
  },
  expect_column_values_to_match_regex: {
    kwargs: ['regex'],
    carry: e =>
      rule(e, {
        metric: 'invalidValues',
        arguments: { pattern: String(e.kwargs['regex']) },
        ...tolerance(e.mostly),
      }),
  },
  expect_column_values_to_not_match_regex: {
    kwargs: ['regex'],
    carry: e => expression(e, `not matches(${subject(e)}, ${literal(String(e.kwargs['regex']))})`),
  },
  expect_column_values_to_match_strftime_format: { kwargs: ['strftime_format'], carry: timeFormat },
  expect_column_value_lengths_to_be_between: {
    kwargs: BOUNDS,
    carry: e => {
      e.column(e.kwargs['column']);
      for (const bound of bounds(ofLengths(e.kwargs))) expression(e, `length(${subject(e)}) ${bound}`);
    },
  },
  expect_column_value_lengths_to_equal: {
    kwargs: ['value'],
    carry: e => expression(e, `length(${subject(e)}) = ${Number(e.kwargs['value'])}`),
  },
  expect_column_values_to_be_of_type: {
    kwargs: ['type_'],
    carry: e => ofType(e, [String(e.kwargs['type_'])]),
  },
  expect_column_values_to_be_in_type_list: {
    kwargs: ['type_list'],
    carry: e => ofType(e, texts(e.kwargs['type_list'] ?? [])),
  },
  expect_column_min_to_be_between: { kwargs: BOUNDS, carry: e => statistic(e, 'min') },
  expect_column_max_to_be_between: { kwargs: BOUNDS, carry: e => statistic(e, 'max') },
  expect_column_mean_to_be_between: { kwargs: BOUNDS, carry: e => statistic(e, 'mean') },
  expect_column_stdev_to_be_between: { kwargs: BOUNDS, carry: e => statistic(e, 'sd') },
  expect_column_sum_to_be_between: { kwargs: BOUNDS, carry: e => statistic(e, 'sum') },
  expect_column_median_to_be_between: {
    kwargs: BOUNDS,
    carry: e => statistic(e, 'quantile', { quantile: 0.5 }),
  },
  expect_column_unique_value_count_to_be_between: { kwargs: BOUNDS, carry: e => statistic(e, 'distinct') },
  expect_column_quantile_values_to_be_between: {
    kwargs: ['quantile_ranges', 'allow_relative_error'],
    carry: quantiles,
  },
  expect_column_value_z_scores_to_be_less_than: {
    kwargs: ['threshold', 'double_sided'],
    carry: e => {
      if (e.kwargs['double_sided'] === false) e.lose('Outliers are looked for on both sides.');
      giveType(e, 'number');
      rule(
        e,
        customRule({
          rule: 'outliers',
          method: 'z',
          factor: Number(e.kwargs['threshold']),
          ...tolerance(e.mostly),
        }),
      );
    },
  },
};

/** Expectations on several columns, or on the table. */
export const TABLE_EXPECTATIONS: Readonly<Record<string, Known>> = {
  expect_table_row_count_to_be_between: {
    kwargs: BOUNDS,
    carry: e => {
      for (const operator of operators(e)) tableRule(e, { metric: 'rowCount', ...operator });
    },
  },
  expect_table_row_count_to_equal: {
    kwargs: ['value'],
    carry: e => tableRule(e, { metric: 'rowCount', mustBe: Number(e.kwargs['value']) }),
  },
  expect_table_columns_to_match_set: {
    kwargs: ['column_set', 'exact_match'],
    carry: ({ kwargs, table, column }) => {
      for (const name of texts(kwargs['column_set'] ?? [])) column(name);
      if (kwargs['exact_match'] !== false) table.extraColumns = 'error';
    },
  },
  expect_table_columns_to_match_ordered_list: {
    kwargs: ['column_list'],
    carry: ({ kwargs, table, column, lose }) => {
      for (const name of texts(kwargs['column_list'] ?? [])) column(name);
      table.extraColumns = 'error';
      lose('That columns must come in this order cannot be said in a contract.');
    },
  },
  expect_column_pair_values_to_be_equal: {
    kwargs: ['column_A', 'column_B', 'ignore_row_if'],
    carry: e => pair(e, '='),
  },
  expect_column_pair_values_a_to_be_greater_than_b: {
    kwargs: ['column_A', 'column_B', 'or_equal', 'ignore_row_if'],
    carry: e => pair(e, e.kwargs['or_equal'] === true ? '>=' : '>'),
  },
  expect_multicolumn_sum_to_equal: {
    kwargs: ['column_list', 'sum_total', 'ignore_row_if'],
    carry: e => {
      const names = texts(e.kwargs['column_list'] ?? []);
      for (const name of names) e.column(name).property.logicalType ??= 'number';
      expression(e, `${names.map(quoted).join(' + ')} = ${Number(e.kwargs['sum_total'])}`);
    },
  },
  expect_compound_columns_to_be_unique: { kwargs: ['column_list', 'ignore_row_if'], carry: uniqueTogether },
};

function notNull(e: Expectation): void {
  const { property } = e.column(e.kwargs['column']);
  if (e.mostly === undefined && !e.severity.severity) property.required = true;
  else rule(e, { metric: 'nullValues', ...tolerance(e.mostly) });
}

/** Of a bound the type must be known; values past it are then counted one by one. */
function range(e: Expectation): void {
  const [least, most] = [e.kwargs['min_value'], e.kwargs['max_value']];
  giveType(e, typeOfValues([least, most].filter(value => value !== undefined && value !== null)));
  const found = bounds(e.kwargs);
  if (!found.length) e.lose('It names no bound.');
  for (const bound of found) expression(e, `${subject(e)} ${bound}`);
}

function inSet(e: Expectation): void {
  const values = valuesOf(e);
  giveType(e, typeOfValues(values));
  rule(e, { metric: 'invalidValues', arguments: { validValues: values }, ...tolerance(e.mostly) });
}

function ofType(e: Expectation, names: readonly string[]): void {
  const types = new Set(names.map(name => typeNamed(name)));
  const [type] = types;
  if (types.size === 2 && types.has('integer') && types.has('number')) setType(e, 'number');
  else if (types.size === 1 && type) setType(e, type);
  else e.lose(`The types ${names.join(', ')} have no one counterpart in a contract.`);
  if (e.mostly !== undefined && e.mostly < 1)
    e.lose('All values must be of a type; "mostly" has no counterpart.');
}

function timeFormat(e: Expectation): void {
  const format = String(e.kwargs['strftime_format']);
  const pattern = jdkPattern(format);
  if (pattern === undefined) {
    e.lose(`The format "${format}" has no counterpart in a contract.`);
    return;
  }
  setType(e, /%[HMSfzT]/.test(format) ? 'timestamp' : 'date');
  e.column(e.kwargs['column']).option({ format: pattern });
}

function statistic(
  e: Expectation,
  name: 'min' | 'max' | 'mean' | 'sd' | 'sum' | 'distinct' | 'quantile',
  more: { quantile?: number } = {},
): void {
  if (name !== 'distinct') giveType(e, 'number');
  for (const operator of operators(e)) rule(e, customRule({ rule: name, ...more, ...operator }));
}

function quantiles(e: Expectation): void {
  const ranges = isRecord(e.kwargs['quantile_ranges']) ? e.kwargs['quantile_ranges'] : {};
  const bounds = listOf(ranges['value_ranges']);
  giveType(e, 'number');
  for (const [i, share] of listOf(ranges['quantiles']).entries()) {
    const [least, most] = listOf(bounds[i]);
    for (const operator of told(e, least, most))
      rule(e, customRule({ rule: 'quantile', quantile: Number(share), ...operator }));
  }
  if (!bounds.length) e.lose('It names no quantiles with their ranges.');
}

function pair(e: Expectation, operator: string): void {
  const [a, b] = [e.kwargs['column_A'], e.kwargs['column_B']].map(String);
  // Compared as numbers unless another expectation says what they are.
  for (const name of [a!, b!]) e.column(name).property.logicalType ??= 'number';
  expression(e, `${quoted(a!)} ${operator} ${quoted(b!)}`);
}

function uniqueTogether(e: Expectation): void {
  const properties = texts(e.kwargs['column_list'] ?? []);
  for (const name of properties) e.column(name);
  tableRule(e, { metric: 'duplicateValues', arguments: { properties }, ...tolerance(e.mostly) });
}

function rule(e: Expectation, quality: OdcsQuality): void {
  e.column(e.kwargs['column']).rule({ ...quality, ...e.severity });
}

function tableRule(e: Expectation, quality: OdcsQuality): void {
  if (!isIdle(quality)) e.table.quality.push({ ...quality, ...e.severity });
}

function expression(e: Expectation, text: string): void {
  if (e.kwargs['column'] !== undefined) e.column(e.kwargs['column']);
  const limit = tolerance(e.mostly);
  tableRule(e, customRule({ rule: 'expression', expression: text, ...limit }));
}

const subject = (e: Expectation) => quoted(String(e.kwargs['column']));

/** `>= 3`, `< 5` */
function bounds(kwargs: Expectation['kwargs']): string[] {
  const { min_value: least, max_value: most, strict_min, strict_max } = kwargs;
  const known = (value: unknown) => value !== undefined && value !== null;
  return [
    ...(known(least) ? [`${strict_min === true ? '>' : '>='} ${literal(least)}`] : []),
    ...(known(most) ? [`${strict_max === true ? '<' : '<='} ${literal(most)}`] : []),
  ];
}

/** Without a least length that every text has. */
function ofLengths(kwargs: Expectation['kwargs']): Expectation['kwargs'] {
  const { min_value: least, strict_min, ...others } = kwargs;
  const isKept = typeof least !== 'number' || (strict_min === true ? least >= 0 : least > 0);
  return isKept ? kwargs : others;
}

function operators(e: Expectation): Record<`must${string}`, number>[] {
  const { min_value: least, max_value: most, strict_min, strict_max } = e.kwargs;
  return told(e, least, most, { least: strict_min === true, most: strict_max === true });
}

/** Bounds that are no numbers (parameters, dates) are lost, and so is an expectation without any. */
function told(
  e: Expectation,
  least: unknown,
  most: unknown,
  strict?: { least: boolean; most: boolean },
): Record<`must${string}`, number>[] {
  const given = [least, most].filter(bound => bound !== undefined && bound !== null);
  if (!given.length || given.some(bound => typeof bound !== 'number')) e.lose('Its bounds are not numbers.');
  const number = (value: unknown) => (typeof value === 'number' ? value : undefined);
  return between(number(least), number(most), strict);
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A suite rarely says the type; what a value is compared with does. What is said outright counts more. */
function giveType(e: Expectation, type: LogicalType | undefined): void {
  if (type) e.column(e.kwargs['column']).property.logicalType ??= type;
}

function setType(e: Expectation, type: LogicalType): void {
  e.column(e.kwargs['column']).property.logicalType = type;
}
