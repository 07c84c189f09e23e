import type { Action } from '@sluice/core';
import { inputs, outputs } from './inputs.js';
import { run } from './run.js';

export const action = {
  name: 'validate-data',
  description: 'Checks data files against a data contract before anything is trained on them.',
  inputs,
  outputs,
  run,
} satisfies Action<typeof inputs>;
