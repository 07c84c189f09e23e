import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evaluateScalar, evaluateStrings } from '../expressions/template.js';
import type { Scope } from '../expressions/scope.js';
import { Masker } from '../masks/masker.js';
import type { GitHubContext } from '../plan/github-context.js';
import { onAbort } from '../process/child.js';
import { child, scalar, type Tree } from '../syntax/tree.js';
import type { StepsJob } from '../syntax/workflow.js';
import type { Graph } from './graph.js';
import { grantPermissions } from './grant-permissions.js';
import { issueToken } from './issue-token.js';
import { folderName } from './job-folder.js';
import type { JobState } from './job-state.js';
import type { Instance } from './run-instance.js';
import type { Run } from './run.js';

/** Folders, token, masks and contexts of a job that is about to start. */
export async function openJob(instance: Instance<StepsJob>, key: string): Promise<JobState> {
  const { graph, cell, scope, cancellation } = instance;
  const { run } = graph;
  const folders = await makeFolders(run, key);
  const github = await jobGitHub(instance, key, folders);
  const masker = makeMasker(graph, github['token'] as string);
  const state: JobState = {
    run,
    key,
    github,
    contexts: {
      inputs: graph.inputs,
      secrets: { ...graph.secrets, GITHUB_TOKEN: github['token'] as string },
      needs: scope.contexts.needs as Record<string, unknown>,
      strategy: cell.strategy,
      matrix: cell.matrix,
    },
    masker,
    runtimeToken: run.services?.runtimeToken({ runId: run.runId, jobId: key }) ?? '',
    status: 'success',
    env: {},
    path: [],
    defaults: { shell: '', workingDirectory: '' },
    ...folders,
    toolCache: join(run.stateFolder, 'tool-cache'),
    trackingId: `github_${randomUUID()}`,
    frame: {
      steps: {},
      inputs: graph.inputs,
      env: {},
      github: {},
      status: () => state.status,
      root: graph.workflow.root,
      origin: undefined,
      composite: false,
      depth: 0,
      memories: new Map(),
    },
    posts: [],
    steps: [],
    cancelled: cancellation.signal,
  };
  masker.add(state.runtimeToken);
  onAbort(cancellation.signal, () => (state.status = 'cancelled'));
  return state;
}

/** `env` and `defaults`, the workflow's first. Throws what an expression throws. */
export async function setEnvironment(
  state: JobState,
  { graph, job, scope }: Instance<StepsJob>,
): Promise<void> {
  const contexts = { ...scope.contexts, github: state.github, secrets: state.contexts.secrets };
  const settings: Scope = { contexts };
  for (const tree of [graph.workflow.env, job.env]) {
    for (const [name, value] of await evaluateStrings(tree, settings)) state.env[name] = value;
  }
  const withEnv: Scope = { contexts: { ...contexts, env: state.env } };
  for (const tree of [graph.workflow.defaults, job.defaults]) await setDefaults(state, tree, withEnv);
}

async function setDefaults({ defaults }: JobState, tree: Tree | undefined, scope: Scope): Promise<void> {
  const run = child(tree, 'run');
  defaults.shell = (await evaluateScalar(scalar(child(run, 'shell')), scope)) || defaults.shell;
  const folder = await evaluateScalar(scalar(child(run, 'working-directory')), scope);
  defaults.workingDirectory = folder || defaults.workingDirectory;
}

async function makeFolders({ folder, github, stateFolder }: Run, key: string) {
  const name = (github['repository'] as string).split('/')[1]!;
  const home = join(folder, folderName(key));
  const workspace = join(home, 'work', name);
  const temp = join(home, 'temp');
  for (const path of [workspace, temp, join(stateFolder, 'tool-cache')])
    await mkdir(path, { recursive: true });
  return { workspace, temp };
}

async function jobGitHub(
  { graph, job }: Instance<StepsJob>,
  key: string,
  { workspace, temp }: { workspace: string; temp: string },
): Promise<GitHubContext> {
  const { run } = graph;
  const eventFile = join(temp, '_github_workflow', 'event.json');
  await mkdir(join(temp, '_github_workflow'), { recursive: true });
  await writeFile(eventFile, JSON.stringify(run.github['event'], null, 2));
  return {
    ...run.github,
    job: job.id,
    token: issueToken(run, key, grantPermissions(graph, job)),
    workspace,
    event_path: eventFile,
  };
}

function makeMasker({ run, secrets }: Graph, token: string): Masker {
  const masker = new Masker();
  for (const secret of [token, ...run.secretValues, ...Object.values(secrets)]) masker.add(secret);
  return masker;
}
