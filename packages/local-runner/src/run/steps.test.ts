import { describe, expect, it, jest } from '@jest/globals';
import { readText, tryWorkflow } from '../testing/trial.js';
import { join } from 'node:path';

// Real processes, on machines that may be busy.
jest.setTimeout(60_000);

const job = (steps: string, more = ''): string => `
name: T
jobs:
  a:
    runs-on: ubuntu-latest
${more}
    steps:
${steps.replace(/^/gm, '      ')}
`;

describe('steps', () => {
  it('runs scripts and hands outputs, env, path and summaries on', async () => {
    const trial = await tryWorkflow(
      job(
        `
- id: one
  run: |
    echo "x=1" >> "$GITHUB_OUTPUT"
    {
      echo "multi<<E"
      echo "a"
      echo "b"
      echo "E"
    } >> "$GITHUB_OUTPUT"
    echo "FROM_FILE=f" >> "$GITHUB_ENV"
    mkdir -p bin && printf '#!/bin/sh\\necho tool ran' > bin/mytool && chmod +x bin/mytool
    echo "$PWD/bin" >> "$GITHUB_PATH"
    echo "# hi" >> "$GITHUB_STEP_SUMMARY"
- run: |
    echo "\${{ steps.one.outputs.x }} \${{ steps.one.outputs.multi == fromJSON('"a\\nb"') }} $FROM_FILE $JOB $WF $STEP \${{ env.WF }}"
    mytool
  env: { STEP: "s-\${{ env.JOB }}" }
`,
        `    env: { JOB: "j" }
    outputs: { x: "\${{ steps.one.outputs.x }}", none: "\${{ steps.nope.outputs.y }}" }`,
      ).replace('jobs:', 'env: { WF: w }\njobs:'),
    );
    expect(trial.conclusion).toBe('success');
    expect(trial.lines('a')).toEqual(expect.arrayContaining(['1 true f j w s-j w', 'tool ran']));
    expect(trial.job('a').outputs).toEqual({ x: '1' });
    expect(trial.step('a', 'one')).toMatchObject({
      outputs: { x: '1', multi: 'a\nb' },
      summaries: ['# hi\n'],
    });
    expect(JSON.parse(await readText(join(trial.folder, 'report.json')))).toEqual(trial.report);
    expect(await readText(trial.job('a').logFile!)).toContain('\ntool ran\n');
  });

  it('gives steps the runner’s variables and nothing of the machine’s but an allow-list', async () => {
    const trial = await tryWorkflow(job('\n- run: env | sort'), {
      hostEnvironment: { ...process.env, MY_PRIVATE_TOKEN: 'p', LC_ALL: 'C' },
      repository: { repository: 'o/r', sha: 'a'.repeat(40), ref: 'refs/heads/dev', actor: 'me' },
    });
    const lines = trial.lines('a');
    for (const line of [
      'CI=true',
      'GITHUB_ACTIONS=true',
      'GITHUB_ACTION=__run',
      'GITHUB_ACTOR=me',
      'GITHUB_EVENT_NAME=push',
      'GITHUB_JOB=a',
      'GITHUB_REF_NAME=dev',
      'GITHUB_REPOSITORY=o/r',
      'GITHUB_REPOSITORY_OWNER=o',
      'GITHUB_WORKFLOW=T',
      'GITHUB_REF_PROTECTED=false',
      'LC_ALL=C',
      'RUNNER_ENVIRONMENT=self-hosted',
    ])
      expect(lines).toContain(line);
    const text = lines.join('\n');
    expect(text).toMatch(/GITHUB_WORKSPACE=.*\/a\/work\/r$/m);
    expect(text).toMatch(/RUNNER_TOOL_CACHE=.*\.sluice\/local\/tool-cache$/m);
    expect(text).not.toMatch(/MY_PRIVATE_TOKEN|GITHUB_TOKEN=|ACTIONS_|INPUT_/);
  });

  it('stops at a failing step, runs what wants failure, and fails the job', async () => {
    const trial = await tryWorkflow(
      job(`
- id: bad
  run: exit 3
- run: echo skipped
- { run: echo always, if: always() }
- { run: "echo outcome \${{ steps.bad.outcome }} \${{ job.status }}", if: failure() }
- { run: echo no, if: "failure() && steps.bad.outcome == 'success'" }
`),
    );
    expect(trial.conclusion).toBe('failure');
    expect(trial.job('a').steps.map(step => step.conclusion)).toEqual([
      'success',
      'failure',
      'skipped',
      'success',
      'success',
      'skipped',
      'success',
    ]);
    expect(trial.lines()).toContain('outcome failure failure');
    expect(trial.step('a', 'bad').annotations).toEqual([
      { level: 'error', message: 'Process completed with exit code 3.' },
    ]);
  });

  it('goes on after a failure with continue-on-error', async () => {
    const trial = await tryWorkflow(
      job(`
- { id: bad, run: exit 1, continue-on-error: "\${{ 1 == 1 }}" }
- run: echo "\${{ steps.bad.outcome }}/\${{ steps.bad.conclusion }}"
`),
    );
    expect(trial.conclusion).toBe('success');
    expect(trial.lines()).toContain('failure/success');
  });

  it('uses the shells and their flags', async () => {
    const trial = await tryWorkflow(
      job(`
- { run: "false | echo default goes on; echo $0" }
- { id: bash, run: "false | true", shell: bash, continue-on-error: true }
- run: print("from python")
  shell: python
- run: console.log("from node " + process.version)
  shell: node {0}
- { run: "echo opts $-", shell: "bash -u {0}" }
`),
    );
    expect(trial.lines()).toEqual(
      expect.arrayContaining(['default goes on', 'from python', expect.stringMatching(/^from node v\d/)]),
    );
    expect(trial.lines().some(line => /^opts .*u/.test(line))).toBe(true);
    expect(trial.step('a', 'bash').outcome).toBe('failure');
  });

  it('layers defaults and working directories', async () => {
    const trial = await tryWorkflow(
      job(
        `
- { run: mkdir -p one two, working-directory: . }
- run: echo "in $(basename "$PWD")"
- { run: "echo in $(basename $PWD)", working-directory: two, shell: sh }
- { run: echo, working-directory: none }
`,
        '    defaults: { run: { working-directory: "${{ env.DIR }}" } }\n    env: { DIR: one }',
      ).replace('jobs:', 'defaults: { run: { shell: "bash", working-directory: nowhere } }\njobs:'),
    );
    expect(trial.lines()).toEqual(expect.arrayContaining(['in one', 'in two']));
    expect(trial.conclusion).toBe('failure');
    expect(trial.job('a').steps.at(-2)!.annotations[0]!.message).toMatch(
      /working directory .*none does not exist/,
    );
  });

  it('fails a step whose output file or command cannot be read, and one whose expression fails', async () => {
    const trial = await tryWorkflow(
      job(`
- { id: file, run: "echo nonsense >> $GITHUB_OUTPUT", continue-on-error: true }
- { id: cmd, run: "echo '::set-output name=a::b'", continue-on-error: true }
- { id: expr, run: "echo \${{ fromJSON('{') }}", continue-on-error: true }
- { id: options, run: "echo NODE_OPTIONS=x >> $GITHUB_ENV" }
`),
    );
    expect(['file', 'cmd', 'expr', 'options'].map(id => trial.step('a', id).outcome)).toEqual([
      'failure',
      'failure',
      'failure',
      'success',
    ]);
    expect(trial.step('a', 'expr').annotations[0]!.message).toMatch(/w\.yml:\d+:\d+: .*fromJSON/);
    expect(trial.step('a', 'options').annotations[0]!.message).toContain("Can't store NODE_OPTIONS");
  });

  it('times out a step', async () => {
    const trial = await tryWorkflow(
      job(`
- { name: slow, run: sleep 20, timeout-minutes: 0.2 }
- { run: echo after, if: failure() }
`),
      { timings: { minuteMs: 1000, interruptMs: 100, terminateMs: 100 } },
    );
    expect(trial.step('a', 'slow').conclusion).toBe('failure');
    expect(trial.step('a', 'slow').annotations[0]!.message).toBe(
      "The action 'slow' has timed out after 0.2 minutes.",
    );
    expect(trial.lines()).toContain('after');
  });

  it('keeps to the limits of the runner and says where it had to', async () => {
    const trial = await tryWorkflow(
      job(`
- { id: big, run: "head -c 1100000 /dev/zero | tr '\\\\0' x >> $GITHUB_STEP_SUMMARY" }
- { id: many, run: "for i in $(seq 12); do echo ::warning::w$i; done" }
`),
    );
    expect(trial.conclusion).toBe('success');
    expect(trial.step('a', 'big').summaries).toEqual([]);
    expect(trial.step('a', 'big').annotations[0]!.message).toContain(
      'supports content up to a size of 1024k',
    );
    expect(trial.step('a', 'many').annotations).toHaveLength(10);
    expect(trial.report.notices.filter(({ violation }) => violation)).toHaveLength(2);
  });

  it('explains variables too large for the system', async () => {
    const trial = await tryWorkflow(
      job('\n- id: big\n  run: echo\n  env: { BIG: "${{ github.event.big }}" }'),
      { event: { payload: { big: 'x'.repeat(200_000) } } },
    );
    expect(trial.step('a', 'big').annotations[0]!.message).toContain('128 KiB');
  });

  it('ends processes a job leaves behind', async () => {
    const trial = await tryWorkflow(job('\n- run: sleep 60 &\n- run: echo next'));
    expect(trial.report.durationMs).toBeLessThan(20_000);
    if (process.platform === 'linux')
      expect(trial.lines().some(line => line.startsWith('Terminate orphan process'))).toBe(true);
  });
});
