import { digestOf, type FileStat, type Ports } from '@sluice/core';
import type { TrainingJob } from './job.js';
import { placesOf } from './output.js';
import { parseRecord, recordText, type Captured, type DeclaredRole, type TrainingRecord } from './record.js';

type Means = Pick<Ports, 'cache' | 'context' | 'files'>;

/** Results kept per model in a workspace that outlives the run; the cache service has limits of its own. */
const KEPT = 3;

const modelFolder = (model: string) => `.sluice/train/${model}`;
const resultFolder = (model: string, fingerprint: string) => `${modelFolder(model)}/${fingerprint}`;
const lastFolder = (model: string) => `${modelFolder(model)}/last`;
const resultKey = (model: string, fingerprint: string) => `sluice-train-${model}-${fingerprint}`;
/** The slash ends the name of the model: `a` must not find the records of `a-b`. */
const recordPrefix = (model: string) => `sluice-train-record/${model}/`;

/** Where a training of this very action may keep its checkpoints: a changed action never resumes from them. */
export const checkpointFolder = (model: string, fingerprint: string) =>
  `${modelFolder(model)}/checkpoints/${fingerprint}`;

/**
 * The record of a result with this fingerprint, from the workspace or else, where `fetch` says so, the cache with all of
 * its outputs. They are not yet checked.
 */
export async function findResult(
  model: string,
  fingerprint: string,
  { fetch }: { fetch: boolean },
  { cache, files }: Means,
): Promise<TrainingRecord | undefined> {
  const folder = resultFolder(model, fingerprint);
  const path = `${folder}/record.json`;
  if (fetch && !(await files.stat(path))) await cache.restore([folder], resultKey(model, fingerprint));
  const record = await readRecord(path, files);
  return record?.model === model && record.fingerprint === fingerprint ? record : undefined;
}

/** The record of the latest result of the model, whatever it was trained from: to tell what changed. */
export async function findLatest(
  model: string,
  fingerprint: string,
  { cache, files }: Means,
): Promise<TrainingRecord | undefined> {
  const path = `${lastFolder(model)}/record.json`;
  const prefix = recordPrefix(model);
  if (!(await files.stat(path)))
    await cache.restore([lastFolder(model)], `${prefix}${fingerprint}`, [prefix]);
  const record = await readRecord(path, files);
  return record?.model === model ? record : undefined;
}

async function readRecord(path: string, files: Means['files']): Promise<TrainingRecord | undefined> {
  const stat = await files.stat(path);
  return stat?.kind === 'file' ? parseRecord((await files.read(path)).toString('utf8')) : undefined;
}

/**
 * Puts the outputs of an earlier result in their places. Every digest is checked before anything is touched. Answers why
 * not, where it is not restored; undefined where it is.
 */
export async function restoreResult(
  record: TrainingRecord,
  job: TrainingJob,
  { files }: Pick<Means, 'files'>,
): Promise<string | undefined> {
  const places = placesOf(job.outputs);
  for (const [role, target] of places) {
    const expected = record.outputs[role];
    if (!expected) return `its ${role} was not kept`;
    const kept = keptPath(record, role, expected.kind, target);
    const stat = await files.stat(kept);
    if (!isKind(stat, expected.kind)) return `its ${role} is gone`;
    const found = await digestOf(kept, files);
    if (found.sha256 !== expected.sha256)
      return `its ${role} has sha256:${found.sha256}, but was sha256:${expected.sha256}`;
  }
  for (const [role, target] of places) {
    const { kind } = record.outputs[role] as Captured;
    await files.remove(target);
    await copyTree(keptPath(record, role, kind, target), target, kind, files);
  }
  return undefined;
}

/**
 * Keeps a result for later runs, here and in the cache: whole, or only the record of it, for telling changes. A run that is not
 * trusted reads what trusted ones left, and leaves nothing: what it made, they would take for theirs.
 */
export async function keepResult(
  record: TrainingRecord,
  job: TrainingJob,
  { whole }: { whole: boolean },
  { cache, context, files, log }: Means & Pick<Ports, 'log'>,
): Promise<void> {
  const { model, fingerprint } = record;
  if (context.untrusted !== undefined) {
    log.info(`The result is not kept for later runs: ${context.untrusted}.`);
    return;
  }
  if (whole) {
    await keepOutputs(record, job, files);
    await prune(model, files);
    await cache.save([resultFolder(model, fingerprint)], resultKey(model, fingerprint));
  }
  await files.write(`${lastFolder(model)}/record.json`, recordText(record));
  await cache.save([lastFolder(model)], `${recordPrefix(model)}${fingerprint}`);
}

async function keepOutputs(record: TrainingRecord, job: TrainingJob, files: Means['files']): Promise<void> {
  const folder = resultFolder(record.model, record.fingerprint);
  await files.remove(folder);
  for (const [role, place] of placesOf(job.outputs)) {
    const { kind } = record.outputs[role] as Captured;
    await copyTree(place, keptPath(record, role, kind, place), kind, files);
  }
  // Last, so that half a result is none.
  await files.write(`${folder}/record.json`, recordText(record));
}

/** In the store a file keeps its name below its role, and a folder is its role. The name is the job's, never the record's. */
function keptPath(
  { model, fingerprint }: TrainingRecord,
  role: DeclaredRole,
  kind: Captured['kind'],
  place: string,
): string {
  const folder = `${resultFolder(model, fingerprint)}/${role}`;
  return kind === 'folder' ? folder : `${folder}/${place.split('/').at(-1) as string}`;
}

const isKind = (stat: FileStat | undefined, kind: Captured['kind']) => stat?.kind === kind;

async function copyTree(
  from: string,
  to: string,
  kind: Captured['kind'],
  files: Means['files'],
): Promise<void> {
  if (kind === 'file') return files.copy(from, to);
  for (const name of await files.list(from)) await files.copy(`${from}/${name}`, `${to}/${name}`);
}

async function prune(model: string, files: Means['files']): Promise<void> {
  const kept: { folder: string; finished: string }[] = [];
  for (const path of await files.glob([`${modelFolder(model)}/*/record.json`])) {
    const folder = path.slice(0, -'/record.json'.length);
    if (folder === lastFolder(model)) continue;
    const record = await readRecord(path, files);
    kept.push({ folder, finished: record?.run.finished ?? '' });
  }
  kept.sort((a, b) => (a.finished < b.finished ? 1 : -1));
  for (const { folder } of kept.slice(KEPT)) await files.remove(folder);
}
