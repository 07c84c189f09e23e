import type { Batch, CellColumn } from '@sluice/tables';
import type { Cells } from './cells.js';
import type { CheckResult } from './check.js';
import type { ColumnCheck } from './plan.js';
import type { ColumnProfile } from './profile.js';

/** One column being counted: batch by batch, in constant memory but for unique keys. */
export interface ColumnScan {
  readonly cells: Cells;
  take(column: CellColumn, batch: Batch): void;
  /** What became of one of the plan's checks. */
  result(check: ColumnCheck): CheckResult;
  profile(): ColumnProfile;
}
