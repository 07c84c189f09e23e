import type { Action } from '@sluice/core';
import { inputs, outputs } from './inputs.js';
import { post, run } from './run.js';

export const action = {
  name: 'deploy-canary',
  description:
    'Gives a model version production traffic step by step, on statistical evidence, and takes it back by itself.',
  inputs,
  outputs,
  run,
  post,
} satisfies Action<typeof inputs>;
