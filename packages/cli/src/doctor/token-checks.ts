import type { Http, RunContext } from '@sluice/core';
import { isRecord } from '../json.js';
import type { Check } from './check.js';

export interface Api {
  /** Without a slash at its end. */
  url: string;
  token: string;
  http: Http;
  context: Pick<RunContext, 'repository' | 'sha' | 'runId' | 'pullRequest'>;
}

const TIMEOUT_MS = 10_000;

/** Reads only: what a token may write cannot be seen without writing. */
const PROBES = [
  { scope: 'pull-requests: read', path: 'pulls?per_page=1', use: 'find the comment of a pull request' },
  { scope: 'statuses: read', path: 'commits/{sha}/statuses?per_page=1', use: 'see commit statuses' },
  { scope: 'actions: read', path: 'actions/runs/{run}', use: 'fetch what other runs left' },
] as const;

/** What can be seen of the token, and of the environments that rollouts name. */
export async function checkToken(api: Api, environments: readonly string[]): Promise<Check[]> {
  const subject = 'github-token';
  if (!api.token)
    return [
      { state: 'note', subject, message: 'none given: no comment and no commit status can be written' },
    ];
  const answer = await ask(api, '');
  if (typeof answer === 'string') return [{ state: 'warn', subject, message: answer }];
  if (answer.status === 401)
    return [
      { state: 'fail', subject, message: 'the API does not know it', fix: 'It has expired or is mistyped.' },
    ];
  if (answer.status !== 200)
    return [
      {
        state: 'warn',
        subject,
        message: `it does not see the repository (HTTP ${answer.status})`,
        fix: 'permissions: { contents: read }',
      },
    ];
  const isPublic = isRecord(answer.body) && answer.body['private'] === false;
  const probes = await Promise.all(PROBES.map(probe => probeScope(api, probe, isPublic)));
  const named = await Promise.all(environments.map(name => checkEnvironment(api, name)));
  return [...kindOf(api, answer.headers), ...probes, ...named];
}

/** A personal token says of itself what it may do; that of the job does not. */
function kindOf({ context }: Api, headers: Readonly<Record<string, string>>): Check[] {
  const subject = 'github-token';
  const scopes = headers['x-oauth-scopes'];
  const fork: Check[] = context.pullRequest?.fromFork
    ? [{ state: 'note', subject, message: 'the pull request comes from a fork, so that it may only read' }]
    : [];
  if (scopes === undefined)
    return [{ state: 'pass', subject, message: 'the repository is visible' }, ...fork];
  return [
    {
      state: 'warn',
      subject,
      message: `a personal token with the scopes ${scopes || 'of public data'}: it outlives the job`,
      fix: 'Leave github-token out: the token of the job is enough, and ends with it.',
    },
  ];
}

async function probeScope(
  api: Api,
  { scope, path, use }: (typeof PROBES)[number],
  isPublic: boolean,
): Promise<Check> {
  const answer = await ask(
    api,
    `/${path.replace('{sha}', api.context.sha).replace('{run}', api.context.runId)}`,
  );
  const subject = scope;
  if (typeof answer === 'string') return { state: 'warn', subject, message: answer };
  if (answer.status >= 400)
    return { state: 'note', subject, message: `not granted (HTTP ${answer.status}): this job cannot ${use}` };
  const message = isPublic ? 'readable, as everybody may: the repository is public' : 'granted';
  return { state: 'pass', subject, message };
}

async function checkEnvironment(api: Api, name: string): Promise<Check> {
  const answer = await ask(api, `/environments/${encodeURIComponent(name)}`);
  const subject = `environment ${name}`;
  if (typeof answer === 'string') return { state: 'warn', subject, message: answer };
  if (answer.status === 404)
    return {
      state: 'warn',
      subject,
      message:
        'does not exist, or this token may not see it: GitHub would make it at the first rollout, unprotected',
      fix: 'Settings → Environments: make it, with reviewers and the branches that may use it.',
    };
  if (answer.status !== 200)
    return {
      state: 'note',
      subject,
      message: `cannot be seen (HTTP ${answer.status}): it takes "actions: read"`,
    };
  const rules = isRecord(answer.body) ? answer.body['protection_rules'] : undefined;
  const reviewed =
    Array.isArray(rules) && rules.some(rule => isRecord(rule) && rule['type'] === 'required_reviewers');
  return reviewed
    ? { state: 'pass', subject, message: 'somebody has to approve' }
    : {
        state: 'warn',
        subject,
        message: 'nobody is asked before a rollout',
        fix: 'Require a reviewer in its settings.',
      };
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** The API's answer, or why there is none. */
async function ask({ url, token, http, context }: Api, path: string): Promise<Answer | string> {
  try {
    const { status, headers, body } = await http.request(`${url}/repos/${context.repository}${path}`, {
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'user-agent': 'sluice',
      },
      timeoutMs: TIMEOUT_MS,
    });
    return { status, headers, body: parse(body) };
  } catch (error) {
    return `the API does not answer: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
