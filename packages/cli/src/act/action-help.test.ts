import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { input } from '@sluice/core';
import type { AnyAction } from '@sluice/runtime';
import { actionHelp } from './action-help.js';

const inputs = {
  'model-name': input.text({ description: 'Name of the `model`.', required: true }),
  mode: input.choice(['automatic', 'never', 'sometimes-only'], { description: 'When.', default: 'never' }),
  action: input.choice(['register', 'promote'], { description: 'What to do.' }),
  deps: input.lines({
    description: 'Files, one per line, that the fingerprint covers besides the data and the environment.',
  }),
  force: input.boolean({ description: 'In any case.', default: 'false' }),
  rows: input.integer({ description: 'How many.', min: 1 }),
  timeout: input.duration({ description: 'How long.', default: '1h' }),
  'a-name-that-is-too-long-for-the-column': input.text({ description: 'Stands alone.' }),
  'report-dir': input.text({ description: 'Folder.', default: 'reports' }),
  'github-token': input.text({ description: 'Token.', default: '${{ github.token }}' }),
};

it('tells flags, placeholders, values and defaults of the inputs, required ones first', async () => {
  const action = { name: 'train', description: 'Trains a model.', inputs } as unknown as AnyAction;
  expect(actionHelp(action, 90)).toBe(
    await readFile(join(import.meta.dirname, 'action-help.golden.txt'), 'utf8'),
  );
});
