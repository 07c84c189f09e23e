import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { benjaminiHochberg, holm } from './index.js';

// The example of Benjamini & Hochberg (1995).
const p = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
];

const near = (actual: number[], expected: number[]) =>
  expected.forEach((value, i) => expect(Math.abs(actual[i]! / value - 1)).toBeLessThan(1e-9));

describe('adjusted p-values', () => {
  it('are these by Holm', () => {
    near(holm(p), [0.0015, 0.0056, 0.0247, 0.114, 0.2211, 0.278, 0.278, 0.278, 0.3213, 1, 1, 1, 1, 1, 1]);
  });

  it('are these by Benjamini and Hochberg', () => {
    near(
      benjaminiHochberg(p),
      [
        0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.0638571428571429, 0.0638571428571429, 0.0645, 0.0765,
        0.486, 0.581181818181818, 0.714875, 0.753230769230769, 0.813214285714286, 1,
      ],
    );
  });

  it('follow their p-values when these are shuffled', () => {
    const shuffled = fc.shuffledSubarray(
      p.map((_, i) => i),
      { minLength: p.length },
    );
    fc.assert(
      fc.property(shuffled, order => {
        const reference = holm(p);
        expect(holm(order.map(i => p[i]!))).toEqual(order.map(i => reference[i]));
      }),
    );
  });

  it('refuse what is no probability', () => {
    expect(() => holm([0.5, NaN])).toThrow(RangeError);
    expect(() => benjaminiHochberg([1.1])).toThrow(RangeError);
    expect(holm([])).toEqual([]);
  });
});
