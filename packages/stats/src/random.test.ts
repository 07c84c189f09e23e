import { describe, expect, it } from '@jest/globals';
import { createRandom } from './index.js';

const draw = (seed: number, stream = 0) => {
  const random = createRandom(seed, stream);
  return Array.from({ length: 8 }, () => random.below(1000));
};

describe('createRandom', () => {
  it('gives the same numbers for the same seed and stream, others for others', () => {
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(draw(7, 1)).toEqual(draw(7, 1));
    expect(draw(7, 1)).not.toEqual(draw(7));
  });

  it('gives these very numbers, today and on any machine', () => {
    expect(draw(7)).toEqual([138, 792, 205, 274, 840, 962, 612, 787]);
  });

  it('draws every number equally often', () => {
    const random = createRandom(1);
    const counts = new Array<number>(7).fill(0);
    for (let i = 0; i < 70_000; i++) counts[random.below(7)]! += 1;
    const chi2 = counts.reduce((total, count) => total + (count - 10_000) ** 2 / 10_000, 0);
    expect(chi2).toBeLessThan(22.5); // 99.9 % point of χ² with 6 degrees of freedom
  });

  it('draws uniform numbers in [0, 1) with their mean and variance', () => {
    const random = createRandom(3);
    const values = Array.from({ length: 40_000 }, () => random.uniform());
    expect(values.every(value => value >= 0 && value < 1)).toBe(true);
    const mean = values.reduce((a, b) => a + b) / values.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.006);
  });

  it.each([-1, 2 ** 32, 0.5, NaN])('refuses the seed %p', seed => {
    expect(() => createRandom(seed)).toThrow(RangeError);
  });
});
