import type { Ports } from '@sluice/core';
import { readPastProfiles, type FoundData, type ValidateOptions } from '@sluice/data';
import type { Inputs } from './produce.js';

/** The profiles of earlier runs. Loaded where there is a history. */
export async function historyFor(
  data: FoundData,
  inputs: Inputs,
  ports: Ports,
): Promise<NonNullable<ValidateOptions['history']>> {
  const lines = inputs.history ?? [];
  const paths = lines.filter(line => line !== 'registry');
  const past = await readPastProfiles(paths, ports.files);
  if (paths.length < lines.length) {
    const { registeredProfiles } = await import('./registered.js');
    past.push(...(await registeredProfiles(data, inputs, ports)));
  }
  const settings = {
    alpha: inputs['history-alpha'],
    tolerance: inputs['history-tolerance'],
    severity: inputs['history-severity'],
  };
  return { past, settings };
}
