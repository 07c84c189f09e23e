import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createRandom } from '@sluice/stats';
import { testPorts, type TestPorts } from '@sluice/testing';
import { caseOf, type Given } from './case.fixture.js';
import { judge } from './judge.js';
import { reportOf } from './report.js';
import { scoresOf } from './scores.js';

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
});
afterEach(() => ports.dispose());
const decide = async (given: Given) => judge(await caseOf(given, ports));

const COUNTRIES = ['IS', 'NO', 'SE'];
const DEVICES = ['mobile', 'desktop'];
/** 600 rows; a row is wrong where `wrong` says so. */
function rows(wrong: (country: string, device: string, age: number, i: number) => boolean): string {
  const random = createRandom(3);
  const lines = Array.from({ length: 600 }, (_, i) => {
    const [country, device, age] = [COUNTRIES[i % 3]!, DEVICES[random.below(2)]!, 10 + random.below(70)];
    const label = random.below(2);
    const prediction = wrong(country, device, age, i) ? 1 - label : label;
    return [1000 + i, label, prediction, country, device, age].join();
  });
  return ['id,label,prediction,country,device,age', ...lines].join('\n');
}
const some = (i: number) => i % 20 === 0;

describe('slices', () => {
  it('by bins, by quantiles and by crossed columns', async () => {
    const judged = await decide({
      rules: [
        '{id: bins, metric: accuracy, min: 0.5, by: [{column: age, bins: [10, 40, 80]}]}',
        '{id: quarters, metric: accuracy, min: 0.5, by: [{column: age, quantiles: 4}]}',
        '{id: cross, metric: accuracy, min: 0.5, by: [[country, device]]}',
      ],
      candidate: rows((_, __, ___, i) => some(i)),
    });
    const of = (id: string) => judged.results.filter(r => r.rule.id === id);
    expect(of('bins').map(r => r.slice!.value)).toEqual(['[10, 40)', '[40, 80]']);
    expect(of('bins').reduce((sum, r) => sum + r.rows, 0)).toBe(600);
    expect(of('quarters')).toHaveLength(4);
    for (const { rows } of of('quarters')) expect(Math.abs(rows - 150)).toBeLessThan(20);
    expect(of('cross').map(r => `${r.slice!.column}=${r.slice!.value}`)).toContain(
      'country × device=IS × mobile',
    );
    expect(of('cross')).toHaveLength(6);
  });

  it('refuse bins without a row, bins that do not ascend, and both ways at once, by line', async () => {
    const candidate = rows(() => false);
    await expect(
      decide({
        rules: ['{id: a, metric: accuracy, min: 0.01, by: [{column: age, bins: [0, 5, 90]}]}'],
        candidate,
      }),
    ).rejects.toMatchObject({
      code: 'bad-policy',
      problems: [
        { message: expect.stringMatching(/without a single row: age in \[0, 5\)/), location: { line: 5 } },
      ],
    });
    for (const by of [
      '{column: age, bins: [5, 2]}',
      '{column: age, bins: [1, 2], quantiles: 2}',
      '{column: age}',
    ])
      await expect(
        decide({ rules: [`{id: a, metric: accuracy, min: 0.01, by: [${by}]}`], candidate }),
      ).rejects.toMatchObject({ code: 'bad-policy', problems: [{ location: { line: 5 } }] });
  });

  const rules = ['{id: s, metric: accuracy, vs: baseline, by: [country], no_regression: {margin: 0}}'];
  const baseline = rows((_, __, ___, i) => some(i));
  const worse = rows((country, _, __, i) => some(i) || (country === 'NO' && i % 3 === 1 && i % 5 === 0));

  it('show the adjusted p-value that decides, and no bounds that contradict it', async () => {
    const given = { rules, baseline, candidate: worse };
    const judged = await decide(given);
    const failed = judged.results.find(r => r.outcome === 'fail')!;
    expect(failed.slice!.value).toBe('NO');
    expect(failed.p).toBeLessThan(0.05);
    const { blocks } = reportOf(await caseOf(given, ports), judged);
    const table = blocks[0] as { columns: { label: string }[]; rows: { cells: string[] }[]; caption: string };
    expect(table.columns.map(column => column.label)).toContain('p');
    expect(table.caption).toMatch(/p-value it decides/);
    for (const { cells } of table.rows) expect(cells[5]).not.toContain('…');
    expect(blocks).toContainEqual(expect.objectContaining({ kind: 'chart', form: 'forest' }));
    expect(JSON.stringify(scoresOf(judged))).toContain('"adjustedP"');
  });

  it('may be corrected by Benjamini and Hochberg instead of Holm', async () => {
    const [holm, bh] = [
      await decide({ rules, baseline, candidate: worse }),
      await decide({
        rules,
        baseline,
        candidate: worse,
        policy: 'stats: {resamples: 1000, multiplicity: bh}',
      }).catch((error: unknown) => error),
    ];
    // The key "stats" stands twice in that policy.
    expect(bh).toMatchObject({ code: 'bad-policy' });
    const { policy, ...rest } = await caseOf({ rules, baseline, candidate: worse }, ports);
    const other = judge({ ...rest, policy: { ...policy, stats: { ...policy.stats, multiplicity: 'bh' } } });
    other.results.forEach((result, i) => expect(result.p).toBeLessThanOrEqual(holm.results[i]!.p!));
  });
});

describe('discovery', () => {
  const discover =
    '{id: d, metric: accuracy, min: 0.9, using: upper_bound, discover: {columns: [country, device, age], worst: 3}}';

  it('finds the slice that is bad, and tests it on other rows', async () => {
    const judged = await decide({
      rules: [discover],
      candidate: rows(
        (country, device, _, i) => some(i) || (country === 'SE' && device === 'mobile' && i % 2 === 0),
      ),
    });
    expect(judged.verdict).toBe('fail');
    const found = judged.results.find(r => r.outcome === 'fail')!;
    expect(found.discovered).toBe(true);
    expect(found.slice).toEqual({ column: 'country × device', value: 'SE × mobile' });
    expect(found.rows).toBeLessThan(90);
    expect(judged.results.length).toBeLessThanOrEqual(3);
  });

  it('seldom refuses a model that is equally good everywhere, though hundreds of slices were looked at', async () => {
    let refused = 0;
    for (let seed = 0; seed < 40; seed++) {
      const random = createRandom(seed);
      const coin = () => random.uniform() < 0.1;
      const judged = await decide({
        rules: [
          '{id: d, metric: accuracy, vs: baseline, no_regression: {margin: 0}, discover: {columns: [country, device, age]}}',
        ],
        candidate: rows(coin),
        baseline: rows(coin),
      });
      if (judged.verdict === 'fail') refused += 1;
    }
    // 5 % of 40 are 2; 99.9 % of what chance would do.
    expect(refused).toBeLessThanOrEqual(7);
  });
});

describe('waivers', () => {
  const bad = rows((country, _, __, i) => country === 'IS' || some(i));
  const rules = [
    '{id: s, metric: accuracy, min: 0.8, by: [country]}',
    '{id: all, metric: accuracy, min: 0.5}',
  ];
  const waiver = (slice: string, until: string) =>
    `waivers: [{rule: s, slice: "country=${slice}", until: ${until}, by: "@owner", reason: few rows}]`;

  it('turn a refusal into a warning, by name, until their day', async () => {
    const judged = await decide({ rules, candidate: bad, policy: waiver('IS', '2026-05-01') });
    expect(judged.verdict).toBe('warn');
    expect(judged.findings[0]).toMatchObject({
      rule: 's',
      severity: 'warning',
      message: expect.stringMatching(/Waived until 2026-05-01 by @owner: few rows$/),
    });
  });

  it('waive nothing after it, and are named', async () => {
    const judged = await decide({ rules, candidate: bad, policy: waiver('IS', '2026-04-30') });
    expect(judged.verdict).toBe('fail');
    expect(judged.findings.map(finding => finding.rule)).toContain('waiver-ended');
  });

  it('waive only their slice, and are named where nothing needs them', async () => {
    const judged = await decide({ rules, candidate: bad, policy: waiver('NO', '2026-12-31') });
    expect(judged.verdict).toBe('fail');
    expect(judged.findings.map(finding => finding.rule)).toContain('waiver-unused');
  });

  it.each([
    ['an unknown rule', 'waivers: [{rule: x, until: 2026-12-31, by: a, reason: b}]', /no rule "x"/],
    ['a day that is none', 'waivers: [{rule: s, until: 2026-02-30, by: a, reason: b}]', /no day/],
    [
      'a slice that is none',
      'waivers: [{rule: s, slice: IS, until: 2026-02-20, by: a, reason: b}]',
      /column=value/,
    ],
    ['nobody', 'waivers: [{rule: s, until: 2026-02-20, reason: b}]', /"by"/],
  ])('refuse %s', async (_, policy, message) => {
    await expect(decide({ rules, candidate: bad, policy })).rejects.toMatchObject({
      code: 'bad-policy',
      message: expect.stringMatching(message),
    });
  });
});

describe('fairness', () => {
  const group = (share: Record<string, number>) => {
    const random = createRandom(8);
    const lines = Array.from({ length: 600 }, (_, i) => {
      const sex = i % 2 ? 'f' : 'm';
      const label = random.below(2);
      return [i + 1000, label, random.uniform() < share[`${sex}${label}`]! ? 1 : 0, sex].join();
    });
    return ['id,label,prediction,sex', ...lines].join('\n');
  };
  const rules = [
    '{id: parity, metric: demographic_parity_difference, group: sex, max: 0.25, using: upper_bound}',
    '{id: odds, metric: equalized_odds_difference, group: sex, max: 0.3, using: upper_bound}',
    '{id: ratio, metric: demographic_parity_ratio, group: sex, min: 0.8}',
  ];

  it('passes equal treatment and refuses another, with bounds', async () => {
    const fair = await decide({ rules, candidate: group({ f0: 0.2, f1: 0.8, m0: 0.2, m1: 0.8 }) });
    expect(fair.results.map(r => r.outcome)).toEqual(['pass', 'pass', 'pass']);
    const unfair = await decide({ rules, candidate: group({ f0: 0.05, f1: 0.4, m0: 0.5, m1: 0.9 }) });
    expect(unfair.results.map(r => r.outcome)).toEqual(['fail', 'fail', 'fail']);
    expect(unfair.results[0]!.bounds!.method).toBe('pairs of groups');
    expect(unfair.results[0]!.groups).toMatchObject([
      { group: 'f', rows: 300 },
      { group: 'm', rows: 300 },
    ]);
  });

  it('lists a group without positives as untested, and does not call it fair', async () => {
    const lines = group({ f0: 0.2, f1: 0.8, m0: 0.2, m1: 0.8 })
      .split('\n')
      .map((line, i) => (i > 0 && i % 10 === 0 ? line.replace(/^(\d+),\d,(\d),.*$/, '$1,0,$2,x') : line));
    const judged = await decide({ rules: [rules[1]!], candidate: lines.join('\n') });
    expect(judged.results[0]).toMatchObject({ outcome: 'untested', verdict: 'fail' });
    expect(judged.results[0]!.reason).toMatch(/not defined: .*a group lacks positives/);
  });

  it('leaves a group of few rows untested', async () => {
    const candidate = `${group({ f0: 0.2, f1: 0.8, m0: 0.2, m1: 0.8 })}\n5,1,1,x\n6,0,0,x`;
    const judged = await decide({ rules, candidate });
    expect(judged.results.map(r => r.outcome)).toEqual(['untested', 'untested', 'untested']);
    expect(judged.results[0]!.reason).toBe('2 rows of "x" are fewer than the 30 the rule asks for.');
  });

  it.each([
    ['no group', '{id: a, metric: demographic_parity_ratio, min: 0.8}', /compares groups/],
    ['a group for nothing', '{id: a, metric: accuracy, min: 0.8, group: sex}', /does not compare groups/],
    [
      'slices of groups',
      '{id: a, metric: demographic_parity_ratio, group: sex, by: [sex], min: 0.01}',
      /all rows/,
    ],
  ])('refuses %s', async (_, rule, message) => {
    await expect(decide({ rules: [rule], candidate: rows(() => false) })).rejects.toMatchObject({
      code: 'bad-policy',
      message: expect.stringMatching(message),
    });
  });
});
