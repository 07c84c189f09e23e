import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UserError, type Clock } from '@sluice/core';
import { testPorts, type TestPorts } from '@sluice/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { filesWithRemotes } from './index.js';

const CONTENT = Buffer.from(Array.from({ length: 50_000 }, (_, i) => i % 251));

let ports: TestPorts;
let server: Server;
let root: string;
let requests: IncomingMessage[];
let secrets: string[];
let slept: number[];
let respond: (request: IncomingMessage, response: ServerResponse) => void;

beforeEach(async () => {
  ports = await testPorts();
  [requests, secrets, slept] = [[], [], []];
  respond = serve();
  server = createServer((request, response) => {
    requests.push(request);
    respond(request, response);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
  await ports.dispose();
});

/** A server that reads parts of files; `cut` breaks the connection after so many bytes of each answer. */
function serve({ cut = Infinity, etag = (): string => '"v1"', ranges = true } = {}) {
  return (request: IncomingMessage, response: ServerResponse) => {
    const tag = etag();
    if (request.headers['if-match'] && request.headers['if-match'] !== tag) {
      response.writeHead(412).end();
      return;
    }
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec((ranges && request.headers.range) || '') ?? [];
    const start = Number(from ?? 0);
    const end = to ? Number(to) + 1 : CONTENT.length;
    const body = CONTENT.subarray(start, end);
    response.writeHead(from === undefined ? 200 : 206, {
      etag: tag,
      'content-length': body.length,
      'last-modified': 'Sat, 21 Nov 2026 10:00:00 GMT',
      ...(from === undefined ? {} : { 'content-range': `bytes ${start}-${end - 1}/${CONTENT.length}` }),
    });
    if (body.length <= cut) response.end(body);
    else response.write(body.subarray(0, cut), () => response.destroy());
  };
}

function remote(env: NodeJS.ProcessEnv = {}) {
  const clock: Clock = {
    ...ports.clock,
    sleep: ms => {
      slept.push(ms);
      return Promise.resolve();
    },
  };
  return filesWithRemotes(ports.files, env, clock, value => secrets.push(value));
}

async function refusal(work: Promise<unknown>): Promise<UserError> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UserError)) throw new Error(`no UserError but ${String(error)}`);
  return error;
}

describe('an address is read as a path is', () => {
  it('whole, in part, and with its size', async () => {
    const files = remote();
    expect((await files.read(`${root}/a.csv`)).equals(CONTENT)).toBe(true);
    expect(await files.stat(`${root}/a.csv`)).toMatchObject({ kind: 'file', size: CONTENT.length });
    const part: Buffer[] = [];
    for await (const chunk of files.stream(`${root}/a.csv`, { start: 100, end: 300 })) part.push(chunk);
    expect(Buffer.concat(part).equals(CONTENT.subarray(100, 300))).toBe(true);
  });

  it('to the end, however often the connection breaks', async () => {
    respond = serve({ cut: 9_000 });
    expect((await remote().read(`${root}/a.csv`)).equals(CONTENT)).toBe(true);
    const ranges = requests.map(({ headers }) => headers.range).slice(1);
    expect(ranges).toEqual([
      undefined,
      ...[9_000, 18_000, 27_000, 36_000, 45_000].map(at => `bytes=${at}-${CONTENT.length - 1}`),
    ]);
    expect(requests.slice(1).every(({ headers }) => headers['if-match'] === '"v1"')).toBe(true);
  });

  it('after a server that was busy, as patiently as it asks', async () => {
    const serving = serve();
    respond = (request, response) =>
      requests.length <= 2
        ? response.writeHead(503, { 'retry-after': '7' }).end()
        : serving(request, response);
    expect((await remote().read(`${root}/a.csv`)).length).toBe(CONTENT.length);
    expect(slept).toEqual([7000, 7000]);
  });

  it('where a redirect leads, told relative or whole', async () => {
    const serving = serve();
    respond = (request, response) =>
      request.url === '/old.csv'
        ? response.writeHead(302, { location: '/new.csv' }).end()
        : request.url === '/older.csv'
          ? response.writeHead(307, { location: `${root}/old.csv` }).end()
          : serving(request, response);
    expect((await remote().read(`${root}/older.csv`)).equals(CONTENT)).toBe(true);
    expect(requests.map(({ url }) => url).slice(0, 3)).toEqual(['/older.csv', '/old.csv', '/new.csv']);
  });

  it('from a server that knows no parts, by reading from the beginning', async () => {
    respond = serve({ ranges: false });
    const part: Buffer[] = [];
    for await (const chunk of remote().stream(`${root}/a.csv`, { start: 0, end: 8 })) part.push(chunk);
    expect(Buffer.concat(part).equals(CONTENT.subarray(0, 8))).toBe(true);
  });

  it('empty', async () => {
    respond = (request, response) =>
      response.writeHead(request.headers.range ? 416 : 200, { 'content-length': 0 }).end();
    expect((await remote().read(`${root}/empty.csv`)).length).toBe(0);
  });

  it('and paths stay paths', async () => {
    await ports.files.write('a.txt', 'here');
    const files = remote();
    expect((await files.read('a.txt')).toString()).toBe('here');
    expect(await files.glob(['*.txt', `${root}/a.csv`])).toEqual(['a.txt', `${root}/a.csv`]);
  });
});

describe('an address that cannot be read says why', () => {
  it('changed while it was read', async () => {
    let n = 0;
    respond = serve({ cut: 9_000, etag: () => `"v${n++ < 2 ? 1 : 2}"` });
    const error = await refusal(remote().read(`${root}/a.csv`));
    expect([error.code, error.message]).toEqual([
      'bad-data',
      expect.stringContaining('was written again while it was read'),
    ]);
  });

  it('not there', async () => {
    respond = (_, response) => response.writeHead(404).end();
    const files = remote();
    expect(await files.stat(`${root}/a.csv`)).toBeUndefined();
    expect((await refusal(files.read(`${root}/a.csv`))).code).toBe('missing-file');
  });

  it('not allowed, once, and without the signature', async () => {
    respond = (_, response) => response.writeHead(403).end('expired');
    const error = await refusal(remote().read(`${root}/a.csv?X-Amz-Signature=abcdef`));
    expect(error.code).toBe('permission');
    expect(error.message).toContain('status 403');
    expect(error.message).not.toContain('abcdef');
    expect(requests).toHaveLength(1);
  });

  it('down, after five attempts', async () => {
    respond = (_, response) => response.writeHead(500).end();
    expect((await refusal(remote().read(`${root}/a.csv`))).code).toBe('service-unavailable');
    expect(slept).toEqual([500, 1000, 2000, 4000]);
  });

  it('a server without ranges, where a part is wanted that does not begin the file', async () => {
    respond = serve({ ranges: false });
    const files = remote();
    expect((await files.read(`${root}/a.csv`)).length).toBe(CONTENT.length);
    const part = async () => {
      for await (const chunk of files.stream(`${root}/b.csv`, { start: 5 })) expect(chunk).toBeDefined();
    };
    expect((await refusal(part())).message).toContain('no HTTP ranges');
  });

  it('led in circles', async () => {
    respond = (_, response) => response.writeHead(302, { location: '/a.csv' }).end();
    expect((await refusal(remote().read(`${root}/a.csv`))).message).toContain('redirects too often');
  });

  it('not encrypted, or to be written', async () => {
    const files = remote();
    expect((await refusal(files.read('http://example.com/a.csv'))).message).toContain('without encryption');
    expect(() => files.write('s3://bucket/a.csv', '')).toThrow('can be read, but not written');
  });
});

it('tells no query, and still reads with it', async () => {
  const files = remote();
  const shown = files.relative(`${root}/a.csv?sig=hidden-signature`);
  expect(shown).toBe(`${root}/a.csv`);
  expect(secrets).toEqual(['hidden-signature']);
  await files.read(shown);
  expect(requests.every(({ url }) => url === '/a.csv?sig=hidden-signature')).toBe(true);
});
