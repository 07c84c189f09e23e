import { UserError, type Problem } from '@sluice/core';
import type { Inputs } from './produce.js';

/** What each mode needs and takes; all that is wrong at once. */
export function refuseStrays(inputs: Inputs): void {
  const { mode } = inputs;
  const needed = { validate: ['data'], profile: ['data'], merge: ['shards'] } as const;
  const only = {
    shard: 'profile',
    shards: 'merge',
    'expected-shards': 'merge',
    quarantine: 'validate',
    accepted: 'validate',
  } as const;
  const lacking = needed[mode].filter(name => !inputs[name]?.length);
  const strays = (Object.keys(only) as (keyof typeof only)[]).filter(
    name => inputs[name] !== undefined && only[name] !== mode,
  );
  const problems: Problem[] = [
    ...lacking.map(name => ({ message: `Input "${name}" is required with \`mode: ${mode}\`.` })),
    ...strays.map(name => ({ message: `Input "${name}" means nothing with \`mode: ${mode}\`.` })),
  ];
  if (mode !== 'validate' && inputs.contract === 'infer')
    problems.push({
      message: `A contract cannot be inferred with \`mode: ${mode}\`: all jobs need the same one.`,
    });
  for (const name of ['drift-rows', 'keep-rows'] as const)
    if (mode === 'merge' && inputs[name] && !inputs.data?.length)
      problems.push({ message: `Input "${name}" needs the rows: name the files in "data".` });
  if (inputs['keep-rows'] && mode === 'profile')
    problems.push({
      message: 'Input "keep-rows" means nothing with `mode: profile`: the job that merges keeps them.',
    });
  if (inputs['keep-rows'] && inputs['max-examples'] === 0)
    problems.push({
      message: 'Input "keep-rows" keeps values of the data, and `max-examples: 0` shows none.',
    });
  if (problems.length) throw new UserError('bad-input', problems);
}
