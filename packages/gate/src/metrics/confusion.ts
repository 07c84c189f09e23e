import type { Classification } from '../sample.js';
import { CORRELATION, UNIT, type ClassificationMetric, type Evaluate, type MetricOptions } from './metric.js';

/** Weighted counts of one class against the rest. */
interface Counts {
  /** Rows of the class predicted as such. */
  hits: number;
  /** Rows of the class. */
  actual: number;
  /** Rows predicted as the class. */
  predicted: number;
}

interface Tally {
  classes: Counts[];
  hits: number;
  total: number;
}

/** Rows are actual classes, columns predicted ones: `matrix[actual * classes + predicted]`. */
export function confusionMatrix(
  { label, prediction, classes, rows }: Classification,
  weights?: Float64Array,
  matrix = new Float64Array(classes.length ** 2),
): Float64Array {
  const size = classes.length;
  if (weights) for (let i = 0; i < rows; i++) matrix[label[i]! * size + prediction[i]!]! += weights[i]!;
  else for (let i = 0; i < rows; i++) matrix[label[i]! * size + prediction[i]!]! += 1;
  return matrix;
}

/** Counts into the given objects, which many resamples use again. */
function tally(matrix: Float64Array, classes: Counts[]): Tally {
  const size = classes.length;
  for (let c = 0; c < size; c++) {
    const counts = classes[c]!;
    counts.hits = matrix[c * size + c]!;
    counts.actual = 0;
    counts.predicted = 0;
  }
  let total = 0;
  let hits = 0;
  for (let actual = 0; actual < size; actual++) {
    for (let predicted = 0; predicted < size; predicted++) {
      const weight = matrix[actual * size + predicted]!;
      classes[actual]!.actual += weight;
      classes[predicted]!.predicted += weight;
      total += weight;
      if (actual === predicted) hits += weight;
    }
  }
  return { classes, hits, total };
}

type OfTally = (tally: Tally, options: MetricOptions, positive: number) => number;

/** A metric that depends on the confusion matrix alone. */
function confusionMetric(
  name: string,
  formula: OfTally,
  more: Partial<ClassificationMetric> & { undefinedWhen: string },
): ClassificationMetric {
  return {
    name,
    task: 'classification',
    direction: 'higher',
    range: UNIT,
    needs: 'predictions',
    binary: false,
    prepare(sample, options): Evaluate {
      const positive = sample.positive ?? -1;
      const classes = sample.classes.map((): Counts => ({ hits: 0, actual: 0, predicted: 0 }));
      const matrix = new Float64Array(classes.length ** 2);
      return weights => {
        confusionMatrix(sample, weights, matrix.fill(0));
        return formula(tally(matrix, classes), options, positive);
      };
    },
    ...more,
  };
}

/** Only of labels of two classes or more: where one is missing, nothing shows whether a model tells it from the rest. */
const contrasted =
  (formula: OfTally): OfTally =>
  (t, options, positive) =>
    t.classes.filter(c => c.actual > 0).length < 2 ? NaN : formula(t, options, positive);

/** As `contrasted`, unless the rule itself says what 0/0 is: then all is as in scikit-learn. */
const usually =
  (formula: OfTally): OfTally =>
  (t, options, positive) =>
    (typeof options.zero_division === 'number' ? formula : contrasted(formula))(t, options, positive);

const precision = ({ hits, predicted }: Counts) => hits / predicted;
const recall = ({ hits, actual }: Counts) => hits / actual;
const fbeta = ({ hits, actual, predicted }: Counts, beta: number) =>
  ((1 + beta * beta) * hits) / (beta * beta * actual + predicted);

type Score = (counts: Counts, options: MetricOptions) => number;

/**
 * Precision, recall and F for two classes and, averaged, for many. Recall looks at the rows of a class alone; of the others
 * half the meaning is what is wrongly taken for the class, so they need rows of another.
 */
function family(name: string, score: Score, empty: string, more: Partial<ClassificationMetric>) {
  const alone = name === 'recall';
  const guarded = alone ? (formula: OfTally) => formula : usually;
  const averaged = {
    undefinedWhen: alone ? 'no row is left' : ONE_CLASS,
    options: [...(more.options ?? []), 'zero_division' as const],
  };
  return [
    confusionMetric(
      name,
      guarded((t, options, positive) => divided(score(t.classes[positive]!, options), options, NaN)),
      {
        binary: true,
        undefinedWhen: empty,
        ...more,
        options: averaged.options,
      },
    ),
    confusionMetric(
      `${name}_macro`,
      guarded((t, options) => average(t.classes.filter(present), score, options, () => 1)),
      averaged,
    ),
    // With one label per row, precision, recall and F pooled over the classes all are the accuracy.
    confusionMetric(`${name}_micro`, t => t.hits / t.total, {
      share: 'rows',
      undefinedWhen: 'no row is left',
    }),
    confusionMetric(
      `${name}_weighted`,
      guarded((t, options) => average(t.classes.filter(present), score, options, c => c.actual)),
      averaged,
    ),
  ];
}

const present = (c: Counts) => c.actual > 0 || c.predicted > 0;

/** What 0/0 counts as. */
function divided(value: number, { zero_division: rule }: MetricOptions, usual: number): number {
  if (!Number.isNaN(value)) return value;
  if (rule === 'default') return usual;
  return rule === 'nan' ? NaN : rule;
}

/**
 * Mean over classes. A class that is never predicted has precision 0/0. As in scikit-learn it counts as 0: left out, a
 * model could improve its average by ignoring a class. `zero_division: nan` leaves it out all the same, as there.
 */
function average(
  classes: readonly Counts[],
  score: Score,
  options: MetricOptions,
  weigh: (counts: Counts) => number,
): number {
  let [sum, total] = [0, 0];
  for (const c of classes) {
    const value = divided(score(c, options), options, 0);
    if (Number.isNaN(value)) continue;
    sum += weigh(c) * value;
    total += weigh(c);
  }
  return sum / total;
}

/** Gorodkin's R_K (2004), which is Matthews' coefficient for two classes. */
function matthews({ classes, hits, total }: Tally): number {
  let [both, actual, predicted] = [hits * total, total * total, total * total];
  for (const c of classes) {
    both -= c.actual * c.predicted;
    actual -= c.actual ** 2;
    predicted -= c.predicted ** 2;
  }
  return predicted === 0 ? 0 : both / Math.sqrt(actual * predicted);
}

/** Cohen's κ, unweighted. */
function kappa({ classes, hits, total }: Tally): number {
  const chance = classes.reduce((sum, c) => sum + (c.actual * c.predicted) / total, 0);
  return 1 - (total - hits) / (total - chance);
}

function balancedAccuracy({ classes }: Tally): number {
  const present = classes.filter(c => c.actual > 0);
  return present.reduce((total, c) => total + recall(c), 0) / present.length;
}

const ONE_CLASS = 'the labels hold only one class';
const noRow = { undefinedWhen: 'no row is left' };
const noPositive = 'the labels hold no positive';

export const confusionMetrics: ClassificationMetric[] = [
  confusionMetric('accuracy', t => t.hits / t.total, { share: 'rows', ...noRow }),
  confusionMetric('balanced_accuracy', contrasted(balancedAccuracy), { undefinedWhen: ONE_CLASS }),
  ...family('precision', precision, `${ONE_CLASS}, or nothing is predicted positive`, {
    share: 'predicted-positives',
  }),
  ...family('recall', recall, noPositive, { share: 'positives' }),
  ...family('f1', counts => fbeta(counts, 1), ONE_CLASS, {}),
  ...family('fbeta', (c, { beta }) => fbeta(c, beta), ONE_CLASS, {
    options: ['beta'],
  }),
  confusionMetric('mcc', contrasted(matthews), { range: CORRELATION, undefinedWhen: ONE_CLASS }),
  confusionMetric('kappa', contrasted(kappa), {
    range: CORRELATION,
    undefinedWhen: ONE_CLASS,
  }),
];
