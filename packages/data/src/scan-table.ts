import type { Files } from '@sluice/core';
import type { TableSource } from '@sluice/tables';
import type { Fault, FaultKind } from '@sluice/tables';
import { openData } from './open-data.js';
import { BlockLedger } from './block-ledger.js';
import type { CheckResult } from './check.js';
import type { ColumnScan } from './column-scan.js';
import { confirmKeys } from './confirm-keys.js';
import { Places } from './places.js';
import type { TablePlan } from './plan.js';
import type { RowScan } from './row-scan.js';
import { scanHere, type BlockScan } from './scan-here.js';
import type { ScanOptions } from './scan-options.js';
import type { TableScan } from './table-scan.js';

export { refuseCancelled, type ScanOptions, type Threads } from './scan-options.js';

export interface ScannedFile {
  path: string;
  sha256: string;
  bytes: number;
  rows: number;
  format: TableSource['format'];
  delimiter?: string;
  packing?: TableSource['packing'];
  encoding?: string;
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
  /** What looked at whole rows: the keys of several columns first, in the order of the plan. */
  rowScans: readonly RowScan[];
}

const PARALLEL_BYTES = 64 * 1024 * 1024;
/** Files named at most that lack a column. */
const SHOWN_FILES = 5;

/**
 * Reads the files once, in order, and counts all that the plan asks for. Memory does not grow with the rows; many keys go
 * to a temporary file. Only where keys repeat, a second pass tells which rows. What comes out does not depend on threads
 * or block sizes.
 */
export async function scanTable(
  paths: readonly string[],
  plan: TablePlan,
  files: Files,
  options: ScanOptions,
): Promise<Scan> {
  return readTable(paths, plan, files, options, async (scan, scanned, places) => {
    await confirmKeys(scan, paths, plan, files, options);
    return resultOf(scan, plan, scanned, places);
  });
}

/** The first pass alone. What went to temporary files is there only as long as `use` lasts. */
export async function readTable<T>(
  paths: readonly string[],
  plan: TablePlan,
  files: Files,
  options: ScanOptions,
  use: (scan: TableScan, scanned: readonly Read[], places: Places) => T | Promise<T>,
): Promise<T> {
  const scanner = await blockScanFor(paths, plan, files, options);
  try {
    const places = new Places();
    const scanned: Read[] = [];
    for (const path of paths)
      scanned.push(await readFile(path, scanned.length, plan, files, scanner, places, options));
    return await use(await scanner.finish(), scanned, places);
  } finally {
    await scanner.close();
  }
}

async function blockScanFor(
  paths: readonly string[],
  plan: TablePlan,
  files: Files,
  options: ScanOptions,
): Promise<BlockScan> {
  const { threads } = options;
  let bytes = 0;
  for (const path of paths) bytes += (await files.stat(path))?.size ?? 0;
  const { count = 1, fromBytes = PARALLEL_BYTES, entry, start } = threads ?? {};
  if (plan.source && entry !== undefined && count > 1 && bytes >= fromBytes) {
    if (start ?? (await files.stat(entry))) {
      const { scanInThreads, workersOf } = await import('./scan-in-threads.js');
      return scanInThreads(plan, plan.source, files, options, { count, start: start ?? workersOf(entry) });
    }
  }
  return scanHere(plan, files, options, bytes);
}

async function readFile(
  path: string,
  number: number,
  plan: TablePlan,
  files: Files,
  scanner: BlockScan,
  places: Places,
  options: ScanOptions,
): Promise<Read> {
  const source = await openData(path, files, {
    ...options,
    keys: plan.columns.map(({ name }) => name),
    keepFaults: Math.max(1, options.examples),
  });
  const ledger = new BlockLedger(number, source, places, scanner);
  if (source.text) await ledger.readText(source.text, options);
  else if (source.parts && scanner.parts) await ledger.readParts(source.parts, scanner.parts, options.signal);
  else await ledger.readBatches(source.vectors(), options.signal);
  const { file, format, delimiter, packing, encoding } = source;
  const dialect = {
    format,
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(packing ? { packing } : {}),
    ...(encoding ? { encoding } : {}),
  };
  const { rows, names } = ledger;
  return {
    file: { path: file, ...(await source.digest()), rows, ...dialect, faults: [...source.faults] },
    names,
  };
}

/** What was found, as rules and reports look at it. */
export function resultOf(scan: TableScan, plan: TablePlan, scanned: readonly Read[], places: Places): Scan {
  const rows = scanned.reduce((sum, { file }) => sum + file.rows, 0);
  const declared = plan.columns.map(({ name }) => scan.column(name));
  const extra = new Map<string, number>();
  for (const [file, { names }] of scanned.entries())
    for (const name of names)
      if (!extra.has(name) && !plan.columns.some(column => column.name === name)) extra.set(name, file);
  const columns = [...declared, ...[...extra.keys()].map(name => scan.column(name))];
  for (const { cells } of columns) cells.addMissingRows(rows - cells.rows);
  for (const { cells } of declared) {
    const lacking = scanned.flatMap(({ names }, file) =>
      names.includes(cells.plan.name) ? [] : [{ file, line: 1 }],
    );
    cells.absent = { count: lacking.length, examples: lacking.slice(0, SHOWN_FILES) };
  }
  const results = plan.columns.flatMap(({ checks }, i) => {
    const column = declared[i]!;
    // Of a column that is nowhere, only that is told.
    const nowhere = column.cells.absent.count === scanned.length;
    const told = checks.filter(({ kind }) => !nowhere || kind === 'column');
    return told.map(check => column.result(check, places.placeOf));
  });
  results.push(...scan.rows.flatMap(check => check.results(places.placeOf)));
  for (const check of plan.rowCount) results.push({ check, count: rows, of: rows, examples: [] });
  const files = scanned.map(({ file }) => file);
  return { files, rows, columns, extra, results, rowScans: scan.rows };
}

/** A file that was read, and its columns in the order they were met. */
export interface Read {
  file: ScannedFile;
  names: readonly string[];
}
