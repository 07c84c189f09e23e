import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '../real-router.fixture.js';
import type { Command, RouterConfig } from './protocol.js';
import { ended, install, isGone, RouterRig, type Installed } from './router-rig.fixture.js';

// Real processes, on machines that do other things too.
jest.setTimeout(30_000);

const onUnix = process.platform === 'win32' ? it.skip : it;

let installed: Installed;
let rig: RouterRig;

beforeAll(async () => {
  installed = await install();
});
afterAll(() => rm(installed.folder, { recursive: true, force: true }));
beforeEach(async () => {
  rig = await RouterRig.open(installed);
});
afterEach(() => rig.close());

describe('the router', () => {
  it('splits the requests by weight, passes bodies on, and counts them', async () => {
    await rig.startBoth({}, 10);
    expect(await rig.predict(100)).toEqual({ '1': 90, '2': 10 });
    const { state } = await rig.admin();
    expect(state.candidate?.counters).toMatchObject({ routed: 10, requests: 10, fallbacks: 0 });
    expect(state.stable?.counters).toMatchObject({ routed: 90, requests: 90 });
    expect(state.stable?.counters.latency.reduce((a, b) => a + b)).toBe(90);
    const { url } = await rig.routerFile();
    const answer = await fetch(`${url}/predict`, { method: 'POST', body: 'grüezi' });
    expect(answer.headers.get('x-sluice-version')).toBe('1');
    expect(await answer.json()).toMatchObject({ name: '1', got: 'grüezi' });
  });

  it('hands 5xx answers on and counts them as errors', async () => {
    await rig.startBoth({ failEvery: 2 }, 50);
    expect(await rig.predict(20)).toEqual({ '1': 10, '2': 5, '500': 5 });
    const { state } = await rig.admin();
    expect(state.candidate?.counters).toMatchObject({ requests: 10, errors: { status: 5 }, fallbacks: 0 });
  });

  it('counts a dead candidate as failing while stable answers its clients', async () => {
    await rig.startBoth({ diesAfter: 1 }, 50);
    expect(await rig.predict(20)).toEqual({ '1': 20 });
    const { state } = await rig.admin();
    expect(state.candidate?.counters).toMatchObject({
      requests: 10,
      errors: { connection: 10 },
      fallbacks: 10,
    });
    expect(state.stable?.counters).toMatchObject({ requests: 10, errors: { connection: 0 } });
    expect(state.candidate?.trouble ?? '').toMatch(/exited with code 1|^$/);
  });

  it('answers 504 and counts when a model takes too long', async () => {
    await rig.configure(await rig.armSpec('1', { slowMs: 500 }), { timeoutMs: 100 });
    rig.start('serve');
    await rig.ready('stable');
    expect(await rig.predict(2)).toEqual({ '504': 2 });
    expect((await rig.admin()).state.stable?.counters).toMatchObject({ requests: 2, errors: { timeout: 2 } });
  });

  it('ends an answer that drips for longer than a request may take, and counts it', async () => {
    await rig.configure(await rig.armSpec('1', { dripMs: 20 }), { timeoutMs: 200 });
    rig.start('serve');
    await rig.ready('stable');
    const { url } = await rig.routerFile();
    const answer = await fetch(`${url}/predict`, { method: 'POST' });
    await expect(answer.text()).rejects.toThrow();
    expect((await rig.admin()).state.stable?.counters).toMatchObject({ requests: 1, errors: { timeout: 1 } });
  });

  it('answers 503 where nothing is deployed', async () => {
    await rig.configure(null);
    rig.start('serve');
    await eventually(() => rig.routerFile(), 'router.json');
    expect(await rig.predict(1)).toEqual({ '503': 1 });
  });

  it('tells Prometheus', async () => {
    await rig.startBoth({ failEvery: 2 }, 50);
    await rig.predict(8);
    const { url } = await rig.routerFile();
    const text = await (await fetch(`${url}/-/metrics`)).text();
    expect(text).toContain('sluice_candidate_weight_percent 50\n');
    expect(text).toContain('sluice_requests_total{arm="stable",version="1"} 4\n');
    expect(text).toContain('sluice_errors_total{arm="candidate",version="2",reason="status"} 2\n');
    expect(text).toContain('sluice_request_duration_seconds_count{arm="candidate",version="2"} 4\n');
    expect(text).toContain('le="+Inf"} 4\n');
    expect(text).toMatch(/# TYPE sluice_request_duration_seconds histogram/);
  });

  it('makes the candidate stable in one write, and remembers it', async () => {
    await rig.startBoth({}, 50);
    const { state } = await rig.admin({ do: 'promote', fence: 1 });
    expect(state).toMatchObject({ weight: 0, stable: { version: '2' }, candidate: null });
    expect(await rig.predict(5)).toEqual({ '2': 5 });
    const config = JSON.parse(await readFile(join(rig.folder, 'config.json'), 'utf8')) as RouterConfig;
    expect(config.stable?.version).toBe('2');
  });

  it('obeys only its token, no old fence, and no senseless command', async () => {
    await rig.configure(await rig.armSpec('1', {}));
    rig.start('serve');
    await rig.ready('stable');
    expect((await rig.admin({ do: 'weight', fence: 1, weight: 0 }, 'guess')).status).toBe(401);
    expect((await rig.admin({ do: 'weight', fence: 1, weight: 10 })).status).toBe(422);
    expect((await rig.admin({ do: 'weight', fence: 5, weight: 0 })).status).toBe(200);
    expect((await rig.admin({ do: 'weight', fence: 4, weight: 0 })).status).toBe(409);
    expect((await rig.admin({ do: 'weight', fence: 5, weight: NaN })).status).toBe(400);
    expect((await rig.admin({ do: 'nothing', fence: 5 } as unknown as Command)).status).toBe(400);
    if (process.platform !== 'win32') {
      expect((await stat(join(rig.folder, 'router.json'))).mode & 0o777).toBe(0o600);
    }
  });

  it('starts a model server again when it dies', async () => {
    await rig.configure(await rig.armSpec('1', { diesAfter: 2 }));
    rig.start('serve');
    await rig.ready('stable');
    expect(await rig.predict(1)).toEqual({ '1': 1 });
    expect(await rig.predict(1)).toEqual({ '502': 1 });
    await eventually(async () => ((await rig.admin()).state.stable?.restarts ?? 0) === 1, 'one restart');
    await rig.ready('stable');
    expect(await rig.predict(1)).toEqual({ '1': 1 });
  });

  it('gives the servers the environment it was told, not more', async () => {
    await rig.configure(await rig.armSpec('1', {}));
    rig.start('serve', { PATH: process.env['PATH'], FIRST: 'yes' });
    await rig.ready('stable');
    await rig.admin({
      do: 'environment',
      fence: 1,
      environment: { PATH: process.env['PATH']!, API_KEY: 'k' },
    });
    await rig.stage('2', {});
    await rig.admin({ do: 'promote', fence: 1 });
    const { url } = await rig.routerFile();
    const env = (await (await fetch(`${url}/env`)).json()) as Record<string, string>;
    expect(env['API_KEY']).toBe('k');
    expect(env['FIRST']).toBeUndefined();
    expect(await readFile(join(rig.folder, 'config.json'), 'utf8')).not.toContain('API_KEY');
  });

  onUnix('drains on SIGTERM: what is under way gets its answer, then all processes end', async () => {
    await rig.configure(await rig.armSpec('1', { slowMs: 300 }));
    const router = rig.start('serve');
    await rig.ready('stable');
    const { url } = await rig.routerFile();
    const slow = fetch(`${url}/predict`, { method: 'POST', body: 'x' }).then(answer => answer.json());
    await new Promise(resolve => setTimeout(resolve, 50));
    router.kill('SIGTERM');
    const { name, pid } = (await slow) as { name: string; pid: number };
    expect(name).toBe('1');
    await ended(router);
    expect(router.exitCode).toBe(0);
    expect(() => process.kill(pid, 0)).toThrow();
    await expect(rig.routerFile()).rejects.toThrow();
  });

  it('says why it cannot start', async () => {
    await rig.configure(await rig.armSpec('1', {}));
    const first = rig.start('serve');
    await rig.ready('stable');
    const port = Number(new URL((await rig.routerFile()).url).port);
    await rig.configure(await rig.armSpec('1', {}), { port });
    const second = rig.start('keep');
    await ended(second);
    expect(second.exitCode).toBe(3);
    expect(await readFile(join(rig.folder, 'router-failure.json'), 'utf8')).toContain('EADDRINUSE');
    expect(first.exitCode).toBeNull();
  });
});

describe('the keeper', () => {
  onUnix(
    'brings a killed router back with everything on stable, and ends the servers it left behind',
    async () => {
      await rig.configure(await rig.armSpec('1', {}));
      rig.start('keep');
      await eventually(() => rig.routerFile(), 'router.json');
      await rig.ready('stable');
      await rig.admin({
        do: 'environment',
        fence: 1,
        environment: { PATH: process.env['PATH']!, API_KEY: 'k' },
      });
      await rig.stage('2', {});
      await rig.admin({ do: 'weight', fence: 7, weight: 50 });
      const before = await rig.routerFile();
      const { pid } = (await (
        await fetch(`${before.url}/predict`, { method: 'POST', body: 'x' })
      ).json()) as { pid: number };
      process.kill(before.pid, 'SIGKILL');
      await eventually(async () => (await rig.routerFile()).epoch !== before.epoch, 'a new router');
      const state = await rig.ready('stable');
      expect(state).toMatchObject({ weight: 0, candidate: null, fence: 7 });
      expect(await rig.predict(5)).toEqual({ '1': 5 });
      if (process.platform === 'linux') expect(await isGone(pid)).toBe(true);
      const env = (await (await fetch(`${(await rig.routerFile()).url}/env`)).json()) as Record<
        string,
        string
      >;
      expect(env['API_KEY']).toBe('k');
    },
  );

  onUnix('passes SIGTERM on and ends with its router', async () => {
    await rig.configure(await rig.armSpec('1', {}));
    const keeper = rig.start('keep');
    await eventually(() => rig.routerFile(), 'router.json');
    await rig.ready('stable');
    const { pid } = await rig.routerFile();
    keeper.kill('SIGTERM');
    await ended(keeper);
    expect(keeper.exitCode).toBe(0);
    expect(() => process.kill(pid, 0)).toThrow();
  });
});
