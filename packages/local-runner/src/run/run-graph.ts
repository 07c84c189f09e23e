import type { Job } from '../syntax/workflow.js';
import type { Graph, JobResult } from './graph.js';
import { runJob } from './run-job.js';

/** Runs all jobs, each as soon as those it needs have ended. Answers their results by id. */
export async function runGraph(graph: Graph): Promise<Map<string, JobResult>> {
  const results = new Map<string, JobResult>();
  const running = new Map<string, Promise<JobResult>>();
  const jobs = graph.workflow.jobs.filter(({ id }) => graph.only?.has(id) ?? true);
  const byId = new Map(jobs.map(job => [job.id, job]));

  const start = (job: Job): Promise<JobResult> => {
    const started = running.get(job.id);
    if (started) return started;
    const promise = (async () => {
      await Promise.all(job.needs.map(id => start(byId.get(id)!)));
      const result = await runJob(graph, job, results);
      results.set(job.id, result);
      return result;
    })();
    running.set(job.id, promise);
    return promise;
  };
  await Promise.all(jobs.map(start));
  return results;
}

/** The job and all that it needs, directly or not. */
export function withNeeds(jobs: readonly Job[], ids: readonly string[]): Set<string> {
  const found = new Set<string>();
  const add = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const need of jobs.find(job => job.id === id)?.needs ?? []) add(need);
  };
  for (const id of ids) add(id);
  return found;
}
