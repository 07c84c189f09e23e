import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BlobServiceClient } from '@azure/storage-blob';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AwsClient } from 'aws4fetch';
import { NodeFiles, filesWithRemotes } from '@sluice/runtime/node';
import { fakeClock } from '@sluice/testing';

const services = resolve(import.meta.dirname, '../../node_modules/.services');
/** Names that addresses, signatures and listings all have to get right. */
const NAMES = ['data/a.csv', 'data/b c+d.csv', 'data/2026/é&=?#%.csv', 'other/a.csv'];
const contentOf = (name: string) => Buffer.from(`${name}\n`.repeat(1000));

let folder: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-stores-'));
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise(done => server.close(done));
  return port;
}

async function start(argv: (port: number) => string[]): Promise<number> {
  const port = await freePort();
  const [program = '', ...args] = argv(port);
  children.push(spawn(join(services, program), args, { cwd: folder, stdio: 'ignore' }));
  for (let attempt = 0; attempt < 150; attempt++) {
    const up = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (up) return port;
    await new Promise(done => setTimeout(done, 200));
  }
  throw new Error(`${program} did not come up.`);
}

async function inParallel(names: readonly string[], work: (name: string) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < names.length; at += 50) await Promise.all(names.slice(at, at + 50).map(work));
}

function filesFor(env: NodeJS.ProcessEnv) {
  return filesWithRemotes(new NodeFiles(folder, folder), env, fakeClock(), () => undefined);
}

/** What every store must answer, and that it is the store which answers: each gives other content. */
function itReads(scheme: string, env: () => NodeJS.ProcessEnv, many = MANY.length): void {
  it('reads every object, whole and in part', async () => {
    const files = filesFor(env());
    for (const name of NAMES) {
      const path = `${scheme}://bucket/${name}`;
      const content = contentOf(name);
      expect(await files.stat(path)).toMatchObject({ kind: 'file', size: content.length });
      expect((await files.read(path)).equals(content)).toBe(true);
      const part: Buffer[] = [];
      for await (const chunk of files.stream(path, { start: 7, end: 4321 })) part.push(chunk);
      expect(Buffer.concat(part).equals(content.subarray(7, 4321))).toBe(true);
    }
  });

  it('finds objects by pattern, over several pages', async () => {
    const files = filesFor(env());
    expect(await files.glob([`${scheme}://bucket/data/*.csv`])).toEqual(
      ['data/a.csv', 'data/b c+d.csv'].map(name => `${scheme}://bucket/${name}`),
    );
    expect(await files.glob([`${scheme}://bucket/**/a.csv`, `!${scheme}://bucket/other/**`])).toEqual([
      `${scheme}://bucket/data/a.csv`,
    ]);
    expect(await files.glob([`${scheme}://bucket/many/*`])).toHaveLength(many);
  });

  it('tells what is not there', async () => {
    const files = filesFor(env());
    expect(await files.stat(`${scheme}://bucket/none.csv`)).toBeUndefined();
    await expect(files.read(`${scheme}://bucket/none.csv`)).rejects.toMatchObject({ code: 'missing-file' });
    await expect(files.glob([`${scheme}://nowhere/*.csv`])).rejects.toMatchObject({ name: 'UserError' });
  });
}

const MANY = Array.from({ length: 1100 }, (_, i) => `many/${i}`);

describe('S3', () => {
  const keys = {
    AWS_ACCESS_KEY_ID: 'test-key',
    AWS_SECRET_ACCESS_KEY: 'test-secret',
    AWS_REGION: 'us-east-1',
  };
  let endpoint: string;
  beforeAll(async () => {
    endpoint = `http://127.0.0.1:${await start(port => ['venv/bin/moto_server', '-p', String(port)])}`;
    const client = new AwsClient({ accessKeyId: 'test-key', secretAccessKey: 'test-secret', service: 's3' });
    const put = (path: string, body: Buffer) =>
      client.fetch(`${endpoint}/bucket${path}`, { method: 'PUT', body: new Uint8Array(body) });
    await put('', Buffer.alloc(0));
    for (const name of NAMES)
      await put(`/${name.split('/').map(encodeURIComponent).join('/')}`, contentOf(name));
    await inParallel(MANY, name => put(`/${name}`, Buffer.alloc(0)));
  });
  itReads('s3', () => ({ ...keys, AWS_ENDPOINT_URL: endpoint }));

  it('is what lakeFS speaks', async () => {
    const files = filesFor({
      LAKECTL_SERVER_ENDPOINT_URL: `${endpoint}/api/v1`,
      LAKECTL_CREDENTIALS_ACCESS_KEY_ID: keys.AWS_ACCESS_KEY_ID,
      LAKECTL_CREDENTIALS_SECRET_ACCESS_KEY: keys.AWS_SECRET_ACCESS_KEY,
    });
    const found = await files.glob(['lakefs://bucket/data/*.csv']);
    expect(found).toEqual(['lakefs://bucket/data/a.csv', 'lakefs://bucket/data/b c+d.csv']);
    expect((await files.read(found[1]!)).equals(contentOf('data/b c+d.csv'))).toBe(true);
  });
});

describe('Google Cloud Storage', () => {
  let host: string;
  beforeAll(async () => {
    const port = await start(p => [
      'venv/bin/gcp-storage-emulator',
      'start',
      '--in-memory',
      `--port=${p}`,
      '--default-bucket=bucket',
    ]);
    host = `127.0.0.1:${port}`;
    const put = (name: string, body: Buffer) =>
      fetch(`http://${host}/upload/storage/v1/b/bucket/o?uploadType=media&name=${encodeURIComponent(name)}`, {
        method: 'POST',
        body: new Uint8Array(body),
      });
    for (const name of NAMES) await put(name, contentOf(name));
    for (const name of MANY.slice(0, 20)) await put(name, Buffer.from('x'));
  });
  // One request at a time, and all objects on one page, is what the emulator can do.
  itReads('gs', () => ({ STORAGE_EMULATOR_HOST: host }), 20);
});

describe('Azure Blob Storage', () => {
  let connection: string;
  beforeAll(async () => {
    const port = await start(p => [
      'node_modules/.bin/azurite-blob',
      '--inMemoryPersistence',
      '--silent',
      '--skipApiVersionCheck',
      '--blobPort',
      String(p),
    ]);
    // The key is the one that Azurite's documentation gives to everybody.
    connection = `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=http://127.0.0.1:${port}/devstoreaccount1;`;
    const container = BlobServiceClient.fromConnectionString(connection).getContainerClient('bucket');
    await container.create();
    for (const name of NAMES) await container.getBlockBlobClient(name).uploadData(contentOf(name));
    await inParallel(MANY, name => container.getBlockBlobClient(name).uploadData(Buffer.from('x')));
  });
  itReads('az', () => ({ AZURE_STORAGE_CONNECTION_STRING: connection }));
});
