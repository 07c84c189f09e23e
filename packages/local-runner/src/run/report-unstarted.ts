import type { Conclusion } from '../conclusion.js';
import type { Job } from '../syntax/workflow.js';
import { textOf } from '../syntax/tree.js';
import type { Graph, JobResult } from './graph.js';

/** Tells of a job none of whose instances ran. */
export function reportUnstarted(
  { run, prefix, parent }: Graph,
  job: Job,
  conclusion: Conclusion,
  why: string,
): JobResult {
  const key = `${prefix}${job.id}`;
  const declared = textOf(job.name);
  const name = declared && !declared.includes('${{') ? declared : job.id;
  const reason = run.masker.mask(why);
  run.emit({ type: 'job-add', job: key, name, id: job.id, ...(parent === undefined ? {} : { parent }) });
  run.emit({ type: 'job-end', job: key, conclusion, durationMs: 0, reason });
  if (conclusion === 'failure') run.notify({ level: 'error', message: reason, job: key, location: job.at });
  run.reports.push({
    key,
    id: job.id,
    name,
    conclusion,
    reason,
    permissions: {},
    startedAt: new Date().toISOString(),
    durationMs: 0,
    outputs: {},
    droppedOutputs: [],
    steps: [],
  });
  return { result: conclusion, outputs: {} };
}
