import { UserError } from '@sluice/core';
import type { RunOptions } from '../options.js';
import type { Workflow } from '../syntax/workflow.js';
import { child } from '../syntax/tree.js';
import { readDispatchInputs, type InputValues } from './dispatch-inputs.js';
import { buildPayload, type Payload } from './payload.js';
import type { readRepositoryFacts } from './repository-facts.js';
import { chooseEvent, eventSettings } from './triggers.js';

export interface StartEvent {
  name: string;
  payload: Payload;
  /** The `inputs` context. */
  inputs: InputValues;
}

/** The event that starts the run. Throws a UserError `bad-input` for what GitHub would refuse. */
export function readStartEvent(
  workflow: Workflow,
  { event = {}, inputs: given = {} }: Pick<RunOptions, 'event' | 'inputs'>,
  facts: Awaited<ReturnType<typeof readRepositoryFacts>>,
): StartEvent {
  const name = chooseEvent(workflow, event.name);
  const payload = buildPayload(name, facts, event.payload);
  if (name !== 'workflow_dispatch') {
    if (Object.keys(given).length === 0) return { name, payload, inputs: {} };
    const message = `Inputs belong to \`workflow_dispatch\`, and the run starts by \`${name}\`.`;
    throw new UserError('bad-input', { message, location: workflow.on.at });
  }
  const settings = eventSettings(workflow, name);
  const fromPayload = (payload['inputs'] ?? {}) as Record<string, unknown>;
  const all = Object.fromEntries(
    Object.entries({ ...fromPayload, ...given }).map(([key, value]) => [key, String(value)]),
  );
  const inputs = readDispatchInputs(child(settings, 'inputs'), all, settings?.at ?? workflow.on.at);
  const texts = Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, String(value)]));
  return { name, payload: { ...payload, inputs: texts, workflow: workflow.file }, inputs };
}
