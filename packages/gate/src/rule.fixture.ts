import { METRICS } from './metrics/catalogue.js';
import { DEFAULT_OPTIONS } from './metrics/metric.js';
import type { Check, Rule } from './policy.js';

/** A rule as a policy gives it that says no more than metric and check. */
export function ruleOf(metric: string, check: Check, more: Partial<Rule> = {}): Rule {
  const definition = METRICS.get(metric)!;
  return {
    id: 'rule',
    metric,
    definition,
    options: DEFAULT_OPTIONS,
    direction: definition.direction,
    check,
    by: [],
    severity: 'block',
    minSamples: { rows: 1, positives: 0, negatives: 0 },
    onFew: 'inconclusive',
    onNan: 'fail',
    inconclusive: 'block',
    location: { file: 'gate.yaml', line: 1 },
    ...more,
  };
}
