import { UserError, type Problem } from '@sluice/core';
import { inputs as specs } from './inputs.js';
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
  problems.push(...(mode === 'profile' ? unjudged(inputs) : aimless(inputs)));
  if (problems.length) throw new UserError('bad-input', problems);
}

/** What only the job that judges can obey. */
function unjudged(inputs: Inputs): Problem[] {
  const given = [
    ...(['reference', 'history'] as const).filter(name => inputs[name]?.length),
    ...(inputs['previous-profile'] === undefined ? [] : ['previous-profile']),
    ...(inputs['reference-missing'] === 'refuse' ? ['reference-missing'] : []),
    ...(['drift-columns', 'drift-threshold'] as const).filter(name => inputs[name] !== undefined),
    ...(inputs['drift-rows'] ? ['drift-rows'] : []),
    ...changed(HISTORY_SETTINGS, inputs),
  ];
  return given.map(name => ({
    message: `Input "${name}" means nothing with \`mode: profile\`.`,
    fix: 'Nothing is judged before all shards are merged: give it to the job with `mode: merge`.',
  }));
}

/** What says how to compare, where there is nothing to compare with. */
function aimless(inputs: Inputs): Problem[] {
  const settings = changed(HISTORY_SETTINGS, inputs);
  const problems: Problem[] = [];
  if (inputs['reference-missing'] === 'refuse' && !inputs.reference?.length)
    problems.push({
      message:
        'Input "reference-missing" is `refuse`, but no "reference" is given: nothing would be refused.',
      fix: 'Give `reference: registry`.',
    });
  if (settings.length && !inputs.history?.length)
    problems.push({
      message: `No "history" is given to hold the data against, but ${settings.map(name => `"${name}"`).join(', ')}.`,
      fix: 'Name the profile.json of earlier runs, or `registry`.',
    });
  return problems;
}

const HISTORY_SETTINGS = ['history-alpha', 'history-tolerance', 'history-severity'] as const;

/** Those that are not as they are by default. */
function changed(names: typeof HISTORY_SETTINGS, inputs: Inputs): string[] {
  return names.filter(name => inputs[name] !== specs[name].parse(specs[name].default!));
}
