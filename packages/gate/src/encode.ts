import { parseNumber, UserError } from '@sluice/core';
import type { Coded } from './codes.js';
import type { DataSpec } from './policy.js';
import type { ClassColumns, ItemColumns, Predictions } from './predictions.js';
import type { Classification, Ranking, Sample } from './sample.js';

/**
 * Predictions of one or two models as samples that share their classes. Throws UserError `bad-data` where the positive
 * class is not among them, or a class of the labels has no probability.
 */
export function encode(predictions: Predictions[], data: DataSpec): Sample[] {
  const columns = predictions.map(({ content }) => content);
  if (columns.some(content => content.task === 'ranking')) return columns.map(encodeItems);
  const classified = columns.filter(content => content.task === 'classification');
  if (!classified.length) {
    return columns.map((content, i) => ({ rows: predictions[i]!.rows, ...content }) as Sample);
  }
  const name = namer(classified);
  const space = classSpace(classified, data, name);
  return classified.map((content, i) => encodeClasses(content, predictions[i]!, data, space, name));
}

/** The number each row's text has, by that of its text. */
function lookUp({ of }: Coded, numbers: readonly number[]): Int32Array {
  const found = new Int32Array(of.length);
  for (let row = 0; row < of.length; row++) found[row] = numbers[of[row]!]!;
  return found;
}

/** Rows are in the order of their queries, so numbers from 0 on keep the items of one query together. */
function encodeItems(content: Predictions['content'], _: number, all: Predictions['content'][]): Ranking {
  const names = new Map<string, number>();
  for (const each of all) {
    if (each.task !== 'ranking') throw new Error('rankings are compared with rankings');
    for (const query of each.query.values) if (!names.has(query)) names.set(query, names.size);
  }
  const { query, label, score } = content as ItemColumns;
  return {
    task: 'ranking',
    rows: label.length,
    query: lookUp(
      query,
      query.values.map(name => names.get(name)!),
    ),
    label,
    score,
  };
}

/** What a class is called: `1` and `1.0` are the same class where all classes are numbers. */
type Namer = (text: string) => string;

function namer(columns: ClassColumns[]): Namer {
  const texts = new Set(
    columns.flatMap(({ label, prediction, probabilities }) => [
      ...label.values,
      ...(prediction?.values ?? []),
      ...probabilities.keys(),
    ]),
  );
  const numeric = [...texts].every(text => parseNumber(text) !== undefined);
  const names = new Map([...texts].map(text => [text, numeric ? String(parseNumber(text)) : text]));
  return text => names.get(text) ?? (numeric ? String(parseNumber(text) ?? text) : text);
}

interface ClassSpace {
  classes: string[];
  positive?: number;
}

/** Class sets of which everyone knows the positive one. */
const OBVIOUS: Record<string, string> = {
  '0,1': '1',
  '-1,1': '1',
  'false,true': 'true',
  'False,True': 'True',
};

function classSpace(columns: ClassColumns[], data: DataSpec, name: Namer): ClassSpace {
  const found = new Set<string>();
  for (const { label, prediction, probabilities } of columns) {
    for (const texts of [label.values, prediction?.values ?? [], probabilities.keys()])
      for (const text of texts) found.add(name(text));
  }
  const wanted = data.positive === undefined ? OBVIOUS[[...found].sort().join()] : name(data.positive);
  if (data.positive !== undefined && !found.has(name(data.positive)) && found.size > 1) {
    throw new UserError('bad-data', {
      message: `The positive class "${data.positive}" is none of the classes.`,
      valid: [...found].sort().slice(0, 50),
      fix: 'Mend "data.positive" in the policy.',
    });
  }
  const scored = data.score !== undefined;
  if (scored && wanted === undefined) {
    throw new UserError('bad-data', {
      message: 'Nothing says of which class "data.score" is the score.',
      valid: [...found].sort().slice(0, 50),
      fix: 'Set "data.positive" in the policy.',
    });
  }
  if (wanted !== undefined) found.add(wanted);
  // Rows of one class only: the other has no name, but a score still speaks of it.
  if (scored && found.size === 1) found.add(`not ${wanted!}`);
  const classes = [...found].sort();
  return wanted !== undefined && classes.length <= 2
    ? { classes, positive: classes.indexOf(wanted) }
    : { classes };
}

function encodeClasses(
  content: ClassColumns,
  { rows, file }: Predictions,
  data: DataSpec,
  { classes, positive }: ClassSpace,
  name: Namer,
): Classification {
  const index = new Map(classes.map((text, i) => [text, i]));
  const indexes = (column: Coded) =>
    lookUp(
      column,
      column.values.map(text => index.get(name(text))!),
    );
  const label = indexes(content.label);
  const named = new Map([...content.probabilities].map(([text, column]) => [name(text), column]));
  const probabilities = probabilitiesOf({
    named,
    score: content.score,
    label,
    classes,
    positive,
    rows,
    file,
    data,
  });
  const score = content.score ?? (positive === undefined ? undefined : probabilities?.[positive]);
  const sample = {
    task: 'classification' as const,
    rows,
    classes,
    ...(positive === undefined ? {} : { positive }),
    label,
    ...(probabilities ? { probabilities } : {}),
    ...(score ? { score } : {}),
  };
  const prediction = content.prediction ? indexes(content.prediction) : predicted(sample, data);
  return { ...sample, prediction };
}

interface Probable {
  named: Map<string, Float64Array>;
  score: Float64Array | undefined;
  label: Int32Array;
  classes: string[];
  positive: number | undefined;
  rows: number;
  file: string;
  data: DataSpec;
}

function probabilitiesOf(given: Probable): Float64Array[] | undefined {
  const { named, score, label, classes, positive, rows, file, data } = given;
  if (named.size) {
    const without = [...new Set(label)].map(c => classes[c]!).filter(text => !named.has(text));
    if (without.length) {
      throw new UserError('bad-data', {
        message: `"${file}" has labels of the class ${without.map(text => `"${text}"`).join(', ')} but no probability of it.`,
        valid: without.map(text => `${data.probabilityPrefix}${text}`),
        fix: 'Add the column.',
      });
    }
    return classes.map(text => named.get(text) ?? new Float64Array(rows));
  }
  if (!score || positive === undefined || !score.every(value => value >= 0 && value <= 1)) return undefined;
  return classes.map((_, c) => (c === positive ? score : score.map(value => 1 - value)));
}

/** The class by the threshold on the score, else the most probable one, the first of equals. */
function predicted(sample: Omit<Classification, 'prediction'>, data: DataSpec): Int32Array {
  const { rows, classes, positive, score, probabilities } = sample;
  const scored = score !== undefined && positive !== undefined;
  if (scored && (data.threshold !== undefined || (data.score !== undefined && probabilities))) {
    const negative = classes.length === 1 ? positive : 1 - positive;
    const threshold = data.threshold ?? 0.5;
    const guesses = new Int32Array(rows);
    for (let row = 0; row < rows; row++) guesses[row] = score[row]! >= threshold ? positive : negative;
    return guesses;
  }
  if (data.threshold === undefined && probabilities) {
    const guesses = new Int32Array(rows);
    for (let row = 0; row < rows; row++) {
      let best = 0;
      for (let c = 1; c < classes.length; c++)
        if (probabilities[c]![row]! > probabilities[best]![row]!) best = c;
      guesses[row] = best;
    }
    return guesses;
  }
  throw new UserError(
    'bad-data',
    scored
      ? {
          message: `"${data.score!}" goes beyond 0 to 1, so nothing says from where on it means "${classes[positive]!}".`,
          fix: 'Set "data.threshold" in the policy, or give a column of predictions.',
        }
      : {
          message: '"data.threshold" needs two classes with a score of the positive one.',
          valid: classes.slice(0, 50),
          fix: 'Set "data.positive" in the policy, or drop "data.threshold".',
        },
  );
}
