import { describe, expect, it } from '@jest/globals';
import { UserError } from '@sluice/core';
import { parseActionFile, parseWorkflowFile } from './parse.js';

const workflow = (matrix: string) =>
  `on: push\njobs:\n  a:\n    runs-on: x\n    strategy:\n      matrix:\n        x: ${matrix}\n    steps: [{ run: echo }]\n`;

async function problemsOf(text: string): Promise<readonly unknown[]> {
  try {
    await parseWorkflowFile('w.yml', text);
    return [];
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
}

describe('aliases', () => {
  it('may repeat what was said', async () => {
    expect(await problemsOf(workflow('&x [1, 2]\n        y: *x\n        z: [*x, *x]'))).toEqual([]);
  });

  it('may not stand for billions', async () => {
    const levels = Array.from({ length: 9 }, (_, i) => `&a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`);
    const bomb = workflow(`[&a0 [1, 2, 3], ${levels.join(', ')}]`);
    expect(await problemsOf(bomb)).toEqual([
      expect.objectContaining({ message: expect.stringContaining('20000') }),
    ]);
    expect(() => parseActionFile('action.yml', bomb)).toThrow('20000');
  });

  it('may not stand for what holds them', async () => {
    for (const cycle of ['&a [1, *a]', '&a { b: { c: [*a] } }'])
      expect(await problemsOf(workflow(cycle))).toEqual([
        {
          message: 'The alias *a stands inside of what it means.',
          location: expect.objectContaining({ line: 7 }),
        },
      ]);
  });

  it('are of no concern to a large file without them', async () => {
    expect(await problemsOf(workflow(`[${Array(25_000).fill('1').join(', ')}]`))).toEqual([]);
  });
});
