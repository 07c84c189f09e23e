import { allows, UserError, type InputSpec, type InputSpecs, type Outcome, type Problem } from '@sluice/core';
import { isRecord } from '../json.js';
import type { FlagSpec, FlagSpecs } from '../flags.js';
import { SECRET_INPUTS } from './fill-secrets.js';

/** What the command adds to the inputs of every action. */
export const ownFlags: FlagSpecs = {
  after: {
    value: 'FILE',
    many: true,
    description:
      'Outputs of an earlier stage, as --save wrote them: stands for "needs" where there is no GitHub. Repeat for several.',
  },
  save: {
    value: 'FILE',
    description: 'Write the outputs as JSON: for --after of the next stage, or for scripts.',
  },
  json: { description: 'Print verdict, headline, findings and outputs as JSON instead of the report.' },
  verbose: { description: 'Show debug messages.' },
  help: { description: 'Show this help.' },
};

/** The inputs of an action as flags. */
export function flagsOf(inputs: InputSpecs): FlagSpecs {
  const entries = Object.entries(inputs).map(([name, spec]): [string, FlagSpec] => [
    name,
    flagOf(name, spec),
  ]);
  return { ...Object.fromEntries(entries), ...ownFlags };
}

function flagOf(name: string, spec: InputSpec<unknown>): FlagSpec {
  // Written as Markdown for the README; a terminal has no use for the marks.
  const description = `${spec.description.replaceAll('`', '')}${note(spec)}${secretNote(name)}`;
  if (isBoolean(spec))
    return { description, value: 'true|false', optional: text => /^(true|false)$/i.test(text) };
  return { description, value: placeholderOf(spec), ...(isList(spec) ? { many: true } : {}) };
}

function secretNote(name: string): string {
  return SECRET_INPUTS.includes(name) ? ' A NAME alone takes its value from the environment.' : '';
}

/** Values too many for the placeholder, and the default. */
function note(spec: InputSpec<unknown>): string {
  const { default: given, valid } = spec;
  const notes = [
    ...(valid && placeholderOf(spec) === 'CHOICE' ? [`one of ${valid.join(', ')}`] : []),
    ...(given === undefined || given === '' || given.includes('${{') ? [] : [`default: ${given}`]),
  ];
  return notes.length ? ` (${notes.join('; ')})` : '';
}

function placeholderOf({ valid, expects }: InputSpec<unknown>): string {
  if (valid) return valid.join('|').length <= 20 ? valid.join('|') : 'CHOICE';
  if (expects.startsWith('a whole number') || expects.startsWith('a number')) return 'NUMBER';
  if (expects.startsWith('a duration')) return 'DURATION';
  return expects === 'one item per line' ? 'ITEM' : 'TEXT';
}

function isBoolean({ valid }: InputSpec<unknown>): boolean {
  return valid?.join() === 'true,false';
}

/** Inputs of one item per line: the flag may be repeated, each time with an item (or several lines). */
function isList({ expects }: InputSpec<unknown>): boolean {
  return expects === 'one item per line';
}

/** The texts of the inputs out of the flags' values. A boolean flag alone is true. */
export function inputsFrom(
  values: Readonly<Record<string, readonly string[]>>,
  inputs: InputSpecs,
): Record<string, string> {
  const entries = Object.entries(inputs).flatMap(([name, spec]): [string, string][] => {
    const given = values[name];
    if (!given) return [];
    const text = given.join('\n');
    return [[name, isBoolean(spec) && text === '' ? 'true' : text]];
  });
  return Object.fromEntries(entries);
}

/**
 * The text of `needs` out of saved outputs, one job per file. A stage that refused counts as a failed job, as it would
 * on GitHub.
 */
export function needsFrom(saved: readonly { file: string; text: string }[]): string {
  const problems: Problem[] = [];
  const jobs: Record<string, unknown> = {};
  for (const { file, text } of saved) {
    const outputs = parseOutputs(text);
    if (outputs)
      jobs[file] = { result: allows(outputs['verdict'] as Outcome) ? 'success' : 'failure', outputs };
    else
      problems.push({
        message: `${file} does not hold the outputs of a stage.`,
        fix: 'Write it with --save.',
      });
  }
  if (problems.length) throw new UserError('bad-input', problems);
  return JSON.stringify(jobs);
}

function parseOutputs(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) && typeof value['verdict'] === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
