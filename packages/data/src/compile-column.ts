import { Tokens } from '@sluice/tables';
import { compileNested } from './compile-nested.js';
import { compileOptions } from './compile-options.js';
import { compileColumnRule } from './compile-quality.js';
import { compileReader } from './compile-reader.js';
import { checkOf, type ColumnUnderway } from './compiling.js';
import type { OdcsProperty } from './contract.js';
import { refuseOddValues } from './contradictions.js';
import { customValues } from './custom-values.js';
import { isObject, parseJson } from './json-tests.js';
import { alwaysRequired, headerOf, headersOf, isRequired, leavesOf, membersOf } from './nested-columns.js';
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
  const options = compileOptions(column, read);
  refuseOddValues(column, options, read);
  const checks = [
    ...presence(column),
    ...typing(column),
    ...options,
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
  const leaves = leavesOf(column);
  return {
    name,
    location: compiling.locate(path),
    ...(column.parent ? { path: headersOf(column) } : {}),
    ...(leaves[0] === name ? {} : { members: leaves }),
    type,
    ...(read ? { read } : {}),
    ...tokensOf(column, missing),
    checks,
    hidden: isHidden(column),
  };
}

/** Of an object, all that stands in it or around it is shown with it. */
export function isHidden(column: ColumnUnderway): boolean {
  const around = (at: ColumnUnderway): boolean =>
    HIDDEN.test(at.property.classification ?? '') || (at.parent !== undefined && around(at.parent));
  const inside = ({ classification, properties = [], items }: Omit<OdcsProperty, 'name'>): boolean =>
    HIDDEN.test(classification ?? '') || properties.some(inside) || (items !== undefined && inside(items));
  return around(column) || inside(column.property);
}

/** What must be there only where the object around it is, is for that object to judge. */
function presence(column: ColumnUnderway): ColumnCheck[] {
  const { property, path } = column;
  const there = checkOf(column, 'missing-column', { kind: 'column' }, 'be in the data', [...path, 'name']);
  const checks: ColumnCheck[] = [there];
  const key = property.required ? 'required' : 'primaryKey';
  if (alwaysRequired(column))
    checks.push(checkOf(column, 'required', { kind: 'required' }, 'be present', [...path, key]));
  for (const member of membersOf(column)) {
    if (!isRequired(member.property) || alwaysRequired(member)) continue;
    const name = headerOf(member.property);
    const test = (text: string) => {
      const value = parseJson(text);
      return !isObject(value) || (Object.hasOwn(value, name) && value[name] !== null);
    };
    const at = [...member.path, 'required'];
    checks.push(checkOf(column, 'required-properties', { kind: 'text', test }, `have ${name}`, at));
  }
  return checks;
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

function tokensOf({ property, path, compiling, parent }: ColumnUnderway, missing: readonly string[]) {
  const known = [
    'missingValues',
    ...(parent ? [] : (['environments', 'notInEnvironments'] as const)),
  ] as const;
  const own = customValues(property.customProperties, [...path, 'customProperties'], compiling, known);
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
