import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { binned, quantile, type Weighted } from './histogram.js';
import { NumberTable } from './number-table.js';
import { dayGrid, floatGrid, Sketch } from './sketch.js';
import { Summary } from './summary.js';

const double = fc.double({ noNaN: true, noDefaultInfinity: true });
const sorted = (values: number[]) => values.map(v => v + 0).sort((a, b) => a - b);

describe('the grids of the sketch', () => {
  it.each([
    ['float', floatGrid, double],
    ['day', dayGrid, fc.integer({ min: -1e14, max: 1e14 })],
  ] as const)('put every value of %s into the cell whose edges hold it, in order', (_, grid, value) => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const cell = grid.cellOf(a);
        expect(grid.edgeOf(cell)).toBeLessThanOrEqual(a);
        if (Number.isFinite(grid.edgeOf(cell + 1))) expect(grid.edgeOf(cell + 1)).toBeGreaterThanOrEqual(a);
        if (a < b) expect(cell).toBeLessThanOrEqual(grid.cellOf(b));
      }),
      { numRuns: 2000 },
    );
  });

  it('make cells of 0.1 % at most', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), value => {
        const cell = floatGrid.cellOf(value);
        expect(
          (floatGrid.edgeOf(cell + 1) - floatGrid.edgeOf(cell)) / floatGrid.edgeOf(cell),
        ).toBeLessThanOrEqual(2 ** -10);
      }),
    );
  });

  it('count the same in any order', () => {
    const values = Float64Array.from({ length: 500 }, (_, i) => Math.sin(i) * 10 ** (i % 7));
    const [a, b] = [new Sketch(floatGrid), new Sketch(floatGrid)];
    a.addAll(values, 0, 500);
    b.addAll(values.toReversed(), 0, 200);
    b.addAll(values.toReversed(), 200, 500);
    expect([...a.cells()]).toEqual([...b.cells()]);
  });
});

describe('counting distinct numbers', () => {
  it('agrees with a Map, up to the cap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), double, fc.constant(NaN)), { maxLength: 300 }),
        values => {
          const table = new NumberTable(40);
          const taken = table.addAll(Float64Array.from(values), values.length);
          const counts = new Map<number, number>();
          for (const v of values.slice(0, taken))
            if (!Number.isNaN(v)) counts.set(v + 0, (counts.get(v + 0) ?? 0) + 1);
          expect(table.entries()).toEqual([...counts].sort((a, b) => a[0] - b[0]));
          if (taken < values.length) {
            expect(counts.size).toBe(40);
            expect(counts.has(values[taken]! + 0)).toBe(false);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the summary of a column', () => {
  const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 200 });

  it.each([3, 1000])('gives mean, sd and extremes, with %d distinct values counted exactly', cap => {
    fc.assert(
      fc.property(numbers, values => {
        const summary = new Summary(floatGrid, cap);
        summary.addAll(Float64Array.from(values), values.length);
        const mean = values.reduce((a, b) => a + b) / values.length;
        const sd = Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / (values.length - 1));
        const { moments } = summary;
        expect(moments.count).toBe(values.length);
        expect(Math.abs(moments.mean - mean)).toBeLessThanOrEqual(1e-6 * 1e3);
        expect(Math.abs(moments.sd - sd)).toBeLessThanOrEqual(1e-3 * (1 + sd));
        expect([summary.min, summary.max]).toEqual([sorted(values)[0], sorted(values).at(-1)]);
        expect(summary.weighted.reduce((sum, [, , count]) => sum + count, 0)).toBe(values.length);
      }),
    );
  });

  it('does not depend on how the rows come in batches, not even in its last bit', () => {
    const values = Float64Array.from({ length: 997 }, (_, i) => Math.sin(i) * 1e3);
    const profile = (size: number) => {
      const summary = new Summary(floatGrid, 100);
      for (let at = 0; at < values.length; at += size) {
        const batch = values.slice(at, at + size);
        summary.addAll(batch, batch.length);
      }
      const { moments, weighted, distinct, min, max } = summary;
      return { mean: moments.mean, sd: moments.sd, weighted, distinct, min, max };
    };
    for (const size of [1, 7, 100, 101]) expect(profile(size)).toEqual(profile(997));
  });
});

describe('quantiles and bins', () => {
  const exact = (values: number[]): Weighted[] => sorted(values).map(v => [v, v, 1]);

  it('takes the least value that the share does not exceed', () => {
    const weighted = exact([5, 1, 4, 2, 3]);
    const at = (q: number) => quantile(weighted, 5, q, 1, 5);
    expect([0, 0.2, 0.21, 0.5, 0.8, 0.81, 1].map(at)).toEqual([1, 1, 2, 3, 4, 5, 5]);
  });

  it('stays within 0.1 % when only the sketch is known', () => {
    const values = Array.from({ length: 5000 }, (_, i) => Math.exp((i % 977) / 100));
    const sketch = new Sketch(floatGrid);
    sketch.addAll(Float64Array.from(values), 0, values.length);
    for (const q of [0.05, 0.5, 0.95]) {
      const truth = sorted(values)[Math.ceil(q * 5000) - 1]!;
      const found = quantile([...sketch.cells()], 5000, q, 1, 1e9);
      expect(Math.abs(found - truth) / truth).toBeLessThan(0.001);
    }
  });

  it('loses no value, and cuts at round edges', () => {
    fc.assert(
      fc.property(fc.array(double, { minLength: 2, maxLength: 60 }), values => {
        const [min, max] = [sorted(values)[0]!, sorted(values).at(-1)!];
        const histogram = binned(exact(values), min, max, 'number');
        if (!histogram) expect(max - min > 1e-300 && max - min < Infinity).toBe(false);
        else {
          expect(histogram.counts.reduce((a, b) => a + b)).toBe(values.length);
          expect(histogram.edges).toHaveLength(histogram.counts.length + 1);
          expect(histogram.counts.length).toBeLessThanOrEqual(23);
        }
      }),
      { numRuns: 1000 },
    );
    expect(binned(exact([0.1, 0.2, 0.7]), 0.1, 0.7, 'number')!.edges).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
    expect(binned(exact([1, 3]), 1, 3, 'integer')).toEqual({ edges: [1, 2, 3, 4], counts: [1, 0, 1] });
  });
});
