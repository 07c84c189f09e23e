import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { digestOf, PREDICATE, readInputs, statement, type FileRef, type StageResult } from '@sluice/core';
import { openRegistry } from '@sluice/registry';
import { systemClock } from '@sluice/runtime/node';
import { testPorts, type TestPorts } from '@sluice/testing';
import {
  eventually,
  fetchHttp,
  installRouter,
  MODEL_SERVER,
} from '../../packages/rollout/src/real-router.fixture.js';
import { isGone } from '../../packages/rollout/src/router/router-rig.fixture.js';
import { startDeployer } from '../../packages/rollout/src/deployer.fixture.js';
import { action } from './index.js';

// Real processes, on machines that do other things too.
jest.setTimeout(90_000);

/** There is no traffic, so a step goes on until it is interrupted. */
const PLAN = `version: 1
target:
  kind: local
  serve: [${JSON.stringify(process.execPath)}, server.mjs, '{model}', '{port}']
  port: 0
  state: state
steps: [10, 100]
`;
const STATE = 'state/penguins';
const onUnix = process.platform === 'win32' ? it.skip : it;

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts({ clock: systemClock, http: fetchHttp });
  await installRouter(`${ports.root}/.dist/router`);
  await ports.files.write('server.mjs', MODEL_SERVER);
  await ports.files.write('plan.yaml', PLAN);
  await register('one');
  await register('two');
  expect(await run({ 'model-version': '1' })).toMatchObject({ outputs: { state: 'promoted' } });
});
afterEach(async () => {
  process.kill((await routerFile()).pid, 'SIGTERM');
  await eventually(async () => !(await ports.files.stat(`${STATE}/router.json`)), 'the router is gone', 20);
  await ports.dispose();
});

const INPUTS = { 'model-name': 'penguins', plan: 'plan.yaml' };
const run = (raw: Record<string, string>): Promise<StageResult> =>
  action.run(readInputs(action.inputs, { ...INPUTS, ...raw }), ports);

async function routerFile(): Promise<{ pid: number; url: string }> {
  const text = (await ports.files.read(`${STATE}/router.json`)).toString('utf8');
  return JSON.parse(text) as { pid: number; url: string };
}

/** As the statistics of the router tell everybody. */
async function weight(): Promise<string | undefined> {
  const text = await (await fetch(`${(await routerFile()).url}/-/metrics`)).text();
  return /^sluice_candidate_weight_percent (.*)$/m.exec(text)?.[1];
}

async function register(name: string): Promise<void> {
  await ports.files.write('model.json', JSON.stringify({ name }));
  const { sha256 } = await digestOf('model.json', ports.files);
  const subject = { kind: 'model' as const, name: 'penguins', sha256 };
  const path = `evidence-${name}.json`;
  const said = statement([subject], PREDICATE.testResult, { result: 'PASSED' });
  await ports.files.write(path, JSON.stringify(said));
  const evidence: FileRef = {
    role: 'evidence',
    path,
    kind: 'file',
    sha256: (await digestOf(path, ports.files)).sha256,
    local: path,
  };
  await openRegistry('.sluice/registry', ports.files, ports.clock).register({
    model: 'penguins',
    path: 'model.json',
    sha256,
    evidence: [{ link: { stage: 'evaluate-gate', verdict: 'pass', subjects: [subject], evidence }, path }],
    origin: { actor: 'octocat', run: '812', repository: 'octo/penguins', commit: 'c0ffee' },
  });
}

/** Version 2 at 10 %, by a process of its own. */
async function deployTo10() {
  const deployer = await startDeployer(ports.root, { ...INPUTS, 'model-version': '2' });
  await eventually(
    async () => {
      if (deployer.exitCode !== null) throw new Error(deployer.said());
      return (await weight()) === '10';
    },
    'the candidate gets its share',
    40,
  );
  const [candidate] = JSON.parse((await ports.files.read(`${STATE}/servers.json`)).toString('utf8')).slice(
    -1,
  );
  return { deployer, candidate: (candidate as { pid: number }).pid };
}

onUnix(
  'a runner that is killed with all that runs on it: the router itself takes the candidate off',
  async () => {
    const { deployer, candidate } = await deployTo10();
    deployer.kill('SIGKILL');
    const killed = performance.now();
    await eventually(async () => (await weight()) === '0', 'all traffic is back on stable', 25);
    // A term of 15 seconds, and what a busy machine needs.
    expect(performance.now() - killed).toBeLessThan(20_000);
    if (process.platform === 'linux') await eventually(() => isGone(candidate), 'its server is stopped');
    const log = (await ports.files.read(`${STATE}/router.log`)).toString('utf8');
    expect(log).toMatch(
      /took version 2 off, which had 10 % .*: its rollout had given no sign of life for 15 s/,
    );
    expect((await run({ action: 'status' })).headline).toMatch(
      /Version 1 is stable; the target took version 2 off by itself: its rollout had given no sign of life/,
    );
    expect(await run({ action: 'reconcile' })).toMatchObject({
      outputs: { state: 'rolled-back', weight: '0' },
    });
  },
);

onUnix.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'a command that is ended by %s rolls back before it ends',
  async signal => {
    const { deployer, candidate } = await deployTo10();
    const ended = new Promise<number | null>(resolve => deployer.once('exit', resolve));
    deployer.kill(signal);
    expect(await ended).toBe(2);
    expect(deployer.said()).toContain('The job was cancelled; version 2 was rolled back.');
    expect(await weight()).toBe('0');
    if (process.platform === 'linux') await eventually(() => isGone(candidate), 'its server is stopped');
    expect(await run({ action: 'status' })).toMatchObject({
      headline: 'Version 1 is stable. The last rollout, of version 2, ended: rolled-back: cancelled.',
      outputs: { state: 'idle' },
    });
  },
);
