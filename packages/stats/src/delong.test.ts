import { describe, expect, it } from '@jest/globals';
import { delong, delongCovariance, delongDifference, delongParts, normalCdf } from './index.js';

const near = (actual: number, expected: number) => expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-9);

describe('DeLong', () => {
  const label = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1];
  const a = delongParts([0.1, 0.2, 0.35, 0.6, 0.4, 0.3, 0.7, 0.8, 0.65, 0.9], label);
  const b = delongParts([0.2, 0.5, 0.3, 0.7, 0.4, 0.4, 0.55, 0.6, 0.9, 0.65], label);

  it('finds the areas, their variances and covariance as pROC does', () => {
    near(a.auc, 0.88);
    near(b.auc, 0.78);
    near(delongCovariance(a, a), 0.0168);
    near(delongCovariance(b, b), 0.0288);
    near(delongCovariance(a, b), 0.0108);
  });

  it('finds the difference, its bounds and its p-value', () => {
    const difference = delongDifference(a, b);
    const z = 0.645497224367903;
    near(difference.estimate, 0.1);
    near(difference.pBelow(0), normalCdf(z));
    near(2 * normalCdf(-z), 0.518605016428725);
    near(difference.bound(0.975) - difference.bound(0.025), (2 * 1.959963984540054 * 0.1) / z);
    near(delong(a).bound(0.975), 0.88 + 1.959963984540054 * Math.sqrt(0.0168));
  });

  it('knows only the estimate when the two do not differ', () => {
    const same = delongDifference(a, a);
    expect([same.estimate, same.bound(0.05), same.bound(0.95)]).toEqual([0, 0, 0]);
    expect([same.pBelow(0.01), same.pBelow(0)]).toEqual([0, 1]);
  });

  it('refuses one positive', () => {
    expect(() => delongParts([1, 2, 3], [1, 0, 0])).toThrow(RangeError);
  });
});
