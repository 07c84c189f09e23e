import { UserError, type Files } from '@sluice/core';
import {
  BATCH_CELLS,
  numberVector,
  openTable,
  Tokens,
  type TableOptions,
  type TableSource,
} from '@sluice/tables';
import type { Batch, CellColumn, Fault, FaultKind } from '@sluice/tables';
import type { Cursor } from './cells.js';
import type { CheckResult } from './check.js';
import type { ColumnScan } from './column-scan.js';
import { NumberColumn } from './number-column.js';
import type { ColumnPlan, TablePlan } from './plan.js';
import { RowKeys } from './row-keys.js';
import { TextColumn } from './text-column.js';

export interface ScanOptions extends TableOptions {
  /** Examples kept of each rule. With 0, nothing that is found tells a value of the data. */
  examples: number;
  /** Bytes that the keys of one uniqueness check may take. */
  maxKeyBytes: number;
  signal?: AbortSignal;
}

export interface ScannedFile {
  path: string;
  sha256: string;
  bytes: number;
  rows: number;
  format: TableSource['format'];
  delimiter?: string;
  gzip: boolean;
  faults: { kind: FaultKind; count: number; first: readonly Fault[] }[];
}

/** All that was found in the files, which together are one table. */
export interface Scan {
  files: ScannedFile[];
  rows: number;
  /** The columns of the contract in its order, then the others in the order they were met. */
  columns: readonly ColumnScan[];
  /** Columns the contract does not know, with the number of the first file that has them. */
  extra: ReadonlyMap<string, number>;
  results: CheckResult[];
}

/** Reads the files once, in order, and counts all that the plan asks for. Memory does not grow with the rows, but with unique keys. */
export async function scanTable(
  paths: readonly string[],
  plan: TablePlan,
  files: Files,
  options: ScanOptions,
): Promise<Scan> {
  const scanner = new TableScan(plan, options);
  const scanned: ScannedFile[] = [];
  for (const path of paths) scanned.push(await scanner.readFile(path, files));
  return { files: scanned, ...scanner.finish() };
}

class TableScan {
  readonly #plan: TablePlan;
  readonly #options: ScanOptions;
  readonly #cursor: Cursor & { file: number };
  readonly #vector = numberVector(BATCH_CELLS);
  readonly #columns = new Map<string, ColumnScan>();
  readonly #keys: { check: TablePlan['keys'][number]; keys: RowKeys }[];
  readonly #extra = new Map<string, number>();
  #rows = 0;

  constructor(plan: TablePlan, options: ScanOptions) {
    this.#plan = plan;
    this.#options = options;
    this.#cursor = { file: -1, keep: options.examples, maxKeyBytes: options.maxKeyBytes };
    for (const column of plan.columns) this.#columns.set(column.name, this.#scanOf(column));
    this.#keys = plan.keys.map(check => {
      const plans = check.columns.map(name => plan.columns.find(column => column.name === name)!);
      return { check, keys: new RowKeys(check, plans, this.#cursor) };
    });
  }

  async readFile(path: string, files: Files): Promise<ScannedFile> {
    this.#cursor.file++;
    const keys = this.#plan.columns.map(({ name }) => name);
    const source = await openTable(path, files, {
      ...this.#options,
      keys,
      keepFaults: Math.max(1, this.#options.examples),
    });
    let scans: ColumnScan[] = [];
    let rows = 0;
    for await (const batch of source.batches()) {
      if (this.#options.signal?.aborted) throw new UserError('cancelled', 'The run was cancelled.');
      if (scans.length < batch.columns.length) scans = this.#widen(source, scans, batch.columns.length, rows);
      this.#take(batch, scans, source.names);
      rows += batch.rows;
    }
    if (scans.length < source.names.length) scans = this.#widen(source, scans, source.names.length, rows);
    for (const scan of this.#columns.values()) if (!scans.includes(scan)) this.#skip(scan, rows);
    this.#rows += rows;
    const faults = [...source.faults];
    const { file, format, delimiter, gzip } = source;
    const dialect = { format, gzip, ...(delimiter === undefined ? {} : { delimiter }) };
    return { path: file, ...(await source.digest()), rows, ...dialect, faults };
  }

  finish(): Omit<Scan, 'files'> {
    const results = this.#plan.columns.flatMap(({ name, checks }) => {
      const scan = this.#columns.get(name)!;
      // Of a column that is nowhere, only that is told.
      const nowhere = scan.cells.absent.count === this.#cursor.file + 1;
      return checks.filter(({ kind }) => !nowhere || kind === 'column').map(check => scan.result(check));
    });
    results.push(...this.#keys.map(({ keys }) => keys.result()));
    for (const check of this.#plan.rowCount)
      results.push({ check, count: this.#rows, of: this.#rows, examples: [] });
    return { rows: this.#rows, columns: [...this.#columns.values()], extra: this.#extra, results };
  }

  #scanOf(declared: ColumnPlan): ColumnScan {
    // Who wants no examples wants no values of the data in the profile either.
    const plan = this.#options.examples > 0 ? declared : { ...declared, hidden: true };
    const { type } = plan;
    const isText = type === undefined || type === 'string' || type === 'object' || type === 'array';
    return isText ? new TextColumn(plan, this.#cursor) : new NumberColumn(plan, this.#cursor, this.#vector);
  }

  #take(batch: Batch, scans: readonly ColumnScan[], names: readonly string[]): void {
    for (const [i, column] of batch.columns.entries()) scans[i]!.take(column, batch);
    for (const { check, keys } of this.#keys) {
      const columns = check.columns.map(name => batch.columns[names.indexOf(name)]);
      if (columns.every((column): column is CellColumn => column !== undefined)) keys.take(columns, batch);
    }
  }

  /** The scans of the columns of a file, `rows` of which were read before its last columns came up. */
  #widen(source: TableSource, known: readonly ColumnScan[], width: number, rows: number): ColumnScan[] {
    return source.names.slice(0, width).map((name, i) => {
      const before = known[i];
      if (before) return before;
      let scan = this.#columns.get(name);
      if (!scan) {
        scan = this.#scanOf(anyColumn(name, this.#plan.missing));
        scan.cells.addMissingRows(this.#rows);
        this.#columns.set(name, scan);
        this.#extra.set(name, this.#cursor.file);
      }
      scan.cells.addMissingRows(rows);
      return scan;
    });
  }

  /** A column that the file at hand does not have. */
  #skip({ cells }: ColumnScan, rows: number): void {
    cells.addMissingRows(rows);
    if (!this.#extra.has(cells.plan.name)) cells.addAbsent();
  }
}

function anyColumn(name: string, missing: readonly string[]): ColumnPlan {
  const tokens = new Tokens(missing);
  return { name, type: undefined, nulls: tokens, missing: tokens, checks: [], hidden: false };
}
