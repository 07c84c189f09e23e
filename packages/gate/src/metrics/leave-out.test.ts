import { describe, expect, it } from '@jest/globals';
import { createRandom, ofRows } from '@sluice/stats';
import type { Classification } from '../sample.js';
import { METRICS } from './catalogue.js';
import { DEFAULT_OPTIONS, type ClassificationMetric } from './metric.js';

const ROWS = 500;

function sampleOf(distinct: number): Classification {
  const random = createRandom(3);
  const label = Int32Array.from({ length: ROWS }, () => random.below(2));
  const score = Float64Array.from(label, c => (random.below(distinct) + c) / distinct);
  return {
    task: 'classification',
    rows: ROWS,
    classes: ['0', '1'],
    positive: 1,
    label,
    prediction: label,
    score,
  };
}

const together = [...METRICS.values()].filter(
  (metric): metric is ClassificationMetric =>
    metric.task === 'classification' && metric.leaveOut !== undefined,
);

it('there are such metrics', () => expect(together.map(({ name }) => name)).toEqual(['average_precision']));

describe.each(together)('$name with rows left out', metric => {
  it.each([
    [7, 3],
    [25, 40],
    [25, 1e6],
    [500, 12],
  ])('of %d groups, among %d different scores, is the same to the bit', (groups, distinct) => {
    const sample = sampleOf(distinct);
    const evaluate = metric.prepare(sample, DEFAULT_OPTIONS);
    const expected = new Float64Array(groups);
    ofRows(ROWS, groups).leaveOut((weights, index) => (expected[index] = evaluate(weights)));
    expect(metric.leaveOut!(sample, groups)).toEqual(expected);
  });
});
