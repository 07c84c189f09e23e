import type { Conclusion } from '../conclusion.js';
import type { Contexts } from '../expressions/scope.js';
import type { Permissions } from '../permissions.js';
import type { Workflow } from '../syntax/workflow.js';
import type { Run } from './run.js';

/** One workflow being executed: the run's own, or one that a job calls. */
export interface Graph {
  run: Run;
  workflow: Workflow;
  /** The `inputs` context. */
  inputs: Readonly<Record<string, unknown>>;
  /** The `secrets` context, without GITHUB_TOKEN. */
  secrets: Readonly<Record<string, string>>;
  /** Of the calling job: a called workflow has them if it names none, and never more. */
  callerPermissions: Permissions | undefined;
  /** Of job keys: `call / `, or ''. */
  prefix: string;
  /** Key of the calling job. */
  parent: string | undefined;
  /** Aborted when the run, or the calling job, is cancelled. */
  cancelled: AbortSignal;
  /** Concurrency groups the run, and the jobs around, are in. */
  heldGroups: readonly string[];
  /** The jobs to run; undefined for all. */
  only: ReadonlySet<string> | undefined;
}

/** What a job is to those that need it. */
export interface JobResult {
  result: Conclusion;
  outputs: Record<string, string>;
}

/** What all expressions of a workflow may see. */
export function graphContexts({ run, inputs }: Graph): Contexts {
  return { github: run.github, inputs, vars: run.vars };
}
