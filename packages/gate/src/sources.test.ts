import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createRandom } from '@sluice/stats';
import { testPorts, type TestPorts } from '@sluice/testing';
import { textsIn } from './coded.fixture.js';
import { caseOf, type Given } from './case.fixture.js';
import { judge } from './judge.js';
import { loadPolicy, parsePolicy } from './policy.js';
import { readPredictions } from './predictions.js';

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
});
afterEach(() => ports.dispose());
const decide = async (given: Given) => judge(await caseOf(given, ports));
const outcomes = async (given: Given) => (await decide(given)).results.map(result => result.outcome);

/** promptfoo: `tests` asked `times` times each; test i passes with the chance. */
function promptfoo(tests: number, times: number, chance: (test: number) => number, seed = 1): object {
  const random = createRandom(seed);
  const results = Array.from({ length: tests * times }, (_, i) => ({
    success: random.uniform() < chance(i % tests),
    score: 0.5,
    latencyMs: 100 + i,
    testIdx: i,
    vars: { question: `q${i % tests}` },
    namedScores: { relevance: (i % tests) / tests },
  }));
  return { evalId: 'x', results: { version: 3, results } };
}

describe('outcomes of evaluation tools', () => {
  const rule = '{id: llm, metric: pass_rate, file: out.json, min: 0.8, using: lower_bound}';

  it('count tests, not repetitions of them', async () => {
    const many = await decide({ rules: [rule], files: { 'out.json': promptfoo(60, 20, () => 0.95) } });
    expect(many.results[0]).toMatchObject({ outcome: 'pass', rows: 60, unit: 'tests' });
    // Ten tests asked a hundred times are ten tests.
    const few = await decide({ rules: [rule], files: { 'out.json': promptfoo(10, 100, () => 0.95) } });
    expect(few.results[0]).toMatchObject({ outcome: 'untested', rows: 10 });
    expect(few.results[0]!.reason).toBe('10 tests are fewer than the 30 the rule asks for.');
  });

  it('use Wilson’s bounds where every test ran once', async () => {
    const judged = await decide({ rules: [rule], files: { 'out.json': promptfoo(200, 1, () => 0.95) } });
    expect(judged.results[0]!.bounds!.method).toBe('Wilson score');
  });

  it('have a floor for every single test, and means of named scores', async () => {
    const judged = await decide({
      rules: [
        '{id: each, metric: min_pass_rate, file: out.json, min: 0.5}',
        '{id: mean, metric: pass_rate, file: out.json, min: 0.9}',
        '{id: relevance, metric: relevance, file: out.json, direction: higher, min: 0.4, using: lower_bound}',
        '{id: slow, metric: latency_ms, file: out.json, direction: lower, max: 2000}',
      ],
      files: { 'out.json': promptfoo(60, 10, test => (test === 7 ? 0 : 1)) },
    });
    expect(judged.results.map(r => r.outcome)).toEqual(['fail', 'pass', 'pass', 'pass']);
    expect(judged.results[0]!.candidate).toBe(0);
  });

  it('are compared test by test', async () => {
    const rules = [
      '{id: c, metric: pass_rate, file: out.json, baseline_file: base.json, vs: baseline, non_inferior: {margin: 0.1}}',
    ];
    const base = promptfoo(300, 1, () => 0.8, 5);
    const files = { 'out.json': promptfoo(300, 1, () => 0.95, 6), 'base.json': base };
    const better = await decide({ rules, files });
    expect(better.results[0]).toMatchObject({
      outcome: 'pass',
      bounds: { method: 'Tango score' },
      rows: 300,
    });
    const worse = { ...files, 'out.json': promptfoo(300, 1, () => 0.4, 6) };
    expect(await outcomes({ rules, files: worse })).toEqual(['fail']);
    const other = { ...files, 'base.json': promptfoo(100, 1, () => 0.8) };
    expect((await decide({ rules, files: other })).results[0]!.reason).toMatch(/Only 100 of 300 tests/);
    const lone = [rules[0]!.replace('baseline_file: base.json, ', '')];
    expect((await decide({ rules: lone, files })).verdict).toBe('fail');
  });

  const deepeval = {
    testCases: Array.from({ length: 40 }, (_, i) => ({
      name: `test_case_${i}`,
      input: `q${i}`,
      success: i > 0,
      metricsData: [{ name: 'Faithfulness', score: 0.9, success: true, threshold: 0.5 }],
    })),
  };
  const lmEval = Array.from({ length: 40 }, (_, i) =>
    JSON.stringify({ doc_id: i, doc: { q: 'x' }, target: '1', filter: 'none', acc: i % 10 ? 1 : 0 }),
  ).join('\n');
  const mlflow = {
    columns: ['request_id', 'request', 'correct', 'toxicity/v1/score'],
    data: Array.from({ length: 40 }, (_, i) => [`r${i}`, 'hello', i > 1, 0.01 * i]),
  };
  it.each([
    ['DeepEval', 'out.json', deepeval, 39 / 40],
    ['lm-eval', 'samples_x.jsonl', lmEval, 36 / 40],
    ['MLflow', 'eval_results_table.json', mlflow, 38 / 40],
    [
      'any table',
      'x.csv',
      ['test_id,pass', ...Array.from({ length: 40 }, (_, i) => `t${i},${i !== 3}`)].join('\n'),
      39 / 40,
    ],
    [
      'an array',
      'x.json',
      Array.from({ length: 40 }, (_, i) => ({ test_id: `t${i}`, pass: i !== 3 })),
      39 / 40,
    ],
  ] as const)('come from %s', async (_, name, content, rate) => {
    const judged = await decide({
      rules: [`{id: a, metric: pass_rate, file: ${name}, min: 0.5}`],
      files: { [name]: content },
    });
    expect(judged.results[0]!.candidate).toBeCloseTo(rate, 12);
    expect(judged.verdict).toBe('pass');
  });

  it('cluster by a column, where the rule says so', async () => {
    const rows = Array.from({ length: 120 }, (_, i) => `t${i},${i % 3 ? 1 : 0},topic${i % 40}`);
    const judged = await decide({
      rules: ['{id: a, metric: pass_rate, file: x.csv, cluster: topic, min: 0.1, using: lower_bound}'],
      files: { 'x.csv': ['test_id,pass,topic', ...rows].join('\n') },
    });
    expect(judged.results[0]!.rows).toBe(40);
  });

  it.each([
    [
      'an unknown outcome',
      'x.csv',
      'test_id,pass\na,1\n',
      'metric: helpful, direction: higher',
      /no outcome "helpful"/,
    ],
    [
      'an unknown cluster',
      'x.csv',
      'test_id,pass\na,1\n',
      'metric: pass_rate, cluster: topic',
      /no column "topic"/,
    ],
    [
      'several filters',
      'x.csv',
      'test_id,pass,filter\na,1,x\na,1,y\n',
      'metric: pass_rate',
      /under 2 filters/,
    ],
    ['a corrupt file', 'x.json', '{"results": {', 'metric: pass_rate', /is not JSON/],
    ['no outcome at all', 'x.json', { results: { results: [] } }, 'metric: pass_rate', /holds no outcome/],
    ['a corrupt table', 'x.csv', 'test_id,pass\na,1,2\n', 'metric: pass_rate', /x\.csv/],
  ])('refuse %s', async (_, name, content, rule, message) => {
    const given = { rules: [`{id: a, ${rule}, file: ${name}, min: 0.5}`], files: { [name]: content } };
    await expect(decide(given)).rejects.toMatchObject({ message: expect.stringMatching(message) });
  });
});

describe('arrays of numbers', () => {
  it('have a name in their file: a bare one is refused with one problem that says so', async () => {
    const numbers = Array.from({ length: 11 }, (_, i) => i / 200);
    for (const content of [numbers, [numbers], ['a', 'b']])
      await expect(
        decide({ rules: ['{id: a, metric: t, file: a.json, max: 1}'], files: { 'a.json': content } }),
      ).rejects.toMatchObject({
        code: 'bad-data',
        problems: [
          {
            message: '"a.json" must hold one JSON object of metrics.',
            fix: 'Give the list a name: {"scores": […]}.',
          },
        ],
      });
    await expect(
      decide({ rules: ['{id: a, metric: pass_rate, file: a.json, max: 0.9}'], files: { 'a.json': [] } }),
    ).rejects.toMatchObject({ code: 'empty-data' });
  });

  const latency = (slow: number, seed: number) => {
    const random = createRandom(seed);
    return { latency_ms: Array.from({ length: 400 }, () => 50 + slow * random.uniform()) };
  };

  it('have bounds of quantiles and means', async () => {
    const judged = await decide({
      rules: [
        '{id: p95, metric: latency_ms, file: bench.json, statistic: p95, max: 150, using: upper_bound}',
        '{id: p99, metric: latency_ms, file: bench.json, statistic: p99.9, max: 150, using: upper_bound}',
        '{id: mean, metric: latency_ms, file: bench.json, max: 101, using: upper_bound, direction: lower}',
        '{id: late, metric: latency_ms, file: bench.json, statistic: p50, max: 60, using: upper_bound}',
      ],
      files: { 'bench.json': latency(100, 1) },
    });
    // 400 values hold no upper bound of the 99.9th percentile: 0.999⁴⁰⁰ = 0.67.
    expect(judged.results.map(r => r.outcome)).toEqual(['pass', 'inconclusive', 'inconclusive', 'fail']);
    expect(judged.results[0]!.bounds!.method).toBe('order statistics');
    expect(judged.results[2]!.bounds!.method).toBe('Student t');
    expect(judged.results[0]!.unit).toBe('samples');
  });

  it('are compared by Welch, and folds by Nadeau and Bengio', async () => {
    const rules = [
      '{id: w, metric: latency_ms, file: a.json, baseline_file: b.json, direction: lower, vs: baseline, non_inferior: {margin: 10}}',
    ];
    const files = { 'a.json': latency(100, 1), 'b.json': latency(100, 2) };
    expect((await decide({ rules, files })).results[0]).toMatchObject({
      outcome: 'pass',
      bounds: { method: 'Welch' },
    });
    expect(await outcomes({ rules, files: { ...files, 'a.json': latency(200, 1) } })).toEqual(['fail']);
    const folds = [
      '{id: cv, metric: auc, from: metrics, direction: higher, folds: {test_to_train: 0.1111111111}, vs: baseline, superior: {margin: 0}}',
    ];
    const base = [0.8, 0.81, 0.82, 0.79, 0.8, 0.83, 0.8, 0.81, 0.8, 0.82];
    const gain = [0.01, 0.02, -0.005, 0.015, 0, 0.01, 0.02, 0.005, 0.01, -0.01];
    const judged = await decide({
      rules: folds,
      metrics: { auc: base.map((value, i) => value + gain[i]!) },
      baselineMetrics: { auc: base },
    });
    // Student's t would have proven it (t = 2.355); folds that share training rows do not.
    expect(judged.results[0]).toMatchObject({ outcome: 'inconclusive', bounds: { method: 'Nadeau–Bengio' } });
  });

  it.each([
    ['quantiles', 'statistic: p95, vs: baseline, non_inferior: {margin: 1}', /compares quantiles/],
    ['a share', 'vs: baseline, non_inferior: {margin: 1%}', /by a share/],
  ])('refuse to compare %s', async (_, check, message) => {
    const rules = [
      `{id: w, metric: latency_ms, file: a.json, baseline_file: b.json, direction: lower, ${check}}`,
    ];
    const files = { 'a.json': latency(100, 1), 'b.json': latency(100, 2) };
    await expect(decide({ rules, files })).rejects.toMatchObject({
      code: 'bad-policy',
      message: expect.stringMatching(message),
    });
  });

  it('of few values are untested', async () => {
    const rules = ['{id: p, metric: t, file: a.json, statistic: p50, max: 9}'];
    expect(await outcomes({ rules, files: { 'a.json': { t: [1, 2, 3] } } })).toEqual(['untested']);
  });
});

describe('sizes', () => {
  it('of files and folders, alone and against the baseline', async () => {
    const rules = [
      '{id: size, metric: file_size_mb, path: model, max: 0.01}',
      '{id: grow, metric: file_size_mb, path: model, baseline_path: old.bin, vs: baseline, non_inferior: {margin: 10%}}',
    ];
    const files = {
      'model/a.bin': 'x'.repeat(4000),
      'model/b.bin': 'x'.repeat(2000),
      'old.bin': 'x'.repeat(5900),
    };
    const judged = await decide({ rules, files });
    expect(judged.results.map(r => [r.outcome, r.candidate])).toEqual([
      ['pass', 0.006],
      ['pass', 0.006],
    ]);
    expect(await outcomes({ rules, files: { ...files, 'old.bin': 'x'.repeat(5000) } })).toEqual([
      'pass',
      'fail',
    ]);
  });
});

describe('perturbed predictions', () => {
  const rows = (flip: (i: number) => boolean, ids = 200) =>
    [
      'id,label,prediction',
      ...Array.from({ length: ids }, (_, i) => `${1000 + i},${i % 2},${flip(i) ? 1 - (i % 2) : i % 2}`),
    ].join('\n');
  const rules = [
    '{id: flips, metric: flip_rate, perturbed: typo.csv, max: 0.1, using: upper_bound}',
    '{id: robust, metric: accuracy, perturbed: typo.csv, vs: clean, non_inferior: {margin: 0.1}}',
    '{id: floor, metric: accuracy, perturbed: typo.csv, min: 0.8}',
  ];
  const clean = rows(i => i % 50 === 0);

  it('are held against limits and against those on clean inputs', async () => {
    const good = await decide({ rules, candidate: clean, files: { 'typo.csv': rows(i => i % 40 === 0) } });
    expect(good.results.map(r => r.outcome)).toEqual(['pass', 'pass', 'pass']);
    expect(good.results[0]).toMatchObject({ bounds: { method: 'Wilson score' }, rows: 200 });
    const bad = await decide({ rules, candidate: clean, files: { 'typo.csv': rows(i => i % 3 === 0) } });
    expect(bad.results.map(r => r.outcome)).toEqual(['fail', 'fail', 'fail']);
  });

  it('may be part of the rows, but no other ones', async () => {
    const part = await decide({
      rules,
      candidate: clean,
      files: { 'typo.csv': rows(i => i % 40 === 0, 150) },
    });
    expect(part.results.map(r => r.rows)).toEqual([150, 150, 150]);
    const more = await decide({ rules, candidate: clean, files: { 'typo.csv': rows(() => false, 210) } });
    expect(more.verdict).toBe('fail');
    expect(more.findings[0]).toMatchObject({ rule: 'perturbed-unmatched' });
    const broken = await decide({
      rules,
      candidate: clean,
      files: { 'typo.csv': clean.replace('1003,1,1', '1003,1,') },
    });
    expect(broken.findings[0]).toMatchObject({ rule: 'not-finite' });
  });

  const unlabelled = (text: string) =>
    text
      .split('\n')
      .map(line => line.replace(/^(\w+),\w+,/, '$1,'))
      .reverse();

  it('need no labels: those of the clean rows hold, by id', async () => {
    const typos = rows(i => i % 40 === 0, 150);
    const [last, ...others] = unlabelled(typos).reverse();
    const bare = [last, ...others.reverse()].join('\n');
    expect(bare).toMatch(/^id,prediction\n1149,/);
    const told = async (typo: string) => {
      const { results } = await decide({ rules, candidate: clean, files: { 'typo.csv': typo } });
      return results.map(({ outcome, candidate, bounds }) => [outcome, candidate, bounds]);
    };
    expect(await told(bare)).toEqual(await told(typos));
  });

  it('need none of numbers and rankings either', async () => {
    const numbers = [
      'id,label,prediction',
      ...Array.from({ length: 60 }, (_, i) => `${100 + i},${i},${i + 1}`),
    ];
    const off = numbers.map((line, i) =>
      i ? line.replace(/,(\d+),(\d+)$/, (_, y) => `,${Number(y) + 3}`) : 'id,prediction',
    );
    const mae = await decide({
      rules: ['{id: a, metric: mae, perturbed: off.csv, max: 2}'],
      candidate: numbers.join('\n'),
      files: { 'off.csv': off.join('\n') },
    });
    expect(mae.results[0]).toMatchObject({ outcome: 'fail', candidate: 3 });
    const items = (head: string, row: (q: number, i: number) => string) =>
      [head, ...Array.from({ length: 80 }, (_, i) => row(Math.floor(i / 2), i % 2))].join('\n');
    const ranked = await decide({
      rules: ['{id: a, metric: mrr, perturbed: off.csv, max: 0.6}'],
      candidate: items('query,item,label,score', (q, i) => `q${q},d${i},${i},${i}`),
      policy: 'data: {item: item}',
      files: { 'off.csv': items('query,item,score', (q, i) => `q${q},d${i},${-i}`) },
    });
    expect(ranked.results[0]).toMatchObject({ outcome: 'pass', candidate: 0.5 });
  });

  it('must not bring other labels', async () => {
    const other = clean.replace('1003,1,', '1003,0,').replace('1005,1,', '1005,0,');
    const judged = await decide({ rules, candidate: clean, files: { 'typo.csv': other } });
    expect(judged.verdict).toBe('fail');
    expect(judged.findings[0]).toMatchObject({
      rule: 'perturbed-labels',
      message: '"typo.csv" gives other labels than the clean predictions for 2 ids.',
    });
  });
});

describe('permutation', () => {
  const rows = (flip: (i: number) => boolean) =>
    [
      'id,label,prediction,user,w',
      ...Array.from(
        { length: 200 },
        (_, i) => `${1000 + i},${i % 2},${flip(i) ? 1 - (i % 2) : i % 2},u${i % 40},${1 + (i % 3)}`,
      ),
    ].join('\n');
  const rules = [
    '{id: a, metric: accuracy, vs: baseline, superior: {margin: 0}}',
    '{id: r, metric: recall, vs: baseline, superior: {margin: 0}}',
    '{id: n, metric: accuracy, vs: baseline, no_regression: {margin: 0}}',
    '{id: f, metric: f1, vs: baseline, non_inferior: {margin: 0.1}}',
    '{id: m, metric: accuracy, min: 0.8, using: lower_bound}',
  ];
  const given = { rules, candidate: rows(i => i % 25 === 0), baseline: rows(i => i % 13 < 3) };

  it.each(['{}', '{cluster: user}', '{weight: w}', '{weight: w, cluster: user}'])(
    'of pairs decides comparisons of means, with data %s',
    async data => {
      const policy = `data: ${data}`;
      const auto = await decide({ ...given, policy });
      const file = 'gate.yaml';
      const { candidate, baseline, ...rest } = await caseOf({ ...given, policy }, ports);
      const stats = { ...rest.policy.stats, method: 'permutation' as const };
      const judged = judge({ ...rest, candidate, baseline, policy: { ...rest.policy, file, stats } });
      expect(judged.results.map(({ outcome }) => outcome)).toEqual(['pass', 'pass', 'pass', 'pass', 'pass']);
      const methods = judged.results.map(({ bounds }) => bounds!.method);
      expect(methods.slice(0, 3)).toEqual(new Array(3).fill('permutation of pairs'));
      expect(methods.slice(3)).toEqual(auto.results.slice(3).map(({ bounds }) => bounds!.method));
      for (const [i, { bounds }] of judged.results.entries()) {
        const other = auto.results[i]!.bounds!;
        expect(bounds!.estimate).toBeCloseTo(other.estimate, 12);
        expect(Math.abs(bounds!.lower - other.lower)).toBeLessThan(0.03);
        expect(Math.abs(bounds!.upper - other.upper)).toBeLessThan(0.03);
      }
    },
  );

  it('is a method a policy may name, and the same for the same seed', async () => {
    const rule = 'rules: [{id: a, metric: accuracy, vs: baseline, superior: {margin: 0}}]';
    const policy = await parsePolicy(`version: 1\nstats: {method: permutation}\n${rule}`, 'gate.yaml');
    expect(policy.stats.method).toBe('permutation');
    const whole = { ...(await caseOf(given, ports)), policy };
    expect(judge(whole).results[0]!.bounds).toEqual(judge(whole).results[0]!.bounds);
  });
});

describe('rows that belong together', () => {
  const data = (rows: number, users: number) => {
    const random = createRandom(2);
    const right = Array.from({ length: users }, () => random.uniform() < 0.8);
    const lines = Array.from(
      { length: rows },
      (_, i) => `${i},${i % 2},${right[i % users] ? i % 2 : 1 - (i % 2)},u${i % users}`,
    );
    return ['id,label,prediction,user', ...lines].join('\n');
  };
  const rules = ['{id: a, metric: accuracy, min: 0.7, using: lower_bound}'];

  it('are resampled together, and so have wider bounds', async () => {
    const candidate = data(1000, 50);
    const single = (await decide({ rules, candidate })).results[0]!;
    const together = (await decide({ rules, candidate, policy: 'data: {cluster: user}' })).results[0]!;
    expect(together.candidate).toBe(single.candidate);
    expect(together.bounds!.method).toBe('BCa bootstrap');
    const width = (r: typeof single) => r.bounds!.upper - r.bounds!.lower;
    expect(width(together)).toBeGreaterThan(3 * width(single));
  });

  it('count as clusters', async () => {
    const few = [rules[0]!.replace('}', ', min_samples: {clusters: 60}}')];
    const given = { rules: few, candidate: data(1000, 50), policy: 'data: {cluster: user}' };
    expect((await decide(given)).results[0]!.reason).toBe(
      '50 clusters are fewer than the 60 the rule asks for.',
    );
    await expect(decide({ rules: few, candidate: data(100, 50) })).rejects.toMatchObject({
      code: 'bad-policy',
    });
  });
});

describe('rankings', () => {
  const run = (skill: number, seed: number) => {
    const random = createRandom(seed);
    const lines = Array.from({ length: 60 }, (_, q) =>
      Array.from({ length: 8 }, (_, i) => {
        const relevance = i < 2 ? 2 - i : 0;
        return `q${q},d${i},${relevance},${skill * relevance + 2 * random.uniform()}`;
      }),
    );
    return ['query,item,label,score', ...lines.flat()].join('\n');
  };
  const rules = [
    '{id: ndcg, metric: ndcg, k: 5, vs: baseline, non_inferior: {margin: 0.05}}',
    '{id: mrr, metric: mrr, min: 0.5, using: lower_bound}',
    '{id: hits, metric: hit_rate, k: 3, min: 0.5}',
  ];

  it('are judged query by query', async () => {
    const given = { rules, policy: 'data: {item: item}', baseline: run(0.5, 2) };
    const judged = await decide({ ...given, candidate: run(2, 1) });
    expect(judged.results.map(r => r.outcome)).toEqual(['pass', 'pass', 'pass']);
    expect(judged.results[0]!.bounds!.method).toMatch(/Student t|BCa/);
    // Perfect on 60 queries: 1 − 0.05^(1/60) of all queries may still be lost.
    expect(judged.results[1]!.bounds!.lower).toBeCloseTo(0.05 ** (1 / 60), 9);
    expect((await decide({ ...given, candidate: run(-2, 1) })).results[0]!.outcome).toBe('fail');
  });

  it.each([
    ['hit_rate, min: 0.5', /the first 10 are all items .* the longest has 8/, 'k from 1 to 7'],
    ['recall_at_k, k: 8, min: 0.5', /the first 8 are/, 'k from 1 to 7'],
    ['precision_at_k, k: 9, max: 0.5', /the first 9 are/, 'k from 1 to 7'],
  ])('refuse what is the same whatever the scores: %s', async (rule, message, valid) => {
    const given = { policy: 'data: {item: item}', candidate: run(2, 1) };
    await expect(decide({ ...given, rules: [`{id: a, metric: ${rule}}`] })).rejects.toMatchObject({
      code: 'bad-policy',
      problems: [
        { message: expect.stringMatching(message) as unknown, valid: [valid], location: { line: 5 } },
      ],
    });
    const below = rule.replace(/(k: \d+, )?(min|max)/, 'k: 7, $2');
    await expect(decide({ ...given, rules: [`{id: a, metric: ${below}}`] })).resolves.toBeDefined();
  });

  it.each(['ndcg', 'map', 'mrr', 'hit_rate, k: 1', 'recall_at_k, k: 1', 'precision_at_k, k: 1'])(
    'refuse queries in which every order is as good: %s',
    async metric => {
      const rows = (relevance: (q: number, i: number) => number, items: number) =>
        Array.from({ length: 40 }, (_, q) =>
          Array.from({ length: items }, (_, i) => `q${q},d${i},${relevance(q, i)},${(i * 7 + q) % 3}`),
        ).flat();
      const judged = (lines: string[]) =>
        decide({
          policy: 'data: {item: item}',
          rules: [`{id: a, metric: ${metric}, min: 0.1}`],
          candidate: ['query,item,label,score', ...lines].join('\n'),
        });
      const refused = {
        code: 'bad-policy',
        problems: [{ message: expect.stringMatching(/every order .* as good/), location: { line: 5 } }],
      };
      await expect(judged(rows(q => q % 2, 1))).rejects.toMatchObject(refused);
      await expect(judged(rows(q => q % 2, 3))).rejects.toMatchObject(refused);
      // One query is enough.
      await expect(judged(rows((q, i) => (q === 39 && i === 2 ? 1 : 0), 3))).resolves.toBeDefined();
    },
  );

  it('refuse negative relevance and items that occur twice in a query', async () => {
    const policy = 'data: {item: item}';
    const negative = await decide({
      rules: [rules[1]!],
      policy,
      candidate: run(1, 1).replace('q3,d0,2,', 'q3,d0,-2,'),
    });
    expect(negative.findings[0]).toMatchObject({ rule: 'relevance', count: 1 });
    await expect(
      decide({ rules, policy, candidate: run(1, 1).replace('q3,d1,', 'q3,d0,') }),
    ).rejects.toMatchObject({
      code: 'bad-data',
      message: expect.stringMatching(/q3 \/ d0/),
    });
  });
});

describe('predictions in several files', () => {
  const policy = 'version: 1\nrules: [{id: a, metric: accuracy, min: 0.01}]\n';
  const read = async (texts: Record<string, string>) => {
    await ports.files.write('gate.yaml', policy);
    for (const [name, text] of Object.entries(texts)) await ports.files.write(name, text);
    const sources = Object.keys(texts).map(name => ({ path: name, name }));
    return readPredictions(sources, await loadPolicy('gate.yaml', ports.files), ports.files);
  };

  it('are joined by their ids, in whatever order', async () => {
    const { content, ids } = await read({
      'labels.csv': 'id,label\nb,1\na,0\n',
      'preds.jsonl': '{"id": "a", "prediction": 1}\n{"id": "b", "prediction": 0}\n',
    });
    expect([ids.at(0), ids.at(1)]).toEqual(['a', 'b']);
    if (content.task !== 'classification') throw new Error(content.task);
    expect(textsIn(content.label)).toEqual(['0', '1']);
    expect(textsIn(content.prediction!)).toEqual(['1', '0']);
  });

  it.each([
    ['ids that lack', 'id,prediction\na,1\n', /1 ids of "labels.csv" are not in "p.csv": b/],
    ['ids too many', 'id,prediction\na,1\nb,1\nc,1\n', /1 ids of "p.csv" are not in "labels.csv": c/],
    ['ids twice', 'id,prediction\na,1\nb,1\nb,1\n', /1 ids occur more than once in "p.csv": b/],
    ['a column twice', 'id,prediction,label\na,1,0\nb,1,1\n', /has a column "label"/],
    ['no id', 'key,prediction\na,1\n', /no column "id" to join/],
  ])('refuse %s', async (_, text, message) => {
    await expect(read({ 'labels.csv': 'id,label\na,0\nb,1\n', 'p.csv': text })).rejects.toMatchObject({
      code: 'bad-data',
      message: expect.stringMatching(message),
    });
  });

  it('may hold probabilities as arrays', async () => {
    const rows = (bad: string) =>
      Array.from(
        { length: 40 },
        (_, i) => `{"id": ${i}, "label": "${i % 2 ? 'no' : 'yes'}", "p": ${i === 5 ? bad : '[0.3, 0.7]'}}`,
      ).join('\n');
    const given = (bad: string): Given => ({
      policy: 'data: {probabilities: p, classes: [no, yes]}',
      rules: ['{id: a, metric: log_loss, max: 10}'],
      candidate: rows(bad),
    });
    const judged = await decide({ ...given('[0.3, 0.7]') });
    expect(judged.results[0]!.candidate).toBeCloseTo(-(Math.log(0.3) + Math.log(0.7)) / 2, 12);
    expect((await decide(given('[0.3]'))).findings[0]).toMatchObject({ rule: 'probability-array', count: 1 });
  });
});

it('refuses a test set other than the pinned one, and tells its digest', async () => {
  const candidate = ['id,label,prediction', ...Array.from({ length: 40 }, (_, i) => `${i},${i % 2},1`)].join(
    '\n',
  );
  const rules = ['{id: a, metric: accuracy, min: 0.01}'];
  const { testSet } = await decide({ rules, candidate });
  expect(testSet).toMatch(/^[0-9a-f]{64}$/);
  expect((await decide({ rules, candidate, policy: `data: {test_set: "sha256:${testSet!}"}` })).verdict).toBe(
    'pass',
  );
  const other = await decide({
    rules,
    candidate: candidate.replace('3,1,1', '3,0,1'),
    policy: `data: {test_set: "${testSet!}"}`,
  });
  expect(other.verdict).toBe('fail');
  expect(other.findings[0]).toMatchObject({ rule: 'test-set-changed' });
});
