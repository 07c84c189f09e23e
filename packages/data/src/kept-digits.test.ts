import { describe, expect, it } from '@jest/globals';
import { digitsOf, wholeNumber } from './kept-digits.js';

describe('the digits of an integer', () => {
  it.each([
    ['12', '12'],
    ['+12', '12'],
    ['-12', '-12'],
    ['9223372036854775807.0', '9223372036854775807'],
    ['-9007199254740993.', '-9007199254740993'],
    ['0x7fffffffffffffff', '9223372036854775807'],
    ['0o777777777777777777777', '9223372036854775807'],
    ['12.5', undefined],
    ['9e18', undefined],
    ['.inf', undefined],
    ['0xfg', undefined],
    [undefined, undefined],
  ])('that is written %s are %s', (written, digits) => {
    expect(wholeNumber(written)).toBe(digits);
  });

  it('are taken in place of a number that may have lost some', () => {
    const written = '9223372036854775807.0';
    expect(digitsOf(Number(written), () => written)).toBe('9223372036854775807');
    expect(digitsOf(Number('0x10'), () => '0x10')).toBe(16);
  });
});
