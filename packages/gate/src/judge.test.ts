import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createRandom } from '@sluice/stats';
import { testPorts, type TestPorts } from '@sluice/testing';
import { caseOf as writeCase, type Given } from './case.fixture.js';
import { judge } from './judge.js';
import { reportOf } from './report.js';
import type { Baseline, Judged } from './result.js';
import { scoresOf } from './scores.js';

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
});
afterEach(() => ports.dispose());

const caseOf = (given: Given) => writeCase(given, ports);
const decide = async (given: Given): Promise<Judged> => judge(await caseOf(given));
const rule = (judged: Judged, id: string) => judged.results.find(result => result.rule.id === id)!;

/** Binary predictions, `1` for a right one, `0` for a wrong one; labels alternate. */
function binary(pattern: string): string {
  const rows = Array.from(pattern, (c, i) => `${1000 + i},${i % 2},${c === '1' ? i % 2 : 1 - (i % 2)}`);
  return ['id,label,prediction', ...rows].join('\n');
}
const times = (text: string, count: number) => text.repeat(count);

const SPECIES = ['Adelie', 'Chinstrap', 'Gentoo'];
/** A three-class model: the larger `skill`, the surer of the right class. */
function penguins(skill: number, seed: number, rows = 120): string {
  const random = createRandom(seed);
  const lines = Array.from({ length: rows }, (_, i) => {
    const truth = i % 3;
    const raw = SPECIES.map((_, c) => Math.exp((c === truth ? skill : 0) + 2 * random.uniform()));
    const total = raw.reduce((a, b) => a + b);
    const proba = raw.map(value => value / total);
    const best = proba.indexOf(Math.max(...proba));
    return [`bird-${i}`, SPECIES[truth], SPECIES[best], ...proba, i % 2 ? 'Dream' : 'Biscoe'].join();
  });
  return [`id,label,prediction,${SPECIES.map(s => `proba_${s}`).join()},island`, ...lines].join('\n');
}

describe('non-inferiority', () => {
  const margin = ['{id: acc, metric: accuracy, vs: baseline, non_inferior: {margin: 0.05}}'];
  const baseline = binary(times('1', 180) + times('0', 20));

  it('passes a model that is proven not worse, by Tango’s bounds', async () => {
    const judged = await decide({
      rules: margin,
      baseline,
      candidate: binary(times('1', 184) + times('0', 16)),
    });
    expect(judged.verdict).toBe('pass');
    expect(rule(judged, 'acc')).toMatchObject({
      outcome: 'pass',
      bounds: { method: 'Tango score' },
      rows: 200,
    });
  });

  it('fails one that is proven worse', async () => {
    const judged = await decide({
      rules: margin,
      baseline,
      candidate: binary(times('1', 150) + times('0', 50)),
    });
    expect(judged.verdict).toBe('fail');
    expect(judged.findings[0]).toMatchObject({ rule: 'acc', severity: 'error', location: { line: 5 } });
    expect(rule(judged, 'acc').reason).toMatch(/^accuracy is worse than the baseline by 0\.1/);
  });

  it('is inconclusive between, and says how many rows would decide', async () => {
    const judged = await decide({
      rules: margin,
      baseline,
      candidate: binary(times('10', 20) + times('1', 130) + times('10', 15)),
    });
    expect(judged.verdict).toBe('inconclusive');
    const { rowsNeeded, reason } = rule(judged, 'acc');
    expect(rowsNeeded).toBeGreaterThan(200);
    expect(reason).toMatch(
      /200 rows do not decide whether it is worse by 0\.05 or more \(about [\d,]+ would, if both are truly equal\)\.$/,
    );
  });

  it('may only warn', async () => {
    const open = { baseline, candidate: binary(times('10', 20) + times('1', 130) + times('10', 15)) };
    const lenient = margin.map(text => text.replace('}}', '}, inconclusive: warn}'));
    expect((await decide({ rules: lenient, ...open })).verdict).toBe('warn');
    const warning = margin.map(text => text.replace('}}', '}, severity: warn}'));
    const worse = { baseline, candidate: binary(times('1', 100) + times('0', 100)) };
    const floor = '{id: floor, metric: accuracy, min: 0.3}';
    expect((await decide({ rules: [...warning, floor], ...worse })).verdict).toBe('warn');
  });
});

describe('direction', () => {
  const [good, bad] = [penguins(4, 1), penguins(0.8, 2)];
  const rules = [
    '{id: loss, metric: log_loss, vs: baseline, superior: {margin: 0}}',
    '{id: f1, metric: f1_macro, vs: baseline, non_inferior: {margin: 0.05}}',
    '{id: acc, metric: accuracy, vs: baseline, non_inferior: {margin: 0.05}}',
  ];

  it('passes a lower loss', async () => {
    const judged = await decide({ rules, candidate: good, baseline: bad });
    expect(judged.results.map(result => result.outcome)).toEqual(['pass', 'pass', 'pass']);
    expect(rule(judged, 'loss').bounds).toMatchObject({ method: 'BCa bootstrap' });
    expect(rule(judged, 'loss').bounds!.lower).toBeGreaterThan(0);
    expect(reportOf(await caseOf({ rules, candidate: good, baseline: bad }), judged).headline).toMatch(
      /^Better than the baseline \(log_loss −/,
    );
  });

  it('refuses a higher one', async () => {
    const judged = await decide({ rules, candidate: bad, baseline: good });
    expect(judged.verdict).toBe('fail');
    expect(judged.results.map(result => result.outcome)).toEqual(['fail', 'fail', 'fail']);
  });

  it('measures relative change by the size of the baseline, also of a negative one', async () => {
    const numbers = (errors: number) =>
      [
        'id,label,prediction',
        ...Array.from({ length: 60 }, (_, i) => `${i},${i},${i + errors * (i % 2 ? 1 : -1)}`),
      ].join('\n');
    // R² of both is negative; the candidate's lies lower still.
    const rules = ['{id: r2, metric: r2, vs: baseline, non_inferior: {margin: 10%}}'];
    const worse = await decide({ rules, candidate: numbers(60), baseline: numbers(40) });
    expect(rule(worse, 'r2')).toMatchObject({ outcome: 'fail', quantity: 'ratio' });
    expect(rule(worse, 'r2').baseline).toBeLessThan(0);
    const better = await decide({ rules, candidate: numbers(40), baseline: numbers(60) });
    expect(rule(better, 'r2').outcome).toBe('pass');
  });

  it('refuses a share of next to nothing', async () => {
    const exact = ['id,label,prediction', ...Array.from({ length: 40 }, (_, i) => `${i},${i},${i}`)].join(
      '\n',
    );
    const rules = ['{id: mse, metric: mse, vs: baseline, non_inferior: {margin: 2%}}'];
    const judged = await decide({ rules, candidate: exact.replace('3,3,3', '3,3,4'), baseline: exact });
    expect(rule(judged, 'mse')).toMatchObject({ outcome: 'untested', verdict: 'fail' });
    expect(rule(judged, 'mse').reason).toMatch(/next to 0/);
  });
});

describe('limits', () => {
  const candidate = binary(times('1', 45) + times('0', 5));

  it('hold the value seen, or its bounds by Wilson', async () => {
    const judged = await decide({
      candidate,
      rules: [
        '{id: seen, metric: accuracy, min: 0.9}',
        '{id: above, metric: accuracy, min: 0.91}',
        '{id: sure, metric: accuracy, min: 0.8, using: lower_bound}',
        '{id: open, metric: accuracy, min: 0.85, using: lower_bound}',
        '{id: lost, metric: accuracy, min: 0.99, using: lower_bound}',
        '{id: lenient, metric: accuracy, min: 0.93, using: upper_bound}',
        '{id: most, metric: accuracy, max: 0.995, using: upper_bound}',
        '{id: brier, metric: f1_macro, max: 0.5}',
      ],
    });
    expect(judged.results.map(result => `${result.rule.id} ${result.outcome}`)).toEqual([
      'seen pass',
      'above fail',
      'sure pass',
      'open inconclusive',
      'lost fail',
      'lenient pass',
      'most pass',
      'brier fail',
    ]);
    expect(rule(judged, 'sure').bounds).toMatchObject({ method: 'Wilson score' });
    expect(rule(judged, 'open').rowsNeeded).toBeGreaterThan(50);
  });

  it('take weights into account, and then resample', async () => {
    const weighted = candidate
      .split('\n')
      .map((line, i) => (i === 0 ? `${line},w` : `${line},${line.endsWith('x') ? 1 : 1 + (i % 3)}`))
      .join('\n');
    const judged = await decide({
      candidate: weighted,
      policy: 'data: {weight: w}',
      rules: ['{id: acc, metric: accuracy, min: 0.5, using: lower_bound}'],
    });
    expect(rule(judged, 'acc').bounds).toMatchObject({ method: 'BCa bootstrap' });
    expect(rule(judged, 'acc').candidate).not.toBe(0.9);
  });
});

describe('ranking', () => {
  const scored = (noise: number, seed: number) => {
    const random = createRandom(seed);
    const rows = Array.from(
      { length: 200 },
      (_, i) => `${i},${i % 2},${0.5 * (i % 2) + noise * random.uniform()}`,
    );
    return ['id,label,p', ...rows].join('\n');
  };
  const rules = ['{id: auc, metric: roc_auc, vs: baseline, non_inferior: {margin: 0.02}}'];
  const policy = 'data: {score: p, threshold: 0.5}';

  it('compares areas by DeLong', async () => {
    const judged = await decide({ rules, policy, candidate: scored(0.7, 1), baseline: scored(1.4, 2) });
    expect(rule(judged, 'auc')).toMatchObject({ outcome: 'pass', bounds: { method: 'DeLong' } });
  });

  it('does not take a perfect order of few rows for a certainty', async () => {
    const perfect = Array.from({ length: 40 }, (_, i) => `${i},${i % 2},${i % 2}.5`);
    const judged = await decide({
      policy,
      rules: [
        '{id: sure, metric: roc_auc, min: 0.99, using: lower_bound}',
        '{id: fair, metric: roc_auc, min: 0.86, using: lower_bound}',
      ],
      candidate: ['id,label,p', ...perfect].join('\n'),
    });
    expect(judged.results.map(({ outcome }) => outcome)).toEqual(['inconclusive', 'pass']);
    // 20 disjoint pairs, all in order: 0.05^(1/20).
    expect(rule(judged, 'sure').bounds).toMatchObject({ upper: 1, method: 'Clopper–Pearson' });
    expect(rule(judged, 'sure').bounds!.lower).toBeCloseTo(0.05 ** (1 / 20), 9);
  });

  it('by the bootstrap where the policy asks for it, with much the same bounds', async () => {
    const given = { rules, candidate: scored(0.9, 1), baseline: scored(1.4, 2) };
    const [closed, resampled] = [
      await decide({ ...given, policy }),
      await decide({ ...given, policy: `${policy}\n` }),
    ];
    expect(closed.results[0]!.bounds).toEqual(resampled.results[0]!.bounds);
    const { policy: parsed, ...rest } = await caseOf({ ...given, policy });
    const forced = judge({ ...rest, policy: { ...parsed, stats: { ...parsed.stats, method: 'bca' } } });
    expect(forced.results[0]!.bounds!.method).toBe('BCa bootstrap');
    expect(forced.results[0]!.bounds!.lower).toBeCloseTo(closed.results[0]!.bounds!.lower, 1);
  });
});

describe('parts of the rows', () => {
  it('recall and precision have closed forms of their own rows', async () => {
    const rules = [
      '{id: recall, metric: recall, vs: baseline, non_inferior: {margin: 0.2}}',
      '{id: share, metric: recall, min: 0.7, using: lower_bound}',
      '{id: precision, metric: precision, min: 0.7, using: lower_bound}',
      '{id: pair, metric: precision, vs: baseline, non_inferior: {margin: 0.2}}',
    ];
    const judged = await decide({
      rules,
      candidate: binary(times('1', 90) + times('0', 10)),
      baseline: binary(times('1', 80) + times('0', 20)),
    });
    expect(judged.results.map(({ bounds, outcome }) => [bounds!.method, outcome])).toEqual([
      ['Tango score', 'pass'],
      ['Wilson score', 'pass'],
      ['Wilson score', 'pass'],
      ['BCa bootstrap', 'pass'],
    ]);
    expect(rule(judged, 'share').bounds!.lower).toBeCloseTo(rule(judged, 'precision').bounds!.lower, 12);
  });

  it('slices of a regression, and of the ids that both have', async () => {
    const numbers = (ids: number[], error: number) =>
      [
        'id,label,prediction,part',
        ...ids.map(i => `${100 + i},${i},${i + (i % 2 ? error + (i % 5) / 10 : -1)},p${i % 2}`),
      ].join('\n');
    const ids = Array.from({ length: 100 }, (_, i) => i);
    const judged = await decide({
      policy: 'baseline: {min_overlap: 0.5}',
      rules: ['{id: mae, metric: mae, by: [part], vs: baseline, no_regression: {margin: 0.1}}'],
      candidate: numbers(ids.slice(0, 90), 3),
      baseline: numbers(ids.slice(10), 1),
    });
    expect(judged.results.map(({ slice, rows, outcome }) => [slice!.value, rows, outcome])).toEqual([
      ['p0', 40, 'pass'],
      ['p1', 40, 'fail'],
    ]);
    expect(judged.findings.map(finding => finding.rule)).toEqual(['mae', 'baseline-overlap']);
  });
});

it('lists slices of which no row can be compared as untested', async () => {
  const rows = (part: (i: number) => string) =>
    Array.from({ length: 80 }, (_, i) => `${100 + i},1,1,${part(i)}`);
  const judged = await decide({
    policy: 'baseline: {min_overlap: 0.5}\ndata: {positive: 1}',
    rules: ['{id: s, metric: accuracy, by: [part], vs: baseline, no_regression: {margin: 0}}'],
    candidate: ['id,label,prediction,part', ...rows(i => (i < 40 ? 'old' : 'new'))].join('\n'),
    baseline: ['id,label,prediction,part', ...rows(() => 'old').slice(0, 40)].join('\n'),
  });
  expect(judged.results.map(({ slice, rows, outcome }) => [slice!.value, rows, outcome])).toEqual([
    ['new', 0, 'untested'],
    ['old', 40, 'pass'],
  ]);
  expect(judged.verdict).toBe('inconclusive');
});

it('refuses a policy whose resamples are too few to refuse anything', async () => {
  const given = {
    rules: [
      '{id: s, metric: f1_macro, by: [group], vs: baseline, no_regression: {margin: 0}, min_samples: 1}',
    ],
    candidate: 'id,label,prediction,group\n',
    baseline: 'id,label,prediction,group\n',
  };
  for (let i = 0; i < 1800; i++) {
    given.candidate += `${100 + i},${i % 3},${i % 7 ? (i + 1) % 3 : i % 3},g${Math.floor(i / 30)}\n`;
    given.baseline += `${100 + i},${i % 3},${i % 3},g\n`;
  }
  // Among 60 comparisons 1,000 resamples cannot show less than 60/1,001, though here most rows got worse.
  await expect(decide(given)).rejects.toMatchObject({
    code: 'bad-policy',
    problems: [{ location: { line: 5 }, fix: expect.stringMatching(/1200 or more/) }],
  });
});

it('does not take a constant target for a perfect or a hopeless one', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => `${i},7,${7 + (i % 3)}`);
  const judged = await decide({
    rules: ['{id: r2, metric: r2, max: 0.9}', '{id: mape, metric: mape, max: 1}'],
    candidate: ['id,label,prediction', ...rows].join('\n'),
  });
  expect(judged.results.map(({ outcome, verdict }) => [outcome, verdict])).toEqual([
    ['untested', 'fail'],
    ['pass', 'pass'],
  ]);
  expect(judged.results[0]!.reason).toBe('r2 is not defined: all labels are equal.');
});

it('does not take numbers beyond all numbers for a result', async () => {
  const rows = (first: string) =>
    [
      'id,label,prediction',
      `0,0,${first}`,
      ...Array.from({ length: 40 }, (_, i) => `${i + 1},${i},${i}`),
    ].join('\n');
  const rules = [
    '{id: mse, metric: mse, vs: baseline, non_inferior: {margin: 1}}',
    '{id: r2, metric: r2, min: -5}',
  ];
  const judged = await decide({ rules, candidate: rows('1e200'), baseline: rows('1') });
  expect(judged.results.map(({ outcome, verdict }) => [outcome, verdict])).toEqual([
    ['untested', 'fail'],
    ['untested', 'fail'],
  ]);
});

describe('what cannot be judged', () => {
  const rules = [
    '{id: acc, metric: accuracy, min: 0.5}',
    '{id: cmp, metric: accuracy, vs: baseline, non_inferior: {margin: 0.2}}',
  ];
  const good = binary(times('1', 60));

  it('is refused when predictions are not finite', async () => {
    const judged = await decide({ rules, candidate: good.replace('1003,1,1', '1003,1,nan'), baseline: good });
    expect(judged.verdict).toBe('fail');
    expect(judged.findings).toMatchObject([
      { rule: 'not-finite', count: 1, examples: ['id 1003 (line 5): "nan"'] },
    ]);
    expect(judged.results.every(result => result.outcome === 'untested')).toBe(true);
  });

  it('is refused when those of the baseline are not, though limits are still held', async () => {
    const judged = await decide({ rules, candidate: good, baseline: good.replace('1003,1,1', '1003,1,') });
    expect(judged.verdict).toBe('fail');
    expect(judged.results.map(result => result.outcome)).toEqual(['pass', 'untested']);
  });

  it('is refused when too few ids match', async () => {
    const judged = await decide({ rules, candidate: good, baseline: binary(times('1', 50)) });
    expect(judged.verdict).toBe('fail');
    expect(judged.findings[0]).toMatchObject({ rule: 'baseline-overlap', severity: 'error', count: 10 });
  });

  it('compares the common rows where the policy allows it', async () => {
    const judged = await decide({
      rules,
      policy: 'baseline: {min_overlap: 0.8}',
      candidate: good,
      baseline: binary(`${times('1', 45)}${times('0', 5)}`),
    });
    expect(judged.verdict).toBe('pass');
    expect(judged.results.map(result => result.rows)).toEqual([60, 50]);
    expect(judged.findings).toMatchObject([{ rule: 'baseline-overlap', severity: 'notice' }]);
  });

  it('is refused when labels differ', async () => {
    const judged = await decide({ rules, candidate: good, baseline: good.replace('1003,1,', '1003,0,') });
    expect(judged.findings[0]).toMatchObject({ rule: 'label-mismatch', count: 1, examples: ['id 1003'] });
    expect(judged.verdict).toBe('fail');
  });

  it('warns when a model is compared with itself, whatever the file is called', async () => {
    const judged = await decide({ rules, candidate: good, baseline: `${good}\n` });
    expect(judged.verdict).toBe('warn');
    expect(judged.findings).toMatchObject([{ rule: 'baseline-identical', severity: 'warning' }]);
  });

  it('names metrics that the classes or columns do not allow, by line', async () => {
    const binaryOnly = decide({ rules: ['{id: f, metric: f1, min: 0.01}'], candidate: penguins(2, 1) });
    await expect(binaryOnly).rejects.toMatchObject({
      code: 'bad-policy',
      problems: [{ location: { line: 5 }, valid: ['f1_macro', 'f1_micro', 'f1_weighted'] }],
    });
    const scoreless = decide({
      rules: ['{id: f, metric: roc_auc, min: 0.01}', '{id: g, metric: ece, max: 0.9}'],
      candidate: good,
    });
    await expect(scoreless).rejects.toMatchObject({
      problems: [{ location: { line: 5 } }, { location: { line: 6 } }],
    });
    const counted = decide({
      rules: ['{id: f, metric: accuracy, min: 0.01, min_samples: {positives: 3}}'],
      candidate: penguins(2, 1),
    });
    await expect(counted).rejects.toMatchObject({ problems: [{ fix: 'Count "rows" in "min_samples".' }] });
    const unnamed = decide({
      rules: ['{id: f, metric: f1, min: 0.01}'],
      candidate: good.replaceAll(',0', ',no').replaceAll(',1', ',yes'),
    });
    await expect(unnamed).rejects.toMatchObject({ problems: [{ valid: ['no', 'yes'] }] });
    const logits = decide({
      rules: ['{id: f, metric: log_loss, max: 1}'],
      policy: 'data: {score: p, threshold: 0}',
      candidate: 'id,label,p\n1,0,-2\n2,1,3\n',
    });
    await expect(logits).rejects.toMatchObject({ message: expect.stringMatching(/"p" goes beyond 0 to 1/) });
  });
});

describe('few rows and undefined metrics', () => {
  const oneClass = ['id,label,p', ...Array.from({ length: 40 }, (_, i) => `${i},1,0.${i + 10}`)].join('\n');
  const policy = 'data: {score: p, positive: 1}';

  it('follow on_nan, and never count as 0', async () => {
    const rules = [
      '{id: a, metric: roc_auc, min: 0.5}',
      '{id: b, metric: roc_auc, min: 0.5, on_nan: inconclusive}',
      '{id: c, metric: roc_auc, max: 0.5, on_nan: warn}',
    ];
    const judged = await decide({ rules, policy, candidate: oneClass });
    expect(judged.results.map(result => result.verdict)).toEqual(['fail', 'inconclusive', 'warn']);
    expect(rule(judged, 'a').reason).toBe('roc_auc is not defined: the labels hold only one class.');
    expect(rule(judged, 'a').candidate).toBeNaN();
    expect(JSON.parse(JSON.stringify(scoresOf(judged)))).toMatchObject({
      metrics: {},
      rules: [{ candidate: null }, {}, {}],
    });
  });

  it.each(['balanced_accuracy', 'f1', 'precision', 'average_precision', 'kappa', 'f1_macro'])(
    '%s of one class is not defined, however good it looks',
    async metric => {
      const rules = [
        `{id: a, metric: ${metric}, min: 0.5}`,
        `{id: b, metric: ${metric}, min: 0.5, using: lower_bound, on_nan: inconclusive}`,
        `{id: c, metric: ${metric}, vs: baseline, non_inferior: {margin: 0.1}, on_nan: warn}`,
      ];
      const perfect = { rules, policy: policy.replace('}', ', threshold: 0.05}') };
      const judged = await decide({ ...perfect, candidate: oneClass, baseline: oneClass });
      expect(judged.results.map(result => [result.outcome, result.verdict])).toEqual([
        ['untested', 'fail'],
        ['untested', 'inconclusive'],
        ['untested', 'warn'],
      ]);
      expect(rule(judged, 'a').reason).toMatch(/is not defined: the labels hold only one class/);
    },
  );

  it('follow on_few', async () => {
    const rules = [
      '{id: a, metric: accuracy, min: 0.5, min_samples: 41}',
      '{id: b, metric: accuracy, min: 0.5, min_samples: {negatives: 5}, on_few: warn}',
      '{id: c, metric: accuracy, min: 0.5, min_samples: 40}',
    ];
    const judged = await decide({
      rules,
      policy: 'data: {score: p, positive: 1, threshold: 0.05}',
      candidate: oneClass,
    });
    expect(judged.results.map(result => [result.outcome, result.verdict])).toEqual([
      ['untested', 'inconclusive'],
      ['untested', 'warn'],
      ['pass', 'pass'],
    ]);
    expect(rule(judged, 'b').reason).toBe('0 negatives are fewer than the 5 the rule asks for.');
  });

  it('do not count rows of weight 0', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `${i},${i % 2},${i % 2},${i < 20 ? 1 : 0}`);
    const judged = await decide({
      policy: 'data: {weight: w}',
      rules: ['{id: a, metric: accuracy, min: 0.5}'],
      candidate: ['id,label,prediction,w', ...rows].join('\n'),
    });
    expect(rule(judged, 'a')).toMatchObject({ outcome: 'untested', verdict: 'inconclusive' });
  });

  it('leave a bootstrap open that is not defined in many resamples', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `${i},${i === 7 ? 1 : 0},${i === 7 ? 0.9 : 0.2}`);
    const judged = await decide({
      policy: 'data: {score: p}',
      rules: ['{id: ap, metric: average_precision, min: 0.5, using: lower_bound}'],
      candidate: ['id,label,p', ...rows].join('\n'),
    });
    expect(rule(judged, 'ap')).toMatchObject({ outcome: 'inconclusive', verdict: 'inconclusive' });
    expect(rule(judged, 'ap').reason).toMatch(/not defined in 3\d\.\d % of the resamples/);
  });
});

describe('a missing baseline', () => {
  const absolute = '{id: floor, metric: accuracy, min: 0.5}';
  const compared = '{id: cmp, metric: accuracy, vs: baseline, non_inferior: {margin: 0.1}}';
  const candidate = binary(times('1', 60));
  const first = 'baseline: {missing: absolute_only, first_release: true}';

  it.each([
    ['', 'fail', 'error'],
    ['baseline: {missing: warn}', 'warn', 'warning'],
    [first, 'pass', 'notice'],
  ])('under "%s" is %s', async (policy, verdict, severity) => {
    const judged = await decide({ rules: [absolute, compared], policy, candidate });
    expect(judged.verdict).toBe(verdict);
    expect(judged.findings).toMatchObject([{ rule: 'baseline-missing', severity, location: { line: 6 } }]);
    const { headline } = reportOf(await caseOf({ rules: [absolute, compared], policy, candidate }), judged);
    expect(headline).toMatch(verdict === 'fail' ? /^Refused: No comparison made/ : /^No comparison made/);
  });

  it('is refused for a first release once there has been one', async () => {
    const baseline: Baseline = { kind: 'missing', why: 'the alias names nothing', existedBefore: true };
    const judged = await decide({ rules: [absolute, compared], policy: first, candidate, baseline });
    expect(judged.verdict).toBe('fail');
  });

  it('is refused where nothing else was tested', async () => {
    const judged = await decide({ rules: [compared], policy: first, candidate });
    expect(judged.verdict).toBe('fail');
    expect(judged.findings[0]).toMatchObject({ rule: 'nothing-tested' });
  });

  it('is refused where too few rows are put up with in every rule', async () => {
    const judged = await decide({
      rules: ['{id: floor, metric: accuracy, min: 0.5, min_samples: 1000000, on_few: warn}'],
      candidate,
    });
    expect(judged.verdict).toBe('fail');
    expect(judged.findings.map(({ rule }) => rule)).toContain('nothing-tested');
  });

  it('does not matter where nothing compares', async () => {
    expect((await decide({ rules: [absolute], candidate })).verdict).toBe('pass');
  });
});

describe('slices', () => {
  it('are each held against the rule, in the order of their values', async () => {
    const judged = await decide({
      rules: ['{id: s, metric: accuracy, by: [island], min: 0.5}'],
      candidate: penguins(4, 1),
    });
    expect(judged.results.map(result => [result.slice?.value, result.rows])).toEqual([
      ['Biscoe', 60],
      ['Dream', 60],
    ]);
  });

  it('refuse a slice that is proven worse, and only with enough evidence for their number', async () => {
    const model = (bad: string | undefined, share: number) => {
      const rows = Array.from({ length: 400 }, (_, i) => {
        const group = `g${i % 8}`;
        const wrong = group === bad && Math.floor(i / 8) % 10 < share;
        return `${i},${i % 3},${wrong ? (i + 1) % 3 : i % 3},${group}`;
      });
      return ['id,label,prediction,group', ...rows].join('\n');
    };
    const rules = ['{id: s, metric: accuracy, by: [group], vs: baseline, no_regression: {margin: 0}}'];
    const baseline = model(undefined, 0);
    const worse = await decide({ rules, candidate: model('g3', 6), baseline });
    expect(worse.verdict).toBe('fail');
    expect(worse.findings.filter(finding => finding.severity === 'error')).toHaveLength(1);
    expect(worse.findings[0]!.message).toMatch(/^accuracy where group is g3 is proven worse/);
    // 5 of 50 rows alone give p = 0.012, which among 8 slices proves nothing.
    const slight = await decide({ rules, candidate: model('g3', 1), baseline });
    expect(slight.verdict).toBe('pass');
  });

  it('name a column that is not there', async () => {
    await expect(
      decide({ rules: ['{id: s, metric: accuracy, by: [planet], min: 0.5}'], candidate: penguins(4, 1) }),
    ).rejects.toMatchObject({ code: 'bad-data', message: expect.stringMatching(/no column "planet"/) });
  });

  it('refuse a column of too many values', async () => {
    await expect(
      decide({ rules: ['{id: s, metric: accuracy, by: [id], min: 0.5}'], candidate: penguins(4, 1) }),
    ).rejects.toMatchObject({ code: 'bad-policy', message: expect.stringMatching(/more than 100 values/) });
  });
});

describe('metrics files', () => {
  const rules = [
    '{id: p95, metric: latency.p95_ms, from: metrics, max: 120}',
    '{id: size, metric: size_mb, from: metrics, direction: lower, non_inferior: {margin: 10%}}',
  ];
  const metrics = { latency: { p95_ms: 100 }, size_mb: 11, name: 'x' };

  it('are decided on single numbers, and say so', async () => {
    const judged = await decide({ rules, metrics, baselineMetrics: { size_mb: 10 } });
    expect(judged.results.map(result => result.outcome)).toEqual(['pass', 'pass']);
    expect(judged.findings).toMatchObject([{ rule: 'no-interval', severity: 'notice' }]);
    const worse = await decide({ rules, metrics, baselineMetrics: { size_mb: 9 } });
    expect(rule(worse, 'size').outcome).toBe('fail');
  });

  it('stand in for predictions, without bounds', async () => {
    const judged = await decide({
      rules: [
        '{id: a, metric: accuracy, min: 0.9}',
        '{id: b, metric: accuracy, min: 0.9, using: lower_bound}',
      ],
      metrics: { accuracy: 0.95 },
    });
    expect(judged.results.map(result => result.outcome)).toEqual(['pass', 'inconclusive']);
  });

  it('name numbers that are not there, and missing files', async () => {
    await expect(decide({ rules, metrics: { size_mb: 1 } })).rejects.toMatchObject({
      code: 'bad-policy',
      problems: [{ message: expect.stringMatching(/holds no number "latency.p95_ms"/), valid: ['size_mb'] }],
    });
    await expect(decide({ rules, candidate: binary('1') })).rejects.toMatchObject({
      problems: [{ location: { line: 5 } }, { location: { line: 6 } }],
    });
  });

  it('treat null as not defined', async () => {
    const judged = await decide({ rules: [rules[0]!], metrics: { latency: { p95_ms: null } } });
    expect(judged.verdict).toBe('fail');
  });

  it('refuse a baseline without the number', async () => {
    const judged = await decide({ rules, metrics, baselineMetrics: { other: 1 } });
    expect(judged.findings[0]!.message).toMatch(
      /the baseline production \(version 3\) has no number "size_mb"/,
    );
  });
});

describe('the same evidence', () => {
  const rules = [
    '{id: loss, metric: log_loss, vs: baseline, non_inferior: {margin: 0.1}}',
    '{id: f1, metric: f1_macro, min: 0.5, using: lower_bound}',
    '{id: slices, metric: brier, by: [island], vs: baseline, no_regression: {margin: 1%}}',
  ];
  const [candidate, baseline] = [penguins(2.5, 5, 60), penguins(2.5, 6, 60)];
  const bytes = async (given: Given) => JSON.stringify(scoresOf(await decide(given)));

  it('gives the same bytes, for one seed', async () => {
    const given = { rules, candidate, baseline };
    expect(await bytes(given)).toBe(await bytes(given));
    const { policy, ...rest } = await caseOf(given);
    const other = judge({ ...rest, policy: { ...policy, stats: { ...policy.stats, seed: 2 } } });
    expect(JSON.stringify(scoresOf(other))).not.toBe(await bytes(given));
  });

  it('gives the same bytes in any order of the rows', async () => {
    const [header, ...rows] = candidate.split('\n');
    const expected = await bytes({ rules, candidate, baseline });
    const order = fc.shuffledSubarray([...rows.keys()], { minLength: rows.length });
    await fc.assert(
      fc.asyncProperty(order, async indexes => {
        const shuffled = [header, ...indexes.map(i => rows[i])].join('\n');
        expect(await bytes({ rules, candidate: shuffled, baseline })).toBe(expected);
      }),
      { numRuns: 5 },
    );
  });

  it('is no certainty where nothing varies: rows that were not drawn may be of another kind', async () => {
    const perfect = penguins(4, 1);
    const judged = await decide({
      rules: [
        '{id: sure, metric: f1_macro, min: 0.99, using: lower_bound}',
        '{id: fair, metric: f1_macro, min: 0.9, using: lower_bound}',
        '{id: pair, metric: f1_macro, vs: baseline, non_inferior: {margin: 0.01}}',
        '{id: wide, metric: f1_macro, vs: baseline, non_inferior: {margin: 0.1}}',
        '{id: none, metric: f1_macro, vs: baseline, no_regression: {margin: 0}}',
      ],
      candidate: perfect,
      baseline: perfect,
    });
    expect(judged.results.map(({ outcome }) => outcome)).toEqual([
      'inconclusive',
      'pass',
      'inconclusive',
      'pass',
      'pass',
    ]);
    expect(rule(judged, 'sure').bounds).toMatchObject({ upper: 1, method: 'rows not seen (0 of n)' });
    expect(rule(judged, 'pair').bounds!.lower).toBeLessThan(-0.01);
  });

  it.each([
    ['average_precision', 'data: {score: p, threshold: 0.5}'],
    ['roc_auc', 'data: {score: p, threshold: 0.5}'],
    ['f1', 'data: {score: p, threshold: 0.5}'],
    ['brier', 'data: {score: p}'],
  ])('a perfect %s of few rows has a bound that more rows bring nearer', async (metric, policy) => {
    const bound = async (rows: number) => {
      const lines = Array.from({ length: rows }, (_, i) => `${i},${i % 2},${i % 2}`);
      const limit = metric === 'brier' ? 'max: 0, using: upper_bound' : 'min: 1, using: lower_bound';
      const judged = await decide({
        policy,
        rules: [`{id: a, metric: ${metric}, ${limit}}`],
        candidate: ['id,label,p', ...lines].join('\n'),
      });
      expect(judged.results[0]!.outcome).toBe('inconclusive');
      const { lower, upper } = judged.results[0]!.bounds!;
      return upper - lower;
    };
    const [few, many] = [await bound(40), await bound(400)];
    expect(few).toBeLessThan(0.5);
    expect(many).toBeGreaterThan(0);
    expect(many).toBeLessThan(few / 4);
  });

  it('of numbers that never differ: no worse, but no proof where they should', async () => {
    const numbers = (error: number) =>
      ['id,label,prediction', ...Array.from({ length: 60 }, (_, i) => `${i},${i},${i + error}`)].join('\n');
    const rules = [
      '{id: ni, metric: mae, vs: baseline, non_inferior: {margin: 0.1}}',
      '{id: nr, metric: mae, vs: baseline, no_regression: {margin: 0}}',
    ];
    const same = await decide({ rules, candidate: numbers(1), baseline: numbers(1) });
    expect(same.verdict).toBe('warn');
    expect(same.results.map(({ outcome }) => outcome)).toEqual(['pass', 'pass']);
    const shifted = await decide({ rules, candidate: numbers(2), baseline: numbers(1) });
    expect(shifted.results.map(({ outcome }) => outcome)).toEqual(['inconclusive', 'inconclusive']);
    expect(shifted.results[0]!.reason).toMatch(/does not vary at all/);
  });

  it('gives these very numbers', async () => {
    const judged = await decide({ rules, candidate, baseline });
    expect(judged.results.map(({ bounds }) => [bounds!.lower, bounds!.upper])).toMatchInlineSnapshot(`
      [
        [
          -0.020379554820873117,
          0.04959345866588731,
        ],
        [
          0.9524548796278051,
          1,
        ],
        [
          -0.7496768563113643,
          0.2983517017331204,
        ],
        [
          0.05301473289404044,
          0.5848680195500173,
        ],
      ]
    `);
  });
});
