import type { Batch, CellColumn, DictionaryColumn, VectorColumn } from '@sluice/tables';
import type { Cells } from './cells.js';
import type { CheckResult, PlaceOf } from './check.js';
import type { ColumnCheck } from './plan.js';
import type { ColumnProfile, Distinct } from './profile.js';

/** One column being counted: batch by batch, in constant memory. */
export interface ColumnScan {
  readonly cells: Cells;
  take(column: CellColumn, batch: Batch): void;
  /** Takes what a file stores as numbers or a dictionary. False, and nothing is taken, where it must come as cells. */
  takeStored(column: VectorColumn | DictionaryColumn, batch: Pick<Batch, 'rows' | 'lines'>): boolean;
  /** What became of one of the plan's checks. */
  result(check: ColumnCheck, placeOf: PlaceOf): CheckResult;
  profile(): ColumnProfile;
  /** How many different values there are. */
  readonly distinct: Distinct;
  /** All it knows, as plain data. */
  state(): unknown;
  /** Takes in the state of a scan of the same column over other rows. */
  merge(state: unknown): void;
  /** No more will come: what it knows stays, the memory of the kernel goes. */
  close(): void;
}
