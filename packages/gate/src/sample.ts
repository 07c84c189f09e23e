export type Task = 'classification' | 'regression';

/** Predictions of one model on labelled rows, by columns. Row i is the same example in every column. */
export type Sample = Classification | Regression;

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

/** The chosen rows, in that order. */
export function takeRows<S extends Sample>(sample: S, rows: Uint32Array): S;
export function takeRows(sample: Sample, rows: Uint32Array): Sample {
  if (sample.task === 'regression') {
    const { label, prediction } = sample;
    return {
      task: 'regression',
      rows: rows.length,
      label: take(label, rows),
      prediction: take(prediction, rows),
    };
  }
  const { label, prediction, probabilities, score } = sample;
  return {
    ...sample,
    rows: rows.length,
    label: Int32Array.from(rows, row => label[row]!),
    prediction: Int32Array.from(rows, row => prediction[row]!),
    ...(probabilities ? { probabilities: probabilities.map(column => take(column, rows)) } : {}),
    ...(score ? { score: take(score, rows) } : {}),
  };
}

export function take(values: Float64Array, rows: Uint32Array): Float64Array {
  return Float64Array.from(rows, row => values[row]!);
}
