import { nearest, UserError } from '@sluice/core';
import { child, textOf } from '../syntax/tree.js';
import type { Plan } from './plan.js';

export interface Environments {
  names: string[];
  /** Another one or more are named by expressions, so that nobody knows yet what they are called. */
  open: boolean;
}

/** What the jobs of the workflow, and of those it calls, name under `environment`. */
export function environmentsOf({ workflow, called }: Plan): Environments {
  const jobs = [workflow, ...called.values()].flatMap(({ jobs }) => jobs);
  const texts = jobs.flatMap(job => {
    const tree = job.kind === 'steps' ? job.environment : undefined;
    return textOf(tree) ?? textOf(child(tree, 'name')) ?? [];
  });
  const names = texts.filter(text => !text.includes('${{'));
  return { names: [...new Set(names)], open: names.length < texts.length };
}

/** An approval of what does not exist is a typing slip, better told now than when the run is at the last job. */
export function refuseUnknownEnvironments(
  approved: readonly string[],
  { names, open }: Environments,
  file: string,
): void {
  if (open) return;
  const problems = approved
    .filter(name => !names.includes(name))
    .map(name => {
      const near = nearest(name, names);
      const message = `${file} has no environment "${name}" that could be approved.`;
      if (names.length === 0) return { message, fix: 'None of its jobs has one; leave --approve out.' };
      return { message, valid: names, ...(near ? { fix: `Did you mean "${near}"?` } : {}) };
    });
  if (problems.length) throw new UserError('bad-input', problems);
}
