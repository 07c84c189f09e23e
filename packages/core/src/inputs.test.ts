import { describe, expect, it } from '@jest/globals';
import { input, readInputs, UserError } from './index.js';

const specs = {
  'model-name': input.text({ description: 'Name.', required: true }),
  rows: input.integer({ description: 'Rows.', min: 1, default: '10' }),
  mode: input.choice(['fast', 'slow'], { description: 'Mode.' }),
  paths: input.lines({ description: 'Paths.', default: '' }),
  token: input.text({ description: 'Token.', default: '${{ github.token }}' }),
};

describe('readInputs', () => {
  it('types, defaults and leaves out', () => {
    const read = readInputs(specs, { 'model-name': 'm', paths: ' a\n\n# no\n b ', mode: '' });
    expect(read).toEqual({ 'model-name': 'm', rows: 10, paths: ['a', 'b'] });
    // A compile-time promise: required and defaulted inputs are never undefined.
    const rows: number = read.rows;
    expect(rows).toBe(10);
  });

  it('tells all problems at once, with the valid values and the name that was meant', () => {
    const read = () => readInputs(specs, { moed: 'fast', mode: 'quick', rows: 'NaN' });
    expect(read).toThrow(UserError);
    try {
      read();
    } catch (error) {
      expect((error as UserError).problems).toEqual([
        { message: 'There is no input "moed".', fix: 'Did you mean "mode"?' },
        { message: 'Input "model-name" is required: Name.' },
        { message: 'Input "rows" must be a whole number ≥ 1, not "NaN".' },
        { message: 'Input "mode" must be one of fast, slow, not "quick".', valid: ['fast', 'slow'] },
      ]);
    }
  });
});
