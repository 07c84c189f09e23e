import type { CallJob, Workflow } from '../syntax/workflow.js';

/** A workflow and all it calls, found runnable on this machine. */
export interface Plan {
  workflow: Workflow;
  /** The workflow behind each `uses` of a job, nested ones too. */
  called: ReadonlyMap<CallJob, Workflow>;
}
