import type { Action } from '@sluice/core';
import { inputs, outputs } from './inputs.js';
import { run } from './run.js';

export const action = {
  name: 'train',
  description: 'Trains a model by your own command, or reuses the earlier result when nothing changed.',
  inputs,
  outputs,
  run,
} satisfies Action<typeof inputs>;
