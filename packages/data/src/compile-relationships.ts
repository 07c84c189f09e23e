import { nearest } from '@sluice/core';
import { compileColumn } from './compile-column.js';
import type { TableUnderway } from './table-underway.js';
import type { Path } from './compiling.js';
import type { OdcsProperty, OdcsRelationship, OdcsTable } from './contract.js';
import { customValues } from './custom-values.js';
import type { ColumnPlan } from './plan.js';
import { ForeignKeyCheck } from './rows/foreign-key.js';
import { KeyGroups } from './rows/key-groups.js';
import { Reference } from './rows/reference.js';

/** A column as a relationship names it. */
interface Target {
  table: OdcsTable;
  /** Of the table in the contract. */
  index: number;
  property: OdcsProperty;
  position: number;
}

/** @param own the property the relationship stands at; undefined at the table */
export function compileRelationship(
  table: TableUnderway,
  relationship: OdcsRelationship,
  path: Path,
  own: string | undefined,
): void {
  const { compiling } = table;
  const to = [relationship.to]
    .flat()
    .map((name, i) => targetOf(table, name, [...path, 'to', ...(Array.isArray(relationship.to) ? [i] : [])]));
  const from = fromOf(table, relationship, path, own);
  if (!from || to.includes(undefined)) return;
  const targets = to as Target[];
  const [first] = targets;
  if (targets.length !== from.length || !first || targets.some(({ index }) => index !== first.index)) {
    compiling.refuse([...path, 'to'], 'from and to must name as many columns, those of to of one table.');
    return;
  }
  const columns = from.map(header => table.planOf(header)!);
  const others = targets.map(target => columnOf(table, target));
  const shown = `${first.table.name}.${targets.map(({ property }) => property.name).join(' + ')}`;
  const location = compiling.locate([...path, 'to']);
  const about = { table: first.table.name, data: table.dataOf(first.table.name), location, columns: others };
  const reference = new Reference(about, cursor => {
    return new KeyGroups({ columns: others, missing: 'skip', bare: true }, cursor);
  });
  table.plan.references.push(reference);
  const check = {
    id: compiling.idOf(from.length === 1 ? from[0] : undefined, 'foreign-key'),
    rule: 'foreign-key',
    severity: 'error',
    location,
    demand: `be in ${shown}`,
    columns: from,
  } as const;
  table.plan.rows.push(new ForeignKeyCheck(check, columns, reference));
}

function fromOf(
  table: TableUnderway,
  { from }: OdcsRelationship,
  path: Path,
  own: string | undefined,
): string[] | undefined {
  const { compiling } = table;
  if (own !== undefined) {
    if (from === undefined) return [own];
    compiling.refuse([...path, 'from'], 'A relationship of a property begins at that property.', {
      fix: 'Leave from out.',
    });
    return undefined;
  }
  if (from === undefined) {
    compiling.refuse(path, 'A relationship of a table needs from, the columns of this table.');
    return undefined;
  }
  const headers = [from].flat().map(name => {
    const parts = name.split('.');
    const column = parts.length === 2 && parts[0] === table.table.name ? parts[1]! : name;
    return table.headerOf(column, [...path, 'from']);
  });
  return headers.includes(undefined) ? undefined : (headers as string[]);
}

/** `table.column`, or `schema/<id>/properties/<id>`. */
function targetOf(table: TableUnderway, name: string, path: Path): Target | undefined {
  const { compiling } = table;
  const { schema } = compiling.contract;
  const full = /^\/?schema\/([^/]+)\/properties\/([^/]+)$/.exec(name) ?? /^([^./]+)\.([^./]+)$/.exec(name);
  if (!full) {
    compiling.refuse(path, `${JSON.stringify(name)} names no column of this contract.`, {
      fix: 'Write table.column. References to other files are not followed.',
    });
    return undefined;
  }
  const [, tableName, column] = full;
  const index = schema.findIndex(({ id, name }) => id === tableName || name === tableName);
  const found = schema[index];
  const position = found?.properties.findIndex(({ id, name }) => id === column || name === column) ?? -1;
  if (found && position >= 0) return { table: found, index, property: found.properties[position]!, position };
  const names = found ? found.properties.map(({ name }) => name) : schema.map(({ name }) => name);
  const near = nearest((found ? column : tableName)!, names);
  const message = found
    ? `The table "${tableName}" has no property "${column}".`
    : `There is no table "${tableName}".`;
  compiling.refuse(path, message, near ? { fix: `Did you mean "${near}"?` } : { valid: names });
  return undefined;
}

function columnOf(table: TableUnderway, { table: other, index, property, position }: Target): ColumnPlan {
  const compiling = table.compiling.elsewhere();
  const at = ['schema', index];
  const known = ['missingValues', 'extraColumns', 'data'] as const;
  const { missingValues = [] } = customValues(
    other.customProperties,
    [...at, 'customProperties'],
    compiling,
    known,
  );
  const missing = [...(compiling.options.missing ?? []), ...missingValues];
  const name = property.physicalName ?? property.name;
  return compileColumn({ name, property, path: [...at, 'properties', position], compiling }, missing);
}
