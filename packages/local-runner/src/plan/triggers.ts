import { UserError } from '@sluice/core';
import { child, entriesOf, textsOf, type Tree } from '../syntax/tree.js';
import type { Workflow } from '../syntax/workflow.js';

/** Taken, in this order, when the user names no event. */
const PREFERRED = ['workflow_dispatch', 'push', 'pull_request'];

/** The events of `on`, in any of its three forms. */
export function eventsOf({ on }: Workflow): string[] {
  return on.kind === 'mapping' ? entriesOf(on).map(({ key }) => key) : textsOf(on);
}

export function eventSettings({ on }: Workflow, event: string): Tree | undefined {
  return child(on, event);
}

/** The event to run under. Throws a UserError `bad-input` when the workflow does not listen to it. */
export function chooseEvent(workflow: Workflow, wanted: string | undefined): string {
  const events = eventsOf(workflow).filter(event => event !== 'workflow_call');
  if (events.length === 0) {
    const message = `${workflow.file} can only be called by other workflows: no event starts it.`;
    throw new UserError('bad-input', { message, location: workflow.on.at });
  }
  const event = wanted ?? PREFERRED.find(name => events.includes(name)) ?? events[0]!;
  if (events.includes(event)) return event;
  const message = `${workflow.file} does not run on \`${event}\`.`;
  throw new UserError('bad-input', { message, location: workflow.on.at, valid: events });
}
