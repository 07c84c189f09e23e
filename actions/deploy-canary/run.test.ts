import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  digestOf,
  PREDICATE,
  readInputs,
  statement,
  type FileRef,
  type Handover,
  type Link,
  type Ports,
  type StageResult,
  type Subject,
  type Verdict,
} from '@sluice/core';
import { hexOf, openRegistry, type VersionRecord } from '@sluice/registry';
import { systemClock } from '@sluice/runtime/node';
import { testPorts, type TestPorts } from '@sluice/testing';
import {
  eventually,
  fetchHttp,
  installRouter,
  MODEL_SERVER,
} from '../../packages/rollout/src/real-router.fixture.js';
import { action } from './index.js';

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
  replay: { file: rows.csv, path: /predict, rate: 400, concurrency: 16, missing: [NA], wrap: rows }
steps:
  - { weight: 10, min-requests: 20, max-duration: 10s, warmup: 0s }
  - { weight: 50, min-requests: 20, max-duration: 10s, warmup: 0s }
  - 100
analysis:
  interval: 200ms
  errors: { max-rate: 0.05 }
deadline: 60s
`;
const SECRET = 'k-very-secret-123';
const STATE = 'state/penguins';

let ports: TestPorts;
let cancel: AbortController;
beforeEach(async () => {
  cancel = new AbortController();
  ports = await testPorts({
    clock: systemClock,
    http: fetchHttp,
    signal: cancel.signal,
  });
  await installRouter(`${ports.root}/.dist/router`);
  await ports.files.write('server.mjs', MODEL_SERVER);
  await ports.files.write('rows.csv', 'island,mass\nTorgersen,3750\nBiscoe,NA\n');
  await ports.files.write('plan.yaml', PLAN);
});
afterEach(async () => {
  cancel.abort();
  if (await ports.files.stat(`${STATE}/router.json`)) {
    process.kill(await routerPid(), 'SIGTERM');
    await eventually(async () => !(await ports.files.stat(`${STATE}/router.json`)), 'the router is gone');
  }
  await ports.dispose();
});

const registry = () => openRegistry('.sluice/registry', ports.files, ports.clock);
const run = (raw: Record<string, string> = {}, means: Ports = ports): Promise<StageResult> =>
  action.run(
    readInputs(action.inputs, {
      'model-name': 'penguins',
      plan: 'plan.yaml',
      'secrets-to-server': `API_KEY=${SECRET}`,
      ...raw,
    }),
    means,
  );

async function routerPid(): Promise<number> {
  const text = await readFile(ports.files.resolve(`${STATE}/router.json`), 'utf8');
  return (JSON.parse(text) as { pid: number }).pid;
}

async function refTo(role: string, path: string): Promise<FileRef> {
  const { kind, sha256 } = await digestOf(path, ports.files);
  return { role, path, kind, sha256, local: path };
}

async function link(
  stage: Link['stage'],
  verdict: Verdict,
  subjects: Subject[],
  type: string,
): Promise<Link> {
  const path = `evidence/${stage}-${subjects[0]!.sha256.slice(0, 8)}-${verdict}.json`;
  const predicate = { result: verdict === 'pass' ? 'PASSED' : 'FAILED' };
  await ports.files.write(path, JSON.stringify(statement(subjects, type, predicate)));
  return { stage, verdict, subjects, evidence: await refTo('evidence', path) };
}

interface Registered {
  record: VersionRecord;
  /** `${{ toJSON(needs) }}` of a job that needs register-model. */
  needs: (change?: { gate?: Verdict; chain?: Link[]; release?: string }) => Promise<string>;
}

/** A version as register-model leaves it. */
async function register(model: object): Promise<Registered> {
  await ports.files.write('model.json', JSON.stringify(model));
  const { sha256 } = await digestOf('model.json', ports.files);
  const subject: Subject = { kind: 'model', name: 'penguins', sha256 };
  const gated = await link('evaluate-gate', 'pass', [subject], PREDICATE.testResult);
  const { record } = await registry().register({
    model: 'penguins',
    path: 'model.json',
    sha256,
    evidence: [{ link: gated, path: gated.evidence.path }],
    origin: { actor: 'octocat', run: '812', repository: 'octo/penguins', commit: 'c0ffee' },
  });
  const folder = `release-${record.version}`;
  await registry().exportVersion('penguins', record.version, folder);
  const needs: Registered['needs'] = async ({ gate = 'pass', chain, release = folder } = {}) => {
    const subjects: Subject[] = [
      subject,
      { kind: 'release', name: `penguins:${record.version}`, sha256: hexOf(record.manifest) },
    ];
    const handover: Handover = {
      ...(await link('register-model', 'pass', subjects, PREDICATE.release)),
      sluice: 1,
      model: 'penguins',
      files: [await refTo('release', release)],
      chain: chain ?? [await link('evaluate-gate', gate, [subject], PREDICATE.testResult)],
      run: { repository: 'octo/penguins', id: '812', attempt: 1, sha: 'c0ffee' },
    };
    return JSON.stringify({ register: { result: 'success', outputs: { result: JSON.stringify(handover) } } });
  };
  return { record, needs };
}

describe('deploy-canary', () => {
  it('deploys a first version, then a second one by canary, and the alias follows', async () => {
    const first = await register({ name: 'one' });
    expect(await run({ needs: await first.needs() })).toMatchObject({
      verdict: 'pass',
      headline: 'Version 1 is the first release and serves all requests.',
      outputs: { state: 'promoted', 'previous-version': '', weight: '100' },
    });
    const second = await register({ name: 'two' });
    const result = await run({ needs: await second.needs(), environment: 'staging' });
    expect(result).toMatchObject({
      stage: 'deploy-canary',
      verdict: 'pass',
      findings: [],
      outputs: {
        state: 'promoted',
        'model-version': '2',
        'previous-version': '1',
        weight: '100',
        'rollback-reason': '',
      },
      subjects: [{ kind: 'release', name: 'penguins:2', sha256: hexOf(second.record.manifest) }],
    });
    expect(Object.keys(result.outputs).sort()).toEqual(Object.keys(action.outputs).sort());
    expect(result.evidence.predicateType).toBe(PREDICATE.rollout);
    expect(result.evidence.predicate).toMatchObject({
      state: 'promoted',
      environment: 'staging',
      steps: [
        { weight: 10, result: 'passed' },
        { weight: 50, result: 'passed' },
      ],
      verified: [{ stage: 'evaluate-gate' }, { stage: 'register-model' }],
    });
    expect((await registry().resolve('penguins', 'production'))?.version).toBe('2');
    const answer = await fetch(`${result.outputs['url']!}/predict`, { method: 'POST', body: '{}' });
    expect(await answer.json()).toMatchObject({ name: 'two' });
    const seen = (await (await fetch(`${result.outputs['url']!}/env`)).json()) as Record<string, string>;
    expect(seen['API_KEY']).toBe(SECRET);
    expect(JSON.stringify(result) + ports.log.lines.join()).not.toContain(SECRET);
  });

  it('rolls a bad candidate back, which fails, and leaves the alias', async () => {
    await run({ needs: await (await register({ name: 'one' })).needs() });
    const result = await run({ needs: await (await register({ name: 'two', failEvery: 5 })).needs() });
    expect(result).toMatchObject({
      verdict: 'fail',
      outputs: { state: 'rolled-back', weight: '0', 'rollback-reason': 'worse', 'previous-version': '1' },
      findings: [{ rule: 'worse-than-stable', severity: 'error' }],
    });
    expect(result.headline).toMatch(/^Version 2 was rolled back: \d+ of \d+ candidate requests failed/);
    expect((await registry().resolve('penguins', 'production'))?.version).toBe('1');
    expect(await run({ action: 'status' })).toMatchObject({
      verdict: 'pass',
      headline: 'Version 1 is stable. The last rollout, of version 2, ended: rolled-back: worse.',
      outputs: { state: 'idle', 'model-version': '1' },
    });
  });

  it('deploys a version of the registry on the evidence kept with it', async () => {
    await register({ name: 'one' });
    expect(await run({ 'model-version': '1' })).toMatchObject({ outputs: { state: 'promoted' } });
    expect(await run({ 'model-version': 'production' })).toMatchObject({
      verdict: 'pass',
      headline: 'Version 1 serves all requests already.',
      outputs: { state: 'unchanged' },
    });
  });

  it('tells that a version serves, though the alias could not follow', async () => {
    await register({ name: 'one' });
    const files = new Proxy(ports.files, {
      get: (all, name: keyof Ports['files']) =>
        name === 'create'
          ? (path: string, content: string) =>
              path.includes('/aliases/')
                ? Promise.reject(new Error('ENOSPC: no space left on device'))
                : all.create(path, content)
          : (all[name] as () => unknown).bind(all),
    });
    expect(await run({ 'model-version': '1' }, { ...ports, files })).toMatchObject({
      verdict: 'warn',
      outputs: { state: 'promoted' },
      findings: [{ rule: 'alias-not-set', message: expect.stringContaining('ENOSPC') }],
    });
  });

  it('undoes in post what a killed main left', async () => {
    await run({ needs: await (await register({ name: 'one' })).needs() });
    let killed = false;
    const http: typeof fetchHttp = {
      request: (...asked) => (killed ? new Promise(() => undefined) : fetchHttp.request(...asked)),
    };
    // From then on nothing of it has any effect.
    void run({ needs: await (await register({ name: 'two', slowMs: 5 })).needs() }, { ...ports, http });
    await eventually(
      async () => (await run({ action: 'status' })).outputs['weight'] === '10',
      'the candidate gets traffic',
    );
    killed = true;
    await action.post(ports);
    expect(ports.log.lines.at(-1)).toMatch(/warning: The job ended before the rollout of version 2 did/);
    expect((await run({ action: 'status' })).outputs).toMatchObject({ state: 'idle', weight: '0' });
  });
});

describe('the evidence', () => {
  it.each<[string, Parameters<Registered['needs']>[0], string]>([
    ['the gate refused the model', { gate: 'fail' }, 'evidence-refused'],
    ['nobody evaluated the model', { chain: [] }, 'evidence-missing'],
  ])('must be whole: %s', async (_, change, code) => {
    const { needs } = await register({ name: 'one' });
    await expect(run({ needs: await needs(change) })).rejects.toMatchObject({ code });
    expect(await ports.files.stat(STATE)).toBeUndefined();
  });

  it('must be about this release and not another', async () => {
    const first = await register({ name: 'one' });
    await register({ name: 'two' });
    await expect(run({ needs: await first.needs({ release: 'release-2' }) })).rejects.toMatchObject({
      code: 'evidence-missing',
    });
  });

  it('must be about the version that was asked for', async () => {
    const first = await register({ name: 'one' });
    await expect(run({ needs: await first.needs(), 'model-version': '7' })).rejects.toThrow(
      /hands on version 1, but `model-version` is 7/,
    );
  });

  it('must come from somewhere', async () => {
    await expect(run()).rejects.toMatchObject({ code: 'bad-input' });
    await expect(run({ 'model-version': '1' })).rejects.toMatchObject({ code: 'missing-file' });
  });
});

describe('secrets-to-server', () => {
  it.each([
    ['API_KEY', /Line 1 .* is not NAME=value/],
    ['API_KEY=', /Line 1 .* gives API_KEY no value/],
    [`API_KEY=${SECRET}\nAPI_KEY=${SECRET}`, /Line 2 .* gives API_KEY a second time/],
    [`OTHER=${SECRET}`, /needs the secret API_KEY[^]*gives OTHER, which the plan does not ask for/],
  ])('refuses %j without repeating it', async (text, expected) => {
    await register({ name: 'one' });
    const error: unknown = await Promise.resolve()
      .then(() => run({ 'model-version': '1', 'secrets-to-server': text }))
      .catch((e: unknown) => e);
    expect(String(error)).toMatch(expected);
    expect(String(error)).not.toContain(SECRET);
  });
});
