export type Task = 'classification' | 'regression' | 'ranking';

/** Predictions of one model on labelled rows, by columns. Row i is the same example in every column. */
export type Sample = Classification | Regression | Ranking | Values;

export interface Classification {
  task: 'classification';
  rows: number;
  /** Sorted by code units; labels and predictions are indexes into it. */
  classes: readonly string[];
  /** Index of the positive class, where there are two. */
  positive?: number;
  label: Int32Array;
  prediction: Int32Array;
  /** Per class its probability; absent classes have zeros. */
  probabilities?: readonly Float64Array[];
  /** Of the positive class: any number that rises with its likelihood. */
  score?: Float64Array;
}

export interface Regression {
  task: 'regression';
  rows: number;
  label: Float64Array;
  prediction: Float64Array;
}

/** Items scored for queries. Those of one query follow each other. */
export interface Ranking {
  task: 'ranking';
  rows: number;
  query: Int32Array;
  /** How relevant the item is; 0: not at all. */
  label: Float64Array;
  score: Float64Array;
}

/** Numbers whose mean is the metric: outcomes of tests, flips of predictions. */
export interface Values {
  task: 'values';
  rows: number;
  values: Float64Array;
}

/** The chosen rows, in that order. */
export function takeRows<S extends Sample>(sample: S, rows: Uint32Array): S;
export function takeRows(sample: Sample, rows: Uint32Array): Sample {
  switch (sample.task) {
    case 'values':
      return { task: 'values', rows: rows.length, values: take(sample.values, rows) };
    case 'regression':
      return {
        task: 'regression',
        rows: rows.length,
        label: take(sample.label, rows),
        prediction: take(sample.prediction, rows),
      };
    case 'ranking':
      return {
        task: 'ranking',
        rows: rows.length,
        query: takeIndexes(sample.query, rows),
        label: take(sample.label, rows),
        score: take(sample.score, rows),
      };
    case 'classification':
      return takeClasses(sample, rows);
  }
}

/** Probabilities and scores are taken when they are asked for: most slices are only counted. */
function takeClasses(sample: Classification, rows: Uint32Array): Classification {
  const { classes, positive, label, prediction } = sample;
  const taken: Classification = {
    task: 'classification',
    rows: rows.length,
    classes,
    ...(positive === undefined ? {} : { positive }),
    label: takeIndexes(label, rows),
    prediction: takeIndexes(prediction, rows),
  };
  if ('probabilities' in sample)
    later(taken, 'probabilities', () => sample.probabilities!.map(column => take(column, rows)));
  if ('score' in sample) later(taken, 'score', () => take(sample.score!, rows));
  return taken;
}

/** A property that is computed once, at the first look. */
function later<T, K extends keyof T>(object: T, key: K, compute: () => T[K]): void {
  Object.defineProperty(object, key, {
    enumerable: true,
    configurable: true,
    get() {
      const value = compute();
      Object.defineProperty(object, key, { enumerable: true, value });
      return value;
    },
  });
}

export function take(values: Float64Array, rows: Uint32Array): Float64Array {
  const taken = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) taken[i] = values[rows[i]!]!;
  return taken;
}

export function takeIndexes(values: Int32Array, rows: Uint32Array): Int32Array {
  const taken = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) taken[i] = values[rows[i]!]!;
  return taken;
}
