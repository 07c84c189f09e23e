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

const TESTS: Record<Operator, (x: number, a: number, b: number) => boolean> = {
  mustBe: (x, a) => x === a,
  mustNotBe: (x, a) => x !== a,
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

/** `total` is what percentages are of; of nothing, no percentage is allowed. */
export function allows({ operator, values, unit }: Limit, count: number, total: number): boolean {
  const measured = unit === 'percent' ? (100 * count) / total : count;
  return TESTS[operator](measured, values[0]!, values[1] ?? NaN);
}

/** `no`, `less than 5 %`, `more than 100 and less than 120`. */
export function describeLimit({ operator, values, unit }: Limit): string {
  const [a, b] = values.map(value => (unit === 'percent' ? `${value} %` : String(value)));
  if (operator === 'mustBe' && values[0] === 0) return 'no';
  if (operator === 'mustBeBetween') return `more than ${a} and less than ${b}`;
  if (operator === 'mustNotBeBetween') return `at most ${a} or at least ${b}`;
  return `${WORDS[operator]} ${a}`;
}
