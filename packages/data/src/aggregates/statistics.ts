import { allows, describeLimit, type Limit } from '../limit.js';
import type { AggregateCheck, Measured } from './aggregate-check.js';
import { factsOf, type Facts, type NumberFacts } from './facts.js';
import { showCount, showShare } from '../wording.js';

export type Statistic = 'mean' | 'sd' | 'min' | 'max' | 'sum' | 'quantile' | 'distinct' | 'null-share';

const NAMES: Record<Statistic, string> = {
  mean: 'a mean',
  sd: 'a standard deviation',
  min: 'a minimum',
  max: 'a maximum',
  sum: 'a sum',
  quantile: 'a quantile',
  distinct: 'a number of different values',
  'null-share': 'a share of null values',
};

const OF_NUMBERS: Record<string, (numbers: NumberFacts, share: number) => number | bigint> = {
  mean: ({ mean }) => mean,
  sd: ({ sd }) => sd,
  min: ({ min, exact }) => exact?.min ?? min,
  max: ({ max, exact }) => exact?.max ?? max,
  sum: ({ sum, exact }) => exact?.sum ?? sum,
  quantile: (numbers, share) => numbers.quantile(share),
};

export function demandOf(statistic: Statistic, limit: Limit, share: number): string {
  const name = statistic === 'quantile' ? `a ${share}-quantile` : NAMES[statistic];
  const none = limit.operator === 'mustBe' && limit.values[0] === 0;
  return `have ${name} of ${none ? `exactly 0${limit.unit === 'percent' ? ' %' : ''}` : describeLimit(limit)}`;
}

/** @param share of `quantile` */
export function measureStatistic(
  statistic: Statistic,
  column: string,
  limit: Limit,
  share: number,
): AggregateCheck['measure'] {
  return scan => {
    const facts = factsOf(scan, column);
    if (!facts) return { kept: false, found: 'the data have no such column' };
    return statistic === 'null-share' || statistic === 'distinct'
      ? ofCells(statistic, facts, limit)
      : ofNumbers(statistic, facts, limit, share);
  };
}

function ofCells(statistic: 'distinct' | 'null-share', facts: Facts, limit: Limit): Measured {
  const { missing, rows, distinct } = facts;
  if (statistic === 'null-share') {
    const found = `${showCount(missing)} of ${showCount(rows)}${showShare(missing, rows)} are null`;
    return { kept: allows(limit, limit.unit === 'percent' ? missing : missing / rows, rows), found };
  }
  const about = distinct.exact ? '' : 'about ';
  return {
    kept: allows(limit, distinct.count, rows - missing),
    found: `it has ${about}${showCount(distinct.count)}`,
  };
}

function ofNumbers(statistic: Statistic, { numbers, hidden }: Facts, limit: Limit, share: number): Measured {
  if (!numbers) return { kept: false, found: 'the column has no values' };
  const value = OF_NUMBERS[statistic]!(numbers, share);
  // Of one value there is no standard deviation: no number, which no limit allows.
  const found = hidden ? 'it has another' : `it is ${showNumber(value)}`;
  return { kept: allows(limit, value, NaN), found };
}

export function showNumber(value: number | bigint): string {
  return typeof value === 'bigint' || Number.isInteger(value)
    ? String(value)
    : String(Number(value.toPrecision(6)));
}

/** Values far from the others, by what is known of their distribution. */
export function measureOutliers(
  column: string,
  method: 'z' | 'iqr',
  factor: number,
  limit: Limit,
): AggregateCheck['measure'] {
  return scan => {
    const numbers = factsOf(scan, column)?.numbers;
    if (!numbers) return { kept: false, found: 'the column has no values' };
    const { count, mean, sd } = numbers;
    const [low, high] = [numbers.quantile(0.25), numbers.quantile(0.75)];
    // A quarter of the values beside a single one: only what differs from it could be far.
    const reach = method === 'z' ? factor * (count > 1 ? sd : 0) : factor * (high - low);
    const [least, most] = method === 'z' ? [mean - reach, mean + reach] : [low - reach, high + reach];
    const outside = numbers.countOutside(least, most);
    const found = `${showCount(outside)} of ${showCount(count)}${showShare(outside, count)} do not`;
    return { kept: allows(limit, outside, count), found };
  };
}
