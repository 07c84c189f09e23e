import { METRICS } from './metrics/catalogue.js';
import { FILE_SIZE, OWN_METRICS } from './own-metrics.js';

export const column = (description: string) => ({ type: 'string', minLength: 1, description });
export const oneOf = (values: string[], description: string) => ({ enum: values, description });
export const wholeNumber = (minimum: number, description: string) => ({
  type: 'integer',
  minimum,
  description,
});

const margin = (what: string, fraction: string) => ({
  type: 'object',
  additionalProperties: false,
  required: ['margin'],
  description: what,
  properties: {
    margin: {
      description: `In units of the metric, or as a share of the baseline's absolute value: ${fraction}.`,
      anyOf: [
        { type: 'number', minimum: 0 },
        { type: 'string', pattern: '^\\d+(\\.\\d+)?\\s*%$' },
      ],
    },
  },
});

const minSamples = {
  description: 'Fewer rows than this (or positives, or negatives) leave a rule untested: see `on_few`.',
  anyOf: [
    wholeNumber(1, 'Rows.'),
    {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: {
        rows: wholeNumber(1, 'Rows.'),
        positives: wholeNumber(1, 'Rows of the positive class.'),
        negatives: wholeNumber(1, 'Rows of the other class.'),
        clusters: wholeNumber(1, 'Clusters, of `data.cluster`.'),
      },
    },
  ],
};

/** What a rule may set for itself, and `defaults` for all. */
export const judgement = {
  severity: oneOf(['block', 'warn'], 'Whether a broken rule refuses the model or only warns.'),
  min_samples: minSamples,
  on_few: oneOf(['fail', 'inconclusive', 'warn'], 'What too few rows amount to.'),
  on_nan: oneOf(['fail', 'inconclusive', 'warn'], 'What a metric that is not defined amounts to.'),
  inconclusive: oneOf(['block', 'warn'], 'Whether a rule the rows cannot decide refuses the model.'),
};

const sliceColumn = {
  anyOf: [
    column('Column of the predictions.'),
    {
      type: 'object',
      additionalProperties: false,
      required: ['column'],
      properties: {
        column: column('Numeric column of the predictions.'),
        bins: {
          type: 'array',
          minItems: 2,
          uniqueItems: true,
          items: { type: 'number' },
          description: 'Edges, ascending. Bins are [low, high), the last one closed.',
        },
        quantiles: {
          type: 'integer',
          minimum: 2,
          maximum: 20,
          description: 'Or so many bins of equally many rows.',
        },
      },
    },
  ],
};

export const ruleSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'metric'],
  properties: {
    id: {
      type: 'string',
      pattern: '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
      description: 'Name of the rule in reports. Unique.',
    },
    metric: {
      description:
        'A metric computed from the predictions, or, with `from: metrics`, the (dotted) key of a number in the metrics file.',
      anyOf: [
        { enum: [...METRICS.keys(), ...OWN_METRICS.keys(), FILE_SIZE] },
        { type: 'string', minLength: 1 },
      ],
    },
    from: oneOf(
      ['predictions', 'metrics'],
      'Where the metric comes from. By default the predictions where there are any, else the metrics file.',
    ),
    direction: oneOf(['higher', 'lower'], 'Which way is better; needed for own metrics of a metrics file.'),
    min: {
      type: 'number',
      description: 'The metric must not lie below. Within the range of the metric, where that is known.',
    },
    max: {
      type: 'number',
      description: 'The metric must not lie above. Within the range of the metric, where that is known.',
    },
    using: oneOf(
      ['estimate', 'lower_bound', 'upper_bound'],
      'What `min` and `max` are held against: the value seen, or a one-sided confidence bound.',
    ),
    vs: oneOf(
      ['baseline', 'clean'],
      'What `non_inferior`, `superior` and `no_regression` compare with: the baseline, or, of `perturbed` predictions, the candidate on clean inputs.',
    ),
    non_inferior: margin('Proven not worse than the baseline by the margin or more.', '`2%`'),
    superior: margin('Proven better than the baseline by more than the margin.', '`2%`'),
    no_regression: margin(
      'Refused only if proven worse than the baseline by more than the margin; all such comparisons share one error rate (Holm).',
      '`2%`',
    ),
    by: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: {
        anyOf: [...sliceColumn.anyOf, { type: 'array', minItems: 2, maxItems: 4, items: sliceColumn }],
      },
      description:
        'Columns of the predictions, bins of them, or lists of columns to cross. The rule is held against every value of each.',
    },
    discover: {
      type: 'object',
      additionalProperties: false,
      required: ['columns'],
      description:
        'Looks for the worst slices on one half of the rows and holds the rule against them on the other half.',
      properties: {
        columns: {
          type: 'array',
          minItems: 1,
          uniqueItems: true,
          items: column('Column of the predictions.'),
        },
        depth: {
          type: 'integer',
          minimum: 1,
          maximum: 3,
          description: 'Columns crossed at most. Default: 2.',
        },
        worst: { type: 'integer', minimum: 1, maximum: 20, description: 'Slices to test. Default: 5.' },
      },
    },
    group: {
      description: 'For fairness metrics: column (or columns, crossed) whose values are the groups.',
      anyOf: [
        column('Column of the predictions.'),
        { type: 'array', minItems: 1, maxItems: 4, uniqueItems: true, items: column('Column.') },
      ],
    },
    file: column(
      'JSON file with metrics or benchmark samples, or the outcomes of promptfoo, DeepEval, lm-eval or MLflow.',
    ),
    baseline_file: column('The same of the baseline.'),
    path: column('For `file_size_mb`: file or folder.'),
    baseline_path: column('The same of the baseline.'),
    perturbed: column('Predictions on perturbed inputs, under the same ids.'),
    cluster: column('Of outcomes: the column that says which rows belong together.'),
    statistic: {
      type: 'string',
      pattern: '^(mean|p(\\d{1,2})(\\.\\d+)?)$',
      description: 'Of an array of samples: `mean`, or a percentile such as `p95`. Default: mean.',
    },
    folds: {
      type: 'object',
      additionalProperties: false,
      required: ['test_to_train'],
      description: 'The array holds scores of cross-validation folds, whose training sets overlap.',
      properties: {
        test_to_train: {
          type: 'number',
          exclusiveMinimum: 0,
          description: 'Rows tested on per row trained on: 1/9 for ten folds.',
        },
      },
    },
    bins: wholeNumber(2, 'For `ece`: number of bins.'),
    strategy: oneOf(['uniform', 'quantile'], 'For `ece`: bins of equal width, or of equally many rows.'),
    alpha: {
      type: 'number',
      exclusiveMinimum: 0,
      exclusiveMaximum: 1,
      description: 'For `pinball`: the quantile.',
    },
    beta: { type: 'number', exclusiveMinimum: 0, description: 'For `fbeta`: weight of recall.' },
    k: wholeNumber(1, 'For metrics of the first places: how many.'),
    zero_division: {
      enum: [0, 1, 'nan'],
      description: 'For precision, recall and F: what 0/0 is. Default: not defined; in averages 0.',
    },
    agg: oneOf(['worst_case', 'mean'], 'For equalized odds: the wider of its two gaps, or their mean.'),
    ...judgement,
  },
};
