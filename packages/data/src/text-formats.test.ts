import { describe, expect, it } from '@jest/globals';
import { characters, integerBounds, TEXT_FORMATS } from './text-formats.js';

describe('formats of texts', () => {
  it('are told for cells of any size', () => {
    const megabytes = 'QUJD'.repeat(4 * 1024 * 1024);
    expect(TEXT_FORMATS['byte']!(megabytes)).toBe(true);
    expect(TEXT_FORMATS['byte']!(`${megabytes}!`)).toBe(false);
    for (const format of ['email', 'hostname', 'uri', 'uuid', 'ipv4', 'ipv6'])
      expect(TEXT_FORMATS[format]!(`${'a.'.repeat(4 * 1024 * 1024)}@`)).toBe(false);
  });

  it.each([
    ['', true],
    ['QQ==', true],
    ['QUI=', true],
    ['QUJD', true],
    ['Q===', false],
    ['QUJ', false],
    ['QU=D', false],
    ['QU-D', false],
    ['QUé=', false],
  ])('%j as base64: %s', (text, valid) => expect(TEXT_FORMATS['byte']!(text)).toBe(valid));
});

it('characters are code points', () => {
  for (const text of ['', 'abc', '😀a😀', '\ud800x', 'x\udc00'])
    expect(characters(text)).toBe(Array.from(text).length);
});

it('integers have bounds up to 128 bits', () => {
  expect(integerBounds('u128').most).toBe(2n ** 128n - 1n);
  expect(integerBounds('i128').least).toBe(-(2n ** 127n));
});
