import { digestOf, UserError, type Files } from '@sluice/core';
import {
  BlockScanner,
  FAULTS,
  openTable,
  type Block,
  type FaultKind,
  type TableSource,
} from '@sluice/tables';
import { severityOf } from '../faults.js';
import { partitionColumns, partitionsOf } from '../open-data.js';
import type { TablePlan } from '../plan.js';
import { refuseCancelled, type Scan, type ScanOptions } from '../scan-table.js';
import { rawRows } from './raw-rows.js';
import { RowMarker, type Marks } from './row-marker.js';
import { RowSplitter } from './row-splitter.js';
import type { Targets } from './targets.js';

export interface Separated {
  quarantine?: WrittenRows;
  accepted?: WrittenRows;
}

export interface WrittenRows {
  path: string;
  sha256: string;
  rows: number;
}

const BLOCK = 1024 * 1024;

/**
 * Reads the data once more and writes the rows that fail with their reasons, and the others byte by byte. A row fails that breaks
 * a rule of severity `error` by itself, or the structure; empty lines are in neither file. Files appear when they are whole. Throws
 * UserError `unsupported` for binary formats and for files that differ in their headers, `bad-data` where the data have changed.
 */
export async function separateRows(
  scan: Scan,
  plan: TablePlan,
  targets: Targets,
  data: Files,
  files: Files,
  options: ScanOptions,
): Promise<Separated> {
  refuseBinary(scan);
  const folder = await files.temporary('rows');
  const splitter = new RowSplitter(folder, targets);
  try {
    const marker = new RowMarker(plan, scan, options.maxKeyBytes);
    for (const number of scan.files.keys()) await separateFile(number, scan, marker, splitter, data, options);
    await splitter.close();
    refuseCancelled(options.signal);
    return {
      ...(targets.quarantine ? { quarantine: await put(splitter.failing!, targets.quarantine, files) } : {}),
      ...(targets.accepted ? { accepted: await put(splitter.passing!, targets.accepted, files) } : {}),
    };
  } finally {
    await splitter.discard();
    await files.remove(folder);
  }
}

async function put(
  { path, rows }: { path: string; rows: number },
  target: string,
  files: Files,
): Promise<WrittenRows> {
  await files.copy(path, target);
  return { path: files.relative(target), sha256: (await digestOf(target, files)).sha256, rows };
}

function refuseBinary({ files }: Scan): void {
  const binary = files.find(({ format }) => format === 'parquet' || format === 'arrow');
  if (!binary) return;
  throw new UserError('unsupported', {
    message: `Rows of ${binary.path} cannot be separated: it is ${binary.format}.`,
    location: { file: binary.path },
    fix: 'The inputs "quarantine" and "accepted" are for CSV, TSV and JSON Lines. The report names the rows by their numbers.',
  });
}

async function separateFile(
  number: number,
  scan: Scan,
  marker: RowMarker,
  splitter: RowSplitter,
  data: Files,
  options: ScanOptions,
): Promise<void> {
  const { path, sha256 } = scan.files[number]!;
  const source = await openTable(path, data, { ...options, keys: marker.columns });
  const { text } = source;
  if (!text) throw new Error(`${path} is no text.`);
  const blocks = text.blocks({ size: options.blockSize ?? BLOCK, recycled: () => undefined });
  splitter.startFile(source.file, source);
  marker.startFile(number);
  // Every fault counts here, not only the first ones.
  const layout = { ...text.layout, keepFaults: Infinity };
  const scanner = new BlockScanner(layout);
  const partitions = partitionColumns(partitionsOf(source.file));
  let line = text.linesBefore + 1;
  for await (const block of blocks) {
    refuseCancelled(options.signal);
    // Scanning undoes escapes in place.
    const bytes = Buffer.from(block.bytes.subarray(block.from, block.to));
    const found = markBlock(block, line, scanner, marker, partitions);
    const rows = rawRows({ bytes, line, returns: text.layout.delimiter !== undefined }, found.lines);
    for (const row of rows) splitter.take(bytes, row, found.marks.get(row.line), !found.torn.has(row.line));
    await splitter.flush();
    line += found.length;
  }
  if ((await source.digest()).sha256 !== sha256) throw changed(source);
}

interface FoundRows {
  /** Where each row begins, and what is no row because of a fault. */
  lines: number[];
  marks: Marks;
  /** Lines on which something begins that is no row. */
  torn: ReadonlySet<number>;
  /** Physical lines of the block. */
  length: number;
}

const KINDS = Object.keys(FAULTS) as FaultKind[];
/** Those after which there is no row. */
const NO_ROW: readonly FaultKind[] = ['unclosed-quote', 'invalid-json', 'not-an-object'];

function markBlock(
  block: Block,
  line: number,
  scanner: BlockScanner,
  marker: RowMarker,
  partitions: ReturnType<typeof partitionColumns>,
): FoundRows {
  const lines: number[] = [];
  const take: Parameters<BlockScanner['scan']>[1] = (batch, names) => {
    for (let row = 0; row < batch.rows; row++) lines.push(batch.lines[row]!);
    marker.take(batch, [...partitions.columns, ...batch.columns], [...partitions.names, ...names]);
  };
  const report = scanner.scan(block, take, line);
  const marks = marker.drain();
  // In the order of all kinds: that in which a block meets them depends on where it was cut.
  const faults = report.faults
    .filter(([kind]) => severityOf(kind) === 'error')
    .sort(([a], [b]) => KINDS.indexOf(b) - KINDS.indexOf(a));
  const torn = new Set<number>();
  for (const [kind, , found] of faults)
    if (NO_ROW.includes(kind))
      // What a quote swallows begins with its row, which may be lines before the quote.
      for (const fault of found) torn.add(kind === 'unclosed-quote' ? line + report.lines : fault.line);
  const starts = [...lines, ...torn].sort((a, b) => a - b);
  for (const [kind, , found] of faults)
    for (const fault of found) {
      const row = starts[lastAtMost(starts, fault.line)];
      if (row === undefined) continue;
      const rules = marks.get(row);
      if (!rules) marks.set(row, [kind]);
      else if (!rules.includes(kind)) rules.unshift(kind);
    }
  return { lines: starts, marks, torn, length: report.lines };
}

/** Place of the last number that is not above the limit, in ascending ones; −1 where there is none. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function changed({ file }: TableSource): UserError {
  return new UserError('bad-data', {
    message: `${file} changed while its rows were being separated.`,
    location: { file },
    fix: 'Is something else writing to it? Run again when it has ended.',
  });
}
