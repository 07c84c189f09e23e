import { readInputs, type StageResult, type Statement, type TestResult } from '@sluice/core';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import { createHash } from 'node:crypto';
import { action } from './index.js';

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
});
afterEach(() => ports.dispose());

const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: penguins
version: 1.0.0
status: active
schema:
  - name: penguins
    quality:
      - metric: rowCount
        mustBeGreaterThan: 1
    properties:
      - name: species
        logicalType: string
        required: true
      - name: body_mass_g
        logicalType: integer
        logicalTypeOptions: { minimum: 2000, maximum: 7000 }
`;
const GOOD = 'species,body_mass_g\nAdelie,3750\nGentoo,5000\nAdelie,NA\n';

async function run(raw: Record<string, string>): Promise<StageResult> {
  return action.run(
    readInputs(action.inputs, { 'model-name': 'penguins', 'missing-values': 'NA', ...raw }),
    ports,
  );
}
async function put(files: Record<string, string>): Promise<void> {
  for (const [path, content] of Object.entries(files)) await ports.files.write(path, content);
}

describe('validate-data', () => {
  it('passes data that keep the contract, with evidence about their very bytes', async () => {
    await put({ 'data/p.csv': GOOD, 'contract.yaml': CONTRACT });
    const result = await run({ data: 'data/*.csv', contract: 'contract.yaml' });
    const sha256 = createHash('sha256').update(GOOD).digest('hex');
    expect(result).toMatchObject({ stage: 'validate-data', verdict: 'pass', findings: [] });
    expect(result.headline).toBe('3 rows in 2 columns keep all 11 rules of "penguins".');
    expect(result.subjects).toEqual([{ kind: 'dataset', name: 'data/p.csv', sha256 }]);
    expect(result.outputs).toEqual({
      rows: '3',
      columns: '2',
      'failing-checks': '0',
      'passing-checks': '11',
      'data-digest': sha256,
      'profile-path': 'sluice-report/validate-data/profile.json',
      'contract-path': 'contract.yaml',
    });
    const evidence = result.evidence as Statement<TestResult>;
    expect(evidence.subject[0]!.digest.sha256).toBe(sha256);
    expect(evidence.predicate).toMatchObject({
      result: 'PASSED',
      failedTests: [],
      configuration: [{ name: 'contract.yaml' }],
    });
    expect(evidence.predicate.passedTests).toContain('body_mass_g.minimum');
  });

  it('refuses data that break it, by the line of the rule and the lines of the data', async () => {
    await put({
      'p.csv': 'species,body_mass_g\nAdelie,3750\n,700\n"x\ny",oops\nAdelie,1999\n',
      'c.yaml': CONTRACT,
    });
    const result = await run({ data: 'p.csv', contract: 'c.yaml' });
    expect(result.verdict).toBe('fail');
    expect(
      result.findings.map(({ rule, location, count, examples }) => [rule, location, count, examples]),
    ).toEqual([
      ['minimum', { file: 'c.yaml', line: 17, column: 31 }, 2, ['line 3: "700"', 'line 6: "1999"']],
      ['required', { file: 'c.yaml', line: 14, column: 9 }, 1, ['line 3: ""']],
      ['type', { file: 'c.yaml', line: 16, column: 9 }, 1, ['line 4: "oops"']],
    ]);
    expect(result.findings[0]!.message).toBe(
      '"body_mass_g" must be at least 2000; 2 of 4 values break this (50.0 %).',
    );
    expect((result.evidence as Statement<TestResult>).predicate.failedTests).toEqual([
      'species.required',
      'body_mass_g.type',
      'body_mass_g.minimum',
    ]);
  });

  it('validates several files as one table and digests their listing', async () => {
    await put({ 'data/b.csv': 'body_mass_g,species\n1,Gentoo\n', 'data/a.csv': GOOD, 'c.yaml': CONTRACT });
    const result = await run({ data: 'data/a.csv\ndata/b.csv', contract: 'c.yaml' });
    expect(result.findings[0]!.examples).toEqual(['data/b.csv line 2: "1"']);
    const line = (path: string, content: string) =>
      `${createHash('sha256').update(content).digest('hex')}  ${path}\n`;
    const listing = line('data/a.csv', GOOD) + line('data/b.csv', 'body_mass_g,species\n1,Gentoo\n');
    const sha256 = createHash('sha256').update(listing).digest('hex');
    expect(result.subjects).toEqual([{ kind: 'dataset', name: 'data', sha256 }]);
    expect(result.outputs['rows']).toBe('4');
  });

  it.each([
    ['error', 'warn', 'WARNED'],
    ['warning', 'fail', 'FAILED'],
    ['never', 'warn', 'WARNED'],
  ])('with fail-on %s a warning means %s', async (failOn, verdict, evidence) => {
    await put({ 'p.csv': GOOD.replaceAll('\n', ',\n').replace('g,', 'g,new'), 'c.yaml': CONTRACT });
    const result = await run({ data: 'p.csv', contract: 'c.yaml', 'fail-on': failOn });
    expect(result.findings.map(({ rule }) => rule)).toEqual(['extra-column']);
    expect(result.verdict).toBe(verdict);
    expect((result.evidence as Statement<TestResult>).predicate.result).toBe(evidence);
  });

  it('with fail-on never caps the verdict and says what it would be', async () => {
    await put({ 'p.csv': GOOD.replace('3750', '1'), 'c.yaml': CONTRACT });
    const result = await run({ data: 'p.csv', contract: 'c.yaml', 'fail-on': 'never' });
    expect(result.verdict).toBe('warn');
    expect(result.headline).toMatch(/^Would fail: /);
    expect((result.evidence as Statement<TestResult>).predicate.failedTests).toEqual(['body_mass_g.minimum']);
    expect(JSON.stringify(result.document.blocks)).toContain('fail-on: never');
  });

  it('infers a contract that its own data keep, and asks for review', async () => {
    await put({ 'p.csv': GOOD });
    const result = await run({ data: 'p.csv', contract: 'infer' });
    expect(result.verdict).toBe('warn');
    expect(result.findings.map(({ rule }) => rule)).toEqual(['inferred-contract']);
    expect(result.files.map(({ role, path }) => [role, path])).toEqual([
      ['contract', 'sluice-report/validate-data/contract.yaml'],
      ['profile', 'sluice-report/validate-data/profile.json'],
    ]);
    const again = await run({ data: 'p.csv', contract: result.outputs['contract-path']! });
    expect(again.verdict).toBe('pass');
  });

  it.each([
    ['no bytes', ''],
    ['a header only', 'species,body_mass_g\n'],
    ['blank lines only', '\n\n\n'],
  ])('refuses data with %s', async (_, content) => {
    await put({ 'p.csv': content, 'c.yaml': CONTRACT });
    const result = await run({ data: 'p.csv', contract: 'c.yaml' });
    expect(result.verdict).toBe('fail');
    expect(result.findings.map(({ rule }) => rule)).toContain('empty-data');
    await expect(run({ data: 'p.csv', contract: 'infer' })).rejects.toMatchObject({ code: 'empty-data' });
  });

  it('tells all paths that lead nowhere', async () => {
    await put({ 'data/p.csv': GOOD, 'empty/notes.md': 'none', 'c.yaml': CONTRACT });
    const error = await run({ data: 'empty\nnot/there.csv\n*.parquet\ndata', contract: 'c.yaml' }).catch(
      (e: unknown) => e,
    );
    expect(error).toMatchObject({
      code: 'missing-file',
      problems: [
        { message: 'The folder "empty" holds no data files.' },
        { message: '"not/there.csv" does not exist.' },
        { message: 'No file matches "*.parquet".' },
      ],
    });
    await expect(run({ data: 'data/p.csv', contract: 'absent.yaml' })).rejects.toThrow('contract: infer');
  });

  it('does nothing when an upstream job was skipped', async () => {
    await put({ 'p.csv': GOOD, 'c.yaml': CONTRACT });
    const needs = JSON.stringify({ fetch: { result: 'skipped', outputs: {} } });
    await expect(run({ data: 'p.csv', contract: 'c.yaml', needs })).rejects.toMatchObject({
      code: 'upstream-skipped',
    });
  });

  it('stops when the run is cancelled', async () => {
    await put({ 'p.csv': GOOD, 'c.yaml': CONTRACT });
    ports.cancel();
    await expect(run({ data: 'p.csv', contract: 'c.yaml' })).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('reports all bad inputs together', () => {
    const raw = {
      'model-name': 'm',
      data: 'x',
      delimiter: 'ab',
      encoding: 'utf-9',
      'max-row-size': '16',
      'fail-on': 'sometimes',
      formt: 'csv',
    };
    expect(() => readInputs(action.inputs, raw)).toThrow(
      /no input "formt"[^]*cannot be a delimiter[^]*"utf-9" is no encoding[^]*"fail-on" must be[^]*"max-row-size" must be/,
    );
  });

  it.each([
    ['max-row-size', ['1KB', '256MiB'], ['0B', '999B', '257MiB', '2GiB', '9007199254740993B']],
    ['max-decompressed-size', ['1KB', '1048576GiB'], ['0B', '1048577GiB', '99999999999GiB']],
    ['max-key-memory', ['1MB', '1024GiB'], ['0B', '999KB', '1025GiB']],
    ['max-columns', ['1', '1000000'], ['0', '1000001', '2147483648', '9007199254740992']],
  ])('takes "%s" within the range it names, and nothing beyond', (name, taken, refused) => {
    const raw = { 'model-name': 'm', data: 'x', contract: 'c.yaml' };
    for (const text of taken) expect(() => readInputs(action.inputs, { ...raw, [name]: text })).not.toThrow();
    const range = new RegExp(`"${name}" must be .*${taken[0]!}.*${taken[1]!}.*, not `);
    for (const text of refused)
      expect(() => readInputs(action.inputs, { ...raw, [name]: text })).toThrow(range);
  });
});
