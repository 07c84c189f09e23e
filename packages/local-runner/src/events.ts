import type { Location } from '@sluice/core';
import type { Annotation } from './commands/annotation.js';
import type { Conclusion } from './conclusion.js';
import type { RunReport } from './report.js';

/** Told in the order in which things happen. Strings are masked; they may still hold untrusted text. */
export type RunEvent =
  | {
      type: 'run-start';
      runId: string;
      workflow: string;
      /** `run-name`, where the workflow has one. */
      title?: string;
      event: string;
      folder: string;
      jobs: PlannedJob[];
    }
  | { type: 'job-add'; job: string; name: string; id: string; parent?: string }
  | { type: 'job-wait'; job: string; for: 'approval' | 'concurrency'; detail: string }
  | { type: 'job-start'; job: string; steps: PlannedStep[] }
  | { type: 'step-start'; job: string; step: number; name: string }
  | { type: 'log'; job: string; step: number; text: string; kind: LogKind }
  | { type: 'annotation'; job: string; step: number; annotation: Annotation }
  | {
      type: 'step-end';
      job: string;
      step: number;
      name: string;
      conclusion: Conclusion;
      durationMs: number;
    }
  | { type: 'job-end'; job: string; conclusion: Conclusion; durationMs: number; reason?: string }
  | ({ type: 'notice' } & Notice)
  | { type: 'run-end'; conclusion: Conclusion; durationMs: number; report: RunReport };

/** A job as the file declares it; each `job-add` that follows is an instance of one (of several, with a matrix). */
export interface PlannedJob {
  id: string;
  name: string;
  needs: string[];
}

export interface PlannedStep {
  step: number;
  name: string;
}

/** `group` opens a fold whose title is the text; `endgroup` closes it. `debug` comes only when asked for. */
export type LogKind = 'output' | 'debug' | 'error' | 'warning' | 'notice' | 'group' | 'endgroup';

/** Something about the run as a whole, or about a job, that is not in any step's log. */
export interface Notice {
  level: 'error' | 'warning' | 'notice';
  message: string;
  job?: string;
  location?: Location;
  /** GitHub would have refused, cut or dropped something here. */
  violation?: boolean;
}

export type RunListener = (event: RunEvent) => void;
