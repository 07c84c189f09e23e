import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Redactor } from './redaction.js';

const SECRET = 'hunter2-correct horse&battery';

function redactorOf(...values: string[]): Redactor {
  const redactor = new Redactor();
  values.forEach(value => redactor.add(value));
  return redactor;
}

describe('Redactor', () => {
  it.each([
    ['as it is', SECRET],
    ['URI-encoded', encodeURIComponent(SECRET)],
    ['XML-escaped', 'hunter2-correct horse&amp;battery'],
    ['in hex', Buffer.from(SECRET).toString('hex')],
    ['in base64', Buffer.from(SECRET).toString('base64')],
  ])('masks a secret %s', (_, form) => {
    const text = redactorOf(SECRET).redact(`before ${form} after`);
    expect(text).toContain('***');
    expect(text).toMatch(/^before .* after$/);
    expect(text).not.toContain(form.slice(2, -2));
  });

  it('masks it inside any base64 text, whatever stands before and after it', () => {
    const redactor = redactorOf(SECRET);
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (before, after) => {
        expect(redactor.redact(Buffer.from(before + SECRET + after).toString('base64'))).toContain('***');
      }),
    );
  });

  it('masks every line of a secret of several lines', () => {
    expect(redactorOf('first line\n  second line').redact('a second line here')).toBe('a *** here');
  });

  it('leaves short values and ordinary text alone', () => {
    const redactor = redactorOf('1', 'no', '');
    const text = `1 no, sha256:${'a1b2'.repeat(16)} skill-less risk-free https://example.com/a?b=c`;
    expect(redactor.redact(text)).toBe(text);
  });

  it('knows the tokens of providers that nobody registered', () => {
    const tokens = [
      `ghp_${'a'.repeat(36)}`,
      `github_pat_${'A1_'.repeat(25)}`,
      `hf_${'x'.repeat(34)}`,
      'AKIAIOSFODNN7EXAMPLE',
      `sk-proj-${'b'.repeat(30)}`,
      `xoxb-${'1'.repeat(12)}`,
      `eyJ${'a'.repeat(12)}.eyJ${'b'.repeat(12)}.${'c'.repeat(20)}`,
    ];
    for (const token of tokens) expect(new Redactor().redact(`x ${token} y`)).toBe('x *** y');
    expect(new Redactor().redact('postgres://user:pa55word@db/x')).toBe('postgres://user:***@db/x');
    expect(new Redactor().redact('https://b/k?X-Amz-Signature=0123456789abcdef0123')).toBe(
      'https://b/k?X-Amz-Signature=***',
    );
  });

  it('takes the values of variables that are named like secrets', () => {
    const redactor = new Redactor();
    redactor.addEnvironment({
      DB_PASSWORD: 'swordfish1',
      GITHUB_SHA: 'abcdefabcdef',
      HOME: '/home/somebody',
      MY_TOKEN: 'short',
    });
    expect(redactor.redact('swordfish1 abcdefabcdef /home/somebody short')).toBe(
      '*** abcdefabcdef /home/somebody short',
    );
  });

  it('reaches every string of a value, keys too', () => {
    expect(redactorOf(SECRET).redactValue({ [SECRET]: [1, null, { a: `x${SECRET}` }] })).toEqual({
      '***': [1, null, { a: 'x***' }],
    });
  });
});
