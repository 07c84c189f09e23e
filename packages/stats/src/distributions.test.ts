import { describe, expect, it } from '@jest/globals';
import { betaQuantile, binomialCdf, normalCdf, normalQuantile, tCdf, tQuantile } from './index.js';

// Values of SciPy 1.17.
const cases: [string, number, number][] = [
  ['Φ(−5)', normalCdf(-5), 2.866515718791933e-7],
  ['Φ(−10)', normalCdf(-10), 7.61985302416047e-24],
  ['Φ⁻¹(0.975)', normalQuantile(0.975), 1.959963984540054],
  ['Φ⁻¹(10⁻⁴)', normalQuantile(1e-4), -3.7190164854556804],
  ['t cdf', tCdf(-2.5, 4), 0.03338327240599407],
  ['t quantile', tQuantile(0.975, 9), 2.262157162798205],
  ['binomial cdf', binomialCdf(25, 80, 0.5), 0.0005263674286766723],
  ['beta quantile', betaQuantile(0.025, 950, 51), 0.9346095120845064],
];

describe('distributions', () => {
  it.each(cases)('%s', (_, value, expected) => {
    expect(Math.abs(value / expected - 1)).toBeLessThan(1e-9);
  });

  it('answers the ends and what lies beyond them', () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1.1)).toBeNaN();
    expect(normalCdf(NaN)).toBeNaN();
  });
});
