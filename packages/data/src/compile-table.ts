import { nearest } from '@sluice/core';
import type { Check } from './check.js';
import { compileColumn } from './compile-column.js';
import { compileTolerance, refuseArguments } from './compile-quality.js';
import { checkOf, type ColumnUnderway, type Compiling, type Path } from './compiling.js';
import type { OdcsProperty, OdcsQuality, OdcsTable } from './contract.js';
import { customValues } from './custom-values.js';
import type { ColumnPlan, KeyCheck, TablePlan } from './plan.js';

const EXTRA = { allow: 'allow', warn: 'warning', error: 'error' } as const;

/** @param missing texts that mean a missing value, besides those the contract names */
export function compileTable(
  table: OdcsTable,
  path: Path,
  missing: readonly string[],
  compiling: Compiling,
): TablePlan {
  const custom = customValues(table.customProperties, [...path, 'customProperties'], compiling, [
    'missingValues',
    'extraColumns',
  ]);
  refuseTwins(table, path, compiling);
  const plan: TablePlan = {
    name: table.name,
    columns: [],
    keys: [],
    rowCount: [],
    extraColumns: EXTRA[custom.extraColumns ?? 'warn'],
    missing: [...missing, ...(custom.missingValues ?? [])],
    location: compiling.locate(path),
  };
  const underway = table.properties.map((property, i): ColumnUnderway => {
    return { name: headerOf(property), property, path: [...path, 'properties', i], compiling };
  });
  for (const column of underway) plan.columns.push(compileColumn(column, plan.missing));
  compilePrimaryKey(underway, plan);
  for (const [i, rule] of (table.quality ?? []).entries())
    compileTableRule(table, rule, [...path, 'quality', i], compiling, plan);
  return plan;
}

const headerOf = ({ physicalName, name }: OdcsProperty) => physicalName ?? name;

function refuseTwins(table: OdcsTable, path: Path, compiling: Compiling): void {
  const seen = new Set<string>();
  for (const [i, property] of table.properties.entries()) {
    const name = headerOf(property);
    if (seen.has(name))
      compiling.refuse([...path, 'properties', i], `The column "${name}" is declared twice.`);
    seen.add(name);
  }
}

/** Of one column a rule of that column, of several one of the table. */
function compilePrimaryKey(underway: readonly ColumnUnderway[], plan: TablePlan): void {
  const parts = underway
    .filter(({ property }) => property.primaryKey)
    .sort((a, b) => (a.property.primaryKeyPosition ?? 0) - (b.property.primaryKeyPosition ?? 0));
  const [first] = parts;
  if (!first) return;
  const { compiling } = first;
  const path = [...first.path, 'primaryKey'];
  if (parts.length === 1) {
    const column = plan.columns.find(({ name }) => name === first.name) as ColumnPlan;
    column.checks.push(checkOf(first, 'primary-key', { kind: 'unique' }, 'be unique', path));
    return;
  }
  const columns = parts.map(({ name }) => name);
  plan.keys.push({
    id: compiling.idOf('primary-key'),
    rule: 'primary-key',
    severity: 'error',
    location: compiling.locate(path),
    demand: 'be unique',
    columns,
  });
}

function compileTableRule(
  table: OdcsTable,
  rule: OdcsQuality,
  path: Path,
  compiling: Compiling,
  plan: TablePlan,
): void {
  const tolerance = compileTolerance(rule, path, compiling);
  if (!tolerance) return;
  const check = (name: string, demand: string): Check => {
    const location = compiling.locate([...path, 'metric']);
    return { id: compiling.idOf(name), rule: name, location, demand, ...tolerance };
  };
  if (rule.metric === 'rowCount') {
    refuseArguments(rule, [], path, compiling);
    if (rule.unit === 'percent')
      compiling.refuse([...path, 'unit'], 'Rows are counted, not measured in percent.', { valid: ['rows'] });
    plan.rowCount.push(check('row-count', 'rows'));
  } else if (rule.metric === 'duplicateValues') {
    refuseArguments(rule, ['properties'], path, compiling);
    const columns = keyColumns(table, rule.arguments?.properties, path, compiling);
    const demand = `rows that repeat the ${columns.join(' + ')} of an earlier one`;
    const checked: KeyCheck = { ...check('duplicate-values', demand), columns };
    if (columns.length) plan.keys.push(checked);
  } else {
    compiling.refuse([...path, 'metric'], `${rule.metric} is a rule for a column, not for a table.`, {
      valid: ['rowCount', 'duplicateValues'],
    });
  }
}

/** The headers of the properties named; none where they are not all known. */
function keyColumns(
  table: OdcsTable,
  properties: readonly string[] | undefined,
  path: Path,
  compiling: Compiling,
): string[] {
  if (!properties) {
    compiling.refuse(path, 'duplicateValues of a table needs arguments.properties, the columns of the key.');
    return [];
  }
  const headers = properties.map((name, i) => {
    const property = table.properties.find(candidate => candidate.name === name);
    if (property) return headerOf(property);
    const names = table.properties.map(candidate => candidate.name);
    const near = nearest(name, names);
    const more = near ? { fix: `Did you mean "${near}"?` } : { valid: names };
    compiling.refuse([...path, 'arguments', 'properties', i], `There is no property "${name}".`, more);
    return undefined;
  });
  return headers.every(header => header !== undefined) ? headers : [];
}
