import { UserError, type Problem } from '@sluice/core';
import type { ClassificationMetric } from './metrics/metric.js';
import type { Policy, Rule } from './policy.js';
import { crossed } from './codes.js';
import type { Case } from './result.js';
import { rangeProblem, vacuity, type RuleSource } from './rule-range.js';
import type { Classification, Ranking, Sample } from './sample.js';
import { expectedNames, namesIn, sliceName } from './slice-by.js';
import { figureOf } from './try-numbers.js';
import { outcomesAt, scoreName } from './try-outcomes.js';

/** More slices than this are no report any more. */
const MAX_SLICES = 100;

/** Where a rule's metric comes from in this case. */
export function sourceOf(rule: Rule, given: Pick<Case, 'candidate' | 'ruleFiles'>): RuleSource {
  if (rule.path !== undefined) return 'size';
  if (rule.perturbed !== undefined) return 'perturbed';
  if (rule.file !== undefined)
    return given.ruleFiles?.get(rule.file)?.kind === 'outcomes' ? 'outcomes' : 'metrics';
  return rule.from ?? (given.candidate.predictions ? 'predictions' : 'metrics');
}

/**
 * Throws UserError `bad-policy` naming every rule that asks for what the candidate's files do not hold, or whose limit
 * decides nothing about what they hold.
 */
export function requireSources(given: Case): void {
  const problems: Problem[] = [];
  for (const rule of given.policy.rules) {
    const source = sourceOf(rule, given);
    const problem = LACKS[source](rule, given) ?? rangeProblem(rule, source);
    if (problem) problems.push({ location: rule.location, ...problem });
  }
  if (problems.length) throw new UserError('bad-policy', problems);
}

type Lack = (rule: Rule, given: Case) => Problem | undefined;

const LACKS: Record<RuleSource, Lack> = {
  predictions: lacksPredictions,
  perturbed: lacksPredictions,
  metrics: lacksMetric,
  outcomes: lacksOutcome,
  size: () => undefined,
};

function lacksPredictions(rule: Rule, { candidate }: Case): Problem | undefined {
  const { predictions } = candidate;
  if (!predictions) return { message: `Rule "${rule.id}" needs predictions, and none are given.` };
  for (const by of rule.by) {
    const columns = by.map(column => namesIn(column, predictions.slices.get(column.name)!));
    if (crossed(columns).values.length > MAX_SLICES) {
      return {
        message: `Rule "${rule.id}" slices by "${sliceName(by)}", which has more than ${MAX_SLICES} values.`,
        fix: 'Use "bins" or "quantiles", or write groups into a column and slice by that.',
      };
    }
    const empty = by.flatMap((column, i) =>
      expectedNames(column).filter(name => !columns[i]!.values.includes(name)),
    );
    if (empty.length)
      return {
        message: `Rule "${rule.id}" has slices without a single row: ${sliceName(by)} in ${empty.join(', ')}.`,
        fix: 'Mend the bins.',
      };
  }
  return undefined;
}

function lacksMetric(rule: Rule, given: Case): Problem | undefined {
  const found = rule.file === undefined ? undefined : given.ruleFiles?.get(rule.file);
  const metrics =
    rule.file === undefined ? given.candidate.metrics : found?.kind === 'metrics' ? found.metrics : undefined;
  if (!metrics) return { message: `Rule "${rule.id}" needs a metrics file, and none is given.` };
  if (rule.by.length || rule.discover)
    return { message: `Rule "${rule.id}" has slices, and a metrics file has no rows to slice.` };
  if (figureOf(rule, given, 'candidate') !== undefined) return undefined;
  return {
    message: `"${metrics.file}" holds no number "${rule.metric}" for rule "${rule.id}".`,
    valid: [...metrics.values.keys(), ...metrics.samples.keys()].slice(0, 50),
  };
}

function lacksOutcome(rule: Rule, given: Case): Problem | undefined {
  for (const path of [rule.file, rule.baselineFile]) {
    const outcomes = outcomesAt(given, path);
    if (!outcomes) continue;
    if (!outcomes.scores.has(scoreName(rule)))
      return {
        message: `"${outcomes.file}" holds no outcome "${scoreName(rule)}" for rule "${rule.id}".`,
        valid: [...outcomes.scores.keys()].slice(0, 50),
      };
    if (rule.cluster !== undefined && !outcomes.texts.has(rule.cluster))
      return {
        message: `"${outcomes.file}" has no column "${rule.cluster}" to cluster by.`,
        valid: [...outcomes.texts.keys()].slice(0, 50),
      };
  }
  return undefined;
}

/** Throws UserError `bad-policy` naming every rule whose metric these predictions cannot give. */
export function requireColumns(policy: Policy, sample: Sample, rules: Rule[]): void {
  const problems: Problem[] = [];
  for (const rule of rules) {
    const metric = rule.definition;
    const problem =
      metric?.task === 'classification' && sample.task === 'classification'
        ? (lacksColumns(metric, sample, policy) ?? decidesNothing(rule, sample))
        : sample.task === 'ranking'
          ? (ranksNothing(rule, sample) ?? takesAll(rule, sample))
          : undefined;
    if (problem) problems.push({ location: rule.location, ...problem });
    if (!('positive' in sample) && rule.minSamples.positives + rule.minSamples.negatives > 0) {
      const message = `Rule "${rule.id}" counts positives or negatives, but there are no two classes.`;
      problems.push({ message, location: rule.location, fix: 'Count "rows" in "min_samples".' });
    }
    if (
      rule.minSamples.clusters !== undefined &&
      policy.data.cluster === undefined &&
      sample.task !== 'ranking'
    ) {
      const message = `Rule "${rule.id}" counts clusters, but nothing says which rows belong together.`;
      problems.push({ message, location: rule.location, fix: 'Name their column in "data.cluster".' });
    }
  }
  if (problems.length) throw new UserError('bad-policy', problems);
}

/** A limit that decides nothing among two classes, or a metric that is 1 whatever the model predicts. */
function decidesNothing(rule: Rule, { classes }: Classification): Problem | undefined {
  const { definition, options, check } = rule;
  if (definition?.name === 'top_k_accuracy' && options.k >= classes.length)
    return {
      message: `Rule "${rule.id}" can never refuse a model: the truth is always among ${options.k} of ${classes.length} classes.`,
      valid: [`k below ${classes.length}`],
    };
  const { binaryRange, direction } = definition!;
  return classes.length === 2 && binaryRange
    ? vacuity(rule, check, binaryRange, direction)?.problem
    : undefined;
}

/** The same whatever the scores are: in no query one item is worth more than another. */
function ranksNothing({ id }: Rule, { query, label }: Ranking): Problem | undefined {
  const first = new Map<number, number>();
  for (const [row, each] of query.entries()) {
    const relevance = first.get(each) ?? label[row]!;
    if (relevance !== label[row]) return undefined;
    first.set(each, relevance);
  }
  return {
    message: `Rule "${id}" says nothing of a model: in no query one item is more relevant than another, so that every order of them is as good.`,
    fix: 'Give predictions of more items per query, of which some are relevant and some are not.',
  };
}

/** Of the first k places it matters who is there only where something is left out. */
const AMONG_FIRST = ['hit_rate', 'recall_at_k', 'precision_at_k'];

/** The same whatever the scores are: no query has more items than are looked at. */
function takesAll({ id, metric, options: { k } }: Rule, { query }: Ranking): Problem | undefined {
  if (!AMONG_FIRST.includes(metric)) return undefined;
  const items = new Map<number, number>();
  for (const each of query) items.set(each, (items.get(each) ?? 0) + 1);
  const longest = [...items.values()].reduce((most, count) => Math.max(most, count), 0);
  if (k < longest) return undefined;
  return {
    message: `Rule "${id}" says nothing of a model: the first ${k} are all items of every query, of which the longest has ${longest}, whatever their scores.`,
    valid: [`k from 1 to ${longest - 1}`],
    fix: 'Look at fewer places, or give predictions of more items per query.',
  };
}

function lacksColumns(
  metric: ClassificationMetric,
  sample: Classification,
  policy: Policy,
): Problem | undefined {
  if (metric.binary && sample.positive === undefined) return lacksPositive(metric, sample);
  if (metric.needs === 'scores' && !sample.score) {
    return {
      message: `${metric.name} needs scores.`,
      fix: `Name a column in "data.score", or give columns "${policy.data.probabilityPrefix}<class>".`,
    };
  }
  if (metric.needs === 'probabilities' && !sample.probabilities) {
    return {
      message: sample.score
        ? `${metric.name} needs probabilities, but "${policy.data.score ?? 'score'}" goes beyond 0 to 1.`
        : `${metric.name} needs probabilities.`,
      fix: `Give columns "${policy.data.probabilityPrefix}<class>", or a probability in "data.score".`,
    };
  }
  return undefined;
}

/** What to use where there are more classes than two. */
const FOR_MANY: Record<string, string[]> = {
  roc_auc: ['roc_auc_ovr', 'roc_auc_ovo'],
  average_precision: ['average_precision_macro'],
};

function lacksPositive({ name, grouped }: ClassificationMetric, { classes }: Classification): Problem {
  if (classes.length > 2) {
    const averaged =
      FOR_MANY[name] ?? (grouped ? [] : [`${name}_macro`, `${name}_micro`, `${name}_weighted`]);
    return {
      message: `${name} is for two classes, but there are ${classes.length}.`,
      ...(averaged.length ? { valid: averaged } : { fix: 'Use "by" for slices of any metric.' }),
    };
  }
  return {
    message: `${name} needs to know the positive class.`,
    valid: [...classes],
    fix: 'Set "data.positive" in the policy.',
  };
}
