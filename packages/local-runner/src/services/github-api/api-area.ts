import { readJson, Refusal, type HttpRequest, type Reply } from '../http-exchange.js';
import type { Review } from '../../services-port.js';
import type { Handler } from '../loopback-server.js';
import { credentialOf, type ApiGrant, type Tokens } from '../tokens.js';
import type { ApiEvent, ApiRecord } from './api-record.js';
import type { StateFile } from './api-state.js';
import type { ApiWorld } from './api-world.js';
import { Body, forbidden, match, notFound, unauthorized, type Call, type Route } from './route.js';

export interface ApiParts {
  tokens: Tokens;
  world: ApiWorld;
  state: StateFile;
  reviews: readonly Review[];
  routes: readonly Route[];
  record(record: ApiRecord): void;
}

/** The GitHub REST API as far as the routes go; the rest is an honest 404. Every refusal is recorded. */
export function apiArea(parts: ApiParts): Handler {
  return async request => {
    const grant = parts.tokens.grantOf(credentialOf(request.headers.authorization));
    const note = (event: ApiEvent) => {
      parts.record({ at: new Date().toISOString(), job: grant?.job?.jobId ?? '', ...event });
    };
    try {
      return await answer(parts, grant, request, note);
    } catch (error) {
      if (error instanceof Refusal) note(refusalOf(request, error));
      throw error;
    }
  };
}

async function answer(
  { routes, world, state, reviews }: ApiParts,
  grant: ApiGrant | undefined,
  request: HttpRequest,
  record: (event: ApiEvent) => void,
): Promise<Reply> {
  if (!grant)
    throw unauthorized(request.headers.authorization ? 'Bad credentials' : 'Requires authentication');
  const root = `/api/repos/${world.repository}`;
  const { pathname } = request.url;
  if (request.method === 'GET' && pathname === '/api/user') return whoAmI(grant, world);
  // Names of repositories do not distinguish case.
  const inside = `${pathname}/`.toLowerCase().startsWith(`${root.toLowerCase()}/`);
  const path = inside ? pathname.slice(root.length + 1).replace(/\/$/, '') : undefined;
  const found = path === undefined ? undefined : findRoute(routes, request.method, path);
  if (!found) throw unknown(request, routes);
  if (found.route.needs && !mayUse(grant, found.route.needs)) throw forbidden(found.route.needs);
  const host = `http://${request.headers.host ?? '127.0.0.1'}`;
  const call: Call = {
    params: found.params,
    query: request.url.searchParams,
    body: new Body(request.method === 'GET' ? {} : await readJson(request)),
    url: new URL(request.url.pathname + request.url.search, host),
    base: `${host}${root}`,
    world,
    state,
    reviews,
    author: grant.job ? { login: 'github-actions[bot]', bot: true } : { login: world.actor, bot: false },
    record,
  };
  return found.route.handle(call);
}

/** An installation's token may not ask who it is; clients try it all the same, so it is no refusal worth recording. */
function whoAmI(grant: ApiGrant, world: ApiWorld): Reply {
  if (!grant.job) return { status: 200, json: { login: world.actor, type: 'User' } };
  return { status: 403, json: { message: 'Resource not accessible by integration', status: '403' } };
}

function findRoute(routes: readonly Route[], method: string, path: string) {
  for (const route of routes) {
    const params = route.method === method ? match(route.path, path) : undefined;
    if (params) return { route, params };
  }
  return undefined;
}

function mayUse(grant: ApiGrant, needs: NonNullable<Route['needs']>): boolean {
  return Object.entries(needs).some(([scope, access]) => access !== 'none' && grant.allows(scope, access));
}

/** Says which operations there are, so that a missing one is not taken for a missing thing. */
function unknown({ method, url }: HttpRequest, routes: readonly Route[]): Refusal {
  const refusal = notFound();
  const known = routes.map(route => `${route.method} /repos/{owner}/{repo}${route.path && '/'}${route.path}`);
  refusal.body['sluice'] =
    `The local stand-in for the GitHub API has no ${method} ${url.pathname.slice('/api'.length)}.`;
  refusal.body['known'] = known;
  return refusal;
}

function refusalOf({ method, url }: HttpRequest, { status, body, headers }: Refusal): ApiEvent {
  const needs = headers['x-accepted-github-permissions'];
  const message = String(body['sluice'] ?? body['message']);
  const path = url.pathname.slice('/api'.length);
  return { kind: 'refused', method, path, status, message, ...(needs ? { needs } : {}) };
}
