import type { Json } from '@sluice/core';
import { headlineOf } from './headline.js';
import type { GroupRates } from './metrics/fairness.js';
import { metricLabel } from './policy.js';
import type { Judged, RuleResult } from './result.js';

/** Candidate's metrics over all rows, by name: what fits into an output. */
export function metricsOf({ results }: Pick<Judged, 'results'>): Record<string, number> {
  const metrics: Record<string, number> = {};
  for (const { rule, slice, candidate } of results) {
    if (!slice && candidate !== undefined && Number.isFinite(candidate))
      metrics[metricLabel(rule)] = candidate;
  }
  return metrics;
}

/** Everything that was measured and decided, for other programs. What is not defined is null. */
export function scoresOf(judged: Judged): Json {
  return {
    sluice: 1,
    verdict: judged.verdict,
    headline: headlineOf(judged),
    ...(judged.testSet === undefined ? {} : { testSet: `sha256:${judged.testSet}` }),
    metrics: metricsOf(judged),
    rules: judged.results.map(ruleScores),
  };
}

function ruleScores(result: RuleResult): Json {
  const { rule, slice, outcome, verdict, reason, rows, candidate, baseline, quantity, estimate, bounds } =
    result;
  return {
    id: rule.id,
    metric: rule.metric,
    ...(slice ? { slice: { ...slice } } : {}),
    ...(result.discovered ? { discovered: true } : {}),
    check: { ...rule.check },
    outcome,
    verdict,
    reason,
    rows,
    ...(candidate === undefined ? {} : { candidate: finite(candidate) }),
    ...(baseline === undefined ? {} : { baseline: finite(baseline) }),
    ...(quantity === 'value' || estimate === undefined ? {} : { [quantity]: finite(estimate) }),
    ...(bounds
      ? { bounds: { lower: finite(bounds.lower), upper: finite(bounds.upper), method: bounds.method } }
      : {}),
    ...(result.p === undefined ? {} : { adjustedP: finite(result.p) }),
    ...(result.groups ? { groups: result.groups.map(groupScores) } : {}),
    ...(result.waiver ? { waiver: { until: result.waiver.until, by: result.waiver.by } } : {}),
    ...(result.rowsNeeded === undefined ? {} : { rowsNeeded: result.rowsNeeded }),
  };
}

const groupScores = (rates: GroupRates): Json => ({
  group: rates.group,
  rows: rates.rows,
  selectionRate: finite(rates.selectionRate),
  truePositiveRate: finite(rates.truePositiveRate),
  falsePositiveRate: finite(rates.falsePositiveRate),
});

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
