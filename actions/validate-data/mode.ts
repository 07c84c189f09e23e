import { UserError, type Problem } from '@sluice/core';
import { DRIFT_DEFAULTS } from '@sluice/data';
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
  const lacking = needed[mode].filter(
    name => !inputs[name]?.length && (name !== 'data' || inputs.server === undefined),
  );
  const strays = (Object.keys(only) as (keyof typeof only)[]).filter(
    name => inputs[name] !== undefined && only[name] !== mode,
  );
  const problems: Problem[] = [
    ...lacking.map(name => ({
      message: `Input "${name}"${name === 'data' ? ' or "server"' : ''} is required with \`mode: ${mode}\`.`,
    })),
    ...strays.map(name => ({ message: `Input "${name}" means nothing with \`mode: ${mode}\`.` })),
  ];
  if (mode !== 'validate' && inputs.contract === 'infer')
    problems.push({
      message: `A contract cannot be inferred with \`mode: ${mode}\`: all jobs need the same one.`,
    });
  if (inputs.server !== undefined && inputs.data?.length)
    problems.push({ message: 'Name the files in "data" or by "server", not both.' });
  if (inputs.server !== undefined && inputs.contract === 'infer')
    problems.push({ message: 'Input "server" means one of the contract: none can be inferred.' });
  for (const name of ['drift-rows', 'keep-rows'] as const)
    if (mode === 'merge' && inputs[name] && !inputs.data?.length && inputs.server === undefined)
      problems.push({ message: `Input "${name}" needs the rows: name the files in "data", or a "server".` });
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

const DRIFT_SETTINGS = [
  ...(['drift-preset', 'drift-columns', 'drift-threshold', 'drift-alpha', 'drift-rows'] as const),
  ...(['drift-numeric-method', 'drift-categorical-method', 'drift-severity'] as const),
] as const;
const HISTORY_SETTINGS = ['history-alpha', 'history-tolerance', 'history-severity'] as const;
/** What the other presets have of their own. */
const OF_SLUICE = ['drift-alpha', 'drift-numeric-method', 'drift-categorical-method'] as const;

/** Those that were written; an empty list, and a switch that is off, say nothing. */
function written<N extends keyof Inputs>(names: readonly N[], inputs: Inputs): N[] {
  return names.filter(name => {
    const value = inputs[name];
    return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
  });
}

/** A line of "reference" that means a profile kept in the registry. */
export const isRegistry = (line: string) => /^registry(@|$)/.test(line);
const listed = (names: readonly string[]) => names.map(name => `"${name}"`).join(', ');

/** What only the job that judges can obey. */
function unjudged(inputs: Inputs): Problem[] {
  const judging = ['reference', 'reference-missing', 'history', 'previous-profile'] as const;
  return written([...judging, 'contract-baseline', ...DRIFT_SETTINGS, ...HISTORY_SETTINGS], inputs).map(
    name => ({
      message: `Input "${name}" means nothing with \`mode: profile\`.`,
      fix: 'Nothing is judged before all shards are merged: give it to the job with `mode: merge`.',
    }),
  );
}

/** What says how to compare, where there is nothing to compare with. */
function aimless(inputs: Inputs): Problem[] {
  const problems: Problem[] = [];
  const drift = inputs.reference?.length ? [] : written(DRIFT_SETTINGS, inputs);
  if (drift.length)
    problems.push({
      message: `No "reference" is given to hold the data against, but ${listed(drift)}.`,
      fix: 'Name the profile.json of an earlier run, data files, or `registry`.',
    });
  const history = inputs.history?.length ? [] : written(HISTORY_SETTINGS, inputs);
  if (history.length)
    problems.push({
      message: `No "history" is given to hold the data against, but ${listed(history)}.`,
      fix: 'Name the profile.json of earlier runs, or `registry`.',
    });
  if (inputs['reference-missing'] !== undefined && !inputs.reference?.some(isRegistry))
    problems.push({
      message: `Input "reference-missing" is \`${inputs['reference-missing']}\`, but no reference of the registry is asked for.`,
      fix: 'Give `reference: registry`.',
    });
  const preset = inputs['drift-preset'] ?? DRIFT_DEFAULTS.preset;
  const idle = preset === 'sluice' ? [] : written(OF_SLUICE, inputs);
  if (idle.length)
    problems.push({
      message: `The preset "${preset}" has rules of its own: ${listed(idle)} would change nothing.`,
      fix: 'Leave it out, or take `drift-preset: sluice`.',
    });
  return [...problems, ...thresholdProblems(inputs)];
}

/** Measures that are never above 1. */
const UP_TO_1: readonly string[] = [
  ...['kolmogorov-smirnov', 'jensen-shannon', 'hellinger', 'total-variation', 'l-infinity'],
];

/** A threshold that no drift could ever exceed. */
function thresholdProblems(inputs: Inputs): Problem[] {
  const thresholds = inputs['drift-threshold'];
  const preset = inputs['drift-preset'] ?? DRIFT_DEFAULTS.preset;
  const { numeric, categorical } = DRIFT_DEFAULTS;
  const measures = [
    inputs['drift-numeric-method'] ?? numeric,
    inputs['drift-categorical-method'] ?? categorical,
  ];
  // Those of Evidently are p-values, too; those of TFDV are never above 1.
  if (!thresholds || preset === 'evidently') return [];
  if (preset === 'sluice' && !measures.every(measure => UP_TO_1.includes(measure))) return [];
  const named = [...thresholds.columns].flatMap(([column, threshold]) => (threshold >= 1 ? [column] : []));
  // For all but some columns it may be meant: so only those are looked at.
  const some = named.length < thresholds.columns.size;
  const all = thresholds.all !== undefined && thresholds.all >= 1 && !some;
  if (!all && !named.length) return [];
  return [
    {
      message: `Input "drift-threshold" is 1 or more${all ? '' : ` for ${listed(named)}`}, and no measure in use is ever above 1: ${all ? 'nothing' : 'no such column'} could drift.`,
      fix: 'Choose one below 1; a line `!column` in "drift-columns" leaves a column out.',
    },
  ];
}
