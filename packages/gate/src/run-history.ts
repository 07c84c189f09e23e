import type { RunContext } from '@sluice/core';
import { Unreachable, type ForgeApi } from './forge-api.js';

/** A run of this workflow that went through. */
export interface PastRun {
  id: number;
  commit: string;
}

/** What the code under test is to be merged into. */
export interface Base {
  branch: string;
  /** Where the two histories part; undefined where this run is of the branch itself. */
  commit?: string;
}

/**
 * Events that only somebody who may write to the repository can cause. A pull request, also one from a fork whose branch has
 * the name of ours, runs code that nobody has agreed to: its predictions are no baseline.
 */
const TRUSTED = new Set(['push', 'schedule', 'workflow_dispatch', 'repository_dispatch', 'merge_group']);

/** undefined where the run is of no branch. Throws Unreachable. */
export async function baseOf(context: RunContext, api: ForgeApi): Promise<Base | undefined> {
  const { pullRequest, baseSha, ref } = context;
  if (pullRequest) {
    const { baseRef, headSha } = pullRequest;
    return { branch: baseRef, commit: await mergeBase(pullRequest.baseSha, headSha, api) };
  }
  const queued = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/.exec(ref)?.[1];
  if (queued && baseSha) return { branch: queued, commit: baseSha };
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  return branch === undefined ? undefined : { branch };
}

async function mergeBase(base: string, head: string, api: ForgeApi): Promise<string> {
  try {
    const { merge_base_commit: found } = (await api.get(`compare/${base}...${head}`)) as {
      merge_base_commit?: { sha?: unknown };
    };
    return typeof found?.sha === 'string' ? found.sha : base;
  } catch (error) {
    // The head of a fork may be out of reach; the tip of the base, as it was then, is the next best.
    if (error instanceof Unreachable && error.status === 404) return base;
    throw error;
  }
}

/**
 * Successful runs of this workflow: those of the commit first, then those of the branch, newest first. Throws Unreachable.
 */
export async function* pastRuns(
  { repository, runId }: RunContext,
  { branch, commit }: Base,
  api: ForgeApi,
): AsyncGenerator<PastRun> {
  const { workflow_id: workflow } = (await api.get(`actions/runs/${runId}`)) as { workflow_id?: unknown };
  if (typeof workflow !== 'number') throw new Unreachable('the API does not tell the workflow of this run');
  const seen = new Set([Number(runId)]);
  const queries = [
    ...(commit === undefined ? [] : [`head_sha=${commit}`]),
    `branch=${encodeURIComponent(branch)}`,
  ];
  for (const query of queries) {
    const runs = api.list(`actions/workflows/${workflow}/runs?${query}&status=success`, 'workflow_runs');
    for await (const run of runs) {
      const { id, event, conclusion, head_sha: sha, head_repository: home } = run;
      if (typeof id !== 'number' || typeof sha !== 'string' || seen.has(id)) continue;
      seen.add(id);
      const ours = (home as { full_name?: unknown } | null)?.full_name === repository;
      if (ours && conclusion === 'success' && TRUSTED.has(String(event))) yield { id, commit: sha };
    }
  }
}
