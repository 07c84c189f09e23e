import { describe, expect, it } from '@jest/globals';
import { checkNode } from './node-checks.js';
import { checkPrograms } from './program-checks.js';
import { hintsFor } from './workflow-hints.js';

const stage = (name: string, given = '{}') => `{ uses: sluice-ml/sluice/actions/${name}@v1, with: ${given} }`;
const hints = (text: string) => hintsFor('w.yml', text).map(({ state, message }) => `${state}: ${message}`);

describe('hints', () => {
  it('finds nothing in a well-made workflow', () => {
    const text = `
      on: pull_request
      permissions: { contents: read, pull-requests: write }
      jobs:
        validate:
          outputs: { result: "\${{ steps.s.outputs.result }}" }
          steps: [{ uses: actions/checkout@v7 }, ${stage('validate-data')}]
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
      `on: push\npermissions: {}\njobs: { a: { steps: [{ uses: actions/checkout@v7 }, ${stage('train')}] } }`,
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
      `on: push\npermissions: {}\njobs: { a: { outputs: { result: "\${{ steps.x.outputs.result }}" }, steps: [${stage('validate-data')}] }, b: { needs: a, steps: [${stage('train')}] } }`,
      /but takes none/,
    ],
  ])('notices %s', (_, text, expected) => {
    expect(hints(text)).toEqual([expect.stringMatching(expected)]);
  });

  it('lets the permissions of a job replace those of the workflow', () => {
    const text = `on: push\npermissions: write-all\njobs: { a: { permissions: {}, steps: [{ uses: actions/checkout@v7 }, ${stage('train')}] } }`;
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
