import { confusionMetrics } from './confusion.js';
import { fairnessMetrics } from './fairness.js';
import type { Metric } from './metric.js';
import { probabilityMetrics } from './probability.js';
import { rankingMetrics } from './ranking.js';
import { regressionMetrics } from './regression.js';
import { retrievalMetrics } from './retrieval.js';

/** Every metric the gate computes from predictions, by name. */
export const METRICS: ReadonlyMap<string, Metric> = new Map(
  [
    ...confusionMetrics,
    ...rankingMetrics,
    ...probabilityMetrics,
    ...fairnessMetrics,
    ...regressionMetrics,
    ...retrievalMetrics,
  ].map(metric => [metric.name, metric]),
);
