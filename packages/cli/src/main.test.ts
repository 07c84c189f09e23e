import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  commonInputs,
  input,
  STAGES,
  statement,
  UserError,
  type Ports,
  type StageResult,
  type Verdict,
} from '@sluice/core';
import type { AnyAction } from '@sluice/runtime';
import { fillSecrets } from './act/fill-secrets.js';
import type { ActionTable } from './actions.js';
import { asFileError } from './file-errors.js';
import { main } from './main.js';
import { fakeTerminal, type FakeOptions } from './terminal.fake.js';
import { VERSION } from './version.js';

jest.setTimeout(30_000);

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'sluice-main-')));
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** An action whose verdict is an input, run by the real runtime. */
let seen: Record<string, unknown>;
const action = {
  name: 'train',
  description: 'Trains a model.',
  inputs: {
    ...commonInputs,
    say: input.choice(['pass', 'warn', 'inconclusive', 'fail', 'user-error', 'bug'], {
      description: 'The verdict.',
      default: 'pass',
    }),
    deps: input.lines({ description: 'Files.' }),
    force: input.boolean({ description: 'Train in any case.', default: 'false' }),
    rows: input.integer({ description: 'How many.', min: 1 }),
  },
  outputs: { fingerprint: 'x' },
  run: (inputs: Record<string, unknown>): Promise<StageResult> => {
    seen = inputs;
    const said = inputs['say'] as string;
    if (said === 'user-error')
      throw new UserError('missing-file', { message: 'There is no data.csv.', fix: 'Make one.' });
    if (said === 'bug') throw new TypeError('x is undefined');
    const verdict = said as Verdict;
    const headline = `It says ${said}, with hunter2-hunter2.`;
    return Promise.resolve({
      stage: 'train',
      verdict,
      headline,
      findings: [],
      document: { title: 'train', verdict, headline, blocks: [] },
      evidence: statement([], 'https://example.com/x', {}),
      subjects: [],
      outputs: { fingerprint: 'abc' },
      files: [],
    });
  },
} as unknown as AnyAction;
const table = Object.fromEntries(
  STAGES.map(stage => [stage, () => Promise.resolve({ action })]),
) as ActionTable;

async function run(argv: string[], options: FakeOptions = {}) {
  const env = { GITHUB_WORKSPACE: folder, RUNNER_TEMP: folder, ...options.env };
  const terminal = fakeTerminal({ ...options, cwd: folder, env });
  const code = await main(argv, terminal, table);
  return { code, out: terminal.out.text, err: terminal.err.text };
}

describe('the command', () => {
  it('tells its commands and its version', async () => {
    for (const argv of [[], ['--help'], ['help']]) {
      const { code, out } = await run(argv);
      expect(code).toBe(0);
      for (const command of ['run', 'doctor', ...STAGES]) expect(out).toContain(`  ${command} `);
    }
    expect((await run(['--version'])).out).toBe(`sluice ${VERSION}\n`);
    const { version } = JSON.parse(
      await readFile(join(import.meta.dirname, '../../../package.json'), 'utf8'),
    );
    expect(VERSION).toBe(version);
  });

  it('guesses what was meant', async () => {
    expect(await run(['evalute-gate'])).toMatchObject({
      code: 2,
      err: 'sluice: There is no command "evalute-gate". Did you mean "evaluate-gate"?\n',
    });
    expect((await run(['xyz'])).err).toContain('Valid: run, doctor');
  });

  it('says what is wrong without the terminal sequences and the secrets of what it quotes', async () => {
    const { err } = await run(['x\x1b]0;title\x07\x1b[31m\u202ehunter2-hunter2'], {
      env: { MY_TOKEN: 'hunter2-hunter2' },
    });
    expect(err).toContain('There is no command "x\ufffd***"');
    expect(err.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it('asks which workflow, and tells the flags of run', async () => {
    expect(await run(['run'])).toMatchObject({ code: 2, err: 'sluice: Which workflow? Name its file.\n' });
    expect((await run(['run', 'x.yml', '--inptu', 'a=1'])).err).toContain('Did you mean "--input"?');
    const { code, out } = await run(['help', 'run']);
    expect(code).toBe(0);
    for (const flag of [
      '--event NAME|FILE',
      '--input NAME=VALUE',
      '--secret NAME',
      '--var NAME=VALUE',
      '--job ID',
      '--approve[=ENVIRONMENT]',
      '--repo FOLDER',
      '--json',
    ])
      expect(out).toContain(flag);
  });

  it('tells all that is wrong with the flags of run', async () => {
    await writeFile(join(folder, 'x.yml'), '');
    const { code, err } = await run(['run', 'x.yml', '--input', 'a', '--var', 'b', '--parallel', '0']);
    expect(code).toBe(2);
    expect(err.split('\n')).toHaveLength(4);
  });
});

it('refuses repositories that are not there', async () => {
  await writeFile(join(folder, 'x.yml'), '');
  const flags = ['--local-repository', 'a/b=none', '--local-repository', 'ab=.'];
  const { code, err } = await run(['run', 'x.yml', ...flags]);
  expect(code).toBe(2);
  expect(err).toContain('there is no folder "none". Clone');
  expect(err).toContain('"ab" is not the name of a repository. Write OWNER/NAME.');
});

describe('an action', () => {
  it.each([
    ['pass', 0],
    ['warn', 0],
    ['inconclusive', 1],
    ['fail', 1],
    ['user-error', 2],
    ['bug', 2],
  ])('that says %s ends with %i', async (say, code) => {
    const { code: ended, out } = await run(['train', '--model-name', 'penguins', '--say', say]);
    expect(ended).toBe(code);
    expect(out).toContain(`Report: ${join('sluice-report', 'train', 'report.html')}\n`);
  });

  it('takes its inputs as flags', async () => {
    const flags = ['--model-name=penguins', '--deps', 'a', '--deps', 'b\nc', '--rows', '3'];
    expect((await run(['train', ...flags, '--force'])).code).toBe(0);
    expect(seen).toMatchObject({ 'model-name': 'penguins', deps: ['a', 'b', 'c'], rows: 3, force: true });
    await run(['train', ...flags, '--force', 'false']);
    expect(seen['force']).toBe(false);
  });

  it('reports unknown flags before, and bad values of inputs in its report', async () => {
    const { code, err } = await run(['train', '--modelname', 'x', '--rwos', '3']);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean "--model-name"?');
    expect(err).toContain('Did you mean "--rows"?');
    const bad = await run(['train', '--rows', '0']);
    expect(bad.code).toBe(2);
    expect(bad.out).toContain('2 problems');
    expect(bad.out).toContain('"rows" must be a whole number');
  });

  it('prints JSON where asked, without secrets of the environment', async () => {
    const { out } = await run(['train', '--model-name', 'p', '--json'], {
      env: { API_TOKEN: 'hunter2-hunter2' },
    });
    expect(JSON.parse(out)).toMatchObject({
      stage: 'train',
      verdict: 'pass',
      exitCode: 0,
      headline: 'It says pass, with ***.',
      outputs: { fingerprint: 'abc' },
    });
    expect(out).not.toContain('hunter2');
    expect(
      (await run(['train', '--model-name', 'p'], { env: { API_TOKEN: 'hunter2-hunter2' } })).out,
    ).not.toContain('hunter2');
  });

  it('hands its result to the next stage by a file', async () => {
    await run(['train', '--model-name', 'p', '--save', 'train.json']);
    expect((await run(['evaluate-gate', '--model-name', 'p', '--after', 'train.json'])).code).toBe(0);
    expect(seen['needs']).toMatchObject([
      { job: 'train.json', result: 'success', handovers: [{ stage: 'train', model: 'p' }] },
    ]);

    await run(['train', '--model-name', 'p', '--say', 'fail', '--save', 'train.json']);
    const after = await run(['evaluate-gate', '--model-name', 'p', '--after', 'train.json']);
    expect(after.code).toBe(2);
    expect(after.out).toContain('"train.json" failed');
  });

  it.each([
    [['--after', 'none.json'], '"none.json" cannot be read'],
    [['--after', 'x.json'], 'x.json does not hold the outputs of a stage'],
    [['--after', 'x.json', '--needs', '{}'], 'not both'],
  ])('refuses %j', async (flags, message) => {
    await writeFile(join(folder, 'x.json'), '{}');
    const { code, err } = await run(['train', '--model-name', 'p', ...flags]);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it.each([
    ['none/train.json', 'no folder "none"', 'mkdir -p none'],
    ['.', '"." is a folder', 'Name a file'],
    ['x.json/train.json', 'no folder "x.json"', ''],
  ])('refuses --save %s before the work', async (file, message, fix) => {
    await writeFile(join(folder, 'x.json'), '{}');
    seen = {};
    const { code, err } = await run(['train', '--model-name', 'p', '--save', file]);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain(fix);
    expect(err).not.toContain('defect');
    expect(seen).toEqual({});
  });

  it.each([
    ['ENOTDIR', 'bad-input'],
    ['EACCES', 'permission'],
    ['ENOSPC', 'limit-exceeded'],
  ])('takes %s of the file system for something to be mended', (code, expected) => {
    const error = Object.assign(new Error('x'), { code, path: '/x', syscall: 'open' });
    expect(asFileError(error)).toMatchObject({
      code: expected,
      problems: [{ message: expect.stringContaining(code), fix: expect.any(String) }],
    });
  });

  it.each([
    [new TypeError('x')],
    [Object.assign(new Error('x'), { code: 'ENOENT', path: 'git', syscall: 'spawn git' })],
    [Object.assign(new Error('x'), { code: 'EPIPE' })],
    ['x'],
  ])('takes %p for a defect', error => expect(asFileError(error)).toBeUndefined());

  it('cleans up after itself by its post, whatever the verdict, with what main had saved', async () => {
    const cleaned: string[] = [];
    const withPost = {
      ...action,
      run: (inputs: Record<string, unknown>, ports: Ports) => {
        ports.state.save('lease', '7');
        return action.run(inputs as never, ports);
      },
      post: (ports: Ports) => Promise.resolve(void cleaned.push(ports.state.read('lease'))),
    } as unknown as AnyAction;
    const posts = { ...table, train: () => Promise.resolve({ action: withPost }) };
    for (const say of ['pass', 'fail', 'bug']) {
      const terminal = fakeTerminal({ cwd: folder, env: { GITHUB_WORKSPACE: folder, RUNNER_TEMP: folder } });
      await main(['train', '--model-name', 'p', '--say', say], terminal, posts);
    }
    expect(cleaned).toEqual(['7', '7', '7']);
    const terminal = fakeTerminal({ cwd: folder, env: { GITHUB_WORKSPACE: folder, RUNNER_TEMP: folder } });
    await main(['train', '--model-name', 'P P'], terminal, posts);
    expect(cleaned).toHaveLength(3);
  });

  it('takes secrets from the environment, so that no history holds them', () => {
    const given = { 'secrets-to-server': 'API_TOKEN\nOTHER=a b', deps: 'API_TOKEN' };
    expect(fillSecrets(given, { API_TOKEN: 'hunter2' })).toEqual({
      'secrets-to-server': 'API_TOKEN=hunter2\nOTHER=a b',
      deps: 'API_TOKEN',
    });
    expect(() => fillSecrets(given, {})).toThrow('there is no environment variable API_TOKEN');
  });

  it('tells its flags', async () => {
    const { code, out } = await run(['train', '--help'], { columns: 100 });
    expect(code).toBe(0);
    expect(out).toContain('--model-name TEXT');
  });
});
