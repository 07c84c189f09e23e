import type { Location } from '@sluice/core';
import type { Entry, Mapping, Scalar, Tree } from './tree.js';

/** A workflow file as the engine needs it: nothing evaluated yet, everything with its place. */
export interface Workflow {
  /** Relative to its repository, POSIX: `.github/workflows/x.yml`. */
  file: string;
  /** Absolute folder of that repository. */
  root: string;
  /** `name:`, else the file. */
  name: string;
  runName: Scalar | undefined;
  on: Tree;
  env: Tree | undefined;
  defaults: Tree | undefined;
  permissions: Tree | undefined;
  concurrency: Tree | undefined;
  jobs: Job[];
  /** The whole file. */
  tree: Tree;
}

export type Job = StepsJob | CallJob;

interface BaseJob {
  id: string;
  at: Location;
  name: Scalar | undefined;
  needs: string[];
  /** Normalised: holds a status function. */
  condition: Condition;
  permissions: Tree | undefined;
  concurrency: Tree | undefined;
  strategy: Tree | undefined;
}

export interface StepsJob extends BaseJob {
  kind: 'steps';
  runsOn: Tree | undefined;
  env: Tree | undefined;
  defaults: Tree | undefined;
  environment: Tree | undefined;
  outputs: Mapping | undefined;
  timeout: Scalar | undefined;
  continueOnError: Scalar | undefined;
  steps: Step[];
  /** Settings that need Docker or GitHub itself. */
  unsupported: Entry[];
}

/** A job that calls a reusable workflow. */
export interface CallJob extends BaseJob {
  kind: 'call';
  uses: string;
  usesAt: Location;
  with: Tree | undefined;
  secrets: 'inherit' | Mapping | undefined;
}

export interface Condition {
  /** An expression without `${{ }}`. */
  text: string;
  at: Location;
}

export type Step = RunStep | UsesStep;

interface BaseStep {
  /** As declared; such a step has outputs. */
  id: string | undefined;
  /** `id`, or a generated one: `__run`, `__run_2`, `__actions_checkout`: `GITHUB_ACTION`. */
  contextName: string;
  at: Location;
  name: Scalar | undefined;
  condition: Condition;
  env: Tree | undefined;
  continueOnError: Scalar | undefined;
  timeout: Scalar | undefined;
}

export interface RunStep extends BaseStep {
  kind: 'run';
  run: Scalar;
  shell: Scalar | undefined;
  workingDirectory: Scalar | undefined;
}

export interface UsesStep extends BaseStep {
  kind: 'uses';
  uses: string;
  usesAt: Location;
  with: Tree | undefined;
}
