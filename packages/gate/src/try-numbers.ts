import { UserError } from '@sluice/core';
import {
  bcaBootstrap,
  createRandom,
  mean,
  nadeauBengio,
  ofRows,
  quantile,
  quantileBounds,
  skewnessError,
  studentMean,
  welch,
  type Inference,
} from '@sluice/stats';
import { missingBaseline } from './missing-baseline.js';
import { FILE_SIZE } from './own-metrics.js';
import type { Policy, Rule } from './policy.js';
import { combine, isComparison, quantityOf } from './quantity.js';
import { fewReason, undefinedReason } from './reason.js';
import type { Case } from './result.js';
import { close, verdictFor, type Facts, type Trial } from './trial.js';

/** A number, or an array of them. */
type Figure = number | Float64Array;

/** A rule about numbers of a metrics file, or about the size of a file. */
export function tryNumbers(rule: Rule, given: Case): Trial {
  const facts: Facts = { rule, rows: 0, quantity: quantityOf(rule.check) };
  const candidate = figureOf(rule, given, 'candidate')!;
  const compares = isComparison(rule.check);
  const own = rule.file === undefined && rule.path === undefined;
  const before = figureOf(rule, given, 'baseline');
  if (compares && before === undefined) {
    const missing = own ? missingBaseline(given, 'metrics', rule.metric) : undefined;
    const reason = `No comparison made: the rule names no ${rule.path === undefined ? 'baseline_file' : 'baseline_path'}.`;
    return missing
      ? missing({ ...facts, candidate: summary(rule, candidate) })
      : close({ ...facts, cause: 'baseline-missing' }, 'untested', reason, verdictFor(rule, 'fail'));
  }
  const baseline = compares ? before : undefined;
  if (typeof candidate === 'number' && typeof (baseline ?? 0) === 'number')
    return trySingle(facts, candidate, baseline as number | undefined);
  return trySamples(facts, candidate, baseline, given.policy.stats);
}

function trySingle(facts: Facts, candidate: number, baseline: number | undefined): Trial {
  const { rule, quantity } = facts;
  const told: Facts = { ...facts, candidate, ...(baseline === undefined ? {} : { baseline }) };
  const estimate = combine(quantity, directionOf(rule), candidate, baseline ?? NaN);
  if (!Number.isFinite(estimate))
    return close(told, 'untested', undefinedReason(told), verdictFor(rule, rule.onNan));
  return { kind: 'point', facts: told, estimate };
}

function trySamples(
  facts: Facts,
  candidate: Figure,
  baseline: Figure | undefined,
  stats: Policy['stats'],
): Trial {
  const { rule, quantity } = facts;
  const count = typeof candidate === 'number' ? 1 : candidate.length;
  const told: Facts = {
    ...facts,
    rows: count,
    unit: rule.folds === undefined ? 'samples' : 'folds',
    candidate: summary(rule, candidate),
    ...(baseline === undefined ? {} : { baseline: summary(rule, baseline) }),
  };
  const few = rule.folds === undefined && count < rule.minSamples.rows;
  if (few) {
    const reason = fewReason({ what: 'samples', seen: count, needed: rule.minSamples.rows });
    return close(told, 'untested', reason, verdictFor(rule, rule.onFew));
  }
  const estimate = combine(quantity, directionOf(rule), told.candidate!, told.baseline ?? NaN);
  if (!Number.isFinite(estimate))
    return close(told, 'untested', undefinedReason(told), verdictFor(rule, rule.onNan));
  if (!isComparison(rule.check) && rule.check.using === 'estimate')
    return { kind: 'point', facts: told, estimate };
  const inference =
    baseline === undefined
      ? ofSamples(rule, candidate as Float64Array, stats)
      : ofDifference(rule, candidate, baseline);
  const still = inference.bound(0.001) === inference.bound(0.999);
  const why = `${rule.metric} does not vary at all among the ${told.unit!}`;
  return { kind: 'open', facts: told, estimate, infer: () => (still ? { why, still } : { inference }) };
}

const directionOf = ({ direction, metric }: Rule) => direction ?? (metric === FILE_SIZE ? 'lower' : 'higher');

function ofSamples({ statistic }: Rule, values: Float64Array, stats: Policy['stats']): Inference {
  if (statistic) return quantileBounds(values.slice().sort(), statistic.quantile);
  const student = studentMean(values);
  if (skewnessError(values, stats.confidence) <= 0.005) return student;
  const resampling = ofRows(values.length);
  const weigh = (weights: Float64Array) =>
    values.reduce((sum, value, i) => sum + value * weights[i]!, 0) / total(weights);
  const random = createRandom(stats.seed);
  const weights = new Float64Array(values.length);
  const resampled = Float64Array.from({ length: stats.resamples }, () => {
    resampling.draw(random, weights);
    return weigh(weights);
  });
  const leftOut: number[] = [];
  const multiplicity = resampling.leaveOut(left => leftOut.push(weigh(left)));
  return bcaBootstrap(mean(values), resampled, leftOut, multiplicity);
}

const total = (weights: Float64Array) => weights.reduce((a, b) => a + b, 0);

/** Throws UserError `bad-policy` where the numbers allow no such comparison. */
function ofDifference(rule: Rule, candidate: Figure, baseline: Figure): Inference {
  const refuse = (message: string, fix: string): never => {
    throw new UserError('bad-policy', {
      message: `Rule "${rule.id}" ${message}`,
      fix,
      location: rule.location,
    });
  };
  if (typeof candidate === 'number' || typeof baseline === 'number')
    return refuse('compares an array with a single number.', 'Give arrays for both.');
  if (quantityOf(rule.check) === 'ratio')
    return refuse('compares arrays by a share of the baseline.', 'Give the margin in units of the metric.');
  if (rule.statistic)
    return refuse('compares quantiles of two arrays.', 'Hold the quantile against a limit ("max").');
  const sign = directionOf(rule) === 'lower' ? -1 : 1;
  const oriented = (values: Float64Array) => values.map(value => sign * value);
  if (rule.folds === undefined) return welch(oriented(candidate), oriented(baseline));
  if (candidate.length !== baseline.length)
    return refuse(
      `compares ${candidate.length} folds with ${baseline.length}.`,
      'Use the same folds for both models.',
    );
  return nadeauBengio(
    oriented(candidate).map((value, i) => value - sign * baseline[i]!),
    rule.folds,
  );
}

/** The one number that stands for a figure. */
function summary({ statistic }: Rule, figure: Figure): number {
  if (typeof figure === 'number') return figure;
  return statistic ? quantile(figure.slice().sort(), statistic.quantile) : mean(figure);
}

/** What a rule is about, on either side; undefined where it is not there. */
export function figureOf(
  rule: Rule,
  { candidate, baseline, ruleFiles }: Case,
  arm: 'candidate' | 'baseline',
): Figure | undefined {
  const [file, path] = arm === 'candidate' ? [rule.file, rule.path] : [rule.baselineFile, rule.baselinePath];
  if (rule.path !== undefined) {
    const size = path === undefined ? undefined : ruleFiles?.get(path);
    return size?.kind === 'size' ? size.bytes / 1e6 : undefined;
  }
  if (rule.file !== undefined) {
    const found = file === undefined ? undefined : ruleFiles?.get(file);
    return found?.kind === 'metrics' ? numberIn(found.metrics, rule.metric) : undefined;
  }
  if (arm === 'candidate') return candidate.metrics && numberIn(candidate.metrics, rule.metric);
  return baseline.kind === 'found' && baseline.metrics ? numberIn(baseline.metrics, rule.metric) : undefined;
}

function numberIn(
  { values, samples }: NonNullable<Case['candidate']['metrics']>,
  name: string,
): Figure | undefined {
  return values.get(name) ?? samples.get(name);
}
