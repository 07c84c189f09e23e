import { UserError, type Files } from '@sluice/core';
import type { Table } from '@sluice/tables';
import { jsonFormOf } from './json-form.js';
import { isSplitTable, parseJson, readTable, splitTable } from './read-table.js';

/** What an evaluation tool found, one row per run of a test. */
export interface Outcomes {
  /** For people. */
  file: string;
  rows: number;
  /** Numbers by name; `pass` is 1 where the test passed, else 0. NaN where a row has none. */
  scores: Map<string, Float64Array>;
  /** Texts that may say which rows belong together; `test_id` says it where the rule does not. */
  texts: Map<string, string[]>;
}

type Item = Record<string, unknown>;
const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads outcomes: JSON of promptfoo, DeepEval or MLflow's evaluation table, samples of lm-eval (JSON Lines), or any CSV, JSON Lines or
 * JSON array with a column `pass`. undefined where a JSON file is none of these, so that it may be metrics. Throws what
 * reading the file throws.
 */
export async function readOutcomes(path: string, files: Files): Promise<Outcomes | undefined> {
  const file = files.relative(files.resolve(path));
  if ((await jsonFormOf(path, files)) !== 'document') return ofTable(file, await readTable(path, files));
  const value = parseJson((await files.read(path)).toString('utf8'), file);
  if (isSplitTable(value)) return ofTable(file, splitTable(value, file));
  if (Array.isArray(value) && isTableLike(value)) return ofTable(file, await readTable(path, files));
  if (!isItem(value)) return undefined;
  const found = ofPromptfoo(value) ?? ofDeepEval(value);
  return found && collect(file, found);
}

/** Numbers, say, are samples, and no rows. */
const isTableLike = (value: readonly unknown[]) => !value.length || isItem(value[0]);

/** One run of a test. */
interface Run {
  test: string;
  pass: boolean;
  scores: Item;
  texts: Item;
}

/** promptfoo numbers repetitions of one test like tests of their own, so a test is what it asks: its variables. */
function ofPromptfoo({ results }: Item): Run[] | undefined {
  const list = isItem(results) ? results['results'] : undefined;
  if (!Array.isArray(list)) return undefined;
  return list.filter(isItem).map(item => {
    const { success, score, latencyMs, cost, namedScores, vars, testIdx, testCase } = item;
    const described =
      isItem(testCase) && typeof testCase['description'] === 'string' ? testCase['description'] : '';
    const asked = isItem(vars) && Object.keys(vars).length ? JSON.stringify(vars) : String(testIdx);
    return {
      test: `${described} ${asked}`.trim(),
      pass: success === true,
      scores: { score, latency_ms: latencyMs, cost, ...(isItem(namedScores) ? namedScores : {}) },
      texts: isItem(vars) ? vars : {},
    };
  });
}

function ofDeepEval(value: Item): Run[] | undefined {
  const list = value['testCases'] ?? value['test_results'] ?? value['testResults'];
  if (!Array.isArray(list)) return undefined;
  return list.filter(isItem).map(item => {
    const metrics = item['metricsData'] ?? item['metrics_data'] ?? [];
    const named = Array.isArray(metrics) ? metrics.filter(isItem) : [];
    return {
      test: String(item['input'] ?? item['name']),
      pass: item['success'] === true,
      scores: Object.fromEntries(named.map(({ name, score }) => [String(name), score])),
      texts: { name: item['name'] },
    };
  });
}

function collect(file: string, runs: readonly Run[]): Outcomes {
  if (!runs.length) throw new UserError('empty-data', { message: `"${file}" holds no outcome.` });
  const numeric = (value: unknown) =>
    typeof value === 'number' ? value : value === true ? 1 : value === false ? 0 : NaN;
  const column = (name: string) => Float64Array.from(runs, run => numeric(run.scores[name]));
  const names = new Set(runs.flatMap(run => Object.keys(run.scores)));
  const texts = new Set(runs.flatMap(run => Object.keys(run.texts)));
  return {
    file,
    rows: runs.length,
    scores: new Map([
      ...[...names].map(name => [name, column(name)] as const),
      ['pass', Float64Array.from(runs, run => (run.pass ? 1 : 0))],
    ]),
    texts: new Map([
      ...[...texts].map(name => [name, runs.map(run => textOf(run.texts[name]))] as const),
      ['test_id', runs.map(run => run.test)],
    ]),
  };
}

const textOf = (value: unknown) =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);

const PASS = ['pass', 'passed', 'success', 'correct', 'acc', 'exact_match'];
const TEST = ['test_id', 'test', 'doc_hash', 'doc_id', 'request_id', 'id', 'inputs'];

function ofTable(file: string, table: Table): Outcomes {
  const scores = new Map<string, Float64Array>();
  const texts = new Map<string, string[]>();
  for (const [name, column] of table.columns) {
    texts.set(
      name,
      Array.from({ length: table.rows }, (_, row) => (column.missing[row] ? '' : String(column.values[row]))),
    );
    const numbers = column.kind === 'number' ? column.values : yesOrNo(column.values);
    if (numbers) scores.set(name, numbers);
  }
  refuseFilters(file, texts.get('filter'));
  const pass = PASS.find(name => scores.has(name));
  if (pass) scores.set('pass', scores.get(pass)!);
  const test = TEST.find(name => texts.has(name));
  if (test) texts.set('test_id', texts.get(test)!);
  return { file, rows: table.rows, scores, texts };
}

function yesOrNo(values: readonly (string | null)[]): Float64Array | undefined {
  if (!values.every(value => value !== null && /^(true|false)$/i.test(value))) return undefined;
  return Float64Array.from(values, value => (value!.toLowerCase() === 'true' ? 1 : 0));
}

/** lm-eval writes every sample once per filter; together they would count several times. */
function refuseFilters(file: string, filter: readonly string[] | undefined): void {
  const filters = new Set(filter);
  if (filters.size < 2) return;
  throw new UserError('bad-data', {
    message: `"${file}" holds every sample under ${filters.size} filters (${[...filters].slice(0, 5).join(', ')}).`,
    fix: 'Keep the rows of one filter.',
  });
}
