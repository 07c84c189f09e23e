import type { Cursor } from '../cells.js';
import type { Check, Place } from '../check.js';
import type { ColumnPlan } from '../plan.js';
import type { KeyColumns, RowCheck, RowScan } from '../row-scan.js';
import { KeyGroups } from './key-groups.js';
import type { Reference } from './reference.js';

/** No row, or no group, may be in the other table too. */
export class SharedKeysCheck implements RowCheck {
  readonly check: Check;
  readonly columns: readonly ColumnPlan[];
  readonly reference: Reference<KeyGroups>;
  readonly #missing: 'skip' | 'keep';

  constructor(
    check: Check,
    columns: readonly ColumnPlan[],
    reference: Reference<KeyGroups>,
    missing: 'skip' | 'keep',
  ) {
    this.check = check;
    this.columns = columns;
    this.reference = reference;
    this.#missing = missing;
  }

  start(cursor: Cursor): RowScan {
    const { check, columns, reference } = this;
    return new KeyGroups(
      {
        columns,
        missing: this.#missing,
        rule: {
          check,
          other: () => reference.scan.log,
          breaks: (join, entry) => join.other.count(entry) > 0,
          show: ({ other }) => ({ note: `also ${reference.showPlace(other)}` }),
        },
      },
      cursor,
    );
  }

  get keyed(): KeyColumns {
    return { columns: this.columns, missing: this.#missing };
  }
}

/** Rows with equal features must have one label: within the table, and, with a reference, across both. */
export class LabelConflictsCheck implements RowCheck {
  readonly check: Check;
  readonly features: readonly ColumnPlan[];
  readonly label: ColumnPlan;
  readonly reference: Reference<KeyGroups> | undefined;

  constructor(
    check: Check,
    features: readonly ColumnPlan[],
    label: ColumnPlan,
    reference: Reference<KeyGroups> | undefined,
  ) {
    this.check = check;
    this.features = features;
    this.label = label;
    this.reference = reference;
  }

  start(cursor: Cursor): RowScan {
    const { check, features, label, reference } = this;
    return new KeyGroups(
      {
        columns: features,
        label,
        missing: 'keep',
        rule: {
          check,
          other: () => reference?.scan.log,
          breaks: (join, entry) => join.labels(entry) > 1,
          show: ({ label: value, beside }, place, placeOf) => {
            const { own, at } = beside!;
            const where = own ? showPlace(place, placeOf(at)) : reference!.showPlace(at);
            return { ...(label.hidden ? {} : { value }), note: `other label in ${where}` };
          },
        },
      },
      cursor,
    );
  }
}

function showPlace(from: Place, { file, line }: Place): string {
  return file === from.file ? `line ${line}` : `line ${line} of file ${file + 1}`;
}
