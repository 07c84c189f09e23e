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
  /** The commit that the code under test is merged with; undefined where this run is of the branch itself. */
  commit?: string;
  /** The newest commit of the branch that this run knows of. */
  tip: string;
}

/**
 * Events that only somebody who may write to the repository can cause. A pull request, also one from a fork whose branch has
 * the name of ours, runs code that nobody has agreed to: its predictions are no baseline.
 */
const TRUSTED = new Set(['push', 'schedule', 'workflow_dispatch', 'repository_dispatch', 'merge_group']);

/** So many commits are looked up: one after another that is not on the branch means that none will be. */
const MOST_COMPARED = 50;

/**
 * undefined where the run is of no branch. A pull request is tested merged with the tip of its base: held against the
 * commit where the histories part it could lose what the base has won since, and its author could choose that commit.
 */
export function baseOf({ pullRequest, baseSha, ref, sha }: RunContext): Base | undefined {
  if (pullRequest)
    return { branch: pullRequest.baseRef, commit: pullRequest.baseSha, tip: pullRequest.baseSha };
  const queued = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/.exec(ref)?.[1];
  if (queued && baseSha) return { branch: queued, commit: baseSha, tip: baseSha };
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  return branch === undefined ? undefined : { branch, tip: sha };
}

/** The number of this run's workflow. Throws Unreachable. */
export async function workflowOf({ runId }: RunContext, api: ForgeApi): Promise<number> {
  const { workflow_id: workflow } = (await api.get(`actions/runs/${runId}`)) as { workflow_id?: unknown };
  if (typeof workflow !== 'number') throw new Unreachable('the API does not tell the workflow of this run');
  return workflow;
}

/** Whether the workflow ever ran on the branch, however that ended and whoever began it. Throws Unreachable. */
export async function everRan(
  { runId }: RunContext,
  workflow: number,
  { branch }: Base,
  api: ForgeApi,
): Promise<boolean> {
  const runs = api.list(
    `actions/workflows/${workflow}/runs?branch=${encodeURIComponent(branch)}`,
    'workflow_runs',
  );
  for await (const { id } of runs) if (id !== Number(runId)) return true;
  return false;
}

/**
 * Successful runs of this workflow on commits of the branch: those of the base commit first, then newest first. Throws
 * Unreachable.
 */
export async function* pastRuns(
  { repository, runId }: RunContext,
  workflow: number,
  { branch, commit, tip }: Base,
  api: ForgeApi,
): AsyncGenerator<PastRun> {
  const seen = new Set([Number(runId)]);
  const onBranch = new Map([[tip, true]]);
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
      if (!ours || conclusion !== 'success' || !TRUSTED.has(String(event))) continue;
      if (!onBranch.has(sha)) {
        if (onBranch.size > MOST_COMPARED) return;
        onBranch.set(sha, await precedes(sha, tip, api));
      }
      if (onBranch.get(sha)) yield { id, commit: sha };
    }
  }
}

/** Whether the commit is the tip or one before it. The forge lists the runs of a tag under a branch of the same name. */
async function precedes(commit: string, tip: string, api: ForgeApi): Promise<boolean> {
  try {
    const { status } = (await api.get(`compare/${commit}...${tip}`)) as { status?: unknown };
    return status === 'ahead' || status === 'identical';
  } catch (error) {
    // A commit that the forge no longer has is on no branch.
    if (error instanceof Unreachable && error.status === 404) return false;
    throw error;
  }
}
