import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { UserError, type Problem } from '@sluice/core';
import { testPorts, type TestPorts } from '@sluice/testing';
import { loadPolicy } from './policy.js';

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
});
afterEach(() => ports.dispose());

async function load(text: string) {
  await ports.files.write('gate.yaml', text);
  return loadPolicy('gate.yaml', ports.files);
}
async function problemsOf(text: string): Promise<readonly Problem[]> {
  const error: unknown = await load(text).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(UserError);
  expect((error as UserError).code).toBe('bad-policy');
  return (error as UserError).problems;
}
const rules = (...lines: string[]) =>
  ['version: 1', 'rules:', ...lines.map(line => `  - ${line}`)].join('\n');

describe('loadPolicy', () => {
  it('fills in what is not said', async () => {
    const policy = await load(rules('{id: floor, metric: accuracy, min: 0.9}'));
    expect(policy).toMatchObject({
      file: 'gate.yaml',
      task: 'classification',
      data: { id: 'id', label: 'label', prediction: 'prediction', probabilityPrefix: 'proba_' },
      baseline: { missing: 'block', minOverlap: 1 },
      stats: { confidence: 0.95, resamples: 10_000, seed: 1, method: 'auto' },
    });
    expect(policy.rules[0]).toMatchObject({
      check: { kind: 'min', limit: 0.9, using: 'estimate' },
      severity: 'block',
      minSamples: { rows: 30 },
      onFew: 'inconclusive',
      onNan: 'fail',
      inconclusive: 'block',
      location: { file: 'gate.yaml', line: 3 },
    });
  });

  it('lets a rule override the defaults, and reads margins in both forms', async () => {
    const policy = await load(
      [
        'version: 1',
        'data: {label: y, score: p, positive: 1, threshold: 0.4}',
        'stats: {seed: 7, resamples: 2000, confidence: 0.9, method: bca}',
        'defaults: {severity: warn, min_samples: {rows: 50, positives: 5}, on_few: fail}',
        'rules:',
        '  - {id: a, metric: recall, vs: baseline, non_inferior: {margin: 2%}}',
        '  - {id: b, metric: log_loss, superior: {margin: 0.01}, severity: block, min_samples: 10, on_few: warn}',
        '  - {id: c, metric: fbeta, beta: 2, by: [sex, island], no_regression: {margin: 0}}',
        '  - {id: d, metric: p95_ms, from: metrics, max: 120}',
      ].join('\n'),
    );
    expect(policy.data).toMatchObject({ label: 'y', score: 'p', positive: '1', threshold: 0.4 });
    expect(policy.stats).toEqual({ seed: 7, resamples: 2000, confidence: 0.9, method: 'bca' });
    const [a, b, c, d] = policy.rules;
    expect(a).toMatchObject({ check: { margin: 0.02, relative: true }, severity: 'warn', onFew: 'fail' });
    expect(a!.minSamples).toEqual({ rows: 50, positives: 5, negatives: 0 });
    expect(b).toMatchObject({
      severity: 'block',
      minSamples: { rows: 10 },
      onFew: 'warn',
      direction: 'lower',
    });
    expect(c).toMatchObject({ by: [[{ name: 'sex' }], [{ name: 'island' }]], options: { beta: 2 } });
    expect(d).toMatchObject({ from: 'metrics', metric: 'p95_ms', check: { kind: 'max', limit: 120 } });
  });

  it.each([
    [
      'an unknown metric',
      '{id: a, metric: acuracy, min: 1}',
      /no metric "acuracy"/,
      /Did you mean "accuracy"/,
    ],
    ['an unknown key', '{id: a, metric: accuracy, mni: 1}', /no key "mni"/, /Did you mean "min"/],
    ['no limit', '{id: a, metric: accuracy}', /has no limit/, /^$/],
    [
      'two limits',
      '{id: a, metric: accuracy, min: 0.1, max: 0.9}',
      /2 limits \(min, max\)/,
      /a rule for each/,
    ],
    [
      'vs without a comparison',
      '{id: a, metric: f1, min: 0.01, vs: baseline}',
      /compares with nothing/,
      /Drop "vs"/,
    ],
    [
      'using in a comparison',
      '{id: a, metric: f1, using: estimate, superior: {margin: 0}}',
      /"using" belongs/,
      /^$/,
    ],
    ['a margin of 0', '{id: a, metric: f1, non_inferior: {margin: 0}}', /margin of 0/, /superior/],
    ['a margin of 0 %', '{id: a, metric: f1, non_inferior: {margin: 0%}}', /margin of 0/, /superior/],
    ['a negative margin', '{id: a, metric: f1, non_inferior: {margin: -1}}', /margin/, /^$/],
    ['a malformed margin', '{id: a, metric: f1, non_inferior: {margin: 2 percent}}', /margin/, /^$/],
    [
      'an option of another metric',
      '{id: a, metric: f1, bins: 5, min: 0.01}',
      /f1 does not take "bins"/,
      /Drop it/,
    ],
    ['a wrong direction', '{id: a, metric: f1, direction: lower, min: 0.01}', /higher is better/, /Drop/],
    [
      'an own metric of unknown direction',
      '{id: a, metric: x, from: metrics, superior: {margin: 0}}',
      /which way/,
      /direction/,
    ],
    [
      'bounds of a single number',
      '{id: a, metric: x, from: metrics, max: 1, using: upper_bound}',
      /no bounds/,
      /^$/,
    ],
    [
      'slices of a single number',
      '{id: a, metric: x, from: metrics, max: 1, by: [c]}',
      /no slices/,
      /Drop "by"/,
    ],
  ])('refuses %s, by line', async (_, rule, message, fix) => {
    const problems = await problemsOf(rules('{id: fine, metric: accuracy, min: 0.5}', rule));
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toMatch(message);
    expect(problems[0]!.fix ?? '').toMatch(fix);
    expect(problems[0]!.location).toMatchObject({ file: 'gate.yaml', line: 4 });
  });

  it('refuses a policy without rules, two rules of one name, and mixed tasks', async () => {
    expect((await problemsOf('version: 1\nrules: []'))[0]!.location?.line).toBe(2);
    expect((await problemsOf('version: 1'))[0]!.message).toMatch(/needs "rules"/);
    const twice = await problemsOf(rules('{id: a, metric: f1, min: 0.01}', '{id: a, metric: f1, max: 0.9}'));
    expect(twice).toMatchObject([{ message: 'Two rules are named "a".', location: { line: 4 } }]);
    const mixed = await problemsOf(rules('{id: a, metric: f1, min: 0.01}', '{id: b, metric: rmse, max: 1}'));
    expect(mixed).toMatchObject([{ location: { line: 4 } }]);
  });

  it('refuses a key that is there twice, with both lines', async () => {
    const [problem] = await problemsOf(`${rules('{id: a, metric: f1, min: 0.5}')}\nversion: 1`);
    expect(problem).toMatchObject({
      message: expect.stringMatching(/"version" is there already, in line 1/),
      location: { file: 'gate.yaml', line: 4 },
    });
    const inside = await problemsOf(rules('{id: a, metric: f1, min: 0.5, min: 0.1}'));
    expect(inside).toMatchObject([
      { message: expect.stringMatching(/"min" .* line 3/), location: { line: 3 } },
    ]);
  });

  it('wants enough resamples beyond each bound', async () => {
    const text = rules('{id: a, metric: f1, min: 0.01}');
    const few = await problemsOf(`${text}\nstats: {resamples: 2000, confidence: 0.999}`);
    expect(few).toMatchObject([{ location: { line: 4 }, fix: expect.stringMatching(/to 10000 or more/) }]);
    await expect(load(`${text}\nstats: {confidence: 0.999}`)).resolves.toBeDefined();
    await expect(load(`${text}\nstats: {resamples: 200}`)).resolves.toBeDefined();
  });

  it('refuses numbers that are none', async () => {
    for (const limit of ['.nan', '.inf', '1e999'])
      expect(await problemsOf(rules(`{id: a, metric: f1, min: ${limit}}`))).toHaveLength(1);
  });

  it('wants absolute_only confirmed', async () => {
    const text = `${rules('{id: a, metric: f1, min: 0.01}')}\nbaseline: {missing: absolute_only}`;
    expect((await problemsOf(text))[0]).toMatchObject({ location: { line: 4 } });
    await expect(load(text.replace('only}', 'only, first_release: true}'))).resolves.toBeDefined();
  });

  it('tells all problems at once', async () => {
    expect(await problemsOf(rules('{id: a, metric: nope, min: 0}', '{id: a, metric: f1}'))).toHaveLength(3);
  });
});
