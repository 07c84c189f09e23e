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
  if (mode === 'merge' && inputs['drift-rows'] && !inputs.data?.length)
    problems.push({ message: 'Input "drift-rows" needs the rows: name the files in "data".' });
  if (problems.length) throw new UserError('bad-input', problems);
}
