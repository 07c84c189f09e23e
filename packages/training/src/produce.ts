import { runUrl, type Finding, type Ports } from '@sluice/core';
import { childEnvironment } from './child-environment.js';
import { showCommand } from './command.js';
import type { TrainingJob } from './job.js';
import { readMetrics, type Metrics } from './metrics.js';
import { changedInputs, notMetrics, staleFiles } from './notes.js';
import { capture, placesOf, snapshot, untouched, type Snapshot } from './output.js';
import type { Phases } from './phase.js';
import {
  recordText,
  type Captured,
  type CapturedOutputs,
  type DeclaredRole,
  type RunRecord,
  type TrainingRecord,
} from './record.js';
import { checkpointFolder } from './result-store.js';
import { runCommand, type Ran } from './run-command.js';
import type { Known } from './known.js';
import { recordPath } from './produced-files.js';
import { requireUnchanged } from './validation.js';

/** Runs the command and takes stock of what it wrote. */
export async function produce(
  known: Known,
  phases: Phases,
  findings: Finding[],
  ports: Ports,
): Promise<TrainingRecord> {
  const { job, fingerprint, components } = known;
  const { files, log } = ports;
  const places = placesOf(job.outputs);
  const outputsBefore = await snapshot(
    places.map(([, path]) => path),
    files,
  );
  const inputsBefore = await snapshot(known.inputs, files);
  const env = await prepare(known, ports);
  const title = `Training: ${ports.secrets.redact(showCommand(job.command))}`;
  const ran = await phases.time('training', () => log.group(title, () => runCommand(job, env, ports)));
  const record = await phases.time('capture', async (): Promise<TrainingRecord> => {
    const outputs = await captureAll(job, outputsBefore, findings, ports);
    const touched = await touchedInputs(known.inputs, inputsBefore, files);
    await requireUnchanged(known.data, touched, ports);
    if (touched.length) findings.push(changedInputs(touched));
    return {
      sluice: 1,
      model: job.model,
      fingerprint,
      components,
      outputs,
      metrics: await metricsOf(job, findings, files),
      packages: known.seen.packages,
      run: runOf(ran, ports),
    };
  });
  await files.write(recordPath(job), recordText(record));
  await files.remove(checkpointFolder(job.model, fingerprint));
  return record;
}

/** Makes the folder for checkpoints; one left by a training that was cut off is there still. */
async function prepare(
  { job, data, fingerprint }: Known,
  { exec, files }: Ports,
): Promise<Record<string, string>> {
  const checkpoints = checkpointFolder(job.model, fingerprint);
  if (job.reuse === 'never') await files.remove(checkpoints);
  await files.create('.sluice/.gitignore', '*\n');
  await files.write(`${checkpoints}/.fingerprint`, `${fingerprint}\n`);
  const datasets = data.map(({ dataset }) => dataset);
  return childEnvironment({ job, datasets, checkpoints }, exec, files);
}

async function captureAll(
  job: TrainingJob,
  before: Snapshot,
  findings: Finding[],
  { files }: Pick<Ports, 'files'>,
): Promise<CapturedOutputs> {
  const outputs: [DeclaredRole, Captured][] = [];
  for (const [role, path] of placesOf(job.outputs)) {
    outputs.push([role, await capture(role, path, before, files)]);
    const stale = untouched(before, await snapshot([path], files));
    if (stale.length) findings.push(staleFiles(path, stale));
  }
  return Object.fromEntries(outputs) as CapturedOutputs;
}

async function metricsOf(job: TrainingJob, findings: Finding[], files: Ports['files']): Promise<Metrics> {
  const file = job.outputs.metrics;
  if (file === undefined) return {};
  const { metrics, leftOut } = await readMetrics(file, files);
  if (leftOut.length) findings.push(notMetrics(file, leftOut));
  return metrics;
}

async function touchedInputs(
  inputs: readonly string[],
  before: Snapshot,
  files: Ports['files'],
): Promise<string[]> {
  const after = await snapshot(inputs, files);
  return [...before].filter(([path, state]) => after.get(path) !== state).map(([path]) => path);
}

function runOf({ started, finished, seconds }: Ran, { context }: Pick<Ports, 'context'>): RunRecord {
  return {
    repository: context.repository,
    id: context.runId,
    attempt: context.runAttempt,
    sha: context.sha,
    ref: context.ref,
    url: runUrl(context) ?? '',
    started,
    finished,
    seconds,
  };
}
