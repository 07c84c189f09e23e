import { realpath } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { nearest, UserError } from '@sluice/core';
import type { RunListener } from '../events.js';
import { Masker } from '../masks/masker.js';
import { TIMINGS, type RunOptions, type StartedServices } from '../options.js';
import { buildGitHubContext, secretsFor } from '../plan/github-context.js';
import { environmentsOf, refuseUnknownEnvironments } from '../plan/environments.js';
import { loadPlan } from '../plan/load-plan.js';
import type { Plan } from '../plan/plan.js';
import { readRepositoryFacts } from '../plan/repository-facts.js';
import { Resolver } from '../plan/resolver.js';
import { readStartEvent, type StartEvent } from '../plan/start-event.js';
import { hostEnvironment } from '../process/host-environment.js';
import { LogFiles } from './log-files.js';
import { makeRunFolder } from './run-folder.js';
import { runGraph, withNeeds } from './run-graph.js';
import type { Run } from './run.js';
import { Semaphore } from './semaphore.js';
import { makeStateFolder } from './state-folder.js';

export interface Prepared {
  run: Run;
  event: StartEvent;
  only: ReadonlySet<string> | undefined;
  services: StartedServices | undefined;
  logs: LogFiles;
}

const KEPT_RUNS = 20;

/** Everything that can be refused is refused here, before a folder is made or a process started. */
export async function prepareRun(options: RunOptions, listen: RunListener): Promise<Prepared> {
  const resolver = new Resolver(options.intercepted ?? {}, options.repositories ?? {});
  const repositoryRoot = await realpath(options.repositoryRoot);
  const plan = await loadPlan(repositoryRoot, options.workflow, resolver);
  const facts = await readRepositoryFacts(repositoryRoot, options.repository);
  const event = readStartEvent(plan.workflow, options, facts);
  const only = selectJobs(plan, options.jobs);
  const environments = environmentsOf(plan);
  refuseUnknownEnvironments(options.approved ?? [], environments, plan.workflow.file);

  const stateFolder = await makeStateFolder(options, repositoryRoot);
  const folder = await makeRunFolder(stateFolder, options.keepRuns ?? KEPT_RUNS);
  const github = buildGitHubContext({
    workflow: plan.workflow,
    facts,
    event: event.name,
    payload: event.payload,
    ...folder,
  });
  const services = await options.startServices?.({
    runFolder: folder.folder,
    stateFolder,
    repositoryRoot,
    github,
    environments: environments.names,
    secrets: Object.values(secretsFor(github, options.secrets)),
  });
  const logs = new LogFiles(folder.folder);
  const emit: RunListener = e => {
    logs.write(e);
    listen(e);
  };
  const run: Run = {
    ...folder,
    plan,
    resolver,
    title: undefined,
    repositoryRoot,
    stateFolder,
    github: services
      ? { ...github, api_url: services.apiUrl, graphql_url: `${services.apiUrl}/graphql` }
      : github,
    vars: options.vars ?? {},
    secretValues: Object.values(options.secrets ?? {}),
    masker: maskerOf(options.secrets),
    services,
    nodes: options.nodes,
    approve: options.approve,
    hostEnvironment: hostEnvironment(options.hostEnvironment ?? process.env),
    debug: options.debug ?? false,
    timings: { ...TIMINGS, ...options.timings },
    slots: new Semaphore(options.parallel ?? Math.max(2, availableParallelism())),
    kill: options.kill ?? new AbortController().signal,
    emit,
    notices: [],
    notify: notice => {
      const masked = { ...notice, message: run.masker.mask(notice.message) };
      run.notices.push(masked);
      emit({ type: 'notice', ...masked });
    },
    reports: [],
    runGraph,
  };
  return { run, event, only, services, logs };
}

function selectJobs({ workflow }: Plan, wanted: string[] | undefined): Set<string> | undefined {
  if (!wanted?.length) return undefined;
  const ids = workflow.jobs.map(({ id }) => id);
  const problems = wanted
    .filter(id => !ids.includes(id))
    .map(id => {
      const near = nearest(id, ids);
      const message = `${workflow.file} has no job "${id}".`;
      return near ? { message, fix: `Did you mean "${near}"?` } : { message, valid: ids };
    });
  if (problems.length) throw new UserError('bad-input', problems);
  return withNeeds(workflow.jobs, wanted);
}

function maskerOf(secrets: Readonly<Record<string, string>> = {}): Masker {
  const masker = new Masker();
  for (const secret of Object.values(secrets)) masker.add(secret);
  return masker;
}
