import type { Classification } from '../sample.js';
import { UNIT, type ClassificationMetric, type Evaluate, type Groups, type MetricOptions } from './metric.js';

/** Weighted counts of one group. */
interface Group {
  rows: number;
  positives: number;
  selected: number;
  hits: number;
}

/** Groups that hold any row. */
function tally(sample: Classification, { of, values }: Groups, weights: Float64Array): Group[] {
  const groups = values.map(() => ({ rows: 0, positives: 0, selected: 0, hits: 0 }));
  const { label, prediction, positive } = sample;
  for (let row = 0; row < label.length; row++) {
    const weight = weights[row]!;
    if (weight === 0) continue;
    const group = groups[of[row]!]!;
    group.rows += weight;
    if (label[row] === positive) group.positives += weight;
    if (prediction[row] !== positive) continue;
    group.selected += weight;
    if (label[row] === positive) group.hits += weight;
  }
  return groups.filter(group => group.rows > 0);
}

/** What people want to see of a group. */
export interface GroupRates {
  group: string;
  rows: number;
  positives: number;
  selectionRate: number;
  truePositiveRate: number;
  falsePositiveRate: number;
}

/** The rates that fairness metrics compare, group by group; groups are never left out. */
export function ratesOf(sample: Classification, groups: Groups): GroupRates[] {
  return groups.values.map((group, index) => {
    const weights = Float64Array.from(groups.of, of => (of === index ? 1 : 0));
    const [counts = { rows: 0, positives: 0, selected: 0, hits: 0 }] = tally(sample, groups, weights);
    return {
      group,
      rows: counts.rows,
      positives: counts.positives,
      selectionRate: selection(counts),
      truePositiveRate: truePositive(counts),
      falsePositiveRate: falsePositive(counts),
    };
  });
}

/** NaN where a group has no row to take the rate of: such a group is untested, not fair. */
type Rate = (group: Group) => number;
const selection: Rate = ({ selected, rows }) => selected / rows;
const truePositive: Rate = ({ hits, positives }) => hits / positives;
const falsePositive: Rate = ({ selected, hits, rows, positives }) => (selected - hits) / (rows - positives);

type Compare = (rates: number[]) => number;
const difference: Compare = rates => (rates.length ? Math.max(...rates) - Math.min(...rates) : NaN);
/** NaN where all rates are 0: a share of nothing. (fairlearn leaves such a rate out of equalized odds.) */
const ratio: Compare = rates => {
  const most = Math.max(...rates);
  return most === 0 || !rates.length ? NaN : Math.min(...rates) / most;
};

const over =
  (compare: Compare, ...rates: Rate[]) =>
  (groups: Group[], { agg }: MetricOptions): number => {
    // fairlearn finds one group fair to itself; there is nothing to compare.
    if (groups.length < 2) return NaN;
    const gaps = rates.map(rate => compare(groups.map(rate)));
    if (agg === 'mean') return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    return compare === difference ? Math.max(...gaps) : Math.min(...gaps);
  };

function fairnessMetric(
  name: string,
  direction: 'higher' | 'lower',
  of: (groups: Group[], options: MetricOptions) => number,
  undefinedWhen: string,
  options: ClassificationMetric['options'] = [],
): ClassificationMetric {
  return {
    name,
    task: 'classification',
    direction,
    range: UNIT,
    needs: 'predictions',
    binary: true,
    grouped: true,
    undefinedWhen,
    options,
    prepare(sample, options, groups): Evaluate {
      return weights => of(tally(sample, groups!, weights), options);
    },
  };
}

/** What a fairness metric compares, and how. */
export interface FairnessForm {
  compare: 'difference' | 'ratio';
  rates: readonly ('selection' | 'truePositive' | 'falsePositive')[];
}

export const FAIRNESS: ReadonlyMap<string, FairnessForm> = new Map<string, FairnessForm>([
  ['demographic_parity_difference', { compare: 'difference', rates: ['selection'] }],
  ['demographic_parity_ratio', { compare: 'ratio', rates: ['selection'] }],
  ['equalized_odds_difference', { compare: 'difference', rates: ['truePositive', 'falsePositive'] }],
  ['equalized_odds_ratio', { compare: 'ratio', rates: ['truePositive', 'falsePositive'] }],
  ['equal_opportunity_difference', { compare: 'difference', rates: ['truePositive'] }],
  ['equal_opportunity_ratio', { compare: 'ratio', rates: ['truePositive'] }],
]);

const RATES = { selection, truePositive, falsePositive };
const COMPARE = { difference, ratio };

/** As fairlearn defines them, over the values of one column or of several crossed. */
export const fairnessMetrics: ClassificationMetric[] = [...FAIRNESS].map(([name, { compare, rates }]) => {
  const lacking = [
    'there is only one group',
    ...(rates.includes('selection') ? [] : ['a group lacks positives or negatives']),
  ];
  const nobody = compare === 'ratio' ? ['nobody is predicted positive'] : [];
  return fairnessMetric(
    name,
    compare === 'difference' ? 'lower' : 'higher',
    over(COMPARE[compare], ...rates.map(rate => RATES[rate])),
    [...lacking, ...nobody].join(', or '),
    rates.length > 1 ? ['agg'] : [],
  );
});
