import { describe, expect, it } from '@jest/globals';
import { createRandom } from '@sluice/stats';
import { calibrationBounds } from './calibration-bounds.js';
import { METRICS } from './metrics/catalogue.js';
import { DEFAULT_OPTIONS } from './metrics/metric.js';
import { Population, type Measure } from './population.js';
import type { Classification } from './sample.js';

const measure: Measure = { metric: METRICS.get('ece')!, options: { ...DEFAULT_OPTIONS, bins: 5 } };

/** Claims that are `off` too high; labels by the true chance. */
function sample(rows: number, off: number, seed = 1): Classification {
  const random = createRandom(seed);
  const claimed = Float64Array.from({ length: rows }, () => 0.2 + 0.75 * random.uniform());
  const label = Int32Array.from(claimed, p => (random.uniform() < p - off ? 1 : 0));
  return {
    task: 'classification',
    rows,
    classes: ['0', '1'],
    positive: 1,
    label,
    prediction: label,
    probabilities: [claimed.map(p => 1 - p), claimed],
  };
}
const of = (candidate: Classification, weights?: Float64Array, cluster?: Int32Array) => {
  const population = new Population({ candidate }, weights, 0, cluster);
  return {
    ...calibrationBounds(population, measure, 'value')!,
    measured: population.measure('candidate', measure),
  };
};

describe('bounds of the calibration error', () => {
  it('lie around the metric itself, further below than above', () => {
    const { estimate, measured, bound, method } = of(sample(500, 0.1));
    expect(method).toBe('calibration of bins');
    expect(estimate).toBeCloseTo(measured, 14);
    expect(estimate - bound(0.05)).toBeGreaterThan(bound(0.95) - estimate);
    expect(bound(0.05)).toBeLessThan(0.1);
    expect(bound(0.95)).toBeGreaterThan(0.1);
  });

  it('and its p-values say the same', () => {
    const { bound, pBelow } = of(sample(500, 0.1));
    for (const level of [0.6, 0.9, 0.99]) expect(pBelow(bound(level))).toBeCloseTo(1 - level, 9);
    const levels = [0.001, 0.1, 0.4, 0.5, 0.6, 0.9, 0.999].map(bound);
    expect([...levels].sort((a, b) => a - b)).toEqual(levels);
    expect(pBelow(0)).toBeGreaterThan(0.5);
  });

  it('never leave the range of the metric', () => {
    const { bound } = of(sample(40, 0));
    expect(bound(1e-6)).toBe(0);
    expect(of(sample(3, 0.2)).bound(1)).toBe(1);
  });

  it('take a row of weight 2 for two rows that say the same, and rows that belong together for one', () => {
    const once = sample(300, 0.1);
    const twice = (values: Float64Array) => Float64Array.from({ length: 600 }, (_, i) => values[i >> 1]!);
    const double: Classification = {
      ...once,
      rows: 600,
      label: Int32Array.from({ length: 600 }, (_, i) => once.label[i >> 1]!),
      prediction: Int32Array.from({ length: 600 }, (_, i) => once.label[i >> 1]!),
      probabilities: once.probabilities!.map(twice),
    };
    const together = of(
      double,
      undefined,
      Int32Array.from({ length: 600 }, (_, i) => i >> 1),
    );
    const plain = of(once);
    const heavy = of(once, new Float64Array(300).fill(2));
    for (const level of [0.05, 0.5, 0.95]) {
      expect(together.bound(level)).toBeCloseTo(plain.bound(level), 12);
      expect(heavy.bound(level)).toBeCloseTo(plain.bound(level), 12);
    }
    expect(of(double).bound(0.95)).toBeLessThan(plain.bound(0.95));
  });

  it('of a difference are oriented, and know no shares', () => {
    const [candidate, baseline] = [sample(2000, 0.05), sample(2000, 0.2)];
    const better = calibrationBounds(
      new Population({ candidate, baseline }, undefined, 0),
      measure,
      'difference',
    )!;
    expect(better.bound(0.05)).toBeGreaterThan(0);
    const worse = calibrationBounds(
      new Population({ candidate: baseline, baseline: candidate }, undefined, 0),
      measure,
      'difference',
    )!;
    expect(worse.bound(0.05)).toBeCloseTo(-better.bound(0.95), 12);
    expect(calibrationBounds(new Population({ candidate }, undefined, 0), measure, 'ratio')).toBeUndefined();
    const other = { ...measure, metric: METRICS.get('brier')! };
    expect(calibrationBounds(new Population({ candidate }, undefined, 0), other, 'value')).toBeUndefined();
  });
});
