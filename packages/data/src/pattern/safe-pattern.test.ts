import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { automatonOf } from './automaton.js';
import { LinearMatcher } from './linear-matcher.js';
import { parsePattern } from './parse-pattern.js';
import { costOf } from './pattern-cost.js';
import { safePattern } from './safe-pattern.js';

const PATTERNS = [
  '^a+b?$',
  '(a|b)*c',
  '^(?:ab){2,3}$',
  'a{2}',
  '^[a-c\\]]+\\]$',
  '\\bab\\b',
  'a\\Bb',
  '^$',
  '',
  'a|b|',
  '^(?<x>a+)+$',
  '(^a|b$)',
  'a.c',
  '\\u0061+?b',
  '\\p{L}+1',
  '[^a]b',
  '\\-a',
  'a{,2}',
  '(a*)*b',
  '^[😀a]$',
];

function linear(pattern: string): LinearMatcher {
  let flags = 'u';
  try {
    new RegExp(pattern, flags);
  } catch {
    flags = '';
  }
  return new LinearMatcher(automatonOf(parsePattern(pattern)!, flags)!, flags === '');
}

describe('a linear matcher', () => {
  it.each(PATTERNS)('finds %j where RegExp does', pattern => {
    const matcher = linear(pattern);
    let expression: RegExp;
    try {
      expression = new RegExp(pattern, 'u');
    } catch {
      expression = new RegExp(pattern);
    }
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', ' ', '1', '-', ']', '😀', '{'),
      maxLength: 8,
    });
    fc.assert(fc.property(text, value => expect(matcher.test(value)).toBe(expression.test(value))));
  });
});

describe('a safe pattern', () => {
  it('does not hang where backtracking would', () => {
    for (const pattern of ['(a+)+$', '^(a|a)*$', '^(\\w+\\s?)*$', '\\s+$', '^(([a-z])+.)+[A-Z]([a-z])+$']) {
      const test = safePattern(pattern) as (text: string) => boolean;
      expect(test(`${'a'.repeat(5000)}!b`)).toBe(false);
      expect(test(`${' '.repeat(100_000)}!`)).toBe(false);
    }
  });

  it('knows which are exponential', () => {
    expect(costOf(parsePattern('(a+)+$')!).power).toBe(Infinity);
    expect(costOf(parsePattern('^[a-z]+@[a-z]+$')!).power).toBe(3);
    expect(costOf(parsePattern('^\\d{4}$')!)).toEqual({ factor: 1, power: 1 });
  });

  it('looks around and back within a budget, and refuses what could hang', () => {
    const password = safePattern('^(?=.*[A-Z])(?=.*\\d).{8,}$') as (text: string) => boolean;
    expect(password('Passw0rdX')).toBe(true);
    expect(password('password1')).toBe(false);
    expect(() => password('x'.repeat(100_000))).toThrow(/too long on a text of 100000/);
    expect(safePattern('^(a+)+\\1$')).toBe('unsafe');
    expect(safePattern('(?=(a+)+$)b')).toBe('unsafe');
    expect(safePattern('(')).toBeUndefined();
    expect(safePattern(`${'('.repeat(2000)}a${')'.repeat(2000)}`)).toBe('unsafe');
  });
});
