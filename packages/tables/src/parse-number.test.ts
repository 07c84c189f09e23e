import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { viewOf } from './bytes.js';
import { parseNumber } from './parse-number.js';

function parse(text: string, whole = false, at = 8): number {
  const bytes = Buffer.from(`${'12345.7.'.slice(0, at)}${text}.5`);
  const into = new Float64Array(2);
  const found = parseNumber(bytes, viewOf(bytes), at, at + Buffer.byteLength(text), whole, into, 1);
  expect(found).toBe(!Number.isNaN(into[1]));
  return into[1]!;
}
const parseWhole = (text: string) => parse(text, true);
const digits = (max: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: max }).map(d => d.join(''));

describe('parseNumberBytes', () => {
  it('rounds as JavaScript does, whatever the number of digits', () => {
    const decimal = fc
      .tuple(
        fc.constantFrom('', '-', '+'),
        digits(20),
        fc.option(digits(20)),
        fc.option(fc.integer({ min: -330, max: 300 })),
      )
      .map(
        ([sign, whole, part, power]) =>
          `${sign}${whole}${part === null ? '' : `.${part}`}${power === null ? '' : `e${power}`}`,
      )
      .filter(text => Number.isFinite(Number(text)));
    fc.assert(
      fc.property(decimal, text => expect(parse(text)).toBe(Number(text))),
      { numRuns: 5000 },
    );
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), x =>
        expect(parse(String(x))).toBe(Number(String(x))),
      ),
      { numRuns: 5000 },
    );
  });

  it('reads integers of any length, and nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom('', '-', '+'), digits(25), (sign, text) =>
        expect(parseWhole(sign + text)).toBe(Number(sign + text)),
      ),
      { numRuns: 2000 },
    );
    for (const text of ['', '-', '1.0', '1e3', '12345678.', '123456789012a', ' 1', '0x1'])
      expect(parseWhole(text)).toBeNaN();
  });

  it('reads the same at the very start of a buffer', () => {
    for (const text of ['5', '1.25', '-0.1234567890123456', ''])
      expect(parse(text, false, 0)).toBe(text ? Number(text) : NaN);
  });

  it('rounds right at and beside the middle between two numbers', () => {
    for (const text of [
      '9007199254740993',
      '9007199254740992.5',
      '1.000000000000000111',
      '0.1234567890123456785',
      '4503599627370497.5',
      '123456789012345678',
      '999999999999999999',
      '0.000000000000000001',
      '1.00000000000000011',
    ])
      expect([text, parse(text)]).toEqual([text, Number(text)]);
  });

  it.each([
    '',
    '.',
    '-',
    '+',
    '1e',
    '1e+',
    '--1',
    '1.2.3',
    ' 1',
    '1 ',
    '0x10',
    'NaN',
    'Infinity',
    '1_000',
    '1,5',
    '٣',
    '1e999',
  ])('answers NaN for %j', text => expect(parse(text)).toBeNaN());

  it.each([
    ['5.', 5],
    ['.5', 0.5],
    ['-0', -0],
    ['007', 7],
    ['1E3', 1000],
  ])('reads %j', (text, value) => expect(parse(text)).toBe(value));
});
