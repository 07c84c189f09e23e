import type { Files, Finding } from '@sluice/core';
import { readColumns } from '@sluice/tables';
import type { Policy } from './policy.js';
import { PredictionsReader } from './predictions-reader.js';

/** A file and what people call it: a fetched one lies in some temporary folder. */
export interface Source {
  path: string;
  name: string;
}

/** A predictions file as it was read: columns in the order of their ids, classes still as text. */
export interface Predictions {
  /** For people. */
  file: string;
  rows: number;
  /** Ascending by code units, each once. */
  ids: string[];
  content: ClassColumns | NumberColumns;
  /** Weight of each row; undefined: all equal. */
  weights?: Float64Array;
  /** Columns the policy slices by. */
  slices: Map<string, string[]>;
  /** What makes the file unfit to be judged. */
  faults: Finding[];
}

export interface ClassColumns {
  task: 'classification';
  label: string[];
  prediction?: string[];
  score?: Float64Array;
  /** Class → probability per row. Empty where the file has none. */
  probabilities: Map<string, Float64Array>;
}
export interface NumberColumns {
  task: 'regression';
  label: Float64Array;
  prediction: Float64Array;
}

/**
 * Reads the columns a policy speaks of from a CSV or JSON Lines file. Missing and non-finite values come back as faults.
 * Throws UserError `missing-file`, `empty-data`, `bad-data` (structure, absent columns, duplicate or missing ids).
 */
export async function readPredictions(
  { path, name }: Source,
  policy: Pick<Policy, 'data' | 'task' | 'rules'>,
  files: Files,
): Promise<Predictions> {
  const { data, task = 'classification' } = policy;
  const slices = [...new Set(policy.rules.flatMap(rule => rule.by))];
  const text = [data.id, ...slices, ...(task === 'classification' ? [data.label, data.prediction] : [])];
  const table = await readColumns(path, files, { text });
  const needed = [...slices, data.weight, task === 'classification' ? data.score : data.prediction];
  const reader = new PredictionsReader(name, table, data, needed);
  const content = task === 'classification' ? reader.classes() : reader.numbers();
  const weights = data.weight ? reader.weights(data.weight) : undefined;
  return {
    file: name,
    rows: table.rows,
    ids: reader.ids,
    content,
    ...(weights ? { weights } : {}),
    slices: new Map(slices.map(name => [name, reader.texts(name).map(value => value ?? '(missing)')])),
    faults: reader.faults.findings,
  };
}
