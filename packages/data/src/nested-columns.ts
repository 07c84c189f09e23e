import type { ColumnUnderway } from './compiling.js';
import type { OdcsProperty } from './contract.js';

type Named = Pick<OdcsProperty, 'name' | 'physicalName' | 'properties'>;

export const headerOf = ({ physicalName, name }: Pick<OdcsProperty, 'name' | 'physicalName'>) =>
  physicalName ?? name;

/**
 * The header of the property so named (or of the column that has that header); of what stands in an object the dotted path of
 * headers, by which readers name it.
 */
export function headerAt(properties: readonly Named[], name: string): string | undefined {
  const found =
    properties.find(candidate => candidate.name === name) ?? properties.find(p => headerOf(p) === name);
  if (found) return headerOf(found);
  for (const outer of properties)
    for (const prefix of new Set([outer.name, headerOf(outer)])) {
      if (!outer.properties || !name.startsWith(`${prefix}.`)) continue;
      const inner = headerAt(outer.properties, name.slice(prefix.length + 1));
      if (inner !== undefined) return `${headerOf(outer)}.${inner}`;
    }
  return undefined;
}

/** The other way round: the name of the property with that header. */
export function nameAt(properties: readonly Named[], header: string): string | undefined {
  const found = properties.find(property => headerOf(property) === header);
  if (found) return found.name;
  for (const outer of properties) {
    const prefix = `${headerOf(outer)}.`;
    const inner =
      outer.properties && header.startsWith(prefix)
        ? nameAt(outer.properties, header.slice(prefix.length))
        : undefined;
    if (inner !== undefined) return `${outer.name}.${inner}`;
  }
  return undefined;
}

/**
 * The column, and where it is an object of which the contract says what stands in it, its members as columns: readers of Parquet
 * and Arrow give them so, and those of JSON are spread (see `ObjectSpreader`).
 */
export function withMembers(column: ColumnUnderway): ColumnUnderway[] {
  return [column, ...membersOf(column).flatMap(withMembers)];
}

/** What stands directly in the object. */
export function membersOf(parent: ColumnUnderway): ColumnUnderway[] {
  const { property, compiling, path, name } = parent;
  if (property.logicalType !== 'object') return [];
  const seen = new Set<string>();
  return (property.properties ?? []).map((member, i): ColumnUnderway => {
    const at = [...path, 'properties', i];
    const header = headerOf(member);
    if (seen.has(header)) compiling.refuse(at, `The property "${header}" of "${name}" is declared twice.`);
    if (header.includes('.'))
      compiling.refuse(
        [...at, 'name'],
        `The name of what stands in an object cannot have a dot: "${header}".`,
      );
    seen.add(header);
    return { name: `${name}.${header}`, property: member, path: at, compiling, parent };
  });
}

/** Names of the columns that stand in the object and are no such objects themselves. */
export function leavesOf(column: ColumnUnderway): string[] {
  const members = membersOf(column);
  return members.length ? members.flatMap(leavesOf) : [column.name];
}

/** Whether a value must stand in every row, for the objects around it must too. */
export function alwaysRequired({ property, parent }: ColumnUnderway): boolean {
  return isRequired(property) && (!parent || alwaysRequired(parent));
}

export const isRequired = ({ required, primaryKey }: Pick<OdcsProperty, 'required' | 'primaryKey'>) =>
  required === true || primaryKey === true;

/** Headers from the column of the table down. */
export function headersOf({ property, parent }: ColumnUnderway): string[] {
  return [...(parent ? headersOf(parent) : []), headerOf(property)];
}
