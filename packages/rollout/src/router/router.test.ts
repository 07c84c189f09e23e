import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually, installRouter, MODEL_SERVER } from '../real-router.fixture.js';
import type { ArmSpec, Command, RouterConfig, RouterFile, RouterState } from './protocol.js';

const onUnix = process.platform === 'win32' ? it.skip : it;

let installed: string;
let entry: string;
let folder: string;
let processes: ChildProcess[];

beforeAll(async () => {
  installed = await mkdtemp(join(tmpdir(), 'sluice-router-'));
  entry = await installRouter(installed);
  await writeFile(join(installed, 'server.mjs'), MODEL_SERVER);
});
afterAll(() => rm(installed, { recursive: true, force: true }));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-state-'));
  processes = [];
});
afterEach(async () => {
  for (const child of processes) child.kill('SIGTERM');
  await Promise.all(processes.map(ended));
  await rm(folder, { recursive: true, force: true });
});

async function armSpec(version: string, model: object): Promise<ArmSpec> {
  const path = join(folder, `model-${version}.json`);
  await writeFile(path, JSON.stringify({ name: version, ...model }));
  return {
    version,
    digest: version.padStart(64, '0'),
    serve: [process.execPath, join(installed, 'server.mjs'), '{model}', '{port}'],
    model: path,
    cwd: folder,
    health: '/health',
  };
}

async function configure(stable: ArmSpec | null, change: Partial<RouterConfig> = {}): Promise<void> {
  const config = { version: 1, host: '127.0.0.1', port: 0, timeoutMs: 1000, fence: 1, stable, ...change };
  await writeFile(join(folder, 'config.json'), JSON.stringify(config));
}

function start(role: 'keep' | 'serve', env: NodeJS.ProcessEnv = process.env): ChildProcess {
  const child = spawn(process.execPath, [entry, role, folder], { env, stdio: 'ignore' });
  processes.push(child);
  return child;
}

async function routerFile(): Promise<RouterFile> {
  return JSON.parse(await readFile(join(folder, 'router.json'), 'utf8')) as RouterFile;
}

async function admin(body?: Command, token?: string): Promise<{ status: number; state: RouterState }> {
  const file = await routerFile();
  const answer = await fetch(file.admin, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token ?? file.token}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: answer.status, state: (await answer.json()) as RouterState };
}

const ready = (arm: 'stable' | 'candidate') =>
  eventually(async () => {
    const { state } = await admin();
    return state[arm]?.ready ? state : undefined;
  }, `${arm} is ready`);

async function predict(n: number): Promise<Record<string, number>> {
  const { url } = await routerFile();
  const seen: Record<string, number> = {};
  for (let i = 0; i < n; i++) {
    const answer = await fetch(`${url}/predict`, { method: 'POST', body: `row ${i}` });
    const text = await answer.text();
    const key = answer.ok ? (JSON.parse(text) as { name: string }).name : String(answer.status);
    seen[key] = (seen[key] ?? 0) + 1;
  }
  return seen;
}

async function startBoth(candidate: object, weight: number): Promise<RouterState> {
  await configure(await armSpec('1', {}));
  start('serve');
  await ready('stable');
  await admin({ do: 'stage', fence: 1, arm: await armSpec('2', candidate) });
  await ready('candidate');
  return (await admin({ do: 'weight', fence: 1, weight })).state;
}

/** An orphan that was killed may stay a zombie where nobody reaps it. */
async function isGone(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') Z');
  return /\) [ZX]/.test(status);
}

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>(resolve => child.once('exit', () => resolve()));

describe('the router', () => {
  it('splits the requests by weight, passes bodies on, and counts them', async () => {
    await startBoth({}, 10);
    expect(await predict(100)).toEqual({ '1': 90, '2': 10 });
    const { state } = await admin();
    expect(state.candidate?.counters).toMatchObject({ routed: 10, requests: 10, fallbacks: 0 });
    expect(state.stable?.counters).toMatchObject({ routed: 90, requests: 90 });
    expect(state.stable?.counters.latency.reduce((a, b) => a + b)).toBe(90);
    const { url } = await routerFile();
    const answer = await fetch(`${url}/predict`, { method: 'POST', body: 'grüezi' });
    expect(answer.headers.get('x-sluice-version')).toBe('1');
    expect(await answer.json()).toMatchObject({ name: '1', got: 'grüezi' });
  });

  it('hands 5xx answers on and counts them as errors', async () => {
    await startBoth({ failEvery: 2 }, 50);
    expect(await predict(20)).toEqual({ '1': 10, '2': 5, '500': 5 });
    const { state } = await admin();
    expect(state.candidate?.counters).toMatchObject({ requests: 10, errors: { status: 5 }, fallbacks: 0 });
  });

  it('counts a dead candidate as failing while stable answers its clients', async () => {
    await startBoth({ diesAfter: 1 }, 50);
    expect(await predict(20)).toEqual({ '1': 20 });
    const { state } = await admin();
    expect(state.candidate?.counters).toMatchObject({
      requests: 10,
      errors: { connection: 10 },
      fallbacks: 10,
    });
    expect(state.stable?.counters).toMatchObject({ requests: 10, errors: { connection: 0 } });
    expect(state.candidate?.trouble ?? '').toMatch(/exited with code 1|^$/);
  });

  it('answers 504 and counts when a model takes too long', async () => {
    await configure(await armSpec('1', { slowMs: 500 }), { timeoutMs: 100 });
    start('serve');
    await ready('stable');
    expect(await predict(2)).toEqual({ '504': 2 });
    expect((await admin()).state.stable?.counters).toMatchObject({ requests: 2, errors: { timeout: 2 } });
  });

  it('ends an answer that drips for longer than a request may take, and counts it', async () => {
    await configure(await armSpec('1', { dripMs: 20 }), { timeoutMs: 200 });
    start('serve');
    await ready('stable');
    const { url } = await routerFile();
    const answer = await fetch(`${url}/predict`, { method: 'POST' });
    await expect(answer.text()).rejects.toThrow();
    expect((await admin()).state.stable?.counters).toMatchObject({ requests: 1, errors: { timeout: 1 } });
  });

  it('answers 503 where nothing is deployed', async () => {
    await configure(null);
    start('serve');
    await eventually(routerFile, 'router.json');
    expect(await predict(1)).toEqual({ '503': 1 });
  });

  it('tells Prometheus', async () => {
    await startBoth({ failEvery: 2 }, 50);
    await predict(8);
    const { url } = await routerFile();
    const text = await (await fetch(`${url}/-/metrics`)).text();
    expect(text).toContain('sluice_candidate_weight_percent 50\n');
    expect(text).toContain('sluice_requests_total{arm="stable",version="1"} 4\n');
    expect(text).toContain('sluice_errors_total{arm="candidate",version="2",reason="status"} 2\n');
    expect(text).toContain('sluice_request_duration_seconds_count{arm="candidate",version="2"} 4\n');
    expect(text).toContain('le="+Inf"} 4\n');
    expect(text).toMatch(/# TYPE sluice_request_duration_seconds histogram/);
  });

  it('makes the candidate stable in one write, and remembers it', async () => {
    await startBoth({}, 50);
    const { state } = await admin({ do: 'promote', fence: 1 });
    expect(state).toMatchObject({ weight: 0, stable: { version: '2' }, candidate: null });
    expect(await predict(5)).toEqual({ '2': 5 });
    const config = JSON.parse(await readFile(join(folder, 'config.json'), 'utf8')) as RouterConfig;
    expect(config.stable?.version).toBe('2');
  });

  it('obeys only its token, no old fence, and no senseless command', async () => {
    await configure(await armSpec('1', {}));
    start('serve');
    await ready('stable');
    expect((await admin({ do: 'weight', fence: 1, weight: 0 }, 'guess')).status).toBe(401);
    expect((await admin({ do: 'weight', fence: 1, weight: 10 })).status).toBe(422);
    expect((await admin({ do: 'weight', fence: 5, weight: 0 })).status).toBe(200);
    expect((await admin({ do: 'weight', fence: 4, weight: 0 })).status).toBe(409);
    expect((await admin({ do: 'weight', fence: 5, weight: NaN })).status).toBe(400);
    expect((await admin({ do: 'nothing', fence: 5 } as unknown as Command)).status).toBe(400);
    if (process.platform !== 'win32') {
      expect((await stat(join(folder, 'router.json'))).mode & 0o777).toBe(0o600);
    }
  });

  it('starts a model server again when it dies', async () => {
    await configure(await armSpec('1', { diesAfter: 2 }));
    start('serve');
    await ready('stable');
    expect(await predict(1)).toEqual({ '1': 1 });
    expect(await predict(1)).toEqual({ '502': 1 });
    await eventually(async () => ((await admin()).state.stable?.restarts ?? 0) === 1, 'one restart');
    await ready('stable');
    expect(await predict(1)).toEqual({ '1': 1 });
  });

  it('gives the servers the environment it was told, not more', async () => {
    await configure(await armSpec('1', {}));
    start('serve', { PATH: process.env['PATH'], FIRST: 'yes' });
    await ready('stable');
    await admin({ do: 'environment', fence: 1, environment: { PATH: process.env['PATH']!, API_KEY: 'k' } });
    await admin({ do: 'stage', fence: 1, arm: await armSpec('2', {}) });
    await ready('candidate');
    await admin({ do: 'promote', fence: 1 });
    const { url } = await routerFile();
    const env = (await (await fetch(`${url}/env`)).json()) as Record<string, string>;
    expect(env['API_KEY']).toBe('k');
    expect(env['FIRST']).toBeUndefined();
    expect(await readFile(join(folder, 'config.json'), 'utf8')).not.toContain('API_KEY');
  });

  onUnix('drains on SIGTERM: what is under way gets its answer, then all processes end', async () => {
    await configure(await armSpec('1', { slowMs: 300 }));
    const router = start('serve');
    await ready('stable');
    const { url } = await routerFile();
    const slow = fetch(`${url}/predict`, { method: 'POST', body: 'x' }).then(answer => answer.json());
    await new Promise(resolve => setTimeout(resolve, 50));
    router.kill('SIGTERM');
    const { name, pid } = (await slow) as { name: string; pid: number };
    expect(name).toBe('1');
    await ended(router);
    expect(router.exitCode).toBe(0);
    expect(() => process.kill(pid, 0)).toThrow();
    await expect(routerFile()).rejects.toThrow();
  });

  it('says why it cannot start', async () => {
    await configure(await armSpec('1', {}));
    const first = start('serve');
    await ready('stable');
    const port = Number(new URL((await routerFile()).url).port);
    await configure(await armSpec('1', {}), { port });
    const second = start('keep');
    await ended(second);
    expect(second.exitCode).toBe(3);
    expect(await readFile(join(folder, 'router-failure.json'), 'utf8')).toContain('EADDRINUSE');
    expect(first.exitCode).toBeNull();
  });
});

describe('the keeper', () => {
  onUnix(
    'brings a killed router back with everything on stable, and ends the servers it left behind',
    async () => {
      await configure(await armSpec('1', {}));
      start('keep');
      await eventually(routerFile, 'router.json');
      await ready('stable');
      await admin({ do: 'environment', fence: 1, environment: { PATH: process.env['PATH']!, API_KEY: 'k' } });
      await admin({ do: 'stage', fence: 1, arm: await armSpec('2', {}) });
      await ready('candidate');
      await admin({ do: 'weight', fence: 7, weight: 50 });
      const before = await routerFile();
      const { pid } = (await (
        await fetch(`${before.url}/predict`, { method: 'POST', body: 'x' })
      ).json()) as { pid: number };
      process.kill(before.pid, 'SIGKILL');
      await eventually(async () => (await routerFile()).epoch !== before.epoch, 'a new router');
      const state = await ready('stable');
      expect(state).toMatchObject({ weight: 0, candidate: null, fence: 7 });
      expect(await predict(5)).toEqual({ '1': 5 });
      if (process.platform === 'linux') expect(await isGone(pid)).toBe(true);
      const env = (await (await fetch(`${(await routerFile()).url}/env`)).json()) as Record<string, string>;
      expect(env['API_KEY']).toBe('k');
    },
  );

  onUnix('passes SIGTERM on and ends with its router', async () => {
    await configure(await armSpec('1', {}));
    const keeper = start('keep');
    await eventually(routerFile, 'router.json');
    await ready('stable');
    const { pid } = await routerFile();
    keeper.kill('SIGTERM');
    await ended(keeper);
    expect(keeper.exitCode).toBe(0);
    expect(() => process.kill(pid, 0)).toThrow();
  });
});
