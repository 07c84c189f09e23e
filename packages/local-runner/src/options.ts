import type { InterceptTable } from './intercept.js';
import type { RunReport } from './report.js';
import type { RunFacts, ServicesReport } from './services/index.js';
import type { Services } from './services-port.js';

export interface RunOptions {
  /** Path of the workflow file, absolute or relative to the repository root. */
  workflow: string;
  /** Absolute. */
  repositoryRoot: string;
  /** Default: `workflow_dispatch` where the workflow has it, else `push`, `pull_request`, or its first event. */
  event?: { name?: string; payload?: Record<string, unknown> };
  /** Of `workflow_dispatch`, as text; checked against the declared types. */
  inputs?: Record<string, string>;
  secrets?: Record<string, string>;
  vars?: Record<string, string>;
  /** Run only these jobs and what they need. */
  jobs?: string[];
  /** Facts that `git` cannot tell, or that shall differ. */
  repository?: Partial<RepositoryFacts>;
  /** Executables by `runs.using`. A missing `node20` is served by `node24`, as GitHub does. */
  nodes: { node20?: string; node24: string };
  /** `owner/name` → folder of that repository on this machine; the ref in `uses` is not looked at. */
  repositories?: Record<string, string>;
  intercepted?: InterceptTable;
  /** Starts the loopback services once the facts of the run are known; the engine stops them at its end. */
  startServices?: (facts: RunFacts) => Promise<StartedServices>;
  /** Asked before each job with an environment. Without it such jobs are refused. */
  approve?: (request: ApprovalRequest) => Promise<Approval>;
  /** Environments that the caller will approve without asking: each must be one of the workflow. */
  approved?: readonly string[];
  /** Cancels the run; jobs and steps with `always()` still run. */
  signal?: AbortSignal;
  /** Kills everything at once, `always()` or not. */
  kill?: AbortSignal;
  /** Shows debug lines and sets RUNNER_DEBUG, as a re-run "with debug logging" does. */
  debug?: boolean;
  /** Jobs that execute at the same time. Default: the number of processors, at least 2. */
  parallel?: number;
  /** Absolute. Default: `<repository root>/.sluice/local`; `~/.sluice/local/<name>` where that path has a blank. */
  stateFolder?: string;
  /** Finished runs kept on disk. Default 20. */
  keepRuns?: number;
  /** The machine's environment; only an allow-list of it reaches the steps. Default `process.env`. */
  hostEnvironment?: Readonly<Record<string, string | undefined>>;
  timings?: Partial<Timings>;
}

export interface StartedServices extends Services {
  stop(): Promise<ServicesReport>;
}

/** Milliseconds. The defaults are the runner's. */
export interface Timings {
  /** From SIGINT to SIGTERM. */
  interruptMs: number;
  /** From SIGTERM to SIGKILL. */
  terminateMs: number;
  /** How long output is awaited after a process ended whose pipes a child of its own holds open. */
  drainMs: number;
  /** How often a waiting concurrency group is looked at. */
  pollMs: number;
  /** What one minute of `timeout-minutes` lasts. */
  minuteMs: number;
}

export const TIMINGS: Timings = {
  interruptMs: 7500,
  terminateMs: 2500,
  drainMs: 5000,
  pollMs: 250,
  minuteMs: 60_000,
};

/** Milliseconds for `setTimeout`, which fires at once when given more than 2³¹ − 1. */
export function delayOf(minutes: number, { minuteMs }: Timings): number {
  return Math.min(minutes * minuteMs, 2 ** 31 - 1);
}

export interface RepositoryFacts {
  /** `owner/name`. */
  repository: string;
  sha: string;
  /** `refs/heads/main`. */
  ref: string;
  actor: string;
}

export interface ApprovalRequest {
  environment: string;
  /** Key of the job. */
  job: string;
  name: string;
  runId: string;
  /** Aborted when the run is cancelled meanwhile. */
  signal: AbortSignal;
}

export interface Approval {
  approved: boolean;
  by?: string;
  comment?: string;
}

export interface WorkflowOutcome {
  /** `skipped` counts as success on GitHub's pages; it means that no job ran. */
  conclusion: RunReport['conclusion'];
  report: RunReport;
  /** Absolute folder of the run: `report.json`, and a folder per job with `log.txt` and the workspace. */
  folder: string;
  /** What the services recorded and kept, where there were some. */
  services?: ServicesReport;
}
