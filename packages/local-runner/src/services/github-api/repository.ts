import { isRecord } from '../../plan/payload.js';
import { page } from './page.js';
import { notFound, numberOf, type Call, type Route } from './route.js';

/** The repository, its environments, the pull request of the event, the run: to be read only. */
export const repositoryRoutes: Route[] = [
  { method: 'GET', path: '', handle: call => ({ status: 200, json: repositoryOf(call) }) },
  {
    method: 'GET',
    path: 'environments',
    handle: call => {
      const { environments } = call.world;
      const shape = (slice: readonly (typeof environments)[number][]) => ({
        total_count: environments.length,
        environments: slice.map(({ name }) => environmentOf(name, call)),
      });
      return page(environments, call, shape);
    },
  },
  {
    method: 'GET',
    path: 'environments/:name',
    handle: call => ({ status: 200, json: environmentOf(call.params['name'] as string, call) }),
  },
  {
    method: 'GET',
    path: 'pulls',
    handle: call =>
      page(
        pullsOf(call).filter(pull => isWanted(pull, call.query)),
        call,
      ),
  },
  {
    method: 'GET',
    path: 'pulls/:number',
    handle: call => {
      const number = numberOf(call.params['number']);
      const pull = pullsOf(call).find(candidate => candidate['number'] === number);
      if (!pull) throw notFound();
      return { status: 200, json: pull };
    },
  },
  {
    method: 'GET',
    path: 'commits/:sha/pulls',
    handle: call =>
      page(
        pullsOf(call).filter(pull => shaOf(pull) === call.params['sha']),
        call,
      ),
  },
  {
    method: 'GET',
    path: 'actions/runs/:id/approvals',
    handle: call => {
      if (call.params['id'] !== call.world.runId) throw notFound();
      const json = call.reviews.map(({ environment, state, by, comment }) => ({
        state,
        comment,
        user: { login: by },
        environments: [{ name: environment }],
      }));
      return { status: 200, json };
    },
  },
  {
    method: 'GET',
    path: 'actions/runs/:id',
    handle: call => {
      const { world, base, params } = call;
      if (params['id'] !== world.runId) throw notFound();
      const json = {
        id: Number(world.runId),
        event: world.eventName,
        head_sha: world.sha,
        status: 'in_progress',
        conclusion: null,
        url: `${base}/actions/runs/${world.runId}`,
        html_url: `${world.serverUrl}/${world.repository}/actions/runs/${world.runId}`,
        actor: { login: world.actor },
      };
      return { status: 200, json };
    },
  },
];

function repositoryOf({ world, base }: Call): unknown {
  const [owner, name] = world.repository.split('/');
  return {
    id: 1,
    name,
    full_name: world.repository,
    owner: { login: owner },
    private: false,
    fork: false,
    url: base,
    html_url: `${world.serverUrl}/${world.repository}`,
    default_branch: world.defaultBranch,
  };
}

function environmentOf(name: string, { world, base }: Call): unknown {
  const environment = world.environments.find(candidate => candidate.name === name);
  if (!environment) throw notFound();
  // Whoever answers the prompt is the reviewer: on a laptop that is the person who started the run.
  const rule = {
    id: 1,
    type: 'required_reviewers',
    prevent_self_review: false,
    reviewers: [{ type: 'User', reviewer: { login: world.actor } }],
  };
  return {
    id: world.environments.indexOf(environment) + 1,
    name,
    url: `${base}/environments/${encodeURIComponent(name)}`,
    protection_rules: environment.protected ? [rule] : [],
    deployment_branch_policy: null,
  };
}

type Pull = Record<string, unknown>;

/** The one pull request that is known here: that of the event. */
function pullsOf({ world, base }: Call): Pull[] {
  const pull = world.event['pull_request'];
  if (!isRecord(pull) || typeof pull['number'] !== 'number') return [];
  const number = pull['number'];
  const page = `${world.serverUrl}/${world.repository}/pull/${number}`;
  return [{ state: 'open', draft: false, url: `${base}/pulls/${number}`, html_url: page, ...pull }];
}

function shaOf(pull: Pull): unknown {
  return isRecord(pull['head']) ? pull['head']['sha'] : undefined;
}

/** `state` and `head=owner:branch`, as the list operation takes them. */
function isWanted(pull: Pull, query: URLSearchParams): boolean {
  const [state, head] = [query.get('state') ?? 'open', query.get('head')];
  if (state !== 'all' && state !== pull['state']) return false;
  if (head === null) return true;
  const from = isRecord(pull['head']) ? pull['head'] : {};
  const repository = isRecord(from['repo']) ? String(from['repo']['full_name']) : '';
  return head === `${repository.split('/')[0] ?? ''}:${String(from['ref'])}`;
}
