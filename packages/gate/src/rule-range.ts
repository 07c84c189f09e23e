import type { Problem } from '@sluice/core';
import { formatNumber } from './format.js';
import { METRICS } from './metrics/catalogue.js';
import { NOT_NEGATIVE, type Range } from './metrics/metric.js';
import { FILE_SIZE, OWN_METRICS } from './own-metrics.js';
import type { Check, Comparison, Limit, Rule } from './policy.js';
import { parseMargin } from './policy-fill.js';
import type { RawRule } from './policy-raw.js';
import { isComparison } from './quantity.js';

/** What is wrong with a rule, and the key where it is. */
export type Told = [key: string | undefined, problem: Omit<Problem, 'location'>];

/** Where a rule's metric comes from. */
export type RuleSource = 'predictions' | 'metrics' | 'outcomes' | 'size' | 'perturbed';

/**
 * Limits that no value of the metric can break, or that none can keep: such a rule only looks like one. Where the policy
 * alone does not tell whether the gate computes the metric, what is so in whatever unit is told here, and the rest with the files
 * at hand (`rangeProblem`).
 */
export function* rangeProblems(rule: RawRule): Generator<Told> {
  const known = OWN_METRICS.get(rule.metric) ?? METRICS.get(rule.metric);
  const told = toldRange(rule);
  if (!told) return;
  for (const check of checksIn(rule)) {
    const found = vacuity(rule, check, told.range, known?.direction ?? 'lower', told.show);
    if (found) yield [check.kind, found.problem];
  }
}

/** The same of a rule whose source is known. */
export function rangeProblem(rule: Rule, source: RuleSource): Omit<Problem, 'location'> | undefined {
  const range = rangeOf(rule.metric, source);
  return range && vacuity(rule, rule.check, range, rule.direction ?? 'lower')?.problem;
}

/** As far as the policy alone tells: a rule without `from` may be about either file, and a file may hold either kind. */
function toldSource({ from, file, path, perturbed }: RawRule): RuleSource | undefined {
  if (path !== undefined) return 'size';
  if (perturbed !== undefined) return 'perturbed';
  return file === undefined ? from : undefined;
}

/** Values of a metric, for people. */
type Show = (value: number) => string;

function toldRange(rule: RawRule): { range: Range; show?: Show } | undefined {
  const source = toldSource(rule);
  const range = source || rule.file === undefined ? rangeOf(rule.metric, source ?? 'predictions') : undefined;
  if (source || !range) return range && { range };
  const [low, high] = range;
  // A file may give as percent what the gate gives as a share; of any other metric the unit decides nothing but the sign.
  return low >= -1 && high <= 1
    ? { range: [100 * low, 100 * high], show: inBoth }
    : { range: [low === 0 ? 0 : -Infinity, Infinity] };
}

/** `1 (in percent: 100)` */
const inBoth: Show = percent =>
  percent === 0 ? '0' : `${formatNumber(percent / 100)} (in percent: ${formatNumber(percent)})`;

/** Undefined where the gate does not compute the metric itself: a file may give as percent what it would give as a share. */
export function rangeOf(metric: string, source: RuleSource): Range | undefined {
  if (source === 'metrics') return undefined;
  if (source === 'size') return metric === FILE_SIZE ? NOT_NEGATIVE : undefined;
  const own = OWN_METRICS.get(metric)?.range;
  // Outcomes have names of their own choice, but for whether a test passed.
  return source === 'outcomes' ? own : (own ?? METRICS.get(metric)?.range);
}

function checksIn(rule: RawRule): Check[] {
  const limits = (['min', 'max'] as const).flatMap((kind): Limit[] =>
    rule[kind] === undefined ? [] : [{ kind, limit: rule[kind], using: rule.using ?? 'estimate' }],
  );
  const comparisons = (['non_inferior', 'superior', 'no_regression'] as const).flatMap(
    (kind): Comparison[] => (rule[kind] ? [{ kind, ...parseMargin(rule[kind].margin) }] : []),
  );
  return [...limits, ...comparisons];
}

interface Vacuity {
  never: 'broken' | 'kept';
  problem: Omit<Problem, 'location'>;
}

/** Why the check can never be broken, or never be kept, by a metric of this range; undefined where it decides. */
export function vacuity(
  { id, metric }: Pick<RawRule, 'id' | 'metric'>,
  check: Check,
  range: Range,
  direction: 'higher' | 'lower',
  show: Show = formatNumber,
): Vacuity | undefined {
  const found = isComparison(check)
    ? marginVacuity(check, range, direction, show)
    : limitVacuity(check, range, show);
  if (!found) return undefined;
  const [never, seen, because, valid] = found;
  const what =
    never === 'broken' ? `Rule "${id}" can never refuse a model` : `No model can ever keep rule "${id}"`;
  return {
    never,
    problem: {
      message: `${what}: ${because(metric)}, and ${check.kind} is ${seen}.`,
      valid: [valid],
      fix: 'Set it to what would really be too bad, or remove the rule.',
    },
  };
}

type Found = [never: 'broken' | 'kept', seen: string, because: (metric: string) => string, valid: string];

function limitVacuity({ kind, limit }: Limit, range: Range, show: Show): Found | undefined {
  const [low, high] = range;
  const [never, seen] = [
    kind === 'min' ? limit <= low : limit >= high,
    kind === 'min' ? limit > high : limit < low,
  ];
  if (!never && !seen) return undefined;
  const ends = kind === 'min' ? (['above', 'at most'] as const) : (['at least', 'below'] as const);
  return [
    never ? 'broken' : 'kept',
    formatNumber(limit),
    metric => `${metric} always lies ${between(range, show)}`,
    between(range, show, ends),
  ];
}

/** `between 0 and 1`, or with other words for the two ends. */
function between(
  [low, high]: Range,
  show: Show,
  [from, to]: readonly [string, string] = ['at or above', 'at or below'],
): string {
  const ends = [
    ...(Number.isFinite(low) ? [`${from} ${show(low)}`] : []),
    ...(Number.isFinite(high) ? [`${to} ${show(high)}`] : []),
  ];
  return ends.join(' and ');
}

function marginVacuity(
  { kind, margin, relative }: Comparison,
  [low, high]: Range,
  direction: 'higher' | 'lower',
  inUnits: Show,
): Found | undefined {
  const never = kind === 'superior' ? 'kept' : 'broken';
  // What is never below 0 can lose all it had, and a loss can be saved whole; other shares know no bounds.
  const shares = low >= 0 && (direction === 'higher') === (never === 'broken');
  const most = relative ? (shares ? 1 : Infinity) : high - low;
  if (margin < most) return undefined;
  const show: Show = value => (relative ? `${formatNumber(100 * value)} %` : inUnits(value));
  return [
    never,
    `by ${relative ? show(margin) : formatNumber(margin)}`,
    metric =>
      `two values of ${metric} are never further apart than ${show(most)}${relative ? ' of the baseline' : ''}`,
    `below ${show(most)}`,
  ];
}
