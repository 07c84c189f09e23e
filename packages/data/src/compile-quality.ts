import { checkOf, type ColumnUnderway, type Compiling, type Path } from './compiling.js';
import { readTime } from './compile-reader.js';
import type { CustomRule, OdcsQuality } from './contract.js';
import type { TimeReader } from './iso-time.js';
import { allows, OPERATORS, type Limit } from './limit.js';
import { compilePattern } from './pattern.js';
import type { ColumnCheck, Test } from './plan.js';
import { limitsOf, outlookOf, type Measure } from './possible-limits.js';
import type { Severity } from '@sluice/core';

const SEVERITIES: Record<NonNullable<OdcsQuality['severity']>, Severity> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};
type Argument = keyof NonNullable<OdcsQuality['arguments']>;

/** What a library rule tolerates and how grave it is. undefined for rules in prose, and for what is refused. */
export function compileTolerance(
  rule: OdcsQuality,
  path: Path,
  compiling: Compiling,
): { limit: Limit; severity: Severity } | undefined {
  if (rule.type === 'text' && !rule.metric) {
    refuseInProse(rule, path, compiling);
    return undefined;
  }
  if (!rule.metric) {
    compiling.refuse(path, 'A quality rule needs a metric.', {
      fix: 'Or `type: text`, if it is for people only.',
    });
    return undefined;
  }
  for (const key of ['engine', 'implementation'] as const)
    if (rule[key] !== undefined)
      compiling.refuse([...path, key], `A rule with a metric has no ${key}.`, {
        fix: 'Write `type: custom`, without a metric.',
      });
  const limit = compileLimit(rule, path, compiling, rule.unit === 'percent' ? 'percent' : 'count');
  if (limit === 'none') compiling.refuse(path, 'The rule needs an operator.', { valid: [...OPERATORS] });
  return typeof limit === 'object' ? { limit, severity: severityOf(rule) } : undefined;
}

/** What people read, nobody checks: it must not look as if it were checked. */
function refuseInProse(rule: OdcsQuality, path: Path, compiling: Compiling): void {
  for (const key of [...OPERATORS, 'unit', 'arguments', 'engine', 'implementation'] as const)
    if (rule[key] !== undefined)
      compiling.refuse([...path, key], `A rule of type text is for people, and has no ${key}.`, {
        fix: 'Say it in the description, or by a metric.',
      });
}

export function severityOf({ severity = 'error' }: OdcsQuality): Severity {
  return SEVERITIES[severity];
}

/**
 * The operator of a rule. `none` where there is none, undefined for what is refused.
 * @param measure what can be measured: limits that say nothing about it are a slip
 */
export function compileLimit(
  rule: OdcsQuality | CustomRule,
  path: Path,
  compiling: Compiling,
  measure: Measure,
): Limit | 'none' | undefined {
  const given = OPERATORS.filter(operator => rule[operator] !== undefined);
  const [operator] = given;
  if (!operator) return 'none';
  if (given.length > 1) {
    compiling.refuse(path, `One operator is allowed, not ${given.join(' and ')}.`, {
      fix: 'Write one rule for each.',
    });
    return undefined;
  }
  const values = [rule[operator]!].flat();
  if (values.length === 2 && values[0]! >= values[1]!)
    compiling.refuse([...path, operator], 'The smaller bound comes first.');
  const limit: Limit = { operator, values, unit: rule.unit ?? 'rows' };
  const outlook = outlookOf([limit], measure);
  // It also says which texts mean a missing value: that is not idle, however many are put up with.
  const isDeclaration = outlook === 'always' && 'metric' in rule && rule.metric === 'missingValues';
  if (outlook !== undefined && !isDeclaration && (values.length < 2 || values[0]! < values[1]!))
    compiling.refuse([...path, operator], OUTLOOKS[outlook], { fix: fixFor(limit, outlook, measure!) });
  return limit;
}

const OUTLOOKS = {
  never: 'No data at all can keep this rule.',
  always: 'All data keep this rule, whatever they are.',
};
const SCALES: Record<NonNullable<Measure>, string> = {
  count: 'What is counted is a whole number from 0 up.',
  percent: 'With unit: percent, what is measured is between 0 and 100.',
  coefficient: 'A correlation is between -1 and 1.',
  share: 'A share is between 0 and 1; with unit: percent, write it from 0 to 100.',
  amount: 'What is measured is never negative.',
  change: 'In percent, a change is from -100 (no row is left) up.',
};

function fixFor({ operator }: Limit, outlook: keyof typeof OUTLOOKS, measure: NonNullable<Measure>): string {
  if (outlook === 'never')
    return operator === 'mustBeBetween'
      ? `The bounds themselves are not allowed. ${SCALES[measure]}`
      : SCALES[measure];
  if (operator === 'mustNotBeBetween')
    return `Take it out, or widen it: the bounds themselves are allowed. ${SCALES[measure]}`;
  if (measure === 'count' && operator.startsWith('mustBeGreater'))
    return 'Take it out, or ask for at least 1.';
  return `Take it out, or choose a limit that some data break. ${SCALES[measure]}`;
}

/** Two rules of the same metric, of which no data can keep both. */
export function refuseContradiction(
  rules: readonly OdcsQuality[],
  rule: OdcsQuality,
  path: Path,
  compiling: Compiling,
): void {
  const alike = (other: OdcsQuality) =>
    other.metric === rule.metric &&
    (other.unit ?? 'rows') === (rule.unit ?? 'rows') &&
    JSON.stringify(other.arguments) === JSON.stringify(rule.arguments);
  const before = rules.slice(0, rules.indexOf(rule)).filter(alike).flatMap(limitsOf);
  const measure = rule.unit === 'percent' ? 'percent' : 'count';
  const isNever = (limits: readonly Limit[]) => outlookOf(limits, measure) === 'never';
  const own = limitsOf(rule);
  if (!before.length || isNever(before) || isNever(own)) return;
  if (isNever([...before, ...own]))
    compiling.refuse(path, `No data can keep this rule and the others on ${rule.metric} before it.`);
}

/** Refuses arguments that the metric does not have. */
export function refuseArguments(
  rule: OdcsQuality,
  allowed: readonly Argument[],
  path: Path,
  compiling: Compiling,
): void {
  for (const name of Object.keys(rule.arguments ?? {}) as Argument[])
    if (!allowed.includes(name))
      compiling.refuse([...path, 'arguments', name], `${rule.metric} has no argument "${name}" here.`, {
        ...(allowed.length ? { valid: [...allowed] } : {}),
      });
}

/** A quality rule of a column. */
export function compileColumnRule(
  column: ColumnUnderway,
  rule: OdcsQuality,
  path: Path,
  read: TimeReader | undefined,
): ColumnCheck[] {
  const { compiling } = column;
  const tolerance = compileTolerance(rule, path, compiling);
  if (!tolerance) return [];
  refuseContradiction(column.property.quality ?? [], rule, path, compiling);
  refuseForbidden(column, rule, tolerance.limit, path);
  const check = (test: Test, name: string, counted: string) => [
    checkOf(column, name, test, counted, [...path, 'metric'], tolerance),
  ];
  switch (rule.metric) {
    case 'nullValues':
      refuseArguments(rule, [], path, compiling);
      return check({ kind: 'nulls' }, 'null-values', 'null values');
    case 'duplicateValues':
      refuseArguments(rule, [], path, compiling);
      return check({ kind: 'unique' }, 'duplicate-values', 'values that repeat an earlier one');
    case 'missingValues': {
      refuseArguments(rule, ['missingValues'], path, compiling);
      const list = rule.arguments?.missingValues;
      if (!list?.length) {
        compiling.refuse(
          path,
          'missingValues needs arguments.missingValues, the texts that count as missing.',
        );
        return [];
      }
      // CSV cannot tell an empty text from nothing.
      return check(
        { kind: 'missing', nulls: list.includes(null) || list.includes('') },
        'missing-values',
        'missing values',
      );
    }
    case 'invalidValues': {
      refuseArguments(rule, ['validValues', 'pattern'], path, compiling);
      const test = validity(column, rule, path, read);
      return test ? check(test.test, 'invalid-values', `values that ${test.words}`) : [];
    }
    default:
      compiling.refuse([...path, 'metric'], `${rule.metric} is a rule for a table, not for a column.`);
      return [];
  }
}

/** A rule that asks for what another key of the property forbids. */
function refuseForbidden(
  { property: { required, primaryKey, unique }, compiling }: ColumnUnderway,
  { metric }: OdcsQuality,
  limit: Limit,
  path: Path,
): void {
  const none = allows(limit, 0, 1);
  const [forbids, what] =
    metric === 'nullValues'
      ? [required ? 'required' : primaryKey && 'primaryKey', 'null values']
      : metric === 'duplicateValues'
        ? [unique && 'unique', 'repeated values']
        : [undefined, ''];
  if (!none && forbids)
    compiling.refuse(path, `This rule asks for ${what}, which \`${forbids}: true\` forbids.`);
}

function validity(
  column: ColumnUnderway,
  rule: OdcsQuality,
  path: Path,
  read: TimeReader | undefined,
): { test: Test; words: string } | undefined {
  const { compiling, property } = column;
  const { validValues, pattern } = rule.arguments ?? {};
  const { logicalType: type } = property;
  const isText = type === undefined || type === 'string';
  const at = [...path, 'arguments'];
  if (validValues === undefined && pattern === undefined) {
    compiling.refuse(path, 'invalidValues needs arguments.validValues or arguments.pattern.');
    return undefined;
  }
  if (pattern !== undefined && !isText) {
    compiling.refuse([...at, 'pattern'], `A pattern is for strings, not for a column of type ${type}.`);
    return undefined;
  }
  const values = validValues && valuesOf(column, validValues, [...at, 'validValues'], read);
  const shown = validValues && `are not one of ${validValues.map(String).join(', ')}`;
  if (!isText) return values && { test: { kind: 'numbers', valid: values as Set<number> }, words: shown! };
  const matches = pattern === undefined ? undefined : compilePattern(pattern, [...at, 'pattern'], compiling);
  const test = (text: string) => (!values || values.has(text)) && (!matches || matches(text));
  const words = [shown, pattern && `do not match ${pattern}`].filter(Boolean).join(' or ');
  return { test: { kind: 'text', test }, words };
}

/** The valid values as the column compares them; those of another type are problems. */
function valuesOf(
  { property, compiling }: ColumnUnderway,
  values: readonly (string | number | boolean)[],
  path: Path,
  read: TimeReader | undefined,
): Set<string | number> {
  const { logicalType: type } = property;
  const set = new Set<string | number>();
  for (const [i, value] of values.entries()) {
    const meant = meaningOf(value, type, read);
    if (type === 'integer' && typeof value === 'number' && !Number.isSafeInteger(value))
      compiling.refuse(
        [...path, i],
        `${value} lies past ±9007199254740991, beyond which such values are not told apart.`,
        {
          fix: 'Compare longer ids as strings.',
        },
      );
    else if (meant !== undefined) set.add(meant);
    else
      compiling.refuse(
        [...path, i],
        `${JSON.stringify(value)} is no value of a column of type ${type ?? 'any'}.`,
        {
          ...(typeof value !== 'string' && !read ? { fix: 'Put it in quotes to compare it as text.' } : {}),
        },
      );
  }
  return set;
}

/** A value as a column of the type compares it; undefined for what is none of the type. */
export function meaningOf(
  value: string | number | boolean,
  type: ColumnUnderway['property']['logicalType'],
  read: TimeReader | undefined,
): string | number | undefined {
  if (type === undefined || type === 'string') return typeof value === 'string' ? value : undefined;
  if (type === 'boolean') return typeof value === 'boolean' ? Number(value) : undefined;
  if (read) return typeof value === 'string' ? readTime(value, read) : undefined;
  return typeof value === 'number' ? value : undefined;
}
