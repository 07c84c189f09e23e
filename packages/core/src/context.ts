/** The run an action is part of. Read once by the runtime; plain data everywhere else. */
export interface RunContext {
  /** `owner/name`; empty outside a forge. */
  repository: string;
  sha: string;
  ref: string;
  runId: string;
  runAttempt: number;
  workflow: string;
  job: string;
  actor: string;
  eventName: string;
  /** `https://github.com`; also that of GHES, Gitea, Forgejo. */
  serverUrl: string;
  /** Of the forge's REST API, where there is one. */
  apiUrl?: string;
  pullRequest?: PullRequest;
  /** Commit that the code under test is to be merged into: of a pull request, or of a merge queue. */
  baseSha?: string;
  /**
   * Why what this run does may be decided by somebody who may not write to the repository. Such a run may read what trusted
   * ones left, and must leave nothing that they will read. Absent where the run is trusted.
   */
  untrusted?: string;
}

export interface PullRequest {
  number: number;
  headSha: string;
  baseRef: string;
  baseSha: string;
  /** The head lies in another repository: the token is read-only and nothing the code says can be trusted. */
  fromFork: boolean;
}

const LOOPBACK = /^https?:\/\/(localhost|127\.|\[::1\])/;

/** Page of the run, where there is one: a run on this machine has an API of its own, and no page. */
export function runUrl(context: RunContext): string | undefined {
  if (!context.repository || !context.runId || LOOPBACK.test(context.apiUrl ?? '')) return undefined;
  return `${context.serverUrl}/${context.repository}/actions/runs/${context.runId}`;
}
