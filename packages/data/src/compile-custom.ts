import { compileAggregate } from './compile-aggregate.js';
import { compileCorrelation } from './compile-correlation.js';
import { compileExpressionRule } from './compile-expression-rule.js';
import { compileJsonSchemaRule } from './compile-json-schema.js';
import { compileLeakRule } from './compile-leaks.js';
import { compileLimit, severityOf } from './compile-quality.js';
import type { TableUnderway } from './table-underway.js';
import type { ColumnUnderway, Path } from './compiling.js';
import type { Check } from './check.js';
import type { CustomRule, CustomRuleName, OdcsQuality } from './contract.js';
import { OPERATORS, type Limit } from './limit.js';
import { measureOf } from './possible-limits.js';

/** Names that our own engine goes by. */
export const ENGINES = ['validate-data', 'sluice'];

/** Which keys a rule may have besides `rule`; those without `?` it must have. */
const KEYS: Record<CustomRuleName, readonly string[]> = {
  expression: ['expression', 'operator?', 'unit?'],
  mean: ['column', 'operator'],
  sd: ['column', 'operator'],
  min: ['column', 'operator'],
  max: ['column', 'operator'],
  sum: ['column', 'operator'],
  quantile: ['column', 'quantile', 'operator'],
  distinct: ['column', 'operator'],
  'null-share': ['column', 'operator', 'unit?'],
  outliers: ['column', 'method?', 'factor?', 'operator?', 'unit?'],
  'row-count-change': ['operator', 'unit?'],
  freshness: ['column', 'within'],
  'shared-rows': ['with', 'columns?', 'except?', 'operator?', 'unit?'],
  'shared-groups': ['with', 'columns', 'operator?', 'unit?'],
  'time-order': ['with', 'column', 'operator?', 'unit?'],
  'label-conflicts': ['label', 'with?', 'columns?', 'except?', 'operator?', 'unit?'],
  'json-schema': ['schema', 'column?', 'columns?', 'operator?', 'unit?'],
  correlation: ['columns', 'operator'],
  'near-duplicates': ['with?', 'split?', 'column', 'similarity?', 'operator?', 'unit?'],
};

/** A rule of our own engine, understood so far. */
export interface CustomUnderway {
  table: TableUnderway;
  rule: CustomRule;
  path: Path;
  /** Header of the column it is about, where it is about one. */
  column: string | undefined;
  limit: Limit | undefined;
  /** `demand` where no offender is put up with; with a limit, `counted` names what is limited. */
  check(words: { demand: string; counted?: string; columns?: readonly string[]; at?: string }): Check;
}

/** @param column the column it stands at; undefined at the table */
export function compileCustomRule(
  table: TableUnderway,
  quality: OdcsQuality,
  at: Path,
  column: ColumnUnderway | undefined,
): void {
  const { compiling } = table;
  const { engine, implementation } = quality;
  if (quality.metric !== undefined) compiling.refuse([...at, 'metric'], 'A custom rule has no metric.');
  if (engine === undefined || !ENGINES.includes(engine)) {
    const what =
      engine === undefined
        ? 'A custom rule needs an engine.'
        : `Rules of the engine "${engine}" are not checked here.`;
    compiling.refuse([...at, 'engine'], what, { valid: ENGINES });
    return;
  }
  if (!implementation) {
    compiling.refuse(at, 'A custom rule needs an implementation.');
    return;
  }
  for (const operator of [...OPERATORS, 'unit'] as const)
    if (quality[operator] !== undefined)
      compiling.refuse([...at, operator], `${operator} belongs into the implementation.`);
  const path = [...at, 'implementation'];
  const implied =
    column && KEYS[implementation.rule].some(key => key === 'column' || key === 'column?')
      ? { column: table.propertyOf(column.name) }
      : {};
  const rule: CustomRule = { ...implied, ...implementation };
  if (!keysFit(rule, path, table)) return;
  const limit = compileLimit(rule, path, compiling, measureOf(rule));
  if (limit === undefined) return;
  const header =
    rule.column === undefined
      ? undefined
      : table.headerOf(rule.column, [...path, 'column'], OF_WHOLE.includes(rule.rule) ? 'whole' : 'leaf');
  if (rule.column !== undefined && header === undefined) return;
  const name = column?.name;
  compileKind({
    table,
    rule,
    path,
    column: header,
    limit: limit === 'none' ? undefined : limit,
    check: ({ demand, counted, columns, at: key = 'rule' }) => ({
      id: compiling.idOf(name, quality.name ?? rule.rule),
      rule: rule.rule,
      severity: severityOf(quality),
      location: compiling.locate([...path, key]),
      demand: limit === 'none' || counted === undefined ? demand : counted,
      ...(limit === 'none' || counted === undefined ? {} : { limit }),
      ...(columns ? { columns } : {}),
    }),
  });
}

/** Rules on objects as a whole. */
const OF_WHOLE: readonly CustomRuleName[] = ['json-schema'];

function compileKind(custom: CustomUnderway): void {
  switch (custom.rule.rule) {
    case 'expression': {
      compileExpressionRule(custom);
      return;
    }
    case 'correlation': {
      compileCorrelation(custom);
      return;
    }
    case 'json-schema': {
      compileJsonSchemaRule(custom);
      return;
    }
    case 'shared-rows':
    case 'shared-groups':
    case 'time-order':
    case 'label-conflicts':
    case 'near-duplicates': {
      compileLeakRule(custom);
      return;
    }
    default: {
      compileAggregate(custom);
      return;
    }
  }
}

function keysFit(rule: CustomRule, path: Path, { compiling }: TableUnderway): boolean {
  const keys = KEYS[rule.rule];
  const valid = keys.map(key => key.replace('?', ''));
  const named = (key: string) => (key.startsWith('must') ? 'operator' : key);
  const extra = Object.keys(rule).filter(key => key !== 'rule' && !valid.includes(named(key)));
  for (const key of extra)
    compiling.refuse([...path, key], `The rule ${rule.rule} has no key "${key}".`, { valid });
  const given = Object.keys(rule).map(named);
  const lacking = keys.filter(key => !key.endsWith('?') && !given.includes(key));
  for (const key of lacking)
    compiling.refuse(
      path,
      `The rule ${rule.rule} needs ${key === 'operator' ? 'an operator' : `"${key}"`}.`,
      {
        ...(key === 'operator' ? { valid: [...OPERATORS] } : {}),
      },
    );
  return extra.length === 0 && lacking.length === 0;
}
