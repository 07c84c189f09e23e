import type { CommitStatus } from './api-state.js';
import { page } from './page.js';
import { notFound, type Call, type Route } from './route.js';

const STATES = ['error', 'failure', 'pending', 'success'] as const;

export const statusRoutes: Route[] = [
  {
    method: 'POST',
    path: 'statuses/:sha',
    needs: { statuses: 'write' },
    handle: call => {
      const sha = call.params['sha'] as string;
      if (!/^[0-9a-f]{40}$/.test(sha)) throw notFound('No commit found for SHA: ' + sha);
      const facts = {
        sha,
        state: call.body.choice('state', STATES),
        context: call.body.optionalText('context') || 'default',
        description: call.body.optionalText('description', { limit: 140 }),
        targetUrl: call.body.optionalText('target_url'),
        createdAt: new Date().toISOString(),
      };
      const status = call.state.change(state => {
        const made = { id: ++state.lastId, ...facts };
        state.statuses.push(made);
        return made;
      });
      const { context, state, description } = facts;
      call.record({ kind: 'status', sha, context, state, description });
      return { status: 201, json: shown(status, call) };
    },
  },
  {
    method: 'GET',
    path: 'commits/:sha/statuses',
    handle: call => page(ofCommit(call), call, slice => slice.map(status => shown(status, call))),
  },
  {
    method: 'GET',
    path: 'commits/:sha/status',
    handle: call => {
      const statuses = latestPerContext(ofCommit(call));
      const json = {
        state: combined(statuses),
        sha: call.params['sha'],
        total_count: statuses.length,
        statuses: statuses.map(status => shown(status, call)),
      };
      return { status: 200, json };
    },
  },
];

/** Newest first. */
function ofCommit({ state, params }: Call): CommitStatus[] {
  return state
    .read()
    .statuses.filter(status => status.sha === params['sha'])
    .reverse();
}

function latestPerContext(statuses: readonly CommitStatus[]): CommitStatus[] {
  const seen = new Map<string, CommitStatus>();
  for (const status of statuses) if (!seen.has(status.context)) seen.set(status.context, status);
  return [...seen.values()];
}

function combined(statuses: readonly CommitStatus[]): string {
  if (statuses.some(({ state }) => state === 'failure' || state === 'error')) return 'failure';
  return statuses.length && statuses.every(({ state }) => state === 'success') ? 'success' : 'pending';
}

function shown(status: CommitStatus, { base, author }: Call): unknown {
  const { id, sha, state, context, description, targetUrl, createdAt } = status;
  return {
    id,
    url: `${base}/statuses/${sha}`,
    state,
    context,
    description,
    target_url: targetUrl || null,
    creator: { login: author.login },
    created_at: createdAt,
    updated_at: createdAt,
  };
}
