import type { Files } from '@sluice/core';
import { bareOf } from '../bare-plan.js';
import { datasetOf } from '../dataset.js';
import type { Contract } from '../load-contract.js';
import { profileOf, type Profile } from '../profile-file.js';
import { scanTable, type ScanOptions } from '../scan-table.js';

/** Reads the files as the contract has their types, and tells what they hold without judging it. */
export async function profileData(
  paths: readonly string[],
  { plan }: Contract,
  files: Files,
  options: ScanOptions,
): Promise<Profile> {
  const scan = await scanTable(paths, bareOf(plan), files, options);
  return profileOf(scan, datasetOf(scan.files));
}
