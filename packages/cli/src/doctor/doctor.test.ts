import { describe, expect, it, jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Http } from '@sluice/core';
import { testPorts } from '@sluice/testing';
import type { Check } from './check.js';
import { findingsOf } from './doctor-report.js';
import { checkFiles } from './file-checks.js';
import { checkNode } from './node-checks.js';
import { checkPrograms } from './program-checks.js';
import { checkServices } from './service-checks.js';
import { checkToken } from './token-checks.js';
import { hintsFor } from './workflow-hints.js';

jest.setTimeout(30_000);

const stage = (name: string, given = '{}') =>
  `{ id: s, uses: sluice-ml/sluice/actions/${name}@v1, with: ${given} }`;
const hints = (text: string) => hintsFor('w.yml', text).map(({ state, message }) => `${state}: ${message}`);

const PINNED = `actions/checkout@${'a'.repeat(40)}`;

describe('hints', () => {
  it('finds nothing in a well-made workflow', () => {
    const text = `
      on: pull_request
      permissions: { contents: read, pull-requests: write }
      jobs:
        validate:
          outputs: { result: "\${{ steps.s.outputs.result }}" }
          steps: [{ uses: ${PINNED} }, ${stage('validate-data')}]
        train:
          needs: validate
          steps: [${stage('train', '{ needs: "${{ toJSON(needs) }}" }')}]`;
    expect(hints(text)).toEqual([]);
  });

  it('has nothing to say of workflows without the suite', () => {
    expect(hints('on: push\njobs: { a: { steps: [{ uses: "other/repo/actions/train@v1" }] } }')).toEqual([]);
    expect(hints('')).toEqual([]);
  });

  it.each([
    ['no permissions', `on: push\njobs: { a: { steps: [${stage('train')}] } }`, /^warn: No "permissions"/],
    [
      'a checkout without the right to read',
      `on: push\npermissions: {}\njobs: { a: { steps: [{ uses: ${PINNED} }, ${stage('train')}] } }`,
      /^warn: actions\/checkout cannot read/,
    ],
    [
      'comments that nobody may write',
      `on: [pull_request]\npermissions: read-all\njobs: { a: { steps: [${stage('train')}] } }`,
      /^note: No pull request comment/,
    ],
    [
      'statuses that nobody may write',
      `on: push\npermissions: { contents: read }\njobs: { a: { steps: [${stage('train', '{ commit-status: auto }')}] } }`,
      /^warn: "commit-status: auto"/,
    ],
    [
      'a result that is not handed on',
      `on: push\npermissions: {}\njobs: { a: { steps: [${stage('validate-data')}] }, b: { needs: [a], steps: [${stage('train', '{ needs: "${{ toJSON(needs) }}" }')}] } }`,
      /does not hand it on/,
    ],
    [
      'a result that is not taken',
      `on: push\npermissions: {}\njobs: { a: { outputs: { result: "\${{ steps.s.outputs.result }}" }, steps: [${stage('validate-data')}] }, b: { needs: a, steps: [${stage('train')}] } }`,
      /but takes none/,
    ],
  ])('notices %s', (_, text, expected) => {
    expect(hints(text)).toEqual([expect.stringMatching(expected)]);
  });

  it.each([
    [
      'a result of a step that is no stage',
      `on: push\npermissions: {}\njobs: { a: { outputs: { result: "\${{ steps.x.outputs.result }}" }, steps: [{ run: x, id: x }, ${stage('train')}] } }`,
      [/^fail: Its result is that of the step "x"/],
    ],
    [
      'a rollout that nobody is asked about',
      `on: push\npermissions: {}\njobs: { a: { steps: [${stage('deploy-canary')}] } }`,
      [/^warn: It moves traffic without an "environment"/, /^note: Without "concurrency"/],
    ],
    [
      'a rollout that only looks',
      `on: push\npermissions: {}\njobs: { a: { steps: [${stage('deploy-canary', '{ action: status }')}] } }`,
      [],
    ],
    [
      'strangers with rights',
      `on: pull_request_target\npermissions: {}\njobs: { a: { steps: [${stage('train')}] } }`,
      [/^warn: At pull_request_target/],
    ],
    [
      'too many rights',
      `on: push\npermissions: write-all\njobs: { a: { steps: [${stage('train')}] } }`,
      [/^warn: The token may write to everything/, /^note: With "id-token: write"/],
    ],
    [
      'what is not pinned',
      `on: push\npermissions: {}\njobs: { a: { steps: [{ uses: a/b@v1 }, { uses: actions/cache@v5 }, { uses: docker://x:1 }, { uses: ./own }, { uses: sluice-ml/sluice@v1 }, ${stage('train')}] } }`,
      [
        /^warn: Not pinned to a commit: a\/b@v1, docker:\/\/x:1\./,
        /^note: Not pinned to a commit: actions\/cache@v5\./,
      ],
    ],
  ])('sees %s', (_, text, expected) => {
    expect(hints(text)).toEqual(expected.map(pattern => expect.stringMatching(pattern)));
  });

  it('lets the permissions of a job replace those of the workflow', () => {
    const text = `on: push\npermissions: write-all\njobs: { a: { permissions: {}, steps: [{ uses: ${PINNED} }, ${stage('train')}] } }`;
    expect(hints(text)).toEqual([expect.stringMatching(/^warn: actions/)]);
  });
});

describe('the machine', () => {
  it('is told old Node from new', () => {
    const running = (node: string) =>
      ({
        ...process,
        execPath: '/n',
        platform: 'aix',
        arch: 'x',
        versions: { node },
      }) as unknown as NodeJS.Process;
    expect(checkNode('/', running('18.20.0')).map(({ state }) => state)).toEqual(['fail', 'warn']);
    expect(checkNode('/', running('20.19.0')).map(({ state }) => state)).toEqual(['pass', 'warn']);
    expect(checkNode('/', running('24.0.0')).map(({ state }) => state)).toEqual(['pass', 'pass']);
  });

  it('looks for programs in the PATH it was given', async () => {
    const checks = await checkPrograms({ PATH: '/nonexistent' });
    expect(checks.map(({ subject, state }) => `${subject} ${state}`)).toEqual([
      'git warn',
      'bash fail',
      'tar warn',
      'pwsh note',
      'python3 note',
    ]);
    const [git] = await checkPrograms(process.env);
    expect(git).toMatchObject({ state: 'pass', message: expect.stringMatching(/^\d+\.\d+/) });
  });
});

describe('contract, policy and plan', () => {
  const check = async (given: string, written: Record<string, string> = {}) => {
    const { files } = await testPorts();
    for (const [path, content] of Object.entries(written)) await files.write(path, content);
    const text = `on: push\nenv: { DIR: conf }\njobs: { a: { steps: [${given}] } }`;
    const checks = await checkFiles('w.yml', text, files);
    return checks.map(({ state, subject, message }) => `${state} ${subject}: ${message}`);
  };

  it.each([
    ['validate-data', 'contract'],
    ['evaluate-gate', 'policy'],
    ['deploy-canary', 'plan'],
  ])('%s wants its %s to be there, and right', async (name, kind) => {
    const given = stage(name, `{ ${kind}: "\${{ env.DIR }}/x.yaml" }`);
    expect(await check(given)).toEqual([`fail conf/x.yaml: w.yml names it as ${kind}, and it is not there`]);
    expect(await check(given, { 'conf/x.yaml': 'foo: 1\n' })).toContainEqual(
      expect.stringMatching(/^fail conf\/x\.yaml:1: /),
    );
    const example = { contract: 'contract.yaml', policy: 'policy.yaml', plan: 'plan.yaml' }[kind]!;
    const folder = join(import.meta.dirname, '../../../../docs/examples/penguins');
    const good = readFileSync(join(folder, example), 'utf8');
    expect(await check(given, { 'conf/x.yaml': good })).toEqual([`pass conf/x.yaml: a valid ${kind}`]);
  });

  it('leaves alone what only GitHub can evaluate, and what is to be inferred', async () => {
    expect(await check(stage('validate-data', '{ contract: "${{ inputs.contract }}" }'))).toEqual([]);
    expect(await check(stage('validate-data', '{ contract: infer }'))).toEqual([]);
  });
});

/** Answers by the end of the address; everything else breaks down. */
const answering = (answers: Record<string, { status: number; headers?: object; body?: unknown }>): Http => ({
  request: url => {
    const found = Object.entries(answers).find(([end]) => url.endsWith(end));
    if (!found) return Promise.reject(new Error(`nobody listens at ${url}`));
    const { status, headers = {}, body = {} } = found[1];
    return Promise.resolve({ status, headers: { ...headers }, body: Buffer.from(JSON.stringify(body)) });
  },
});
const told = (checks: readonly Check[]) =>
  checks.map(({ state, subject, message }) => `${state} ${subject}: ${message}`);

describe('services', () => {
  const env = { ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_RESULTS_URL: 'https://results.example/' };

  it('are there when they answer, whatever they say', async () => {
    expect(told(await checkServices(env, answering({ '/': { status: 404 } })))).toEqual([
      'pass artifact service: results.example answers',
      'pass cache service: results.example answers',
    ]);
  });

  it('are not where nothing offers or answers them', async () => {
    expect(told(await checkServices({}, answering({})))).toEqual([
      expect.stringMatching(/^note artifact service: not offered/),
      expect.stringMatching(/^note cache service: not offered/),
    ]);
    expect(told(await checkServices(env, answering({})))[0]).toMatch(
      /^warn .* does not answer: nobody listens/,
    );
    expect(told(await checkServices(env, answering({ '/': { status: 502 } })))[0]).toMatch(
      /^warn .* HTTP 502/,
    );
  });

  it('may be read-only', async () => {
    const checks = await checkServices(
      { ...env, ACTIONS_CACHE_MODE: 'read' },
      answering({ '/': { status: 200 } }),
    );
    expect(told(checks)[1]).toMatch(/^note cache service: this run may only read it/);
  });
});

describe('the token', () => {
  const look = async (answers: Parameters<typeof answering>[0], token = 'x') =>
    told(
      await checkToken(
        {
          url: 'https://api.example',
          token,
          http: answering(answers),
          context: { repository: 'o/r', sha: 'abc', runId: '7' },
        },
        ['production'],
      ),
    );
  const seen = {
    '/repos/o/r': { status: 200, body: { private: true } },
    'pulls?per_page=1': { status: 200 },
    'commits/abc/statuses?per_page=1': { status: 403 },
    'actions/runs/7': { status: 200 },
    'environments/production': { status: 200, body: { protection_rules: [{ type: 'required_reviewers' }] } },
  };

  it('is told what it sees', async () => {
    expect(await look(seen)).toEqual([
      'pass github-token: the repository is visible',
      'pass pull-requests: read: granted',
      'note statuses: read: not granted (HTTP 403): this job cannot see commit statuses',
      'pass actions: read: granted',
      'pass environment production: somebody has to approve',
    ]);
  });

  it.each([
    [{ '/repos/o/r': { status: 401 } }, /^fail github-token: the API does not know it/],
    [{ '/repos/o/r': { status: 404 } }, /^warn github-token: it does not see the repository/],
    [{}, /^warn github-token: the API does not answer/],
    [
      { ...seen, '/repos/o/r': { status: 200, headers: { 'x-oauth-scopes': 'repo' } } },
      /^warn github-token: a personal token with the scopes repo/,
    ],
    [{ ...seen, 'environments/production': { status: 404 } }, /^warn environment production: does not exist/],
    [
      { ...seen, 'environments/production': { status: 200, body: { protection_rules: [] } } },
      /^warn environment production: nobody is asked/,
    ],
  ])('%#', async (answers, expected) => {
    expect(await look(answers)).toContainEqual(expect.stringMatching(expected));
  });

  it('may be missing', async () =>
    expect(await look({}, '')).toEqual([expect.stringMatching(/^note .*none given/)]));
});

it('annotates what is not as it should be, as an error only where it fails the job', () => {
  const sections = [
    {
      caption: 'x',
      checks: [
        { state: 'fail' as const, subject: 'w.yml, job a', message: 'bad', file: 'w.yml' },
        { state: 'note' as const, subject: 'plan.yaml:3', message: 'so', file: 'plan.yaml', line: 3 },
        { state: 'pass' as const, subject: 'x', message: 'good' },
      ],
    },
  ];
  expect(findingsOf(sections, 'fail')).toEqual([
    { rule: 'doctor', severity: 'error', message: 'job a: bad', location: { file: 'w.yml' } },
    { rule: 'doctor', severity: 'notice', message: 'so', location: { file: 'plan.yaml', line: 3 } },
  ]);
  expect(findingsOf(sections, 'warn')[0]?.severity).toBe('warning');
});
