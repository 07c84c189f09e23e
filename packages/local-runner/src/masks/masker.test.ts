import { describe, expect, it } from '@jest/globals';
import { Masker } from './masker.js';

const masking = (...secrets: string[]): Masker => {
  const masker = new Masker();
  for (const secret of secrets) masker.add(secret);
  return masker;
};

describe('Masker', () => {
  it('masks every occurrence, and touching ones as one', () => {
    expect(masking('hunter2').mask('hunter2 and hunter2hunter2!')).toBe('*** and ***!');
  });

  it('merges overlapping secrets', () => {
    expect(masking('abcd', 'cdef').mask('xabcdefx')).toBe('x***x');
  });

  it('masks each trimmed line of a multi-line secret', () => {
    const masker = masking('-----BEGIN-----\n  line one  \r\nline two\n');
    expect(masker.mask('got line one')).toBe('got ***');
    expect(masker.mask('line two line')).toBe('*** line');
  });

  it.each(['pa:ss"wörd', 'secret-value-1'])('masks %s in base64 at all three offsets', secret => {
    const masker = masking(secret);
    for (const prefix of ['', 'u', 'us', 'user:']) {
      const encoded = Buffer.from(`${prefix}${secret}`).toString('base64');
      expect(masker.mask(encoded)).toContain('***');
    }
  });

  it.each([
    ['a"b\\c\nd1', 'a\\"b\\\\c\\nd1'],
    ['a b&c(d)!', 'a%20b%26c%28d%29%21'],
    ['<tag attr="1">', '&lt;tag attr=&quot;1&quot;&gt;'],
    ["it's secret", "it''s secret"],
    ['say "hi" now', 'say \\"hi\\" now'],
    ['"quoted value"', 'quoted value'],
    ['first&second-part', 'second-part'],
    ['part-one&+Ytwo-more', 'part-one&+'],
  ])('masks the escaped form of %j', (secret, form) => {
    expect(masking(secret).mask(`[${form}]`)).not.toContain(form);
  });

  it('does not know hex, reversals or parts', () => {
    const masker = masking('correct-horse');
    for (const text of [Buffer.from('correct-horse').toString('hex'), 'esroh-tcerroc', 'correct', 'horse'])
      expect(masker.mask(text)).toBe(text);
  });

  it('refuses blank values', () => {
    const masker = new Masker();
    expect(masker.add(' \n ')).toBe(false);
    expect(masker.mask('a b\nc')).toBe('a b\nc');
  });

  it('says what it would alter', () => {
    const masker = masking('1');
    expect(masker.covers('version 12')).toBe(true);
    expect(masker.covers('version two')).toBe(false);
  });
});
