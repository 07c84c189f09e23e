import { Tokens } from '@sluice/tables';
import { compileNested } from './compile-nested.js';
import { compileOptions } from './compile-options.js';
import { compileColumnRule } from './compile-quality.js';
import { compileReader } from './compile-reader.js';
import { checkOf, type ColumnUnderway } from './compiling.js';
import { customValues } from './custom-values.js';
import type { ColumnCheck, ColumnPlan, LogicalType } from './plan.js';

const HIDDEN = /^(restricted|confidential|secret|sensitive|pii)$/i;
/** The outcomes of text rules are kept as bits of one integer. */
const MAX_TEXT_RULES = 30;

const A: Record<LogicalType, string> = {
  string: 'a string',
  integer: 'an integer',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date',
  timestamp: 'a timestamp',
  time: 'a time',
  object: 'an object',
  array: 'an array',
};

/** @param missing texts that mean a missing value in every column */
export function compileColumn(column: ColumnUnderway, missing: readonly string[]): ColumnPlan {
  const { name, property, path, compiling } = column;
  const { logicalType: type } = property;
  const read = compileReader(column);
  const checks = [
    ...presence(column),
    ...typing(column),
    ...compileOptions(column, read),
    ...(property.unique
      ? [checkOf(column, 'unique', { kind: 'unique' }, 'be unique', [...path, 'unique'])]
      : []),
    ...compileNested(column),
    ...(property.quality ?? []).flatMap((rule, i) =>
      // Custom rules may speak of other columns: they come when all are compiled.
      rule.type === 'custom' ? [] : compileColumnRule(column, rule, [...path, 'quality', i], read),
    ),
  ];
  if (checks.filter(({ kind }) => kind === 'text').length > MAX_TEXT_RULES)
    compiling.refuse(path, `"${name}" has more than ${MAX_TEXT_RULES} rules on its text.`);
  return {
    name,
    location: compiling.locate(path),
    type,
    ...(read ? { read } : {}),
    ...tokensOf(column, missing),
    checks,
    hidden: HIDDEN.test(property.classification ?? ''),
  };
}

function presence(column: ColumnUnderway): ColumnCheck[] {
  const { property, path } = column;
  const there = checkOf(column, 'missing-column', { kind: 'column' }, 'be in the data', [...path, 'name']);
  if (!property.required && !property.primaryKey) return [there];
  const key = property.required ? 'required' : 'primaryKey';
  return [there, checkOf(column, 'required', { kind: 'required' }, 'be present', [...path, key])];
}

function typing(column: ColumnUnderway): ColumnCheck[] {
  const { logicalType: type, logicalTypeOptions } = column.property;
  if (!type) return [];
  const path = [...column.path, 'logicalType'];
  const isTime = type === 'date' || type === 'timestamp' || type === 'time';
  const demand = `be ${A[type]}${isTime ? ` (${logicalTypeOptions?.format ?? 'ISO 8601'})` : ''}`;
  const checks: ColumnCheck[] = [checkOf(column, 'type', { kind: 'type' }, demand, path)];
  if (type === 'number' || type === 'integer')
    checks.push(checkOf(column, 'finite', { kind: 'finite' }, 'be finite', path));
  return checks;
}

function tokensOf({ property, path, compiling }: ColumnUnderway, missing: readonly string[]) {
  const own = customValues(property.customProperties, [...path, 'customProperties'], compiling, [
    'missingValues',
    'environments',
    'notInEnvironments',
  ]);
  const nulls = [...missing, ...(own.missingValues ?? [])];
  const rules = (property.quality ?? []).flatMap((rule, i) =>
    rule.metric === 'missingValues' ? [{ rule, i }] : [],
  );
  if (rules.length > 1)
    compiling.refuse([...path, 'quality', rules[1]!.i], 'A column can have one rule on missingValues.', {
      fix: 'Join their lists.',
    });
  const gaps = rules.flatMap(({ rule }) => rule.arguments?.missingValues ?? []).filter(text => text !== null);
  return { nulls: new Tokens(nulls), missing: new Tokens([...nulls, ...gaps]) };
}
