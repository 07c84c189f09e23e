import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { InProcessAction, InterceptContext, InterceptResult } from '../intercept.js';
import { servicesOptionsOf, startServices, type LocalServices } from '../services/index.js';
import { interceptedActions } from './index.js';

// Real processes, on machines that may be busy.
jest.setTimeout(60_000);

let folder: string;
let workspace: string;
let services: LocalServices;
let lines: string[];

const github = {
  repository: 'octo/penguins',
  server_url: 'https://github.com',
  run_id: '7',
  ref: 'refs/heads/main',
  event_name: 'push',
};
const start = (eventName = 'push', run = 'run') =>
  startServices(
    servicesOptionsOf({
      runFolder: join(folder, run),
      stateFolder: join(folder, 'state'),
      repositoryRoot: folder,
      github: { ...github, event_name: eventName },
      environments: [],
      secrets: [],
    }),
  );

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'sluice-stand-ins-')));
  workspace = join(folder, 'work');
  await mkdir(workspace);
  lines = [];
  services = await start();
});
afterEach(async () => {
  await services.stop();
  await rm(folder, { recursive: true, force: true });
});

function contextOf(inputs: Record<string, string>, env: Record<string, string> = {}): InterceptContext {
  const log = (kind: string) => (line: string) => void lines.push(`${kind}: ${line}`);
  return {
    inputs,
    repositoryRoot: folder,
    workspace,
    temp: folder,
    stateFolder: join(folder, 'state'),
    github,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    services,
    runId: '7',
    jobId: 'build',
    signal: new AbortController().signal,
    log: {
      info: log('info'),
      debug: log('debug'),
      notice: log('notice'),
      warning: log('warning'),
      error: log('error'),
      group: (_, work) => work(),
    },
    mask: () => undefined,
  };
}

/** Fills in the declared defaults as the engine does; expressions are the engine's to evaluate. */
function given(name: string, inputs: Record<string, string>): Record<string, string> {
  const declared = Object.entries((interceptedActions[name] as InProcessAction).inputs);
  const defaults = declared.filter(([, spec]) => spec.default && !spec.default.includes('${{'));
  return { ...Object.fromEntries(defaults.map(([key, spec]) => [key, spec.default!])), ...inputs };
}

async function run(name: string, inputs: Record<string, string>, env = {}): Promise<InterceptResult> {
  return (interceptedActions[name] as InProcessAction).main(contextOf(given(name, inputs), env));
}

const write = async (path: string, text: string) => {
  await mkdir(dirname(join(workspace, path)), { recursive: true });
  await writeFile(join(workspace, path), text);
};
const filesBelow = async (path: string) => {
  const entries = await readdir(join(workspace, path), { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(join(workspace, path).length + 1))
    .sort();
};
const upload = (inputs: Record<string, string>) => run('actions/upload-artifact', inputs);
const download = (inputs: Record<string, string>) => run('actions/download-artifact', inputs);

describe('actions/upload-artifact', () => {
  beforeEach(async () => {
    for (const path of [
      'out/a.csv',
      'out/deep/b.csv',
      'out/.hidden',
      'out/.cache/c.csv',
      'logs/train.log',
      'model.bin',
    ])
      await write(path, path);
  });

  it.each([
    ['a file', 'model.bin', ['model.bin']],
    ['a folder', 'out', ['a.csv', 'deep/b.csv']],
    ['wildcards', 'out/**/*.csv', ['a.csv', 'deep/b.csv']],
    ['wildcards that match folders', 'out/*', ['a.csv', 'deep/b.csv']],
    ['several paths', 'out/a.csv\nlogs', ['logs/train.log', 'out/a.csv']],
    ['nested paths', 'out\nout/deep', ['a.csv', 'deep/b.csv']],
    ['exclusions', 'out\n!out/deep/**', ['a.csv']],
    ['excluded folders', 'out\n!out/deep', ['a.csv']],
    ['a pattern that finds one file', 'logs/*.log', ['train.log']],
  ])('chooses files and root as GitHub does: %s', async (_, path, expected) => {
    await upload({ name: 'x', path });
    await download({ name: 'x', path: 'got' });
    expect(await filesBelow('got')).toEqual(expected);
  });

  it('takes hidden files where asked', async () => {
    await upload({ name: 'x', path: 'out', 'include-hidden-files': 'true' });
    await download({ name: 'x', path: 'got' });
    expect(await filesBelow('got')).toEqual(['.cache/c.csv', '.hidden', 'a.csv', 'deep/b.csv']);
  });

  it('tells id, digest and page', async () => {
    const { outputs } = await upload({ name: 'x', path: 'out' });
    const [artifact] = services.artifacts.list();
    const digest = createHash('sha256')
      .update(await readFile(artifact!.path))
      .digest('hex');
    const page = 'https://github.com/octo/penguins/actions/runs/7/artifacts/1';
    expect(outputs).toEqual({ 'artifact-id': '1', 'artifact-digest': digest, 'artifact-url': page });
    expect(artifact?.jobId).toBe('build');
  });

  it('warns, fails or keeps quiet when nothing is found', async () => {
    expect(await upload({ path: 'none' })).toEqual({});
    expect(lines).toEqual([expect.stringMatching(/^warning: No files were found .*none/)]);
    await expect(upload({ path: 'none', 'if-no-files-found': 'error' })).rejects.toThrow(
      'No files were found',
    );
    await upload({ path: 'none', 'if-no-files-found': 'ignore' });
    expect(lines.at(-1)).toMatch(/^info/);
    await expect(upload({ path: 'none', 'if-no-files-found': 'explode' })).rejects.toThrow(
      'Valid: warn, error, ignore',
    );
  });

  it('takes a name once unless told to overwrite', async () => {
    await upload({ name: 'x', path: 'out' });
    await expect(upload({ name: 'x', path: 'logs' })).rejects.toThrow('already exists');
    await upload({ name: 'x', path: 'logs', overwrite: 'true' });
    await download({ name: 'x', path: 'got' });
    expect(await filesBelow('got')).toEqual(['train.log']);
  });

  it('leaves one file unzipped where asked', async () => {
    await upload({ name: 'ignored', path: 'model.bin', archive: 'false' });
    await download({ name: 'model.bin', path: 'got' });
    expect(await filesBelow('got')).toEqual(['model.bin']);
    await expect(upload({ path: 'out', archive: 'false' })).rejects.toThrow('only a single file');
  });

  it.each([{ name: 'a/b', path: 'out' }, { path: '' }, { path: 'out', 'compression-level': '10' }])(
    'refuses %j',
    async inputs => {
      await expect(upload(inputs)).rejects.toThrow();
      await upload({ name: 'fine', path: 'out' });
    },
  );

  it('is read by the unmodified toolkit', async () => {
    await upload({ name: 'x', path: 'out' });
    const script = `import { DefaultArtifactClient } from '@actions/artifact';
      const client = new DefaultArtifactClient();
      const { artifact } = await client.getArtifact('x');
      const { digestMismatch } = await client.downloadArtifact(artifact.id, { path: 'toolkit', expectedHash: artifact.digest });
      if (digestMismatch) throw new Error('digest');`;
    const env = {
      ...process.env,
      ACTIONS_RESULTS_URL: services.resultsUrl,
      ACTIONS_RUNTIME_TOKEN: services.runtimeToken({ runId: '7', jobId: 'b' }),
    };
    await writeFile(
      join(workspace, 'fetch.mjs'),
      script.replace('@actions/artifact', import.meta.resolve('@actions/artifact')),
    );
    await promisify(execFile)('node', ['fetch.mjs'], { cwd: workspace, env });
    expect(await filesBelow('toolkit')).toEqual(['a.csv', 'deep/b.csv']);
  });
});

describe('actions/download-artifact', () => {
  beforeEach(async () => {
    for (const name of ['model-a', 'model-b', 'report']) {
      await write(`${name}.txt`, name);
      await upload({ name, path: `${name}.txt` });
    }
  });

  it.each([
    [{}, ['model-a/model-a.txt', 'model-b/model-b.txt', 'report/report.txt']],
    [{ name: 'report' }, ['report.txt']],
    [{ pattern: 'model-*' }, ['model-a/model-a.txt', 'model-b/model-b.txt']],
    [{ pattern: 'model-*', 'merge-multiple': 'true' }, ['model-a.txt', 'model-b.txt']],
    [{ pattern: 'rep*' }, ['report.txt']],
    [{ 'artifact-ids': '1, 3' }, ['model-a/model-a.txt', 'report/report.txt']],
    [{ name: 'report', 'skip-decompress': 'true' }, ['report.zip']],
    [{ pattern: 'none' }, []],
  ])('%j', async (inputs, expected) => {
    const { outputs } = await download({ ...inputs, path: 'got' });
    expect(existsSync(join(workspace, 'got')) ? await filesBelow('got') : []).toEqual(expected);
    expect(outputs).toEqual({ 'download-path': join(workspace, 'got') });
  });

  it.each([
    [{ name: 'reprot' }, "Artifact 'reprot' not found"],
    [{ name: 'report', 'artifact-ids': '1' }, 'cannot be used together'],
    [{ 'artifact-ids': '99' }, 'None of the provided artifact IDs'],
    [{ name: 'report', 'github-token': 'x', 'run-id': '6' }, 'run 6 are not on this machine'],
    [{ name: 'report', 'digest-mismatch': 'shrug' }, 'Valid: ignore, info, warn, error'],
  ])('refuses %j', async (inputs, message) => {
    await expect(download(inputs)).rejects.toThrow(message);
  });
});

describe('actions/cache', () => {
  const cache = (inputs: Record<string, string>) => run('actions/cache', { path: 'deps', ...inputs });
  const post = async (result: InterceptResult, inputs: Record<string, string>) =>
    result.post?.run(contextOf(given('actions/cache', { path: 'deps', ...inputs })));

  it('saves in post after a miss, and restores in the next run', async () => {
    const first = await cache({ key: 'k-1' });
    expect(first.outputs).toEqual({});
    expect(first.post?.condition).toBe('success()');
    await write('deps/a/b.txt', 'kept');
    await post(first, { key: 'k-1' });
    await services.stop();
    services = await start('push', 'next');
    await rm(join(workspace, 'deps'), { recursive: true });

    const second = await cache({ key: 'k-1' });
    expect(second.outputs).toEqual({ 'cache-hit': 'true' });
    expect(await filesBelow('deps')).toEqual(['a/b.txt']);
    await post(second, { key: 'k-1' });
    expect(lines.at(-1)).toContain('not saving cache');
    expect((await cache({ key: 'k-2', 'restore-keys': 'x-\nk-' })).outputs).toEqual({ 'cache-hit': 'false' });
    expect((await cache({ key: 'k-1', path: 'other' })).outputs).toEqual({});
  });

  it('restores and saves in steps of their own, by wildcards too', async () => {
    await write('a/x.bin', 'x');
    await write('b/y.bin', 'y');
    await run('actions/cache/save', { path: '*/*.bin', key: 'bins' });
    await rm(join(workspace, 'a'), { recursive: true });
    const { outputs } = await run('actions/cache/restore', { path: '*/*.bin', key: 'bins' });
    expect(outputs).toEqual({
      'cache-hit': 'true',
      'cache-primary-key': 'bins',
      'cache-matched-key': 'bins',
    });
    expect(await filesBelow('a')).toEqual(['x.bin']);
    const looked = await run('actions/cache/restore', {
      path: '*/*.bin',
      key: 'bins',
      'lookup-only': 'true',
    });
    expect(looked.outputs).toMatchObject({ 'cache-hit': 'true' });
    const missing = run('actions/cache/restore', { path: 'a', key: 'none', 'fail-on-cache-miss': 'true' });
    await expect(missing).rejects.toThrow('fail-on-cache-miss is set');
  });

  it('takes names for names, whatever they look like', async () => {
    const names = ['--checkpoint=1', '--checkpoint-action=exec=touch pwned', '-x', 'two\nlines'];
    for (const name of names) await write(name, '');
    await run('actions/cache/save', { path: '*', key: 'names' });
    for (const name of names) await rm(join(workspace, name));
    await run('actions/cache/restore', { path: '*', key: 'names' });
    expect(await readdir(workspace)).toEqual(expect.arrayContaining(names));
    expect(await readdir(workspace)).not.toContain('pwned');
  });

  it('leaves the user’s own folders alone', async () => {
    await run('actions/cache/save', { path: '~/.npm\n/etc/hosts', key: 'home' });
    expect(lines).toEqual([
      expect.stringMatching(/^notice: Not cached, .*~\/\.npm, \/etc\/hosts/),
      expect.stringContaining('warning: Failed to save'),
    ]);
    expect(await services.cache.list()).toEqual([]);
  });

  it('never fails a job by not saving', async () => {
    await run('actions/cache/save', { path: 'none', key: 'k' });
    await write('deps/a', 'x');
    await run('actions/cache/save', { path: 'deps', key: 'k' });
    await run('actions/cache/save', { path: 'deps', key: 'k' });
    expect(lines.filter(line => line.startsWith('warning'))).toEqual([
      expect.stringContaining('do(es) not exist'),
      expect.stringContaining('already exists'),
    ]);
    await services.stop();
    services = await start('pull_request_target', 'untrusted');
    await run('actions/cache/save', { path: 'deps', key: 'k2' });
    expect(lines.at(-1)).toMatch(/warning: .*read-only cache/);
  });

  it('refuses keys that GitHub refuses', async () => {
    await expect(cache({ key: 'a,b' })).rejects.toThrow('cannot contain commas');
    await expect(cache({ key: '' })).rejects.toThrow('Input required and not supplied: key');
    await expect(cache({ key: 'k', 'restore-keys': 'x\n'.repeat(10) })).rejects.toThrow('maximum of 10');
  });
});

describe('actions/setup-*', () => {
  it('uses the Node of this machine and says so', async () => {
    const { outputs } = await run('actions/setup-node', { 'node-version': 'lts/*', cache: 'npm' });
    expect(outputs).toEqual({ 'node-version': process.version, 'cache-hit': 'false' });
    expect(lines).toEqual([`notice: Node.js ${process.version.slice(1)} of this machine is used for lts/*.`]);
    await run('actions/setup-node', { 'node-version': '9.x' });
    expect(lines.at(-1)).toMatch(/^warning: .*not 9\.x/);
    await expect(run('actions/setup-node', { 'registry-url': 'https://npm.example' })).rejects.toThrow(
      '"registry-url"',
    );
  });

  it('makes python of python3 where only that exists', async () => {
    const bin = join(folder, 'bin');
    await mkdir(bin);
    const script = `#!/bin/sh\necho "${join(bin, 'python3')}"\necho 3.12.4\n`;
    await writeFile(join(bin, 'python3'), script, { mode: 0o755 });
    const { outputs, path } = await run(
      'actions/setup-python',
      { 'python-version': '3.12' },
      { PATH: `${bin}${delimiter}/nonexistent` },
    );
    expect(outputs).toMatchObject({ 'python-version': '3.12.4', 'python-path': join(bin, 'python3') });
    expect(await readFile(join(path![0]!, 'python'), 'utf8')).toContain(`exec '${join(bin, 'python3')}'`);
    expect(lines.at(-1)).toMatch(/^notice: Python 3\.12\.4/);
  });

  it('says which program is missing', async () => {
    await expect(run('actions/setup-python', {}, { PATH: '/nonexistent' })).rejects.toThrow(
      'no "python3" in the PATH',
    );
  });
});
