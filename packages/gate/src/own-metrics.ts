import { meanMetric, UNIT, type Metric } from './metrics/metric.js';

/** Metrics that are not computed from one file of labelled predictions. */
export const OWN_METRICS: ReadonlyMap<string, Metric> = new Map<string, Metric>([
  ['flip_rate', meanMetric('flip_rate', 'lower', UNIT)],
  ['pass_rate', meanMetric('pass_rate', 'higher', UNIT)],
  ['min_pass_rate', { ...meanMetric('min_pass_rate', 'higher', UNIT), rough: true }],
]);

/** In MB of 10⁶ bytes. */
export const FILE_SIZE = 'file_size_mb';
