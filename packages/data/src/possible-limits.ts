import { allows, type Limit } from './limit.js';

/** What a limit is put on: counts from 0 up, percentages from 0 to 100, shares from 0 to 1, coefficients from −1 to 1; undefined: any number. */
export type Measure = 'count' | 'percent' | 'share' | 'coefficient' | undefined;

/**
 * Of limits by the same measure: `never` where nothing that can be measured keeps all of them; `always` where all of it does though
 * a bound lies beyond what can be measured. At its very end (`mustBeLessOrEqualTo: 100` percent) a bound says: no limit.
 */
export function outlookOf(limits: readonly Limit[], measure: Measure): 'never' | 'always' | undefined {
  if (measure === undefined) return undefined;
  const kept = candidates(limits, measure).map(value =>
    limits.every(limit => allows({ ...limit, unit: 'rows' }, value, NaN)),
  );
  if (!kept.includes(true)) return 'never';
  const isBeyond = (bound: number) => bound < leastOf(measure) || bound > MOST[measure];
  return kept.includes(false) || !limits.some(({ values }) => values.some(isBeyond)) ? undefined : 'always';
}

const MOST: Record<NonNullable<Measure>, number> = {
  count: Number.MAX_SAFE_INTEGER,
  percent: 100,
  share: 1,
  coefficient: 1,
};
const leastOf = (measure: NonNullable<Measure>) => (measure === 'coefficient' ? -1 : 0);
const NEAR = 1e-6;

/** Between two bounds that follow each other, all values are judged alike: one of each stretch, and the bounds. */
function candidates(limits: readonly Limit[], measure: NonNullable<Measure>): number[] {
  const bounds = limits.flatMap(({ values }) => [...values]);
  const around = bounds.flatMap(bound =>
    measure === 'count'
      ? [Math.floor(bound) - 1, Math.floor(bound), Math.ceil(bound), Math.ceil(bound) + 1]
      : [bound - NEAR, bound, bound + NEAR],
  );
  const ascending = bounds.toSorted((a, b) => a - b);
  const between =
    measure === 'count' ? [] : ascending.map((bound, i) => (bound + (ascending[i + 1] ?? bound)) / 2);
  const least = leastOf(measure);
  return [least, MOST[measure], ...around, ...between].filter(
    value => value >= least && value <= MOST[measure],
  );
}
