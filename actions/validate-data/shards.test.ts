import { readInputs, type StageResult, type Statement, type TestResult } from '@sluice/core';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import { action } from './index.js';
import { COUNTS } from './shard-inputs.js';

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
  await ports.files.write('c.yaml', CONTRACT);
  await ports.files.write('data/a.csv', 'id,mass\n1,3750\n2,700\n');
  await ports.files.write('data/b.csv', 'id,mass\n1,4000\n');
});
afterEach(() => ports.dispose());

const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: penguins
version: 1.0.0
status: active
schema:
  - name: penguins
    properties:
      - { name: id, logicalType: integer, unique: true }
      - { name: mass, logicalType: integer, logicalTypeOptions: { minimum: 2000 } }
`;
const all = { data: 'data/*.csv' };

function run(raw: Record<string, string>): Promise<StageResult> {
  return action.run(
    readInputs(action.inputs, { 'model-name': 'penguins', contract: 'c.yaml', ...raw }),
    ports,
  );
}

describe('validate-data in shards', () => {
  it('judges nothing in a shard, and says nothing about the data that train could rely on', async () => {
    await ports.files.write('data/a.csv', 'id,mass\nx,y,z\n');
    const result = await run({ ...all, mode: 'profile', shard: '0/2' });
    expect(result).toMatchObject({ verdict: 'pass', findings: [], outputs: { rows: '1' } });
    expect(result.headline).toContain('Nothing is judged');
    const [shard] = result.files;
    expect(result.files).toHaveLength(1);
    expect(shard).toMatchObject({ role: 'shard', own: true, path: result.outputs['shard-path'] });
    const { subject, predicate } = result.evidence as Statement<TestResult>;
    expect(subject.map(({ digest }) => digest.sha256)).toEqual([shard!.sha256]);
    expect(result.subjects.map(({ sha256 }) => sha256)).toEqual([shard!.sha256]);
    expect(predicate.passedTests).toEqual([]);
  });

  it('warns that a shard holds what is not to be shown', async () => {
    await ports.files.write('c.yaml', CONTRACT.replace('name: mass,', 'name: mass, classification: secret,'));
    const [finding] = (await run({ ...all, mode: 'profile' })).findings;
    expect(finding).toMatchObject({ rule: 'values-in-shard', severity: 'notice' });
    expect(finding!.message).toContain('"mass"');
    expect((await run({ ...all, mode: 'profile', 'max-examples': '0' })).findings).toHaveLength(1);
  });

  it('merges to what one run says, whatever the shards are called', async () => {
    const whole = await run(all);
    expect(whole.verdict).toBe('fail');
    const parts = ['0/3', '1/3', '2/3'].map(shard => run({ ...all, mode: 'profile', shard }));
    const paths = (await Promise.all(parts)).map(({ outputs }) => outputs['shard-path']!);
    for (const [i, path] of paths.entries()) await ports.files.rename(path, `artifacts/${9 - i}/p.shard`);
    const merged = await run({ ...all, mode: 'merge', shards: 'artifacts', 'expected-shards': '3' });
    expect(merged).toEqual(whole);

    const alone = await run({ mode: 'merge', shards: 'artifacts/**/*.shard' });
    expect(alone.outputs).toEqual(whole.outputs);
    expect(alone.findings.map(({ rule, count }) => [rule, count])).toEqual(
      whole.findings.map(({ rule, count }) => [rule, count]),
    );
  });

  it('holds the merged data against a reference', async () => {
    const reference = await run(all);
    await ports.files.copy(reference.outputs['profile-path']!, 'reference.json');
    await run({ ...all, mode: 'profile' });
    const shards = 'sluice-report/validate-data/shard.shard';
    const merged = await run({ ...all, mode: 'merge', shards, reference: 'reference.json' });
    expect(merged.outputs['drifted-columns']).toBe('0');
  });

  it.each([
    [{}, 'Input "data" or "server" is required with `mode: validate`.'],
    [{ mode: 'merge' }, 'Input "shards" is required with `mode: merge`.'],
    [{ ...all, shard: '0/2' }, 'Input "shard" means nothing with `mode: validate`.'],
    [{ ...all, mode: 'profile', contract: 'infer' }, 'A contract cannot be inferred with `mode: profile`'],
    [
      { mode: 'merge', shards: 's', 'drift-rows': 'true' },
      'Input "drift-rows" needs the rows: name the files in "data", or a "server".',
    ],
    [{ mode: 'merge', shards: 's3://b/*.shard' }, '"s3://b/*.shard" is an address'],
    [{ mode: 'merge', shards: 'none/*.shard' }, 'No file matches "none/*.shard".'],
    [{ mode: 'profile', shard: '3/3' }, 'Input "shard" must be i/n with i from 0 to n − 1'],
    ...[
      { reference: 'r.json' },
      { history: 'past' },
      { 'previous-profile': 'p.json' },
      { 'reference-missing': 'refuse' },
      { 'drift-columns': 'mass' },
      { 'drift-rows': 'true' },
      { 'history-severity': 'warning' },
      { 'drift-severity': 'error' },
      { 'drift-preset': 'sluice' },
      { 'contract-baseline': 'origin/main' },
    ].map((raw): [Record<string, string>, string] => [
      { ...all, ...raw, mode: 'profile' },
      `Input "${Object.keys(raw)[0]}" means nothing with \`mode: profile\`.`,
    ]),
  ])('refuses %j', async (raw, message) => {
    await expect((async () => run(raw))()).rejects.toThrow(message);
  });
});

describe('inputs that change what is counted', () => {
  it('are told from the others, every one', () => {
    expect(Object.keys(COUNTS).sort()).toEqual(Object.keys(action.inputs).sort());
  });

  it('must be the same in all shards and in their merge', async () => {
    const given: Record<string, string> = {
      table: 'penguins',
      format: 'csv',
      delimiter: ',',
      encoding: 'utf-8',
      'missing-values': 'NA',
      'max-examples': '2',
      environment: 'train',
      'as-of': '2024-03-01T00:00:00Z',
    };
    const counting = Object.entries(COUNTS).flatMap(([name, counts]) => (counts ? [name] : []));
    expect(Object.keys(given).sort()).toEqual(counting.sort());
    await run({ ...all, mode: 'profile', shard: '0/1' });
    for (const [name, value] of Object.entries(given)) {
      if (name === 'environment') continue;
      const merging = run({ mode: 'merge', shards: 'sluice-report/validate-data/*.shard', [name]: value });
      await expect(merging).rejects.toThrow(`was made with "${name}"`);
    }
  });
});
