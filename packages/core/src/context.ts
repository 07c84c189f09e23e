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
  pullRequest?: PullRequest;
}

export interface PullRequest {
  number: number;
  headSha: string;
  baseRef: string;
  baseSha: string;
  /** The head lies in another repository: the token is read-only and nothing the code says can be trusted. */
  fromFork: boolean;
}

/** Page of the run, where there is one. */
export function runUrl(context: RunContext): string | undefined {
  if (!context.repository || !context.runId) return undefined;
  return `${context.serverUrl}/${context.repository}/actions/runs/${context.runId}`;
}
