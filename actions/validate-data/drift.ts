import { UserError, type Ports } from '@sluice/core';
import { loadReference, profileData, sampleBoth } from '@sluice/data';
import type { Contract, DriftSettings, FoundData, ScanOptions, ValidateOptions } from '@sluice/data';
import type { Inputs } from './produce.js';

/** What the data are held against for drift. Loaded where there is a reference. */
export async function driftFor(
  data: FoundData,
  contract: Contract,
  inputs: Inputs,
  ports: Ports,
  options: ScanOptions,
): Promise<Pick<ValidateOptions, 'drift'>> {
  const thresholds = inputs['drift-threshold'];
  const reference = await loadReference(inputs.reference ?? [], ports, found =>
    profileData(found.paths, contract, found.files, options),
  );
  const settings: DriftSettings = {
    preset: inputs['drift-preset'],
    numeric: inputs['drift-numeric-method'],
    categorical: inputs['drift-categorical-method'],
    alpha: inputs['drift-alpha'],
    ...(thresholds?.all === undefined ? {} : { threshold: thresholds.all }),
    thresholds: thresholds?.columns ?? new Map(),
    columns: inputs['drift-columns'] ?? [],
    severity: inputs['drift-severity'],
  };
  if (!inputs['drift-rows']) return { drift: { reference, settings } };
  if (!reference.data || settings.preset !== 'sluice')
    throw new UserError('bad-input', {
      message: '"drift-rows" needs data files as the reference, and the preset "sluice".',
      fix: 'A profile keeps no rows: name the data files in "reference", or leave "drift-rows" out.',
    });
  const both = { reference: reference.data, current: data };
  const wholeRows = await sampleBoth(both, contract.plan, options, settings);
  return { drift: { reference, settings, wholeRows } };
}
