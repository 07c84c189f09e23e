import { UserError } from '@sluice/core';
import { describe, expect, it } from '@jest/globals';
import { parseDeclared } from './index.js';

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

function problemsOf(text: string) {
  try {
    load(text);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).code).toBe('bad-policy');
    return (error as UserError).problems;
  }
  throw new Error('nothing was refused');
}

describe('loadDeclared', () => {
  it('gives the value and the place of any path', () => {
    const declared = load('version: 1\nrules:\n  - metric: f1\n    min: 0.5\n');
    expect(declared.value.rules).toEqual([{ metric: 'f1', min: 0.5 }]);
    expect(declared.locate(['rules', 0, 'min'])).toEqual({ file: 'policy.yaml', line: 4, column: 5 });
    expect(declared.locate(['rules', 0, 'absent'])).toEqual({ file: 'policy.yaml', line: 3, column: 5 });
  });

  it('tells every problem with its line, the valid values and a fix', () => {
    const problems = problemsOf(
      'version: 1\nrules:\n  - metric: acuracy\n  - metric: f1\n    mni: 0.5\nextra: 1\n',
    );
    expect(problems.map(p => [p.location?.line, p.message, p.fix ?? p.valid])).toEqual([
      [6, 'There is no key "extra".', ['version', 'rules']],
      [3, 'rules[0].metric cannot be "acuracy".', ['accuracy', 'f1']],
      [5, 'rules[1] has no key "mni".', 'Did you mean "min"?'],
    ]);
  });

  it('refuses broken YAML, duplicate keys and numbers that are not finite, by line', () => {
    expect(problemsOf('version: 1\nrules: [')[0]?.location?.line).toBe(2);
    expect(problemsOf('version: 1\nversion: 1\nrules: [a]')[0]?.message).toMatch(/unique/i);
    const [problem] = problemsOf('version: 1\nrules:\n  - metric: f1\n    min: .nan\n');
    expect(problem).toMatchObject({ message: '.nan is not a finite number.', location: { line: 4 } });
  });

  it('refuses an empty file', () => {
    expect(problemsOf('')[0]?.message).toBe('The file must be object, not null.');
  });
});
