import { describe, expect, it } from '@jest/globals';
import { createRandom, totalVariation } from '@sluice/stats';
import type { ColumnProfile } from '../profile.js';
import { profiled } from './columns.fixture.js';
import { compareColumns, verdictOfColumn, type DriftColumn } from './compare-columns.js';
import { pairCounts, type CategoricalDistribution } from './distribution.js';
import { distributionOf } from './from-profile.js';
import { drawPair } from './picture.js';
import { DRIFT_DEFAULTS } from './settings.js';

const columnOf = (texts: readonly string[]) => profiled(texts, 'string');
const random = createRandom(21);
/** Rows of so many different texts, the first ones more frequent; a share of the rows is moved to that many of them. */
function rows(count: number, different: number, moved = 0, to = 20): string[] {
  return Array.from({ length: count }, () => {
    const rank = Math.floor(different * random.uniform() ** 1.3);
    return `p${random.uniform() < moved ? random.below(to) : rank}`;
  });
}

const compared = (a: DriftColumn, b: DriftColumn) => {
  const [column] = compareColumns([a], [b], DRIFT_DEFAULTS).columns;
  return { verdict: verdictOfColumn(column!), column: column! };
};

describe('texts with thousands of different values', () => {
  it('are counted one by one up to 10,000, though a profile names 1,000 of them', async () => {
    const [first, second] = [rows(30_000, 3000), rows(20_000, 3000, 0.3)];
    const [a, b] = [await columnOf(first), await columnOf(second)];
    expect(a.profile.distribution).toMatchObject({ kind: 'texts', rest: { distinct: 2000 } });
    const { reference, current, rest } = pairCounts(
      a.distribution as CategoricalDistribution,
      b.distribution as CategoricalDistribution,
    );
    expect(rest).toEqual({ reference: 0, current: 0 });
    const names = [...new Set([...first, ...second])];
    const count = (texts: readonly string[]) => {
      const counts = new Map<string, number>();
      for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
      return names.map(name => counts.get(name) ?? 0);
    };
    expect(totalVariation(reference, current)).toBeCloseTo(totalVariation(count(first), count(second)), 12);
  });

  it.each([
    ['some thousand', 60_000, 3000],
    ['more than are counted one by one', 400_000, 14_000],
  ])('are decided: %s', async (_, size, different) => {
    const reference = await columnOf(rows(size, different));
    const same = compared(reference, await columnOf(rows(size, different)));
    expect(same.column.tests[0]!.effect.upper).toBeLessThan(0.1);
    expect(same.verdict).toBe('no drift');
    const moved = compared(reference, await columnOf(rows(size, different, 0.2)));
    expect(moved.verdict).toBe('drift');
    // Some thousand values on the one side, and only buckets on the other.
    const fewer = compared(reference, await columnOf(rows(size, 1500)));
    expect(fewer.verdict).toBe('drift');
  });

  it('past 10,000 are not called unchanged where a change may be spread thinly', async () => {
    const size = 200_000;
    const reference = await columnOf(rows(size, 14_000));
    const { verdict, column } = compared(reference, await columnOf(rows(size, 14_000, 0.4, 7000)));
    expect(verdict).toBe('undecided');
    expect(column.tests[0]!.effect.upper).toBeGreaterThan(0.16);
  });

  it('are undecided for noise where rows are few, not called drifted', async () => {
    const { verdict, column } = compared(await columnOf(rows(3000, 1400)), await columnOf(rows(3000, 1400)));
    expect(verdict).toBe('undecided');
    expect(column.tests[0]!.why).toBe('noise');
  });

  it('tell new values by name, and draw the others as one', async () => {
    const known = rows(20_000, 3000);
    const reference = await columnOf(known);
    const current = await columnOf([...known.slice(5000), ...new Array<string>(900).fill('nowhere')]);
    const { column } = compared(reference, current);
    expect(column.newCategories.map(({ name }) => name)).toEqual(['nowhere']);
    const [chart] = drawPair(column);
    expect(chart!.x.values.at(-1)).toMatch(/^others \(\d{4}\)$/);
    const total = chart!.series[0]!.values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    expect(total).toBeCloseTo(100, 0);
  });

  it('of a profile that keeps no hashes can still be compared', async () => {
    const reference = await columnOf(rows(60_000, 3000));
    const { rest, ...distribution } = reference.profile.distribution as { rest: { hashes?: string } };
    delete rest.hashes;
    const old = { ...reference.profile, distribution: { ...distribution, rest } } as ColumnProfile;
    const { verdict } = compared({ ...reference, distribution: distributionOf(old) }, reference);
    expect(verdict).toBe('undecided');
  });
});
