import { describe, expect, it, jest } from '@jest/globals';
import type { RunEvent } from '../events.js';
import type { RunOptions } from '../options.js';
import { makeRepository, tryWorkflow, WORKFLOW, type Trial } from '../testing/trial.js';
import { runWorkflow } from './run-workflow.js';

// Real processes, on machines that may be busy.
jest.setTimeout(60_000);

/** Runs and aborts as soon as a step prints the line. */
async function cancelAt(
  line: string,
  text: string,
  options: Partial<RunOptions> = {},
  files: Record<string, string> = {},
): Promise<Pick<Trial, 'report' | 'conclusion'> & { lines: string[]; kill: AbortController }> {
  const root = await makeRepository({ ...files, [WORKFLOW]: `on: push\n${text}` });
  const cancel = new AbortController();
  const kill = new AbortController();
  const lines: string[] = [];
  const listen = (event: RunEvent): void => {
    if (event.type !== 'log') return;
    lines.push(event.text);
    if (event.text === line) cancel.abort();
    if (event.text === 'kill me') kill.abort();
  };
  const outcome = await runWorkflow(
    {
      workflow: WORKFLOW,
      repositoryRoot: root,
      nodes: { node24: process.execPath },
      signal: cancel.signal,
      kill: kill.signal,
      ...options,
      timings: { interruptMs: 3000, terminateMs: 3000, drainMs: 200, pollMs: 10, ...options.timings },
    },
    listen,
  );
  return { ...outcome, lines, kill };
}

describe('cancellation', () => {
  it('interrupts the running step, then runs what always runs, and skips the rest', async () => {
    const { report, conclusion, lines } = await cancelAt(
      'ready',
      `
jobs:
  a:
    runs-on: x
    steps:
      - uses: $/act
      - id: long
        shell: node {0}
        run: |
          process.on('SIGINT', () => { console.log('cleaning up'); setTimeout(() => process.exit(1), 50); });
          setTimeout(() => {}, 20000);
          setTimeout(() => console.log('ready'), 50);
      - run: echo not this
      - { run: "echo always \${{ job.status }} \${{ steps.long.conclusion }}", if: always() }
      - { run: echo cancelled ran, if: cancelled() }
      - { run: echo nor this, if: failure() }
  needs-a: { runs-on: x, needs: a, steps: [{ run: echo }] }
  always: { runs-on: x, needs: a, if: always(), steps: [{ run: "echo last \${{ needs.a.result }}" }] }
`,
      {},
      {
        'act/action.yml': 'name: a\ndescription: d\nruns: { using: node24, main: m.js, post: p.js }',
        'act/m.js': '',
        'act/p.js': 'console.log("post ran")',
      },
    );
    expect(conclusion).toBe('cancelled');
    expect(lines).toEqual(
      expect.arrayContaining([
        'cleaning up',
        'The operation was canceled.',
        'always cancelled cancelled',
        'cancelled ran',
        'post ran',
        'last cancelled',
      ]),
    );
    expect(lines).not.toContain('not this');
    expect(lines).not.toContain('nor this');
    expect(Object.fromEntries(report.jobs.map(job => [job.key, job.conclusion]))).toEqual({
      a: 'cancelled',
      'needs-a': 'cancelled',
      always: 'success',
    });
  });

  it('lets a step with always() go on, within a composite action too', async () => {
    const { lines } = await cancelAt(
      'ready',
      `
jobs:
  a:
    runs-on: x
    steps:
      - { run: "echo ready; sleep 0.3; echo went on", if: always() }
      - { uses: $/c, if: always() }
`,
      {},
      {
        'c/action.yml': `
name: c
description: d
runs:
  using: composite
  steps:
    - { run: echo not this, shell: bash }
    - { run: echo inner always, shell: bash, if: always() }
`,
      },
    );
    expect(lines).toEqual(expect.arrayContaining(['went on', 'inner always']));
    expect(lines).not.toContain('not this');
  });

  it('interrupts a step inside a composite action', async () => {
    const { conclusion, lines, report } = await cancelAt(
      'ready',
      'jobs: { a: { runs-on: x, steps: [{ uses: $/c }] } }',
      { timings: { interruptMs: 100, terminateMs: 100 } },
      {
        'c/action.yml': `
name: c
description: d
runs:
  using: composite
  steps:
    - { run: "echo ready; sleep 20", shell: bash }
    - { run: echo inner always, shell: bash, if: always() }
`,
      },
    );
    expect(conclusion).toBe('cancelled');
    expect(lines).toContain('inner always');
    expect(report.durationMs).toBeLessThan(10_000);
  });

  it('follows SIGINT by SIGTERM and SIGKILL at the runner’s distances', async () => {
    const { report } = await cancelAt(
      'ready',
      `
jobs:
  a:
    runs-on: x
    steps:
      - shell: node {0}
        run: |
          const start = Date.now();
          for (const s of ['SIGINT', 'SIGTERM']) process.on(s, () => console.log(s));
          setInterval(() => {}, 1000);
          console.log('ready');
`,
      { timings: { interruptMs: 300, terminateMs: 100 } },
    );
    const step = report.jobs[0]!.steps[1]!;
    expect(step.conclusion).toBe('cancelled');
    expect(step.durationMs).toBeGreaterThanOrEqual(395);
    expect(step.durationMs).toBeLessThan(5000);
  });

  it('ends a wait for approval', async () => {
    const cancel = new AbortController();
    const trial = await tryWorkflow(
      'jobs: { a: { runs-on: x, environment: prod, steps: [{ run: echo }] } }',
      {
        signal: cancel.signal,
        approve: () => {
          cancel.abort();
          return new Promise(() => undefined);
        },
      },
    );
    expect(trial.job('a')).toMatchObject({ conclusion: 'cancelled', reason: 'The run was canceled.' });
  });

  it('kills everything, always() or not, when told to', async () => {
    const { lines, report } = await cancelAt(
      'ready',
      `
jobs:
  a:
    runs-on: x
    steps:
      - { run: "trap '' INT TERM; echo ready; echo kill me; sleep 20; echo survived", if: always() }
      - { run: echo not this, if: always() }
  b: { runs-on: x, needs: a, if: always(), steps: [{ run: echo }] }
`,
    );
    expect(report.durationMs).toBeLessThan(8000);
    expect(lines).not.toContain('survived');
    expect(lines).not.toContain('not this');
    expect(report.jobs.map(({ conclusion }) => conclusion)).toEqual(['cancelled', 'cancelled']);
  });
});
