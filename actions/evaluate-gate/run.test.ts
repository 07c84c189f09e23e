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
  type StageResult,
  type Subject,
  type TestResult,
} from '@sluice/core';
import { renderHtml, renderMarkdown, renderTerminal } from '@sluice/document';
import { openRegistry } from '@sluice/registry';
import { testPorts, type TestPorts } from '@sluice/testing';
import { action } from './index.js';

// Synced writes, on machines that do other things too.
jest.setTimeout(60_000);

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
  await ports.files.write('gate.yaml', POLICY);
});
afterEach(() => ports.dispose());

const POLICY = `version: 1
stats: { resamples: 1000 }
baseline: { missing: absolute_only, first_release: true }
rules:
  - { id: floor, metric: accuracy, min: 0.7 }
  - { id: accuracy, metric: accuracy, vs: baseline, non_inferior: { margin: 0.06 } }
  - { id: f1, metric: f1_macro, vs: baseline, non_inferior: { margin: 0.06 } }
  - { id: loss, metric: log_loss, vs: baseline, superior: { margin: 0 } }
`;

const SPECIES = ['Adelie', 'Chinstrap', 'Gentoo'];
/** 102 birds; every `every`-th is taken for another species, the right one has this probability elsewhere. */
function birds(every: number, sure: number): string {
  const rows = Array.from({ length: 102 }, (_, i) => {
    const truth = i % 3;
    const guess = i % every === 0 ? (truth + 1) % 3 : truth;
    const p = sure - (i % 7) / 100;
    const proba = SPECIES.map((_, c) => (c === guess ? p : (1 - p) / 2));
    return [`bird-${i}`, SPECIES[truth], SPECIES[guess], ...proba].join();
  });
  return [`id,label,prediction,${SPECIES.map(s => `proba_${s}`).join()}`, ...rows, ''].join('\n');
}
const [GOOD, FAIR, POOR] = [birds(30, 0.95), birds(16, 0.8), birds(3, 0.6)];

const run = async (raw: Record<string, string>): Promise<StageResult> =>
  action.run(readInputs(action.inputs, { 'model-name': 'penguins', policy: 'gate.yaml', ...raw }), ports);

interface Trained {
  predictions?: string;
  weights?: string;
  latency?: number;
  /** Whether train's evidence speaks of the predictions and the metrics. */
  bound?: boolean;
  /** Folder of this training. */
  out?: string;
}

/** What train hands on, as `${{ toJSON(needs) }}`. */
async function train(trained: Trained = {}) {
  const { predictions = GOOD, weights = 'w2', latency = 3, bound = true, out = 'out' } = trained;
  await ports.files.write(`${out}/model.json`, weights);
  await ports.files.write(`${out}/predictions.csv`, predictions);
  await ports.files.write(`${out}/metrics.json`, `{"latency_ms": ${latency}}`);
  const files = [
    await ref('model', `${out}/model.json`),
    await ref('predictions', `${out}/predictions.csv`),
    await ref('metrics', `${out}/metrics.json`),
  ];
  const subjects: Subject[] = [
    { kind: 'model', name: 'penguins', sha256: files[0]!.sha256 },
    ...(bound
      ? [{ kind: 'predictions' as const, name: `${out}/predictions.csv`, sha256: files[1]!.sha256 }]
      : []),
  ];
  const byproducts = bound ? [{ name: 'metrics', digest: { sha256: files[2]!.sha256 } }] : [];
  const provenance = statement(subjects, PREDICATE.provenance, { runDetails: { byproducts } });
  await ports.files.write(`${out}/evidence.json`, JSON.stringify(provenance));
  const link: Link = {
    stage: 'train',
    verdict: 'pass',
    subjects,
    evidence: await ref('evidence', `${out}/evidence.json`),
  };
  const handover: Handover = {
    sluice: 1,
    ...link,
    model: 'penguins',
    files,
    chain: [],
    run: { repository: 'octo/penguins', id: '1', attempt: 1, sha: 'c0ffee' },
  };
  return {
    needs: JSON.stringify({ train: { result: 'success', outputs: { result: JSON.stringify(handover) } } }),
    model: files[0]!.sha256,
    predictions: files[1]!.sha256,
  };
}

async function ref(role: string, path: string): Promise<FileRef> {
  return {
    role,
    path,
    kind: 'file',
    sha256: (await digestOf(ports.files.resolve(path), ports.files)).sha256,
    local: path,
  };
}

/** Registers a version with its predictions. */
async function register(weights: string, predictions: string, alias?: string): Promise<void> {
  await ports.files.write('old/model.json', weights);
  await ports.files.write('old/predictions.csv', predictions);
  const registry = openRegistry('.sluice/registry', ports.files, ports.clock);
  const { record } = await registry.register({
    model: 'penguins',
    path: 'old/model.json',
    sha256: sha256(weights),
    attachments: [{ role: 'predictions', path: 'old/predictions.csv' }],
    origin: { actor: 'octocat', run: '1', repository: 'octo/penguins', commit: 'c0ffee' },
  });
  if (alias) await registry.setAlias('penguins', alias, record.version, { actor: 'octocat', run: '1' });
}

describe('evaluate-gate', () => {
  it('lets a better model pass, and says so of its digest', async () => {
    const { needs, model, predictions } = await train();
    await ports.files.write('base.csv', FAIR);
    const result = await run({ needs, baseline: 'base.csv' });
    expect(result).toMatchObject({
      stage: 'evaluate-gate',
      verdict: 'pass',
      findings: [],
      subjects: [{ kind: 'model', name: 'penguins', sha256: model }],
    });
    expect(result.headline).toMatch(/^Better than the baseline \(log_loss −0\.\d+\): all 4 rules hold\.$/);
    expect(result.outputs).toMatchObject({
      'failed-rules': '',
      'passing-rules': 'floor,accuracy,f1,loss',
      'baseline-version': '',
    });
    expect(JSON.parse(result.outputs['scores']!)).toMatchObject({ accuracy: 98 / 102 });
    const evidence = result.evidence as { subject: unknown; predicate: TestResult };
    expect(evidence.subject).toMatchObject([{ digest: { sha256: model } }]);
    expect(evidence.predicate).toMatchObject({
      result: 'PASSED',
      passedTests: ['floor', 'accuracy', 'f1', 'loss'],
      failedTests: [],
      url: 'https://github.com/octo/penguins/actions/runs/812',
      configuration: [
        { name: 'gate.yaml', digest: { sha256: sha256(POLICY) }, annotations: { kind: 'policy' } },
        {
          name: 'out/predictions.csv',
          digest: { sha256: predictions },
          annotations: { kind: 'predictions' },
        },
        { name: 'base.csv', digest: { sha256: sha256(FAIR) }, annotations: { kind: 'baseline-predictions' } },
      ],
    });
    const scores = await ports.files.read(result.outputs['scores-path']!);
    expect(result.files).toEqual([
      expect.anything(),
      expect.objectContaining({ role: 'junit', path: 'sluice-report/evaluate-gate/junit.xml' }),
    ]);
    expect(result.files.slice(0, 1)).toEqual([
      {
        role: 'scores',
        path: 'sluice-report/evaluate-gate/scores.json',
        kind: 'file',
        sha256: sha256(scores),
      },
    ]);
    expect(JSON.parse(scores.toString())).toMatchObject({ verdict: 'pass', rules: [{}, {}, {}, {}] });
  });

  it('refuses a worse one, by line of the policy', async () => {
    const { needs } = await train({ predictions: POOR });
    await ports.files.write('base.csv', FAIR);
    const result = await run({ needs, baseline: 'base.csv' });
    expect(result.verdict).toBe('fail');
    expect(result.headline).toMatch(/^Worse: accuracy is worse than the baseline by 0\.\d+ at least/);
    expect(result.outputs['failed-rules']).toBe('floor,accuracy,f1,loss');
    expect(result.findings[0]).toMatchObject({ severity: 'error', location: { file: 'gate.yaml' } });
    expect((result.evidence.predicate as TestResult).result).toBe('FAILED');
  });

  it('renders in every medium, with confusion matrix, calibration and charts', async () => {
    const { needs } = await train();
    await ports.files.write('base.csv', FAIR);
    const { document } = await run({ needs, baseline: 'base.csv' });
    const markdown = renderMarkdown(document);
    expect(markdown).toContain('Confusion matrix');
    expect(markdown).toContain('xychart-beta');
    expect(markdown).toContain('Calibration');
    expect(renderHtml(document)).toContain('<svg');
    expect(renderTerminal(document, { width: 100 })).toContain('Better than the baseline');
  });

  it('compares with the version in use', async () => {
    await register('w1', FAIR, 'production');
    const { needs } = await train();
    const result = await run({ needs, baseline: 'registry' });
    expect(result).toMatchObject({ verdict: 'pass', outputs: { 'baseline-version': '1' } });
    expect(renderMarkdown(result.document)).toContain('of commit `c0ffee`');
    const { configuration } = result.evidence.predicate as TestResult;
    expect(configuration.map(({ name, annotations }) => [annotations!['kind'], name])).toEqual([
      ['policy', 'gate.yaml'],
      ['predictions', 'out/predictions.csv'],
      ['baseline-model', 'penguins 1'],
      ['baseline-predictions', 'predictions of production (version 1)'],
    ]);
    expect(JSON.stringify(result)).not.toContain(ports.root);
  });

  it('passes a first release on its own merits, and says that nothing was compared', async () => {
    const { needs } = await train();
    const result = await run({ needs, baseline: 'registry' });
    expect(result.verdict).toBe('pass');
    expect(result.headline).toBe('No comparison made: the rule that needs none holds.');
    expect(result.findings).toMatchObject([{ rule: 'baseline-missing', severity: 'notice' }]);
    expect(result.outputs['passing-rules']).toBe('floor');
  });

  it('refuses a later release without baseline, but not the same model once more', async () => {
    const { needs, model } = await train({ weights: 'w1' });
    await register('w1', GOOD);
    expect(sha256('w1')).toBe(model);
    expect((await run({ needs, baseline: 'registry' })).verdict).toBe('pass');
    await register('w0', FAIR);
    const refused = await run({ needs, baseline: 'registry' });
    expect(refused.verdict).toBe('fail');
    expect(refused.headline).toMatch(
      /^Refused: No comparison made: the registry has no version or alias "production"/,
    );
  });

  it('does not estimate how a model differs from itself', async () => {
    await register('w2', GOOD, 'production');
    const { needs } = await train();
    const result = await run({ needs, baseline: 'registry' });
    expect(result.findings).toMatchObject([
      { rule: 'loss' },
      { rule: 'baseline-identical', severity: 'warning' },
    ]);
    expect(result.outputs['passing-rules']).toBe('floor,accuracy,f1');
  });

  it('refuses predictions that train’s evidence does not bind to the model', async () => {
    const { needs } = await train({ bound: false });
    await expect(run({ needs })).rejects.toMatchObject({ code: 'evidence-missing' });
  });

  it('refuses predictions that were changed on the way', async () => {
    const { needs } = await train({ predictions: POOR });
    await ports.files.write('out/predictions.csv', GOOD);
    await expect(run({ needs })).rejects.toMatchObject({ code: 'digest-mismatch' });
  });

  it('refuses a model that train did not make', async () => {
    const { needs } = await train();
    const other = run({ needs, 'model-digest': 'a'.repeat(64) });
    await expect(other).rejects.toMatchObject({ code: 'evidence-missing' });
  });

  it('takes predictions by path, and tells that nothing proves whose they are', async () => {
    await ports.files.write('mine.csv', GOOD);
    const first = { baseline: 'registry' };
    const result = await run({
      ...first,
      predictions: 'mine.csv',
      'model-digest': `sha256:${'b'.repeat(64)}`,
    });
    expect(result.verdict).toBe('pass');
    expect(result.findings.map(finding => finding.rule)).toEqual(['baseline-missing', 'predictions-unbound']);
    expect(result.subjects).toEqual([{ kind: 'model', name: 'penguins', sha256: 'b'.repeat(64) }]);
    const { needs } = await train();
    const bound = await run({ ...first, needs, predictions: 'out/predictions.csv' });
    expect(bound.findings.map(finding => finding.rule)).toEqual(['baseline-missing']);
  });

  it('does not take a forgotten baseline for a first release', async () => {
    const { needs } = await train();
    const result = await run({ needs });
    expect(result.verdict).toBe('fail');
    expect(result.findings[0]).toMatchObject({ rule: 'baseline-missing', severity: 'error' });
    expect(result.findings[0]!.fix).toContain('baseline: registry');
    expect((await run({ needs, baseline: 'registry' })).verdict).toBe('pass');
  });

  it('tests itself: a planted regression must be refused', async () => {
    const { needs } = await train();
    await ports.files.write('base.csv', FAIR);
    const tested = await run({ needs, baseline: 'base.csv', 'self-test': 'true' });
    expect(tested.verdict).toBe('pass');
    expect(tested.findings).toMatchObject([{ rule: 'self-test', severity: 'notice' }]);
    expect(renderMarkdown(tested.document)).toContain(
      'refuses a guessing model by floor, accuracy, f1, loss',
    );
    await ports.files.write('gate.yaml', 'version: 1\nrules: [{ id: floor, metric: accuracy, min: 0.01 }]\n');
    const blunt = await run({ needs, 'self-test': 'true' });
    expect(blunt.verdict).toBe('fail');
    expect(blunt.headline).toMatch(/^Refused: The gate let a model pass that only guesses/);
  });

  it('counts the looks at a test set, and tells its digest', async () => {
    const { needs } = await train();
    await ports.files.write('base.csv', FAIR);
    const first = await run({ needs, baseline: 'base.csv' });
    expect(first.outputs['test-set']).toMatch(/^sha256:[0-9a-f]{64}$/);
    const { document } = await run({ needs, baseline: 'base.csv' });
    expect(renderMarkdown(document)).toContain('2 known, at 1 models');
    const quiet = await run({ needs, baseline: 'base.csv', 'count-looks': 'false' });
    expect(renderMarkdown(quiet.document)).not.toContain('known, at');
  });

  it('writes what other programs read', async () => {
    const { needs } = await train({ predictions: POOR });
    await ports.files.write('base.csv', FAIR);
    const result = await run({ needs, baseline: 'base.csv' });
    const junit = (await ports.files.read(result.outputs['junit-path']!)).toString();
    expect(junit).toContain('<testcase name="verdict"');
    expect(junit).toMatch(/failures="5"/);
  });

  it('takes the baseline that the policy names, where no input does', async () => {
    await register('w1', FAIR, 'champion');
    const { needs } = await train();
    await ports.files.write(
      'gate.yaml',
      POLICY.replace('baseline: {', 'baseline: { from: registry@champion,'),
    );
    expect((await run({ needs })).outputs['baseline-version']).toBe('1');
  });

  it('judges one model, and asks which where several were trained', async () => {
    const jobs = (await train()).needs;
    const others = (await train({ weights: 'w3' })).needs.replace('"train":', '"other":');
    const needs = JSON.stringify({ ...JSON.parse(jobs), ...JSON.parse(others) });
    await expect(run({ needs })).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(/2 different models/),
    });
  });

  describe('against the run of the merge base', () => {
    /** Run 2 of main trained `w1`; its artifact 22 holds what `train` wrote. */
    const onMain = async (status = 200) => {
      await train({ predictions: FAIR, weights: 'w1', out: 'before' });
      const evidence = (await ports.files.read('before/evidence.json')).toString();
      const folder = await ports.files.temporary('artifact-');
      await ports.files.write(`${folder}/evidence.json`, evidence);
      await ports.files.write(`${folder}/predictions.csv`, FAIR);
      const home = { full_name: 'octo/penguins' };
      const run = {
        id: 2,
        event: 'push',
        conclusion: 'success',
        head_sha: 'd'.repeat(40),
        head_repository: home,
      };
      const answers: [RegExp, object][] = [
        [/\/actions\/runs\/812$/, { workflow_id: 5 }],
        [/\/compare\/d{40}\.\.\./, { status: 'ahead' }],
        [/\/actions\/workflows\/5\/runs\?branch=main/, { workflow_runs: [run] }],
        [/\/actions\/runs\/2\/artifacts/, { artifacts: [{ id: 22, name: 'penguins-train-0123abcd-1' }] }],
      ];
      ports.context = { ...ports.context, apiUrl: 'https://api.example' };
      ports.http = {
        request: url => {
          const found = answers.find(([pattern]) => pattern.test(url))?.[1];
          const body = Buffer.from(JSON.stringify(found ?? {}));
          return Promise.resolve({ status: found ? status : 404, headers: {}, body });
        },
      };
      ports.artifacts = { ...ports.artifacts, download: () => Promise.resolve(folder) };
    };
    const wanted = { baseline: 'merge-base', 'github-token': 't' };

    it('compares with the predictions that it left', async () => {
      await onMain();
      const { needs } = await train();
      const result = await run({ needs, ...wanted });
      expect(result).toMatchObject({ verdict: 'pass', outputs: { 'baseline-version': '' } });
      expect(result.headline).toMatch(/^Better than the baseline/);
      expect(renderMarkdown(result.document)).toContain('run 2 of main, of commit `dddddddddddd`');
      const { configuration } = result.evidence.predicate as TestResult;
      expect(configuration.slice(2)).toMatchObject([
        { name: 'penguins of run 2 of main', digest: { sha256: sha256('w1') } },
        { name: 'predictions of run 2 of main', digest: { sha256: sha256(FAIR) } },
      ]);
      expect(JSON.stringify(result)).not.toContain(ports.root);
    });

    it('takes it from the policy too', async () => {
      await onMain();
      const { needs } = await train();
      await ports.files.write('gate.yaml', POLICY.replace('baseline: {', 'baseline: { from: merge-base,'));
      expect((await run({ needs, 'github-token': 't' })).headline).toMatch(/^Better than the baseline/);
    });

    it('leaves it to the policy where there is none, and is no first release where nobody could look', async () => {
      await onMain(403);
      const { needs } = await train();
      const result = await run({ needs, ...wanted });
      expect(result.verdict).toBe('fail');
      expect(result.headline).toMatch(
        /^Refused: No comparison made: no run of the merge base: .*actions: read/,
      );
      expect((await run({ needs, baseline: 'merge-base', 'github-token': '' })).verdict).toBe('fail');
    });
  });

  it('sets outputs also where nothing could be judged: nobody reads an empty list of failures', () => {
    expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(Object.keys(action.errorOutputs)));
    expect(action.errorOutputs).toMatchObject({ 'failed-rules': 'error', 'passing-rules': '' });
    expect(JSON.parse(action.errorOutputs.scores)).toEqual({});
  });

  describe('with a policy on metrics', () => {
    beforeEach(() =>
      ports.files.write(
        'gate.yaml',
        'version: 1\nrules: [{ id: fast, metric: latency_ms, from: metrics, max: 5 }]\n',
      ),
    );

    it('takes them from train', async () => {
      const { needs } = await train();
      const result = await run({ needs });
      expect(result).toMatchObject({
        verdict: 'pass',
        outputs: { scores: '{"latency_ms":3}' },
        findings: [],
      });
      expect(renderMarkdown(result.document)).toContain('latency_ms: their range is not known');
      await ports.files.write('mine.json', '{"latency_ms": 4}');
      const mine = await run({ needs, 'metrics-file': 'mine.json' });
      expect(mine.findings.map(finding => finding.rule)).toContain('metrics-unbound');
    });

    it('refuses those that train’s evidence does not bind to the model', async () => {
      const { needs } = await train({ bound: false });
      await expect(run({ needs })).rejects.toMatchObject({
        code: 'evidence-missing',
        message: expect.stringMatching(/binds the metrics "out\/metrics\.json"/),
      });
    });

    it('judges a model by its own, where several were trained', async () => {
      const first = await train();
      const slow = await train({ weights: 'w3', latency: 9, out: 'slow' });
      const others = JSON.parse(slow.needs.replace('"train":', '"slow":')) as object;
      const needs = JSON.stringify({ ...JSON.parse(first.needs), ...others });
      expect((await run({ needs, 'model-digest': first.model })).verdict).toBe('pass');
      expect((await run({ needs, 'model-digest': slow.model })).verdict).toBe('fail');
    });
  });

  it.each([
    [{ predictions: 'mine.csv' }, 'bad-input', /which model/],
    [{ predictions: 'absent.csv', 'model-digest': 'c'.repeat(64) }, 'missing-file', /absent\.csv/],
    [{ 'model-digest': 'c'.repeat(64) }, 'bad-input', /neither predictions nor metrics/],
    [
      { predictions: 'mine.csv', 'model-digest': 'c'.repeat(64), baseline: 'absent.csv' },
      'missing-file',
      /absent\.csv/,
    ],
    [{ policy: 'absent.yaml' }, 'missing-file', /absent\.yaml/],
    [{ baseline: 'registry', 'baseline-metrics-file': 'm.json' }, 'bad-input', /no meaning/],
    [{ baseline: 'merge-base', 'baseline-metrics-file': 'm.json' }, 'bad-input', /no meaning/],
  ])('refuses %j', async (raw, code, message) => {
    await ports.files.write('mine.csv', GOOD);
    await expect(run(raw)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it('refuses a model digest that is none', () => {
    const read = () => readInputs(action.inputs, { 'model-name': 'p', policy: 'g', 'model-digest': 'abc' });
    expect(read).toThrow(/a sha256 in hex/);
  });
});
