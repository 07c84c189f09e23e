import type { Files } from '@sluice/core';
import { FaultLog, type Fault, type FaultKind, type TableSource } from '@sluice/tables';
import { openData } from './open-data.js';
import { BlockLedger, type PieceEnding } from './block-ledger.js';
import type { CheckResult } from './check.js';
import type { ColumnScan } from './column-scan.js';
import { confirmKeys } from './confirm-keys.js';
import { Places } from './places.js';
import type { TablePlan } from './plan.js';
import type { RowScan } from './row-scan.js';
import { KeyGroups } from './rows/key-groups.js';
import { partsHere, scanHere, type BlockScan } from './scan-here.js';
import type { Piece } from './shards/divide-files.js';
import type { ScanOptions } from './scan-options.js';
import type { TableScan } from './table-scan.js';
import { bytesOf } from './size-of-data.js';
import { columnResults, rowResults } from './told-results.js';

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
    if (options.marks) for (const rows of scan.rows) if (rows instanceof KeyGroups) rows.keepOffenders();
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
    const scanned = await readFiles(paths, plan, files, scanner, places, options);
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
  const { count = 1, fromBytes = PARALLEL_BYTES, entry, start } = options.threads ?? {};
  const bytes = await bytesOf(paths, files, fromBytes);
  if (plan.source && entry !== undefined && count > 1 && bytes >= fromBytes) {
    if (start ?? (await files.stat(entry))) {
      const { scanInThreads, workersOf } = await import('./scan-in-threads.js');
      const shared = { ...options, scans: count };
      // Others may have written to a file what this thread must read.
      const here = await scanHere(plan, files, shared, Infinity);
      return scanInThreads(here, plan.source, files, shared, { count, start: start ?? workersOf(entry) });
    }
  }
  return scanHere(plan, files, options, bytes);
}

/** Reads them in order. Parts of several may be with threads at a time. */
async function readFiles(
  paths: readonly string[],
  plan: TablePlan,
  files: Files,
  scanner: BlockScan,
  places: Places,
  options: ScanOptions,
): Promise<Read[]> {
  const readings: { ledger: BlockLedger; read: () => Read }[] = [];
  const finish = async () => {
    await scanner.settle();
    for (const { ledger } of readings) await ledger.finish();
  };
  try {
    for (const path of paths) {
      readings.push(await readFile(path, readings.length, plan, files, scanner, places, options));
      if (readings.some(({ ledger }) => ledger.refused !== undefined)) break;
    }
  } catch (error) {
    // What is wrong with a file before is told first.
    await finish();
    throw error;
  }
  await finish();
  return readings.map(({ read }) => read());
}

async function readFile(
  path: string,
  number: number,
  plan: TablePlan,
  files: Files,
  scanner: BlockScan,
  places: Places,
  options: ScanOptions,
): Promise<{ ledger: BlockLedger; read: () => Read }> {
  const piece = options.pieces?.[number];
  const keepFaults = Math.max(1, options.examples);
  const keys = plan.columns.map(({ name }) => name);
  const source = await openData(path, files, { ...options, keys, keepFaults });
  // What is wrong with the header is told with the first piece.
  if (piece && piece.index > 0) source.faults = new FaultLog(keepFaults);
  const ledger = new BlockLedger(number, source, places, scanner, piece);
  if (source.text) await ledger.readText(source.text, options);
  else if (source.parts && piece)
    await ledger.readParts(source.parts, scanner.parts ?? partsHere(scanner), options.signal);
  else if (source.parts && scanner.parts) await ledger.readParts(source.parts, scanner.parts, options.signal);
  else await ledger.readBatches(source.vectors(), options.signal);
  const { file, format, delimiter, packing, encoding } = source;
  const dialect = {
    format,
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(packing ? { packing } : {}),
    ...(encoding ? { encoding } : {}),
  };
  const digest = await source.digest();
  const read = () => {
    const { rows, names } = ledger;
    const ending = piece && { piece: { ...piece, ...ledger.ending } };
    return {
      file: { path: file, ...digest, rows, ...dialect, faults: [...source.faults] },
      names,
      ...ending,
    };
  };
  return { ledger, read };
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
  scan.close();
  const files = scanned.map(({ names }) => new Set(names));
  const results = [
    ...columnResults(declared, files, rows, places.placeOf),
    ...rowResults(scan.rows, files, places.placeOf, plan),
  ];
  for (const check of plan.rowCount) results.push({ check, count: rows, of: rows, examples: [] });
  return {
    files: scanned.map(({ file }) => file),
    rows,
    columns: columns.filter(({ cells }) => cells.absent.count < scanned.length),
    extra,
    results,
    rowScans: scan.rows,
  };
}

/** A file that was read, and its columns in the order they were met. */
export interface Read {
  file: ScannedFile;
  names: readonly string[];
  /** Which part of the file it was, if not all of it. */
  piece?: Piece & PieceEnding;
}
