import { compileReader } from './compile-reader.js';
import { compileTolerance, meaningOf, refuseArguments, refuseContradiction } from './compile-quality.js';
import type { ColumnUnderway, Path } from './compiling.js';
import type { Check } from './check.js';
import type { OdcsProperty, OdcsQuality } from './contract.js';
import { headerOf } from './nested-columns.js';
import { compilePattern } from './pattern.js';
import { ITEMS, ItemsCheck, type Step } from './rows/items-check.js';
import type { TableUnderway } from './table-underway.js';

type Inner = Omit<OdcsProperty, 'name'>;
type Judge = ConstructorParameters<typeof ItemsCheck>[3];

interface Place {
  property: Inner;
  path: Path;
  steps: readonly Step[];
  /** For people: `items`, `items.name`. */
  shown: string;
}

/** The quality rules of what stands in the arrays of a column. */
export function compileItemRules(table: TableUnderway, column: ColumnUnderway): void {
  const { items, logicalType } = column.property;
  if (logicalType !== 'array' || !items) return;
  compileAt(table, column, {
    property: items,
    path: [...column.path, 'items'],
    steps: [ITEMS],
    shown: 'items',
  });
}

function compileAt(table: TableUnderway, column: ColumnUnderway, place: Place): void {
  const { property, path, steps, shown } = place;
  for (const [i, rule] of (property.quality ?? []).entries())
    compileRule(table, column, place, rule, [...path, 'quality', i]);
  for (const [i, member] of (property.properties ?? []).entries()) {
    const name = headerOf(member);
    const at = [...path, 'properties', i];
    compileAt(table, column, {
      property: member,
      path: at,
      steps: [...steps, name],
      shown: `${shown}.${name}`,
    });
  }
  if (property.items) {
    const at: Place = {
      property: property.items,
      path: [...path, 'items'],
      steps: [...steps, ITEMS],
      shown: `${shown}.items`,
    };
    compileAt(table, column, at);
  }
}

function compileRule(
  table: TableUnderway,
  column: ColumnUnderway,
  place: Place,
  rule: OdcsQuality,
  path: Path,
): void {
  const { plan, compiling } = table;
  const { metric } = rule;
  if (rule.type === 'custom' || metric === 'duplicateValues') {
    compiling.refuse(
      path,
      `${rule.type === 'custom' ? 'A custom rule' : 'duplicateValues'} is not for what stands in arrays.`,
      {
        fix: 'Within one array there is uniqueItems; for all else the custom rule json-schema of the array.',
      },
    );
    return;
  }
  const tolerance = compileTolerance(rule, path, compiling);
  if (!tolerance) return;
  refuseContradiction(place.property.quality ?? [], rule, path, compiling);
  const judge = judgeOf(column, place, rule, path);
  if (!judge) return;
  const [name, words] = NAMES[metric!] ?? ['', ''];
  const check: Check = {
    id: compiling.idOf(column.name, place.shown, name),
    rule: name,
    column: column.name,
    location: compiling.locate([...path, 'metric']),
    demand: `${words} among its ${place.shown}`,
    ...tolerance,
  };
  plan.rows.push(new ItemsCheck(check, table.planOf(column.name)!, place.steps, judge));
}

const NAMES: Partial<Record<NonNullable<OdcsQuality['metric']>, readonly [rule: string, words: string]>> = {
  nullValues: ['null-values', 'null values'],
  missingValues: ['missing-values', 'missing values'],
  invalidValues: ['invalid-values', 'invalid values'],
};

function judgeOf(
  { compiling, ...column }: ColumnUnderway,
  { property, path: at }: Place,
  rule: OdcsQuality,
  path: Path,
): Judge | undefined {
  const isNothing = (value: unknown) => value === undefined || value === null;
  const { missingValues, validValues, pattern } = rule.arguments ?? {};
  switch (rule.metric) {
    case 'nullValues':
      refuseArguments(rule, [], path, compiling);
      return { breaks: isNothing, ofAll: true };
    case 'missingValues': {
      refuseArguments(rule, ['missingValues'], path, compiling);
      const texts = new Set<unknown>(missingValues);
      if (texts.size) return { breaks: value => texts.has(value ?? null), ofAll: true };
      compiling.refuse(path, 'missingValues needs arguments.missingValues, the texts that count as missing.');
      return undefined;
    }
    case 'invalidValues': {
      refuseArguments(rule, ['validValues', 'pattern'], path, compiling);
      if (!validValues && pattern === undefined) {
        compiling.refuse(path, 'invalidValues needs arguments.validValues or arguments.pattern.');
        return undefined;
      }
      const read = compileReader({
        ...column,
        compiling,
        property: { ...property, name: column.name },
        path: at,
      });
      for (const [i, value] of (validValues ?? []).entries())
        if (meaningOf(value, property.logicalType, read) === undefined)
          compiling.refuse(
            [...path, 'arguments', 'validValues', i],
            `${JSON.stringify(value)} is no value of type ${property.logicalType ?? 'string'}.`,
          );
      const valid = validValues && new Set<unknown>(validValues);
      const matches =
        pattern === undefined
          ? undefined
          : compilePattern(pattern, [...path, 'arguments', 'pattern'], compiling);
      const fits = (value: unknown) =>
        (!valid || valid.has(value)) && (!matches || (typeof value === 'string' && matches(value)));
      return { breaks: value => !fits(value), ofAll: false };
    }
    default:
      compiling.refuse([...path, 'metric'], `${rule.metric} is a rule for a table.`);
      return undefined;
  }
}
