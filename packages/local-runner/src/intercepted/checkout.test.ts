import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  realpath,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { InterceptContext } from '../intercept.js';
import { checkout } from './checkout.js';

// Real processes, on machines that may be busy.
jest.setTimeout(60_000);

/** Real repositories in a temporary folder. */
let folder: string;
let root: string;
let workspace: string;
let lines: string[];

const environment = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent' };
const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
    cwd,
    env: environment,
    stdio: 'pipe',
  })
    .toString()
    .trim();
const write = async (path: string, text: string) => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
};
const files = async (path = workspace) =>
  (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter(entry => !entry.isDirectory())
    .map(entry => join(entry.parentPath, entry.name).slice(path.length + 1))
    .filter(name => !/(^|\/)\.git\//.test(name))
    .sort();

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'sluice-checkout-')));
  root = join(folder, 'repo');
  workspace = join(folder, 'workspace');
  lines = [];
  await mkdir(workspace);
  await write(join(root, 'train.py'), 'print(1)');
  await write(join(root, 'data', 'a.csv'), 'x\n1\n');
  await write(join(root, '.gitignore'), 'build/\n');
  git(root, 'init', '-q', '-b', 'main');
  git(root, 'add', '.');
  git(root, 'commit', '-q', '-m', 'first');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(inputs: Record<string, string> = {}, over: Partial<InterceptContext> = {}) {
  const log = (line: string) => void lines.push(line);
  const context: InterceptContext = {
    inputs: { clean: 'true', ...inputs },
    repositoryRoot: root,
    workspace,
    temp: folder,
    stateFolder: folder,
    github: { repository: 'octo/penguins', ref: 'refs/heads/main', ref_name: 'main', sha: 'f'.repeat(40) },
    env: environment,
    services: undefined,
    runId: '1',
    jobId: 'a',
    signal: new AbortController().signal,
    log: { info: log, debug: log, notice: log, warning: log, error: log, group: (_, work) => work() },
    mask: () => undefined,
    ...over,
  };
  return checkout.main(context);
}

describe('what is copied', () => {
  it('is what a commit of the working tree would hold', async () => {
    await write(join(root, 'new.txt'), 'not committed');
    await write(join(root, 'build', 'out.bin'), 'ignored');
    await write(join(root, '.sluice', 'local', 'x'), 'state');
    await write(join(root, '.sluice', 'registry', 'index.json'), 'kept in git by choice');
    await write(join(root, 'train.py'), 'print(2)');
    await rm(join(root, 'data', 'a.csv'));
    await symlink('train.py', join(root, 'link.py'));
    const { outputs } = await run();
    expect(await files()).toEqual([
      '.gitignore',
      '.sluice/registry/index.json',
      'link.py',
      'new.txt',
      'train.py',
    ]);
    expect(await readFile(join(workspace, 'train.py'), 'utf8')).toBe('print(2)');
    expect(await readlink(join(workspace, 'link.py'))).toBe('train.py');
    expect(outputs).toEqual({ ref: 'refs/heads/main', commit: git(root, 'rev-parse', 'HEAD') });
    expect(lines.join()).toContain('Copied 5 files');
  });

  it('is a copy: a step that writes to it does not write to the repository', async () => {
    await run();
    await writeFile(join(workspace, 'train.py'), 'changed');
    expect(await readFile(join(root, 'train.py'), 'utf8')).toBe('print(1)');
    expect((await stat(join(root, 'train.py'))).nlink).toBe(1);
  });

  it('empties and fills nothing that a link in the repository leads to', async () => {
    const precious = join(folder, 'precious');
    await write(join(precious, 'a.txt'), 'the only copy');
    await symlink(precious, join(root, 'data-link'));
    await run();
    for (const path of ['data-link', 'data-link/inner'])
      await expect(run({ path })).rejects.toThrow('outside of the workspace');
    expect(await files(precious)).toEqual(['a.txt']);
  });

  it('is only the folder where that lies inside a larger repository', async () => {
    const inner = join(root, 'docs', 'examples', 'penguins');
    await write(join(inner, 'gate.yaml'), 'rules: []');
    await write(join(inner, 'build', 'x'), 'ignored by the outer .gitignore');
    await run({}, { repositoryRoot: inner });
    expect(await files()).toEqual(['gate.yaml']);
    expect(existsSync(join(workspace, '.git'))).toBe(false);
  });

  it.each([
    ['outside git', () => join(folder, 'plain')],
    ['in a folder that a repository ignores', () => join(root, 'build', 'scratch')],
  ])('is everything but the generated %s', async (_, place) => {
    for (const name of ['a.txt', 'node_modules/x/index.js', '.sluice/y', 'src/b.txt'])
      await write(join(place(), name), 'x');
    await run({}, { repositoryRoot: place() });
    expect(await files()).toEqual(['a.txt', 'src/b.txt']);
  });

  it('leaves out other repositories inside this one', async () => {
    await write(join(root, 'vendor', 'lib', 'a.c'), '');
    git(join(root, 'vendor', 'lib'), 'init', '-q');
    git(join(root, 'vendor', 'lib'), 'add', '.');
    git(join(root, 'vendor', 'lib'), 'commit', '-q', '-m', 'x');
    await run();
    expect(await files()).not.toContain('vendor/lib/a.c');
  });

  it('works before the first commit', async () => {
    const fresh = join(folder, 'fresh');
    await write(join(fresh, 'a.txt'), 'x');
    git(fresh, 'init', '-q');
    const { outputs } = await run({}, { repositoryRoot: fresh });
    expect(await files()).toEqual(['a.txt']);
    expect(outputs?.['commit']).toBe('');
  });
});

describe('git in the workspace', () => {
  it('has the history, sees uncommitted changes as such, and cannot push to this machine', async () => {
    await write(join(root, 'new.txt'), 'x');
    await run();
    expect(git(workspace, 'log', '--format=%s')).toBe('first');
    expect(git(workspace, 'status', '--porcelain')).toBe('?? new.txt');
    expect(git(workspace, 'diff', '--name-only', 'origin/main')).toBe('');
    expect(() => git(workspace, 'push', 'origin', 'main')).toThrow('nowhere');
  });
});

describe('inputs', () => {
  it('puts the files under "path" and empties only that', async () => {
    await write(join(workspace, 'kept.txt'), 'x');
    await write(join(workspace, 'sub', 'stale.txt'), 'x');
    await run({ path: 'sub' });
    expect(await files()).toEqual(['kept.txt', 'sub/.gitignore', 'sub/data/a.csv', 'sub/train.py']);
  });

  it('keeps what is there with clean: false', async () => {
    await write(join(workspace, 'stale.txt'), 'x');
    await run({ clean: 'false' });
    expect(await files()).toContain('stale.txt');
  });

  it('checks out another commit of this repository by "ref", without uncommitted changes', async () => {
    const first = git(root, 'rev-parse', 'HEAD');
    git(root, 'checkout', '-q', '-b', 'topic');
    await write(join(root, 'train.py'), 'print(2)');
    git(root, 'commit', '-q', '-am', 'second');
    await write(join(root, 'new.txt'), 'x');
    const github = {
      repository: 'octo/penguins',
      ref: 'refs/heads/topic',
      ref_name: 'topic',
      sha: git(root, 'rev-parse', 'HEAD'),
    };
    const { outputs } = await run({ ref: 'main' }, { github });
    expect(outputs).toEqual({ ref: 'main', commit: first });
    expect(await readFile(join(workspace, 'train.py'), 'utf8')).toBe('print(1)');
    expect(await files()).not.toContain('new.txt');
    await run({ ref: github.sha }, { github });
    expect(await files()).toContain('new.txt');
  });

  it.each([
    [{ ref: 'nowhere' }, 'git fetch origin nowhere'],
    [{ repository: 'other/repo' }, 'other/repo is not on this machine'],
    [{ 'sparse-checkout': 'src' }, '"sparse-checkout" is not supported'],
    [{ submodules: 'recursive' }, '"submodules" is not supported'],
    [{ 'github-server-url': 'https://ghes.example' }, 'out of reach'],
    [{ path: '../repo' }, 'is not under'],
    [{ clean: 'maybe' }, 'Valid: true, false'],
  ])('refuses %j', async (inputs, message) => {
    await expect(run(inputs)).rejects.toThrow(message);
  });

  it('names all unsupported inputs at once, before the run', () => {
    expect(checkout.check?.({ 'sparse-checkout': 'src', submodules: 'true' })).toHaveLength(2);
    expect(checkout.check?.({ submodules: 'False', 'fetch-depth': '0', token: 'x' })).toEqual([]);
  });

  it('never empties the repository', async () => {
    await expect(run({}, { workspace: root })).rejects.toThrow('holds the repository itself');
    await expect(run({}, { workspace: folder })).rejects.toThrow('holds the repository itself');
    expect(existsSync(join(root, 'train.py'))).toBe(true);
  });
});
