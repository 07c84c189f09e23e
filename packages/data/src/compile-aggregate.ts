import { parseDuration } from '@sluice/core';
import type { AggregateCheck } from './aggregates/aggregate-check.js';
import { measureAge } from './aggregates/age.js';
import { measureRowCountChange } from './aggregates/row-count-change.js';
import { demandOf, measureOutliers, measureStatistic, type Statistic } from './aggregates/statistics.js';
import type { CustomUnderway } from './compile-custom.js';
import { wholeNumber } from './kept-digits.js';
import { describeLimit, type Limit } from './limit.js';
import type { LogicalType } from './plan.js';

const TIMES: readonly (LogicalType | undefined)[] = ['date', 'timestamp'];
const NUMBERS: readonly (LogicalType | undefined)[] = ['integer', 'number'];
const FACTORS = { z: 4, iqr: 3 };
const TO_THE_DIGIT: readonly Statistic[] = ['min', 'max', 'sum'];
const NONE: Limit = { operator: 'mustBe', values: [0], unit: 'rows' };

/** A demand on what was counted. */
export function compileAggregate(custom: CustomUnderway): void {
  const { rule } = custom;
  switch (rule.rule) {
    case 'row-count-change': {
      const demand = `change its number of rows by ${describeLimit(custom.limit!)} against the previous profile`;
      push(custom, demand, measureRowCountChange(custom.limit!));
      return;
    }
    case 'freshness': {
      compileFreshness(custom);
      return;
    }
    case 'outliers': {
      compileOutliers(custom);
      return;
    }
    case 'distinct':
    case 'null-share': {
      compileStatistic(custom, rule.rule);
      return;
    }
    default:
      if (hasType(custom, NUMBERS, 'numbers')) compileStatistic(custom, rule.rule as Statistic);
  }
}

function compileStatistic(custom: CustomUnderway, statistic: Statistic): void {
  const share = custom.rule.quantile ?? NaN;
  const limit = custom.limit!;
  if (TO_THE_DIGIT.includes(statistic)) refuseLostDigits(custom, limit);
  push(custom, demandOf(statistic, limit, share), measureStatistic(statistic, custom.column!, limit, share));
}

/** A bound past 2⁵³ that no float64 is would be another one than the contract says. */
function refuseLostDigits({ path, table: { compiling } }: CustomUnderway, { operator, values }: Limit): void {
  for (const [i, bound] of values.entries()) {
    if (!Number.isInteger(bound) || Number.isSafeInteger(bound)) continue;
    const at = values.length > 1 ? [...path, operator, i] : [...path, operator];
    const digits = wholeNumber(compiling.written(at));
    if (digits === undefined || BigInt(digits) === BigInt(bound)) continue;
    compiling.refuse(
      at,
      `${digits} would be rounded: the nearest limit that can be held is ${BigInt(bound)}.`,
      {
        fix: `Take that, or bounds of the property (minimum, maximum), which keep all digits.`,
      },
    );
  }
}

function compileFreshness(custom: CustomUnderway): void {
  const { rule, path, table } = custom;
  const within = parseDuration(rule.within!);
  if (within === undefined) {
    table.compiling.refuse(
      [...path, 'within'],
      `within must be a duration such as 36h or 2d, not ${JSON.stringify(rule.within)}.`,
    );
  } else if (hasType(custom, TIMES, 'dates or timestamps')) {
    push(custom, `hold a time of the last ${rule.within}`, measureAge(custom.column!, 'newest', within));
  }
}

function compileOutliers(custom: CustomUnderway): void {
  const { rule, column, limit = NONE } = custom;
  const { method = 'iqr' } = rule;
  const factor = rule.factor ?? FACTORS[method];
  if (!hasType(custom, NUMBERS, 'numbers')) return;
  const reach =
    method === 'z'
      ? `${factor} standard deviations of the mean`
      : `${factor} interquartile ranges of the quartiles`;
  const but = limit === NONE ? '' : `, but for ${describeLimit(limit)}`;
  push(custom, `lie within ${reach}${but}`, measureOutliers(column!, method, factor, limit));
}

function hasType({ table, column, path, rule }: CustomUnderway, types: typeof TIMES, what: string): boolean {
  const { type } = table.planOf(column!)!;
  if (types.includes(type)) return true;
  table.compiling.refuse(
    [...path, 'rule'],
    `The rule ${rule.rule} is for ${what}, not for a column of type ${type ?? 'any'}.`,
  );
  return false;
}

function push(custom: CustomUnderway, demand: string, measure: AggregateCheck['measure']): void {
  const { table, column } = custom;
  const columns = column === undefined ? {} : { columns: [column] };
  table.plan.aggregates.push({ ...custom.check({ demand, ...columns }), measure });
}
