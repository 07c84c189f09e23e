import type { Ports } from '@sluice/core';
import type { RunRecord } from './record.js';

export interface Asking {
  /** To ask the forge about a run; without it, or where it may not, nobody asks. */
  token?: string | undefined;
}

type Means = Pick<Ports, 'context' | 'http' | 'log'>;

/** Waiting longer would cost more than most trainings save. */
const TIMEOUT_MS = 10_000;

/** Events on which code or text of others runs with the rights of the default branch. */
const FOREIGN = /^(pull_request|issue|discussion|fork|watch|gollum)/;

/**
 * Why the run that a record names cannot have made a result to be trusted here; undefined where nothing speaks against it.
 * Whoever could write the cache could write the record too, so what the forge knows of the run counts, where it tells:
 * that its code was of this repository, and of the branch the record names. A run that trusts nobody else's word (of a pull
 * request, say) may use whatever its cache shows it.
 */
export async function doubtAbout(
  run: RunRecord,
  { token }: Asking,
  ports: Means,
): Promise<string | undefined> {
  const { context } = ports;
  if (context.repository && run.repository && run.repository !== context.repository)
    return `it was made in ${run.repository}`;
  if (!token || !context.apiUrl || isLoopback(context.apiUrl)) return undefined;
  if (!/^\d+$/.test(run.id) || run.id === context.runId) return undefined;
  const told = await askAbout(run.id, token, ports);
  if (!told) return undefined;
  const { head_repository: head, head_branch: branch, event } = told;
  if (head !== undefined && head?.full_name !== context.repository)
    return `run ${run.id} ran code of ${head?.full_name ?? 'a repository that is gone'}`;
  const named = /^refs\/heads\/(.+)$/.exec(run.ref)?.[1];
  if (named !== undefined && typeof branch === 'string' && branch !== named)
    return `run ${run.id} was of the branch ${branch}, not ${named}`;
  if (event !== undefined && FOREIGN.test(event) && !FOREIGN.test(context.eventName))
    return `run ${run.id} was started by ${event}`;
  return undefined;
}

/** The part of https://docs.github.com/rest/actions/workflow-runs#get-a-workflow-run that counts. */
interface WorkflowRun {
  head_repository?: { full_name?: string } | null;
  head_branch?: string | null;
  event?: string;
}

async function askAbout(
  id: string,
  token: string,
  { context, http, log }: Means,
): Promise<WorkflowRun | undefined> {
  try {
    const { status, body } = await http.request(
      `${context.apiUrl!}/repos/${context.repository}/actions/runs/${id}`,
      {
        headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${token}` },
        timeoutMs: TIMEOUT_MS,
      },
    );
    if (status === 200) return JSON.parse(body.toString('utf8')) as WorkflowRun;
    log.debug(`The forge tells nothing of run ${id}: HTTP ${status}.`);
  } catch (error) {
    log.debug(`The forge tells nothing of run ${id}: ${String(error)}.`);
  }
  return undefined;
}

/** A stand-in on this machine knows no run but its own. */
function isLoopback(url: string): boolean {
  return /^https?:\/\/(127\.|localhost[:/]|\[::1\])/.test(url);
}
