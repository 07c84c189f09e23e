import { describe, expect, it } from '@jest/globals';
import { sha256, type Block } from '@sluice/core';
import { formatNumber, formatSeconds } from './format.js';
import { headlineOf } from './headline.js';
import { producedFiles } from './produced-files.js';
import { provenanceOf } from './provenance.js';
import type { ComponentRecord } from './fingerprint.js';
import { recordText, type TrainingRecord } from './record.js';
import { reportOf } from './report.js';
import type { Training } from './training.js';

const component = (facts: Record<string, string> = {}): ComponentRecord => ({
  sha256: sha256(JSON.stringify(facts)),
  facts,
});
const captured = (text: string) => ({ kind: 'file' as const, sha256: sha256(text), size: 2048, files: 1 });

const record: TrainingRecord = {
  sluice: 1,
  model: 'penguins',
  fingerprint: sha256('fp'),
  components: {
    cmd: component(),
    code: component({ 'train.py': '100644 x', 'lib.py': '100644 y' }),
    data: component(),
    params: component({ lr: '0.2' }),
    env: component({ REGION: '' }),
    environment: component(),
    seed: component(),
  },
  outputs: {
    model: captured('model'),
    metrics: captured('metrics'),
    predictions: captured('predictions'),
  },
  metrics: { accuracy: 0.97, loss: 0.123456, rows: 100 },
  packages: ['numpy==2.0'],
  run: {
    repository: 'octo/penguins',
    id: '812',
    attempt: 2,
    sha: 'c'.repeat(40),
    ref: 'refs/heads/main',
    url: 'https://github.com/octo/penguins/actions/runs/812',
    started: '2026-01-01T00:00:00.000Z',
    finished: '2026-01-01T00:00:12.000Z',
    seconds: 12.04,
  },
};

const training: Training = {
  job: {
    model: 'penguins',
    command: { kind: 'program', argv: ['python', 'train.py', '--key', 'hunter2'] },
    cwd: '.',
    outputs: { model: 'model.pkl', metrics: 'metrics.json', predictions: 'predictions.csv' },
    dataLines: [],
    deps: [],
    params: { 'params.yaml': { lr: 0.2 } },
    env: ['REGION'],
    seed: 7,
    reuse: 'auto',
    reportDir: 'report',
  },
  data: [
    {
      dataset: {
        name: 'data/a.csv',
        sha256: sha256('data'),
        files: [{ path: 'data/a.csv', sha256: sha256('data') }],
      },
      evidence: {
        stage: 'validate-data',
        verdict: 'pass',
        subjects: [],
        evidence: { role: 'evidence', path: 'e', kind: 'file', sha256: sha256('evidence') },
      },
    },
    { dataset: { name: 'more', sha256: sha256('more'), files: [] } },
  ],
  environment: {
    os: 'linux',
    arch: 'x64',
    interpreters: { python: 'Python 3.12.1' },
    lockfiles: { 'uv.lock': sha256('lock') },
    packages: null,
    accelerators: [],
  },
  record,
  reused: false,
  previous: {
    changes: [
      {
        component: 'params',
        added: ['depth'],
        removed: [],
        changed: [{ name: 'lr', before: '0.1', after: '0.2' }],
      },
      { component: 'env', added: [], removed: [], changed: [] },
    ],
    metrics: { accuracy: 0.95, loss: 0.2 },
  },
  findings: [],
  phases: [{ name: 'training', seconds: 12.04 }],
};

const first: Training = { ...training };
delete first.previous;

const redact = (text: string) => text.replaceAll('hunter2', '***');
const provenance = (given: Training = training) =>
  provenanceOf(given, { serverUrl: 'https://github.com' }, redact);
const tables = (blocks: readonly Block[]) => blocks.flatMap(block => (block.kind === 'table' ? [block] : []));

describe('provenance', () => {
  it('is about the model and the predictions', () => {
    expect(provenance().subject).toEqual([
      { name: 'penguins', digest: { sha256: sha256('model') }, annotations: { kind: 'model' } },
      {
        name: 'predictions.csv',
        digest: { sha256: sha256('predictions') },
        annotations: { kind: 'predictions' },
      },
    ]);
  });

  it('names data, code and commit, and says which data nobody validated', () => {
    const { resolvedDependencies } = provenance().predicate.buildDefinition;
    expect(resolvedDependencies).toEqual([
      {
        name: 'data/a.csv',
        digest: { sha256: sha256('data') },
        annotations: { kind: 'dataset', validated: 'yes', evidence: `sha256:${sha256('evidence')}` },
      },
      { name: 'more', digest: { sha256: sha256('more') }, annotations: { kind: 'dataset', validated: 'no' } },
      {
        name: 'code',
        digest: { sha256: record.components.code.sha256 },
        annotations: { kind: 'code', files: '2' },
      },
      {
        name: 'params',
        digest: { sha256: record.components.params.sha256 },
        annotations: { kind: 'params' },
      },
      { name: 'uv.lock', digest: { sha256: sha256('lock') }, annotations: { kind: 'lockfile' } },
      { uri: 'git+https://github.com/octo/penguins@refs/heads/main', digest: { gitCommit: 'c'.repeat(40) } },
    ]);
  });

  it('lists what came of it besides, by digest', () => {
    const { byproducts, metadata } = provenance().predicate.runDetails;
    expect(byproducts.map(({ name, digest }) => [name, digest])).toEqual([
      ['metrics', { sha256: sha256('metrics') }],
      ['predictions', { sha256: sha256('predictions') }],
      ['record', { sha256: sha256(recordText(record)) }],
    ]);
    expect(metadata.invocationId).toBe('https://github.com/octo/penguins/actions/runs/812/attempts/2');
  });

  it('holds no secret, and of variables only the names', () => {
    const text = JSON.stringify(provenance());
    expect(text).not.toContain('hunter2');
    expect(provenance().predicate.buildDefinition.externalParameters).toMatchObject({
      command: { kind: 'program', argv: ['python', 'train.py', '--key', '***'] },
      environmentNames: ['REGION'],
      params: { 'params.yaml': { lr: 0.2 } },
      seed: 7,
    });
    expect(text).not.toContain(record.components.env.sha256);
  });
});

describe('the report', () => {
  it('says how it went in one sentence', () => {
    expect(headlineOf(training)).toBe('Trained in 12 s: accuracy 0.97, loss 0.12346.');
    expect(headlineOf({ ...training, reused: true })).toBe(
      'Reused the result of run 812: nothing changed (accuracy 0.97, loss 0.12346).',
    );
    expect(headlineOf({ ...training, record: { ...record, metrics: {} } })).toBe('Trained in 12 s.');
  });

  it('shows what changed, and the metrics beside those before', () => {
    const [changes, metrics] = tables(reportOf(training).blocks);
    expect(changes?.rows.map(row => row.cells)).toEqual([
      ['params', 'lr 0.1 → 0.2, depth (new)'],
      ['env', 'a value'],
    ]);
    expect(metrics?.rows.map(row => row.cells)).toEqual([
      ['accuracy', '0.97', '0.95', '+0.02'],
      ['loss', '0.12346', '0.2', '-0.076544'],
      ['rows', '100', '', ''],
    ]);
  });

  it('shows no comparison where nothing came before', () => {
    const [metrics, ...more] = tables(reportOf(first).blocks);
    expect(metrics?.columns).toHaveLength(2);
    expect(more).toEqual([]);
    expect(JSON.stringify(reportOf(first).blocks)).toContain('No earlier result');
  });

  it('of a reused result points to the run that made it', () => {
    const text = JSON.stringify(reportOf({ ...first, reused: true }).blocks);
    expect(text).toContain('"link":"run 812"');
    expect(text).not.toContain('No earlier result');
  });

  it('lists the notes, and warns where they do', () => {
    const findings = [
      { rule: 'stale-files', severity: 'warning' as const, message: 'old', examples: ['a'], fix: 'remove' },
    ];
    const document = reportOf({ ...training, findings });
    expect(document.verdict).toBe('warn');
    expect(tables(document.blocks).at(-1)?.rows[0]).toEqual({
      cells: ['old For example a.', 'remove'],
      tone: 'warn',
    });
  });
});

describe('produced files', () => {
  it('carry their roles and digests, the model apart', () => {
    expect(producedFiles(training).map(({ role, path, sha256, own }) => [role, path, sha256, own])).toEqual([
      ['model', 'model.pkl', sha256('model'), true],
      ['metrics', 'metrics.json', sha256('metrics'), undefined],
      ['predictions', 'predictions.csv', sha256('predictions'), undefined],
      ['record', 'report/train/record.json', sha256(recordText(record)), undefined],
    ]);
  });
});

describe('numbers for people', () => {
  it.each([
    [0, '0 s'],
    [0.44, '0.4 s'],
    [9.96, '10 s'],
    [59.4, '59 s'],
    [60, '1 min'],
    [185, '3 min 5 s'],
    [7800, '2 h 10 min'],
    [86400, '24 h'],
  ])('%d seconds are %s', (seconds, text) => expect(formatSeconds(seconds)).toBe(text));
  it.each([
    [100, '100'],
    [0.123456, '0.12346'],
    [1e-9, '1e-9'],
    [123456.7, '123460'],
  ])('%d is %s', (value, text) => expect(formatNumber(value)).toBe(text));
});
