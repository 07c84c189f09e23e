import { statusFunctions, type Contexts, type Scope } from '../expressions/scope.js';
import type { JobState } from '../run/job-state.js';
import type { CommandFiles } from './command-files.js';
import type { Frame } from './frame.js';
import { runnerContext } from './runner-context.js';

export interface StepSettings {
  job: JobState;
  frame: Frame;
  /** `GITHUB_ACTION`. */
  action: string;
  env: Readonly<Record<string, string>>;
  files?: CommandFiles;
  /** More of the `github` context. */
  github?: Readonly<Record<string, unknown>>;
}

/** What the expressions of a step see. */
export function stepScope(settings: StepSettings): Scope {
  const { job, frame } = settings;
  return {
    contexts: stepContexts(settings),
    status: statusFunctions(frame.status),
    workspace: job.workspace,
  };
}

function stepContexts({ job, frame, action, env, files, github }: StepSettings): Contexts {
  return {
    github: { ...job.github, ...frame.github, action, ...files?.paths, ...github },
    env,
    vars: job.run.vars,
    inputs: frame.inputs,
    strategy: job.contexts.strategy,
    matrix: job.contexts.matrix,
    steps: frame.steps,
    job: { status: job.status },
    runner: runnerContext(job),
    // Composite actions see neither; what they need they are given as inputs.
    ...(frame.composite ? {} : { secrets: job.contexts.secrets, needs: job.contexts.needs }),
  };
}
