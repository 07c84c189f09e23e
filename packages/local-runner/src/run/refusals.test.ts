import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { UserError } from '@sluice/core';
import { checkWorkflowFile } from '../plan/check-workflow-file.js';
import { makeRepository, tryWorkflow, WORKFLOW } from '../testing/trial.js';

// Real processes, on machines that may be busy.
jest.setTimeout(60_000);

async function refusal(
  text: string,
  files: Record<string, string> = {},
): Promise<UserError & { root: string }> {
  const content = /^on:/m.test(text) ? text : `on: push\n${text}`;
  const root = await makeRepository({ ...files, [WORKFLOW]: content });
  const error = await tryWorkflow('', { repositoryRoot: root }).then(
    () => undefined,
    (e: unknown) => e,
  );
  if (!(error instanceof UserError)) throw new Error(`not refused: ${String(error)}`);
  return Object.assign(error, { root });
}

describe('what cannot run here', () => {
  it('is refused before anything runs, all of it, with its places', async () => {
    const error = await refusal(
      `jobs:
  a:
    runs-on: x
    container: alpine
    cancel-timeout-minutes: 3
    services: { db: { image: postgres } }
    defaults: { run: { shell: fish } }
    steps:
      - run: touch ran
      - uses: docker://alpine
      - uses: some/action@v1
      - uses: ./docker
      - { run: x, shell: zsh }
      - uses: ./outer
  b:
    uses: other/repo/.github/workflows/x.yml@v1
`,
      {
        'docker/action.yml': 'name: d\ndescription: d\nruns: { using: docker, image: Dockerfile }',
        'outer/action.yml':
          'name: o\ndescription: d\nruns:\n  using: composite\n  steps:\n    - uses: far/away@v2\n',
      },
    );
    expect(error.code).toBe('unsupported');
    const found = error.message.split('\n');
    for (const pattern of [
      /^\.github\/workflows\/w\.yml:5:5: `container` of job "a" needs Docker/,
      /^\.github\/workflows\/w\.yml:6:5: `cancel-timeout-minutes` of job "a" means nothing/,
      /^\.github\/workflows\/w\.yml:7:5: `services` of job "a" needs Docker/,
      /^\.github\/workflows\/w\.yml:8:31: Unknown shell "fish".* Valid: bash, sh,/,
      /^\.github\/workflows\/w\.yml:11:15: `uses: docker:\/\/alpine` needs Docker/,
      /^\.github\/workflows\/w\.yml:12:15: The action `some\/action@v1` is not on this machine.*actions\/checkout/,
      /^docker\/action\.yml:3:16: The action `\.\/docker` needs Docker/,
      /^\.github\/workflows\/w\.yml:14:26: Unknown shell "zsh"/,
      /^outer\/action\.yml:6:13: The action `far\/away@v2` is not on this machine/,
      /^\.github\/workflows\/w\.yml:17:11: The workflow `other\/repo/,
    ])
      expect(found.filter(line => pattern.test(line))).toHaveLength(1);
    expect(found).toHaveLength(10);
    expect(existsSync(join(error.root, '.sluice'))).toBe(false);
  });

  it('and what GitHub would not take is refused with GitHub’s words', async () => {
    const error = await refusal(`jobs:
  a:
    runs-on: x
    name: \${{ github.ref }}
    if: secrets.x == 'y'
    steps:
      - { run: a, id: same, typo: 1 }
      - { run: b, id: same }
`);
    expect(error.code).toBe('bad-workflow');
    expect(error.message).toMatch(/w\.yml:8:29: Unexpected value 'typo'/);
    expect(error.message).toMatch(/w\.yml:6:9: Unrecognized named-value: 'secrets'/);
    expect(error.message).toMatch(/w\.yml:9:23: The identifier 'same' may not be used more than once/);
  });

  it.each([
    [
      'jobs: { a: { uses: ./.github/workflows/none.yml } }',
      'There is no workflow file .github/workflows/none.yml',
    ],
    [`on: [push, workflow_call]\njobs: { a: { uses: ./${WORKFLOW} } }`, 'calls itself'],
    [
      'on: workflow_call\njobs: { a: { runs-on: x, steps: [{ run: x }] } }',
      'can only be called by other workflows',
    ],
    ['jobs: [a', 'w.yml:2:9'],
    [
      'jobs: { a: { runs-on: x, steps: [{ run: x }] }, b: { needs: [c], runs-on: x, steps: [{ run: x }] } }',
      "depends on unknown job 'c'",
    ],
  ])('%s', async (text, message) => {
    expect((await refusal(text)).message).toContain(message);
  });

  it('is found by checking alone too', async () => {
    const root = await makeRepository({
      [WORKFLOW]: 'on: push\njobs: { a: { runs-on: x, steps: [{ uses: a/b@v1 }] } }',
    });
    await expect(checkWorkflowFile(root, WORKFLOW, {})).rejects.toMatchObject({ code: 'unsupported' });
    await expect(
      checkWorkflowFile(root, WORKFLOW, { intercepted: { 'a/b': () => Promise.resolve({}) } }),
    ).resolves.toBeUndefined();
    await expect(checkWorkflowFile(root, 'none.yml', {})).rejects.toMatchObject({ code: 'missing-file' });
  });
});

describe('events and inputs', () => {
  const dispatch = `
on:
  push:
  workflow_dispatch:
    inputs:
      level: { type: choice, options: [low, high], required: true }
      dry: { type: boolean, default: true }
      count: { type: number }
      note: { description: free }
jobs: { a: { runs-on: x, steps: [{ run: "echo \${{ inputs.level }} \${{ inputs.dry == true }} \${{ inputs.count + 0 }} \${{ github.event.inputs.dry }} \${{ github.event_name }}" }] } }
`.replace('${{ inputs.count + 0 }}', '${{ inputs.count == 3 }}');

  it('are typed and checked', async () => {
    const trial = await tryWorkflow(dispatch, { inputs: { level: 'high', count: '3' } });
    expect(trial.lines()).toContain('high true true true workflow_dispatch');
    expect(trial.report.inputs).toEqual({ level: 'high', dry: true, count: 3, note: '' });
  });

  it('are refused together', async () => {
    const inputs = { level: 'middle', dry: 'maybe', cuont: '1' };
    const error = await tryWorkflow(dispatch, { inputs }).catch((e: unknown) => e as UserError);
    expect((error as UserError).code).toBe('bad-input');
    expect((error as UserError).message.split('\n')).toEqual([
      expect.stringMatching(/w\.yml:5:5: The workflow has no input "cuont"\. Did you mean "count"\?/),
      expect.stringMatching(
        /w\.yml:6:7: Input "level" must be one of the options, not "middle"\. Valid: low, high/,
      ),
      expect.stringMatching(/w\.yml:7:7: Input "dry" must be true or false/),
    ]);
    await expect(
      tryWorkflow(dispatch, { event: { name: 'push' }, inputs: { level: 'low' } }),
    ).rejects.toThrow('the run starts by `push`');
  });

  it('must be among those of the workflow', async () => {
    await expect(tryWorkflow(dispatch, { event: { name: 'release' } })).rejects.toThrow(
      /does not run on `release`\. Valid: push, workflow_dispatch/,
    );
  });
});

it('does not quote a whole file that is no workflow', async () => {
  const error = await refusal(`on: push\njobs: ${'x'.repeat(5000)}`);
  expect(error.code).toBe('bad-workflow');
  for (const { message } of error.problems) expect(message.length).toBeLessThan(400);
});

describe('an approval given beforehand', () => {
  const deploy = (environment: string): string =>
    `on: push\njobs:\n  a:\n    runs-on: x\n    environment: ${environment}\n    steps: [{ run: echo ran }]\n`;
  const approved = (text: string, names: string[]) =>
    tryWorkflow(text, { approved: names, approve: () => Promise.resolve({ approved: true }) });

  it('is for an environment of the workflow: a typing slip is refused before anything runs', async () => {
    await expect(approved(deploy('production'), ['prodution'])).rejects.toMatchObject({
      code: 'bad-input',
      problems: [{ valid: ['production'], fix: 'Did you mean "production"?' }],
    });
    await expect(approved('jobs: { a: { runs-on: x, steps: [{ run: x }] } }', ['x'])).rejects.toMatchObject({
      problems: [{ fix: expect.stringContaining('leave --approve out') }],
    });
    expect((await approved(deploy('{ name: production }'), ['production'])).conclusion).toBe('success');
  });

  it('may be for any where an expression names one', async () => {
    const trial = await approved(deploy("${{ github.ref_name && 'blue' }}"), ['blue']);
    expect(trial.conclusion).toBe('success');
  });
});
