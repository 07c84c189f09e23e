import { createHash } from 'node:crypto';
import type { Files, Finding } from '@sluice/core';
import type { Coded } from './codes.js';
import type { Ids } from './ids.js';
import { joinTables } from './join-tables.js';
import type { DataSpec, Policy } from './policy.js';
import { PredictionsReader } from './predictions-reader.js';
import { readTable } from './read-table.js';

/** A file and what people call it: a fetched one lies in some temporary folder. */
export interface Source {
  path: string;
  name: string;
}

/** Predictions as they were read: columns in the order of their ids, classes under their own names. */
export interface Predictions {
  /** For people. */
  file: string;
  rows: number;
  /** Ascending by code units, each once. */
  ids: Ids;
  content: ClassColumns | NumberColumns | ItemColumns;
  /** Weight of each row; undefined: all equal. */
  weights?: Float64Array;
  /** Which rows belong together; undefined: all rows are independent. */
  clusters?: Coded;
  /** Columns the policy slices by or takes groups from. */
  slices: Map<string, Coded>;
  /** The file says no labels; those here stand for none. */
  unlabelled?: true;
  /** What makes the file unfit to be judged. */
  faults: Finding[];
}

export interface ClassColumns {
  task: 'classification';
  label: Coded;
  prediction?: Coded;
  score?: Float64Array;
  /** Class → probability per row. Empty where the file has none. */
  probabilities: Map<string, Float64Array>;
}
export interface NumberColumns {
  task: 'regression';
  label: Float64Array;
  prediction: Float64Array;
}
export interface ItemColumns {
  task: 'ranking';
  query: Coded;
  /** Relevance. */
  label: Float64Array;
  score: Float64Array;
}

/** What of a policy says how to read predictions. */
export type Reading = Pick<Policy, 'data' | 'task' | 'rules'> & {
  /** The labels are known from elsewhere, so the file need not have them. */
  labelled?: 'elsewhere';
};

/**
 * Reads the columns a policy speaks of. Several files are joined by their ids. Missing and non-finite values come back as
 * faults. Throws UserError `missing-file`, `empty-data`, `bad-data` (structure, absent columns, duplicate or missing ids,
 * ids that are not in all files).
 */
export async function readPredictions(
  source: Source | readonly Source[],
  reading: Reading,
  files: Files,
): Promise<Predictions> {
  const sources = [source].flat();
  const { data, task = 'classification' } = reading;
  const slices = columnsOf(reading);
  const text = textColumns(data, task, slices);
  const tables = [];
  const needs = { text, only: wanted(data, [...text, ...slices]) };
  for (const { path, name } of sources) tables.push({ name, table: await readTable(path, files, needs) });
  const file = sources.map(({ name }) => name).join(', ');
  const table = joinTables(tables, data.id);
  const classified = task === 'classification';
  const needed = [...slices, data.weight, data.cluster, classified ? data.score : undefined];
  if (task === 'regression') needed.push(data.prediction);
  if (task === 'ranking') needed.push(data.score ?? 'score');
  const unlabelled = reading.labelled === 'elsewhere' && !table.columns.has(data.label);
  const reader = new PredictionsReader(file, table, data, needed, task === 'ranking', unlabelled);
  const content = classified ? reader.classes() : task === 'regression' ? reader.numbers() : reader.items();
  const weights = data.weight ? reader.weights(data.weight) : undefined;
  const named = (name: string) => reader.texts(name, '(missing)');
  return {
    file,
    rows: table.rows,
    ids: reader.ids,
    ...(unlabelled ? { unlabelled } : {}),
    content,
    ...(weights ? { weights } : {}),
    ...(data.cluster ? { clusters: named(data.cluster) } : {}),
    slices: new Map(slices.map(name => [name, named(name)])),
    faults: reader.faults.findings,
  };
}

/** Columns that rules slice by, look for slices in, or take groups from. */
function columnsOf({ rules }: Pick<Policy, 'rules'>): string[] {
  const names = rules.flatMap(({ by, discover, group = [] }) => [
    ...by.flat().map(({ name }) => name),
    ...(discover?.columns ?? []),
    ...group,
  ]);
  return [...new Set(names)];
}

function textColumns(data: DataSpec, task: NonNullable<Policy['task']>, slices: readonly string[]): string[] {
  const { id, label, prediction, cluster, query = 'query', item, probabilities } = data;
  const own = {
    classification: [label, prediction, probabilities],
    regression: [],
    ranking: [query, item],
  }[task];
  return [id, cluster, ...slices, ...own].filter(name => name !== undefined);
}

/** The columns that may be read of a file, which often holds all the features too. */
function wanted(data: DataSpec, named: readonly string[]): (name: string) => boolean {
  const { label, prediction, score = 'score', weight, probabilityPrefix } = data;
  const names = new Set<string | undefined>([...named, label, prediction, score, weight]);
  return name => names.has(name) || name.startsWith(probabilityPrefix);
}

/**
 * Digest of what models are tested on: sha256 of one line `id<tab>label` per row, in the order of the ids. The same for
 * every model that is tested on the same rows.
 */
export function testSetDigest({ ids, content }: Pick<Predictions, 'ids' | 'content'>): string {
  const hash = createHash('sha256');
  const { label } = content;
  const known = 'of' in label ? label.values.map(text => Buffer.from(`\t${text}\n`)) : undefined;
  const ending = (row: number) =>
    known ? known[(label as Coded).of[row]!]! : Buffer.from(`\t${(label as Float64Array)[row]!}\n`);
  const { bytes, starts } = ids.texts;
  const lines = Buffer.allocUnsafe(1 << 16);
  let at = 0;
  for (let row = 0; row < ids.length; row++) {
    const code = ids.codes[row]!;
    const [start, end] = [starts[code]!, starts[code + 1]!];
    const last = ending(row);
    const length = end - start + last.length;
    if (at + length > lines.length) {
      hash.update(lines.subarray(0, at));
      at = 0;
    }
    if (length > lines.length) {
      hash.update(bytes.subarray(start, end)).update(last);
      continue;
    }
    for (let i = start; i < end; i++) lines[at++] = bytes[i]!;
    for (let i = 0; i < last.length; i++) lines[at++] = last[i]!;
  }
  return hash.update(lines.subarray(0, at)).digest('hex');
}
