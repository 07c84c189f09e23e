import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileExpression, type NamedColumn } from './compile-expression.js';
import { ExpressionError } from './tokens.js';
import type { Value } from './value.js';

const columns: NamedColumn[] = [
  { names: ['a'], type: 'number' },
  { names: ['b'], type: 'number' },
  { names: ['name', 'Full name'], type: 'text' },
  { names: ['ok'], type: 'boolean' },
  {
    names: ['born'],
    type: 'moment',
    readTime: text => (Number.isNaN(Date.parse(text)) ? undefined : Date.parse(text)),
  },
  { names: ['doc'], type: undefined },
];
const NOW = Date.UTC(2024, 1, 29, 12);
const row: Record<string, Value> = {
  a: 6,
  b: 4,
  name: "O'Neil",
  ok: true,
  born: Date.UTC(2000, 0, 2),
  doc: null,
};

function evaluate(text: string, values: Record<string, Value> = row): Value {
  const compiled = compileExpression(text, { columns, now: () => NOW });
  compiled.environment.columns = compiled.uses.map(number => [values[columns[number]!.names[0]!] ?? null]);
  const value = compiled.evaluate(0);
  return compiled.environment.failed ? 'failed' : value;
}

describe('an expression', () => {
  it.each<[string, Value]>([
    ['a + b * 2 = 14', true],
    ['(a + b) * 2 = 20', true],
    ['-a + 10 - 1', 3],
    ['a % b = 2 and not b > 5', true],
    ['a > 1 or a / 0 > 1', true],
    ['a / 0 > 1', 'failed'],
    ["name = 'O''Neil'", true],
    ['"Full name" = `name`', true],
    ["lower(name) in ('x', 'o''neil')", true],
    ['a not in (1, b)', true],
    ['a between b and 6', true],
    ['a not between 1 and 5', true],
    ['ok is not null and ok', true],
    ["born >= '2000-01-01' and born < now()", true],
    ['year(born) = 2000 and weekday(born) = 7', true],
    ["days_between(born, '2000-01-02') = 0", 'type'],
    ['days_between(born, now()) > 8800', true],
    ["matches(name, '^O.N')", true],
    ["starts_with(name, 'O') and ends_with(name, 'l') and contains(name, 'Nei')", true],
    ['length(name) = 6 and abs(-a) = 6', true],
    ['round(1.005, 2) = 1.01 and round(-2.5) = -3', true],
    ['coalesce(null, a) = 6 and least(a, b) = 4 and greatest(a, b) = 6', true],
    ['TRUE AND NOT FALSE', true],
    ['1e3 = 1000 and .5 = 0.5', true],
  ])('%s is %s', (text, expected) => {
    if (expected === 'type') expect(() => evaluate(text)).toThrow(/Expected a date or timestamp, not a text/);
    else expect(evaluate(text)).toBe(expected);
  });

  it.each<[string, Value, Value]>([
    ['a = 9007199254740993', 9007199254740993n, true],
    ['a = 9007199254740992', 9007199254740993n, false],
    ['a > 9007199254740992 and a < 9007199254740994', 9007199254740993n, true],
    ['a in (1, 9007199254740993)', 9007199254740993n, true],
    ['a in (1, 9007199254740992)', 9007199254740993n, false],
    ['a not in (9007199254740992, b)', 9007199254740993n, true],
    ['a - 9007199254740992 = 1', 9007199254740993n, true],
    ['a + 2 = 9007199254740993', 9007199254740991, true],
    ['a * a = 81129638414606663681390495662081', 9007199254740991, true],
    ['a % 2 = 1 and -a < 0 and abs(-a) = a', 9007199254740993n, true],
    ['a between 9007199254740993 and 9007199254740993', 9007199254740993n, true],
    ['least(a, 9007199254740994) = a', 9007199254740993n, true],
    ['a / 3 = 3002399751580331', 9007199254740993n, true],
    ['a % 0 = 1', 9007199254740993n, 'failed'],
    ['a = 1e300', 1e300, true],
    ['a + 0.5 > 1', 9007199254740993n, true],
  ])('%s is exact past 2⁵³ where a is %s', (text, a, expected) => {
    expect(evaluate(text, { ...row, a })).toBe(expected);
  });

  it('knows nothing of null, as SQL does not', () => {
    const values = { ...row, a: null, ok: null };
    expect(evaluate('a = 1', values)).toBeNull();
    expect(evaluate('a = 1 or b = 4', values)).toBe(true);
    expect(evaluate('a = 1 and b = 5', values)).toBe(false);
    expect(evaluate('not (a = 1)', values)).toBeNull();
    expect(evaluate('a in (1, 2)', values)).toBeNull();
    expect(evaluate('a is null and ok is null', values)).toBe(true);
    expect(evaluate('coalesce(a, 0) + 1', values)).toBe(1);
  });

  it.each<[string, number, RegExp]>([
    ['a +', 3, /Expected a column, a value or \(, not the end/],
    ['a = = 1', 4, /not "="/],
    ['aa > 1', 0, /no column "aa"/],
    ['a > 1 extra', 6, /Expected the end, not "extra"/],
    ["name > 'x", 7, /never closed/],
    ['a > name', 2, /Compares a number with a text/],
    ['name + 1', 0, /Expected a number, not a text/],
    ['a and ok', 0, /Expected true or false, not a number/],
    ['lenght(name) > 1', 0, /no function lenght/],
    ['length(name, 1) > 1', 0, /takes 1 to 1 arguments, not 2/],
    ["born > 'soon'", 7, /"soon" is not a date or timestamp/],
    ["matches(name, '(')", 0, /not an ECMA-262/],
    ["matches(name, '^(a+)+\\1$')", 0, /for ever/],
    ['a = null', 2, /Nothing is known/],
    ['a in ()', 2, /empty/],
    ['ok > false', 3, /no order/],
    ['doc = 1', 0, /no place in an expression/],
    ['a ; b', 2, /";" is not understood/],
    ['constructor(a) = 1', 0, /no function/],
    ['1e999 > a', 0, /not a finite number/],
    [`${'('.repeat(100)}a`, 61, /levels deep/],
    ['not '.repeat(100) + 'ok', 244, /levels deep/],
  ])('refuses %s at %d', (text, at, message) => {
    try {
      evaluate(text);
    } catch (error) {
      expect(error).toBeInstanceOf(ExpressionError);
      expect((error as Error).message).toMatch(message);
      expect((error as ExpressionError).at).toBe(at);
      return;
    }
    throw new Error('nothing was refused');
  });

  it('never throws anything but its own errors', () => {
    const unit = fc.constantFrom(
      'a',
      'ok',
      ' ',
      '(',
      ')',
      '1',
      '=',
      "'",
      '"',
      'and ',
      'not ',
      'in',
      '+',
      ',',
      '.',
      'length',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), text => {
        try {
          evaluate(text);
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
