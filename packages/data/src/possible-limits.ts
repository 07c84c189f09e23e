import type { CustomRule, CustomRuleName, OdcsQuality } from './contract.js';
import { allows, OPERATORS, type Limit } from './limit.js';

/**
 * What a limit is put on: counts; percentages and shares of a whole; coefficients; what only cannot be negative (`amount`); a change in
 * percent, which can take away no more than all there was; undefined: any number.
 */
export type Measure = 'count' | 'percent' | 'share' | 'coefficient' | 'amount' | 'change' | undefined;
type Known = NonNullable<Measure>;

/**
 * Of limits by the same measure: `never` where nothing that can be measured keeps all of them, `always` where all of it does: a
 * rule that cannot fail checks nothing.
 */
export function outlookOf(limits: readonly Limit[], measure: Measure): 'never' | 'always' | undefined {
  if (measure === undefined) return undefined;
  const kept = candidates(limits, measure).map(value =>
    limits.every(limit => allows({ ...limit, unit: 'rows' }, value, NaN)),
  );
  if (!kept.includes(true)) return 'never';
  return kept.includes(false) ? undefined : 'always';
}

/** What the operator of a rule of our own engine limits. */
export function measureOf({ rule, unit }: CustomRule): Measure {
  if (OF_ANY.includes(rule)) return undefined;
  if (rule === 'correlation') return 'coefficient';
  if (rule === 'sd') return 'amount';
  if (rule === 'row-count-change') return unit === 'percent' ? 'change' : undefined;
  if (unit === 'percent') return 'percent';
  return rule === 'null-share' ? 'share' : 'count';
}

/** Rules on numbers of any size. */
const OF_ANY: readonly CustomRuleName[] = ['mean', 'min', 'max', 'sum', 'quantile'];

/** The operators that a rule has. */
export function limitsOf(rule: OdcsQuality | CustomRule): Limit[] {
  return OPERATORS.filter(operator => rule[operator] !== undefined).map(operator => ({
    operator,
    values: [rule[operator]!].flat(),
    unit: rule.unit ?? 'rows',
  }));
}

/** Whether nothing can break the rule. That on `missingValues` is not idle: it also says which texts mean that a value is missing. */
export function isIdle(quality: OdcsQuality): boolean {
  const { metric, unit, implementation } = quality;
  if (metric === 'missingValues') return false;
  const limits = limitsOf(implementation ?? quality);
  const measure = implementation ? measureOf(implementation) : unit === 'percent' ? 'percent' : 'count';
  return limits.length > 0 && outlookOf(limits, measure) === 'always';
}

const LEAST: readonly string[] = ['minLength', 'minItems', 'minProperties'];

/** Whether nothing can break that option of a type. */
export function isIdleOption(key: string, value: unknown): boolean {
  return value === 0 && LEAST.includes(key);
}

/** The ends of what can be measured. */
const ENDS: Record<Known, readonly [least: number, most: number]> = {
  count: [0, Number.MAX_SAFE_INTEGER],
  percent: [0, 100],
  share: [0, 1],
  coefficient: [-1, 1],
  amount: [0, Number.MAX_VALUE],
  change: [-100, Number.MAX_VALUE],
};
const NEAR = 1e-6;

/** Between two bounds that follow each other, all values are judged alike: one of each stretch, and the bounds. */
function candidates(limits: readonly Limit[], measure: Known): number[] {
  const bounds = limits.flatMap(({ values }) => [...values]);
  const around = bounds.flatMap(bound =>
    measure === 'count'
      ? [Math.floor(bound) - 1, Math.floor(bound), Math.ceil(bound), Math.ceil(bound) + 1]
      : [bound - NEAR, bound, bound + NEAR],
  );
  const ascending = bounds.toSorted((a, b) => a - b);
  const between =
    measure === 'count' ? [] : ascending.map((bound, i) => (bound + (ascending[i + 1] ?? bound)) / 2);
  const [least, most] = ENDS[measure];
  return [least, most, ...around, ...between].filter(value => value >= least && value <= most);
}
