import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  digestOf,
  PREDICATE,
  readInputs,
  sha256,
  statement,
  type FileRef,
  type Handover,
  type Link,
  type Stage,
  type StageResult,
  type Subject,
  type Verdict,
} from '@sluice/core';
import { openRegistry, openRelease } from '@sluice/registry';
import { testPorts, type TestPorts } from '@sluice/testing';
import { action } from './index.js';

// Synced writes, on machines that do other things too.
jest.setTimeout(60_000);

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
});
afterEach(() => ports.dispose());

const run = async (raw: Record<string, string>): Promise<StageResult> =>
  action.run(readInputs(action.inputs, { 'model-name': 'penguins', ...raw }), ports);
const registry = () => openRegistry('.sluice/registry', ports.files, ports.clock);

interface Pipeline {
  /** Content of the model's only file. */
  weights?: string;
  gate?: Verdict;
  data?: Verdict;
  /** Whether the job is listed in `needs`. */
  train?: boolean;
  /** Differs from run to run. */
  note?: string;
  /** Digest of the predictions that the gate says it judged; by default those of train. */
  judged?: string;
  /** Whether train's evidence speaks of its metrics. */
  measured?: boolean;
}

/** What the upstream jobs of one pipeline hand on, their files in the workspace; as `${{ toJSON(needs) }}`. */
async function pipeline({
  weights = 'w',
  gate = 'pass',
  data = 'pass',
  train = true,
  note = '',
  judged,
  measured = true,
}: Pipeline = {}) {
  await ports.files.write('model/model.json', weights);
  await ports.files.write('model/README.md', '# Penguins\n');
  await ports.files.write('predictions.csv', `id,label\n1,${weights}\n`);
  await ports.files.write('metrics.json', '{"accuracy": 0.9}');
  const refs = [
    await refTo('model', 'model'),
    await refTo('predictions', 'predictions.csv'),
    await refTo('metrics', 'metrics.json'),
  ];
  const dataset: Subject = { kind: 'dataset', name: 'penguins.csv', sha256: sha256('data') };
  const model: Subject = { kind: 'model', name: 'penguins', sha256: refs[0]!.sha256 };
  const predictions: Subject = { kind: 'predictions', name: 'predictions.csv', sha256: refs[1]!.sha256 };
  const result = (verdict: Verdict) => ({ result: verdict === 'pass' ? 'PASSED' : 'FAILED', note });
  const validated = await link('validate-data', data, [dataset], PREDICATE.testResult, result(data));
  const material = { name: 'd', digest: { sha256: dataset.sha256 }, annotations: { kind: 'dataset' } };
  const commit = { uri: 'git+x', digest: { gitCommit: 'c0ffee' } };
  const trained = await link('train', 'pass', [model, predictions], PREDICATE.provenance, {
    buildDefinition: { resolvedDependencies: [material, commit] },
    runDetails: { byproducts: measured ? [{ name: 'metrics', digest: { sha256: refs[2]!.sha256 } }] : [] },
    note,
  });
  const configuration = [
    { name: 'p', digest: { sha256: judged ?? predictions.sha256 }, annotations: { kind: 'predictions' } },
  ];
  const gated = await link('evaluate-gate', gate, [model], PREDICATE.testResult, {
    ...result(gate),
    configuration,
  });
  const needs = {
    ...(train ? { train: job(handover(trained, [validated], refs)) } : {}),
    evaluate: job(handover(gated, [validated, trained], [])),
  };
  return { needs: JSON.stringify(needs), model: model.sha256, predictions: predictions.sha256 };
}

async function link(
  stage: Stage,
  verdict: Verdict,
  subjects: Subject[],
  type: string,
  predicate: object,
): Promise<Link> {
  const path = `evidence/${stage}.json`;
  await ports.files.write(path, JSON.stringify(statement(subjects, type, predicate)));
  return { stage, verdict, subjects, evidence: await refTo('evidence', path) };
}

async function refTo(role: string, path: string): Promise<FileRef> {
  const { kind, sha256 } = await digestOf(path, ports.files);
  return { role, path, kind, sha256, local: path };
}

function handover(said: Link, chain: Link[], files: FileRef[]): Handover {
  const run = { repository: 'octo/penguins', id: '812', attempt: 1, sha: 'abc' };
  return { sluice: 1, model: 'penguins', ...said, files, chain, run };
}

const job = (result: Handover) => ({ result: 'success', outputs: { result: JSON.stringify(result) } });

describe('registering', () => {
  it('keeps the profile of each dataset', async () => {
    const { needs } = await pipeline();
    const jobs = JSON.parse(needs) as Record<string, ReturnType<typeof job>>;
    const trained = JSON.parse(jobs['train']!.outputs.result) as Handover;
    const [validated] = trained.chain;
    for (const name of ['train', 'test']) {
      await ports.files.write(`${name}.json`, `{"of":"${name}"}`);
      const refs = [await refTo('profile', `${name}.json`)];
      jobs[`validate-${name}`] = job({ ...trained, ...validated!, files: refs, chain: [] });
    }
    await run({ needs: JSON.stringify(jobs) });
    const record = (await registry().resolve('penguins', '1'))!;
    const kept = record.attachments.filter(({ role }) => role === 'profile');
    expect(kept).toHaveLength(2);
    for (const [i, name] of ['train', 'test'].entries()) {
      const { sha256: digest } = kept[i]!.content;
      const path = await registry().fetch('penguins', '1', 'profile', `fetched-${name}`, digest);
      expect((await ports.files.read(path)).toString()).toBe(`{"of":"${name}"}`);
    }
  });

  it('gives the model a version, keeps its evidence and hands on a release', async () => {
    const { needs, model, predictions } = await pipeline();
    const result = await run({ needs, alias: 'candidate', license: 'CC0-1.0', metadata: 'team=antarctica' });
    expect(result).toMatchObject({
      stage: 'register-model',
      verdict: 'pass',
      headline: 'penguins 1 is registered and is now "candidate".',
      findings: [],
      outputs: {
        'model-version': '1',
        'model-digest': model,
        event: 'registered',
        'previous-version': '',
        alias: 'candidate',
      },
    });
    const record = (await registry().resolve('penguins', 'candidate'))!;
    expect(record).toMatchObject({
      license: 'CC0-1.0',
      metadata: { team: 'antarctica' },
      origin: { actor: 'octocat', run: 'https://github.com/octo/penguins/actions/runs/812' },
      evidence: [{ stage: 'validate-data' }, { stage: 'train' }, { stage: 'evaluate-gate' }],
      attachments: [{ role: 'predictions', content: { sha256: predictions } }, { role: 'metrics' }],
    });
    expect(result.outputs['manifest-digest']).toBe(record.manifest.digest);
    const [release] = result.files;
    expect(release).toMatchObject({ role: 'release', kind: 'folder', own: true });
    expect((await digestOf(release!.path, ports.files)).sha256).toBe(release!.sha256);
    expect((await openRelease(release!.path, ports.files)).record).toEqual(record);
    expect(await registry().verify('penguins')).toEqual([]);
  });

  it('states the release about the manifest and the model', async () => {
    const { needs, model } = await pipeline();
    const { evidence, subjects } = await run({ needs });
    const { manifest } = (await registry().resolve('penguins', '1'))!;
    expect(evidence.predicateType).toBe('https://in-toto.io/attestation/release/v0.1');
    expect(evidence.predicate).toEqual({
      purl: `pkg:oci/penguins@${manifest.digest.replace(':', '%3A')}?tag=1`,
    });
    expect(subjects).toEqual([
      { kind: 'model', name: 'penguins', sha256: model },
      { kind: 'release', name: 'penguins:1', sha256: manifest.digest.slice(7) },
    ]);
    expect(evidence.subject.map(each => each.digest.sha256)).toEqual(subjects.map(each => each.sha256));
  });

  it('reports lineage, history and how to check by hand', async () => {
    const { needs } = await pipeline();
    const { document } = await run({ needs, alias: 'candidate', reason: 'first try' });
    const text = JSON.stringify(document.blocks);
    for (const part of [
      'c0ffee',
      'penguins.csv',
      'validate-data: pass',
      'evaluate-gate: pass',
      'first try',
      'model.json',
      'oras copy',
    ])
      expect(text).toContain(part);
  });

  it('finds the same bytes again, whatever the run, and keeps the first evidence', async () => {
    await run({ needs: (await pipeline({ note: 'first' })).needs, alias: 'candidate' });
    const before = await registry().resolve('penguins', '1');
    ports.clock.advance(60_000);
    const again = await run({ needs: (await pipeline({ note: 'second' })).needs, alias: 'candidate' });
    expect(again.outputs).toMatchObject({ 'model-version': '1', event: 'unchanged', 'previous-version': '' });
    expect(again.headline).toBe('penguins 1 was registered already and is "candidate" as before.');
    expect(await registry().list('penguins')).toEqual([before]);
    expect(await registry().history('penguins', 'candidate')).toHaveLength(1);
  });

  it('keeps no predictions but those that the gate judged', async () => {
    const { needs } = await pipeline({ judged: sha256('others') });
    const { findings, verdict } = await run({ needs });
    expect(findings).toMatchObject([
      { rule: 'not-judged', severity: 'notice', message: expect.stringContaining('predictions.csv') },
    ]);
    expect(verdict).toBe('pass');
    const { attachments } = (await registry().resolve('penguins', '1'))!;
    expect(attachments.map(({ role }) => role)).toEqual(['metrics']);
  });

  it('says when a version that was let in without evidence is registered again with it', async () => {
    const { needs } = await pipeline();
    await run({ 'model-path': 'model', 'require-evidence': 'none' });
    const { findings, outputs } = await run({ needs });
    expect(outputs).toMatchObject({ event: 'unchanged' });
    expect(findings).toMatchObject([{ rule: 'evidence-not-kept', severity: 'warning' }]);
    await expect(run({ action: 'promote', alias: 'production', 'model-version': '1' })).rejects.toMatchObject(
      { code: 'evidence-missing' },
    );
  });

  it('gives the next model the next version', async () => {
    await run({ needs: (await pipeline()).needs });
    const second = await run({ needs: (await pipeline({ weights: 'better' })).needs });
    expect(second.outputs).toMatchObject({
      'model-version': '2',
      event: 'registered',
      'previous-version': '1',
    });
  });

  it('keeps no secret', async () => {
    ports.secrets.add('hunter2-hunter2');
    const { needs } = await pipeline();
    await run({
      needs,
      alias: 'candidate',
      description: 'by hunter2-hunter2',
      metadata: 'k=hunter2-hunter2',
      reason: 'hunter2-hunter2',
    });
    for (const name of await ports.files.list('.sluice'))
      expect((await ports.files.read(`.sluice/${name}`)).toString()).not.toContain('hunter2');
  });
});

describe('refusing', () => {
  const refused = async (raw: Record<string, string>, code: string, message: RegExp) => {
    await expect(run(raw)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    expect(await registry().list('penguins')).toEqual([]);
    expect(await ports.files.stat('sluice-report')).toBeUndefined();
  };

  it('a model whose gate failed', async () => {
    await refused(
      { needs: (await pipeline({ gate: 'fail' })).needs },
      'evidence-refused',
      /evaluate-gate .* said fail/,
    );
  });

  it('a model of refused data, and says both when the gate failed too', async () => {
    const { needs } = await pipeline({ data: 'fail', gate: 'inconclusive' });
    await refused({ needs }, 'evidence-refused', /evaluate-gate[^]*validate-data/);
  });

  it('a model other than the judged one', async () => {
    const { needs } = await pipeline();
    await ports.files.write('other/model.json', 'x');
    await refused({ needs, 'model-path': 'other' }, 'evidence-missing', /there is one about/);
  });

  it('a model that changed on the way', async () => {
    const { needs } = await pipeline();
    await ports.files.write('model/model.json', 'changed');
    await refused({ needs }, 'digest-mismatch', /model/);
  });

  it('evidence that changed on the way', async () => {
    const { needs } = await pipeline({ gate: 'fail' });
    await refused(
      { needs: needs.replaceAll('"verdict\\":\\"fail', '"verdict\\":\\"pass') },
      'evidence-refused',
      /"FAILED"/,
    );
  });

  it.each([
    ['what is not JSON', '{'],
    ['null', 'null'],
    ['a statement about nothing', '{"subject":[{}]}'],
  ])('evidence that is no statement: %s', async (_, text) => {
    const { needs } = await pipeline();
    const before = sha256(await ports.files.read('evidence/evaluate-gate.json'));
    await ports.files.write('evidence/evaluate-gate.json', text);
    await refused({ needs: needs.replaceAll(before, sha256(text)) }, 'evidence-refused', /in-toto statement/);
  });

  it('metrics that the evidence of train does not speak of', async () => {
    const { needs } = await pipeline({ measured: false });
    await refused({ needs }, 'evidence-missing', /metrics "metrics\.json" of train/);
  });

  it('no evidence at all', async () => {
    await ports.files.write('model/model.json', 'x');
    await refused({ 'model-path': 'model' }, 'evidence-missing', /train[^]*evaluate-gate/);
  });

  it('no model in needs', async () => {
    await refused({ needs: (await pipeline({ train: false })).needs }, 'missing-file', /List the train job/);
  });

  it('an upstream job that was skipped', async () => {
    const { needs } = await pipeline();
    const skipped = JSON.stringify({
      ...(JSON.parse(needs) as object),
      check: { result: 'skipped', outputs: {} },
    });
    await refused({ needs: skipped }, 'upstream-skipped', /check/);
  });
});

describe('without the whole chain', () => {
  it('registers with a warning that names what was left out', async () => {
    await ports.files.write('model/model.json', 'x');
    const result = await run({ 'model-path': 'model', 'require-evidence': 'none' });
    expect(result).toMatchObject({
      verdict: 'warn',
      findings: [
        {
          rule: 'evidence-not-required',
          message: expect.stringContaining('validate-data, train, evaluate-gate'),
        },
      ],
      outputs: { 'model-version': '1', event: 'registered' },
    });
  });

  it('still refuses what is required', async () => {
    const { needs } = await pipeline({ gate: 'fail' });
    const partial = await run({ needs, 'require-evidence': 'train\nvalidate-data' });
    expect(partial.findings).toMatchObject([
      {
        rule: 'evidence-not-required',
        severity: 'warning',
        message: '"require-evidence" leaves out evaluate-gate; evaluate-gate refused.',
      },
    ]);
    await expect(run({ needs, 'require-evidence': 'evaluate-gate' })).rejects.toMatchObject({
      code: 'evidence-refused',
    });
  });
});

describe('promoting', () => {
  const promote = (raw: Record<string, string>) => run({ action: 'promote', alias: 'production', ...raw });
  beforeEach(async () => {
    await run({ needs: (await pipeline()).needs });
    await run({ needs: (await pipeline({ weights: 'better' })).needs, alias: 'candidate' });
    await ports.files.remove('evidence');
  });

  it('moves the alias, with the evidence it keeps', async () => {
    await promote({ 'model-version': '1' });
    const result = await promote({
      'model-version': 'candidate',
      'expected-current': '1',
      reason: 'canary passed',
    });
    expect(result).toMatchObject({
      verdict: 'pass',
      headline: 'penguins 2 is now "production", in place of 1.',
      outputs: { 'model-version': '2', event: 'promoted', 'previous-version': '1', alias: 'production' },
      files: [{ role: 'release' }],
    });
    const record = (await registry().resolve('penguins', 'production'))!;
    expect(await registry().history('penguins', 'production')).toMatchObject([
      { version: '1', reason: '' },
      {
        version: '2',
        reason: 'canary passed',
        actor: 'octocat',
        evidence: record.evidence.map(each => each.sha256),
      },
    ]);
  });

  it('says the same when it is run again', async () => {
    await promote({ 'model-version': '1' });
    const first = await promote({ 'model-version': '2', 'expected-current': '1' });
    const again = await promote({ 'model-version': '2', 'expected-current': '1' });
    expect(again.outputs).toEqual({ ...first.outputs, event: 'unchanged' });
  });

  it('rolls back, and says so', async () => {
    await promote({ 'model-version': '2' });
    const back = await promote({ 'model-version': '1', reason: 'errors' });
    expect(back.headline).toBe('"production" of penguins went back from 2 to 1.');
    expect(back.findings).toMatchObject([{ rule: 'rollback', severity: 'notice' }]);
  });

  it('refuses when the alias names something else', async () => {
    await promote({ 'model-version': '1' });
    await expect(promote({ 'model-version': '2', 'expected-current': 'none' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('refuses a version that does not exist, and lists those that do', async () => {
    await expect(promote({ 'model-version': '9' })).rejects.toMatchObject({
      code: 'bad-input',
      problems: [{ valid: ['1', '2', 'candidate'] }],
    });
  });

  it('refuses a version whose stored evidence or model was tampered with', async () => {
    const { evidence } = (await registry().resolve('penguins', '2'))!;
    const blobs = '.sluice/registry/models/penguins/blobs/sha256';
    for (const hex of [evidence[2]!.sha256, sha256('better')]) {
      const sound = await ports.files.read(`${blobs}/${hex}`);
      await ports.files.write(`${blobs}/${hex}`, sound.toString().replace(/e/, 'E'));
      await expect(promote({ 'model-version': '2' })).rejects.toMatchObject({ code: 'digest-mismatch' });
      await ports.files.write(`${blobs}/${hex}`, sound);
    }
    expect(await registry().resolve('penguins', 'production')).toBeUndefined();
  });

  it('refuses a version that was let in with less evidence than it asks for', async () => {
    await ports.files.write('raw/model.json', 'raw');
    await run({ 'model-path': 'raw', 'require-evidence': 'none' });
    await expect(promote({ 'model-version': '3' })).rejects.toMatchObject({ code: 'evidence-missing' });
  });
});

describe('inputs', () => {
  it.each<[Record<string, string>, string[]]>([
    [{ action: 'promote' }, ['"alias" is required', '"model-version" is required']],
    [
      {
        action: 'promote',
        alias: 'a',
        'model-version': '1',
        'model-path': 'm',
        bump: 'major',
        metadata: 'a=b',
      },
      ['"model-path" has no meaning', '"bump" has no meaning', '"metadata" have no meaning'],
    ],
    [{ 'model-version': '1' }, ['belongs to "action: promote"']],
    [{ version: '1.0.0', bump: 'major' }, ['both choose']],
    [{ 'expected-current': '1', reason: 'x' }, ['"expected-current" needs', '"reason" needs']],
  ])('that do not fit together are told at once: %j', async (raw, messages) => {
    await expect(run(raw)).rejects.toMatchObject({
      code: 'bad-input',
      problems: messages.map(message => ({ message: expect.stringContaining(message) })),
    });
  });

  it.each([
    { version: 'v1' },
    { version: '7' },
    { bump: 'huge' },
    { alias: '1.0.0' },
    { alias: '../up' },
    { 'expected-current': 'production' },
    { 'require-evidence': 'everything' },
    { 'require-evidence': '# nothing' },
    { license: 'Apache\n2.0' },
    { license: 'Apache 2' },
    { metadata: 'novalue' },
    { metadata: 'a=1\na=2' },
    { metadata: '../x=1' },
  ])('that are malformed are refused: %j', async raw => {
    await expect(run(raw)).rejects.toMatchObject({ code: 'bad-input' });
  });
});
