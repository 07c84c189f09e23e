import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startServices, type LocalServices } from './index.js';

// Real processes, on machines that may be busy.
jest.setTimeout(60_000);

/** The unmodified `@actions/artifact` and `@actions/cache`, each in a process of its own, as an action would. */
/** What `JSON.parse` gives: the tests look into it freely. */
type Answer = ReturnType<typeof JSON.parse>;

let folder: string;
let services: LocalServices;

const start = (over: { cacheWritable?: boolean; scopes?: [string, ...string[]]; run?: string } = {}) =>
  startServices({
    runFolder: join(folder, over.run ?? 'run'),
    stateFolder: join(folder, 'state'),
    world: {
      repository: 'octo/penguins',
      repositoryRoot: folder,
      serverUrl: 'https://github.com',
      runId: '7',
      sha: 'a'.repeat(40),
      defaultBranch: 'main',
      actor: 'octocat',
      eventName: 'push',
      event: {},
      environments: [],
    },
    cacheScopes: over.scopes ?? ['refs/heads/main'],
    cacheWritable: over.cacheWritable ?? true,
  });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-toolkit-'));
  await mkdir(join(folder, 'work'));
  services = await start();
});
afterEach(async () => {
  await services.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Runs the lines as a module with `result` printed as JSON at the end; returns it with the log. */
async function act(code: string, jobId = 'build (1, a:b)'): Promise<{ result: Answer; log: string }> {
  const script = `${code}\nconsole.log('RESULT' + JSON.stringify(result ?? null));`;
  const env = {
    PATH: process.env['PATH'],
    RUNNER_TEMP: folder,
    GITHUB_WORKSPACE: join(folder, 'work'),
    GITHUB_REPOSITORY: 'octo/penguins',
    GITHUB_API_URL: services.apiUrl,
    ACTIONS_RESULTS_URL: services.resultsUrl,
    ACTIONS_CACHE_SERVICE_V2: 'True',
    ACTIONS_RUNTIME_TOKEN: services.runtimeToken({ runId: '7', jobId }),
    API_TOKEN: services.apiToken({ runId: '7', jobId }, { actions: 'read' }),
    FOLDER: folder,
  };
  const cwd = import.meta.dirname;
  const { stdout, stderr } = await new Promise<{ stdout: string; stderr: string }>((resolve, reject) => {
    execFile(
      'node',
      ['--input-type=module', '-e', script],
      { env, cwd, maxBuffer: 1e8 },
      (error, out, err) => {
        if (error) reject(new Error(`${out}\n${err}`));
        else resolve({ stdout: out, stderr: err });
      },
    );
  });
  const [log, json] = stdout.split('RESULT');
  return { result: JSON.parse(json as string), log: `${log}\n${stderr}` };
}

const ARTIFACT = `import { DefaultArtifactClient } from '@actions/artifact'; const client = new DefaultArtifactClient(); const dir = process.env.FOLDER;`;
const CACHE = `import * as cache from '@actions/cache'; process.chdir(process.env.GITHUB_WORKSPACE); let result;`;
const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('@actions/artifact', () => {
  it('uploads 20 MB in parallel blocks and downloads the same bytes in another job', async () => {
    const bytes = randomBytes(20 * 1024 * 1024);
    await mkdir(join(folder, 'model', 'deep'), { recursive: true });
    await writeFile(join(folder, 'model', 'weights.bin'), bytes);
    await writeFile(join(folder, 'model', 'deep', 'ünï.txt'), 'hello');
    const up = await act(`${ARTIFACT}
      const result = await client.uploadArtifact('model', [dir + '/model/weights.bin', dir + '/model/deep/ünï.txt'], dir + '/model', { compressionLevel: 0 });`);
    expect(up.result.size).toBeGreaterThan(bytes.length);

    const down = await act(
      `${ARTIFACT}
      const { artifacts } = await client.listArtifacts();
      const { downloadPath, digestMismatch } = await client.downloadArtifact(artifacts[0].id, { path: dir + '/out', expectedHash: artifacts[0].digest });
      const result = { artifacts, digestMismatch };`,
      'deploy',
    );
    expect(down.result.artifacts).toMatchObject([
      { name: 'model', id: up.result.id, size: up.result.size, digest: `sha256:${up.result.digest}` },
    ]);
    expect(down.result.digestMismatch).toBe(false);
    expect(sha(await readFile(join(folder, 'out', 'weights.bin')))).toBe(sha(bytes));
    expect(await readFile(join(folder, 'out', 'deep', 'ünï.txt'), 'utf8')).toBe('hello');
  });

  it('takes a name once, until it is deleted', async () => {
    await writeFile(join(folder, 'a.txt'), 'a');
    const { result } = await act(`${ARTIFACT}
      const upload = () => client.uploadArtifact('a', [dir + '/a.txt'], dir).then(r => r.id, error => error.message);
      const result = [await upload(), await upload(), (await client.deleteArtifact('a')).id, await upload()];`);
    expect(result).toEqual([1, expect.stringContaining('already exists'), 1, 2]);
  });

  it('keeps a file unzipped where asked, finds it by token, and leaves all readable at the end', async () => {
    await writeFile(join(folder, 'report.html'), '<p>fine</p>');
    await writeFile(join(folder, 'empty'), '');
    const { result } = await act(`${ARTIFACT}
      await client.uploadArtifact('ignored', [dir + '/report.html'], dir, { skipArchive: true });
      await client.uploadArtifact('nothing', [dir + '/empty'], dir);
      const findBy = { token: process.env.API_TOKEN, workflowRunId: 7, repositoryOwner: 'octo', repositoryName: 'penguins' };
      const { artifact } = await client.getArtifact('report.html', { findBy });
      await client.downloadArtifact(artifact.id, { path: dir + '/out', findBy });
      const missing = await client.getArtifact('none').catch(error => error.name);
      const result = { artifact, missing };`);
    expect(result).toMatchObject({ artifact: { name: 'report.html' }, missing: 'ArtifactNotFoundError' });
    expect(await readFile(join(folder, 'out', 'report.html'), 'utf8')).toBe('<p>fine</p>');
    const { artifacts } = await services.stop();
    expect(artifacts.map(artifact => artifact.name)).toEqual(['report.html', 'nothing']);
    expect(await readFile(join(artifacts[0]!.folder, 'report.html'), 'utf8')).toBe('<p>fine</p>');
    expect(await readFile(join(artifacts[1]!.folder, 'empty'), 'utf8')).toBe('');
  });
});

describe('@actions/cache', () => {
  const save = (key: string) => `result = await cache.saveCache(['deps'], '${key}');`;
  const restore = (key: string, ...others: string[]) =>
    `result = (await cache.restoreCache(['deps'], '${key}', ${JSON.stringify(others)})) ?? 'miss';`;
  const file = () => join(folder, 'work', 'deps', 'a.txt');
  const fill = async (text: string) => {
    await mkdir(join(folder, 'work', 'deps'), { recursive: true });
    await writeFile(file(), text);
  };

  it('saves in one run and restores in the next, exactly or by prefix, newest first', async () => {
    await fill('old');
    await act(`${CACHE}${save('npm-linux-1')}`);
    await fill('new');
    await act(`${CACHE}${save('npm-linux-2')}`);
    await services.stop();
    services = await start({ run: 'next' });
    await rm(file());

    expect((await act(`${CACHE}${restore('npm-linux-1')}`)).result).toBe('npm-linux-1');
    expect(await readFile(file(), 'utf8')).toBe('old');
    expect((await act(`${CACHE}${restore('npm-linux-9', 'npm-mac-', 'npm-linux-')}`)).result).toBe(
      'npm-linux-2',
    );
    expect(await readFile(file(), 'utf8')).toBe('new');
    const miss = await act(`${CACHE}${restore('pip-1', 'pip-')}`);
    expect(miss.result).toBe('miss');
    expect(miss.log).not.toContain('::warning');
  });

  it('never changes an entry', async () => {
    await fill('first');
    await act(`${CACHE}${save('k')}`);
    await fill('second');
    const again = await act(`${CACHE}${save('k')}`);
    expect(again.result).toBe(-1);
    expect(again.log).toContain('Unable to reserve cache with key k');
    await act(`${CACHE}${restore('k')}`);
    expect(await readFile(file(), 'utf8')).toBe('first');
  });

  it('shows entries of the default branch to others, not the other way round', async () => {
    await fill('x');
    await act(`${CACHE}${save('from-main')}`);
    await services.stop();
    services = await start({ run: 'b', scopes: ['refs/heads/topic', 'refs/heads/main'] });
    expect((await act(`${CACHE}${restore('from-main')}`)).result).toBe('from-main');
    await act(`${CACHE}${save('from-topic')}`);
    await services.stop();
    services = await start({ run: 'c' });
    expect((await act(`${CACHE}${restore('from-topic')}`)).result).toBe('miss');
  });

  it('denies writes to untrusted events in the words the toolkit knows', async () => {
    await services.stop();
    services = await start({ cacheWritable: false });
    await fill('x');
    const { result, log } = await act(`${CACHE}${save('k')}`);
    expect(result).toBe(-1);
    expect(log).toMatch(/::warning::Failed to save: .*cache write denied:/);
  });
});
