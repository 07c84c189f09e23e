import { readFileSync } from 'node:fs';
import type { PullRequest, RunContext } from '@sluice/core';

/** The run as the runner's variables and the event file tell it; empty strings where they say nothing. */
export function readContext(env: NodeJS.ProcessEnv): RunContext {
  const event = readEvent(env['GITHUB_EVENT_PATH']);
  const pullRequest = pullRequestOf(event, env['GITHUB_REPOSITORY'] ?? '');
  return {
    repository: env['GITHUB_REPOSITORY'] ?? '',
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
    ...(pullRequest ? { pullRequest } : {}),
  };
}

interface Event {
  pull_request?: {
    number: number;
    head: { sha: string; repo: { full_name: string } | null };
    base: { ref: string; sha: string };
  };
}

function readEvent(path: string | undefined): Event {
  if (!path) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Event;
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
