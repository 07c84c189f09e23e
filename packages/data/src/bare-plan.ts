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
