import { readdir } from 'node:fs/promises';
import { describe, expect, it, jest } from '@jest/globals';
import type { RunEvent } from '../events.js';
import { makeRepository, tryWorkflow, WORKFLOW, type Trial } from '../testing/trial.js';

// Real processes, on machines that may be busy.
jest.setTimeout(60_000);

const results = (trial: Trial): Record<string, string> =>
  Object.fromEntries(trial.report.jobs.map(({ key, conclusion }) => [key, conclusion]));
const indexOf = (trial: Trial, type: RunEvent['type'], job: string): number =>
  trial.events.findIndex(event => event.type === type && 'job' in event && event.job === job);

describe('jobs', () => {
  it('run in parallel, each after what it needs', async () => {
    // Each waits for the other’s file: in sequence the first would time out.
    const meet = (mine: string, other: string): string =>
      `{ runs-on: x, steps: [{ shell: bash, run: 'touch "$DIR/${mine}"; for i in $(seq 200); do [ -e "$DIR/${other}" ] && exit 0; sleep 0.02; done; exit 1', env: { DIR: "\${{ runner.tool_cache }}" } }] }`;
    const trial = await tryWorkflow(`
jobs:
  a: ${meet('a', 'b')}
  b: ${meet('b', 'a')}
  c: { runs-on: x, needs: [a, b], steps: [{ run: echo }] }
`);
    expect(results(trial)).toEqual({ a: 'success', b: 'success', c: 'success' });
    expect(indexOf(trial, 'job-start', 'c')).toBeGreaterThan(indexOf(trial, 'job-end', 'a'));
    expect(indexOf(trial, 'job-start', 'c')).toBeGreaterThan(indexOf(trial, 'job-end', 'b'));
  });

  it('skip after a failure or a skip, however far down, unless told otherwise', async () => {
    const trial = await tryWorkflow(`
jobs:
  bad: { runs-on: x, steps: [{ run: exit 1 }] }
  skipped: { runs-on: x, if: "github.ref == 'refs/heads/none'", steps: [{ run: echo }] }
  after-bad: { runs-on: x, needs: bad, steps: [{ run: echo }] }
  on-failure: { runs-on: x, needs: after-bad, if: failure(), steps: [{ run: "echo \${{ needs.after-bad.result }}" }] }
  always: { runs-on: x, needs: skipped, if: always(), steps: [{ run: "echo result \${{ needs.skipped.result }}" }] }
  far: { runs-on: x, needs: always, steps: [{ run: echo }] }
  far-but-told: { runs-on: x, needs: always, if: "!failure() && needs.always.result == 'success'", steps: [{ run: echo }] }
`);
    expect(results(trial)).toEqual({
      bad: 'failure',
      skipped: 'skipped',
      'after-bad': 'skipped',
      'on-failure': 'success',
      always: 'success',
      far: 'skipped',
      'far-but-told': 'success',
    });
    expect(trial.conclusion).toBe('failure');
    expect(trial.job('after-bad').reason).toBe('its condition is false: "bad" ended with failure');
    expect(trial.lines('always')).toContain('result skipped');
  });

  it('run a dynamic matrix, its last outputs winning', async () => {
    const trial = await tryWorkflow(
      `
jobs:
  plan:
    runs-on: x
    outputs: { cells: "\${{ steps.s.outputs.cells }}" }
    steps:
      - { id: s, run: 'echo cells="{\\"n\\":[1,2],\\"include\\":[{\\"n\\":2,\\"extra\\":\\"e\\"}]}" >> $GITHUB_OUTPUT' }
  test:
    needs: plan
    runs-on: x
    name: Test
    strategy: { matrix: "\${{ fromJSON(needs.plan.outputs.cells) }}", max-parallel: 1 }
    outputs: { last: "\${{ matrix.n }}", "from-\${{ 1 }}": x }
    steps: [{ run: "echo cell \${{ matrix.n }}\${{ matrix.extra }} \${{ strategy.job-index }}/\${{ strategy.job-total }}" }]
  end: { needs: test, runs-on: x, steps: [{ run: "echo last \${{ needs.test.outputs.last }}" }] }
`.replace(', "from-${{ 1 }}": x', ''),
    );
    expect(results(trial)).toEqual({
      plan: 'success',
      'test (1)': 'success',
      'test (2)': 'success',
      end: 'success',
    });
    expect(trial.job('test (2)')).toMatchObject({ name: 'Test (2)', matrix: { n: 2, extra: 'e' } });
    expect(trial.lines()).toEqual(expect.arrayContaining(['cell 1 0/2', 'cell 2e 1/2', 'last 2']));
    expect(indexOf(trial, 'job-start', 'test (2)')).toBeGreaterThan(indexOf(trial, 'job-end', 'test (1)'));
  });

  it('cancel the rest of a matrix when one fails, unless fail-fast is off', async () => {
    const matrix = (failFast: boolean): string => `
jobs:
  m:
    runs-on: x
    strategy: { fail-fast: ${failFast}, matrix: { n: [bad, slow] } }
    steps:
      - { run: sleep 0.3; exit 1, if: matrix.n == 'bad' }
      - { run: "sleep 1", if: matrix.n == 'slow' }
  after: { needs: m, runs-on: x, if: always(), steps: [{ run: "echo matrix \${{ needs.m.result }}" }] }
`;
    const options = { parallel: 2 };
    const fast = await tryWorkflow(matrix(true), options);
    expect(results(fast)).toEqual({ 'm (bad)': 'failure', 'm (slow)': 'cancelled', after: 'success' });
    expect(fast.job('m (slow)').reason).toContain('"m (bad)" failed');
    expect(fast.lines()).toContain('matrix failure');
    const slow = await tryWorkflow(matrix(false), options);
    expect(results(slow)).toMatchObject({ 'm (bad)': 'failure', 'm (slow)': 'success' });
  });

  it('count as success with continue-on-error, and then cancel nobody', async () => {
    const trial = await tryWorkflow(`
jobs:
  m:
    runs-on: x
    continue-on-error: \${{ matrix.n == 'bad' }}
    strategy: { matrix: { n: [bad, good] } }
    steps: [{ run: "[ \${{ matrix.n }} = good ] && sleep 0.4" }]
  after: { needs: m, runs-on: x, steps: [{ run: "echo \${{ needs.m.result }}" }] }
`);
    expect(results(trial)).toEqual({ 'm (bad)': 'failure', 'm (good)': 'success', after: 'success' });
    expect(trial.conclusion).toBe('success');
    expect(trial.job('m (bad)').continuedOnError).toBe(true);
    expect(trial.lines('after')).toContain('success');
  });

  it('fail with the reason when the matrix makes no sense', async () => {
    const trial = await tryWorkflow(
      'jobs: { m: { runs-on: x, strategy: { matrix: { n: "${{ fromJSON(\'[]\') }}" } }, steps: [{ run: echo }] } }',
    );
    expect(trial.job('m')).toMatchObject({
      conclusion: 'failure',
      reason: "Matrix vector 'n' does not contain any values",
    });
  });

  it('are chosen by the filter, with what they need', async () => {
    const text = `
jobs:
  a: { runs-on: x, steps: [{ run: echo }] }
  b: { runs-on: x, needs: a, steps: [{ run: echo }] }
  c: { runs-on: x, steps: [{ run: echo }] }
`;
    expect(results(await tryWorkflow(text, { jobs: ['b'] }))).toEqual({ a: 'success', b: 'success' });
    await expect(tryWorkflow(text, { jobs: ['bb'] })).rejects.toThrow('has no job "bb"');
  });

  it('stand under the run’s name', async () => {
    const trial = await tryWorkflow(
      'run-name: "By ${{ github.actor }}"\njobs: { a: { runs-on: x, steps: [{ run: echo }] } }',
      { repository: { actor: 'mona' } },
    );
    expect(trial.report.title).toBe('By mona');
    expect(trial.events[0]).toMatchObject({ type: 'run-start', title: 'By mona' });
  });

  it('time out', async () => {
    const trial = await tryWorkflow(
      'jobs: { a: { runs-on: x, timeout-minutes: 0.3, steps: [{ run: sleep 20 }, { run: echo cleanup, if: always() }] } }',
      { timings: { minuteMs: 1000 } },
    );
    expect(trial.job('a')).toMatchObject({
      conclusion: 'cancelled',
      reason: 'The job has exceeded the maximum execution time of 0.3 minutes.',
    });
    expect(trial.lines()).toContain('cleanup');
  });
});

describe('called workflows', () => {
  const callee = `
on:
  workflow_call:
    inputs:
      who: { type: string, required: true }
      times: { type: number, default: 2 }
      loud: { type: boolean }
    secrets: { key: { required: true } }
    outputs:
      greeting: { value: "\${{ jobs.greet.outputs.text }}" }
jobs:
  greet:
    runs-on: x
    outputs: { text: "\${{ steps.s.outputs.text }}" }
    steps:
      - id: s
        run: |
          echo "text=hi \${{ inputs.who }} \${{ inputs.times + 0 == 2 }} \${{ inputs.loud }}" >> $GITHUB_OUTPUT
          echo "key has \${#KEY} letters and is $KEY, env is '$OUTER', \${{ github.event_name }}"
        env: { KEY: "\${{ secrets.key }}" }
`.replace('${{ inputs.times + 0 == 2 }}', '${{ inputs.times == 2 }}');
  const file = '.github/workflows/callee.yml';

  it('get inputs and secrets, and give outputs', async () => {
    const trial = await tryWorkflow(
      `
env: { OUTER: not passed on }
jobs:
  call:
    uses: ./${file}
    with: { who: "\${{ github.actor }}" }
    secrets: { key: "\${{ secrets.MINE }}" }
  after: { needs: call, runs-on: x, steps: [{ run: "echo \${{ needs.call.outputs.greeting }}" }] }
`,
      { secrets: { MINE: 'top-secret' }, repository: { actor: 'mona' } },
      { [file]: callee },
    );
    expect(trial.conclusion).toBe('success');
    expect(trial.lines('call / greet')).toContain("key has 10 letters and is ***, env is '', push");
    expect(trial.lines('after')).toContain('hi mona true false');
    expect(results(trial)).toEqual({ 'call / greet': 'success', call: 'success', after: 'success' });
  });

  it('inherit secrets, run per matrix cell, and fail their caller', async () => {
    const failing = callee
      .replace('id: s\n', "id: s\n        if: inputs.who != 'b'\n")
      .replace('steps:\n', "steps:\n      - { run: exit 1, if: inputs.who == 'b' }\n");
    const trial = await tryWorkflow(
      `
jobs:
  call:
    strategy: { fail-fast: false, matrix: { who: [a, b] } }
    uses: ./${file}
    with: { who: "\${{ matrix.who }}", times: 2 }
    secrets: inherit
`,
      { secrets: { key: 'top-secret' } },
      { [file]: failing },
    );
    expect(results(trial)).toEqual({
      'call (a) / greet': 'success',
      'call (a)': 'success',
      'call (b) / greet': 'failure',
      'call (b)': 'failure',
    });
    expect(trial.conclusion).toBe('failure');
  });

  it.each([
    ['with: { who: a, more: b }\n    secrets: inherit', 'Input "more" is not declared'],
    ['secrets: inherit', 'Input "who" is required'],
    ['with: { who: a }', 'Secret "key" is required'],
  ])('refuse before the run: %s', async (settings, message) => {
    const text = `jobs:\n  call:\n    uses: ./${file}\n    ${settings}\n`;
    await expect(tryWorkflow(text, {}, { [file]: callee })).rejects.toThrow(message);
  });
});

describe('environments', () => {
  const text = `
jobs:
  build: { runs-on: x, steps: [{ run: echo }] }
  deploy:
    needs: build
    runs-on: x
    environment: { name: "prod-\${{ github.ref_name }}", url: "https://\${{ steps.s.outputs.host }}" }
    steps: [{ id: s, run: echo host=example.org >> $GITHUB_OUTPUT }]
  after: { needs: deploy, runs-on: x, steps: [{ run: echo }] }
`;

  it('are entered once approved', async () => {
    const asked: string[] = [];
    const trial = await tryWorkflow(text, {
      approve: request => {
        asked.push(`${request.environment} ${request.job}`);
        return Promise.resolve({ approved: true, by: 'ann', comment: 'ok' });
      },
    });
    expect(asked).toEqual(['prod-main deploy']);
    expect(trial.job('deploy').environment).toEqual({
      name: 'prod-main',
      url: 'https://example.org',
      approvedBy: 'ann',
      comment: 'ok',
    });
    expect(trial.events).toContainEqual({
      type: 'job-wait',
      job: 'deploy',
      for: 'approval',
      detail: 'prod-main',
    });
  });

  it('reject: the job fails without a step, and so does the run', async () => {
    const trial = await tryWorkflow(text, {
      approve: () => Promise.resolve({ approved: false, by: 'ann', comment: 'not today' }),
    });
    expect(results(trial)).toEqual({ build: 'success', deploy: 'failure', after: 'skipped' });
    expect(trial.job('deploy')).toMatchObject({
      steps: [],
      reason: 'The deployment to environment "prod-main" was rejected by ann: not today',
    });
  });

  it('stay closed when nobody can be asked', async () => {
    const trial = await tryWorkflow(text);
    expect(trial.job('deploy').reason).toContain('nobody is there');
    expect(trial.conclusion).toBe('failure');
  });
});

describe('concurrency', () => {
  it('lets the jobs of a group through one by one', async () => {
    const job = `{ runs-on: x, concurrency: { group: "G-\${{ github.ref }}", queue: max }, steps: [{ run: "mkdir $LOCK && sleep 0.15 && rmdir $LOCK", env: { LOCK: "\${{ runner.tool_cache }}/lock" } }] }`;
    const trial = await tryWorkflow(`jobs: { a: ${job}, b: ${job}, c: ${job} }`);
    expect(results(trial)).toEqual({ a: 'success', b: 'success', c: 'success' });
  });

  it('finds deadlocks, through called workflows too', async () => {
    const trial = await tryWorkflow(
      `
concurrency: all
jobs:
  a: { runs-on: x, concurrency: ALL, steps: [{ run: echo }] }
  b: { concurrency: one, uses: ./.github/workflows/callee.yml }
`,
      {},
      {
        '.github/workflows/callee.yml':
          'on: workflow_call\njobs: { c: { runs-on: x, concurrency: one, steps: [{ run: echo }] } }',
      },
    );
    expect(results(trial)).toEqual({ a: 'cancelled', 'b / c': 'cancelled', b: 'cancelled' });
    expect(trial.job('a').reason).toContain('deadlock');
  });

  it('cancels an older run with cancel-in-progress', async () => {
    const text = `
concurrency: { group: deploy, cancel-in-progress: true }
jobs: { a: { runs-on: x, steps: [{ run: "echo started; sleep \${{ vars.SECONDS_TO_SLEEP }}" }] } }
`;
    const older = await startRun(text);
    const newer = await tryWorkflow(text, {
      repositoryRoot: older.root,
      vars: { SECONDS_TO_SLEEP: '0' },
    });
    expect(newer.conclusion).toBe('success');
    expect((await older.trial).conclusion).toBe('cancelled');
  });
});

/** Starts a long run and answers once its first step is under way. */
async function startRun(text: string): Promise<{ root: string; trial: Promise<Trial> }> {
  const root = await makeRepository({ [WORKFLOW]: `on: push\n${text}` });
  const trial = tryWorkflow(text, { repositoryRoot: root, vars: { SECONDS_TO_SLEEP: '20' } });
  for (;;) {
    const groups = await readdir(`${root}/.sluice/local/concurrency`).catch(() => []);
    for (const group of groups) {
      const files = await readdir(`${root}/.sluice/local/concurrency/${group}`);
      if (files.includes('holder')) return { root, trial };
    }
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
