import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  countPerBin,
  equalShareEdges,
  ksDistance,
  normalisedWasserstein,
  spreadOf,
  wassersteinDistance,
  type Bounds,
  type Cell,
} from '../index.js';

const SLACK = 1e-9;
// Sixteenths: dividing by a width must not round a value into the next cell.
const values = fc.array(
  fc.integer({ min: -320, max: 320 }).map(sixteenths => sixteenths / 16),
  { minLength: 1, maxLength: 60 },
);
/** How the number line is cut: not at all (values are known), or in cells of this width. */
const width = fc.constantFrom(0, 0.25, 1, 7);

function counted(list: readonly number[], cell: (value: number) => [number, number]): Cell[] {
  const cells = new Map<number, [number, number, number]>();
  for (const value of list) {
    const [low, high] = cell(value + 0);
    const known = cells.get(low) ?? [low, high, 0];
    known[2]++;
    cells.set(low, known);
  }
  return [...cells.values()].sort((a, b) => a[0] - b[0]);
}
const exact = (list: readonly number[]) => counted(list, value => [value, value]);
const cut = (list: readonly number[], size: number) =>
  size === 0
    ? exact(list)
    : counted(list, value => [Math.floor(value / size) * size, (Math.floor(value / size) + 1) * size]);

function holds({ lower, upper }: Bounds, truth: number): void {
  expect(lower).toBeLessThanOrEqual(truth + SLACK * Math.max(1, truth));
  expect(upper).toBeGreaterThanOrEqual(truth - SLACK * Math.max(1, truth));
}

/** Said as plainly as it can be. */
function plainKs(a: readonly number[], b: readonly number[]): number {
  const share = (list: readonly number[], x: number) => list.filter(value => value <= x).length / list.length;
  return Math.max(...[...a, ...b].map(x => Math.abs(share(a, x) - share(b, x))));
}
function plainSpread(list: readonly number[]): number {
  const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
  return Math.sqrt(list.reduce((sum, value) => sum + (value - mean) ** 2, 0) / list.length);
}

describe('bounds', () => {
  it('hold the exact distance, however coarsely each side is cut', () => {
    fc.assert(
      fc.property(values, values, width, width, (a, b, sizeA, sizeB) => {
        const [x, y] = [cut(a, sizeA), cut(b, sizeB)];
        holds(ksDistance(x, y), plainKs(a, b));
        const { lower } = wassersteinDistance(exact(a), exact(b));
        holds(wassersteinDistance(x, y), lower);
        holds(spreadOf(x), plainSpread(a));
        const spread = spreadOf(exact(a)).lower;
        if (spread > 1e-6) holds(normalisedWasserstein(x, y), lower / spread);
      }),
      { numRuns: 500 },
    );
  });

  it('meet where both sides are exact', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const ks = ksDistance(exact(a), exact(b));
        expect(ks.lower).toBe(ks.upper);
        expect(ks.lower).toBeCloseTo(plainKs(a, b), 12);
        const moved = wassersteinDistance(exact(a), exact(b));
        expect(moved.upper).toBe(moved.lower);
      }),
    );
  });

  it('of nothing, and of ranges beyond float64, are no numbers', () => {
    expect(ksDistance([], [[1, 1, 1]]).lower).toBeNaN();
    expect(wassersteinDistance([], [[1, 1, 1]]).lower).toBeNaN();
    const vast: Cell[] = [
      [-1.7e308, -1.7e308, 1],
      [1.7e308, 1.7e308, 1],
    ];
    expect(wassersteinDistance(vast, [[0, 0, 1]]).upper).toBeNaN();
    expect(ksDistance(vast, [[0, 0, 1]])).toEqual({ lower: 0.5, upper: 0.5 });
  });

  it('in standard deviations of a constant are 0 or infinite', () => {
    const one: Cell[] = [[1, 1, 5]];
    expect(normalisedWasserstein(one, one)).toEqual({ lower: 0, upper: 0 });
    expect(normalisedWasserstein(one, [[2, 2, 5]]).lower).toBe(Infinity);
  });
});

describe('bins', () => {
  it('have exact counts at edges that no cell straddles', () => {
    fc.assert(
      fc.property(
        values,
        values,
        width,
        width,
        fc.integer({ min: 2, max: 12 }),
        (a, b, sizeA, sizeB, bins) => {
          const [x, y] = [cut(a, sizeA), cut(b, sizeB)];
          const edges = equalShareEdges(x, y, bins);
          expect(edges.length).toBeLessThan(bins);
          for (const [list, cells] of [
            [a, x],
            [b, y],
          ] as const) {
            const truth = new Array<number>(edges.length + 1).fill(0);
            for (const value of list) truth[edges.filter(edge => edge <= value + 0).length]!++;
            expect(countPerBin(cells, edges)).toEqual(truth);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('share the reference evenly', () => {
    const ramp = exact(Array.from({ length: 1000 }, (_, i) => i));
    expect(countPerBin(ramp, equalShareEdges(ramp, ramp, 10))).toEqual(new Array(10).fill(100));
  });

  it('are fewer where values repeat', () => {
    const mostlyZero = exact([
      ...new Array<number>(70).fill(0),
      ...Array.from({ length: 30 }, (_, i) => i + 1),
    ]);
    expect(countPerBin(mostlyZero, equalShareEdges(mostlyZero, mostlyZero, 10))).toEqual([70, 10, 10, 10]);
    expect(equalShareEdges([[1, 1, 9]], [[1, 1, 9]], 10)).toEqual([]);
  });

  it('share out a cell that straddles an edge', () => {
    expect(countPerBin([[0, 4, 8]], [1, 3])).toEqual([2, 4, 2]);
  });
});
