import { UserError, type Problem } from '@sluice/core';
import type { ClassificationMetric } from './metrics/metric.js';
import type { Policy, Rule } from './policy.js';
import type { Case } from './result.js';
import type { Classification, Sample } from './sample.js';

/** More slices than this are no report any more. */
const MAX_SLICES = 100;

/** Where a rule's metric comes from in this case. */
export function sourceOf(rule: Rule, { candidate }: Pick<Case, 'candidate'>): 'predictions' | 'metrics' {
  return rule.from ?? (candidate.predictions ? 'predictions' : 'metrics');
}

/** Throws UserError `bad-policy` naming every rule that asks for what the candidate's files do not hold. */
export function requireSources(given: Case): void {
  const problems: Problem[] = [];
  for (const rule of given.policy.rules) {
    const problem =
      sourceOf(rule, given) === 'predictions' ? lacksPredictions(rule, given) : lacksMetric(rule, given);
    if (problem) problems.push({ location: rule.location, ...problem });
  }
  if (problems.length) throw new UserError('bad-policy', problems);
}

function lacksPredictions(rule: Rule, { candidate }: Case): Problem | undefined {
  if (!candidate.predictions) return { message: `Rule "${rule.id}" needs predictions, and none are given.` };
  const crowded = rule.by.find(
    column => new Set(candidate.predictions!.slices.get(column)).size > MAX_SLICES,
  );
  if (crowded === undefined) return undefined;
  return {
    message: `Rule "${rule.id}" slices by "${crowded}", which has more than ${MAX_SLICES} values.`,
    fix: 'Write groups into a column of the predictions and slice by that.',
  };
}

function lacksMetric(rule: Rule, { candidate }: Case): Problem | undefined {
  const { metrics } = candidate;
  if (!metrics) return { message: `Rule "${rule.id}" needs a metrics file, and none is given.` };
  if (rule.by.length)
    return { message: `Rule "${rule.id}" has slices, and a metrics file has no rows to slice.` };
  if (metrics.values.has(rule.metric)) return undefined;
  return {
    message: `"${metrics.file}" holds no number "${rule.metric}" for rule "${rule.id}".`,
    valid: [...metrics.values.keys()].slice(0, 50),
  };
}

/** Throws UserError `bad-policy` naming every rule whose metric these predictions cannot give. */
export function requireColumns(policy: Policy, sample: Sample, rules: Rule[]): void {
  const problems: Problem[] = [];
  for (const rule of rules) {
    const metric = rule.definition;
    const problem =
      metric?.task === 'classification' && sample.task === 'classification'
        ? lacksColumns(metric, sample, policy)
        : undefined;
    if (problem) problems.push({ location: rule.location, ...problem });
    if (!('positive' in sample) && rule.minSamples.positives + rule.minSamples.negatives > 0) {
      const message = `Rule "${rule.id}" counts positives or negatives, but there are no two classes.`;
      problems.push({ message, location: rule.location, fix: 'Count "rows" in "min_samples".' });
    }
  }
  if (problems.length) throw new UserError('bad-policy', problems);
}

function lacksColumns(
  metric: ClassificationMetric,
  sample: Classification,
  policy: Policy,
): Problem | undefined {
  const { name } = metric;
  const { classes } = sample;
  if (metric.binary && sample.positive === undefined) {
    if (classes.length > 2) {
      const averaged =
        metric.needs === 'predictions' ? [`${name}_macro`, `${name}_micro`, `${name}_weighted`] : [];
      return {
        message: `${name} is for two classes, but there are ${classes.length}.`,
        ...(averaged.length ? { valid: averaged } : { fix: 'Use log_loss or an averaged metric.' }),
      };
    }
    return {
      message: `${name} needs to know the positive class.`,
      valid: [...classes],
      fix: 'Set "data.positive" in the policy.',
    };
  }
  if (metric.needs === 'scores' && !sample.score) {
    return {
      message: `${name} needs scores.`,
      fix: `Name a column in "data.score", or give columns "${policy.data.probabilityPrefix}<class>".`,
    };
  }
  if (metric.needs === 'probabilities' && !sample.probabilities) {
    return {
      message: sample.score
        ? `${name} needs probabilities, but "${policy.data.score ?? 'score'}" goes beyond 0 to 1.`
        : `${name} needs probabilities.`,
      fix: `Give columns "${policy.data.probabilityPrefix}<class>", or a probability in "data.score".`,
    };
  }
  return undefined;
}
