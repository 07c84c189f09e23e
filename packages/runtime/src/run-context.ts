import { readFileSync } from 'node:fs';
import type { PullRequest, RunContext } from '@sluice/core';

/** The run as the runner's variables and the event file tell it; empty strings where they say nothing. */
export function readContext(env: NodeJS.ProcessEnv): RunContext {
  const event = readEvent(env['GITHUB_EVENT_PATH']);
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  const pullRequest = pullRequestOf(event, repository);
  const baseSha = pullRequest?.baseSha ?? event.merge_group?.base_sha;
  const untrusted = distrust(env['GITHUB_EVENT_NAME'] ?? '', event, pullRequest, repository);
  return {
    repository,
    // On pull requests GITHUB_SHA is the merge commit, which nobody else knows.
    sha: pullRequest?.headSha ?? env['GITHUB_SHA'] ?? '',
    ref: env['GITHUB_REF'] ?? '',
    runId: env['GITHUB_RUN_ID'] ?? '',
    runAttempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1') || 1,
    workflow: env['GITHUB_WORKFLOW'] ?? '',
    job: env['GITHUB_JOB'] ?? '',
    actor: env['GITHUB_ACTOR'] ?? '',
    eventName: env['GITHUB_EVENT_NAME'] ?? '',
    serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
    ...(env['GITHUB_API_URL'] ? { apiUrl: env['GITHUB_API_URL'] } : {}),
    ...(pullRequest ? { pullRequest } : {}),
    ...(baseSha ? { baseSha } : {}),
    ...(untrusted === undefined ? {} : { untrusted }),
  };
}

/**
 * Events that somebody without write access can cause, and that run all the same on the default branch, with its cache:
 * what they bring along (code under review, a comment) may steer the run.
 */
const OPEN_TO_ALL =
  /^(pull_request_target|issues|issue_comment|discussion|discussion_comment|fork|watch|gollum)$/;

/** See `RunContext.untrusted`. What an event does not tell counts against it. */
function distrust(
  name: string,
  { workflow_run: before }: Event,
  pullRequest: PullRequest | undefined,
  repository: string,
): string | undefined {
  if (pullRequest?.fromFork) return 'the code is from a fork';
  if (OPEN_TO_ALL.test(name)) return `anybody can cause the event ${name}`;
  if (name !== 'workflow_run') return undefined;
  if (before?.head_repository?.full_name !== repository) return 'it follows a run of code from a fork';
  const { event = 'an unknown event' } = before;
  return OPEN_TO_ALL.test(event) || !/^[a-z_]+$/.test(event) || event.startsWith('pull_request')
    ? `it follows a run that was started by ${event}`
    : undefined;
}

interface Event {
  merge_group?: { base_sha?: string };
  workflow_run?: { event?: string; head_repository?: { full_name?: string } | null };
  pull_request?: {
    number: number;
    head: { sha: string; repo: { full_name: string } | null };
    base: { ref: string; sha: string };
  };
}

function readEvent(path: string | undefined): Event {
  if (!path) return {};
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as Event | null) ?? {};
  } catch {
    return {};
  }
}

function pullRequestOf({ pull_request: pr }: Event, repository: string): PullRequest | undefined {
  if (!pr) return undefined;
  return {
    number: pr.number,
    headSha: pr.head.sha,
    baseRef: pr.base.ref,
    baseSha: pr.base.sha,
    // A deleted fork has no repository any more.
    fromFork: pr.head.repo?.full_name !== repository,
  };
}
