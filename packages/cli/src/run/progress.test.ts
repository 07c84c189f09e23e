import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { RunEvent } from '@sluice/local-runner';
import { fakeTerminal, shownBy } from '../terminal.fake.js';
import { progressOn } from './progress.js';

/** A run with a refusal, an approval and a matrix, as the engine would tell it. */
const start: RunEvent = {
  type: 'run-start',
  runId: '7',
  workflow: 'ml-pipeline',
  event: 'push',
  folder: '/runs/7',
  jobs: [
    { id: 'validate', name: 'validate', needs: [] },
    { id: 'train', name: 'train', needs: ['validate'] },
    { id: 'deploy', name: 'deploy', needs: ['train'] },
  ],
};
const first: RunEvent[] = [
  start,
  { type: 'job-add', job: 'validate', name: 'validate', id: 'validate' },
  {
    type: 'job-start',
    job: 'validate',
    steps: [
      { step: 1, name: 'Checkout' },
      { step: 2, name: 'Validate' },
    ],
  },
  { type: 'step-start', job: 'validate', step: 1, name: 'Checkout' },
  { type: 'log', job: 'validate', step: 1, text: 'Copied 12 files', kind: 'output' },
  { type: 'step-end', job: 'validate', step: 1, name: 'Checkout', conclusion: 'success', durationMs: 120 },
  { type: 'step-start', job: 'validate', step: 2, name: 'Validate' },
];
const second: RunEvent[] = [
  { type: 'log', job: 'validate', step: 2, text: 'Run Validate', kind: 'group' },
  { type: 'log', job: 'validate', step: 2, text: 'with: settings', kind: 'output' },
  { type: 'log', job: 'validate', step: 2, text: '', kind: 'endgroup' },
  {
    type: 'log',
    job: 'validate',
    step: 2,
    text: '\x1b[31m3 rows\x1b[0m \x1b[2Jbr\u202eoke\tthe contract',
    kind: 'output',
  },
  {
    type: 'annotation',
    job: 'validate',
    step: 2,
    annotation: { level: 'error', message: 'sex: 3 rows are empty', file: 'contract.yaml', line: 12 },
  },
  { type: 'step-end', job: 'validate', step: 2, name: 'Validate', conclusion: 'failure', durationMs: 61_000 },
  { type: 'job-end', job: 'validate', conclusion: 'failure', durationMs: 62_000 },
  { type: 'job-add', job: 'train (1)', name: 'train (1)', id: 'train' },
  { type: 'job-add', job: 'train (2)', name: 'train (2)', id: 'train' },
  { type: 'job-end', job: 'train (1)', conclusion: 'skipped', durationMs: 0, reason: 'validate failed' },
  { type: 'job-wait', job: 'deploy', for: 'approval', detail: 'production' },
];

let now = 0;
beforeEach(() => {
  now = 1000;
  jest.useFakeTimers();
});
afterEach(() => void jest.useRealTimers());

function watch(
  env: Record<string, string>,
  isTty: boolean,
  options: { rows?: number; verbose?: boolean } = {},
) {
  const terminal = fakeTerminal({ env, isTty, rows: options.rows ?? 24 });
  const progress = progressOn(terminal.out, env, { verbose: options.verbose ?? false, now: () => now });
  return { terminal, progress, tell: (events: readonly RunEvent[]) => events.forEach(progress.listen) };
}

const PLAIN = [
  'ml-pipeline (push): run 7',
  'validate | ▸ Checkout',
  'validate |   Copied 12 files',
  'validate | ✓ Checkout (0.1s)',
  'validate | ▸ Validate',
  'validate |   ▾ Run Validate',
  'validate |   with: settings',
  'validate |   3 rows broke    the contract',
  'validate | error contract.yaml:12 sex: 3 rows are empty',
  'validate | ✗ Validate (1m01s)',
  'validate | ✗ job failure (1m02s)',
  'train (1) | - job skipped (0.0s): validate failed',
  'deploy | ‖ waits for approval: production',
  '',
];

describe('plain lines', () => {
  it.each([
    ['no terminal', {}, false],
    ['CI', { CI: 'true' }, true],
    ['NO_COLOR', { NO_COLOR: '1' }, true],
    ['a dumb terminal', { TERM: 'dumb' }, true],
  ])('with %s', (_, env, isTty) => {
    const { terminal, progress, tell } = watch(env, isTty);
    tell([...first, ...second]);
    jest.advanceTimersByTime(1000);
    progress.end();
    expect(stripVTControlCharacters(terminal.out.text).split('\n')).toEqual(PLAIN);
  });
});

describe('the job tree', () => {
  it('shows under a running step what it says last', () => {
    const { terminal, progress, tell } = watch({ FORCE_COLOR: '0' }, true);
    const log = (text: string, kind: 'output' | 'group' | 'endgroup' = 'output'): RunEvent => ({
      type: 'log',
      job: 'validate',
      step: 2,
      text,
      kind,
    });
    const lastShown = () => {
      jest.advanceTimersByTime(100);
      return shownBy(terminal.out.text).filter(line => line.startsWith(' '.repeat(12)));
    };
    tell([...first, log('Run Validate', 'group'), log('with: settings')]);
    expect(lastShown()).toEqual([]);
    tell([log('', 'endgroup'), log('step 1\rstep 2 \x1b[2J of \u202e3'), log('  ')]);
    expect(lastShown()).toEqual(['                step 2  of 3']);
    tell([log('x'.repeat(1e6))]);
    expect(lastShown()[0]).toHaveLength(216);
    tell([
      { type: 'step-end', job: 'validate', step: 2, name: 'Validate', conclusion: 'success', durationMs: 9 },
    ]);
    expect(lastShown()).toEqual([]);
    progress.end();
  });

  it('is drawn over in place; what matters stays above it', () => {
    const { terminal, progress, tell } = watch({ FORCE_COLOR: '0' }, true);
    tell(first);
    now += 2500;
    jest.advanceTimersByTime(100);
    expect(shownBy(terminal.out.text)).toEqual([
      'ml-pipeline (push)  2.5s',
      '  ⠸    2.5s validate',
      '      ✓    0.1s Checkout',
      '      ⠸    2.5s Validate',
      '  ·         train  needs validate',
      '  ·         deploy  needs train',
      '',
    ]);
    tell(second);
    now += 60_000;
    jest.advanceTimersByTime(300);
    expect(shownBy(terminal.out.text)).toEqual([
      'validate | error contract.yaml:12 sex: 3 rows are empty',
      'validate |   3 rows broke    the contract',
      'ml-pipeline (push)  1m03s',
      '  ✗   1m02s validate',
      '      ✓    0.1s Checkout',
      '      ✗   1m01s Validate',
      '  -         train (1)  validate failed',
      '  ·         train (2)',
      '  ‖         deploy  waits for approval: production',
      '',
    ]);
    progress.end();
    expect(shownBy(terminal.out.text)).toEqual([
      'validate | error contract.yaml:12 sex: 3 rows are empty',
      'validate |   3 rows broke    the contract',
      '',
    ]);
    expect(terminal.out.text.endsWith('\x1b[?25h')).toBe(true);
  });

  it.each([
    [
      6,
      [
        'ml-pipeline (push)  0.0s',
        '  ⠹    0.0s validate',
        '      ⠹    0.0s Validate',
        '  ·         train  needs validate',
        '  ·         deploy  needs train',
      ],
    ],
    [4, ['ml-pipeline (push)  0.0s', '  ⠹    0.0s validate', '  … 2 more jobs']],
  ])('fits into %i rows', (rows, lines) => {
    const { terminal, progress, tell } = watch({ FORCE_COLOR: '0' }, true, { rows });
    tell(first);
    jest.advanceTimersByTime(100);
    expect(shownBy(terminal.out.text)).toEqual([...lines, '']);
    progress.end();
  });

  it('shows all output where asked', () => {
    const { terminal, progress, tell } = watch({ FORCE_COLOR: '0' }, true, { verbose: true });
    tell(first);
    progress.end();
    expect(shownBy(terminal.out.text)).toEqual(['validate |   Copied 12 files', '']);
  });

  it('keeps still while somebody is asked', async () => {
    const { terminal, progress, tell } = watch({}, true);
    tell(first);
    await progress.pause(() => {
      const before = terminal.out.text;
      expect(shownBy(before)).toEqual(['']);
      jest.advanceTimersByTime(1000);
      expect(terminal.out.text).toBe(before);
      return Promise.resolve();
    });
    jest.advanceTimersByTime(100);
    expect(shownBy(terminal.out.text)).toHaveLength(7);
    progress.end();
  });

  it('colours marks, never names', () => {
    const { terminal, progress, tell } = watch({ FORCE_COLOR: '1' }, true);
    tell(first);
    jest.advanceTimersByTime(100);
    expect(terminal.out.text).toContain('\x1b[32m✓\x1b[0m    0.1s Checkout');
    progress.end();
  });
});
