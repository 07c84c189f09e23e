import { quantile, type Weighted } from '../histogram.js';
import { NumberColumn } from '../number-column.js';
import type { Scan } from '../scan-table.js';
import type { ExactNumbers } from '../wide-integers.js';

/** What is known of a column once all rows are counted. */
export interface Facts {
  /** Values are not to be shown. */
  hidden: boolean;
  rows: number;
  missing: number;
  distinct: { count: number; exact: boolean };
  /** Of a column of numbers or times that has values. */
  numbers?: NumberFacts;
}

export interface NumberFacts {
  count: number;
  min: number;
  max: number;
  mean: number;
  sd: number;
  /** Exact, rounded once. */
  sum: number;
  /** Of integers, to the digit. */
  exact?: ExactNumbers;
  /** Values, or cells of a sketch, with their counts; ascending. */
  weighted: readonly Weighted[];
  quantile(share: number): number;
  /** How many values lie outside. */
  countOutside(least: number, most: number): number;
}

/** undefined for a column that the data do not have. */
export function factsOf({ columns }: Pick<Scan, 'columns'>, name: string): Facts | undefined {
  const column = columns.find(({ cells }) => cells.plan.name === name);
  if (!column) return undefined;
  const { cells } = column;
  const facts: Facts = {
    hidden: cells.plan.hidden,
    rows: cells.rows,
    missing: cells.nulls.count + cells.gaps.count,
    distinct: column.distinct,
  };
  if (!(column instanceof NumberColumn)) return facts;
  const { moments, min, max, weighted } = column.summary;
  const { count, mean, sd, sum } = moments;
  if (count === 0) return facts;
  const { exact } = column;
  return {
    ...facts,
    numbers: {
      count,
      min,
      max,
      mean,
      sd,
      sum,
      ...(exact ? { exact } : {}),
      weighted,
      quantile: share => quantile(weighted, count, share, min, max),
      countOutside: (least, most) => countOutside(weighted, least, most),
    },
  };
}

/** Of a cell of the sketch, its middle decides. */
function countOutside(weighted: readonly Weighted[], least: number, most: number): number {
  return weighted.reduce((sum, [low, high, count]) => {
    const middle = low === high ? low : (low + high) / 2;
    return middle < least || middle > most ? sum + count : sum;
  }, 0);
}
