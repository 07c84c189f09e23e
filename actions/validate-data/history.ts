import type { Finding, Ports } from '@sluice/core';
import { HISTORY_DEFAULTS, readPastProfiles, type ValidateOptions } from '@sluice/data';
import type { Inputs } from './produce.js';

/** The profiles of earlier runs, and what is to be said about them. */
export interface HistoryInUse extends Pick<ValidateOptions, 'history'> {
  notes: Finding[];
}

/**
 * Loaded where there is a history.
 * @param dataset what the data are called
 */
export async function historyFor(dataset: string, inputs: Inputs, ports: Ports): Promise<HistoryInUse> {
  const lines = inputs.history ?? [];
  const paths = lines.filter(line => line !== 'registry');
  const past = await readPastProfiles(paths, ports.files);
  const notes: Finding[] = [];
  if (paths.length < lines.length) {
    const { registeredProfiles } = await import('./registered.js');
    const registered = await registeredProfiles(dataset, inputs, ports);
    past.push(...registered.past);
    notes.push(...registered.notes);
  }
  const settings = {
    alpha: inputs['history-alpha'] ?? HISTORY_DEFAULTS.alpha,
    tolerance: inputs['history-tolerance'] ?? HISTORY_DEFAULTS.tolerance,
    severity: inputs['history-severity'] ?? HISTORY_DEFAULTS.severity,
  };
  return { history: { past, settings }, notes };
}
