import {
  digestOf,
  readInputs,
  sha256,
  type StageResult,
  type Statement,
  type TestResult,
} from '@sluice/core';
import { openRegistry } from '@sluice/registry';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import { action } from './index.js';

// Synced writes, on machines that do other things too.
jest.setTimeout(60_000);

let ports: TestPorts;
let runs = 0;
beforeEach(async () => {
  ports = await testPorts();
  await ports.files.write('contract.yaml', CONTRACT);
});
afterEach(() => ports.dispose());

const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: weights
version: 1.0.0
status: active
schema:
  - name: weights
    properties:
      - { name: weight, logicalType: number }
`;
const weights = (from: number) =>
  `weight\n${Array.from({ length: 400 }, (_, i) => `${from + (i % 97) / 10}\n`).join('')}`;

async function run(
  content: string,
  raw: Record<string, string> = {},
  data = 'train.csv',
): Promise<StageResult> {
  await ports.files.write(data, content);
  return action.run(
    readInputs(action.inputs, {
      'model-name': 'scales',
      data,
      contract: 'contract.yaml',
      'report-dir': `report-${runs++}`,
      ...raw,
    }),
    ports,
  );
}

const registry = () => openRegistry('.sluice/registry', ports.files, ports.clock);

/** Registers a model as made of the data that those runs validated. */
async function register(model: string, validated: readonly StageResult[], dataset?: string): Promise<string> {
  await ports.files.write(`model-${model}`, model);
  const evidence = [];
  const attachments = [];
  for (const [i, { subjects, evidence: statement, verdict, files }] of validated.entries()) {
    const path = `evidence-${i}.json`;
    const text = JSON.stringify(statement);
    await ports.files.write(path, text);
    const about = subjects.map(subject => ({ ...subject, sha256: dataset ?? subject.sha256 }));
    const ref = { role: 'evidence', path, kind: 'file' as const, sha256: sha256(text) };
    evidence.push({
      link: { stage: 'validate-data' as const, verdict, subjects: about, evidence: ref },
      path,
    });
    const profile = files.find(({ role }) => role === 'profile')!;
    attachments.push({ role: 'profile', path: profile.path, sha256: profile.sha256 });
  }
  const origin = { actor: 'octocat', run: '1', repository: 'octo/scales', commit: 'abc' };
  const path = `model-${model}`;
  const { sha256: digest } = await digestOf(path, ports.files);
  const request = { model: 'scales', path, sha256: digest, version: 'auto', evidence, attachments, origin };
  return (await registry().register(request)).record.version;
}

const promote = (alias: string, version: string) =>
  registry().setAlias('scales', alias, version, { actor: 'octocat', run: '1' });

describe('`reference: registry`', () => {
  it('is the profile of the data that the version in production was made of', async () => {
    const light = await run(weights(10));
    const heavy = await run(weights(50));
    await promote('production', await register('a', [light]));
    await promote('candidate', await register('b', [heavy]));
    const same = await run(weights(10), { reference: 'registry' });
    expect(same.verdict).toBe('pass');
    expect(same.outputs).toMatchObject({ 'drifted-columns': '0', 'reference-version': '1' });
    expect((same.evidence as Statement<TestResult>).predicate.configuration).toContainEqual({
      name: 'scales production (version 1)',
      digest: { sha256: light.files.find(({ role }) => role === 'profile')!.sha256 },
      annotations: { kind: 'reference' },
    });
    const drifted = await run(weights(50), { reference: 'registry' });
    expect(drifted.verdict).toBe('fail');
    expect(drifted.headline).toContain('drifted from scales production (version 1)');
    for (const reference of ['registry@candidate', 'registry@2'])
      expect((await run(weights(50), { reference })).outputs).toMatchObject({
        'drifted-columns': '0',
        'reference-version': '2',
      });
  });

  it('lets a first release pass and says so, or refuses it if told to', async () => {
    const first = await run(weights(10), { reference: 'registry' });
    expect(first.verdict).toBe('pass');
    expect(first.findings).toEqual([expect.objectContaining({ rule: 'no-reference', severity: 'notice' })]);
    expect(first.outputs['reference-version']).toBeUndefined();
    const refused = await run(weights(10), { reference: 'registry', 'reference-missing': 'refuse' });
    expect(refused.verdict).toBe('fail');
    // A candidate that was never promoted is no model in use.
    await promote('candidate', await register('a', [first]));
    expect((await run(weights(50), { reference: 'registry' })).findings[0]).toMatchObject({
      rule: 'no-reference',
      message: expect.stringContaining('It has candidate, 1.') as unknown,
    });
  });

  it('refuses an alias that looks misspelt, and a version that is not there', async () => {
    await promote('production', await register('a', [await run(weights(10))]));
    await expect(run(weights(10), { reference: 'registry@prodution' })).rejects.toThrow(
      'Did you mean "production"?',
    );
    await expect(run(weights(10), { reference: 'registry@7' })).rejects.toMatchObject({ code: 'bad-input' });
    await expect(run(weights(10), { reference: 'registry\ntrain.csv' })).rejects.toThrow('and 1 more');
  });

  it('warns of a version that keeps no profile, or refuses', async () => {
    await promote('production', await register('a', []));
    const result = await run(weights(10), { reference: 'registry' });
    expect(result.verdict).toBe('warn');
    expect(result.findings[0]!.fix).toContain('`needs`');
    expect((await run(weights(10), { reference: 'registry', 'reference-missing': 'refuse' })).verdict).toBe(
      'fail',
    );
  });

  it('takes the profile of the data of the same name, where there are several', async () => {
    const train = await run(weights(10));
    const test = await run(weights(50), {}, 'test.csv');
    await promote('production', await register('a', [train, test]));
    const drifted = async (data: string) =>
      (await run(weights(50), { reference: 'registry' }, data)).outputs['drifted-columns'];
    expect(await drifted('test.csv')).toBe('0');
    expect(await drifted('train.csv')).toBe('1');
    await expect(run(weights(50), { reference: 'registry' }, 'other.csv')).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('called like none of them') as unknown,
    });
  });

  it('refuses a profile of data that nobody validated', async () => {
    await promote('production', await register('a', [await run(weights(10))], sha256('other data')));
    await expect(run(weights(10), { reference: 'registry' })).rejects.toMatchObject({
      code: 'evidence-missing',
    });
  });

  it('are all its versions for a history', async () => {
    await register('a', [await run(weights(10))]);
    await register('b', [await run(weights(11)), await run(weights(12), {}, 'test.csv')]);
    await register('c', []);
    const { findings } = await run(weights(13), { history: 'registry' });
    expect(findings.find(({ rule }) => rule === 'history-too-few')!.message).toMatch(/^2 earlier runs /);
    expect(findings.map(({ rule }) => rule)).not.toContain('history-left-out');
  });

  it('tells of the versions none of whose profiles is of data called like these', async () => {
    await register('a', [await run(weights(10)), await run(weights(12), {}, 'test.csv')]);
    await register('b', [await run(weights(11), {}, 'other.csv')]);
    const { findings } = await run(weights(13), { history: 'registry' }, 'today.csv');
    expect(findings.find(({ rule }) => rule === 'history-left-out')).toMatchObject({
      severity: 'notice',
      count: 1,
      message: expect.stringMatching(/version 1 .*"today.csv".*it is not in the history/) as unknown,
    });
    expect(findings.find(({ rule }) => rule === 'history-too-few')!.message).toMatch(/^1 earlier run /);
  });

  it('go by the names of the data also where shards are merged', async () => {
    const light = await run(weights(10));
    await promote('production', await register('a', [light, await run(weights(50), {}, 'test.csv')]));
    await run(weights(50), { mode: 'profile', shard: '0/1', 'report-dir': 'part' }, 'test.csv');
    const merged = await action.run(
      readInputs(action.inputs, {
        'model-name': 'scales',
        contract: 'contract.yaml',
        mode: 'merge',
        shards: 'part',
        reference: 'registry',
        history: 'registry',
      }),
      ports,
    );
    expect(merged.outputs['drifted-columns']).toBe('0');
    const rules = merged.findings.map(({ rule, message }) => [rule, message.slice(0, 14)]);
    // The data of version 1 are these very ones, which are no history; those of another name are none either.
    expect(rules).toEqual([['history-too-few', '0 earlier runs']]);
  });
});
