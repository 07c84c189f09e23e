import type { Files } from '@sluice/core';
import { barePlan } from '../bare-plan.js';
import { datasetOf } from '../dataset.js';
import type { Contract } from '../load-contract.js';
import { profileOf, type Profile } from '../profile-file.js';
import { scanTable, type ScanOptions } from '../scan-table.js';

/** Reads the files as the contract has their types, and tells what they hold without judging it. One thread. */
export async function profileData(
  paths: readonly string[],
  { plan }: Contract,
  files: Files,
  options: ScanOptions,
): Promise<Profile> {
  const columns = plan.columns.map(column => ({ ...column, checks: [] }));
  const scan = await scanTable(paths, barePlan(plan.name, columns, plan.missing), files, options);
  return profileOf(scan, datasetOf(scan.files));
}
