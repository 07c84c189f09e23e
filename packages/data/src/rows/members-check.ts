import type { Batch, CellColumn } from '@sluice/tables';
import type { Cursor } from '../cells.js';
import type { Check } from '../check.js';
import type { ColumnPlan } from '../plan.js';
import type { RowCheck, RowScan } from '../row-scan.js';
import { CountingScan } from './counting-scan.js';
import { isThere } from './row-values.js';

/**
 * What must be there of an object whose members come as columns of their own: such a file does not say whether the object is
 * there, so it is where any of its members is.
 */
export class MembersCheck implements RowCheck {
  readonly check: Check;
  readonly object: string;
  readonly members: readonly ColumnPlan[];
  readonly needed: readonly ColumnPlan[] | undefined;

  /**
   * @param object name of the column of objects, where a file has one: then that is judged
   * @param needed one of these must be there where the object is; undefined: the object itself must be
   */
  constructor(
    check: Check,
    object: string,
    members: readonly ColumnPlan[],
    needed: readonly ColumnPlan[] | undefined,
  ) {
    this.check = check;
    this.object = object;
    this.members = members;
    this.needed = needed;
  }

  start(cursor: Cursor): RowScan {
    return new MembersScan(this, cursor);
  }

  mark(cursor: Cursor): RowScan {
    return this.start(cursor);
  }
}

class MembersScan extends CountingScan {
  readonly instead: readonly string[];
  readonly columns: readonly string[];
  readonly #owner: MembersCheck;

  constructor(owner: MembersCheck, cursor: Cursor) {
    super(owner.check, cursor);
    this.instead = [owner.object];
    this.columns = owner.members.map(({ name }) => name);
    this.#owner = owner;
  }

  take(columns: readonly CellColumn[], batch: Batch): void {
    const { members, needed } = this.#owner;
    const indexes = needed?.map(member => members.indexOf(member));
    for (let row = 0; row < batch.rows; row++) {
      const isIn = (i: number) => isThere(columns[i]!, row, members[i]!);
      const there = members.some((_, i) => isIn(i));
      if (indexes && !there) continue;
      this.of++;
      const kept = indexes ? indexes.some(isIn) : there;
      if (!kept) this.offend(batch, row, () => undefined);
    }
  }
}
