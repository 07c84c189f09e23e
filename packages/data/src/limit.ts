/** How many offenders a rule puts up with. */
export interface Limit {
  operator: Operator;
  /** Two for the `Between` operators, else one. */
  values: readonly number[];
  unit: 'rows' | 'percent';
}

export const OPERATORS = [
  'mustBe',
  'mustNotBe',
  'mustBeGreaterThan',
  'mustBeGreaterOrEqualTo',
  'mustBeLessThan',
  'mustBeLessOrEqualTo',
  'mustBeBetween',
  'mustNotBeBetween',
] as const;
export type Operator = (typeof OPERATORS)[number];

type Measured = number | bigint;

/** An integer of any size is compared to the digit. */
const same = (x: Measured, a: number) => (typeof x === 'bigint' ? !(x < a) && !(x > a) : x === a);

const TESTS: Record<Operator, (x: Measured, a: number, b: number) => boolean> = {
  mustBe: same,
  mustNotBe: (x, a) => !same(x, a),
  mustBeGreaterThan: (x, a) => x > a,
  mustBeGreaterOrEqualTo: (x, a) => x >= a,
  mustBeLessThan: (x, a) => x < a,
  mustBeLessOrEqualTo: (x, a) => x <= a,
  // ODCS 3.1 says in words that the bounds are excluded.
  mustBeBetween: (x, a, b) => x > a && x < b,
  mustNotBeBetween: (x, a, b) => !(x > a && x < b),
};

const WORDS: Record<Operator, string> = {
  mustBe: 'exactly',
  mustNotBe: 'other than',
  mustBeGreaterThan: 'more than',
  mustBeGreaterOrEqualTo: 'at least',
  mustBeLessThan: 'less than',
  mustBeLessOrEqualTo: 'at most',
  mustBeBetween: 'more than',
  mustNotBeBetween: 'not more than',
};

/** `total` is what percentages are of; of nothing, no percentage is allowed, and what is no number keeps no limit. */
export function allows({ operator, values, unit }: Limit, count: Measured, total: number): boolean {
  const measured = unit === 'percent' ? (100 * Number(count)) / total : count;
  if (Number.isNaN(measured)) return false;
  return TESTS[operator](measured, values[0]!, values[1] ?? NaN);
}

/** Of large integers `String` writes zeros where other digits are. */
function written(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? String(BigInt(value)) : String(value);
}

/** `no`, `less than 5 %`, `more than 100 and less than 120`. */
export function describeLimit({ operator, values, unit }: Limit): string {
  const [a, b] = values.map(value => (unit === 'percent' ? `${value} %` : written(value)));
  if (operator === 'mustBe' && values[0] === 0) return 'no';
  if (operator === 'mustBeBetween') return `more than ${a} and less than ${b}`;
  if (operator === 'mustNotBeBetween') return `at most ${a} or at least ${b}`;
  return `${WORDS[operator]} ${a}`;
}
