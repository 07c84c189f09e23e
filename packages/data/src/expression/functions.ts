import { characters } from '../text-formats.js';
import { safePattern } from '../pattern/safe-pattern.js';
import { ExpressionError } from './tokens.js';
import type { Typed, Value, ValueType } from './value.js';

/** A function of values that are all there; where one is null, so is what comes out. */
export interface Known {
  takes: ValueType[];
  /** So many of the last arguments may be left out. */
  optional?: number;
  gives: ValueType;
  compute: (...values: never[]) => Value;
}

const text = (compute: (a: string) => Value, gives: ValueType = 'text'): Known => ({
  takes: ['text'],
  gives,
  compute,
});
const texts = (compute: (a: string, b: string) => boolean): Known => ({
  takes: ['text', 'text'],
  gives: 'boolean',
  compute,
});
const number = (compute: (a: number) => number): Known => ({ takes: ['number'], gives: 'number', compute });
const part = (compute: (date: Date) => number): Known => ({
  takes: ['moment'],
  gives: 'number',
  compute: (at: number) => compute(new Date(at)),
});
const between = (unit: number): Known => ({
  takes: ['moment', 'moment'],
  gives: 'number',
  compute: (from: number, to: number) => (to - from) / unit,
});

/** `coalesce`, `least`, `greatest`, `matches` and `now` are no such functions. */
export const FUNCTIONS: Readonly<Record<string, Known>> = {
  length: text(a => characters(a), 'number'),
  lower: text(a => a.toLowerCase()),
  upper: text(a => a.toUpperCase()),
  trim: text(a => a.trim()),
  starts_with: texts((a, b) => a.startsWith(b)),
  ends_with: texts((a, b) => a.endsWith(b)),
  contains: texts((a, b) => a.includes(b)),
  abs: number(Math.abs),
  floor: number(Math.floor),
  ceil: number(Math.ceil),
  sqrt: number(Math.sqrt),
  ln: number(Math.log),
  exp: number(Math.exp),
  round: { takes: ['number', 'number'], optional: 1, gives: 'number', compute: round },
  // Monday is 1, as in ISO 8601.
  weekday: part(date => date.getUTCDay() || 7),
  year: part(date => date.getUTCFullYear()),
  month: part(date => date.getUTCMonth() + 1),
  day: part(date => date.getUTCDate()),
  hour: part(date => date.getUTCHours()),
  minute: part(date => date.getUTCMinutes()),
  second: part(date => date.getUTCSeconds()),
  days_between: between(86_400_000),
  seconds_between: between(1_000),
};

export const FUNCTION_NAMES = [...Object.keys(FUNCTIONS), 'coalesce', 'least', 'greatest', 'matches', 'now'];

/** Half away from zero, as people do; to so many digits behind the point. */
function round(a: number, digits = 0): number {
  const scale = 10 ** digits;
  // The nudge makes up for decimals that float64 holds a little too small, as 1.005.
  return (Math.sign(a) * Math.round(Math.abs(a) * scale * (1 + Number.EPSILON))) / scale;
}

/** `matches(text, 'pattern')`: the pattern is compiled once, and cannot be made to hang. */
export function matching(subject: Typed, pattern: Typed | undefined, at: number): Typed {
  if (typeof pattern?.constant !== 'string')
    throw new ExpressionError(at, 'The second argument of matches is a text in single quotes.');
  const test = safePattern(pattern.constant);
  if (typeof test !== 'function') {
    const why =
      test === undefined ? 'is not an ECMA-262 regular expression' : 'can take for ever on some texts';
    throw new ExpressionError(at, `The pattern ${JSON.stringify(pattern.constant)} ${why}.`);
  }
  return {
    type: 'boolean',
    evaluate: row => {
      const value = subject.evaluate(row);
      return value === null ? null : test(value as string);
    },
  };
}
