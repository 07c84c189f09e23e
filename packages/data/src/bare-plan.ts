import type { ColumnPlan, TablePlan } from './plan.js';

/** A table of which nothing is demanded but what its columns demand. It is scanned in one thread. */
export function barePlan(name: string, columns: ColumnPlan[], missing: readonly string[]): TablePlan {
  return {
    name,
    columns,
    keys: [],
    rowCount: [],
    rows: [],
    aggregates: [],
    references: [],
    elsewhere: [],
    leftOut: 0,
    extraColumns: 'allow',
    missing,
  };
}

/** The columns of a table, and nothing that is demanded of them. It is scanned in as many threads as the table itself. */
export function bareOf({ name, columns, missing, source }: TablePlan): TablePlan {
  const bare = barePlan(
    name,
    columns.map(column => ({ ...column, checks: [] })),
    missing,
  );
  return source ? { ...bare, source: { ...source, options: { ...source.options, bare: true } } } : bare;
}
