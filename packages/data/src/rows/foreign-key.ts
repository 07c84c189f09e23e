import type { Cursor } from '../cells.js';
import type { Check, CheckResult, Place } from '../check.js';
import type { ColumnPlan } from '../plan.js';
import type { RowCheck, RowScan } from '../row-scan.js';
import { KeyGroups, type Group } from './key-groups.js';
import { KeyMarks } from './key-marks.js';
import type { Reference } from './reference.js';

/** Every key must be one of the other table's. Rows in which a part is missing refer to nothing, as in SQL. */
export class ForeignKeyCheck implements RowCheck {
  readonly check: Check;
  readonly columns: readonly ColumnPlan[];
  readonly reference: Reference<KeyGroups>;

  constructor(check: Check, columns: readonly ColumnPlan[], reference: Reference<KeyGroups>) {
    this.check = check;
    this.columns = columns;
    this.reference = reference;
  }

  start(cursor: Cursor): RowScan {
    const { check, columns, reference } = this;
    const what = columns.map(({ name }) => JSON.stringify(name)).join(' + ');
    return new KeyGroups(
      {
        what,
        columns,
        missing: 'skip',
        tell: (groups, placeOf) => {
          const known = reference.scan.groups;
          const orphans = [...groups.groups].filter(([key]) => !known.has(key));
          return [told(check, groups.rows, orphans, placeOf, cursor.keep, columns)];
        },
      },
      cursor,
    );
  }

  mark(cursor: Cursor): RowScan {
    const known = this.reference.scan.groups;
    return new KeyMarks(
      this.check,
      this.columns,
      { missing: 'skip', breaks: key => !known.has(key) },
      cursor,
    );
  }
}

function told(
  check: Check,
  of: number,
  orphans: readonly [string, Group[]][],
  placeOf: (at: number) => Place,
  keep: number,
  columns: readonly ColumnPlan[],
): CheckResult {
  const rows = orphans.map(([key, [group]]) => ({ key, ...group! })).sort((a, b) => a.at - b.at);
  const hidden = columns.some(column => column.hidden);
  const examples = rows.slice(0, keep).map(({ key, at }) => {
    const value = hidden ? undefined : shownKey(key);
    return { ...placeOf(at), ...(value === undefined ? {} : { value }) };
  });
  return { check, count: rows.reduce((sum, { count }) => sum + count, 0), of, examples };
}

/** The parts of a key, where they were kept as they are. */
function shownKey(key: string): string | undefined {
  if (key.startsWith('#')) return undefined;
  const parts: string[] = [];
  for (let at = 0; at < key.length;) {
    const colon = key.indexOf(':', at);
    const end = colon + 1 + Number(key.slice(at, colon));
    parts.push(key.slice(colon + 1, end));
    at = end;
  }
  return parts.join(' + ');
}
