import type { Cursor } from '../cells.js';
import type { Check, CheckResult, Example, Place } from '../check.js';
import type { ColumnPlan } from '../plan.js';
import type { RowCheck, RowScan } from '../row-scan.js';
import { KeyGroups, type Group } from './key-groups.js';
import { KeyMarks } from './key-marks.js';
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
    const tell = (own: KeyGroups, placeOf: (at: number) => Place): CheckResult[] => {
      const shared = [...own.groups].flatMap(([key, [group]]) => {
        const other = reference.scan.groups.get(key)?.[0];
        return other ? [{ group: group!, other }] : [];
      });
      const examples = firstOf(shared, cursor.keep).map(({ group, other }) => ({
        ...placeOf(group.at),
        note: `also ${reference.showPlace(other.at)}`,
      }));
      return [{ check, count: total(shared), of: own.rows, examples }];
    };
    return new KeyGroups({ what: check.id, columns, missing: this.#missing, tell }, cursor);
  }

  mark(cursor: Cursor): RowScan {
    const other = this.reference.scan.groups;
    const options = { missing: this.#missing, breaks: (key: string) => other.has(key) };
    return new KeyMarks(this.check, this.columns, options, cursor);
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
    const tell = (own: KeyGroups, placeOf: (at: number) => Place): CheckResult[] => {
      const conflicts = [...own.groups].flatMap(([key, groups]) => {
        const others = reference?.scan.groups.get(key) ?? [];
        const labels = new Set([...groups, ...others].map(group => group.label));
        if (labels.size < 2) return [];
        return groups.map(group => ({ group, own: groups, others }));
      });
      const examples = firstOf(conflicts, cursor.keep).map(({ group, own: groups, others }): Example => {
        const place = placeOf(group.at);
        const beside = groups.find(({ label }) => label !== group.label);
        const other = others.find(({ label }) => label !== group.label);
        const where = beside ? showPlace(place, placeOf(beside.at)) : reference!.showPlace(other!.at);
        const shown = this.label.hidden ? {} : { value: group.label };
        return { ...place, ...shown, note: `other label in ${where}` };
      });
      return [{ check, count: total(conflicts), of: own.rows, examples }];
    };
    return new KeyGroups({ what: check.id, columns: features, label, missing: 'keep', tell }, cursor);
  }
}

function showPlace(from: Place, { file, line }: Place): string {
  return file === from.file ? `line ${line}` : `line ${line} of file ${file + 1}`;
}

function firstOf<T extends { group: Group }>(found: readonly T[], keep: number): T[] {
  return found.toSorted((a, b) => a.group.at - b.group.at).slice(0, keep);
}

function total(found: readonly { group: Group }[]): number {
  return found.reduce((sum, { group }) => sum + group.count, 0);
}
