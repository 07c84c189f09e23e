import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CompensatedSum, covariance, mean, midranks, quantile, sortNumbers, sum, variance } from './index.js';

describe('quantile', () => {
  it('interpolates as NumPy does', () => {
    const sorted = sortNumbers([4, 1, 3, 2]);
    expect([0, 0.25, 0.5, 0.9, 1].map(p => quantile(sorted, p))).toEqual([1, 1.75, 2.5, 3.7, 4]);
  });

  it('answers NaN of nothing and of no probability', () => {
    expect(quantile([], 0.5)).toBeNaN();
    expect(quantile([1], NaN)).toBeNaN();
    expect(quantile([-Infinity, -Infinity], 0.5)).toBe(-Infinity);
  });
});

describe('sums', () => {
  it('lose nothing to cancellation', () => {
    expect(sum([1e100, 1, -1e100])).toBe(1);
    expect(sum(new Array<number>(10).fill(0.1))).toBe(1);
    const total = new CompensatedSum();
    total.add(1);
    expect(total.value).toBe(1);
  });

  it('give mean, variance and covariance', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(variance([1, 2, 6])).toBe(7);
    expect(covariance([1, 2, 3], [2, 4, 6])).toBe(2);
    expect(variance([1])).toBeNaN();
    expect(() => covariance([1], [1, 2])).toThrow(RangeError);
  });

  it('hardly depend on the order', () => {
    const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, v => {
        const scale = Math.max(...v.map(Math.abs), 1e-300);
        expect(Math.abs(sum(v) - sum(v.toReversed())) / scale).toBeLessThan(1e-14);
      }),
    );
  });
});

describe('midranks', () => {
  it('share the ranks of ties', () => {
    expect([...midranks([10, 20, 10, 30, 20, 20])]).toEqual([1.5, 4, 1.5, 6, 4, 4]);
    expect([...midranks([])]).toEqual([]);
  });
});
