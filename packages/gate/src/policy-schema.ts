import type { JsonSchema } from '@sluice/schema';
import { METRICS } from './metrics/catalogue.js';

const column = (description: string) => ({ type: 'string', minLength: 1, description });
const oneOf = (values: string[], description: string) => ({ enum: values, description });
const wholeNumber = (minimum: number, description: string) => ({ type: 'integer', minimum, description });

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
      },
    },
  ],
};

/** What a rule may set for itself, and `defaults` for all. */
const judgement = {
  severity: oneOf(['block', 'warn'], 'Whether a broken rule refuses the model or only warns.'),
  min_samples: minSamples,
  on_few: oneOf(['fail', 'inconclusive', 'warn'], 'What too few rows amount to.'),
  on_nan: oneOf(['fail', 'inconclusive', 'warn'], 'What a metric that is not defined amounts to.'),
  inconclusive: oneOf(['block', 'warn'], 'Whether a rule the rows cannot decide refuses the model.'),
};

const rule = {
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
      anyOf: [{ enum: [...METRICS.keys()] }, { type: 'string', minLength: 1 }],
    },
    from: oneOf(
      ['predictions', 'metrics'],
      'Where the metric comes from. By default the predictions where there are any, else the metrics file.',
    ),
    direction: oneOf(['higher', 'lower'], 'Which way is better; needed for own metrics of a metrics file.'),
    min: { type: 'number', description: 'The metric must not lie below.' },
    max: { type: 'number', description: 'The metric must not lie above.' },
    using: oneOf(
      ['estimate', 'lower_bound', 'upper_bound'],
      'What `min` and `max` are held against: the value seen, or a one-sided confidence bound.',
    ),
    vs: {
      enum: ['baseline'],
      description: 'What `non_inferior`, `superior` and `no_regression` compare with.',
    },
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
      items: { anyOf: [column('Column of the predictions.'), { type: 'object' }] },
      description: 'Columns of the predictions. The rule is held against every value of each of them.',
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
    ...judgement,
  },
};

/** JSON Schema of the gate policy; published as docs/schemas/gate-policy.schema.json. */
export const gatePolicySchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://sluice-ml.github.io/schemas/gate-policy.schema.json',
  title: 'Sluice gate policy',
  description: 'What a model must prove before it goes on.',
  type: 'object',
  additionalProperties: false,
  required: ['version', 'rules'],
  properties: {
    version: { const: 1 },
    task: oneOf(['classification', 'regression'], 'Told by the metrics where left out.'),
    data: {
      type: 'object',
      additionalProperties: false,
      description: 'Where the predictions say what.',
      properties: {
        file: {
          type: 'string',
          minLength: 1,
          description: 'Path of the predictions, unless an input gives it.',
        },
        id: column('Identifies the example. Default: id.'),
        label: column('The truth. Default: label.'),
        prediction: column('What the model said. Default: prediction.'),
        score: column('For two classes: score or probability of the positive one.'),
        probability_prefix: column(
          'Columns named with it and a class hold the probability. Default: proba_.',
        ),
        positive: { type: ['string', 'number', 'boolean'], description: 'The positive class of two.' },
        threshold: {
          type: 'number',
          description: 'Scores from here on are predicted positive; then `prediction` is not read.',
        },
        weight: column('Weight of the row. Default: all equal.'),
      },
    },
    baseline: {
      type: 'object',
      additionalProperties: false,
      properties: {
        missing: oneOf(
          ['block', 'warn', 'absolute_only'],
          'What a missing baseline amounts to where a rule compares with it.',
        ),
        first_release: {
          type: 'boolean',
          description: 'Confirms `absolute_only`: without a baseline only `min` and `max` decide.',
        },
        min_overlap: {
          type: 'number',
          exclusiveMinimum: 0,
          maximum: 1,
          description: 'Least share of rows that candidate and baseline have in common, by id.',
        },
      },
    },
    stats: {
      type: 'object',
      additionalProperties: false,
      properties: {
        confidence: {
          type: 'number',
          minimum: 0.5,
          maximum: 0.999,
          description: 'Of each one-sided bound. Default: 0.95.',
        },
        resamples: {
          type: 'integer',
          minimum: 200,
          maximum: 1_000_000,
          description: 'Of the bootstrap. Default: 10000.',
        },
        seed: { type: 'integer', minimum: 0, maximum: 4_294_967_295, description: 'Default: 1.' },
        method: oneOf(
          ['auto', 'bca', 'percentile'],
          '`auto`: closed forms where they are valid, else the BCa bootstrap.',
        ),
      },
    },
    defaults: { type: 'object', additionalProperties: false, properties: judgement },
    rules: { type: 'array', minItems: 1, items: rule },
  },
};
