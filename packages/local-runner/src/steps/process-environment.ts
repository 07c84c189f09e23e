import { delimiter, dirname } from 'node:path';
import { pathOf } from '../process/host-environment.js';
import type { JobState } from '../run/job-state.js';
import { runnerContext } from './runner-context.js';
import type { StepRun } from './step-run.js';

/** Of the `github` context, what becomes `GITHUB_…` (`GitHubContext.cs`). The token is not among it. */
const EXPORTED = [
  'action',
  'action_path',
  'action_ref',
  'action_repository',
  'actor',
  'actor_id',
  'api_url',
  'base_ref',
  'env',
  'event_name',
  'event_path',
  'graphql_url',
  'head_ref',
  'job',
  'output',
  'path',
  'ref',
  'ref_name',
  'ref_protected',
  'ref_type',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'retention_days',
  'run_attempt',
  'run_id',
  'run_number',
  'server_url',
  'sha',
  'state',
  'step_summary',
  'triggering_actor',
  'workflow',
  'workflow_ref',
  'workflow_sha',
  'workspace',
];

/** What the process of a step sees: all of it; nothing else of this machine is inherited. */
export function processEnvironment(
  run: StepRun,
  extra: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const { job, env } = run;
  const host = job.run.hostEnvironment;
  const environment: Record<string, string> = {
    CI: 'true',
    ...host,
    ...env,
    ...extra,
    ...githubVariables(run),
    ...runnerVariables(job),
    GITHUB_ACTIONS: 'true',
    RUNNER_TRACKING_ID: job.trackingId,
    // The workspace lies inside the user's repository: git must not find that one from there.
    GIT_CEILING_DIRECTORIES: dirname(job.workspace),
  };
  setPath(environment, [...job.path].reverse());
  return environment;
}

/** The same for an action: with its inputs, its state, and the addresses of the results service. */
export function actionEnvironment(
  run: StepRun,
  inputs: Readonly<Record<string, string>>,
  state: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return processEnvironment(run, {
    ...rename(state, name => `STATE_${name}`),
    // Dashes stay.
    ...rename(inputs, name => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`),
    ...serviceVariables(run),
  });
}

/** Not for `run:` steps, which have no token for these services on GitHub either. */
function serviceVariables({ job }: StepRun): Record<string, string> {
  const { services } = job.run;
  if (!services) return {};
  return {
    ACTIONS_RUNTIME_TOKEN: job.runtimeToken,
    ACTIONS_RUNTIME_URL: services.resultsUrl,
    ACTIONS_RESULTS_URL: services.resultsUrl,
    ACTIONS_CACHE_SERVICE_V2: 'True',
  };
}

function rename(
  values: Readonly<Record<string, string>>,
  name: (old: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [name(key), value]));
}

function githubVariables({ scope }: StepRun): Record<string, string> {
  const github = scope.contexts.github as Record<string, unknown>;
  const variables: Record<string, string> = {};
  for (const name of EXPORTED) {
    const value = github[name];
    if (typeof value === 'string' || typeof value === 'boolean')
      variables[`GITHUB_${name.toUpperCase()}`] = String(value);
  }
  return variables;
}

function runnerVariables(job: JobState): Record<string, string> {
  return rename(runnerContext(job), name => `RUNNER_${name.toUpperCase()}`);
}

function setPath(environment: Record<string, string>, folders: readonly string[]): void {
  const name = Object.keys(environment).find(key => key.toLowerCase() === 'path') ?? 'PATH';
  environment[name] = [...folders, pathOf(environment)].join(delimiter);
}
