import type { Action } from '@sluice/core';
import { inputs, outputs } from './inputs.js';
import { run } from './run.js';

export const action = {
  name: 'register-model',
  description:
    'Gives a model whose evidence is whole an immutable version, and moves aliases between versions.',
  inputs,
  outputs,
  run,
} satisfies Action<typeof inputs>;
