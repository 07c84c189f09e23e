import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import type { Http } from '@sluice/core';

/** Compiles the router, which imports nothing but Node, to where `Exec.helper('router')` of a test looks for it. */
export async function installRouter(folder: string): Promise<string> {
  const sources = fileURLToPath(new URL('./router/', import.meta.url));
  await mkdir(folder, { recursive: true });
  for (const name of (await readdir(sources)).filter(
    name => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )) {
    const { code } = await transform(await readFile(join(sources, name), 'utf8'), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'es6' },
    });
    await writeFile(join(folder, name.replace(/\.ts$/, '.js')), code);
  }
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  const entry = join(folder, 'index.js');
  await writeFile(
    entry,
    `import { main } from './main.js';\nprocess.exitCode = await main(process.argv.slice(2));\n`,
  );
  return entry;
}

/**
 * A model server for tests. The model is a JSON file: `name` is what it answers with, `failEvery` the n-th request that
 * gets a 500, `diesAfter` the number of requests after which it exits, `slowMs` how long it takes, `healthy` false for
 * one that never is, `dripMs` how often one that never ends sends a byte. It answers with the environment variables it can
 * see when asked for /env, and dies when asked for /die.
 */
export const MODEL_SERVER = `
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
const [model, port] = process.argv.slice(2);
const { name, failEvery = 0, diesAfter = 0, slowMs = 0, dripMs = 0, healthy = true } = JSON.parse(readFileSync(model, 'utf8'));
let requests = 0;
const server = createServer((request, response) => {
  if (request.url === '/health') return void response.writeHead(healthy ? 200 : 503).end();
  if (request.url === '/die') process.exit(1);
  if (request.url === '/env') return void response.end(JSON.stringify(process.env));
  const chunks = [];
  request.on('data', chunk => chunks.push(chunk));
  request.on('end', () => {
    requests += 1;
    if (diesAfter && requests >= diesAfter) process.exit(1);
    setTimeout(() => {
      if (failEvery && requests % failEvery === 0) return response.writeHead(500).end('no');
      if (dripMs) return setInterval(() => response.write('.'), dripMs);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ name, pid: process.pid, got: Buffer.concat(chunks).toString() }));
    }, slowMs);
  });
});
server.listen(Number(port), '127.0.0.1');
`;

/** The Http port on Node's own fetch. */
export const fetchHttp: Http = {
  async request(url, { method = 'GET', headers = {}, body, timeoutMs = 30_000 } = {}) {
    const { UserError } = await import('@sluice/core');
    try {
      const answer = await fetch(url, {
        method,
        headers,
        signal: AbortSignal.timeout(timeoutMs),
        ...(body === undefined ? {} : { body: body as string }),
      });
      return {
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: Buffer.from(await answer.arrayBuffer()),
      };
    } catch (error) {
      throw new UserError('service-unavailable', `${method} ${url} did not work`, { cause: error });
    }
  },
};

/** Polls until the work answers something else than undefined or false; throws after five seconds. */
export async function eventually<T>(
  work: () => Promise<T | undefined | false>,
  what: string,
  seconds = 5,
): Promise<T> {
  const until = performance.now() + seconds * 1000;
  for (;;) {
    const value = await work().catch(() => undefined);
    if (value !== undefined && value !== false) return value;
    if (performance.now() > until) throw new Error(`not within ${seconds} s: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
