import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { tryWorkflow, type Trial } from '../testing/trial.js';

// Real processes, on machines that may be busy.
jest.setTimeout(60_000);

/** Every file the engine itself wrote for the run: reports and logs. */
async function written({ folder, report }: Trial): Promise<string> {
  const logs = report.jobs.flatMap(({ logFile }) => logFile ?? []);
  const texts = await Promise.all([join(folder, 'report.json'), ...logs].map(path => readFile(path, 'utf8')));
  return texts.join('\n');
}

describe('secrets', () => {
  it('show up nowhere: logs, names, annotations, summaries, reports', async () => {
    const secret = 'first-line-x\nsecond-line-y';
    const trial = await tryWorkflow(
      `
jobs:
  a:
    runs-on: x
    outputs: { leak: "v-\${{ steps.s.outputs.encoded }}", fine: "\${{ steps.s.outputs.fine }}" }
    steps:
      - id: s
        name: "Use \${{ env.TOP }}"
        env: { S: "\${{ secrets.S }}" }
        run: |
          echo "$S"
          echo "::error title=$TOP::message $TOP"
          echo "::add-mask::derived-value"
          echo "derived-value $TOP" >> $GITHUB_STEP_SUMMARY
          echo "encoded=$(printf %s "$TOP" | base64)" >> $GITHUB_OUTPUT
          echo "fine=1" >> $GITHUB_OUTPUT
      - run: "echo token \${{ github.token }} \${{ secrets.GITHUB_TOKEN == github.token }}"
  b: { runs-on: x, needs: a, steps: [{ run: "echo got '\${{ needs.a.outputs.leak }}' \${{ needs.a.outputs.fine }}" }] }
env: { TOP: "\${{ secrets.TOP }}" }
`,
      { secrets: { S: secret, TOP: 'top-secret-z' } },
    );
    expect(trial.conclusion).toBe('success');
    expect(trial.lines()).toEqual(expect.arrayContaining(['***', 'token *** true', 'got  1']));
    const a = trial.job('a');
    expect(a.outputs).toEqual({ fine: '1' });
    expect(a.droppedOutputs).toEqual(['leak']);
    expect(a.steps.at(-1)!.annotations).toEqual([
      { level: 'warning', message: "Skip output 'leak' since it may contain secret." },
    ]);
    expect(trial.step('a', 's').name).toBe('Use ***');
    expect(trial.step('a', 's').summaries).toEqual(['*** ***\n']);
    const everything = JSON.stringify(trial.events) + (await written(trial));
    for (const hidden of ['first-line-x', 'second-line-y', 'top-secret-z', 'dG9wLXNlY3JldC16'])
      expect(everything).not.toContain(hidden);
  });

  it('learned in one job are not known in another', async () => {
    const trial = await tryWorkflow(`
jobs:
  a: { runs-on: x, steps: [{ run: "echo ::add-mask::word-of-a; echo word-of-a" }] }
  b: { runs-on: x, needs: a, steps: [{ run: echo word-of-a }] }
`);
    expect(trial.lines('a')).toContain('***');
    expect(trial.lines('b')).toContain('word-of-a');
  });

  it('that are used and not given are pointed out', async () => {
    const trial = await tryWorkflow(
      'jobs: { a: { runs-on: x, steps: [{ run: echo, env: { A: "${{ secrets.NOT_THERE }}", B: "${{ secrets.github_token }}" } }] } }',
    );
    expect(trial.report.notices).toEqual([
      {
        level: 'notice',
        message: 'The secret NOT_THERE is not given, so it is empty.',
        location: expect.objectContaining({ line: 2 }),
      },
    ]);
  });

  it('do not reach pull requests from forks, whose token can only read', async () => {
    const granted: unknown[] = [];
    const trial = await tryWorkflow(
      `
on: pull_request
permissions: { contents: write, pull-requests: write, id-token: write }
jobs: { a: { runs-on: x, steps: [{ run: "echo secret='\${{ secrets.S }}' head=$GITHUB_HEAD_REF ref=$GITHUB_REF" }] } }
`,
      {
        secrets: { S: 'top-secret' },
        event: {
          payload: {
            number: 5,
            pull_request: { number: 5, head: { ref: 'topic', repo: { full_name: 'evil/r' } } },
          },
        },
        startServices: () =>
          Promise.resolve({
            resultsUrl: '',
            apiUrl: '',
            runtimeToken: () => 'runtime-token',
            apiToken: (_, permissions) => {
              granted.push(permissions);
              return 'ghs_token';
            },
            stop: () => Promise.resolve({ records: [], artifacts: [] }),
          }),
      },
    );
    expect(trial.lines()).toContain('secret= head=topic ref=refs/pull/5/merge');
    expect(granted).toEqual([{ contents: 'read', 'pull-requests': 'read', metadata: 'read' }]);
  });

  it('leave the state folder ignored by git', async () => {
    const trial = await tryWorkflow('jobs: { a: { runs-on: x, steps: [{ run: echo }] } }');
    const state = join(trial.root, '.sluice', 'local');
    expect(await readFile(join(state, '.gitignore'), 'utf8')).toBe('*\n');
    expect(await readdir(join(state, 'runs'))).toEqual([trial.report.runId]);
  });
});
