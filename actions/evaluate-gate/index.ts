import type { Action } from '@sluice/core';
import { errorOutputs, inputs, outputs } from './inputs.js';
import { run } from './run.js';

export const action = {
  name: 'evaluate-gate',
  description:
    'Lets a model pass only when its predictions prove that it is good enough, and no worse than the one in use.',
  inputs,
  outputs,
  errorOutputs,
  run,
} satisfies Action<typeof inputs>;
