import { describe, expect, it } from '@jest/globals';
import { kernelFloats } from '@sluice/kernel';
import fc from 'fast-check';
import { binned, quantile, type Weighted } from './histogram.js';
import { hashNumbers } from './hashing.js';
import { HyperLogLog } from './hyper-log-log.js';
import { Moments } from './moments.js';
import { dayGrid, floatGrid, Sketch } from './sketch.js';
import { Summary } from './summary.js';

const double = fc.double({ noNaN: true, noDefaultInfinity: true });
const takeAll = (summary: Summary, some: Iterable<number>) => {
  const values = [...some];
  const placed = kernelFloats(values.length);
  placed.set(values);
  summary.addAll(placed, values.length);
};
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
});

describe('the summary of a column', () => {
  const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 200 });

  it.each([3, 1000])('gives mean, sd and extremes, with %d distinct values counted exactly', cap => {
    fc.assert(
      fc.property(numbers, values => {
        const summary = new Summary(floatGrid, { cap: cap });
        takeAll(summary, values);
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
      const summary = new Summary(floatGrid, { cap: 100 });
      for (let at = 0; at < values.length; at += size) {
        takeAll(summary, values.slice(at, at + size));
      }
      const { moments, weighted, distinct, min, max } = summary;
      return { mean: moments.mean, sd: moments.sd, weighted, distinct, min, max };
    };
    for (const size of [1, 7, 100, 101]) expect(profile(size)).toEqual(profile(997));
  });
});

describe('exact sums', () => {
  const any = fc.double({ noNaN: true, noDefaultInfinity: true });

  it('give the same moments, to the last bit, in any order and any parts', () => {
    fc.assert(
      fc.property(
        fc.array(any, { minLength: 1, maxLength: 50 }),
        fc.integer({ min: 0, max: 50 }),
        (values, cut) => {
          const momentsOf = (some: readonly number[]) => {
            // A cap of 0 distinct values: all go to the loops of the kernel.
            const summary = new Summary(floatGrid, { cap: 0 });
            takeAll(summary, some);
            return summary.moments;
          };
          const whole = momentsOf(values);
          const parts = momentsOf(values.slice(0, cut).reverse());
          parts.merge(momentsOf(values.slice(cut)).state());
          const single = new Moments();
          for (const value of values) single.add(value, 1);
          for (const other of [parts, single]) {
            expect([other.count, other.min, other.max]).toEqual([whole.count, whole.min, whole.max]);
            expect(Object.is(other.mean, whole.mean) && Object.is(other.sd, whole.sd)).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('lose no digit to a large mean, nor to many values', () => {
    const summary = new Summary(floatGrid, { cap: 0 });
    takeAll(
      summary,
      Array.from({ length: 100_000 }, (_, i) => 1e15 + (i % 2)),
    );
    const { moments } = summary;
    expect(moments.mean).toBe(1e15 + 0.5);
    expect(moments.sd).toBeCloseTo(Math.sqrt(25_000 / 99_999), 14);
    const tenths = new Moments();
    tenths.add(0.1, 1e6);
    tenths.add(0.3, 1e6);
    expect(tenths.mean).toBe(0.2);
  });
});

describe('HyperLogLog', () => {
  it.each([
    ['integers in a row', (i: number) => i],
    ['decimals', (i: number) => i / 100],
    ['large ids', (i: number) => 2 ** 52 + i * 1024],
  ])('estimates %s within three standard errors', (_, valueOf) => {
    for (const count of [100, 5_000, 60_000, 1_000_000]) {
      const words = new Int32Array(Float64Array.from({ length: count }, (_, i) => valueOf(i)).buffer);
      const hashes = new Int32Array(2 * count);
      hashNumbers(words, count, hashes);
      const [a, b] = [new HyperLogLog(), new HyperLogLog()];
      for (let i = 0; i < count; i++) (i % 2 === 0 ? a : b).add(hashes, i);
      b.merge(a.state());
      expect(Math.abs(b.estimate - count) / count).toBeLessThan(3 * 0.0081);
    }
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
    for (const value of values) sketch.add(value, 1);
    for (const q of [0.05, 0.5, 0.95]) {
      const truth = sorted(values)[Math.ceil(q * 5000) - 1]!;
      const found = quantile(sketch.cells(), 5000, q, 1, 1e9);
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
