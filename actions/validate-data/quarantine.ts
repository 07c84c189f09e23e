import type { Ports, ProducedFile } from '@sluice/core';
import { checkTargets, separateRows } from '@sluice/data';
import type { Contract, FoundData, ScanOptions, Separated, Targets, Validation } from '@sluice/data';
import type { Inputs } from './produce.js';

/** The files that the rows are wanted in, refused where they would write over something that the run reads. */
export async function targetsOf(
  inputs: Inputs,
  { paths }: FoundData,
  { plan }: Contract,
  { files }: Ports,
): Promise<Targets> {
  const { quarantine, accepted } = inputs;
  const read = [inputs.contract, inputs['previous-profile']].filter(path => path !== undefined);
  const tables = [
    ...(inputs.tables ?? []).flatMap(({ patterns }) => patterns),
    ...plan.references.flatMap(({ data }) => data),
    ...(inputs.reference ?? []),
  ];
  const local = tables.filter(path => !/^[a-z0-9]+:\/\//i.test(path));
  const targets = {
    ...(quarantine === undefined ? {} : { quarantine }),
    ...(accepted === undefined ? {} : { accepted }),
  };
  await checkTargets(targets, [...paths, ...read, ...local, ...(await files.glob(local))], files);
  return targets;
}

/** Writes the rows, and notes the files among those produced. */
export async function separate(
  { scan, contract }: Validation,
  targets: Targets,
  data: FoundData,
  { files }: Ports,
  options: ScanOptions,
  produced: ProducedFile[],
): Promise<Separated> {
  const separated = await separateRows(scan, contract.plan, targets, data.files, files, options);
  for (const role of ['quarantine', 'accepted'] as const) {
    const written = separated[role];
    if (written) produced.push({ role, path: written.path, kind: 'file', sha256: written.sha256, own: true });
  }
  return separated;
}
