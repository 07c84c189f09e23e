import { PREDICATE, runUrl, statement, UserError } from '@sluice/core';
import type { Files, Finding, Ports, ProducedFile, StageResult, Subject, TestResult } from '@sluice/core';
import { findData, loadShards, profileShard, validateShards } from '@sluice/data';
import type { Contract, FoundData, ScanOptions, ValidateOptions, Validation } from '@sluice/data';
import { contractFor } from './contract.js';
import { folderOf, produce, type Inputs } from './produce.js';
import { settingsOf } from './shard-inputs.js';

/** What the files of this job hold, for the job that merges; whether that is good is not asked here. */
export async function profilePart(
  inputs: Inputs,
  data: FoundData,
  ports: Ports,
  options: ScanOptions,
): Promise<StageResult> {
  const asOf = inputs['as-of'];
  const part = inputs.shard;
  const now = asOf ?? ports.clock.now().getTime();
  const produced: ProducedFile[] = [];
  const { contract } = await contractFor(data, { inputs, ports, options, now, produced });
  const { bytes, files, rows } = await profileShard(data.paths, contract, data.files, {
    ...options,
    settings: settingsOf(inputs),
    ...(part ? { part } : {}),
    ...(asOf === undefined ? {} : { asOf }),
  });
  const name = part ? `shard-${part.index}-of-${part.count}` : 'shard';
  const path = `${folderOf(inputs)}/${name}.shard`;
  const sha256 = await produce('shard', path, bytes, ports, produced, { own: true });
  const size = `${rows.toLocaleString('en')} rows of ${files.length} ${files.length === 1 ? 'file' : 'files'}`;
  const headline = `${part ? `Shard ${part.index}/${part.count}` : 'One shard'}: ${size} are counted. Nothing is judged before all shards are merged.`;
  return {
    stage: 'validate-data',
    verdict: 'pass',
    headline,
    findings: valuesInside(contract, inputs),
    document: {
      title: `Data: ${contract.name}`,
      verdict: 'pass',
      headline,
      blocks: files.length ? [{ kind: 'list', items: files.map(file => file.path) }] : [],
      footer: [['Contract ', { code: `sha256:${contract.sha256}` }]],
    },
    ...aboutShard({ kind: 'dataset', name: path, sha256 }, contract, ports),
    outputs: { rows: String(rows), 'shard-path': path, 'contract-path': contract.file },
    files: produced,
  };
}

/** To be merged exactly, values must be known: those of which nothing is to be shown are in the shard all the same. */
function valuesInside({ plan }: Contract, inputs: Inputs): Finding[] {
  const hidden = plan.columns.filter(column => column.hidden).map(({ name }) => JSON.stringify(name));
  if (!hidden.length && inputs['max-examples'] > 0) return [];
  const whose = inputs['max-examples'] === 0 ? 'the columns' : hidden.join(', ');
  return [
    {
      rule: 'values-in-shard',
      severity: 'notice',
      message: `The shard, and the artifact it travels in, holds values of ${whose}, though they are not to be shown.`,
      fix: 'Where others may download the artifacts of this repository, validate these data in one job.',
    },
  ];
}

/** The evidence speaks of the shard, not of its data: nobody can take them for validated. */
function aboutShard(
  shard: Subject,
  { file, sha256 }: Contract,
  { context }: Ports,
): Pick<StageResult, 'evidence' | 'subjects'> {
  const url = runUrl(context);
  const predicate: TestResult = {
    result: 'PASSED',
    configuration: [{ name: file, digest: { sha256 }, annotations: { kind: 'contract' } }],
    passedTests: [],
    ...(url ? { url } : {}),
  };
  return { evidence: statement([shard], PREDICATE.testResult, predicate), subjects: [shard] };
}

/** Shards that are all there and belong together. */
export interface FoundShards {
  /** Of the files that they are of. */
  paths: string[];
  /** Judges what they tell as one scan of all their files would be judged. */
  validate(options: ValidateOptions): Promise<Validation>;
}

export async function shardsFor(
  inputs: Inputs,
  data: FoundData | undefined,
  contract: Contract,
  ports: Ports,
  options: ScanOptions,
): Promise<FoundShards> {
  const expectedShards = inputs['expected-shards'];
  const merging = {
    settings: settingsOf(inputs),
    ...(expectedShards === undefined ? {} : { expectedShards }),
    ...(data ? { data } : {}),
  };
  const found = await findShards(inputs.shards ?? [], ports.files);
  const shards = await loadShards(found, contract, ports.files, { ...options, ...merging });
  // A file that was cut is in several of them.
  const paths = new Set(shards.flatMap(({ manifest }) => manifest.files.map(({ path }) => path)));
  return {
    paths: [...paths],
    validate(judging) {
      ports.log.info(`Merging ${shards.length} shards.`);
      return validateShards(shards, contract, ports.files, { ...judging, ...merging });
    },
  };
}

/** A folder means the shards below it. */
async function findShards(lines: readonly string[], files: Files): Promise<string[]> {
  const patterns: string[] = [];
  for (const line of lines) {
    if (/^[a-z0-9]+:\/\//i.test(line))
      throw new UserError('unsupported', {
        message: `"${line}" is an address: shards are read from files.`,
        fix: 'Fetch them first, as with actions/download-artifact.',
      });
    const stat = line.startsWith('!') ? undefined : await files.stat(line);
    patterns.push(stat?.kind === 'folder' ? `${line.replace(/\/+$/, '')}/**/*.shard` : line);
  }
  return (await findData(patterns, files)).paths;
}
