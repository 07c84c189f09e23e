import type { Status } from '../conclusion.js';
import type { Masker } from '../masks/masker.js';
import type { GitHubContext } from '../plan/github-context.js';
import type { StepReport } from '../report.js';
import type { Frame } from '../steps/frame.js';
import type { PostStep } from '../steps/post-step.js';
import type { Run } from './run.js';

/** One job instance while it executes. */
export interface JobState {
  run: Run;
  /** Unique in the run: `test (1, a)`. */
  key: string;
  /** The `github` context of this job, token and workspace included. */
  github: GitHubContext;
  contexts: {
    inputs: Readonly<Record<string, unknown>>;
    secrets: Readonly<Record<string, string>>;
    needs: Readonly<Record<string, unknown>>;
    strategy: unknown;
    matrix: unknown;
  };
  masker: Masker;
  runtimeToken: string;
  /** Set by failing steps and by cancellation. */
  status: Status;
  /** Workflow and job `env`, then what steps write to GITHUB_ENV. */
  env: Record<string, string>;
  /** What steps write to GITHUB_PATH; the last added is searched first. */
  path: string[];
  defaults: { shell: string; workingDirectory: string };
  workspace: string;
  temp: string;
  toolCache: string;
  trackingId: string;
  frame: Frame;
  /** To be run last first. */
  posts: PostStep[];
  steps: StepReport[];
  /** Aborted when the job is cancelled, `status` being set before. */
  cancelled: AbortSignal;
}
