import { UserError, type Finding, type Ports } from '@sluice/core';
import { DRIFT_DEFAULTS, keptSample, loadReference, profileData } from '@sluice/data';
import { sampleBoth, sampleData, sampleOf } from '@sluice/data';
import type {
  Contract,
  DriftSettings,
  FoundData,
  Profile,
  Reference,
  ScanOptions,
  ValidateOptions,
} from '@sluice/data';
import { isRegistry } from './mode.js';
import type { Inputs } from './produce.js';

/** What the data are held against, and what is to be said about it. */
export interface DriftInUse extends Pick<ValidateOptions, 'drift'> {
  notes: Finding[];
  /** Of the registry, where the reference is from there. */
  version?: string;
}

/**
 * What the data are held against for drift. Loaded where there is a reference.
 * @param dataset what the data are called
 */
export async function driftFor(
  data: FoundData,
  dataset: string,
  contract: Contract,
  inputs: Inputs,
  ports: Ports,
  options: ScanOptions,
): Promise<DriftInUse> {
  const lines = inputs.reference ?? [];
  if (lines.some(isRegistry)) {
    const { findRegistered } = await import('./registered.js');
    const found = await findRegistered(lines, dataset, inputs, ports);
    if ('missing' in found) return { notes: [found.missing] };
    const drift = await against(found.reference, data, contract, inputs, options);
    return { drift, notes: [], version: found.version };
  }
  const reference = await loadReference(lines, ports, found =>
    profileData(found.paths, contract, found.files, options),
  );
  return { drift: await against(reference, data, contract, inputs, options), notes: [] };
}

async function against(
  reference: Reference,
  data: FoundData,
  contract: Contract,
  inputs: Inputs,
  options: ScanOptions,
): Promise<NonNullable<ValidateOptions['drift']>> {
  const settings = settingsOf(inputs);
  if (!inputs['drift-rows']) return { reference, settings };
  const { sample } = reference.profile;
  const rows = reference.data ?? (sample && sampleOf(sample));
  if (!rows || settings.preset !== 'sluice')
    throw new UserError('bad-input', {
      message: '"drift-rows" needs rows of the reference, and the preset "sluice".',
      fix: 'A profile keeps rows where it was made with `keep-rows: true`. Else name data files in "reference", or leave "drift-rows" out.',
    });
  const both = { reference: rows, current: data };
  const wholeRows = await sampleBoth(both, contract.plan, options, settings);
  refuseNothingShared(reference, wholeRows.reference);
  return { reference, settings, wholeRows };
}

/** Rows can be compared only where the reference has some, and one of the columns looked at. */
function refuseNothingShared(
  { name, profile, data }: Reference,
  { columns, rows }: Awaited<ReturnType<typeof sampleBoth>>['reference'],
): void {
  const known = new Set(data ? profile.columns.map(column => column.name) : profile.sample?.columns);
  if (rows.length && columns.some(column => known.has(column))) return;
  throw new UserError('bad-input', {
    message: rows.length
      ? `The rows of the reference "${name}" have no column that "drift-rows" could compare.`
      : `The reference "${name}" keeps no rows: "drift-rows" has nothing to compare with.`,
    fix: 'Name data files in "reference", or a profile made with `keep-rows: true` of data with the same columns; or leave "drift-rows" out.',
  });
}

/** The profile with some rows of the data. Reads them once more. */
export async function withRows(
  profile: Profile,
  data: FoundData,
  contract: Contract,
  inputs: Inputs,
  options: ScanOptions,
): Promise<Profile> {
  const sample = await sampleData(data, contract.plan, options, settingsOf(inputs));
  return { ...profile, sample: keptSample(sample) };
}

function settingsOf(inputs: Inputs): DriftSettings {
  const thresholds = inputs['drift-threshold'];
  return {
    preset: inputs['drift-preset'] ?? DRIFT_DEFAULTS.preset,
    numeric: inputs['drift-numeric-method'] ?? DRIFT_DEFAULTS.numeric,
    categorical: inputs['drift-categorical-method'] ?? DRIFT_DEFAULTS.categorical,
    alpha: inputs['drift-alpha'] ?? DRIFT_DEFAULTS.alpha,
    ...(thresholds?.all === undefined ? {} : { threshold: thresholds.all }),
    thresholds: thresholds?.columns ?? new Map(),
    columns: inputs['drift-columns'] ?? [],
    severity: inputs['drift-severity'] ?? DRIFT_DEFAULTS.severity,
  };
}
