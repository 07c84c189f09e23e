import { nearest } from '@sluice/core';
import { METRICS } from './metrics/catalogue.js';
import { DEFAULT_OPTIONS, type MetricOptions } from './metrics/metric.js';
import { FILE_SIZE, OWN_METRICS } from './own-metrics.js';
import { readsPredictions } from './policy-fill.js';
import type { RawRule } from './policy-raw.js';
import { rangeProblems, type Told } from './rule-range.js';

const LIMITS = ['min', 'max', 'non_inferior', 'superior', 'no_regression'] as const;
const COMPARISONS = ['non_inferior', 'superior', 'no_regression'] as const;

/** What is wrong with a rule, by the key where it is. */
export function problemsOfRule(rule: RawRule): Told[] {
  return [
    ...limitProblems(rule),
    ...marginProblems(rule),
    ...rangeProblems(rule),
    ...metricProblems(rule),
    ...directionProblems(rule),
    ...optionProblems(rule),
    ...numberProblems(rule),
    ...sliceProblems(rule),
    ...fileProblems(rule),
  ];
}

const compares = (rule: RawRule) => COMPARISONS.some(key => rule[key] !== undefined);

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
  if (rule.vs && !compares(rule) && given.length) {
    yield [
      'vs',
      {
        message: `"${given[0]!}" compares with nothing.`,
        fix: 'Drop "vs", or use a comparison.',
        valid: [...COMPARISONS],
      },
    ];
  }
  if (rule.using && compares(rule)) {
    yield ['using', { message: '"using" belongs to "min" and "max"; a comparison always uses its bounds.' }];
  }
}

function* marginProblems({ non_inferior }: RawRule): Generator<Told> {
  if (!non_inferior) return;
  const { margin } = non_inferior;
  if (typeof margin === 'number' ? margin !== 0 : !/^0+(\.0+)?\s*%/.test(margin)) return;
  yield [
    'non_inferior',
    {
      message: 'With a margin of 0 even an equal model cannot be proven non-inferior.',
      fix: 'Say how much worse would still be acceptable, or use "superior" or "no_regression".',
    },
  ];
}

function* metricProblems(rule: RawRule): Generator<Told> {
  const { metric } = rule;
  if (OWN_METRICS.has(metric) || metric === FILE_SIZE || METRICS.has(metric)) return;
  if (!readsPredictions(rule)) return;
  const near = nearest(metric, [...METRICS.keys(), ...OWN_METRICS.keys(), FILE_SIZE]);
  yield [
    'metric',
    {
      message: `There is no metric "${metric}".`,
      ...(near ? {} : { valid: [...METRICS.keys()] }),
      fix: `${near ? `Did you mean "${near}"? ` : ''}A number of the metrics file needs \`from: metrics\`.`,
    },
  ];
}

function* directionProblems(rule: RawRule): Generator<Told> {
  const known = OWN_METRICS.get(rule.metric) ?? METRICS.get(rule.metric);
  if (known && rule.direction && rule.direction !== known.direction) {
    yield [
      'direction',
      { message: `Of ${rule.metric}, ${known.direction} is better.`, fix: 'Drop "direction".' },
    ];
  }
  if (known || rule.direction || !compares(rule) || rule.metric === FILE_SIZE) return;
  if (readsPredictions(rule)) return;
  yield [
    undefined,
    {
      message: `Rule "${rule.id}" compares "${rule.metric}", but nothing says which way is better.`,
      fix: 'Add `direction: higher` or `direction: lower`.',
    },
  ];
}

function* numberProblems(rule: RawRule): Generator<Told> {
  if (readsPredictions(rule)) {
    if (rule.statistic) yield ['statistic', { message: '"statistic" is for arrays of a "file".' }];
    if (rule.folds) yield ['folds', { message: '"folds" are for arrays of a metrics file.' }];
    return;
  }
  const single = rule.path !== undefined || (rule.file === undefined && !rule.statistic && !rule.folds);
  if (single && rule.using && rule.using !== 'estimate') {
    yield ['using', { message: 'A number of a metrics file has no bounds.', valid: ['estimate'] }];
  }
  if (rule.folds && !compares(rule)) yield ['folds', { message: '"folds" belong to comparisons.' }];
}

function* optionProblems(rule: RawRule): Generator<Told> {
  const known = METRICS.get(rule.metric);
  for (const option of Object.keys(DEFAULT_OPTIONS) as (keyof MetricOptions)[]) {
    if (rule[option] === undefined || known?.options?.includes(option)) continue;
    yield [option, { message: `${rule.metric} does not take "${option}".`, fix: 'Drop it.' }];
  }
}

function* sliceProblems(rule: RawRule): Generator<Told> {
  const { by, discover, group, metric } = rule;
  const sliced = by ? 'by' : discover ? 'discover' : undefined;
  if (sliced && !readsPredictions(rule))
    yield [sliced, { message: 'A number of a metrics file has no slices.', fix: `Drop "${sliced}".` }];
  else if (by && discover)
    yield [
      'discover',
      { message: 'A rule has either slices of its own or looks for them.', fix: 'Write two rules.' },
    ];
  for (const column of (by ?? []).flat()) {
    if (typeof column === 'string') continue;
    const { bins, quantiles } = column;
    if ((bins === undefined) === (quantiles === undefined))
      yield ['by', { message: `Column "${column.column}" needs either "bins" or "quantiles".` }];
    if (bins?.some((edge, i) => i > 0 && edge <= bins[i - 1]!))
      yield ['by', { message: `The bins of "${column.column}" do not ascend.` }];
  }
  const known = METRICS.get(metric);
  const grouped = known?.task === 'classification' && known.grouped === true;
  if (grouped && group === undefined)
    yield ['metric', { message: `${metric} compares groups.`, fix: 'Name their column in "group".' }];
  if (grouped && sliced)
    yield [
      sliced,
      {
        message: `${metric} compares groups of all rows.`,
        fix: `Drop "${sliced}", or cross columns in "group".`,
      },
    ];
  if (!grouped && group !== undefined)
    yield ['group', { message: `${metric} does not compare groups.`, fix: 'Use "by" for slices.' }];
}

function* fileProblems(rule: RawRule): Generator<Told> {
  const { metric, file, path, perturbed, from } = rule;
  if (metric === FILE_SIZE && path === undefined)
    yield [
      'metric',
      { message: `${FILE_SIZE} is the size of something.`, fix: 'Name the file or folder in "path".' },
    ];
  if (metric !== FILE_SIZE && path !== undefined)
    yield ['path', { message: `"path" belongs to ${FILE_SIZE}.`, fix: 'Name a file of numbers in "file".' }];
  if (metric === 'flip_rate' && perturbed === undefined)
    yield [
      'metric',
      {
        message: 'flip_rate compares with predictions on perturbed inputs.',
        fix: 'Name their file in "perturbed".',
      },
    ];
  if ((metric === 'pass_rate' || metric === 'min_pass_rate') && file === undefined)
    yield [
      'metric',
      { message: `${metric} is a share of outcomes.`, fix: 'Name the file of an evaluation tool in "file".' },
    ];
  if (perturbed !== undefined && (file !== undefined || from !== undefined))
    yield [
      'perturbed',
      { message: '"perturbed" names predictions; a rule reads only those, or another file.' },
    ];
  if (rule.vs === 'clean' && perturbed === undefined)
    yield [
      'vs',
      {
        message: '"clean" is what "perturbed" predictions are compared with.',
        fix: 'Name their file in "perturbed".',
      },
    ];
  if (perturbed !== undefined && metric !== 'flip_rate' && compares(rule) && rule.vs !== 'clean')
    yield [
      'vs',
      {
        message: 'Perturbed predictions are compared with those on clean inputs.',
        fix: 'Write `vs: clean`.',
      },
    ];
  if (metric === 'min_pass_rate' && (compares(rule) || (rule.using ?? 'estimate') !== 'estimate'))
    yield [
      'metric',
      { message: 'min_pass_rate has no bounds and is not compared.', fix: 'Use `min` alone.' },
    ];
  if (perturbed !== undefined && (rule.by ?? rule.discover))
    yield ['perturbed', { message: 'A rule about perturbed predictions has no slices.' }];
  if (metric === 'flip_rate' && compares(rule))
    yield ['metric', { message: 'flip_rate is held against a limit.', fix: 'Use "max".' }];
}
