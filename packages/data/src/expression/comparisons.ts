import type { Comparison } from './parse-expression.js';
import { ExpressionError } from './tokens.js';
import type { Typed, Value } from './value.js';

type Plain = number | bigint | string | boolean;

/** A bigint is never safe, and so may only equal a number past 2⁵³. */
const same = (a: Plain | null, b: Plain | null) =>
  a !== null && b !== null && (typeof a === 'bigint' || typeof b === 'bigint') ? !(a < b || a > b) : a === b;

const TESTS: Record<Comparison, (a: Plain, b: Plain) => boolean> = {
  '=': same,
  '!=': (a, b) => !same(a, b),
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

export function compare(operator: Comparison, left: Typed, right: Typed, at: number): Typed {
  if (left.constant === null || right.constant === null)
    throw new ExpressionError(at, 'Nothing is known of a comparison with null.', 'Write "is null".');
  const ordered = operator !== '=' && operator !== '!=';
  if (ordered && left.type === 'boolean') throw new ExpressionError(at, 'true and false have no order.');
  const test = TESTS[operator];
  return {
    type: 'boolean',
    evaluate: row => {
      const a = left.evaluate(row);
      const b = right.evaluate(row);
      return a === null || b === null ? null : test(a, b);
    },
  };
}

/** Both bounds belong to it. */
export function between(of: Typed, least: Typed, most: Typed, at: number): Typed {
  if (of.type === 'boolean') throw new ExpressionError(at, 'true and false have no order.');
  return {
    type: 'boolean',
    evaluate: row => {
      const value = of.evaluate(row);
      const [low, high] = [least.evaluate(row), most.evaluate(row)];
      return value === null || low === null || high === null ? null : value >= low && value <= high;
    },
  };
}

/** null among the values makes "no" unknown, as in SQL; so it is refused where it is written. */
export function memberOf(of: Typed, values: readonly Typed[], at: number): Typed {
  if (values.length === 0) throw new ExpressionError(at, 'The list is empty.');
  if (values.some(({ constant }) => constant === null))
    throw new ExpressionError(at, 'null is in no list.', 'Write "or … is null".');
  const constants = new Set<Value>(
    values.flatMap(({ constant }) => (constant === undefined ? [] : [constant])),
  );
  const others = values.filter(({ constant }) => constant === undefined);
  return {
    type: 'boolean',
    evaluate: row => {
      const value = of.evaluate(row);
      if (value === null) return null;
      if (constants.has(value)) return true;
      if (typeof value === 'bigint' && [...constants].some(one => same(one, value))) return true;
      let unknown = false;
      for (const other of others) {
        const candidate = other.evaluate(row);
        if (same(candidate, value)) return true;
        unknown ||= candidate === null;
      }
      return unknown ? null : false;
    },
  };
}
