import type { Problem } from '@sluice/core';
import { child, entriesOf, mapping, textOf, type Entry, type Tree } from '../syntax/tree.js';
import type { CallJob, Workflow } from '../syntax/workflow.js';

/** Whether the call gives the inputs and secrets that the called workflow declares, and no others. */
export function checkCall(job: CallJob, { file, on }: Workflow): Problem[] {
  const offers = on.kind === 'mapping' ? on.entries.some(({ key }) => key === 'workflow_call') : undefined;
  const listed = on.kind === 'sequence' ? on.items.some(item => textOf(item) === 'workflow_call') : undefined;
  if (!(offers ?? listed ?? textOf(on) === 'workflow_call'))
    return [{ message: `${file} cannot be called: it has no \`on: workflow_call\`.`, location: job.usesAt }];
  const call = child(on, 'workflow_call');
  return [
    ...compare('Input', child(call, 'inputs'), job.with, job),
    ...(job.secrets === 'inherit' ? [] : compare('Secret', child(call, 'secrets'), job.secrets, job)),
  ];
}

function compare(kind: string, declared: Tree | undefined, given: Tree | undefined, job: CallJob): Problem[] {
  // One expression for the whole mapping is compared when it is evaluated.
  if (given && !mapping(given)) return [];
  const has = (entries: Entry[], name: string): boolean =>
    entries.some(({ key }) => key.toLowerCase() === name.toLowerCase());
  const missing = entriesOf(declared)
    .filter(({ key, value }) => textOf(child(value, 'required')) === 'true' && !has(entriesOf(given), key))
    .map(({ key }) => ({
      message: `${kind} "${key}" is required by ${job.uses}, but not given.`,
      location: job.usesAt,
    }));
  const unknown = entriesOf(given)
    .filter(({ key }) => !has(entriesOf(declared), key))
    .map(({ key, at }) => ({
      message: `${kind} "${key}" is not declared by ${job.uses}.`,
      location: at,
      valid: entriesOf(declared).map(entry => entry.key),
    }));
  return [...missing, ...unknown];
}
