import { readInputs, sha256, type StageResult, type Statement, type TestResult } from '@sluice/core';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import { readFileSync } from 'node:fs';
import { action } from './index.js';

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
  // Halves of the data are to pass for the whole.
  await ports.files.write(
    'contract.yaml',
    example('contract.yaml').replace('OrEqualTo: 300', 'OrEqualTo: 100'),
  );
});
afterEach(() => ports.dispose());

const example = (path: string) =>
  readFileSync(new URL(`../../docs/examples/penguins/${path}`, import.meta.url), 'utf8');
const [header, ...rows] = example('data/penguins.csv').trim().split('\n');
const csv = (lines: readonly string[]) => [header, ...lines, ''].join('\n');
/** Every second nest: a pair of rows, mostly one bird of each sex. */
const half = (first: number) => rows.filter((_, i) => (i >> 1) % 2 === first);
const heavier = (lines: readonly string[]) =>
  lines.map(line =>
    line.replace(/,(\d{4}),(?=MALE|FEMALE|NA)/, (_, grams: string) => `,${Number(grams) + 600},`),
  );

async function run(data: readonly string[], raw: Record<string, string>): Promise<StageResult> {
  await ports.files.write('data.csv', csv(data));
  return action.run(
    readInputs(action.inputs, {
      'model-name': 'penguins',
      'missing-values': 'NA',
      data: 'data.csv',
      contract: 'contract.yaml',
      'fail-on': 'error',
      ...raw,
    }),
    ports,
  );
}
const drifts = ({ findings }: StageResult) => findings.filter(({ rule }) => rule.startsWith('drift'));
const drifted = (result: StageResult) =>
  drifts(result)
    .filter(({ rule }) => rule === 'drift' || rule === 'drift-missing')
    .map(({ message }) => message);

describe('validate-data with a reference', () => {
  it.each([
    ['no rows', 'empty.csv', `${header}\n`, 'empty-data', 'holds no rows'],
    ['no profile', 'other.json', '{}', 'bad-input', 'is no profile'],
  ])('refuses a reference with %s', async (_, reference, content, code, message) => {
    await ports.files.write(reference, content);
    await expect(run(half(0), { reference })).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message) as unknown,
    });
  });

  it('compares no columns that the reference lacks, and says so; with none left it refuses', async () => {
    await ports.files.write('other.csv', 'p,q\n1,2\n3,4\n'.repeat(100));
    await expect(run(half(0), { reference: 'other.csv' })).rejects.toThrow('No column can be compared');
    const sexes = half(0).map(line => (line.includes(',FEMALE,') ? 'FEMALE' : 'MALE'));
    await ports.files.write('sexes.csv', ['Sex', ...sexes, ''].join('\n'));
    const { document } = await run(half(0), { reference: 'sexes.csv' });
    expect(JSON.stringify(document.blocks)).toContain('The reference has no such column.');
  });

  it('holds data against a data file, and says nothing of chance', async () => {
    await ports.files.write('reference.csv', csv(half(0)));
    const result = await run(half(1), { reference: 'reference.csv' });
    expect(drifted(result)).toEqual([]);
    expect(result.outputs['drifted-columns']).toBe('0');
    const { predicate } = result.evidence as Statement<TestResult>;
    expect(predicate.passedTests).toContain('Body Mass (g).drift');
    expect(predicate.configuration).toContainEqual({
      name: 'reference.csv',
      digest: { sha256: sha256(csv(half(0))) },
      annotations: { kind: 'reference' },
    });
  });

  it('finds a shift by the profile of an earlier run, and by its handover', async () => {
    const first = await run(half(0), {});
    const file = first.files.find(({ role }) => role === 'profile')!;
    await ports.files.copy(file.path, 'accepted/profile.json');
    const handover = {
      sluice: 1,
      stage: 'validate-data',
      files: [
        {
          role: 'profile',
          path: 'profile.json',
          kind: 'file',
          sha256: file.sha256,
          local: 'accepted/profile.json',
        },
      ],
      run: { id: '7' },
    };
    await ports.files.write('accepted/result.json', JSON.stringify(handover));
    for (const reference of ['accepted/profile.json', 'accepted/result.json']) {
      const result = await run(heavier(half(1)), { reference });
      expect(result.verdict).toBe('fail');
      expect(drifted(result)).toHaveLength(1);
      expect(drifted(result)[0]).toMatch(
        /^The values of "Body Mass \(g\)" drifted from accepted\/.*: Kolmogorov–Smirnov distance 0\.\d+, above 0\.1 \(adjusted p .*\)\.$/,
      );
      expect((result.evidence as Statement<TestResult>).predicate.failedTests).toEqual([
        'Body Mass (g).drift',
      ]);
      expect(result.outputs['drifted-columns']).toBe('1');
    }
    await ports.files.write(
      'accepted/profile.json',
      `${(await ports.files.read('accepted/profile.json')).toString()} `,
    );
    await expect(run(half(1), { reference: 'accepted/result.json' })).rejects.toMatchObject({
      code: 'digest-mismatch',
    });
  });

  it('says the same of the reference in any order and any files', async () => {
    const reference = half(0);
    await ports.files.write('r/all.csv', csv(reference));
    await ports.files.write('parts/1.csv', csv(reference.slice(0, 50).reverse()));
    await ports.files.write('parts/2.csv', csv(reference.slice(50)));
    const told = async (name: string) => {
      const result = await run(heavier(half(1)).reverse(), { reference: name, 'drift-rows': 'true' });
      return JSON.stringify([drifts(result), result.document.blocks.slice(-6)]).replaceAll(name, 'reference');
    };
    const whole = await told('r/all.csv');
    expect(whole).toContain('Body Mass');
    expect((await told('parts/2.csv\nparts/1.csv')).replaceAll('parts/2.csv, parts/1.csv', 'reference')).toBe(
      whole,
    );
  });

  it('compares whole rows where it is asked to', async () => {
    await ports.files.write('reference.csv', csv(half(0)));
    const rules = async (data: readonly string[], raw: Record<string, string> = {}) =>
      (await run(data, { reference: 'reference.csv', 'drift-rows': 'true', ...raw })).findings.map(
        ({ rule }) => rule,
      );
    expect(await rules(heavier(half(1)))).toContain('drift-rows');
    expect(await rules(half(1))).not.toContain('drift-rows');
    await expect(rules(half(1), { 'drift-preset': 'tfdv' })).rejects.toThrow('"drift-rows" needs rows');
  });

  it('compares whole rows with those that a profile keeps', async () => {
    const keep = async (raw: Record<string, string>, path: string) => {
      const { files } = await run(half(0), raw);
      await ports.files.copy(files.find(({ role }) => role === 'profile')!.path, path);
      return (await ports.files.read(path)).toString();
    };
    const plain = await keep({}, 'plain.json');
    const { sample, ...others } = JSON.parse(await keep({ 'keep-rows': 'true' }, 'rows.json')) as {
      sample: { columns: string[]; rows: (string | null)[][] };
    };
    expect(others).toEqual(JSON.parse(plain));
    expect(sample.rows).toHaveLength(half(0).length);
    expect(sample.columns).toContain('Body Mass (g)');
    await ports.files.write('reference.csv', csv(half(0)));
    const told = async (data: readonly string[], reference: string) =>
      drifts(await run(data, { reference, 'drift-rows': 'true' }))
        .filter(({ rule }) => rule === 'drift-rows')
        .map(({ message }) => message.replace(reference, 'reference'));
    expect(await told(half(1), 'rows.json')).toEqual([]);
    expect(await told(heavier(half(1)), 'rows.json')).not.toEqual([]);
    expect(await told(heavier(half(1)), 'rows.json')).toEqual(await told(heavier(half(1)), 'reference.csv'));
    await expect(told(half(1), 'plain.json')).rejects.toThrow('keep-rows: true');
    await expect(run(half(0), { 'keep-rows': 'true', 'max-examples': '0' })).rejects.toThrow('keeps values');
  });

  it.each([
    ['keeps no rows', (columns: string[]) => ({ columns, rows: [] })],
    ['no column that "drift-rows" could', () => ({ columns: ['p'], rows: [['1'], ['2']] })],
    ['no column that "drift-rows" could', () => ({ columns: [], rows: [[], []] })],
  ])('refuses to compare whole rows with a profile that has nothing of them: %s', async (why, sample) => {
    const { files } = await run(half(0), {});
    const path = files.find(({ role }) => role === 'profile')!.path;
    const profile = JSON.parse((await ports.files.read(path)).toString()) as { columns: { name: string }[] };
    const names = profile.columns.map(({ name }) => name);
    await ports.files.write('kept.json', JSON.stringify({ ...profile, sample: sample(names) }));
    await expect(run(half(1), { reference: 'kept.json', 'drift-rows': 'true' })).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining(why) as unknown,
    });
  });

  it('refuses to compare whole rows with data that share no column', async () => {
    await ports.files.write('other.csv', 'p,q\n1,2\n3,4\n'.repeat(100));
    await expect(run(half(0), { reference: 'other.csv', 'drift-rows': 'true' })).rejects.toThrow(
      'no column that "drift-rows" could compare',
    );
  });

  it('obeys its inputs', async () => {
    await ports.files.write('reference.csv', csv(half(0)));
    const shifted = (raw: Record<string, string>) =>
      run(heavier(half(1)), { reference: 'reference.csv', ...raw });
    expect((await shifted({ 'drift-severity': 'warning' })).verdict).toBe('warn');
    expect(drifted(await shifted({ 'drift-columns': '!Body Mass (g)' }))).toEqual([]);
    expect(drifted(await shifted({ 'drift-columns': 'Body Mass (g)' }))).toHaveLength(1);
    expect(drifted(await shifted({ 'drift-threshold': 'Body Mass (g): 0.9' }))).toEqual([]);
    expect(drifted(await shifted({ 'drift-numeric-method': 'wasserstein' }))[0]).toContain(
      'Wasserstein distance 0.',
    );
    expect(drifted(await shifted({ 'drift-preset': 'evidently' }))[0]).toContain('p-value');
    await expect(shifted({ 'drift-columns': 'Body Mas (g)' })).rejects.toThrow(
      'Did you mean "Body Mass (g)"?',
    );
    for (const idle of [
      { 'drift-threshold': '0.2' },
      { 'drift-columns': 'mass' },
      { 'drift-rows': 'true' },
      { 'drift-preset': 'sluice' },
      { 'drift-numeric-method': 'kolmogorov-smirnov' },
      { 'drift-categorical-method': 'total-variation' },
      { 'drift-alpha': '0.01' },
      { 'drift-severity': 'error' },
    ])
      await expect((async () => run(rows, idle as Record<string, string>))()).rejects.toThrow(
        `No "reference" is given to hold the data against, but "${Object.keys(idle)[0]}".`,
      );
    const never = [
      [{ 'drift-threshold': '1' }, '"drift-threshold" is 1 or more,'],
      [{ 'drift-threshold': '0.1\nsex: 2' }, '"drift-threshold" is 1 or more for "sex",'],
      [{ 'drift-threshold': '1\nsex: 2\nmass: 0.1' }, '"drift-threshold" is 1 or more for "sex",'],
      [{ 'drift-threshold': '1\nsex: 2' }, 'nothing could drift'],
      [{ 'drift-threshold': '1', 'drift-preset': 'tfdv' }, '"drift-threshold" is 1 or more,'],
    ] as const;
    for (const [raw, message] of never)
      await expect((async () => run(rows, { reference: 'reference.csv', ...raw }))()).rejects.toThrow(
        message,
      );
    expect((await shifted({ 'drift-threshold': '1', 'drift-numeric-method': 'psi' })).verdict).toBe('pass');
    // Only that column is to be looked at.
    expect(drifted(await shifted({ 'drift-threshold': '1\nBody Mass (g): 0.1' }))).toHaveLength(1);
    const preset = { reference: 'a.json', 'drift-preset': 'tfdv', 'drift-alpha': '0.01' };
    await expect((async () => run(rows, preset))()).rejects.toThrow('"drift-alpha" would change nothing');
    expect(() => readInputs(action.inputs, { 'drift-threshold': 'x: y' })).toThrow(
      '"drift-threshold" must be',
    );
  });

  it.each([
    ['{"sluice":2,"kind":"profile","columns":[]}', 'version 2'],
    ['{"sluice":1,"kind":"profile"}', 'has no columns'],
    ['{"sluice":1,"kind":"profile","columns":[{"name":"x"}]}', 'cannot be read'],
    ['{"sluice":1,"stage":"train","files":[]}', 'names no profile'],
  ])('refuses a reference that is none: %s', async (content, why) => {
    await ports.files.write('profile.json', content);
    await expect(run(rows, { reference: 'profile.json' })).rejects.toThrow(why);
  });

  it('refuses a reference that is not there', async () => {
    await expect(run(rows, { reference: 'not/there.json' })).rejects.toMatchObject({ code: 'missing-file' });
  });
});
