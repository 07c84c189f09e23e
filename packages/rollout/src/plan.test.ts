import { readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { UserError } from '@sluice/core';
import { testPorts, type TestPorts } from '@sluice/testing';
import { loadPlan } from './plan.js';
import { rolloutPlanSchema } from './plan-schema.js';

const MINIMAL = `version: 1
target:
  kind: local
  serve: [node, serve.js, '{model}', '{port}']
  state: state
steps: [10, 50, 100]
`;

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
});
afterEach(() => ports.dispose());

async function load(text: string) {
  await ports.files.write('plan.yaml', text);
  return loadPlan('plan.yaml', ports.files);
}

/** The problems as `line: message`. */
async function problemsOf(text: string): Promise<string[]> {
  const error: unknown = await load(text).catch((e: unknown) => e);
  if (!(error instanceof UserError)) throw new Error('no UserError');
  expect(error.code).toBe('bad-plan');
  return error.problems.map(({ location, message }) => `${location?.line ?? 0}: ${message}`);
}

describe('loadPlan', () => {
  it('fills in the defaults', async () => {
    const plan = await load(MINIMAL);
    expect(plan.steps.map(step => step.weight)).toEqual([10, 50, 100]);
    expect(plan.steps[0]).toEqual({ weight: 10, minRequests: 50, maxDurationMs: 600_000, warmupMs: 1000 });
    expect(plan.target).toMatchObject({
      health: '/health',
      host: '127.0.0.1',
      port: 8080,
      timeoutMs: 10_000,
    });
    expect(plan.analysis).toEqual({
      intervalMs: 1000,
      alpha: 0.05,
      burst: 1,
      onInconclusive: 'rollback',
      metrics: [{ name: 'errors', maxRelative: 2, maxRate: 0.01, toleratedRelative: 1, include4xx: false }],
    });
    expect(plan).toMatchObject({ file: 'plan.yaml', onFirstRelease: 'promote', deadlineMs: 3_600_000 });
  });

  it('takes every setting', async () => {
    const plan = await load(`version: 1
target:
  kind: local
  serve: [node, serve.js, '--model={model}', '--port={port}']
  health: /ready
  host: 0.0.0.0
  port: 0
  state: ~/serving
  env: [REGION]
  secrets: [API_KEY]
  timeout: 250ms
  startup-timeout: 5s
  replay:
    file: rows.csv
    path: /predict
    rate: 500
    concurrency: 32
    wrap: instances
    missing: [NA]
    headers: { authorization: 'Bearer {API_KEY}' }
steps:
  - { weight: 5, min-requests: 300, max-duration: 1m, warmup: 0s }
  - 100
analysis:
  interval: 200ms
  alpha: 0.01
  errors: { max-relative: 3, max-rate: 0.05, tolerated-relative: 1.5, include-4xx: true }
  latency: { slower-than: 2.5s }
  burst: 4
  on-inconclusive: hold
on-first-release: refuse
deadline: 1h30m
`);
    expect(plan.target.replay).toEqual({
      file: 'rows.csv',
      path: '/predict',
      rate: 500,
      concurrency: 32,
      wrap: 'instances',
      missing: ['NA'],
      headers: { authorization: 'Bearer {API_KEY}' },
    });
    expect(plan.steps[0]).toEqual({ weight: 5, minRequests: 300, maxDurationMs: 60_000, warmupMs: 0 });
    expect(plan.analysis.metrics).toEqual([
      { name: 'errors', maxRelative: 3, maxRate: 0.05, toleratedRelative: 1.5, include4xx: true },
      { name: 'latency', maxRelative: 2, maxRate: 0.05, toleratedRelative: 1, slowerThanMs: 2500 },
    ]);
    expect(plan).toMatchObject({ onFirstRelease: 'refuse', deadlineMs: 5_400_000 });
  });

  it('reports all problems at once, each with its line', async () => {
    const problems = await problemsOf(`version: 1
target:
  kind: local
  serve: [node, serve.js]
  state: state
  health: /-/health
  secrets: [A]
  env: [A]
  replay: { file: r, path: /p, headers: { authorization: '{B}' } }
steps:
  - 50
  - { weight: 50, max-duration: 500ms }
  - { weight: 90, warmup: 1s }
analysis:
  interval: 1s
  errors: { max-relative: 2, tolerated-relative: 2 }
deadline: 1m
`);
    expect(problems).toEqual([
      '4: No argument contains {model}: both versions would serve the same.',
      '6: Paths below /-/ belong to the router.',
      '7: "A" stands under env and under secrets.',
      '9: {B} is not one of target.secrets.',
      '12: The weight 50 does not rise above the 50 before it.',
      '12: The step may take 500ms, less than one analysis interval (1s).',
      '13: The last weight is 90, not 100.',
      '13: The last step hands over all traffic, so there is nothing left to compare: it takes no settings.',
      '16: 2 is not below max-relative (2).',
      '17: The deadline (1m) comes before the steps have had their time (10m 3s).',
    ]);
  });

  it.each([
    ['an unknown key', MINIMAL.replace('state:', 'stat:'), /There is no key|target has no key "stat"/],
    ['a kind that is not there', MINIMAL.replace('local', 'kubernetes'), /target\.kind cannot be/],
    ['a single step', MINIMAL.replace('[10, 50, 100]', '[100]'), /without any comparison/],
    [
      'slips in steps, each told as what it is',
      MINIMAL.replace('[10, 50, 100]', '[{ weight: 10, min-request: 5 }, { weigth: 50 }, 70%, 100]'),
      /steps\[0\] has no key "min-request"[^]*steps\[1\] has no key "weigth"[^]*steps\[2\] must be number or object, not "70%"/,
    ],
    ['no steps', MINIMAL.replace('[10, 50, 100]', '[]'), /steps/],
    ['an interval of days', `${MINIMAL}analysis: { interval: 2d }\n`, /at most 1h/],
    [
      'a deadline beyond all timers',
      `${MINIMAL}deadline: 999999999999d\n`,
      /deadline may be at most 30 days/,
    ],
    [
      'a step of years',
      MINIMAL.replace('[10', '[{ weight: 10, warmup: 900d }'),
      /warmup may be at most 30 days/,
    ],
    ['a variable of the shell', MINIMAL.replace('state: ', 'state: $HOME/'), /No shell fills in "\$HOME/],
    ["somebody's home", MINIMAL.replace('state: ', 'state: ~root/'), /No shell fills in "~root/],
    ['a weight above 100', MINIMAL.replace('50, 100', '50, 101'), /steps\[2\]/],
    ['a weight of 0', MINIMAL.replace('[10', '[0'), /steps\[0\]/],
    ['a duration without a unit', `${MINIMAL}deadline: "30"\n`, /deadline/],
    [
      'a bound the histogram lacks',
      `${MINIMAL}analysis: { latency: { slower-than: 30ms } }\n`,
      /slower-than/,
    ],
    ['a timeout of nothing', MINIMAL.replace('state:', 'timeout: 0s\n  state:'), /at least 1ms/],
    ['a timeout no timer knows', MINIMAL.replace('state:', 'timeout: 40d\n  state:'), /at most 24h/],
    ['an alpha of NaN', `${MINIMAL}analysis: { alpha: .nan }\n`, /not a finite number/],
  ])('refuses %s', async (_, text, expected) => {
    expect((await problemsOf(text)).join('\n')).toMatch(expected);
  });
});

describe('the published schema', () => {
  /** UPDATE_FIXTURES=1 publishes it; then run prettier on it. */
  it('is the one the code checks by', async () => {
    const published = new URL('../../../docs/schemas/rollout-plan.schema.json', import.meta.url);
    if (process.env['UPDATE_FIXTURES'] === '1')
      await writeFile(published, `${JSON.stringify(rolloutPlanSchema, null, 2)}\n`);
    expect(JSON.parse(await readFile(published, 'utf8'))).toEqual(rolloutPlanSchema);
  });
});
