import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import { systemClock } from '@sluice/runtime/node';
import { deploy, type Deployment } from '../deploy.js';
import { loadPlan, type Plan } from '../plan.js';
import { reconcile } from '../reconcile.js';
import type { RouterFile } from '../router/protocol.js';
import { eventually, fetchHttp, installRouter, MODEL_SERVER } from '../real-router.fixture.js';
import { finishUnfinished } from '../unfinished.js';
import { LocalTarget, type LocalCandidate } from './local-target.js';
import { readBodies, startReplay } from './replay.js';
import { RouterControls } from './router-controls.js';
import { serverEnvironment } from './server-environment.js';
import { stateFolder } from './state-folder.js';

// Real processes, on machines that do other things too.
jest.setTimeout(60_000);

const PLAN = `version: 1
target:
  kind: local
  serve: [${JSON.stringify(process.execPath)}, server.mjs, '{model}', '{port}']
  port: 0
  state: state
  secrets: [API_KEY]
  startup-timeout: 5s
  replay: { file: rows.jsonl, path: /predict, rate: 400, concurrency: 16 }
steps:
  - { weight: 10, min-requests: 20, max-duration: 5s, warmup: 0s }
  - { weight: 50, min-requests: 20, max-duration: 5s, warmup: 0s }
  - 100
analysis:
  interval: 200ms
  errors: { max-rate: 0.05 }
deadline: 30s
`;

let ports: TestPorts;
let plan: Plan;
let folder: string;
let fence: number;
let cancel: AbortController;

beforeEach(async () => {
  cancel = new AbortController();
  ports = await testPorts({
    clock: systemClock,
    http: fetchHttp,
    signal: cancel.signal,
  });
  await installRouter(join(ports.root, '.dist/router'));
  await writeFile(join(ports.root, 'server.mjs'), MODEL_SERVER);
  await writeFile(join(ports.root, 'rows.jsonl'), '{"x": 1}\n{"x": 2}\n{"x": 3}\n');
  await writeFile(join(ports.root, 'plan.yaml'), PLAN);
  plan = await loadPlan('plan.yaml', ports.files);
  folder = stateFolder(plan, 'penguins', ports);
  // The first version serves before each test.
  expect(await deploy(deployment('1', {}))).toMatchObject({ state: 'promoted' });
});
afterEach(async () => {
  const { pid } = await routerFile();
  process.kill(pid, 'SIGTERM');
  await eventually(async () => !(await ports.files.stat(`${folder}/router.json`)), 'the router is gone');
  await ports.dispose();
});

function deployment(version: string, model: object): Deployment<LocalCandidate> {
  const environment = serverEnvironment(
    plan.target,
    new Map([['API_KEY', 'k-123']]),
    ports.exec.environment(),
  );
  return {
    plan,
    target: new LocalTarget(folder, plan, environment, ports),
    candidate: {
      version,
      digest: version.padStart(64, '0'),
      materialise: async to => {
        await ports.files.write(to, JSON.stringify({ name: version, ...model }));
        return ports.files.resolve(to);
      },
    },
    holder: '812/1',
    clock: ports.clock,
    log: ports.log,
    signal: cancel.signal,
    onLease: taken => (fence = taken),
    startTraffic: async url => {
      const bodies = await readBodies(plan.target.replay!, ports.files, () => Promise.resolve([]));
      return startReplay(plan.target.replay!, bodies, url, environment, ports);
    },
  };
}

async function routerFile(): Promise<RouterFile> {
  return JSON.parse(await readFile(`${folder}/router.json`, 'utf8')) as RouterFile;
}

async function ask(path = '/predict'): Promise<Record<string, string>> {
  const { url } = await routerFile();
  const answer = await fetch(url + path, { method: 'POST', body: '{}' });
  return (await answer.json()) as Record<string, string>;
}

describe('a rollout on this machine', () => {
  it('goes from 10 over 50 to 100 % under replayed rows', async () => {
    const outcome = await deploy(deployment('2', {}));
    expect(outcome).toMatchObject({ state: 'promoted', previous: { version: '1' } });
    expect(outcome.steps.map(step => step.result)).toEqual(['passed', 'passed']);
    expect(outcome.durationMs).toBeLessThan(15_000);
    expect(await ask()).toMatchObject({ name: '2' });
    expect(await ask('/env')).toMatchObject({ API_KEY: 'k-123' });
    expect(ports.log.lines.join('\n')).toMatch(/Replayed [\d,]+ requests: 0 failed, 0 were answered 4xx/);
    // The old version's model is dropped with the next deployment, not before.
    expect(await ports.files.list(`${folder}/releases`)).toHaveLength(2);
  });

  it('rolls a candidate back that fails a fifth of its requests', async () => {
    const outcome = await deploy(deployment('2', { failEvery: 5 }));
    expect(outcome).toMatchObject({ state: 'rolled-back', stop: { reason: 'worse' } });
    expect(await ask()).toMatchObject({ name: '1' });
    const { candidate, weight } = await new RouterControls(folder, [], ports).observe();
    expect({ candidate, weight }).toEqual({ candidate: undefined, weight: 0 });
  });

  it('rolls back a candidate that dies under load, at no cost to the clients', async () => {
    const outcome = await deploy(deployment('2', { diesAfter: 3 }));
    expect(outcome).toMatchObject({ state: 'rolled-back' });
    expect(ports.log.lines.join('\n')).toMatch(/requests: 0 failed/);
  });

  it('does not start a candidate whose server is never healthy, and shows its last words', async () => {
    const outcome = await deploy({
      ...deployment('2', {}),
      candidate: { ...deployment('2', {}).candidate, materialise: () => Promise.resolve('/nowhere') },
    });
    expect(outcome).toMatchObject({ state: 'rolled-back', stop: { reason: 'not-ready' } });
    expect(outcome.candidateLog).toContain('ENOENT');
    expect(outcome.candidateLog).toMatch(/ server: exited with code 1\]\n$/);
  });

  it('ends at weight 0 when the router is killed during a step', async () => {
    const running = deploy(deployment('2', { slowMs: 5 }));
    await eventually(
      async () => (await new RouterControls(folder, [], ports).observe()).weight > 0,
      'weight',
    );
    process.kill((await routerFile()).pid, 'SIGKILL');
    expect(await running).toMatchObject({ state: 'rolled-back', stop: { reason: 'target-changed' } });
    // The stable server was the router's child: it starts again, too.
    expect(await eventually(() => ask(), 'stable answers again')).toMatchObject({ name: '1' });
  });

  const onLinux = process.platform === 'linux' ? it : it.skip;
  onLinux('serves again when router and keeper are killed during a step', async () => {
    const running = deploy(deployment('2', { slowMs: 5 }));
    await eventually(
      async () => (await new RouterControls(folder, [], ports).observe()).weight > 0,
      'weight',
    );
    const { pid } = await routerFile();
    const status = await readFile(`/proc/${pid}/stat`, 'utf8');
    const [, keeper] = status.slice(status.lastIndexOf(')') + 2).split(' ');
    process.kill(Number(keeper), 'SIGKILL');
    process.kill(pid, 'SIGKILL');
    expect(await running).toMatchObject({ state: 'rolled-back', stop: { reason: 'unreachable' } });
    expect(await eventually(() => ask(), 'stable answers again')).toMatchObject({ name: '1' });
  });

  it('is rolled back completely when the job is cancelled', async () => {
    const running = deploy(deployment('2', { slowMs: 5 }));
    await eventually(
      async () => (await new RouterControls(folder, [], ports).observe()).weight > 0,
      'weight',
    );
    cancel.abort();
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    const controls = new RouterControls(folder, [], ports);
    const { weight, candidate } = await controls.observe();
    expect({ weight, candidate }).toEqual({ weight: 0, candidate: undefined });
    expect(await controls.leases.latest()).toMatchObject({ phase: 'ended' });
    expect(await finishUnfinished(controls, fence, ports.clock)).toBeUndefined();
  });

  it('serves again after the machine was restarted', async () => {
    const { pid } = await routerFile();
    process.kill(pid, 'SIGTERM');
    await eventually(async () => !(await ports.files.stat(`${folder}/router.json`)), 'the router is gone');
    const { target, plan: itsPlan, ...operator } = deployment('1', {});
    expect(await reconcile({ ...operator, plan: itsPlan }, target)).toMatchObject({
      state: 'idle',
      detail: expect.stringContaining('serves version 1 again'),
    });
    expect(await ask()).toMatchObject({ name: '1' });
  });

  it('refuses a plan with another port rather than interrupt the service', async () => {
    plan = { ...plan, target: { ...plan.target, port: 18_099 } };
    await expect(deploy(deployment('2', {}))).rejects.toThrow(/The router runs with host 127.0.0.1, port 0/);
    expect(await ask()).toMatchObject({ name: '1' });
  });
});
