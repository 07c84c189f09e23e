import { digestOf, UserError, type Files } from '@sluice/core';
import { openTable, type TableSource } from '@sluice/tables';
import { partitionColumns, partitionsOf } from '../open-data.js';
import type { TablePlan } from '../plan.js';
import { refuseCancelled, type Scan, type ScanOptions } from '../scan-table.js';
import { JsonRowWriter } from './json-rows.js';
import { ROW, type JudgedBlock } from './judge-job.js';
import { judgeHere, judgeInThreads, type Judges } from './judges.js';
import { RowMarker } from './row-marker.js';
import { RowSplitter } from './row-splitter.js';
import { isJsonLines, type Targets } from './targets.js';
import { Verdicts, type Failing } from './verdicts.js';

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
const PARALLEL_BYTES = 64 * 1024 * 1024;

/** What is at work while rows are separated. */
interface Separating {
  data: Files;
  options: ScanOptions;
  plan: TablePlan;
  verdicts: Verdicts;
  splitter: RowSplitter;
  judges: Judges;
  /** Columns that must be looked at. */
  columns: readonly string[];
}

/**
 * Reads the data once more and writes the rows that fail with their reasons, and the others byte by byte; elements of a JSON array, and
 * rows of Parquet and Arrow, become JSON Lines. A row fails that breaks a rule of severity `error` by itself, or the structure; empty
 * lines are in neither file. Threads judge the blocks of large text files, and what comes out does not depend on them. Files appear when
 * they are whole. The scan must have been made with `marks`. Throws UserError `unsupported` for files that differ in their headers,
 * `bad-input` where rows of a binary format should go to a file of another name, `bad-data` where the data have changed.
 */
export async function separateRows(
  scan: Scan,
  plan: TablePlan,
  targets: Targets,
  data: Files,
  files: Files,
  options: ScanOptions,
): Promise<Separated> {
  refuseNames(scan, targets);
  const verdicts = new Verdicts(plan, scan, options.maxKeyBytes);
  const { columns } = new RowMarker(plan, verdicts.judging);
  const judges = await judgesFor(scan, plan, verdicts, data, options);
  const folder = await files.temporary('rows');
  const splitter = new RowSplitter(folder, targets);
  try {
    const separating = { data, options, plan, verdicts, splitter, judges, columns };
    for (const file of scan.files) await separateFile(file, separating);
    await splitter.close();
    refuseCancelled(options.signal);
    return {
      ...(targets.quarantine ? { quarantine: await put(splitter.failing!, targets.quarantine, files) } : {}),
      ...(targets.accepted ? { accepted: await put(splitter.passing!, targets.accepted, files) } : {}),
    };
  } finally {
    await judges.close();
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

/** What is no text becomes JSON Lines, and nobody should take it for something else. */
function refuseNames({ files }: Scan, targets: Targets): void {
  const binary = files.find(({ format }) => format === 'parquet' || format === 'arrow');
  const wrong = Object.entries(targets).filter(([, path]) => !isJsonLines(path as string));
  if (!binary || !wrong.length) return;
  throw new UserError(
    'bad-input',
    wrong.map(([input, path]) => ({
      message: `Input "${input}": "${path}" is no name of JSON Lines, which rows of ${binary.path} are written as: it is ${binary.format}.`,
      fix: 'Name a file that ends in .jsonl or .ndjson; with .gz behind it, it is compressed.',
    })),
  );
}

async function judgesFor(
  { files }: Scan,
  plan: TablePlan,
  { judging }: Verdicts,
  data: Files,
  { threads }: ScanOptions,
): Promise<Judges> {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const { count = 1, fromBytes = PARALLEL_BYTES, entry, start } = threads ?? {};
  if (plan.source && entry !== undefined && count > 1 && bytes >= fromBytes) {
    if (start ?? (await data.stat(entry))) {
      const { workersOf } = await import('../scan-in-threads.js');
      return judgeInThreads(plan.source, judging, { count, start: start ?? workersOf(entry) });
    }
  }
  return judgeHere(plan, judging);
}

async function separateFile({ path, sha256 }: Scan['files'][number], separating: Separating): Promise<void> {
  const { data, options, splitter, columns } = separating;
  const source = await openTable(path, data, { ...options, keys: columns });
  splitter.startFile(source.file, source);
  if (source.text) await separateText(source, separating);
  else await separateVectors(source, separating);
  if ((await source.digest()).sha256 !== sha256) throw changed(source);
}

async function separateText({ file, text }: TableSource, separating: Separating): Promise<void> {
  const { options, judges } = separating;
  const { layout, linesBefore } = text!;
  judges.startFile(file, layout);
  const waiting: Promise<JudgedBlock>[] = [];
  let line = linesBefore;
  const writeNext = async () => {
    const judged = await waiting.shift()!;
    await writeBlock(judged, line, separating);
    line += judged.lines;
  };
  const size = options.blockSize ?? BLOCK;
  for await (const block of text!.blocks({ size, recycled: () => judges.recycled() })) {
    refuseCancelled(options.signal);
    const judged = judges.judge(block);
    // Told when its turn comes.
    judged.catch(() => undefined);
    waiting.push(judged);
    if (waiting.length > judges.ahead) await writeNext();
  }
  while (waiting.length) await writeNext();
}

/** Of files that are no text, batch by batch. */
async function separateVectors(source: TableSource, separating: Separating): Promise<void> {
  const { options, plan, verdicts } = separating;
  const marker = new RowMarker(plan, verdicts.judging);
  const { columns, names } = partitionColumns(partitionsOf(source.file));
  const writer = new JsonRowWriter(source.names);
  for await (const batch of source.vectors()) {
    refuseCancelled(options.signal);
    const first = batch.lines[0]!;
    marker.take(batch, [...columns, ...batch.columns], [...names, ...source.names]);
    const { broken, suspects } = marker.drain();
    const judged = {
      ...writer.write(batch),
      lines: batch.rows,
      failing: [...broken].map(([line, rules]) => [line - first, rules] as const),
      torn: [],
      suspects: suspects.map(({ line, id, key }) => ({ row: line - first, id, key })),
    };
    await writeBlock(judged, 0, separating);
  }
}

/** @param before physical lines before the block */
async function writeBlock(
  judged: JudgedBlock,
  before: number,
  { verdicts, splitter }: Separating,
): Promise<void> {
  const failing = verdicts.of(judged);
  const { rows } = judged;
  const bytes = Buffer.from(judged.bytes.buffer, judged.bytes.byteOffset, judged.bytes.length);
  const torn = new Set(judged.torn);
  const count = rows.length / ROW.size;
  for (let row = 0; row < count;) {
    const at = row * ROW.size;
    const rules = failing.get(row);
    if (rules) {
      const place = {
        line: before + rows[at + ROW.line]!,
        start: rows[at + ROW.start]!,
        content: rows[at + ROW.content]!,
        end: rows[at + ROW.end]!,
      };
      splitter.fail(bytes, place, rules, !torn.has(row));
      row++;
    } else {
      const next = endOfRun(rows, row, failing);
      splitter.pass(bytes, rows[at + ROW.start]!, rows[(next - 1) * ROW.size + ROW.end]!, next - row);
      row = next;
    }
  }
  await splitter.flush();
}

/** The first row after this one that fails, or that does not begin where the one before ends. */
function endOfRun(rows: Uint32Array, from: number, failing: Failing): number {
  const count = rows.length / ROW.size;
  let row = from + 1;
  while (
    row < count &&
    rows[row * ROW.size + ROW.start] === rows[(row - 1) * ROW.size + ROW.end] &&
    !failing.has(row)
  )
    row++;
  return row;
}

function changed({ file }: TableSource): UserError {
  return new UserError('bad-data', {
    message: `${file} changed while its rows were being separated.`,
    location: { file },
    fix: 'Is something else writing to it? Run again when it has ended.',
  });
}
