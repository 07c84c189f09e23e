import { isRecord } from '../plan/payload.js';
import type { ServicesOptions } from './start-services.js';

/**
 * What the engine knows of a run before its first job. `runWorkflow` hands it to `options.startServices`, so that
 * nobody but the engine has to find out about commits, events and folders.
 */
export interface RunFacts {
  /** Folder of this run. Absolute, as all here. */
  runFolder: string;
  /** Kept from run to run: `.sluice/local`. */
  stateFolder: string;
  repositoryRoot: string;
  /** The `github` context: `repository`, `sha`, `ref`, `base_ref`, `event_name`, `event`, `actor`, `run_id`, … */
  github: Readonly<Record<string, unknown>>;
  /** Names of the environments that the workflow's jobs use, as far as they are not expressions. */
  environments: readonly string[];
  /** The values of the secrets that the workflow may see. */
  secrets: readonly string[];
}

/** Events that strangers can raise in the context of the default branch: GitHub lets them read its cache only. */
const UNTRUSTED = ['pull_request_target', 'issue_comment'];

export function servicesOptionsOf({
  runFolder,
  stateFolder,
  repositoryRoot,
  github,
  environments,
  secrets,
}: RunFacts): ServicesOptions {
  const event = isRecord(github['event']) ? github['event'] : {};
  const repository = isRecord(event['repository']) ? event['repository'] : {};
  const defaultBranch = text(repository['default_branch']) || 'main';
  const ref = text(github['ref']) || `refs/heads/${defaultBranch}`;
  const base = text(github['base_ref']);
  const scopes = [...(base ? [`refs/heads/${base}`] : []), `refs/heads/${defaultBranch}`];
  return {
    runFolder,
    stateFolder,
    world: {
      repository: text(github['repository']),
      repositoryRoot,
      serverUrl: text(github['server_url']) || 'https://github.com',
      runId: text(github['run_id']),
      sha: text(github['sha']),
      defaultBranch,
      actor: text(github['actor']),
      eventName: text(github['event_name']),
      event,
      // On this machine every environment asks on the terminal.
      environments: environments.map(name => ({ name, protected: true })),
    },
    cacheScopes: [ref, ...scopes.filter(scope => scope !== ref)],
    secrets,
    cacheWritable: !UNTRUSTED.includes(text(github['event_name'])),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
