import type { JsonSchema } from '@sluice/schema';
import { column, judgement, oneOf, ruleSchema } from './rule-schema.js';

const waiver = {
  type: 'object',
  additionalProperties: false,
  required: ['rule', 'until', 'by', 'reason'],
  properties: {
    rule: column('Id of the rule.'),
    slice: column('`column=value`; without it, the whole rule.'),
    until: {
      type: 'string',
      pattern: '^\\d{4}-\\d{2}-\\d{2}$',
      description: 'The last day on which it holds, YYYY-MM-DD.',
    },
    by: column('Who answers for it.'),
    reason: column('Why.'),
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
    task: oneOf(['classification', 'regression', 'ranking'], 'Told by the metrics where left out.'),
    data: {
      type: 'object',
      additionalProperties: false,
      description: 'Where the predictions say what.',
      properties: {
        file: {
          description: 'Path of the predictions, unless an input gives it; several files are joined by id.',
          anyOf: [column('Path.'), { type: 'array', minItems: 1, uniqueItems: true, items: column('Path.') }],
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
        probabilities: column('Holds an array of probabilities, in the order of `classes`.'),
        classes: {
          type: 'array',
          minItems: 2,
          uniqueItems: true,
          items: { type: ['string', 'number', 'boolean'] },
          description: 'Classes in the order of the array column.',
        },
        weight: column('Weight of the row. Default: all equal.'),
        cluster: column(
          'Rows of one value belong together (a user, a document): they are resampled together.',
        ),
        query: column('Of rankings: what the items were scored for. Default: query.'),
        item: column('Of rankings: the item. Then `id` is not needed.'),
        test_set: {
          type: 'string',
          pattern: '^(sha256:)?[0-9a-f]{64}$',
          description: 'Digest that the labelled rows must have, as the report tells it.',
        },
      },
    },
    baseline: {
      type: 'object',
      additionalProperties: false,
      properties: {
        from: column('`registry`, `registry@<alias>`, `merge-base`, or a path, unless the input says it.'),
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
          ['auto', 'bca', 'percentile', 'permutation'],
          '`auto`: closed forms where they are valid, else the BCa bootstrap. `permutation`: differences of means by the permutation of pairs, all else as `auto`.',
        ),
        multiplicity: oneOf(
          ['holm', 'bh'],
          'Of `no_regression` tests: `holm` bounds the chance of any false refusal, `bh` the share of false ones.',
        ),
      },
    },
    defaults: { type: 'object', additionalProperties: false, properties: judgement },
    rules: { type: 'array', minItems: 1, items: ruleSchema },
    waivers: {
      type: 'array',
      description: 'Rules, or slices of them, that somebody answers for until a day.',
      items: waiver,
    },
  },
};
