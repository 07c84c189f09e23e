import type { Conclusion } from '../conclusion.js';
import type { Scope } from '../expressions/scope.js';
import type { JobState } from '../run/job-state.js';
import type { Step } from '../syntax/workflow.js';
import type { CommandFiles } from './command-files.js';
import type { Frame } from './frame.js';
import type { StepLog } from './step-log.js';

/** One step, about to do its work: its condition held, its environment is known. */
export interface StepRun<S extends Step = Step> {
  job: JobState;
  frame: Frame;
  step: S;
  /** As shown: `Run ./train`. */
  name: string;
  /** The `env` context: of the job, the frames around and the step. */
  env: Readonly<Record<string, string>>;
  /** The part of it that is not the job's: what the steps of a composite action inherit. */
  ownEnv: Readonly<Record<string, string>>;
  scope: Scope;
  log: StepLog;
  files: CommandFiles;
  /** Aborted on timeout, and on cancellation unless the condition still holds. */
  signal: AbortSignal;
  /** Aborted on timeout only: steps of a composite action have conditions of their own. */
  deadline: AbortSignal;
  /** Filled by the step: its own, and in a composite action those the action declares. */
  outputs: Record<string, string>;
  /** Summaries of the shown step, those of inner steps included. */
  summaries: string[];
}

/** How the work of a step ended. */
export type Work = Exclude<Conclusion, 'skipped'>;
