import type { Deployment, DeploymentStatus } from './api-state.js';
import { page } from './page.js';
import { invalid, notFound, numberOf, type Call, type Route } from './route.js';

const STATES = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'] as const;
const WRITE = { deployments: 'write' } as const;

export const deploymentRoutes: Route[] = [
  {
    method: 'GET',
    path: 'deployments',
    handle: call => {
      const wanted = (deployment: Deployment) =>
        (['environment', 'ref', 'sha', 'task'] as const).every(name => {
          const value = call.query.get(name);
          return value === null || value === 'none' || deployment[name] === value;
        });
      const found = call.state.read().deployments.filter(wanted).reverse();
      return page(found, call, slice => slice.map(deployment => shown(deployment, call)));
    },
  },
  {
    method: 'POST',
    path: 'deployments',
    needs: WRITE,
    handle: call => {
      const { body, state, world } = call;
      const ref = body.text('ref');
      const facts = {
        ref,
        sha: /^[0-9a-f]{40}$/.test(ref) ? ref : world.sha,
        environment: body.optionalText('environment') || 'production',
        task: body.optionalText('task') || 'deploy',
        description: body.optionalText('description', { limit: 140 }),
        payload: body.values['payload'] ?? {},
        creator: call.author.login,
        createdAt: new Date().toISOString(),
        statuses: [],
      };
      const deployment = state.change(all => {
        const made = { id: ++all.lastId, ...facts };
        all.deployments.push(made);
        return made;
      });
      const { id, environment, description } = deployment;
      call.record({ kind: 'deployment', id, environment, ref, description });
      return { status: 201, json: shown(deployment, call) };
    },
  },
  {
    method: 'GET',
    path: 'deployments/:id',
    handle: call => ({ status: 200, json: shown(existing(call.state.read().deployments, call), call) }),
  },
  {
    method: 'GET',
    path: 'deployments/:id/statuses',
    handle: call => {
      const { statuses } = existing(call.state.read().deployments, call);
      return page(statuses.toReversed(), call, slice => slice.map(status => shownStatus(status, call)));
    },
  },
  {
    method: 'POST',
    path: 'deployments/:id/statuses',
    needs: WRITE,
    handle: call => {
      const status = call.state.change(state =>
        addStatus(existing(state.deployments, call), ++state.lastId, call),
      );
      const { environment, state, description, environmentUrl: url } = status;
      const deployment = numberOf(call.params['id']);
      call.record({ kind: 'deployment-status', deployment, environment, state, description, url });
      return { status: 201, json: shownStatus(status, call) };
    },
  },
];

function addStatus(deployment: Deployment, id: number, { body }: Call): DeploymentStatus {
  const status = {
    id,
    state: body.choice('state', STATES),
    description: body.optionalText('description', { limit: 140 }),
    environment: body.optionalText('environment') || deployment.environment,
    environmentUrl: body.optionalText('environment_url'),
    logUrl: body.optionalText('log_url'),
    createdAt: new Date().toISOString(),
  };
  if (status.environmentUrl && !/^https?:/.test(status.environmentUrl))
    throw invalid('environment_url must use http(s) scheme');
  deployment.statuses.push(status);
  return status;
}

function existing(deployments: Deployment[], call: Call): Deployment {
  const id = numberOf(call.params['id']);
  const deployment = deployments.find(candidate => candidate.id === id);
  if (!deployment) throw notFound();
  return deployment;
}

function shown(deployment: Deployment, { base }: Call): unknown {
  const { id, sha, ref, task, environment, description, payload, creator, createdAt, statuses } = deployment;
  return {
    id,
    url: `${base}/deployments/${id}`,
    statuses_url: `${base}/deployments/${id}/statuses`,
    sha,
    ref,
    task,
    environment,
    original_environment: environment,
    description,
    payload,
    creator: { login: creator },
    created_at: createdAt,
    updated_at: statuses.at(-1)?.createdAt ?? createdAt,
  };
}

function shownStatus(status: DeploymentStatus, { base, params, author }: Call): unknown {
  const { id, state, description, environment, environmentUrl, logUrl, createdAt } = status;
  return {
    id,
    url: `${base}/deployments/${params['id'] ?? ''}/statuses/${id}`,
    state,
    description,
    environment,
    environment_url: environmentUrl,
    log_url: logUrl,
    creator: { login: author.login },
    created_at: createdAt,
    updated_at: createdAt,
  };
}
