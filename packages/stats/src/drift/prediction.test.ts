import { describe, expect, it } from '@jest/globals';
import { normalQuantile } from '../distributions.js';
import { createRandom, type Random } from '../random.js';
import { Prediction } from './prediction.js';

const NONE = { before: 0, now: 0 };

describe('Prediction', () => {
  const normal = (random: Random) => normalQuantile((random.below(2 ** 20) + 0.5) / 2 ** 20);
  /** Student's t with four degrees of freedom. */
  const longTailed = (random: Random) =>
    normal(random) / Math.hypot(...Array.from({ length: 4 }, () => normal(random) / 2));
  const levels = [0.1, 0.05, 0.01, 0.002];

  function sizesOf(size: number, draw: (random: Random) => number): number[] {
    const random = createRandom(size);
    const prediction = new Prediction(size);
    const trials = 3000;
    const alarms = levels.map(() => 0);
    for (let trial = 0; trial < trials; trial++) {
      const history = Array.from({ length: size }, () => 3 + 5 * draw(random));
      const p = prediction.pValue(history, 3 + 5 * draw(random), NONE);
      for (const [i, level] of levels.entries()) if (p <= level) alarms[i]! += 1 / trials;
    }
    return alarms;
  }

  it.each([8, 30])('has the size it promises, after %i numbers with long tails', size => {
    for (const [i, share] of sizesOf(size, longTailed).entries()) {
      const level = levels[i]!;
      expect(Math.abs(share - level)).toBeLessThan(4 * Math.sqrt(level / 3000) + 0.1 * level);
    }
  });

  it('has less, after normal numbers', () => {
    const shares = sizesOf(12, normal);
    for (const [i, share] of shares.entries()) expect(share).toBeLessThanOrEqual(levels[i]!);
    expect(shares[2]).toBeLessThan(0.005);
  });

  it('has less, where sampling is part of what differs, or all of it', () => {
    for (const runs of [0, 0.7, 2]) {
      const random = createRandom(9);
      const prediction = new Prediction(12);
      const noise = { before: 1, now: 1.5 };
      let alarms = 0;
      for (let trial = 0; trial < 3000; trial++) {
        const draw = (sampling: number) => runs * longTailed(random) + sampling * normal(random);
        const history = Array.from({ length: 12 }, () => draw(noise.before));
        if (prediction.pValue(history, draw(noise.now), noise) <= 0.01) alarms++;
      }
      expect(alarms / 3000).toBeLessThan(0.015);
    }
  });

  it('does not change with place and scale', () => {
    const prediction = new Prediction(8);
    const history = [3, 1, 4, 1, 5, 9, 2, 6];
    const p = prediction.pValue(history, 20, NONE);
    expect(p).toBeLessThan(0.05);
    const moved = history.map(x => 1000 * x - 7);
    expect(prediction.pValue(moved, 19_993, NONE)).toBeCloseTo(p, 12);
    expect(prediction.pValue(history.toReversed(), 20, NONE)).toBe(p);
  });

  it('still sees what is far out where a fifth of the history was spoilt', () => {
    const prediction = new Prediction(10);
    const history = [100, 101, 99, 100, 102, 98, 100, 101, 5000, -5000];
    expect(prediction.pValue(history, 130, NONE)).toBeLessThan(0.001);
    expect(prediction.pValue(history, 101.5, NONE)).toBeGreaterThan(0.1);
  });

  it('takes no chance of sampling for a surprise', () => {
    const prediction = new Prediction(8);
    const never = new Array<number>(8).fill(0);
    expect(prediction.pValue(never, 1, NONE)).toBe(0);
    expect(prediction.pValue(never, 1, { before: 0.5, now: 0.5 })).toBeGreaterThan(0.05);
    expect(prediction.pValue(never, 1, { before: 0.01, now: 0.5 })).toBeCloseTo(0.0455, 3);
    expect(prediction.pValue(never, 10, { before: 0.5, now: 0.5 })).toBeLessThan(0.001);
    expect(prediction.pValue(never, 0, NONE)).toBe(1);
  });

  it('says nothing of numbers that are none', () => {
    const prediction = new Prediction(3);
    expect(prediction.pValue([1, 2, NaN], 1, NONE)).toBeNaN();
    expect(prediction.pValue([1, 2, 3], Infinity, NONE)).toBeNaN();
    expect(() => new Prediction(2)).toThrow(RangeError);
    expect(() => prediction.pValue([1, 2], 1, NONE)).toThrow(RangeError);
  });
});
