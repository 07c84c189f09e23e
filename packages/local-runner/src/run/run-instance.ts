import type { Conclusion } from '../conclusion.js';
import { evaluateScalar } from '../expressions/template.js';
import type { Scope } from '../expressions/scope.js';
import type { JobReport } from '../report.js';
import type { Job, StepsJob } from '../syntax/workflow.js';
import { awaitApproval } from './await-approval.js';
import { callWorkflow } from './call-workflow.js';
import type { Cancellation } from './cancellation.js';
import { enterGroup } from './enter-group.js';
import { executeJob } from './execute-job.js';
import type { Graph, JobResult } from './graph.js';
import { grantPermissions } from './grant-permissions.js';
import type { JobCell } from './job-cells.js';
import { readConcurrency, readEnvironment } from './job-settings.js';

/** One instance of a job, whose turn in its matrix has come. */
export interface Instance<J extends Job = Job> {
  graph: Graph;
  job: J;
  cell: JobCell;
  /** With `needs`; status functions as for the job's `if`. */
  scope: Scope;
  cancellation: Cancellation;
}

/** What the work of an instance amounts to; the rest of its report is known beforehand. */
export type Ending = Pick<JobReport, 'conclusion' | 'outputs'> & Partial<JobReport>;

/** Waits for group, approval and a free slot, executes, reports. Never rejects. */
export async function runInstance(instance: Instance): Promise<JobResult> {
  const { graph, job, cell, cancellation } = instance;
  const { run, prefix, parent } = graph;
  const key = `${prefix}${cell.label}`;
  const name = run.masker.mask(cell.name);
  run.emit({ type: 'job-add', job: key, name, id: job.id, ...(parent === undefined ? {} : { parent }) });
  const startedAt = new Date().toISOString();
  const start = performance.now();
  const ending = await finish(instance, key, name);
  const durationMs = Math.round(performance.now() - start);
  const continuedOnError = ending.conclusion === 'failure' && (await mayFail(instance));
  const reason = ending.reason ?? (ending.conclusion === 'cancelled' ? cancellation.reason : undefined);
  run.reports.push({
    key,
    id: job.id,
    name,
    ...(cell.matrix ? { matrix: maskValues(cell.matrix, text => run.masker.mask(text)) } : {}),
    permissions: grantPermissions(graph, job),
    startedAt,
    durationMs,
    droppedOutputs: [],
    steps: [],
    ...(continuedOnError ? { continuedOnError } : {}),
    ...(reason === undefined ? {} : { reason: run.masker.mask(reason) }),
    ...ending,
  });
  const told = reason === undefined ? {} : { reason: run.masker.mask(reason) };
  run.emit({ type: 'job-end', job: key, conclusion: ending.conclusion, durationMs, ...told });
  return { result: continuedOnError ? 'success' : ending.conclusion, outputs: ending.outputs };
}

async function finish(instance: Instance, key: string, name: string): Promise<Ending> {
  const { graph, job, cancellation } = instance;
  try {
    return await perform(withCell(instance), key, name);
  } catch (error) {
    const conclusion: Conclusion = cancellation.signal.aborted ? 'cancelled' : 'failure';
    const message = (error as Error).message;
    if (conclusion === 'failure') graph.run.notify({ level: 'error', message, job: key, location: job.at });
    return { conclusion, outputs: {}, reason: cancellation.reason ?? message };
  }
}

async function perform(instance: Instance, key: string, name: string): Promise<Ending> {
  const { graph, job, scope, cancellation } = instance;
  const { run } = graph;
  const { signal } = cancellation;
  signal.throwIfAborted();
  const { held, leave } = await enterGroup({
    run,
    settings: await readConcurrency(job.concurrency, scope),
    held: graph.heldGroups,
    signal,
    cancel: reason => cancellation.cancel(reason),
    onWait: detail => run.emit({ type: 'job-wait', job: key, for: 'concurrency', detail }),
  });
  try {
    signal.throwIfAborted();
    const inside = { ...instance, graph: { ...graph, heldGroups: held } };
    if (job.kind === 'call') return await callWorkflow({ ...inside, job }, key);
    return await performHere({ ...inside, job }, key, name);
  } finally {
    await leave();
  }
}

async function performHere(instance: Instance<StepsJob>, key: string, name: string): Promise<Ending> {
  const { graph, job, scope, cancellation } = instance;
  const { run } = graph;
  const { signal } = cancellation;
  const environment = await readEnvironment(job.environment, scope);
  const approval =
    environment && (await awaitApproval({ run, key, name, environment: environment.name, signal }));
  const release = await run.slots.acquire(signal);
  try {
    return await executeJob(instance, { key, name, approval, url: environment?.url });
  } finally {
    release();
  }
}

async function mayFail(instance: Instance): Promise<boolean> {
  const { job, scope } = withCell(instance);
  if (job.kind === 'call' || !job.continueOnError) return false;
  return (await evaluateScalar(job.continueOnError, scope).catch(() => 'false')) === 'true';
}

function withCell<J extends Job>(instance: Instance<J>): Instance<J> {
  const { scope, cell } = instance;
  const contexts = { ...scope.contexts, matrix: cell.matrix, strategy: cell.strategy };
  return { ...instance, scope: { ...scope, contexts } };
}

function maskValues(
  values: Record<string, unknown>,
  mask: (text: string) => string,
): Record<string, unknown> {
  return JSON.parse(mask(JSON.stringify(values))) as Record<string, unknown>;
}
