import type { Notice, RunEvent } from '../events.js';
import type { Masker } from '../masks/masker.js';
import type { RunOptions, Timings } from '../options.js';
import type { GitHubContext } from '../plan/github-context.js';
import type { Plan } from '../plan/plan.js';
import type { Resolver } from '../plan/resolver.js';
import type { JobReport } from '../report.js';
import type { Services } from '../services-port.js';
import type { Graph, JobResult } from './graph.js';
import type { RunFolder } from './run-folder.js';
import type { Semaphore } from './semaphore.js';

/** What all jobs of one run share. */
export interface Run extends RunFolder {
  plan: Plan;
  resolver: Resolver;
  /** `run-name`. */
  title: string | undefined;
  repositoryRoot: string;
  stateFolder: string;
  github: GitHubContext;
  vars: Readonly<Record<string, string>>;
  /** Masked in every job, whether it gets them or not. */
  secretValues: readonly string[];
  /** Knows the secrets only, not what jobs add. */
  masker: Masker;
  services: Services | undefined;
  nodes: RunOptions['nodes'];
  approve: RunOptions['approve'];
  hostEnvironment: Readonly<Record<string, string>>;
  debug: boolean;
  timings: Timings;
  /** Jobs that execute at the same time. */
  slots: Semaphore;
  /** The user wants everything dead now. */
  kill: AbortSignal;
  emit: (event: RunEvent) => void;
  /** Tells and keeps. */
  notify: (notice: Notice) => void;
  notices: Notice[];
  reports: JobReport[];
  /** Runs a called workflow; part of the run, so that jobs and workflows need not import each other. */
  runGraph: (graph: Graph) => Promise<ReadonlyMap<string, JobResult>>;
}
