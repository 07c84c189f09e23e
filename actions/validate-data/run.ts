import { availableParallelism } from 'node:os';
import { runUrl, upstreamOf } from '@sluice/core';
import type { Block, Ports, ProducedFile, StageResult } from '@sluice/core';
import {
  datasetName,
  describeValidation,
  evidenceOf,
  findData,
  validateData,
  writeProfile,
} from '@sluice/data';
import type {
  Contract,
  FoundData,
  Profile,
  ScanOptions,
  Separated,
  ValidateOptions,
  Validation,
} from '@sluice/data';
import { contractFor, previousProfile } from './contract.js';
import type { DriftInUse } from './drift.js';
import type { HistoryInUse } from './history.js';
import { refuseStrays } from './mode.js';
import { folderOf, produce, type Inputs } from './produce.js';

/** One thread reads, hashes and hands out; it cannot keep more than these busy. */
const MAX_THREADS = 8;

export async function run(written: Inputs, ports: Ports): Promise<StageResult> {
  upstreamOf(written.needs, written['optional-needs']);
  const { clock, log } = ports;
  refuseStrays(written);
  const now = written['as-of'] ?? clock.now().getTime();
  const inputs =
    written.server === undefined
      ? written
      : await (await import('./server.js')).withServer(written, ports, now);
  const given = inputs.data?.length ? await findData(inputs.data, ports.files) : undefined;
  const data = given ?? { paths: [], files: ports.files };
  const { paths, files } = data;
  const options = scanOptions(inputs, ports);
  if (inputs.mode === 'profile')
    return (await import('./shards.js')).profilePart(inputs, data, ports, options);
  const produced: ProducedFile[] = [];
  const separating =
    inputs.quarantine === undefined && inputs.accepted === undefined
      ? undefined
      : await import('./quarantine.js');
  const { contract, notes, blocks } = await contractFor(data, { inputs, ports, options, now, produced });
  const targets = await separating?.targetsOf(inputs, data, contract, ports);
  const previous = await previousProfile(inputs['previous-profile'], files);
  const started = clock.monotonic();
  const shards =
    inputs.mode === 'merge'
      ? await (await import('./shards.js')).shardsFor(inputs, given, contract, ports, options)
      : undefined;
  const dataset = datasetName(shards?.paths ?? paths);
  const compared = await driftOf(data, dataset, contract, inputs, ports, options);
  const past = await historyOf(dataset, inputs, ports);
  const judging: ValidateOptions = {
    ...options,
    failOn: inputs['fail-on'],
    notes: [...notes, ...compared.notes, ...past.notes],
    tables: inputs.tables ?? [],
    now,
    marks: separating !== undefined,
    ...(previous ? { previous } : {}),
    ...(compared.drift ? { drift: compared.drift } : {}),
    ...(past.history ? { history: past.history } : {}),
  };
  const validation = shards
    ? await shards.validate(judging)
    : await validateData(paths, contract, files, judging);
  log.info(`Read ${validation.profile.bytes} bytes in ${Math.round(clock.monotonic() - started)} ms.`);
  const profilePath = `${folderOf(inputs)}/profile.json`;
  const profile = inputs['keep-rows']
    ? await (await import('./drift.js')).withRows(validation.profile, data, contract, inputs, options)
    : validation.profile;
  await produce('profile', profilePath, writeProfile(redacted(profile, ports)), ports, produced);
  const separated =
    targets && (await separating?.separate(validation, targets, data, ports, options, produced));
  const { version } = compared;
  return resultOf(validation, { profilePath, separated, version }, blocks, produced, ports);
}

/** What stands in the data may be somebody's token. Digests and packed counts are no text of theirs. */
function redacted(profile: Profile, { secrets }: Ports): Profile {
  const kept = new Set(['sha256', 'dataset', 'registers', 'cells', 'counts', 'hashes']);
  return JSON.parse(
    JSON.stringify(profile, (key, value: unknown) =>
      typeof value === 'string' && !kept.has(key) ? secrets.redact(value) : value,
    ),
  ) as Profile;
}

function scanOptions(inputs: Inputs, ports: Ports): ScanOptions {
  return {
    format: inputs.format,
    ...(inputs.delimiter === undefined ? {} : { delimiter: inputs.delimiter }),
    ...(inputs.encoding === undefined ? {} : { encoding: inputs.encoding }),
    examples: inputs['max-examples'],
    maxColumns: inputs['max-columns'],
    maxRowBytes: inputs['max-row-size'],
    maxBytes: inputs['max-decompressed-size'],
    maxKeyBytes: inputs['max-key-memory'],
    threads: {
      count: Math.min(availableParallelism(), MAX_THREADS),
      entry: ports.exec.helper('scan-worker').at(-1)!,
    },
    signal: ports.signal,
  };
}

async function driftOf(
  data: FoundData,
  dataset: string,
  contract: Contract,
  inputs: Inputs,
  ports: Ports,
  options: ScanOptions,
): Promise<DriftInUse> {
  if (!inputs.reference?.length) return { notes: [] };
  return (await import('./drift.js')).driftFor(data, dataset, contract, inputs, ports, options);
}

async function historyOf(dataset: string, inputs: Inputs, ports: Ports): Promise<HistoryInUse> {
  if (!inputs.history?.length) return { notes: [] };
  return (await import('./history.js')).historyFor(dataset, inputs, ports);
}

/** What came of the run besides the verdict. */
interface Besides {
  profilePath: string;
  separated: Separated | undefined;
  /** Of the reference, in the registry. */
  version: string | undefined;
}

function resultOf(
  validation: Validation,
  { profilePath, separated, version }: Besides,
  blocks: Block[],
  files: ProducedFile[],
  { context }: Ports,
): StageResult {
  const { verdict, headline, findings, outcomes, profile, dataset, contract, drift, history } = validation;
  const kept = outcomes.filter(outcome => outcome.kept).length;
  const document = describeValidation(validation, separated);
  return {
    stage: 'validate-data',
    verdict,
    headline,
    findings,
    document: { ...document, blocks: [...document.blocks, ...blocks] },
    evidence: evidenceOf(validation, runUrl(context)),
    subjects: [dataset],
    outputs: {
      rows: String(profile.rows),
      columns: String(profile.columns.length),
      'failing-checks': String(outcomes.length - kept),
      'passing-checks': String(kept),
      'data-digest': dataset.sha256,
      'profile-path': profilePath,
      ...(drift ? { 'drifted-columns': String(drift.driftedColumns) } : {}),
      ...(history
        ? { anomalies: String(history.judged.filter(({ verdict }) => verdict === 'anomaly').length) }
        : {}),
      ...(version === undefined ? {} : { 'reference-version': version }),
      'contract-path': contract.file,
      ...outputsOf(separated),
    },
    files,
  };
}

function outputsOf(separated: Separated | undefined): Record<string, string> {
  const { quarantine, accepted } = separated ?? {};
  return {
    ...(quarantine
      ? { 'quarantine-path': quarantine.path, 'quarantined-rows': String(quarantine.rows) }
      : {}),
    ...(accepted ? { 'accepted-path': accepted.path, 'accepted-rows': String(accepted.rows) } : {}),
  };
}
