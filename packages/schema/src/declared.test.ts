import { UserError } from '@sluice/core';
import { describe, expect, it } from '@jest/globals';
import { examineDeclared, parseDeclared } from './index.js';

const schema = {
  type: 'object',
  additionalProperties: false,
  required: ['version', 'rules'],
  properties: {
    version: { const: 1 },
    rules: {
      type: 'array',
      minItems: 1,
      items: {
        anyOf: [
          {
            type: 'object',
            additionalProperties: false,
            required: ['metric'],
            properties: { metric: { enum: ['accuracy', 'f1'] }, min: { type: 'number' } },
          },
          { type: 'string' },
        ],
      },
    },
  },
};
const load = (text: string) => parseDeclared<{ rules: unknown[] }>(text, 'policy.yaml', schema, 'bad-policy');

async function problemsOf(text: string) {
  try {
    await load(text);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).code).toBe('bad-policy');
    return (error as UserError).problems;
  }
  throw new Error('nothing was refused');
}

describe('loadDeclared', () => {
  it('gives the value and the place of any path', async () => {
    const declared = await load('version: 1\nrules:\n  - metric: f1\n    min: 0.5\n');
    expect(declared.value.rules).toEqual([{ metric: 'f1', min: 0.5 }]);
    expect(declared.locate(['rules', 0, 'min'])).toEqual({ file: 'policy.yaml', line: 4, column: 5 });
    expect(declared.locate(['rules', 0, 'absent'])).toEqual({ file: 'policy.yaml', line: 3, column: 5 });
  });

  it('tells every problem with its line, the valid values and a fix', async () => {
    const problems = await problemsOf(
      'version: 1\nrules:\n  - metric: acuracy\n  - metric: f1\n    mni: 0.5\nextra: 1\n',
    );
    expect(problems.map(p => [p.location?.line, p.message, p.fix ?? p.valid])).toEqual([
      [6, 'There is no key "extra".', ['version', 'rules']],
      [3, 'rules[0].metric cannot be "acuracy".', ['accuracy', 'f1']],
      [5, 'rules[1] has no key "mni".', 'Did you mean "min"?'],
    ]);
  });

  it('tells what is wrong with each item of a list', async () => {
    const problems = await problemsOf(
      'version: 1\nrules:\n  - metric: acuracy\n  - metrik: f1\n  - metric: f2\n',
    );
    expect(new Set(problems.map(p => p.location?.line))).toEqual(new Set([3, 4, 5]));
  });

  it('refuses broken YAML, duplicate keys and numbers that are not finite, by line', async () => {
    expect((await problemsOf('version: 1\nrules: ['))[0]?.location?.line).toBe(2);
    expect((await problemsOf('version: 1\nversion: 1\nrules: [a]'))[0]?.message).toMatch(/unique/i);
    const [problem] = await problemsOf('version: 1\nrules:\n  - metric: f1\n    min: .nan\n');
    expect(problem).toMatchObject({ message: '.nan is not a finite number.', location: { line: 4 } });
  });

  it.each([
    [
      'an alias bomb',
      `a: &a [${'x,'.repeat(9)}]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: [${'*c,'.repeat(9)}]`,
      2,
    ],
    ['an alias of itself', 'version: 1\nrules: &r [*r]', 2],
    ['a value that stands for its own map', 'a: &a\n  b: *a', 2],
    ['an alias of nothing', 'version: 1\nrules: [*r]', 2],
    ['many brackets', `version: 1\nrules: ${'['.repeat(300_000)}`, 2],
    ['many maps', `rules:\n  ${'{a: '.repeat(1000)}1${'}'.repeat(1000)}`, 2],
    ['many dashes', `version: 1\nrules:\n  ${'- '.repeat(100_000)}x`, 3],
    ['many question marks', `${'? '.repeat(5000)}x`, 1],
    ['a staircase', Array.from({ length: 900 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 201],
  ])('refuses %s, by line', async (_, text, line) => {
    const [problem, ...others] = await problemsOf(text);
    expect(problem).toMatchObject({ location: { file: 'policy.yaml', line }, fix: expect.any(String) });
    expect(others.length).toBeLessThan(20);
  });

  it('takes brackets in texts, long lines and plain aliases for what they are', async () => {
    const pattern = `'${'[{-?: '.repeat(300)}'`;
    const text = `version: 1\nrules:\n  - &r ${pattern}\n  - *r\n  - {metric: f1}\n  - "${'a - '.repeat(300)}"\n`;
    const { value } = await load(`${text}  - |\n${'      - - - ['.repeat(40)}\n`);
    expect(value.rules).toHaveLength(5);
    expect(value.rules[1]).toBe(value.rules[0]);
  });

  it('tells a hundred problems of many, soon', async () => {
    const problems = await problemsOf(`version: 1\nrules:\n${'  - {metric: x}\n'.repeat(30_000)}`);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.message).toMatch(/more problems/);
    expect(await problemsOf(`version: 1\n${'"\\q": 1\n'.repeat(5000)}`)).toHaveLength(101);
    expect(await problemsOf('same: 1\n'.repeat(100_000))).toHaveLength(101);
  });

  it('tells a second YAML document as what it is', async () => {
    const [problem, ...others] = await problemsOf('version: 1\nrules: [a]\n---\nversion: 1\n');
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      message: expect.stringMatching(/second YAML document/),
      location: { line: 3 },
    });
    expect(problem?.fix).toBeDefined();
  });

  it('refuses an empty file', async () => {
    expect((await problemsOf(''))[0]?.message).toBe('The file must be object, not null.');
  });
});

describe('what a schema says', () => {
  const odd = {
    type: 'object',
    properties: {
      list: { type: 'array', minItems: 1, maxItems: 2, uniqueItems: true, items: {} },
      text: { type: 'string', minLength: 2, pattern: '^a' },
      number: { type: 'number', minimum: 1, exclusiveMaximum: 5, multipleOf: 2 },
      choice: { oneOf: [{ const: 1 }, { const: 2 }] },
      not: { not: { const: 1 } },
      map: { type: 'object', minProperties: 1, additionalProperties: true },
    },
  };

  it('is told in plain words', async () => {
    const text = 'list: []\ntext: b\nnumber: 7\nnot: 1\nmap: {}\nchoice: 3\n';
    const { problems, faults } = await examineDeclared(text, 'f.yaml', odd, 'bad-policy');
    expect(problems.map(({ message }) => message).sort()).toEqual([
      'choice must be 1, not 3.',
      'list must not be empty.',
      'map must not be empty.',
      'not cannot be 1.',
      'number must be a multiple of 2, not 7.',
      'number must be less than 5, not 7.',
      'text must have at least 2 characters.',
      'text must match ^a, and "b" does not.',
    ]);
    expect(faults).toContainEqual(['list']);
    const twice = await examineDeclared('list: [1, 2, 1]', 'f.yaml', odd, 'bad-policy');
    expect(twice.problems.map(({ message }) => message)).toEqual([
      'list must have at most 2 items.',
      'list has the same item twice, in places 1 and 3.',
    ]);
  });

  it('leaves numbers as they are written', async () => {
    const { written, value } = await examineDeclared(
      'number: 12345678901234567890',
      'f.yaml',
      {},
      'bad-policy',
    );
    expect(String((value as { number: number }).number)).not.toBe('12345678901234567890');
    expect(written?.(['number'])).toBe('12345678901234567890');
  });
});
