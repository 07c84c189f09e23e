import { describe, expect, it, jest } from '@jest/globals';
import type { InterceptTable } from '../intercept.js';
import { checkout, makeRepository, tryWorkflow } from '../testing/trial.js';

// Real processes, on machines that may be busy.
jest.setTimeout(60_000);

const job = (steps: string): string => `
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
${steps.replace(/^(?!$)/gm, '      ')}
`;

const jsAction = `
name: js
description: d
inputs:
  my input: { description: d, default: "\${{ github.repository }}!" }
  with-dash: { description: d, required: true }
  old: { description: d, deprecationMessage: use new }
outputs: { sum: { description: d } }
runs: { using: node24, main: main.js, pre: pre.js, post: main.js, post-if: "\${{ always() }}" }
`.replace('"${{ always() }}"', 'success()');
const jsMain = `
const fs = require('fs');
if (process.env.STATE_phase === 'done') {
  console.log('post sees', process.env.STATE_kept, process.env['INPUT_WITH-DASH']);
  process.exit(0);
}
console.log('inputs', process.env['INPUT_MY_INPUT'], process.env['INPUT_WITH-DASH'], process.cwd() === process.env.GITHUB_WORKSPACE);
fs.appendFileSync(process.env.GITHUB_STATE, 'phase=done\\nkept=state-' + process.env['INPUT_WITH-DASH'] + '\\n');
fs.appendFileSync(process.env.GITHUB_OUTPUT, 'sum=42\\n');
if (process.env['INPUT_WITH-DASH'] === 'fail') process.exitCode = 1;
`;
const files = {
  'act/action.yml': jsAction,
  'act/main.js': jsMain,
  'act/pre.js': 'console.log("pre ran")',
};

describe('JavaScript actions', () => {
  it('say so when something killed them', async () => {
    const trial = await tryWorkflow(
      job('- { id: js, uses: ./act }\n- { id: sh, run: kill -9 $$, if: always() }'),
      {},
      {
        'act/action.yml': 'name: x\ndescription: x\nruns: { using: node24, main: main.js }',
        'act/main.js': `process.kill(process.pid, 'SIGKILL'); setTimeout(() => {}, 20000);`,
      },
    );
    for (const step of ['js', 'sh'])
      expect(trial.step('a', step).annotations).toEqual([
        { level: 'error', message: expect.stringMatching(/^The process was killed by SIGKILL\./) },
      ]);
    expect(trial.conclusion).toBe('failure');
  });

  it('get inputs, defaults and state, and give outputs', async () => {
    const trial = await tryWorkflow(
      job(`
- id: js
  uses: ./act
  with: { with-dash: v, old: x, stray: y }
- run: echo sum \${{ steps.js.outputs.sum }}
`),
      { repository: { repository: 'o/r' } },
      files,
    );
    expect(trial.conclusion).toBe('success');
    expect(trial.lines()).toEqual(
      expect.arrayContaining(['inputs o/r! v true', 'sum 42', 'post sees state-v v']),
    );
    expect(trial.lines()).not.toContain('pre ran');
    expect(trial.step('a', 'js').annotations.map(({ message }) => message)).toEqual([
      "`pre` execution is not supported for local action from './act'",
      "Input 'old' has been deprecated with message: use new",
      "Unexpected input(s) 'stray', valid inputs are ['my input', 'with-dash', 'old']",
    ]);
    expect(trial.job('a').steps.map(({ name }) => name)).toEqual([
      'Set up job',
      'Run actions/checkout@v7',
      'Run ./act',
      'Run echo sum 42',
      'Post Run ./act',
      'Complete job',
    ]);
  });

  it('run `post` by post-if: here not after a failure, and in reverse order', async () => {
    const always = files['act/action.yml'].replace('success()', 'always()');
    const trial = await tryWorkflow(
      job(`
- uses: ./act
  with: { with-dash: first }
- uses: ./always
  with: { with-dash: second }
- uses: ./always
  with: { with-dash: fail }
`),
      {},
      { ...files, 'always/action.yml': always, 'always/main.js': jsMain, 'always/pre.js': '' },
    );
    expect(trial.conclusion).toBe('failure');
    expect(trial.lines().filter(line => line.startsWith('post sees'))).toEqual([
      'post sees state-fail fail',
      'post sees state-second second',
    ]);
    expect(trial.step('a', 'Post Run ./act').conclusion).toBe('skipped');
  });

  it('run `pre` before the first step when they come from a mapped repository', async () => {
    const suite = await makeRepository({ 'actions/x/action.yml': jsAction, 'actions/x/main.js': jsMain, 'actions/x/pre.js': files['act/pre.js'] }); // prettier-ignore
    const trial = await tryWorkflow(
      job(`
- run: echo first step
- uses: Sluice-ML/sluice/actions/x@v1
  with: { with-dash: m }
- run: "echo origin $GITHUB_ACTION_REPOSITORY-"
`),
      { repositories: { 'sluice-ml/sluice': suite } },
    );
    const lines = trial.lines();
    expect(lines.indexOf('pre ran')).toBeGreaterThan(0);
    expect(lines.indexOf('pre ran')).toBeLessThan(lines.indexOf('first step'));
    expect(lines).toEqual(expect.arrayContaining(['post sees state-m m', 'origin -']));
    expect(trial.job('a').steps.map(({ name }) => name)).toContain('Post Run Sluice-ML/sluice/actions/x@v1');
  });

  it('are told where the services are, scripts are not', async () => {
    const stop = () => Promise.resolve({ records: [], artifacts: [] });
    const trial = await tryWorkflow(
      job('\n- uses: ./act\n- run: env | grep ACTIONS_ || echo none'),
      {
        startServices: () =>
          Promise.resolve({
            resultsUrl: 'http://127.0.0.1:1/',
            apiUrl: 'http://127.0.0.1:1/api',
            runtimeToken: () => 'runtime-token-1',
            apiToken: (_job, permissions) => `ghs_${JSON.stringify(permissions)}`,
            stop,
          }),
      },
      {
        'act/action.yml': 'name: x\ndescription: d\nruns: { using: node20, main: m.js }',
        'act/m.js':
          'for (const k of ["ACTIONS_RESULTS_URL", "ACTIONS_CACHE_SERVICE_V2", "ACTIONS_RUNTIME_TOKEN", "GITHUB_API_URL", "GITHUB_TOKEN"]) console.log(k, process.env[k])',
      },
    );
    expect(trial.lines()).toEqual(
      expect.arrayContaining([
        'ACTIONS_RESULTS_URL http://127.0.0.1:1/',
        'ACTIONS_CACHE_SERVICE_V2 True',
        'ACTIONS_RUNTIME_TOKEN ***',
        'GITHUB_API_URL http://127.0.0.1:1/api',
        'GITHUB_TOKEN undefined',
        'none',
      ]),
    );
    expect(trial.services).toEqual({ records: [], artifacts: [] });
  });

  it('are found in the workspace, not in the repository', async () => {
    const trial = await tryWorkflow('jobs: { a: { runs-on: x, steps: [{ uses: ./act }] } }', {}, files);
    expect(trial.conclusion).toBe('failure');
    expect(trial.step('a', 'Run ./act').annotations[0]!.message).toContain(
      'Did you forget to run actions/checkout',
    );
  });

  it('fail when their file is missing, as unbuilt ones do', async () => {
    const trial = await tryWorkflow(job('\n- uses: ./act'), {}, { 'act/action.yml': jsAction });
    expect(trial.step('a', 'Run ./act').annotations.at(-1)!.message).toMatch(
      /^File not found: .*act\/main\.js'/,
    );
  });

  it('can be those of the same repository without a checkout', async () => {
    const trial = await tryWorkflow(
      'jobs: { a: { runs-on: x, steps: [{ uses: $/act, with: { with-dash: s } }] } }',
      {},
      files,
    );
    expect(trial.lines()).toContain('post sees state-s s');
  });
});

describe('composite actions', () => {
  const outer = `
name: outer
description: d
inputs: { who: { description: d, default: nobody } }
outputs:
  said: { description: d, value: "\${{ steps.say.outputs.said }}" }
  inner: { description: d, value: "\${{ steps.in.outputs.up }}" }
runs:
  using: composite
  steps:
    - id: say
      run: |
        echo "said=hello \${{ inputs.who }}" >> $GITHUB_OUTPUT
        echo "path $(basename $GITHUB_ACTION_PATH) $OUTSIDE"
      shell: bash
    - { id: in, uses: ./inner, with: { level: 2 } }
    - { run: "echo here", shell: bash, if: "steps.say.outcome == 'success' && inputs.who == 'you'" }
    - { run: "echo not here", shell: bash, if: "inputs.who == 'me'" }
`;
  const inner = `
name: inner
description: d
inputs: { level: { description: d } }
outputs: { up: { description: d, value: "up-\${{ steps.s.outputs.v }}" } }
runs:
  using: composite
  steps:
    - { id: s, run: 'echo "v=\${{ inputs.level }}" >> $GITHUB_OUTPUT; echo "COMPOSED=yes" >> $GITHUB_ENV', shell: sh }
    - { uses: ./act, with: { with-dash: deep } }
`;

  it('nest, with inputs, outputs, conditions and post steps', async () => {
    const trial = await tryWorkflow(
      job(`
- { id: o, uses: ./outer, with: { who: you }, env: { OUTSIDE: seen } }
- run: "echo got \${{ steps.o.outputs.said }}, \${{ steps.o.outputs.inner }}, $COMPOSED, \${{ steps.say.outputs.said }}-"
`),
      {},
      { ...files, 'outer/action.yml': outer, 'inner/action.yml': inner },
    );
    expect(trial.conclusion).toBe('success');
    expect(trial.lines()).toEqual(
      expect.arrayContaining([
        'path outer seen',
        'here',
        'got hello you, up-2, yes, -',
        'post sees state-deep deep',
      ]),
    );
    expect(trial.lines()).not.toContain('not here');
  });

  it('count their own failures, and run what waits for one', async () => {
    const action = `
name: c
description: d
runs:
  using: composite
  steps:
    - { run: exit 1, shell: bash }
    - { run: echo skipped, shell: bash }
    - { run: "echo cleanup", shell: bash, if: failure() }
`;
    const trial = await tryWorkflow(
      job(`
- { run: exit 1, continue-on-error: false }
- { id: c, uses: ./c, if: always() }
`),
      {},
      { 'c/action.yml': action },
    );
    expect(trial.step('a', 'c').conclusion).toBe('failure');
    expect(trial.lines()).toContain('cleanup');
    expect(trial.lines().filter(line => line === 'skipped')).toEqual([]);
  });

  it('share the time of the step that uses them', async () => {
    const action = `
name: c
description: d
runs:
  using: composite
  steps:
    - { run: sleep 0.1, shell: bash }
    - { run: sleep 20, shell: bash }
    - { run: echo not this, shell: bash }
`;
    const trial = await tryWorkflow(
      job('\n- { uses: ./c, timeout-minutes: 0.5 }'),
      { timings: { minuteMs: 1000 } },
      { 'c/action.yml': action },
    );
    expect(trial.step('a', 'Run ./c')).toMatchObject({
      conclusion: 'failure',
      annotations: [{ level: 'error', message: "The action 'Run ./c' has timed out after 0.5 minutes." }],
    });
    expect(trial.job('a').conclusion).toBe('failure');
    expect(trial.lines()).not.toContain('not this');
  });

  it('succeed when the failing step may fail', async () => {
    const action =
      'name: c\ndescription: d\nruns: { using: composite, steps: [{ run: exit 1, shell: bash, continue-on-error: true }] }';
    const trial = await tryWorkflow(job('\n- uses: ./c'), {}, { 'c/action.yml': action });
    expect(trial.conclusion).toBe('success');
  });
});

describe('stand-ins', () => {
  it('run in process with inputs, outputs, env, path, masks and post', async () => {
    const calls: string[] = [];
    const intercepted: InterceptTable = {
      ...checkout,
      'owner/thing': {
        inputs: { name: { default: '${{ github.job }}' }, other: {} },
        check: given => (given['name'] === 'forbidden' ? ['name may not be that'] : []),
        main: context => {
          context.mask('masked-value');
          context.log.info(`name ${context.inputs['name']!} masked-value`);
          context.log.warning('careful');
          return Promise.resolve({
            outputs: { out: 'o1' },
            env: { FROM_STAND_IN: 'e1' },
            path: ['/stand-in/bin'],
            post: { run: ({ inputs }) => Promise.resolve(void calls.push(`post ${inputs['name']!}`)) },
          });
        },
      },
      'owner/broken': () => Promise.reject(new Error('it broke')),
    };
    const trial = await tryWorkflow(
      job(`
- { id: t, uses: owner/thing@v1 }
- run: "echo \${{ steps.t.outputs.out }} $FROM_STAND_IN \${PATH%%:*}"
- { id: b, uses: Owner/Broken@v2 }
`),
      { intercepted },
    );
    expect(trial.lines()).toEqual(expect.arrayContaining(['name a ***', 'o1 e1 /stand-in/bin']));
    expect(trial.step('a', 't').annotations).toEqual([{ level: 'warning', message: 'careful' }]);
    expect(trial.step('a', 'b').annotations).toEqual([{ level: 'error', message: 'it broke' }]);
    expect(calls).toEqual(['post a']);
    const refused = tryWorkflow(job('\n- { uses: owner/thing@v1, with: { name: forbidden } }'), {
      intercepted,
    });
    await expect(refused).rejects.toThrow(/w\.yml:\d+:\d+: name may not be that/);
  });
});
