import type { Check } from './check.js';
import { compileColumn, isHidden } from './compile-column.js';
import { compileCustomRule } from './compile-custom.js';
import { compileItemRules } from './compile-items.js';
import { compileTolerance, refuseArguments, refuseContradiction } from './compile-quality.js';
import { compileRelationship } from './compile-relationships.js';
import { checkOf, type ColumnUnderway, type Compiling, type Path } from './compiling.js';
import type { OdcsQuality, OdcsTable } from './contract.js';
import { customValues } from './custom-values.js';
import { splitByEnvironment } from './environments.js';
import { alwaysRequired, headerOf, isRequired, leavesOf, withMembers } from './nested-columns.js';
import type { ColumnPlan, KeyCheck, TablePlan } from './plan.js';
import { MembersCheck } from './rows/members-check.js';
import { TableUnderway } from './table-underway.js';

const EXTRA = { allow: 'allow', warn: 'warning', error: 'error' } as const;

export function compileTable(table: OdcsTable, path: Path, compiling: Compiling): TablePlan {
  const custom = customValues(table.customProperties, [...path, 'customProperties'], compiling, [
    'missingValues',
    'extraColumns',
    'data',
  ]);
  refuseTwins(table, path, compiling);
  const missing = [...(compiling.options.missing ?? []), ...(custom.missingValues ?? [])];
  const declared = table.properties.map((property, i): ColumnUnderway => {
    return { name: headerOf(property), property, path: [...path, 'properties', i], compiling };
  });
  const { here: given, elsewhere } = splitByEnvironment(declared, compiling);
  const here = given.flatMap(withMembers);
  const plan: TablePlan = {
    name: table.name,
    columns: here.map(column => compileColumn(column, missing)),
    keys: [],
    rowCount: [],
    rows: [],
    aggregates: [],
    references: [],
    elsewhere: elsewhere.flatMap(({ column, environments }) =>
      withMembers(column).map(member => ({
        column: member.name,
        environments,
        hidden: isHidden(member),
        location: compiling.locate(member.path),
      })),
    ),
    leftOut: 0,
    extraColumns: EXTRA[custom.extraColumns ?? 'warn'],
    missing,
    location: compiling.locate(path),
  };
  compilePrimaryKey(here, plan);
  compileMembers(here, plan);
  const absent = elsewhere.map(({ column }) => column.property);
  compileRules(new TableUnderway(table, plan, compiling, absent), path, here);
  return plan;
}

/** Rules that may speak of several columns, so that all of these must be known. */
function compileRules(underway: TableUnderway, path: Path, columns: readonly ColumnUnderway[]): void {
  const { table } = underway;
  for (const column of columns) {
    compileItemRules(underway, column);
    for (const [i, rule] of (column.property.quality ?? []).entries())
      if (rule.type === 'custom') compileCustomRule(underway, rule, [...column.path, 'quality', i], column);
    for (const [i, relationship] of (column.property.relationships ?? []).entries())
      compileRelationship(underway, relationship, [...column.path, 'relationships', i], column.name);
  }
  for (const [i, rule] of (table.quality ?? []).entries()) {
    const at = [...path, 'quality', i];
    if (rule.type === 'custom') compileCustomRule(underway, rule, at, undefined);
    else compileTableRule(underway, rule, at);
  }
  for (const [i, relationship] of (table.relationships ?? []).entries())
    compileRelationship(underway, relationship, [...path, 'relationships', i], undefined);
}

function refuseTwins(table: OdcsTable, path: Path, compiling: Compiling): void {
  const seen = { headers: new Set<string>(), names: new Set<string>() };
  for (const [i, property] of table.properties.entries()) {
    const header = headerOf(property);
    const at = [...path, 'properties', i];
    if (seen.headers.has(header)) compiling.refuse(at, `The column "${header}" is declared twice.`);
    else if (seen.names.has(property.name))
      compiling.refuse([...at, 'name'], `There is a property "${property.name}" already.`);
    seen.headers.add(header);
    seen.names.add(property.name);
    if (property.primaryKeyPosition !== undefined && !property.primaryKey)
      compiling.refuse(
        [...at, 'primaryKeyPosition'],
        'Only a property with primaryKey: true has a place in the key.',
      );
  }
}

/** What must stand in an object, or the object itself, for files that have no column of objects but one for each member. */
function compileMembers(columns: readonly ColumnUnderway[], plan: TablePlan): void {
  const plansOf = (column: ColumnUnderway) =>
    leavesOf(column).map(name => plan.columns.find(column => column.name === name)!);
  for (const column of columns) {
    const always = alwaysRequired(column);
    const isObject = leavesOf(column)[0] !== column.name;
    if (!isRequired(column.property) || (always && !isObject)) continue;
    const { compiling, name, path } = column;
    const check: Check = {
      id: compiling.idOf(name, 'required'),
      rule: 'required',
      severity: 'error',
      column: name,
      location: compiling.locate([...path, 'required']),
      demand: 'be present',
    };
    const holder = always ? column : column.parent!;
    plan.rows.push(
      new MembersCheck(check, holder.name, plansOf(holder), always ? undefined : plansOf(column)),
    );
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

function compileTableRule(table: TableUnderway, rule: OdcsQuality, path: Path): void {
  const { compiling, plan } = table;
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
    refuseContradiction(table.table.quality ?? [], rule, path, compiling);
  } else if (rule.metric === 'duplicateValues') {
    refuseArguments(rule, ['properties'], path, compiling);
    const columns = keyColumns(table, rule.arguments?.properties, path);
    const demand = `rows that repeat the ${columns.join(' + ')} of an earlier one`;
    const checked: KeyCheck = { ...check('duplicate-values', demand), columns };
    if (columns.length) plan.keys.push(checked);
  } else {
    compiling.refuse([...path, 'metric'], `${rule.metric} is a rule for a column, not for a table.`, {
      valid: ['rowCount', 'duplicateValues'],
    });
  }
}

/** The headers of the properties named; none where they are not all there. */
function keyColumns(table: TableUnderway, properties: readonly string[] | undefined, path: Path): string[] {
  if (!properties) {
    table.compiling.refuse(
      path,
      'duplicateValues of a table needs arguments.properties, the columns of the key.',
    );
    return [];
  }
  const headers = properties.map((name, i) => table.headerOf(name, [...path, 'arguments', 'properties', i]));
  return headers.every(header => header !== undefined) ? headers : [];
}
