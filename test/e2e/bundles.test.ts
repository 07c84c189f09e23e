import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { STAGES, type Handover } from '@sluice/core';
import { nodes, runBundle, workspace, type Workspace } from './runner.js';

let at: Workspace;
beforeEach(() => void (at = workspace()));
afterEach(() => at.remove());

const DATA = 'id,species,mass\n1,Adelie,3750\n2,Gentoo,5000\n';
const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: penguins
version: 1.0.0
status: active
schema:
  - name: penguins
    properties:
      - { name: id, logicalType: integer, required: true, unique: true }
      - { name: species, logicalType: string, required: true }
      - { name: mass, logicalType: integer, logicalTypeOptions: { minimum: 1000 } }
`;
const TRAIN = `import { mkdirSync, writeFileSync } from 'node:fs';
mkdirSync('model', { recursive: true });
writeFileSync('model/weights.json', '[1,2,3]');
writeFileSync('metrics.json', '{"accuracy":0.9}');
console.log('::error::not an annotation');
console.log('token', process.env.GITHUB_TOKEN, process.env.ACTIONS_RUNTIME_TOKEN, process.env.HF_TOKEN);
`;
const name = { 'model-name': 'penguins' };
const needsOf = (job: string, result: string) => ({
  needs: JSON.stringify({ [job]: { result: 'success', outputs: { result } } }),
});

describe.each(nodes())('on %s', node => {
  it('data that keeps its contract passes, and its evidence is handed on and relied on', async () => {
    at.write('data.csv', DATA);
    at.write('contract.yaml', CONTRACT);
    at.write('train.mjs', TRAIN);
    const validated = await runBundle(
      'validate-data',
      { ...name, data: 'data.csv', contract: 'contract.yaml' },
      at,
      { node },
    );
    expect(validated).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } });
    const handover = JSON.parse(validated.outputs['result']!) as Handover;
    expect(handover).toMatchObject({
      stage: 'validate-data',
      model: 'penguins',
      subjects: [{ kind: 'dataset' }],
    });
    expect(validated.summary).toContain('Pass');
    expect(at.read(validated.outputs['report-path']!)).toMatch(/^<!doctype html>/i);

    const inputs = {
      ...name,
      ...needsOf('validate', validated.outputs['result']!),
      run: 'node train.mjs',
      data: 'data.csv',
      'model-path': 'model',
      'metrics-file': 'metrics.json',
    };
    const env = {
      GITHUB_TOKEN: 'ghs_secretsecretsecret',
      ACTIONS_RUNTIME_TOKEN: 'runtime-token',
      HF_TOKEN: 'hunter2hunter2',
    };
    const trained = await runBundle('train', inputs, at, { node, env });
    expect(trained).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', reused: 'false' } });
    expect(trained.stdout).toContain('token undefined undefined ***');
    const stopped = /::stop-commands::(\w+)\n[\s\S]*?::error::not an annotation[\s\S]*?::\1::/;
    expect(trained.stdout).toMatch(stopped);

    const again = await runBundle('train', inputs, at, { node, env });
    expect(again).toMatchObject({
      exitCode: 0,
      outputs: { reused: 'true', 'model-digest': trained.outputs['model-digest'] },
    });

    at.write('data.csv', `${DATA}3,Chinstrap,4000\n`);
    const foreign = await runBundle('train', inputs, at, { node, env });
    expect(foreign.exitCode).toBe(2);
    expect(foreign.outputs['headline']).toMatch(/digest|evidence/i);
  });

  it('broken rows refuse with exit code 1, by line, and write every channel', async () => {
    at.write('data.csv', `${DATA}2,,12\n`);
    at.write('contract.yaml', CONTRACT);
    const { exitCode, outputs, stdout, summary } = await runBundle(
      'validate-data',
      { ...name, data: 'data.csv', contract: 'contract.yaml' },
      at,
      { node },
    );
    expect(exitCode).toBe(1);
    expect(outputs['verdict']).toBe('fail');
    expect(JSON.parse(outputs['result']!)).toMatchObject({ verdict: 'fail' });
    expect(stdout).toMatch(/::error .*file=contract.yaml,line=\d+/);
    expect(summary).toContain('Fail');
  });
});

it.each(STAGES)(
  '%s tells all bad inputs at once, with outputs and summary, and exits with 2',
  async stage => {
    const result = await runBundle(
      stage,
      { 'model-name': 'Not A Name', 'no-such-input': 'x', comment: 'loud' },
      at,
    );
    expect(result.exitCode).toBe(2);
    expect(result.outputs).toMatchObject({ verdict: 'error' });
    for (const wrong of ['Not A Name', 'no-such-input', 'comment'])
      expect(result.summary).toContain(wrong.replace('no-such-input', 'no-such-input'));
    expect(result.stdout.match(/^::error /gm)?.length).toBeGreaterThanOrEqual(3);
  },
);

it('a skipped upstream job is an error that says which job', async () => {
  at.write('data.csv', DATA);
  at.write('contract.yaml', CONTRACT);
  const needs = JSON.stringify({ lint: { result: 'skipped', outputs: {} } });
  const result = await runBundle(
    'validate-data',
    { ...name, needs, data: 'data.csv', contract: 'contract.yaml' },
    at,
  );
  expect(result.exitCode).toBe(2);
  expect(result.outputs['headline']).toBe('The upstream job "lint" was skipped.');
});

it('a secret in the data reaches no channel', async () => {
  at.write('data.csv', `id,species,mass\n1,hunter2-correct-horse,3750\nx,hunter2-correct-horse,1\n`);
  at.write(
    'contract.yaml',
    CONTRACT.replace(
      'required: true }\n      - { name: mass',
      "logicalTypeOptions: { pattern: '^[A-Z]' } }\n      - { name: mass",
    ),
  );
  const result = await runBundle(
    'validate-data',
    { ...name, data: 'data.csv', contract: 'contract.yaml' },
    at,
    { env: { DB_PASSWORD: 'hunter2-correct-horse' } },
  );
  expect(result.exitCode).toBe(1);
  const report = at.read(result.outputs['report-path']!);
  const everything = [
    result.stdout,
    result.stderr,
    result.summary,
    JSON.stringify(result.outputs),
    report,
    at.read('sluice-report/validate-data/report.md'),
  ];
  for (const text of everything) expect(text).not.toContain('hunter2');
  expect(report).toContain('***');
});
