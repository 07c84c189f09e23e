import { spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '../real-router.fixture.js';
import type { ArmCounters, ReplayReport } from './protocol.js';
import { install, RouterRig, type Installed } from './router-rig.fixture.js';

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

async function serve(model: object, timeoutMs = 5000): Promise<string> {
  await rig.configure(await rig.armSpec('1', model), { timeoutMs });
  rig.start('serve');
  await rig.ready('stable');
  return (await rig.routerFile()).url;
}

const counters = async (): Promise<ArmCounters> => (await rig.admin()).state.stable!.counters;
const over = () =>
  eventually(async () => {
    const { routed, requests, aborted, ...rest } = await counters();
    return routed > 0 && routed === requests + aborted && { routed, requests, aborted, ...rest };
  }, 'the request is over');

describe('a client that goes away', () => {
  it.each([
    ['before the answer', { slowMs: 2000 }],
    ['in the middle of the answer', { dripMs: 20 }],
  ])('%s counts for nothing but itself', async (_, model) => {
    const url = await serve(model);
    const leave = new AbortController();
    const asked = fetch(`${url}/predict`, { method: 'POST', body: 'x', signal: leave.signal })
      .then(answer => answer.text())
      .catch(() => 'gone');
    await eventually(async () => (await counters()).routed === 1, 'it is under way');
    await delay(150);
    leave.abort();
    expect(await asked).toBe('gone');
    expect(await over()).toMatchObject({
      requests: 0,
      aborted: 1,
      errors: { status: 0, connection: 0, timeout: 0 },
      latencySumMs: 0,
    });
    expect(await (await fetch(`${url}/-/metrics`)).text()).toContain(
      'sluice_aborted_total{arm="stable",version="1"} 1\n',
    );
  });

  it('resets its connection while much is being sent, and the arm is not blamed', async () => {
    const url = new URL(await serve({ dripMs: 1 }));
    const socket = connect(Number(url.port), url.hostname);
    socket.on('error', () => undefined);
    socket.write('POST /predict HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n');
    await new Promise(resolve => socket.once('data', resolve));
    socket.resetAndDestroy();
    expect(await over()).toMatchObject({ requests: 0, aborted: 1 });
  });
});

it('blames an arm that breaks off in the middle of its answer', async () => {
  const url = await serve({ dripMs: 20 });
  const answer = await fetch(`${url}/predict`, { method: 'POST', body: 'x' });
  // Its own child: the only one of the router that listens.
  const { state } = await rig.admin();
  expect(state.stable?.ready).toBe(true);
  await fetch(`${url}/die`, { method: 'POST' }).catch(() => undefined);
  await expect(answer.text()).rejects.toThrow();
  const { errors, aborted } = await eventually(async () => {
    const seen = await counters();
    return seen.requests === 2 && seen;
  }, 'both are over');
  expect({ errors, aborted }).toEqual({ errors: { status: 0, connection: 2, timeout: 0 }, aborted: 0 });
});

it('keeps the paths below /-/ to itself', async () => {
  const url = await serve({});
  expect((await fetch(`${url}/-/health?now`)).status).toBe(200);
  expect((await fetch(`${url}/-/nothing`)).status).toBe(404);
  expect((await counters()).routed).toBe(0);
});

describe('a replay', () => {
  it('waits at its end for the answers it is owed', async () => {
    const url = await serve({ slowMs: 400 });
    await writeFile(join(rig.folder, 'bodies.jsonl'), '{"x":1}\n');
    const spec = join(rig.folder, 'spec.json');
    const bodies = join(rig.folder, 'bodies.jsonl');
    await writeFile(
      spec,
      JSON.stringify({ url: `${url}/predict`, bodies, headers: {}, rate: 200, concurrency: 8 }),
    );
    const replay = spawn(process.execPath, [installed.entry, 'replay', spec], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    replay.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    await eventually(async () => (await counters()).requests > 8, 'answers');
    await eventually(async () => (await counters()).routed > (await counters()).requests, 'more to come');
    replay.kill('SIGINT');
    await new Promise(resolve => replay.once('close', resolve));
    const report = JSON.parse(said) as ReplayReport;
    expect(report).toMatchObject({ failed: 0, aborted: 0, answered: report.sent });
    expect(await counters()).toMatchObject({ routed: report.sent, requests: report.sent, aborted: 0 });
  });
});
