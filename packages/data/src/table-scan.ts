import { kernelInts } from '@sluice/kernel';
import { asCells, BATCH_CELLS, numberVector, Tokens } from '@sluice/tables';
import type { Batch, CellColumn, ColumnBatch } from '@sluice/tables';
import type { Cursor } from './cells.js';
import type { ColumnScan } from './column-scan.js';
import { KeyHashes, type KeySink } from './keys.js';
import { NumberColumn, type Scratch } from './number-column.js';
import { Places } from './places.js';
import type { ColumnPlan, KeyCheck, TablePlan } from './plan.js';
import { RowKeys } from './row-keys.js';
import { ObjectSpreader } from './spread-objects.js';
import type { RowScan } from './row-scan.js';
import type { SpillFile } from './spill-file.js';
import { TextColumn } from './text-column.js';

export interface TableScanOptions {
  /** Examples kept of each rule. With 0, nothing that is found tells a value of the data. */
  examples: number;
  /** Bytes that the keys of one check may take, where they must be kept in memory. */
  maxKeyBytes: number;
  /** Scans at the same time, which share that until what they know is merged; default: this one alone. */
  scans?: number;
}

/** All that a scan knows, as plain data (typed arrays, numbers, strings). */
export interface ScanState {
  version: 1;
  columns: { name: string; state: unknown }[];
  rows: unknown[];
}

/** Where the keys of a uniqueness check go: of a column, or of several. */
export type SinkOf = ((check: KeyCheck | ColumnPlan) => KeySink | undefined) & {
  /** Where checks of whole rows may write what memory has no room for. */
  spill?: (() => SpillFile) | undefined;
};

/** Memory that the hashes of one uniqueness check may take before they go to a file. */
const MAX_HASH_BYTES = 16 * 1024 * 1024;

/** First pass over the data: the hashes of the keys, past some memory in a file. */
export function hashSinks(options: TableScanOptions, spill?: () => SpillFile): SinkOf {
  const sinkOf: SinkOf = check => {
    const isKey = !('checks' in check) || check.checks.some(({ kind }) => kind === 'unique');
    return isKey ? new KeyHashes(Math.min(shareOf(options), MAX_HASH_BYTES), spill) : undefined;
  };
  return Object.assign(sinkOf, { spill });
}

function shareOf({ maxKeyBytes, scans = 1 }: TableScanOptions): number {
  return Math.floor(maxKeyBytes / scans);
}

/** Of all scans of this thread: a batch is taken at once. */
let scratch: Scratch | undefined;

/**
 * Counts all that the plan asks for in the batches given to it, which may be some of the blocks of the data only. What two
 * scans of the same plan know is merged, and then is what one scan of all blocks would know.
 */
export class TableScan {
  readonly columns = new Map<string, ColumnScan>();
  /** The keys of several columns, then the other checks of whole rows. */
  readonly rows: readonly RowScan[];
  readonly #plan: TablePlan;
  readonly #cursor: Cursor;
  readonly #scratch: Scratch = (scratch ??= {
    vector: numberVector(BATCH_CELLS),
    hashes: kernelInts(2 * BATCH_CELLS),
  });
  readonly #sinkOf: SinkOf;
  readonly #objects: ObjectSpreader;

  constructor(plan: TablePlan, options: TableScanOptions, sinkOf: SinkOf) {
    const { examples: keep, maxKeyBytes } = options;
    this.#plan = plan;
    this.#objects = new ObjectSpreader(plan.columns);
    this.#cursor = { base: 0, keep, maxKeyBytes, maxLogBytes: shareOf(options), spill: sinkOf.spill };
    this.#sinkOf = sinkOf;
    for (const column of plan.columns) this.columns.set(column.name, this.#scanOf(column));
    const keys = plan.keys.map(check => {
      const plans = check.columns.map(name => plan.columns.find(column => column.name === name)!);
      return new RowKeys(check, plans, this.#cursor, sinkOf(check)!);
    });
    this.rows = [...keys, ...plan.rows.map(check => check.start(this.#cursor))];
  }

  /** The batches to come are of that block. */
  startBlock(block: number): void {
    this.#cursor.base = Places.base(block);
  }

  /** @param names of the columns of the file, of which the batch may have only the first */
  take(given: Batch, known: readonly string[]): void {
    const { batch, names } = this.#objects.spread(given, known);
    for (const [i, column] of batch.columns.entries()) this.column(names[i]!).take(column, batch);
    for (const check of this.rows) {
      const columns = check.columns.map(name => batch.columns[names.indexOf(name)]);
      if (columns.every((column): column is CellColumn => column !== undefined)) check.take(columns, batch);
    }
  }

  /** As `take`, of a file that stores numbers and dictionaries. */
  takeVectors(given: Batch<ColumnBatch>, known: readonly string[]): void {
    const { batch: spread, names } = this.#objects.spread(given, known);
    const { rows, lines, columns } = spread;
    const batch: Batch = { rows, lines, columns: [] };
    for (const [i, column] of columns.entries()) {
      const scan = this.column(names[i]!);
      if (column.encoding === 'cells') scan.take(column, batch);
      else if (!scan.takeStored(column, batch)) scan.take(asCells(column, rows), batch);
    }
    for (const check of this.rows) {
      const found = check.columns.map(name => columns[names.indexOf(name)]);
      if (found.every(column => column !== undefined))
        check.take(
          found.map(column => asCells(column, rows)),
          batch,
        );
    }
  }

  /** The scan of a column; a fresh one where the plan does not know it. */
  column(name: string): ColumnScan {
    let scan = this.columns.get(name);
    if (!scan) this.columns.set(name, (scan = this.#scanOf(anyColumn(name, this.#plan))));
    return scan;
  }

  /** No more will come: what columns know stays, the memory of the kernel goes. */
  close(): void {
    for (const column of this.columns.values()) column.close();
  }

  state(): ScanState {
    return {
      version: 1,
      columns: [...this.columns].map(([name, column]) => ({ name, state: column.state() })),
      rows: this.rows.map(check => check.state()),
    };
  }

  merge({ columns, rows }: ScanState): void {
    for (const { name, state } of columns) this.column(name).merge(state);
    for (const [i, state] of rows.entries()) this.rows[i]!.merge(state);
  }

  #scanOf(declared: ColumnPlan): ColumnScan {
    // Who wants no examples wants no values of the data in the profile either.
    const plan = this.#cursor.keep > 0 ? declared : { ...declared, hidden: true };
    const { type } = plan;
    const isText = type === undefined || type === 'string' || type === 'object' || type === 'array';
    const keys = this.#sinkOf(plan);
    return isText
      ? new TextColumn(plan, this.#cursor, keys)
      : new NumberColumn(plan, this.#cursor, keys, this.#scratch);
  }
}

/** A column that the contract does not know. What stands below one whose values are not shown is not shown either. */
function anyColumn(name: string, { missing, columns, elsewhere }: TablePlan): ColumnPlan {
  const tokens = new Tokens(missing);
  const secret = [
    ...columns.flatMap(column => (column.hidden ? [column.name] : [])),
    ...elsewhere.flatMap(({ column, hidden }) => (hidden ? [column] : [])),
  ];
  const hidden = secret.some(above => name === above || name.startsWith(`${above}.`));
  return { name, type: undefined, nulls: tokens, missing: tokens, checks: [], hidden };
}
