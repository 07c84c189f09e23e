import type { JsonSchema } from '@sluice/schema';
import { LATENCY_BOUNDS } from './latency-bounds.js';

const duration = (description: string, byDefault: string) => ({
  type: 'string',
  pattern: '^(\\d+(\\.\\d+)?(ms|s|m|h|d))+$',
  description: `${description} Such as 500ms, 30s, 5m or 1h30m.`,
  default: byDefault,
});
const names = (description: string) => ({
  type: 'array',
  items: { type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_]*$' },
  uniqueItems: true,
  description,
});
const path = (description: string) => ({ type: 'string', pattern: '^/', description });

/** The limits any metric has. */
const limits = (maxRate: number) => ({
  'max-relative': {
    type: 'number',
    exclusiveMinimum: 1,
    maximum: 100,
    default: 2,
    description:
      'The candidate goes on once it is shown to fail less than so many times as often as stable …',
  },
  'max-rate': {
    type: 'number',
    exclusiveMinimum: 0,
    exclusiveMaximum: 1,
    default: maxRate,
    description: '… or once its rate is shown to lie below this: where neither fails, a ratio says nothing.',
  },
  'tolerated-relative': {
    type: 'number',
    minimum: 1,
    maximum: 100,
    default: 1,
    description:
      'It is rolled back once it is shown to fail more than so many times as often as stable. Below max-relative.',
  },
});

const localTarget = {
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'serve', 'state'],
  description: 'Where and how models are served.',
  properties: {
    kind: { enum: ['local'], description: 'Model servers and a router as processes on this machine.' },
    serve: {
      type: 'array',
      minItems: 1,
      items: { type: 'string', minLength: 1 },
      description:
        'Program and arguments that serve a model: {model} is its folder or file, {port} the port to listen on at 127.0.0.1, which is in the variable PORT too.',
    },
    health: {
      ...path('Path that answers 2xx once the server can predict.'),
      default: '/health',
    },
    host: {
      type: 'string',
      minLength: 1,
      default: '127.0.0.1',
      description: 'Address the router listens on.',
    },
    port: {
      type: 'integer',
      minimum: 0,
      maximum: 65535,
      default: 8080,
      description: 'Port the router listens on; 0 takes any free one.',
    },
    state: {
      type: 'string',
      minLength: 1,
      description:
        'Folder for what must outlive the job: versions being served, lease, logs. Relative to the workspace, or from ~/.',
    },
    env: names('Variables of the job that the model server gets; of the others only PATH and its like.'),
    secrets: names('Names that the input secrets-to-server must give.'),
    timeout: duration('A request that takes longer has failed.', '10s'),
    'startup-timeout': duration('A server that is not healthy by then does not start.', '60s'),
    replay: {
      type: 'object',
      additionalProperties: false,
      required: ['file', 'path'],
      description:
        'Recorded rows to send as requests while the rollout runs, where there is no real traffic.',
      properties: {
        file: {
          type: 'string',
          minLength: 1,
          description: 'CSV (each row becomes a JSON object) or JSON Lines (each line is a body).',
        },
        path: path('Path to POST them to.'),
        wrap: {
          type: 'string',
          minLength: 1,
          description:
            'Key under which the server wants a list of rows, such as instances: the body is {"instances": [row]}.',
        },
        missing: {
          type: 'array',
          items: { type: 'string' },
          description: 'Cells of a CSV that become null, besides empty ones. Such as NA.',
        },
        headers: {
          type: 'object',
          propertyNames: { pattern: '^[A-Za-z0-9-]+$' },
          additionalProperties: { type: 'string' },
          description:
            'Headers to send. {NAME} stands for one of the secrets: authorization: Bearer {API_TOKEN}.',
        },
        rate: {
          type: 'number',
          exclusiveMinimum: 0,
          maximum: 10_000,
          default: 100,
          description: 'Requests per second.',
        },
        concurrency: {
          type: 'integer',
          minimum: 1,
          maximum: 1000,
          default: 8,
          description: 'Requests under way at most.',
        },
      },
    },
  },
};

const weightLimits = { exclusiveMinimum: 0, maximum: 100 };

/** A number alone is the weight; no combinator, so that a slip in a step is told as what it is. */
const step = {
  type: ['number', 'object'],
  ...weightLimits,
  additionalProperties: false,
  required: ['weight'],
  description: 'A weight, or a weight with settings.',
  properties: {
    weight: {
      type: 'number',
      ...weightLimits,
      description: 'Per cent of the requests that the candidate gets.',
    },
    'min-requests': {
      type: 'integer',
      minimum: 1,
      default: 50,
      description: 'Candidate requests without which the step never passes.',
    },
    'max-duration': duration('Without a decision by then the step is inconclusive.', '10m'),
    warmup: duration('What happens so soon after the change of weight does not count.', '1s'),
  },
};

/** The schema of a rollout plan; published as docs/schemas/rollout-plan.schema.json. */
export const rolloutPlanSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://sluice-ml.github.io/schemas/rollout-plan.schema.json',
  title: 'Sluice rollout plan',
  description: 'How a model version takes over production traffic.',
  type: 'object',
  additionalProperties: false,
  required: ['version', 'target', 'steps'],
  properties: {
    version: { const: 1 },
    target: localTarget,
    steps: {
      type: 'array',
      minItems: 1,
      maxItems: 20,
      items: step,
      description:
        'Weights, rising, the last one 100. Each but the last must be passed on evidence of its own.',
    },
    analysis: {
      type: 'object',
      additionalProperties: false,
      properties: {
        interval: duration('How often to look. The error rates hold however often that is.', '1s'),
        alpha: {
          type: 'number',
          minimum: 0.000001,
          maximum: 0.2,
          default: 0.05,
          description: 'Probability of rolling back a candidate as good as stable, and of passing a bad one.',
        },
        errors: {
          type: 'object',
          additionalProperties: false,
          properties: {
            ...limits(0.01),
            'include-4xx': {
              type: 'boolean',
              default: false,
              description:
                'Count 4xx answers too. Useful where all requests are known to be good, as in a replay.',
            },
          },
          description:
            'Failed requests: 5xx, broken connections, timeouts. Those that their clients give up count for neither version.',
        },
        latency: {
          type: 'object',
          additionalProperties: false,
          required: ['slower-than'],
          properties: {
            'slower-than': {
              enum: LATENCY_BOUNDS.map(({ text }) => text),
              description:
                'A request that takes longer is a slow one. A bound of the histogram, so that it is exact.',
            },
            ...limits(0.05),
          },
          description: 'Slow requests, judged as errors are.',
        },
        burst: {
          type: 'number',
          minimum: 1,
          maximum: 1000,
          default: 1,
          description:
            'Variance-to-mean ratio of the errors per interval, where they come in bursts. Slows decisions by about that factor.',
        },
        'on-inconclusive': {
          enum: ['rollback', 'hold'],
          default: 'rollback',
          description:
            'What a step without a decision leads to: all traffic back to stable, or a halt at its weight until somebody promotes or rejects.',
        },
      },
    },
    'on-first-release': {
      enum: ['promote', 'refuse'],
      default: 'promote',
      description: 'What to do where no version is served yet, so that there is nothing to compare with.',
    },
    deadline: duration(
      'The whole rollout, a halt included, ends by then: all traffic goes back to stable.',
      '1h',
    ),
  },
};
