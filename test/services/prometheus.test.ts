import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually, installRouter, MODEL_SERVER } from '../../packages/rollout/src/real-router.fixture.js';
import type { RouterFile } from '../../packages/rollout/src/router/protocol.js';

let folder: string;
const processes: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-prometheus-'));
  const entry = await installRouter(folder);
  await writeFile(join(folder, 'server.mjs'), MODEL_SERVER);
  await writeFile(join(folder, 'model.json'), '{"name":"1","failEvery":4}');
  const stable = {
    version: '1',
    digest: '1'.padStart(64, '0'),
    serve: [process.execPath, join(folder, 'server.mjs'), '{model}', '{port}'],
    model: join(folder, 'model.json'),
    cwd: folder,
    health: '/health',
  };
  const config = { version: 1, host: '127.0.0.1', port: 0, timeoutMs: 1000, fence: 1, stable };
  await writeFile(join(folder, 'config.json'), JSON.stringify(config));
  processes.push(spawn(process.execPath, [entry, 'serve', folder], { stdio: 'ignore' }));
});

afterAll(async () => {
  await Promise.all(
    processes.map(child => {
      const gone = new Promise(resolve => child.once('exit', resolve));
      child.kill('SIGTERM');
      return gone;
    }),
  );
  await rm(folder, { recursive: true, force: true });
});

const answerOf = async (url: string) => {
  const answer = await fetch(url).catch(() => undefined);
  return answer?.ok ? answer.text() : undefined;
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}

it('Prometheus finds nothing to complain about in the router’s metrics, and scrapes the counts it kept', async () => {
  const router = await eventually(async () => {
    const text = await readFile(join(folder, 'router.json'), 'utf8').catch(() => undefined);
    return text === undefined ? undefined : (JSON.parse(text) as RouterFile);
  }, 'the router is up');
  await eventually(
    () => fetch(`${router.url}/predict`, { method: 'POST', body: 'x' }).then(answer => answer.ok),
    'it serves',
  );
  for (let i = 0; i < 40; i++) await fetch(`${router.url}/predict`, { method: 'POST', body: 'x' });

  const metrics = await answerOf(`${router.url}/-/metrics`);
  const lint = spawnSync('promtool', ['check', 'metrics'], { input: metrics, encoding: 'utf8' });
  expect({ status: lint.status, said: lint.stderr }).toEqual({ status: 0, said: '' });

  const port = await freePort();
  const { host } = new URL(router.url);
  const config = `scrape_configs: [{ job_name: router, scrape_interval: 1s, metrics_path: /-/metrics, static_configs: [{ targets: ['${host}'] }] }]\n`;
  await writeFile(join(folder, 'prometheus.yml'), config);
  const flags = [
    `--config.file=${folder}/prometheus.yml`,
    `--storage.tsdb.path=${folder}/tsdb`,
    `--web.listen-address=127.0.0.1:${port}`,
  ];
  processes.push(spawn('prometheus', flags, { stdio: 'ignore' }));

  const query = 'sum(sluice_requests_total)';
  const counted = await eventually(
    async () => {
      const text = await answerOf(`http://127.0.0.1:${port}/api/v1/query?query=${encodeURIComponent(query)}`);
      const answer =
        text === undefined
          ? undefined
          : (JSON.parse(text) as { data: { result: { value: [number, string] }[] } });
      return answer?.data.result[0]?.value[1];
    },
    'Prometheus has scraped',
    30,
  );
  const own = [...metrics!.matchAll(/^sluice_requests_total\{[^}]*\} (\d+)$/gm)].reduce(
    (sum, match) => sum + Number(match[1]),
    0,
  );
  expect(own).toBeGreaterThanOrEqual(41);
  expect(Number(counted)).toBe(own);
});
