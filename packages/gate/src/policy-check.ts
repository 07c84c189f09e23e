import { nearest, type Problem } from '@sluice/core';
import type { Declared, Path } from '@sluice/schema';
import { formatConfidence } from './format.js';
import { METRICS } from './metrics/catalogue.js';
import { DEFAULT_OPTIONS, type MetricOptions } from './metrics/metric.js';
import type { RawPolicy, RawRule, StatsSpec } from './policy.js';

const LIMITS = ['min', 'max', 'non_inferior', 'superior', 'no_regression'] as const;
const COMPARISONS = ['non_inferior', 'superior', 'no_regression'] as const;

/** What a JSON Schema cannot say: how the parts of a policy must fit each other. */
export function checkPolicy(declared: Declared<RawPolicy>, stats: StatsSpec): Problem[] {
  const { value } = declared;
  const problems: Problem[] = [];
  const tell: Tell = (path, problem) => problems.push({ ...problem, location: declared.locate(path) });
  const ids = new Set<string>();
  value.rules.forEach((rule, i) => {
    const at: Path = ['rules', i];
    if (ids.has(rule.id)) {
      tell([...at, 'id'], { message: `Two rules are named "${rule.id}".`, fix: 'Give each its own id.' });
    }
    ids.add(rule.id);
    for (const [key, problem] of problemsOf(rule)) tell(key ? [...at, key] : at, problem);
  });
  checkTasks(value, tell);
  checkResamples(stats, value.stats?.resamples === undefined ? 'confidence' : 'resamples', tell);
  const { missing, first_release: first } = value.baseline ?? {};
  if (missing === 'absolute_only' && !first) {
    tell(['baseline', 'missing'], {
      message: 'absolute_only lets a model pass without any comparison.',
      fix: 'Confirm it with `first_release: true`. It is refused again once a baseline has existed.',
    });
  }
  return problems;
}

/** So many resamples must lie beyond a bound for it to be more than the outermost of them. */
const BEYOND = 10;

function checkResamples({ resamples, confidence }: StatsSpec, given: keyof StatsSpec, tell: Tell): void {
  const needed = Math.ceil(BEYOND / (1 - confidence) - 1e-6);
  if (resamples >= needed) return;
  tell(['stats', given], {
    message: `${resamples} resamples are too few for bounds of ${formatConfidence(confidence)}.`,
    fix: `Set "resamples" to ${needed} or more.`,
  });
}

type Tell = (path: Path, problem: Omit<Problem, 'location'>) => void;
type Told = [key: string | undefined, problem: Omit<Problem, 'location'>];

function problemsOf(rule: RawRule): Told[] {
  return [...limitProblems(rule), ...metricProblems(rule), ...optionProblems(rule), ...sliceProblems(rule)];
}

function* limitProblems(rule: RawRule): Generator<Told> {
  const given = LIMITS.filter(key => rule[key] !== undefined);
  if (given.length !== 1) {
    yield [
      given[1],
      {
        message: `Rule "${rule.id}" ${given.length ? `has ${given.length} limits (${given.join(', ')})` : 'has no limit'}; it needs one.`,
        ...(given.length ? { fix: 'Write a rule for each.' } : { valid: [...LIMITS] }),
      },
    ];
  }
  const compares = COMPARISONS.some(key => rule[key] !== undefined);
  if (rule.vs && !compares && given.length) {
    yield [
      'vs',
      {
        message: `"${given[0]!}" compares with nothing.`,
        fix: 'Drop "vs", or use a comparison.',
        valid: [...COMPARISONS],
      },
    ];
  }
  if (rule.using && compares) {
    yield ['using', { message: '"using" belongs to "min" and "max"; a comparison always uses its bounds.' }];
  }
  if (
    rule.non_inferior &&
    (typeof rule.non_inferior.margin === 'number'
      ? rule.non_inferior.margin === 0
      : /^0+(\.0+)?\s*%/.test(rule.non_inferior.margin))
  ) {
    yield [
      'non_inferior',
      {
        message: 'With a margin of 0 even an equal model cannot be proven non-inferior.',
        fix: 'Say how much worse would still be acceptable, or use "superior" or "no_regression".',
      },
    ];
  }
}

function* metricProblems(rule: RawRule): Generator<Told> {
  const known = METRICS.get(rule.metric);
  if (rule.from !== 'metrics' && !known) {
    const near = nearest(rule.metric, METRICS.keys());
    yield [
      'metric',
      {
        message: `There is no metric "${rule.metric}".`,
        ...(near ? {} : { valid: [...METRICS.keys()] }),
        fix: `${near ? `Did you mean "${near}"? ` : ''}A number of the metrics file needs \`from: metrics\`.`,
      },
    ];
  }
  if (known && rule.direction && rule.direction !== known.direction) {
    yield [
      'direction',
      { message: `Of ${rule.metric}, ${known.direction} is better.`, fix: 'Drop "direction".' },
    ];
  }
  if (rule.from !== 'metrics') return;
  if (!known && !rule.direction && COMPARISONS.some(key => rule[key])) {
    yield [
      undefined,
      {
        message: `Rule "${rule.id}" compares "${rule.metric}", but nothing says which way is better.`,
        fix: 'Add `direction: higher` or `direction: lower`.',
      },
    ];
  }
  if (rule.using && rule.using !== 'estimate') {
    yield ['using', { message: 'A number of a metrics file has no bounds.', valid: ['estimate'] }];
  }
  if (rule.by) yield ['by', { message: 'A number of a metrics file has no slices.', fix: 'Drop "by".' }];
}

function* optionProblems(rule: RawRule): Generator<Told> {
  const known = METRICS.get(rule.metric);
  for (const option of Object.keys(DEFAULT_OPTIONS) as (keyof MetricOptions)[]) {
    if (rule[option] === undefined || known?.options?.includes(option)) continue;
    yield [option, { message: `${rule.metric} does not take "${option}".`, fix: 'Drop it.' }];
  }
}

function* sliceProblems({ by = [] }: RawRule): Generator<Told> {
  if (by.some(item => typeof item !== 'string')) {
    yield [
      'by',
      {
        message: 'Slices by bins are unsupported.',
        fix: 'Write the bin into a column of the predictions and name that column.',
      },
    ];
  }
}

function checkTasks(value: RawPolicy, tell: Tell): void {
  let task = value.task;
  value.rules.forEach((rule, i) => {
    const known = METRICS.get(rule.metric);
    if (!known || rule.from === 'metrics') return;
    if (task && known.task !== task) {
      tell(['rules', i, 'metric'], {
        message: `${rule.metric} is a metric of ${known.task}, but this policy judges a ${task}.`,
        fix: 'Keep one policy per task.',
      });
    }
    task ??= known.task;
  });
}
