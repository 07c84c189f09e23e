import { worstOf, type Conclusion } from '../conclusion.js';
import { evaluateBoolean } from '../expressions/evaluate.js';
import type { Scope, StatusFunctions } from '../expressions/scope.js';
import { onAbort } from '../process/child.js';
import type { Job } from '../syntax/workflow.js';
import { Cancellation } from './cancellation.js';
import { graphContexts, type Graph, type JobResult } from './graph.js';
import { expandJob, type Cells } from './job-cells.js';
import { reportUnstarted } from './report-unstarted.js';
import { runInstance, type Instance } from './run-instance.js';
import { Semaphore } from './semaphore.js';

/** A job whose needs have ended: condition, matrix, instances. Never rejects. */
export async function runJob(
  graph: Graph,
  job: Job,
  results: ReadonlyMap<string, JobResult>,
): Promise<JobResult> {
  const scope = jobScope(graph, job, results);
  try {
    if (!(await holds(graph, job, scope))) {
      if (graph.cancelled.aborted)
        return reportUnstarted(graph, job, 'cancelled', 'the run was cancelled before it');
      return reportUnstarted(graph, job, 'skipped', whyNot(job, results));
    }
    const cells = await expandJob(job, scope);
    if (cells.cells.length === 0) return reportUnstarted(graph, job, 'skipped', 'its matrix is empty');
    return merge(await runCells(graph, job, scope, cells));
  } catch (error) {
    return reportUnstarted(graph, job, 'failure', (error as Error).message);
  }
}

async function runCells(graph: Graph, job: Job, scope: Scope, strategy: Cells): Promise<JobResult[]> {
  const turns = new Semaphore(strategy.maxParallel);
  const cancellations = strategy.cells.map(() => new Cancellation());
  const finished: JobResult[] = [];
  const run = async (index: number): Promise<void> => {
    const cancellation = cancellations[index]!;
    const instance: Instance = { graph, job, cell: strategy.cells[index]!, scope, cancellation };
    const stop = onAbort(graph.cancelled, () => {
      void holds(graph, job, scope)
        .catch(() => false)
        .then(stays => {
          if (!stays) cancellation.cancel('The run was canceled.');
        });
    });
    // While it waits for its turn it can only be cancelled; `runInstance` sees to that.
    const release = await turns.acquire(cancellation.signal).catch(() => undefined);
    const result = await runInstance(instance);
    release?.();
    stop();
    if (result.result === 'failure' && strategy.failFast) {
      for (const other of cancellations)
        other.cancel(`The strategy configuration was canceled because "${instance.cell.label}" failed`);
    }
    finished.push(result);
  };
  await Promise.all(strategy.cells.map((_, index) => run(index)));
  return finished;
}

async function holds({ run }: Graph, { condition }: Job, scope: Scope): Promise<boolean> {
  return !run.kill.aborted && evaluateBoolean(condition.text, scope, condition.at);
}

/** What most often makes a condition false, as far as the job's own needs tell. */
function whyNot({ needs }: Job, results: ReadonlyMap<string, JobResult>): string {
  const ended = needs.map(id => [id, results.get(id)!.result] as const);
  const others = ended.filter(([, result]) => result !== 'success');
  const told = others.map(([id, result]) => `"${id}" ended with ${result}`);
  return told.length ? `its condition is false: ${told.join(', ')}` : 'its condition is false';
}

/** In the order in which the instances ended: the last one's outputs win, except that empty ones were dropped. */
function merge(results: readonly JobResult[]): JobResult {
  const conclusions = results.map(({ result }): Conclusion => result);
  return {
    result: worstOf(conclusions),
    outputs: Object.assign({}, ...results.map(({ outputs }) => outputs)) as Record<string, string>,
  };
}

function jobScope(graph: Graph, job: Job, results: ReadonlyMap<string, JobResult>): Scope {
  const needs = Object.fromEntries(job.needs.map(id => [id, results.get(id)!]));
  return {
    contexts: { ...graphContexts(graph), needs },
    status: jobStatus(graph, job, results),
  };
}

/**
 * `success()` wants success of every ancestor, not only of the jobs in `needs`: after a skipped job all are skipped
 * that do not say otherwise, however far down.
 */
function jobStatus(graph: Graph, job: Job, results: ReadonlyMap<string, JobResult>): StatusFunctions {
  const resultsOf = (ids: string[]): Conclusion[] =>
    (ids.length ? ids : ancestors(graph, job)).map(id => results.get(id)?.result ?? 'skipped');
  return {
    success: ids => !graph.cancelled.aborted && resultsOf(ids).every(result => result === 'success'),
    failure: ids => resultsOf(ids).includes('failure'),
    cancelled: () => graph.cancelled.aborted,
  };
}

function ancestors({ workflow }: Graph, job: Job): string[] {
  const found = new Set<string>();
  const visit = (ids: readonly string[]): void => {
    for (const id of ids) {
      if (found.has(id)) continue;
      found.add(id);
      visit(workflow.jobs.find(other => other.id === id)!.needs);
    }
  };
  visit(job.needs);
  return [...found];
}
