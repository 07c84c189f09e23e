import { describe, expect, it } from '@jest/globals';
import { createRandom, normalQuantile, type Random } from '@sluice/stats';
import type { ColumnProfile } from '../profile.js';
import type { Profile } from '../profile-file.js';
import { compareWithHistory } from './history.js';
import { HISTORY_DEFAULTS } from './history-settings.js';
import type { PastProfile } from './past-profiles.js';

const CITIES = ['Graz', 'Linz', 'Wels', 'Wien'];

interface Run {
  rows: number;
  missing: number;
  mean: number;
  distinct: number;
  cities: [string, number][];
}

const normal = (random: Random) => normalQuantile((random.below(2 ** 20) + 0.5) / 2 ** 20);
const binomial = (n: number, p: number, random: Random) =>
  Math.max(0, Math.min(n, Math.round(n * p + Math.sqrt(n * p * (1 - p)) * normal(random))));

/** A day: about 5,000 rows, 2 % missing, a mean that wanders a little, four cities. */
function day(random: Random): Run {
  const rows = Math.round(5000 * Math.exp(0.08 * normal(random)));
  const cities = CITIES.map((name): [string, number] => [name, binomial(rows, 0.25, random)]);
  return {
    rows,
    missing: binomial(rows, 0.02, random),
    mean: 50 + 0.4 * normal(random),
    distinct: Math.round(900 * Math.exp(0.05 * normal(random))),
    cities,
  };
}

function profileOf({ rows, missing, mean, distinct, cities }: Run, dataset: string): Profile {
  const common = { rows, missing, invalid: 0 };
  const amount: ColumnProfile = {
    name: 'amount',
    type: 'number',
    ...common,
    distinct: { count: distinct, exact: true },
    mean,
    sd: 12,
  };
  const city: ColumnProfile = {
    name: 'city',
    type: 'string',
    ...common,
    distinct: { count: cities.length, exact: true },
    distribution: { kind: 'texts', values: cities },
  };
  return { sluice: 1, kind: 'profile', dataset, rows, bytes: 1, files: [], columns: [amount, city] };
}

const past = (runs: readonly Run[]): PastProfile[] =>
  runs.map((run, i) => ({ name: `run ${i}`, sha256: '', profile: profileOf(run, `data ${i}`) }));
const runs = (count: number, random: Random) => past(Array.from({ length: count }, () => day(random)));
const anomalies = (now: Run, before: readonly PastProfile[], alpha = HISTORY_DEFAULTS.alpha) =>
  compareWithHistory(profileOf(now, 'now'), before, { ...HISTORY_DEFAULTS, alpha }).findings.map(
    ({ rule }) => rule,
  );

describe('history', () => {
  it.each([8, 20])('raises no more false alarms than it says, after %i runs', count => {
    const random = createRandom(count);
    const [trials, alpha] = [400, 0.05];
    let alarms = 0;
    for (let trial = 0; trial < trials; trial++)
      if (anomalies(day(random), runs(count, random), alpha).length > 0) alarms++;
    expect(alarms / trials).toBeLessThanOrEqual(alpha + 2.5 * Math.sqrt((alpha * (1 - alpha)) / trials));
  });

  it.each([
    ['row-count-history', (run: Run): Run => ({ ...run, rows: 2000, missing: 40 })],
    ['missing-history', (run: Run): Run => ({ ...run, missing: 600 })],
    ['mean-history', (run: Run): Run => ({ ...run, mean: 58 })],
    ['distinct-history', (run: Run): Run => ({ ...run, distinct: 300 })],
    ['new-values-history', (run: Run): Run => ({ ...run, cities: [...run.cities, ['Ulm', 800]] })],
  ])('tells what is unusual: %s', (rule, spoil) => {
    const random = createRandom(7);
    const before = runs(20, random);
    const today = day(random);
    expect(anomalies(today, before)).toEqual([]);
    expect(anomalies(spoil(today), before)).toContain(rule);
  });

  it('says what was usual, and what is now', () => {
    const random = createRandom(3);
    const before = runs(12, random);
    const { findings, outcomes, blocks } = compareWithHistory(
      profileOf({ ...day(random), missing: 900 }, 'now'),
      before,
      HISTORY_DEFAULTS,
    );
    const [finding] = findings.filter(({ rule }) => rule === 'missing-history');
    expect(finding!.severity).toBe('warning');
    expect(finding!.message).toMatch(
      /^The share of missing values of "amount" is 1\d\.?\d* %, unlike 12 earlier runs: usually [\d.]+ %, from \d/,
    );
    expect(outcomes).toEqual([
      { id: 'row-count-history', severity: 'warning', kept: true },
      { id: 'amount.history', severity: 'warning', kept: false },
      { id: 'city.history', severity: 'warning', kept: false },
    ]);
    expect(blocks[0]).toEqual({ kind: 'heading', text: 'History' });
  });

  it('does not depend on the order of the runs, and counts the same data once', () => {
    const random = createRandom(4);
    const before = runs(9, random);
    const now = profileOf(day(random), 'now');
    const adjusted = (list: readonly PastProfile[]) =>
      compareWithHistory(now, list, HISTORY_DEFAULTS).judged.map(each => each.adjusted);
    expect(adjusted(before.toReversed())).toEqual(adjusted(before));
    expect(adjusted([...before, before[0]!])).toEqual(adjusted(before));
    const again = { name: 'again', sha256: '', profile: now };
    expect(adjusted([...before, again])).toEqual(adjusted(before));
  });

  it('is not lost by a run without rows, or one that cannot be read, over the data of another', () => {
    const random = createRandom(9);
    const before = runs(8, random);
    const odd = { ...day(random), missing: 2500 };
    expect(anomalies(odd, before)).toContain('missing-history');
    const { profile } = before[0]!;
    const [amount, ...others] = profile.columns;
    const spoilt = [
      { ...profile, rows: 0 },
      { ...profile, columns: [{ ...amount!, mean: 'x' as unknown as number }, ...others] },
      { ...profile, columns: [{ ...amount!, distinct: { count: -2, exact: true } }, ...others] },
    ].map(bad => ({ ...before[0]!, profile: bad }));
    const now = profileOf(odd, 'now');
    expect(compareWithHistory(now, [...before, ...spoilt], HISTORY_DEFAULTS)).toEqual(
      compareWithHistory(now, before, HISTORY_DEFAULTS),
    );
  });

  it('says that it has too few runs, as a whole and of single columns', () => {
    const random = createRandom(5);
    const few = compareWithHistory(profileOf(day(random), 'now'), runs(7, random), HISTORY_DEFAULTS);
    expect(few.findings).toEqual([expect.objectContaining({ rule: 'history-too-few', severity: 'notice' })]);
    expect(few.outcomes).toEqual([]);
    const before = runs(10, random);
    const [amount, city] = before[0]!.profile.columns;
    const other = before.map((run, i) => {
      const columns = i < 5 ? [amount!] : [amount!, { ...city!, type: 'date' as const }];
      return { ...run, profile: { ...run.profile, columns } };
    });
    const { findings, judged } = compareWithHistory(profileOf(day(random), 'now'), other, HISTORY_DEFAULTS);
    expect(findings.find(({ rule }) => rule === 'history-too-few')!.message).toContain('"city"');
    expect(judged.filter(({ column }) => column === 'city').map(({ verdict }) => verdict)).toEqual([
      'too few',
      'too few',
      'too few',
    ]);
  });

  it('puts up with what is no more than the tolerance', () => {
    const random = createRandom(6);
    const steady = past(Array.from({ length: 10 }, (_, i) => ({ ...day(random), rows: 1_000_000 + i })));
    const now = (rows: number) => ({ ...day(random), rows, missing: Math.round(0.02 * rows) });
    expect(anomalies(now(1_008_000), steady)).not.toContain('row-count-history');
    expect(anomalies(now(1_030_000), steady)).toContain('row-count-history');
  });

  it('sees one run spoilt although an earlier one was too', () => {
    const random = createRandom(8);
    const before = runs(12, random);
    const bad = past([{ ...day(random), missing: 3000 }])[0]!;
    const spoilt = { ...bad, profile: { ...bad.profile, dataset: 'spoilt' } };
    expect(anomalies({ ...day(random), missing: 1500 }, [...before, spoilt])).toContain('missing-history');
  });
});
