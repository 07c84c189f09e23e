import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '../real-router.fixture.js';
import { install, isGone, RouterRig, type Installed } from './router-rig.fixture.js';

// Real processes, on machines that do other things too.
jest.setTimeout(30_000);

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

const lease = (fence: number, termMs: number, held = false) =>
  rig.admin({ do: 'lease', fence, termMs, held });
const dropped = () =>
  eventually(async () => {
    const { state } = await rig.admin();
    return state.dropped ? state : undefined;
  }, 'the candidate is taken off');
const pidOf = async (name: string) => {
  const { url } = await rig.routerFile();
  for (;;) {
    const answer = await fetch(`${url}/predict`, { method: 'POST', body: 'x' });
    const said = (await answer.json()) as { name: string; pid: number };
    if (said.name === name) return said.pid;
  }
};

describe('a candidate that nobody attends to', () => {
  it('gets no more requests and is stopped, and the log says why', async () => {
    await rig.startBoth({}, 50);
    const pid = await pidOf('2');
    await lease(1, 300);
    const state = await dropped();
    expect(state).toMatchObject({
      weight: 0,
      candidate: null,
      stable: { version: '1', ready: true },
      dropped: { version: '2', weight: 50, why: 'its rollout had given no sign of life for 0.3 s' },
    });
    expect(await rig.predict(10)).toEqual({ '1': 10 });
    if (process.platform === 'linux') await eventually(() => isGone(pid), 'its server is stopped');
    expect(rig.said).toMatch(/took version 2 off, which had 50 % of the requests: its rollout had given no/);
  });

  it('stays while somebody gives signs of life', async () => {
    await rig.startBoth({}, 50);
    for (let i = 0; i < 8; i++) {
      await lease(1, 1500);
      await delay(300);
    }
    expect((await rig.admin()).state).toMatchObject({
      weight: 50,
      candidate: { version: '2' },
      dropped: null,
    });
  });

  it('stays for as long as a decision about it may take, and no longer', async () => {
    await rig.startBoth({}, 50);
    await lease(1, 2000, true);
    await delay(500);
    expect((await rig.admin()).state).toMatchObject({ weight: 50, dropped: null });
    expect((await dropped()).dropped?.why).toBe('nobody had decided about it by its deadline');
  });

  it('is not there at all: none is staged without a lease, and none is left once it was promoted', async () => {
    await rig.configure(await rig.armSpec('1', {}));
    rig.start('serve');
    await rig.ready('stable');
    const arm = await rig.armSpec('2', {});
    expect((await rig.admin({ do: 'stage', fence: 1, arm })).status).toBe(422);
    await rig.stage('2', {});
    await rig.admin({ do: 'promote', fence: 1 });
    await lease(1, 1);
    await delay(300);
    expect((await rig.admin()).state).toMatchObject({ stable: { version: '2' }, dropped: null });
  });

  it('cannot be kept by who lost the lease', async () => {
    await rig.startBoth({}, 50);
    await lease(2, 500);
    expect((await lease(1, 60_000)).status).toBe(409);
    expect((await dropped()).weight).toBe(0);
    expect((await lease(2, NaN)).status).toBe(400);
  });
});

describe('on a full disk', () => {
  it('a later holder can take the traffic off', async () => {
    await rig.startBoth({}, 50);
    // Nothing can be written into a folder that is gone.
    const file = await rig.routerFile();
    const config = await readFile(join(rig.folder, 'config.json'), 'utf8');
    await rm(rig.folder, { recursive: true });
    const send = (body: object) =>
      fetch(file.admin, {
        method: 'POST',
        headers: { authorization: `Bearer ${file.token}` },
        body: JSON.stringify(body),
      });
    const promoted = await send({ do: 'promote', fence: 1 });
    expect([promoted.status, config.includes('"fence":1')]).toEqual([500, true]);
    const answer = await send({ do: 'weight', fence: 9, weight: 0 });
    expect([answer.status, await answer.json()]).toMatchObject([200, { weight: 0, fence: 9 }]);
    expect((await send({ do: 'weight', fence: 8, weight: 0 })).status).toBe(409);
    expect((await send({ do: 'discard', fence: 9 })).status).toBe(200);
  });
});
