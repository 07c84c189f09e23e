import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startServices, type LocalServices } from './index.js';

// Real processes, on machines that may be busy.
jest.setTimeout(60_000);

/** The protocol by hand: what the toolkit never does, and what a hostile step might. */
/** What `JSON.parse` gives: the tests look into it freely. */
type Answer = ReturnType<typeof JSON.parse>;

let folder: string;
let services: LocalServices;
const job = { runId: '7', jobId: 'build' };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-results-'));
  services = await startServices({
    runFolder: join(folder, 'run'),
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
    cacheScopes: ['refs/heads/main'],
    cacheWritable: true,
  });
});
afterEach(async () => {
  await services.stop();
  await rm(folder, { recursive: true, force: true });
});

async function rpc(
  method: string,
  fields: unknown,
  token = services.runtimeToken(job),
): Promise<{ status: number; body: Answer }> {
  const [service = '', name = ''] = method.split('/');
  const response = await fetch(
    `${services.resultsUrl}twirp/github.actions.results.api.v1.${service}/${name}`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: typeof fields === 'string' ? fields : JSON.stringify(fields),
    },
  );
  return { status: response.status, body: await response.json() };
}

const put = (url: string, body: Uint8Array<ArrayBuffer> | string) => fetch(url, { method: 'PUT', body });
const blockId = (n: number) => Buffer.from(`block-${n}`).toString('base64');
const list = (...ids: number[]) =>
  `<?xml version="1.0"?><BlockList>${ids.map(n => `<Latest>${blockId(n)}</Latest>`).join('')}</BlockList>`;
const reserve = async (name: string) => {
  const { body } = await rpc('ArtifactService/CreateArtifact', { name, version: 7, mime_type: 'text/plain' });
  return body.signed_upload_url as string;
};

/** `fetch` does not let the caller say another host than that of the address. */
function knock(host: string, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(services.resultsUrl);
    const headers = { host, authorization: `Bearer ${services.apiToken(job, {})}` };
    get({ host: '127.0.0.1', port, path, headers }, ({ statusCode = 0 }) => resolve(statusCode)).once(
      'error',
      reject,
    );
  });
}

describe('the door', () => {
  it('opens to no page in a browser whose name leads here', async () => {
    const { host, port } = new URL(services.resultsUrl);
    const path = '/api/repos/octo/penguins';
    for (const foreign of [`evil.example:${port}`, 'evil.example', `127.0.0.1.evil.example:${port}`])
      expect(await knock(foreign, path)).toBe(421);
    for (const own of [host, `localhost:${port}`]) expect(await knock(own, path)).toBe(200);
  });

  it.each(['/constructor', '/__proto__', '/toString', '/'])('has nothing at %s', async path => {
    expect(await knock(new URL(services.resultsUrl).host, path)).toBe(404);
  });

  it.each([
    'constructor/keys',
    '__proto__/toString',
    'ArtifactService/constructor',
    'CacheService/__proto__',
  ])('has no method %s', async method => {
    expect(await rpc(method, {})).toMatchObject({ status: 404, body: { code: 'bad_route' } });
  });
});

describe('blocks', () => {
  it('joins blocks in the order of the list, whatever order they came in', async () => {
    const url = await reserve('a.bin');
    const blocks = [0, 1, 2].map(n => Buffer.alloc(5 * 1024 * 1024, `${n}`));
    for (const n of [2, 0, 1]) {
      const response = await put(`${url}&comp=block&blockid=${encodeURIComponent(blockId(n))}`, blocks[n]!);
      expect([response.status, await response.text()]).toEqual([201, '']);
    }
    expect((await put(`${url}&comp=blocklist`, list(1, 0, 2))).status).toBe(201);
    const whole = Buffer.concat([blocks[1]!, blocks[0]!, blocks[2]!]);
    const hash = `sha256:${createHash('sha256').update(whole).digest('hex')}`;
    const done = await rpc('ArtifactService/FinalizeArtifact', {
      name: 'a.bin',
      size: String(whole.length),
      hash,
    });
    expect(done).toEqual({ status: 200, body: { ok: true, artifact_id: '1' } });

    const { body } = await rpc('ArtifactService/GetSignedArtifactURL', { name: 'a.bin' });
    const download = await fetch(body.signed_url);
    expect(download.headers.get('content-type')).toBe('text/plain');
    expect(download.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''a.bin");
    expect(Buffer.from(await download.arrayBuffer()).equals(whole)).toBe(true);
  });

  it('refuses a list that names a block which never came', async () => {
    const url = await reserve('a');
    await put(`${url}&comp=block&blockid=${encodeURIComponent(blockId(0))}`, 'x');
    const response = await put(`${url}&comp=blocklist`, list(0, 1));
    expect(response.status).toBe(400);
    expect(response.headers.get('x-ms-error-code')).toBe('InvalidBlockList');
    expect((await rpc('ArtifactService/FinalizeArtifact', { name: 'a', size: '1' })).body).toMatchObject({
      code: 'failed_precondition',
    });
  });
});

describe('finalize', () => {
  it.each([
    ['size', { size: '4' }],
    ['digest', { size: '3', hash: `sha256:${'0'.repeat(64)}` }],
  ])('drops an upload whose %s is not as announced, and frees the name', async (_, claim) => {
    await put(await reserve('a'), 'abc');
    const done = await rpc('ArtifactService/FinalizeArtifact', { name: 'a', ...claim });
    expect(done).toMatchObject({
      status: 400,
      body: { code: 'invalid_argument', msg: expect.stringContaining('3 bytes') },
    });
    expect((await rpc('ArtifactService/ListArtifacts', {})).body).toEqual({ artifacts: [] });
    expect(await readdir(join(folder, 'run', 'blobs'))).toEqual([]);
    expect(await reserve('a')).toContain('http');
  });

  it('keeps an index of the artifacts beside them', async () => {
    await put(await reserve('a'), 'abc');
    await rpc('ArtifactService/FinalizeArtifact', { name: 'a', size: '3' });
    const index = JSON.parse(await readFile(join(folder, 'run', 'artifacts.json'), 'utf8'));
    expect(index).toMatchObject([{ id: 1, name: 'a', jobId: 'build', size: 3 }]);
    expect(await readFile(index[0].path, 'utf8')).toBe('abc');
  });
});

describe('who may', () => {
  it('refuses tokens of others, always in JSON', async () => {
    const [head, , signature] = services.runtimeToken(job).split('.');
    const forged = `${head}.${Buffer.from('{"scp":"Actions.Results:7:build"}').toString('base64url')}.${signature}`;
    for (const token of ['', 'x', 'a.b.c', forged]) {
      expect(await rpc('ArtifactService/ListArtifacts', {}, token)).toMatchObject({
        status: 401,
        body: { code: 'unauthenticated' },
      });
    }
    expect(await rpc('ArtifactService/ListArtifacts', { workflow_run_backend_id: '8' })).toMatchObject({
      status: 403,
      body: { code: 'permission_denied' },
    });
  });

  it('opens no blob without its own signature', async () => {
    const [a, b] = [new URL(await reserve('a')), new URL(await reserve('b'))];
    a.search = b.search;
    expect((await put(a.href, 'x')).status).toBe(403);
    const download = new URL(b.href.replace('uploads', 'downloads'));
    expect((await fetch(download)).status).toBe(403);
  });

  it.each(['../up', 'a/b', '..', 'x:y', ''])('refuses the artifact name %j', async name => {
    expect((await rpc('ArtifactService/CreateArtifact', { name, version: 7 })).status).toBe(400);
  });

  it('answers malformed requests and unknown addresses in JSON', async () => {
    expect(await rpc('ArtifactService/CreateArtifact', '{"name":')).toMatchObject({ status: 400 });
    expect(await rpc('ArtifactService/CreateArtifact', { name: ['a'] })).toMatchObject({
      status: 400,
      body: { code: 'invalid_argument' },
    });
    expect(await rpc('ArtifactService/MigrateArtifact', {})).toMatchObject({
      status: 404,
      body: { code: 'bad_route' },
    });
    const stray = await fetch(`${services.resultsUrl}_apis/artifactcache/cache`);
    expect([stray.status, await stray.json()]).toEqual([404, expect.objectContaining({ code: 'bad_route' })]);
  });
});

describe('cache entries', () => {
  const save = async (key: string, body: string, version = 'v') => {
    const { signed_upload_url } = (await rpc('CacheService/CreateCacheEntry', { key, version })).body;
    await put(signed_upload_url, body);
    return rpc('CacheService/FinalizeCacheEntryUpload', { key, version, size_bytes: String(body.length) });
  };
  const find = async (key: string, restore_keys: string[] = [], version = 'v') =>
    (await rpc('CacheService/GetCacheEntryDownloadURL', { key, restore_keys, version })).body as object;

  it('does not show an entry of another version, nor one whose upload is not finished', async () => {
    await save('k', 'x');
    expect(await find('k', [], 'w')).toEqual({ ok: false });
    await rpc('CacheService/CreateCacheEntry', { key: 'open', version: 'v' });
    expect(await find('open')).toEqual({ ok: false });
    expect((await rpc('CacheService/CreateCacheEntry', { key: 'open', version: 'v' })).status).toBe(409);
  });

  it('refuses more than ten keys, and keys with commas or too long', async () => {
    const many = Array.from({ length: 10 }, (_, n) => `k${n}`);
    expect(
      (await rpc('CacheService/GetCacheEntryDownloadURL', { key: 'k', restore_keys: many, version: 'v' }))
        .status,
    ).toBe(400);
    for (const key of ['a,b', 'x'.repeat(513)])
      expect((await rpc('CacheService/CreateCacheEntry', { key, version: 'v' })).status).toBe(400);
  });

  it('evicts what was not read for too long, and the longest unread beyond the size', async () => {
    for (const key of ['a', 'b', 'c']) {
      await save(key, 'four');
      // Times of reading must differ by more than the file system's clock ticks.
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    await find('a');
    await services.cache.evict({ ageMs: 60_000, bytes: 8 });
    expect((await services.cache.list()).map(entry => entry.key).sort()).toEqual(['a', 'c']);
    await services.cache.evict({ ageMs: -1, bytes: 8 });
    expect(await services.cache.list()).toEqual([]);
  });
});
