import { UserError, type Problem } from '@sluice/core';
import { stringColumn, type Column, type Table } from '@sluice/tables';
import { MAX_EXAMPLES } from './faults.js';

/**
 * The columns of several tables side by side, rows in the order of the first. Every id must be in every table, exactly
 * once. Throws UserError `bad-data` otherwise, and where two tables have a column of one name besides the id.
 */
export function joinTables(tables: readonly { name: string; table: Table }[], id: string): Table {
  const [first, ...others] = tables as [(typeof tables)[0], ...typeof tables];
  const columns = new Map(first.table.columns);
  const names = new Set(first.table.names);
  for (const other of others) {
    const order = match(first, other, id);
    for (const name of other.table.names) {
      if (name === id) continue;
      if (names.has(name)) {
        throw new UserError('bad-data', {
          message: `"${other.name}" has a column "${name}", and so has an earlier file.`,
          fix: 'Rename one, or leave it out: nothing says which counts.',
        });
      }
      names.add(name);
      const column = other.table.columns.get(name);
      if (column) columns.set(name, reorder(column, order));
    }
  }
  return { ...first.table, names: [...names], columns };
}

type Named = { name: string; table: Table };

/** Where each row of the first table is in the other. */
function match(first: Named, other: Named, id: string): Uint32Array {
  const [ours, theirs] = [idsOf(first, id), idsOf(other, id)];
  const places = new Map<string, number>();
  const problems: Problem[] = [];
  const twice = theirs.filter((key, row) => places.size === places.set(key, row).size);
  if (twice.length) problems.push(problem(`occur more than once in "${other.name}"`, twice));
  const lacking = ours.filter(key => !places.has(key));
  if (lacking.length) problems.push(problem(`of "${first.name}" are not in "${other.name}"`, lacking));
  const known = new Set(ours);
  const surplus = theirs.filter(key => !known.has(key));
  if (surplus.length) problems.push(problem(`of "${other.name}" are not in "${first.name}"`, surplus));
  if (problems.length) throw new UserError('bad-data', problems);
  return Uint32Array.from(ours, key => places.get(key)!);
}

function problem(what: string, ids: readonly string[]): Problem {
  return {
    message: `${ids.length} ids ${what}: ${ids.slice(0, MAX_EXAMPLES).join(', ')}.`,
    fix: 'Files that are joined must hold the same ids.',
  };
}

function idsOf({ name, table }: Named, id: string): string[] {
  const column = table.columns.get(id);
  if (!column) {
    throw new UserError('bad-data', {
      message: `"${name}" has no column "${id}" to join it by.`,
      valid: table.names.slice(0, 50),
      fix: 'Name the column of ids in "data.id".',
    });
  }
  return Array.from({ length: table.rows }, (_, row) => String(column.values[row]));
}

function reorder(column: Column, order: Uint32Array): Column {
  if (column.kind === 'string')
    return stringColumn(
      column.name,
      column.texts,
      Int32Array.from(order, row => column.codes[row]!),
    );
  const missing = Uint8Array.from(order, row => column.missing[row]!);
  return { ...column, values: Float64Array.from(order, row => column.values[row]!), missing };
}
