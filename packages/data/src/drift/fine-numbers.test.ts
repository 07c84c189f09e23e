import { describe, expect, it } from '@jest/globals';
import { ksDistance, type Cell } from '@sluice/stats';
import { normals as normalNumbers, profiled } from './columns.fixture.js';
import { compareColumns, verdictOfColumn, type DriftColumn } from './compare-columns.js';
import { DRIFT_DEFAULTS } from './settings.js';

const columnOf = (values: readonly number[]) => profiled(values, 'number');
let seed = 11;
const normals = (count: number, mean: number, sd: number) => normalNumbers(count, mean, sd, seed++);

const verdictOf = (reference: DriftColumn, current: DriftColumn) => {
  const [column] = compareColumns([reference], [current], DRIFT_DEFAULTS).columns;
  return { verdict: verdictOfColumn(column!), effect: column!.tests[0]!.effect };
};

describe('numbers whose spread is tiny against their size', () => {
  it.each([
    ['some thousand different ones', 4000],
    ['more than are counted one by one', 15_000],
  ])('are decided: %s', async (_, count) => {
    const reference = await columnOf(normals(count, 1e9, 1));
    const same = verdictOf(reference, await columnOf(normals(count, 1e9, 1)));
    expect(same.verdict).toBe('no drift');
    const shifted = verdictOf(reference, await columnOf(normals(count, 1e9 + 0.5, 1)));
    expect(shifted.verdict).toBe('drift');
    // Of normal distributions half a standard deviation apart: 2Φ(0.25) − 1.
    expect(shifted.effect.lower).toBeGreaterThan(0.16);
    expect(shifted.effect.upper).toBeLessThan(0.24);
    expect(shifted.effect.upper - shifted.effect.lower).toBeLessThan(0.01);
  });

  it('are decided beside values far away, and against few different ones', async () => {
    const others = new Array<number>(500).fill(0);
    const reference = await columnOf([...normals(12_000, -71.06, 0.02), ...others, 999]);
    const verdict = async (values: readonly number[]) =>
      verdictOf(reference, await columnOf([...values, ...others])).verdict;
    expect(await verdict(normals(12_000, -71.06, 0.02))).toBe('no drift');
    expect(await verdict(normals(12_000, -71.05, 0.02))).toBe('drift');
    const rounded = normals(12_000, -71.06, 0.02).map(x => Math.round(x * 1000) / 1000);
    expect(await verdict(rounded)).toBe('no drift');
  });

  it('have bounds that hold, also where the sides have grids of different fineness', async () => {
    const [a, b] = [normals(11_000, 1e6, 1), normals(30_000, 1e6, 200)];
    const [fine, coarse] = [await columnOf(a), await columnOf(b)];
    const bitsOf = ({ profile }: typeof fine) => (profile.distribution as { bits: number }).bits;
    expect(bitsOf(fine)).toBeGreaterThan(bitsOf(coarse));
    const { effect } = verdictOf(fine, coarse);
    const exact = ksDistance(exactly(a), exactly(b)).lower;
    expect(effect.lower).toBeLessThanOrEqual(exact);
    expect(effect.upper).toBeGreaterThanOrEqual(exact);
    expect(effect.upper - effect.lower).toBeLessThan(0.05);
  });
});

/** The values as cells of their own. */
function exactly(values: readonly number[]): Cell[] {
  return [...new Set(values)].sort((x, y) => x - y).map(value => [value, value, 1]);
}

it('leaves days as they are', async () => {
  const times = Array.from({ length: 12_000 }, (_, i) => new Date(1.7e12 + i * 1000).toISOString());
  const { profile } = await profiled(times, 'timestamp');
  expect(profile.distribution).toMatchObject({ kind: 'cells', grid: 'day' });
  expect(profile.distribution).not.toHaveProperty('bits');
});
