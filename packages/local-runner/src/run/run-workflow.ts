import { rename, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { worstOf, type Conclusion } from '../conclusion.js';
import type { RunListener } from '../events.js';
import type { RunOptions, WorkflowOutcome } from '../options.js';
import { evaluateScalar } from '../expressions/template.js';
import { secretsFor } from '../plan/github-context.js';
import { findMissingSecrets } from '../plan/missing-secrets.js';
import { onAbort } from '../process/child.js';
import type { RunReport } from '../report.js';
import { textOf } from '../syntax/tree.js';
import { enterGroup, type Entered } from './enter-group.js';
import { graphContexts, type Graph } from './graph.js';
import { readConcurrency } from './job-settings.js';
import { prepareRun, type Prepared } from './prepare-run.js';

/**
 * Executes a workflow file on this machine and tells the listener what happens.
 * Throws a UserError, before anything runs, for a workflow GitHub or this machine cannot run, and for bad inputs.
 */
export async function runWorkflow(
  options: RunOptions,
  listen: RunListener = () => undefined,
): Promise<WorkflowOutcome> {
  const prepared = await prepareRun(options, listen);
  const { run, services, logs } = prepared;
  const startedAt = new Date().toISOString();
  const start = performance.now();
  let conclusion: Conclusion;
  let servicesReport;
  try {
    conclusion = await runJobs(prepared, options);
  } finally {
    await logs.close();
    servicesReport = await services?.stop();
  }
  const durationMs = Math.round(performance.now() - start);
  const report = makeReport(prepared, { conclusion, startedAt, durationMs });
  const file = join(run.folder, 'report.json');
  await writeFile(`${file}.tmp`, `${JSON.stringify(report, null, 2)}\n`);
  await rename(`${file}.tmp`, file);
  listen({ type: 'run-end', conclusion, durationMs, report });
  return { conclusion, report, folder: run.folder, ...(servicesReport ? { services: servicesReport } : {}) };
}

const ELSEWHERE =
  'The path of this repository has a blank, at which actions/cache and others trip. Workspaces and reports are in ';

async function runJobs(prepared: Prepared, options: RunOptions): Promise<Conclusion> {
  const { run, event, only } = prepared;
  const { workflow } = run.plan;
  await announce(prepared);
  const cancel = new AbortController();
  const stops = [options.signal, options.kill].flatMap(signal =>
    signal ? [onAbort(signal, () => cancel.abort(new Error('The run was canceled.')))] : [],
  );
  const secrets = secretsFor(run.github, options.secrets);
  for (const notice of findMissingSecrets(workflow, secrets)) run.notify(notice);
  if (!options.stateFolder && relative(run.repositoryRoot, run.stateFolder).startsWith('..'))
    run.notify({ level: 'notice', message: ELSEWHERE + run.folder });
  const graph: Graph = {
    run,
    workflow,
    inputs: event.inputs,
    secrets,
    callerPermissions: undefined,
    prefix: '',
    parent: undefined,
    cancelled: cancel.signal,
    heldGroups: [],
    only,
  };
  try {
    return await runGrouped(graph, cancel);
  } finally {
    for (const stop of stops) stop();
  }
}

async function announce({ run, event, only }: Prepared): Promise<void> {
  const { workflow } = run.plan;
  const jobs = workflow.jobs.filter(({ id }) => only?.has(id) ?? true);
  const contexts = { github: run.github, inputs: event.inputs, vars: run.vars };
  run.title = run.masker.mask(await evaluateScalar(workflow.runName, { contexts })) || undefined;
  run.emit({
    type: 'run-start',
    runId: run.runId,
    workflow: workflow.name,
    ...(run.title === undefined ? {} : { title: run.title }),
    event: event.name,
    folder: run.folder,
    jobs: jobs.map(({ id, name, needs }) => ({ id, name: textOf(name) || id, needs })),
  });
}

/** Within the workflow's own concurrency group, which holds for all its jobs together. */
async function runGrouped(graph: Graph, cancel: AbortController): Promise<Conclusion> {
  const { run, workflow, heldGroups } = graph;
  const settings = await readConcurrency(workflow.concurrency, { contexts: graphContexts(graph) });
  let entered: Entered;
  try {
    entered = await enterGroup({
      run,
      settings,
      held: heldGroups,
      signal: cancel.signal,
      cancel: reason => cancel.abort(new Error(reason)),
      onWait: group =>
        run.notify({ level: 'notice', message: `Waiting for the concurrency group '${group}'` }),
    });
  } catch (error) {
    if (!cancel.signal.aborted) throw error;
    run.notify({ level: 'error', message: (error as Error).message });
    return 'cancelled';
  }
  try {
    const results = await run.runGraph({ ...graph, heldGroups: entered.held });
    return worstOf([...results.values()].map(({ result }) => result));
  } finally {
    await entered.leave();
  }
}

function makeReport(
  { run, event }: Prepared,
  ending: Pick<RunReport, 'conclusion' | 'startedAt' | 'durationMs'>,
): RunReport {
  const { workflow } = run.plan;
  const inputs = JSON.parse(run.masker.mask(JSON.stringify(event.inputs))) as RunReport['inputs'];
  return {
    runId: run.runId,
    runNumber: run.runNumber,
    workflow: { name: workflow.name, file: workflow.file },
    ...(run.title === undefined ? {} : { title: run.title }),
    event: event.name,
    repository: run.github['repository'] as string,
    ref: run.github['ref'] as string,
    sha: run.github['sha'] as string,
    inputs,
    ...ending,
    jobs: run.reports,
    notices: run.notices,
  };
}
