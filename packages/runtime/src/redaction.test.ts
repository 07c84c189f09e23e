import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Redactor } from './redaction.js';
import { SECRET_HINT, SECRET_PATTERNS } from './secret-patterns.js';

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
    ['parted by a colour', 'hunter2-cor\x1b[31mrect horse\x1b[0m&battery'],
    ['parted by a title', 'hunter2-\x1b]0;x\x07correct horse&battery'],
  ])('masks a secret %s', (_, form) => {
    const text = redactorOf(SECRET).redact(`before ${form} after`);
    expect(text).toContain('***');
    expect(text).toMatch(/^before .* after$/);
    expect(text).not.toContain(form.slice(2, -2));
  });

  it.each([
    ['RFC 3986', "it's(me)*!", 'it%27s%28me%29%2A%21'],
    ['percent signs in lower case', 'pass/word+1', 'pass%2fword%2b1'],
    ['a path', 'pass/word 1', 'pass/word%201'],
    ['a form', 'pass word+1', 'pass+word%2B1'],
    ['JSON in ASCII', 'pässwörd', 'p\\u00e4ssw\\u00f6rd'],
    ['JSON of PHP', 'pass/word', 'pass\\/word'],
    ['JSON of Go', 'pass<word&', 'pass\\u003cword\\u0026'],
    ['JSON of a key of several lines', 'first\nsecond', 'first\\nsecond'],
    ['XML', `pass'word"<`, 'pass&apos;word&quot;&lt;'],
    ['HTML', `pass'word"<`, 'pass&#x27;word&quot;&lt;'],
    ['text in HTML', `pass'word"<`, `pass'word"&lt;`],
    ['half a surrogate pair', 'pass\ud800word', 'pass\ud800word'],
  ])('masks it as %s has it', (_, secret, form) => {
    expect(redactorOf(secret).redact(`<${form}>`)).toBe('<***>');
  });

  it('masks secrets that overlap, and one that holds another', () => {
    const redactor = redactorOf('abcdefgh', 'efghijkl', 'cdef', 'aaaa');
    expect(redactor.redact('x abcdefghijkl y')).toBe('x *** y');
    expect(redactor.redact('aaaaaaa')).toBe('***');
    // Half of a token behind the mask of a short secret would be a token no more.
    expect(redactorOf('AAAA').redact(`ghp_${'b'.repeat(20)}AAAA${'c'.repeat(20)}`)).toBe('***');
  });

  it('knows a secret of a thousand lines, and quotes none of it', () => {
    const lines = Array.from({ length: 1000 }, (_, i) => `${i}-`.repeat(16));
    const redactor = redactorOf(lines.join('\n'));
    expect(redactor.redact(`a ${lines[777]!} b`)).toBe('a *** b');
    expect(redactor.redact('nothing')).toBe('nothing');
  });

  it('takes time in proportion to the text, whatever stands in it', () => {
    const redactor = redactorOf(SECRET);
    const million = (text: string) => text.repeat(Math.ceil(1e6 / text.length));
    // Each of these took minutes by a pattern that tries again from every place.
    for (const hard of ['-eyJ', 'eyJ-', '-----BEGIN PRIVATE KEY-----', 'https://u:', '\x1b[', '?sig=', 'a'])
      expect(redactor.redact(million(hard)).length).toBeGreaterThan(2);
    for (const long of ['ghp_', '-----BEGIN PRIVATE KEY-----'])
      expect(redactor.redact(long + 'a'.repeat(1.2e7)).length).toBeGreaterThan(2);
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
    const redactor = new Redactor();
    for (const token of tokens) {
      expect(redactor.redact(`x ${token} y`)).toBe('x *** y');
      // In JSON a line break is a backslash and a letter, in an address an equals sign ends in one.
      for (const before of ['\\n', '%3D'])
        expect(redactor.redact(before + token)).toMatch(/^(\\n?|%(3D)?)\*{3}$/);
    }
    expect(new Redactor().redact('postgres://user:pa55word@db/x')).toBe('postgres://user:***@db/x');
    const key = `-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\n${'Ab+/'.repeat(30)}\n`;
    expect(redactor.redact(`a ${key}-----END RSA PRIVATE KEY----- b`)).toBe('a *** b');
    // Cut off by whoever showed only the beginning.
    expect(redactor.redact(`a ${key}`)).toBe('a ***');
    expect(redactor.redact(`AccountKey=${'k'.repeat(86)}==;x`)).toBe('***;x');
    expect(new Redactor().redact('https://b/k?X-Amz-Signature=0123456789abcdef0123')).toBe(
      'https://b/k?X-Amz-Signature=***',
    );
  });

  it('has one look that no pattern escapes', () => {
    const samples = [
      `gho_${'a'.repeat(36)}`,
      `github_pat_${'a'.repeat(60)}`,
      `glpat-${'a'.repeat(20)}`,
      `hf_${'a'.repeat(30)}`,
      `sk-${'a'.repeat(20)}`,
      `xoxb-${'a'.repeat(10)}`,
      `npm_${'a'.repeat(36)}`,
      `dapi${'a'.repeat(32)}`,
      `ASIA${'A'.repeat(16)}`,
      `AIza${'a'.repeat(35)}`,
      `eyJ${'a'.repeat(12)}.eyJ${'b'.repeat(12)}.${'c'.repeat(20)}`,
      '-----BEGIN PRIVATE KEY-----',
      `?sig=${'a'.repeat(16)}`,
      `SharedAccessKey=${'a'.repeat(40)}`,
      'ftp://me:hidden@host',
      'https://x.webhook.office.com/a',
      'https://hooks.slack.com/a',
    ];
    expect(samples).toHaveLength(SECRET_PATTERNS.length);
    for (const [i, pattern] of SECRET_PATTERNS.entries()) {
      expect(samples[i]).toMatch(pattern);
      expect(samples[i]).toMatch(SECRET_HINT);
    }
    for (const name of ['X-Amz-Signature', 'X-Amz-Security-Token', 'X-Goog-Signature', 'sig', 'seig'])
      expect(`?${name}=`).toMatch(SECRET_HINT);
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
    for (const name of [
      'NODE_AUTH_TOKEN',
      'GITHUB_PAT',
      'AWS_CREDENTIALS',
      'API_TOKENS',
      'MYSQL_PWD',
      'DB_PASS',
    ]) {
      const named = new Redactor();
      named.addEnvironment({ [name]: 'swordfish1', PWD: '/home/somebody' });
      expect(named.redact('swordfish1 /home/somebody')).toBe('*** /home/somebody');
    }
  });

  it('reaches every string of a value, keys too', () => {
    expect(redactorOf(SECRET).redactValue({ [SECRET]: [1, null, { a: `x${SECRET}` }] })).toEqual({
      '***': [1, null, { a: 'x***' }],
    });
  });
});
