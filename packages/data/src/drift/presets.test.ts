import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { normals, numbers, texts } from './columns.fixture.js';
import { compareColumns, type DriftColumn } from './compare-columns.js';
import { driftFindings } from './findings.js';
import { DRIFT_DEFAULTS, type DriftSettings } from './settings.js';

const evidently: DriftSettings = { ...DRIFT_DEFAULTS, preset: 'evidently' };
const test = (reference: DriftColumn, current: DriftColumn, settings = evidently) =>
  compareColumns([reference], [current], settings).columns[0]!.tests[0]!;

interface Vectors {
  numeric: {
    name: string;
    a: number[];
    b: number[];
    evidently: { test: string; ks: number; wasserstein: number };
  }[];
  categorical: {
    name: string;
    a: number[];
    b: number[];
    evidently: { test: string; chi: number; js: number; z: number | null };
  }[];
}
// What Evidently 0.7.23 chooses and finds by default: packages/stats/src/drift/vectors/record.py.
const vectors = JSON.parse(
  readFileSync(new URL('../../../stats/src/drift/vectors/vectors.json', import.meta.url), 'utf8'),
) as Vectors;

const NAMES: Record<string, string> = {
  ks: 'Kolmogorov–Smirnov p-value',
  wasserstein: 'Wasserstein distance (normed)',
  chisquare: 'chi-square p-value',
  z: 'Z-test p-value',
  jensenshannon: 'Jensen–Shannon distance',
};
const listOf = (counts: number[]) => counts.flatMap((count, i) => new Array<string>(count).fill(`c${i}`));

describe('the preset evidently', () => {
  it.each(vectors.numeric)('chooses and measures numbers like it: $name', ({ a, b, evidently: expected }) => {
    const found = test(numbers('x', a), numbers('x', b));
    expect(found.method).toBe(NAMES[expected.test]);
    if (expected.test === 'ks') expect(found.p!.upper).toBeCloseTo(expected.ks, 10);
    if (expected.test === 'wasserstein') expect(found.effect.lower).toBeCloseTo(expected.wasserstein, 10);
  });

  it.each(vectors.categorical)(
    'chooses and measures texts like it: $name',
    ({ a, b, evidently: expected }) => {
      if (a.reduce((x, y) => x + y) > 100_000) return;
      const found = test(texts('x', listOf(a)), texts('x', listOf(b)));
      expect(found.method).toBe(NAMES[expected.test]);
      if (expected.test === 'chisquare') expect(found.p!.upper).toBeCloseTo(expected.chi, 10);
      if (expected.test === 'z') expect(found.p!.upper).toBeCloseTo(expected.z!, 10);
    },
  );

  it('switches with the size of the reference alone', () => {
    const short = normals(1000, 0, 1, 1);
    const long = normals(1001, 0, 1, 2);
    expect(test(numbers('x', short), numbers('x', long)).method).toBe(NAMES['ks']);
    expect(test(numbers('x', long), numbers('x', short)).method).toBe(NAMES['wasserstein']);
    const few = (count: number) =>
      numbers(
        'x',
        Array.from({ length: count }, (_, i) => i % 5),
      );
    expect(test(few(1000), few(10)).method).toBe(NAMES['chisquare']);
    expect(test(few(1001), few(10)).method).toBe(NAMES['jensenshannon']);
  });

  it('calls a dataset drifted from half of the columns on', () => {
    const still = numbers('still', normals(500, 0, 1, 1));
    const [a, b] = [numbers('x', normals(500, 0, 1, 1)), numbers('x', normals(500, 2, 1, 2))];
    const rules = (reference: DriftColumn[], current: DriftColumn[]) =>
      driftFindings(compareColumns(reference, current, evidently), 'ref.json').map(
        ({ rule, severity }) => `${rule} ${severity}`,
      );
    expect(rules([still, a], [still, b])).toEqual(['drift notice', 'dataset-drift error']);
    const other = { ...still, name: 'other' };
    expect(rules([still, other, a], [still, other, b])).toEqual(['drift notice']);
  });
});

describe('texts that Evidently trains a classifier on', () => {
  const prose = (seed: number) =>
    texts(
      'review',
      Array.from({ length: 300 }, (_, i) => `${seed} ${i}`),
    );

  it('are left out, which is told', () => {
    const comparison = compareColumns(
      [prose(1), numbers('x', normals(300, 0, 1, 1))],
      [prose(2), numbers('x', normals(300, 0, 1, 2))],
      evidently,
    );
    expect(comparison.columns.map(({ name }) => name)).toEqual(['x']);
    const findings = driftFindings(comparison, 'ref.json').filter(({ rule }) => rule === 'drift-text');
    expect(findings).toEqual([
      expect.objectContaining({
        severity: 'notice',
        message: expect.stringContaining('"review"') as unknown,
      }),
    ]);
    expect(driftFindings(compareColumns([prose(1)], [prose(2)], DRIFT_DEFAULTS), 'ref.json')).toEqual([]);
  });
});

describe('the preset tfdv', () => {
  const tfdv: DriftSettings = { ...DRIFT_DEFAULTS, preset: 'tfdv' };

  it('goes by L∞ and by the divergence in base 2, without regard to chance', () => {
    const fruit = (apples: number) => Array.from({ length: 50 }, (_, i) => (i < apples ? 'apple' : 'pear'));
    expect(test(texts('x', fruit(25)), texts('x', fruit(26)), tfdv)).toMatchObject({
      method: 'L∞ distance',
      threshold: 0.01,
      verdict: 'drift',
    });
    const apart = test(numbers('x', [0, 1, 2]), numbers('x', [18, 19, 20]), tfdv);
    expect(apart).toMatchObject({
      method: 'Jensen–Shannon divergence',
      effect: { lower: 1 },
      verdict: 'drift',
    });
    expect(apart.adjusted).toBeUndefined();
    expect(test(numbers('x', [3, 3]), numbers('x', [3]), tfdv).verdict).toBe('no drift');
  });
});
