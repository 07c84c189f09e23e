import { describe, expect, it } from '@jest/globals';
import {
  createRandom,
  domainClassifier,
  FeatureSums,
  FourierFeatures,
  mmdTest,
  squaredMmd,
} from '../index.js';

/** Points of independent normal coordinates about the mean. */
function points(count: number, dimension: number, mean: number, seed: number): Float64Array[] {
  const random = createRandom(seed);
  const normal = () =>
    Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform());
  return Array.from({ length: count }, () => Float64Array.from({ length: dimension }, () => mean + normal()));
}

const features = new FourierFeatures(2, 64, Math.SQRT2, 7);
const featuresOf = (list: Float64Array[]) => list.map(point => features.of(point));

describe('random features', () => {
  it('stand for the kernel', () => {
    const many = new FourierFeatures(2, 20_000, 1.5, 1);
    const [x, y] = [
      [0.3, -0.2],
      [1.1, 0.5],
    ] as const;
    const [fx, fy] = [many.of(x), many.of(y)];
    const product = fx.reduce((sum, value, i) => sum + value * fy[i]!, 0) / fx.length;
    const squared = (x[0] - y[0]) ** 2 + (x[1] - y[1]) ** 2;
    expect(Math.abs(product - Math.exp(-squared / (2 * 1.5 ** 2)))).toBeLessThan(0.02);
  });

  it('add up to the same in any order and any split', () => {
    const rows = featuresOf(points(300, 2, 0, 3));
    const whole = new FeatureSums(64);
    for (const row of rows) whole.add(row);
    const [left, right] = [new FeatureSums(64), new FeatureSums(64)];
    rows.toReversed().forEach((row, i) => (i % 3 ? left : right).add(row));
    right.merge(left);
    expect(right.sums).toEqual(whole.sums);
    expect(squaredMmd(right, whole)).toBe(0);
  });

  it('find a change, and no more changes than there should be', () => {
    expect(mmdTest(featuresOf(points(200, 2, 0, 1)), featuresOf(points(200, 2, 0.5, 2))).p).toBeLessThan(
      1e-4,
    );
    let alarms = 0;
    for (let trial = 0; trial < 300; trial++) {
      const rows = featuresOf(points(120, 2, 0, 100 + trial));
      if (mmdTest(rows.slice(0, 60), rows.slice(60)).p <= 0.05) alarms++;
    }
    // 15 are due; 26 and more have a probability below 0.5 %.
    expect(alarms).toBeLessThan(26);
  });

  it('tell nothing of one point, and all of two constants', () => {
    const row = features.of([0, 0]);
    expect(mmdTest([row], [features.of([1, 1])]).p).toBe(1);
    expect(mmdTest([row, row], [row, row])).toEqual({ squared: 0, p: 1 });
    expect(mmdTest([row, row], [features.of([1, 1]), features.of([1, 1])]).p).toBe(0);
  });
});

describe('domain classifier', () => {
  it('finds a change, and no more changes than there should be', () => {
    const { auc, p } = domainClassifier(points(200, 3, 0, 1), points(200, 3, 0.7, 2));
    expect(auc).toBeGreaterThan(0.75);
    expect(p).toBeLessThan(1e-6);
    let alarms = 0;
    for (let trial = 0; trial < 200; trial++) {
      const rows = points(100, 3, 0, 500 + trial);
      if (domainClassifier(rows.slice(0, 50), rows.slice(50)).p <= 0.05) alarms++;
    }
    // 10 are due.
    expect(alarms).toBeLessThan(20);
  });

  it('tells nothing of constants and of few points', () => {
    const same = new Array<number[]>(10).fill([1, 2]);
    expect(domainClassifier(same, same)).toEqual({ auc: 0.5, p: 1 });
    expect(domainClassifier(same.slice(7), same)).toEqual({ auc: 0.5, p: 1 });
  });
});
