import type { Annotation } from './commands/annotation.js';
import type { Conclusion } from './conclusion.js';
import type { Notice } from './events.js';
import type { Permissions } from './permissions.js';

/** What a run came to; also written to `report.json` in its folder. Everything is masked. */
export interface RunReport {
  runId: string;
  runNumber: number;
  workflow: { name: string; file: string };
  /** `run-name`, where the workflow has one. */
  title?: string;
  event: string;
  repository: string;
  ref: string;
  sha: string;
  inputs: Record<string, unknown>;
  conclusion: Conclusion;
  /** ISO 8601, UTC. */
  startedAt: string;
  durationMs: number;
  /** In the order in which they ended, those of called workflows included. */
  jobs: JobReport[];
  notices: Notice[];
}

export interface JobReport {
  /** Unique in the run: `test`, `test (1, a)`, `call / build`. */
  key: string;
  id: string;
  name: string;
  conclusion: Conclusion;
  /** Failed, but `continue-on-error` makes it a success for the run and for `needs`. */
  continuedOnError?: boolean;
  /** Why it was not run, or was cancelled. */
  reason?: string;
  matrix?: Record<string, unknown>;
  environment?: { name: string; url?: string; approvedBy?: string; comment?: string };
  permissions: Permissions;
  startedAt: string;
  durationMs: number;
  outputs: Record<string, string>;
  /** Names of outputs left out because a mask covers them. */
  droppedOutputs: string[];
  steps: StepReport[];
  /** Absolute; kept until the run's folder is pruned. */
  workspace?: string;
  logFile?: string;
}

export interface StepReport {
  /** From 1, as shown. */
  number: number;
  name: string;
  /** As declared. */
  id?: string;
  phase: 'pre' | 'main' | 'post';
  /** Before `continue-on-error`. */
  outcome: Conclusion;
  conclusion: Conclusion;
  startedAt: string;
  durationMs: number;
  outputs: Record<string, string>;
  annotations: Annotation[];
  /** Markdown the step and, in a composite action, its steps wrote. */
  summaries: string[];
}
