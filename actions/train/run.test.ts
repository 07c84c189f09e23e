import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  digestOf,
  PREDICATE,
  readInputs,
  sha256,
  statement,
  type UserError,
  type StageResult,
} from '@sluice/core';
import { testPorts, type TestPorts } from '@sluice/testing';
import { action } from './index.js';

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
  await ports.files.write('data.csv', 'x,y\n1,2\n');
  await ports.files.write(
    'train.mjs',
    `import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
     mkdirSync('model', { recursive: true });
     writeFileSync('model/weights', readFileSync('data.csv'));
     writeFileSync('metrics.json', '{"accuracy": 0.97}');
     writeFileSync('predictions.csv', 'id,label\\n');`,
  );
});
afterEach(() => ports.dispose());

const RAW = {
  'model-name': 'penguins',
  script: 'train.mjs',
  data: 'data.csv',
  'model-path': 'model',
  'metrics-file': 'metrics.json',
  'predictions-file': 'predictions.csv',
};

const run = (raw: Record<string, string> = {}): Promise<StageResult> =>
  action.run(readInputs(action.inputs, { ...RAW, ...raw }), ports);

/** What `toJSON(needs)` gives after validate-data judged the file. */
async function needs(digest: string, verdict = 'pass'): Promise<string> {
  const subjects = [{ kind: 'dataset' as const, name: 'data.csv', sha256: digest }];
  const text = JSON.stringify(
    statement(subjects, PREDICATE.testResult, { result: 'PASSED', configuration: [] }),
  );
  await ports.files.write('evidence.json', text);
  const result = {
    sluice: 1,
    stage: 'validate-data',
    verdict,
    model: 'penguins',
    subjects,
    evidence: { role: 'evidence', kind: 'file', path: 'evidence.json', sha256: sha256(text) },
    files: [],
    chain: [],
    run: { repository: 'octo/penguins', id: '1', attempt: 1, sha: '' },
  };
  return JSON.stringify({ validate: { result: 'success', outputs: { result: JSON.stringify(result) } } });
}

describe('train', () => {
  it('hands on the model, its files and its provenance', async () => {
    const digest = sha256('x,y\n1,2\n');
    const result = await run({ needs: await needs(digest) });
    const model = await digestOf(ports.files.resolve('model'), ports.files);
    expect(result).toMatchObject({
      stage: 'train',
      verdict: 'pass',
      findings: [{ rule: 'undeclared-environment' }],
    });
    expect(result.headline).toBe('Trained in 0 s: accuracy 0.97.');
    expect(result.subjects[0]).toEqual({ kind: 'model', name: 'penguins', sha256: model.sha256 });
    expect(result.outputs).toMatchObject({
      reused: 'false',
      changed: '',
      'model-path': 'model',
      'model-digest': model.sha256,
      metrics: '{"accuracy":0.97}',
      'duration-seconds': '0',
    });
    expect(JSON.stringify(result.evidence)).toContain(
      `"digest":{"sha256":"${digest}"},"annotations":{"kind":"dataset","validated":"yes"`,
    );
    for (const file of result.files) {
      expect(await digestOf(ports.files.resolve(file.path), ports.files)).toMatchObject({
        kind: file.kind,
        sha256: file.sha256,
      });
    }
    expect(Object.keys(result.outputs).sort()).toEqual(Object.keys(action.outputs).sort());
  });

  it('tells the changed components, and nothing when it reuses', async () => {
    await run();
    const again = await run();
    expect(again.outputs).toMatchObject({ reused: 'true', changed: '' });
    expect(again.headline).toBe('Reused the result of run 812: nothing changed (accuracy 0.97).');
    await ports.files.write('data.csv', 'x,y\n1,3\n');
    expect((await run({ seed: '3' })).outputs).toMatchObject({ reused: 'false', changed: 'data,seed' });
  });

  it.each([
    ['other data', sha256('other'), 'pass', 'evidence-missing'],
    ['refused data', sha256('x,y\n1,2\n'), 'fail', 'evidence-refused'],
  ])('trains on no %s', async (_, digest, verdict, code) => {
    await expect(run({ needs: await needs(digest, verdict) })).rejects.toMatchObject({ code });
    expect(await ports.files.stat('model')).toBeUndefined();
  });

  it('hands on no model when the training changed the validated data', async () => {
    const trainer = (await ports.files.read('train.mjs')).toString();
    await ports.files.write(
      'train.mjs',
      `${trainer}\n(await import('node:fs')).appendFileSync('data.csv', '3,4\\n');\n`,
    );
    await expect(run({ needs: await needs(sha256('x,y\n1,2\n')) })).rejects.toMatchObject({
      code: 'digest-mismatch',
      message: expect.stringMatching(/The training changed "data\.csv"/),
    });
    await ports.files.write('data.csv', 'x,y\n1,2\n');
    expect((await run()).findings).toContainEqual(expect.objectContaining({ rule: 'changed-inputs' }));
  });

  it('tells wrong inputs before any work', async () => {
    const error = await run({ script: 'trian.mjs', deps: 'src/**' }).catch((error: unknown) => error);
    expect((error as UserError).problems).toHaveLength(2);
    expect(await ports.files.stat('model')).toBeUndefined();
  });
});

it('asks for the job before it where `needs` is wired and names none', async () => {
  await expect(run({ needs: '{}' })).rejects.toMatchObject({ code: 'upstream-missing' });
  expect(await ports.files.stat('model')).toBeUndefined();
  expect((await run({ needs: '{}', 'optional-needs': 'validate' })).verdict).toBe('pass');
});
