import type { RepositoryFacts } from '../options.js';
import type { Workflow } from '../syntax/workflow.js';
import { digText, type Payload } from './payload.js';

export type GitHubContext = Record<string, unknown>;

/** The `github` context of a run, without what differs from job to job. */
export function buildGitHubContext(run: {
  workflow: Workflow;
  facts: RepositoryFacts;
  event: string;
  payload: Payload;
  runId: string;
  runNumber: number;
}): GitHubContext {
  const { workflow, facts, event, payload } = run;
  const pull = event.startsWith('pull_request') ? digText(payload, 'pull_request', 'number') : '';
  const baseRef = digText(payload, 'pull_request', 'base', 'ref');
  // pull_request_target runs in the base branch.
  const ref =
    pull === '' ? facts.ref : event === 'pull_request' ? `refs/pull/${pull}/merge` : `refs/heads/${baseRef}`;
  return {
    repository: facts.repository,
    repository_owner: facts.repository.split('/')[0],
    repository_id: '1',
    repository_owner_id: '1',
    sha: facts.sha,
    ref,
    ref_name: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    ref_protected: false,
    head_ref: digText(payload, 'pull_request', 'head', 'ref'),
    base_ref: baseRef,
    actor: facts.actor,
    actor_id: '1',
    triggering_actor: facts.actor,
    event_name: event,
    event: payload,
    workflow: workflow.name,
    workflow_ref: `${facts.repository}/${workflow.file}@${ref}`,
    workflow_sha: facts.sha,
    run_id: run.runId,
    run_number: String(run.runNumber),
    run_attempt: '1',
    retention_days: '90',
    server_url: 'https://github.com',
    api_url: 'https://api.github.com',
    graphql_url: 'https://api.github.com/graphql',
  };
}

/** A pull request whose head lies in another repository. */
export function isFromFork({ event_name: name, event, repository }: GitHubContext): boolean {
  const head = digText(event, 'pull_request', 'head', 'repo', 'full_name');
  return name === 'pull_request' && head !== '' && head !== repository;
}

/** A fork's code sees no secrets. */
export function secretsFor(
  github: GitHubContext,
  secrets: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return isFromFork(github) ? {} : secrets;
}
