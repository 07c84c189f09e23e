import type { Cursor } from '../cells.js';
import type { Check } from '../check.js';
import type { ColumnPlan } from '../plan.js';
import type { KeyColumns, RowCheck, RowScan } from '../row-scan.js';
import { KeyGroups } from './key-groups.js';
import { shownKey } from './key-writer.js';
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
    const hidden = columns.some(column => column.hidden);
    return new KeyGroups(
      {
        columns,
        missing: 'skip',
        rule: {
          check,
          other: () => reference.scan.log,
          breaks: (join, entry) => join.other.count(entry) === 0,
          show: ({ key }) => {
            const value = hidden ? undefined : shownKey(key);
            return value === undefined ? {} : { value };
          },
        },
      },
      cursor,
    );
  }

  get keyed(): KeyColumns {
    return { columns: this.columns, missing: 'skip' };
  }
}
