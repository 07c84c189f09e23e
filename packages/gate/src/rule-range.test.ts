import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { UserError } from '@sluice/core';
import { testPorts, type TestPorts } from '@sluice/testing';
import { caseOf, type Given } from './case.fixture.js';
import { judge } from './judge.js';
import { METRICS } from './metrics/catalogue.js';
import { parsePolicy } from './policy.js';
import { vacuity } from './rule-range.js';

const policy = (rules: string[], more = '') =>
  parsePolicy(`version: 1\n${more}\nrules:\n${rules.map(rule => `  - ${rule}`).join('\n')}\n`, 'gate.yaml');

describe('a limit that no value can break, or that none can keep, is refused', () => {
  it.each([
    ['accuracy, min: 0', 'never refuse', 'above 0 and at most 1'],
    ['accuracy, min: -1', 'never refuse', 'above 0 and at most 1'],
    ['accuracy, max: 1', 'never refuse', 'at least 0 and below 1'],
    ['accuracy, max: 7, using: upper_bound', 'never refuse', 'at least 0 and below 1'],
    ['accuracy, min: 1.01', 'can ever keep', 'above 0 and at most 1'],
    ['accuracy, min: 90', 'can ever keep', 'above 0 and at most 1'],
    ['accuracy, max: -0.1', 'can ever keep', 'at least 0 and below 1'],
    ['mcc, min: -1', 'never refuse', 'above −1 and at most 1'],
    ['kappa, max: 1', 'never refuse', 'at least −1 and below 1'],
    ['log_loss, min: 0', 'never refuse', 'above 0 and at most 36.04'],
    ['log_loss, max: 40', 'never refuse', 'at least 0 and below 36.04'],
    ['mse, min: 0', 'never refuse', 'above 0'],
    ['mae, max: -1', 'can ever keep', 'at least 0'],
    ['r2, max: 1', 'never refuse', 'below 1'],
    ['r2, min: 1.5', 'can ever keep', 'at most 1'],
    ['ndcg, min: 0', 'never refuse', 'above 0 and at most 1'],
    ['demographic_parity_ratio, group: g, min: 0', 'never refuse', 'above 0 and at most 1'],
    ['equalized_odds_difference, group: g, max: 1', 'never refuse', 'at least 0 and below 1'],
    ['flip_rate, perturbed: p.csv, max: 1', 'never refuse', 'at least 0 and below 1'],
    ['file_size_mb, path: m, min: 0', 'never refuse', 'above 0'],
    ['accuracy, non_inferior: {margin: 1}', 'never refuse', 'below 1'],
    ['mcc, no_regression: {margin: 2}', 'never refuse', 'below 2'],
    ['accuracy, superior: {margin: 1}', 'can ever keep', 'below 1'],
    ['accuracy, non_inferior: {margin: 100%}', 'never refuse', 'below 100 %'],
    ['recall, no_regression: {margin: 150%}', 'never refuse', 'below 100 %'],
    ['mse, superior: {margin: 100%}', 'can ever keep', 'below 100 %'],
  ])('%s', async (rule, what, valid) => {
    const from = /file:|path:|perturbed:/.test(rule) ? '' : ', from: predictions';
    const told = (await policy([`{id: a, metric: ${rule}${from}}`]).catch(
      (error: unknown) => error,
    )) as UserError;
    expect(told).toMatchObject({ code: 'bad-policy', message: expect.stringContaining(what) });
    expect(told.problems).toEqual([
      {
        message: expect.stringContaining('"a"'),
        valid: [valid],
        fix: expect.any(String),
        location: expect.objectContaining({ file: 'gate.yaml', line: 4 }),
      },
    ]);
  });

  it.each([
    'accuracy, min: 1',
    'accuracy, max: 0',
    'accuracy, min: 0.001, using: upper_bound',
    'mcc, non_inferior: {margin: 1.5}',
    'mcc, non_inferior: {margin: 300%}',
    'mse, non_inferior: {margin: 400%}',
    'mse, superior: {margin: 99%}',
    'accuracy, superior: {margin: 100%}',
    'r2, min: -3',
    'mse, max: 0',
  ])('%s decides, and is not', async rule => {
    await expect(policy([`{id: a, metric: ${rule}, from: predictions}`])).resolves.toBeDefined();
  });

  it.each([
    [
      'accuracy, min: 0',
      'accuracy always lies at or above 0 and at or below 1 (in percent: 100), and min is 0',
      'above 0 and at most 1 (in percent: 100)',
    ],
    ['accuracy, max: 100', 'never refuse', 'at least 0 and below 1 (in percent: 100)'],
    ['accuracy, min: 101', 'can ever keep', 'above 0 and at most 1 (in percent: 100)'],
    ['log_loss, min: 0', 'log_loss always lies at or above 0, and min is 0', 'above 0'],
    ['brier, max: -1', 'brier always lies at or above 0, and max is −1', 'at least 0'],
    ['mse, min: 0', 'never refuse', 'above 0'],
    ['mcc, min: -100', 'never refuse', 'above −1 (in percent: −100) and at most 1 (in percent: 100)'],
    [
      'mcc, non_inferior: {margin: 300}',
      'never further apart than 2 (in percent: 200), and non_inferior is by 300',
      'below 2 (in percent: 200)',
    ],
    ['recall, non_inferior: {margin: 100%}', 'never refuse', 'below 100 %'],
  ])('%s is, whether the metric is computed or read from a file in percent', async (rule, what, valid) => {
    await expect(policy([`{id: a, metric: ${rule}}`])).rejects.toMatchObject({
      code: 'bad-policy',
      problems: [
        { message: expect.stringContaining(what) as unknown, valid: [valid], location: { line: 4 } },
      ],
    });
  });

  it.each([
    ...['accuracy, min: 90', 'accuracy, max: 1', 'accuracy, non_inferior: {margin: 2}', 'mcc, min: -1'],
    ...['log_loss, max: 4000', 'brier, max: 300', 'r2, max: 100', 'r2, min: 200'],
  ])('%s may decide in another unit, and is judged with the files at hand', async rule => {
    await expect(policy([`{id: a, metric: ${rule}}`])).resolves.toBeDefined();
  });

  it('says nothing of numbers whose range nobody knows', async () => {
    const rules = ['accuracy, from: metrics, min: 90', 'latency_ms, from: metrics, max: -1'];
    await expect(policy(rules.map((rule, i) => `{id: r${i}, metric: ${rule}}`))).resolves.toBeDefined();
  });

  it.each([...METRICS])('%s: no limit within its range is taken for one beyond', (name, metric) => {
    const [low, high] = metric.range;
    expect(low).toBeLessThan(high);
    const inside = Number.isFinite(low) ? low + (Number.isFinite(high) ? (high - low) / 2 : 1) : high - 1;
    for (const kind of ['min', 'max'] as const) {
      const check = { kind, limit: inside, using: 'estimate' } as const;
      expect(vacuity({ id: 'a', metric: name }, check, metric.range, metric.direction)).toBeUndefined();
    }
  });
});

describe('a policy that can refuse nothing is refused', () => {
  const floor = '{id: floor, metric: accuracy, min: 0.5}';

  it.each([
    ['by the defaults', [floor], 'defaults: {severity: warn}', 2],
    ['rule by rule', ['{id: floor, metric: accuracy, min: 0.5, severity: warn}'], '', 4],
  ])('where all only warn, %s', async (_, rules, more, line) => {
    await expect(policy(rules, more)).rejects.toMatchObject({
      code: 'bad-policy',
      problems: [
        { message: expect.stringMatching(/only warns/), location: { line }, fix: expect.any(String) },
      ],
    });
    const blocking = '{id: b, metric: accuracy, min: 0.6, severity: block}';
    await expect(policy([...rules, blocking], more)).resolves.toBeDefined();
  });

  it('where two rules leave nothing between them', async () => {
    const least = '{id: least, metric: accuracy, min: 0.9}';
    const most = '{id: most, metric: accuracy, max: 0.8, using: upper_bound}';
    await expect(policy([least, most])).rejects.toMatchObject({
      problems: [{ message: expect.stringMatching(/"most".*"least"/), location: { line: 5 } }],
    });
    for (const other of [
      most.replace('accuracy', 'f1'),
      most.replace('0.8', '0.9'),
      most.replace('upper', 'lower'),
      most.replace('}', ', by: [country]}'),
      most.replace('}', ', severity: warn}'),
    ])
      await expect(policy([least, other])).resolves.toBeDefined();
  });
});

describe('with the rows at hand', () => {
  let ports: TestPorts;
  beforeEach(async () => {
    ports = await testPorts();
  });
  afterEach(() => ports.dispose());

  const candidate = `id,label,prediction,proba_a,proba_b\n${Array.from({ length: 40 }, (_, i) => `${i},${'ab'[i % 2]!},a,0.6,0.4`).join('\n')}`;
  const decide = async (given: Given) => judge(await caseOf({ candidate, ...given }, ports));
  const more = (waived: string[], until = '2026-12-31') =>
    `waivers: [${waived.map(rule => `{rule: ${rule}, until: ${until}, by: me, reason: x}`).join(', ')}]`;

  it('a range is judged where the metric is computed from predictions, and not of a number in percent', async () => {
    const rules = [
      '{id: a, metric: accuracy, min: 90}',
      '{id: b, metric: accuracy, vs: baseline, non_inferior: {margin: 2}}',
    ];
    const metrics = { accuracy: 91 };
    const judged = judge(await caseOf({ rules, metrics, baselineMetrics: { accuracy: 92 } }, ports));
    expect(judged.results.map(({ outcome }) => outcome)).toEqual(['pass', 'pass']);
    await expect(decide({ rules, metrics })).rejects.toMatchObject({
      code: 'bad-policy',
      problems: [
        { message: expect.stringMatching(/can ever keep rule "a"/), location: { line: 5 } },
        { message: expect.stringMatching(/"b" can never refuse/), location: { line: 6 } },
      ],
    });
  });

  it('that of a pass rate is judged where the file holds outcomes, and not of a number in percent', async () => {
    const rules = [
      '{id: a, metric: pass_rate, file: now.json, min: 90}',
      '{id: b, metric: pass_rate, file: now.json, max: 99}',
      '{id: c, metric: pass_rate, file: now.json, baseline_file: old.json, vs: baseline, non_inferior: {margin: 2}}',
    ];
    const percent = { 'now.json': { pass_rate: 91 }, 'old.json': { pass_rate: 92 } };
    const judged = await decide({ rules, files: percent });
    expect(judged.results.map(({ outcome }) => outcome)).toEqual(['pass', 'pass', 'pass']);
    const results = Array.from({ length: 40 }, (_, testIdx) => ({ success: true, testIdx }));
    const tests = { evalId: 'x', results: { version: 3, results } };
    await expect(decide({ rules, files: { 'now.json': tests, 'old.json': tests } })).rejects.toMatchObject({
      code: 'bad-policy',
      problems: [
        { message: expect.stringMatching(/can ever keep rule "a"/) },
        { message: expect.stringMatching(/"b" can never refuse/) },
        { message: expect.stringMatching(/"c" can never refuse/) },
      ],
    });
  });

  it('every rule waived is refused, a rule that only warns being none', async () => {
    const rules = [
      '{id: a, metric: accuracy, min: 0.9}',
      '{id: b, metric: accuracy, min: 0.8, severity: warn}',
    ];
    await expect(decide({ rules, policy: more(['a']) })).rejects.toMatchObject({
      code: 'bad-policy',
      problems: [{ message: expect.stringMatching(/is waived \(a\)/), location: { line: 3 } }],
    });
    expect((await decide({ rules, policy: more(['a'], '2026-04-30') })).verdict).toBe('fail');
    const third = '{id: c, metric: accuracy, min: 0.3}';
    expect((await decide({ rules: [...rules, third], policy: more(['a']) })).verdict).toBe('warn');
  });

  it('so are a Brier score of two classes above 1 and a truth among as many classes as there are', async () => {
    const brier = '{id: a, metric: brier, max: 1.5}';
    await expect(decide({ rules: [brier] })).rejects.toMatchObject({
      problems: [{ message: expect.stringMatching(/never refuse/), valid: ['at least 0 and below 1'] }],
    });
    const top = '{id: a, metric: top_k_accuracy, k: 2, min: 0.5}';
    await expect(decide({ rules: [top] })).rejects.toMatchObject({
      problems: [{ message: expect.stringMatching(/always among 2 of 2 classes/), valid: ['k below 2'] }],
    });
    const three = candidate.replace('proba_b', 'proba_b,proba_c').replaceAll('0.4', '0.3,0.1');
    expect((await decide({ rules: [brier], candidate: three.replace('0,a', '0,c') })).verdict).toBe('pass');
  });
});
