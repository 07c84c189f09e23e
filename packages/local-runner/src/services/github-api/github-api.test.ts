import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Permissions } from '../../permissions.js';
import { startServices, type LocalServices } from '../index.js';

// Real processes, on machines that may be busy.
jest.setTimeout(60_000);

/** What `JSON.parse` gives: the tests look into it freely. */
type Answer = ReturnType<typeof JSON.parse>;

let folder: string;
let services: LocalServices;
const SHA = 'a'.repeat(40);
const ALL: Permissions = Object.fromEntries(
  ['actions', 'checks', 'contents', 'deployments', 'issues', 'pull-requests', 'statuses'].map(scope => [
    scope,
    'write',
  ]),
);

const start = () =>
  startServices({
    runFolder: join(folder, 'run'),
    stateFolder: join(folder, 'state'),
    world: {
      repository: 'octo/penguins',
      repositoryRoot: folder,
      serverUrl: 'https://github.com',
      runId: '7',
      sha: SHA,
      defaultBranch: 'main',
      actor: 'octocat',
      eventName: 'pull_request',
      event: {
        pull_request: { number: 12, head: { sha: SHA, ref: 'topic', repo: { full_name: 'octo/penguins' } } },
      },
      environments: [
        { name: 'production', protected: true },
        { name: 'preview', protected: false },
      ],
    },
    cacheScopes: ['refs/heads/main'],
    cacheWritable: true,
    secrets: ['github_pat_11AAA'],
  });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-api-'));
  services = await start();
});
afterEach(async () => {
  await services.stop();
  await rm(folder, { recursive: true, force: true });
});

const token = (permissions = ALL) => services.apiToken({ runId: '7', jobId: 'gate' }, permissions);

async function call(method: string, path: string, body?: unknown, bearer = token()) {
  const url = path.startsWith('http') ? path : `${services.apiUrl}/repos/octo/penguins/${path}`;
  const headers: Record<string, string> = bearer ? { authorization: `token ${bearer}` } : {};
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const response = await fetch(url, init);
  const text = await response.text();
  const data: Answer = text ? JSON.parse(text) : undefined;
  return { status: response.status, data, headers: response.headers };
}

describe('comments', () => {
  it('creates, updates and records them as the bot', async () => {
    const made = await call('POST', 'issues/12/comments', { body: '### ❌ Gate failed' });
    expect(made).toMatchObject({
      status: 201,
      data: { user: { login: 'github-actions[bot]', type: 'Bot' } },
    });
    expect(made.data.html_url).toBe(
      `https://github.com/octo/penguins/issues/12#issuecomment-${made.data.id}`,
    );
    await call('PATCH', `issues/comments/${made.data.id}`, { body: '### ✅ Gate passed' });
    expect((await call('GET', `issues/comments/${made.data.id}`)).data.body).toBe('### ✅ Gate passed');
    const { records } = await services.stop();
    expect(records).toMatchObject([
      { kind: 'comment', action: 'created', issue: 12, job: 'gate' },
      { kind: 'comment', action: 'updated', body: '### ✅ Gate passed' },
    ]);
    expect(JSON.parse(await readFile(join(folder, 'run', 'github.json'), 'utf8'))).toEqual(records);
  });

  it('pages through more than a hundred by the Link header', async () => {
    for (let n = 1; n <= 103; n++) await call('POST', 'issues/12/comments', { body: `comment ${n}` });
    await call('POST', 'issues/13/comments', { body: 'of another issue' });
    const bodies: string[] = [];
    let url: string | undefined = `${services.apiUrl}/repos/octo/penguins/issues/12/comments?per_page=50`;
    let pages = 0;
    while (url) {
      const { data, headers } = await call('GET', url);
      bodies.push(...data.map((comment: { body: string }) => comment.body));
      url = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
      pages++;
    }
    expect([pages, bodies.length, bodies.at(-1)]).toEqual([3, 103, 'comment 103']);
    expect((await call('GET', 'issues/12/comments')).data).toHaveLength(30);
  });

  it('remembers them in the next run, as GitHub would', async () => {
    await call('POST', 'issues/12/comments', { body: 'first run' });
    await services.stop();
    services = await start();
    expect((await call('GET', 'issues/12/comments')).data).toMatchObject([{ body: 'first run' }]);
    expect((await services.stop()).records).toEqual([]);
  });

  it('refuses what is too long, empty or absent', async () => {
    const long = await call('POST', 'issues/12/comments', { body: 'x'.repeat(65_537) });
    expect(long).toMatchObject({
      status: 422,
      data: { message: expect.stringContaining('maximum is 65536') },
    });
    expect((await call('POST', 'issues/12/comments', {})).status).toBe(422);
    expect((await call('PATCH', 'issues/comments/999', { body: 'x' })).status).toBe(404);
    expect((await call('DELETE', 'issues/comments/x')).status).toBe(404);
  });

  it('shows a token out of the user’s own secrets as the user', async () => {
    const { data } = await call('POST', 'issues/12/comments', { body: 'mine' }, 'github_pat_11AAA');
    expect(data.user).toEqual({ login: 'octocat', type: 'User' });
  });
});

describe('GET /user', () => {
  const ask = async (credential: string) => {
    const answer = await fetch(`${services.apiUrl}/user`, {
      headers: { authorization: `Bearer ${credential}` },
    });
    return { status: answer.status, data: (await answer.json()) as { login?: string } };
  };

  it('tells users who they are, and refuses an installation, as GitHub does, without making a case of it', async () => {
    expect(await ask('github_pat_11AAA')).toMatchObject({ status: 200, data: { login: 'octocat' } });
    expect((await ask(token(ALL))).status).toBe(403);
    expect((await services.stop()).records).toEqual([]);
  });
});

describe('permissions', () => {
  it.each([
    ['POST', 'issues/12/comments', { body: 'x' }, 'issues=write; pull_requests=write'],
    ['POST', `statuses/${SHA}`, { state: 'success' }, 'statuses=write'],
    ['POST', 'deployments', { ref: 'main' }, 'deployments=write'],
    ['POST', 'check-runs', { name: 'x', head_sha: SHA }, 'checks=write'],
    ['POST', 'actions/workflows/x.yml/dispatches', { ref: 'main' }, 'actions=write'],
    ['POST', 'dispatches', { event_type: 'x' }, 'contents=write'],
  ])('answers 403 to %s %s with a read-only token, as to a fork', async (method, path, body, needs) => {
    const readOnly = Object.fromEntries(Object.keys(ALL).map(scope => [scope, 'read' as const]));
    const { status, data, headers } = await call(method, path, body, token(readOnly));
    expect([status, data.message]).toEqual([403, 'Resource not accessible by integration']);
    expect(headers.get('x-accepted-github-permissions')).toBe(needs);
    const { records } = await services.stop();
    expect(records).toMatchObject([{ kind: 'refused', method, status: 403, needs, job: 'gate' }]);
  });

  it('takes either of two scopes, and reads with none', async () => {
    expect(
      (await call('POST', 'issues/12/comments', { body: 'x' }, token({ 'pull-requests': 'write' }))).status,
    ).toBe(201);
    expect((await call('POST', 'issues/12/comments', { body: 'x' }, token({ issues: 'write' }))).status).toBe(
      201,
    );
    expect((await call('GET', 'issues/12/comments', undefined, token({}))).status).toBe(200);
  });

  it('knows no token of another run', async () => {
    expect((await call('GET', '', undefined, 'ghs_' + '0'.repeat(36))).data.message).toBe('Bad credentials');
    expect((await call('GET', '', undefined, '')).status).toBe(401);
    // Any other user of this machine may knock, with any word.
    for (const guess of ['x', 'github_pat_11AAB', 'undefined'])
      expect((await call('GET', 'actions/runs/7/artifacts', undefined, guess)).status).toBe(401);
    expect((await call('GET', '', undefined, 'github_pat_11AAA')).status).toBe(200);
  });
});

describe('statuses and deployments', () => {
  it('combines the newest status of each context', async () => {
    const post = (state: string, context: string) =>
      call('POST', `statuses/${SHA}`, { state, context, description: 'd' });
    await post('failure', 'sluice/a/train');
    await post('success', 'sluice/a/gate');
    expect((await call('GET', `commits/${SHA}/status`)).data.state).toBe('failure');
    await post('success', 'sluice/a/train');
    expect((await call('GET', `commits/${SHA}/status`)).data).toMatchObject({
      state: 'success',
      total_count: 2,
    });
    expect((await call('GET', `commits/${SHA}/statuses`)).data).toHaveLength(3);
    expect((await post('great', 'x')).status).toBe(422);
    expect(
      (await call('POST', `statuses/${SHA}`, { state: 'success', description: 'x'.repeat(141) })).status,
    ).toBe(422);
  });

  it('keeps deployments with their statuses, newest first', async () => {
    const { data } = await call('POST', 'deployments', {
      ref: 'main',
      environment: 'production',
      required_contexts: [],
    });
    const status = {
      state: 'in_progress',
      description: '10 % of traffic',
      environment_url: 'http://127.0.0.1:8080',
    };
    await call('POST', `deployments/${data.id}/statuses`, status);
    await call('POST', `deployments/${data.id}/statuses`, { state: 'success' });
    const { data: statuses } = await call('GET', `deployments/${data.id}/statuses`);
    expect(statuses.map((one: { state: string }) => one.state)).toEqual(['success', 'in_progress']);
    expect((await call('GET', 'deployments?environment=preview')).data).toEqual([]);
    expect((await call('GET', 'deployments?environment=production')).data).toMatchObject([
      { sha: SHA, ref: 'main' },
    ]);
    expect((await services.stop()).records.map(record => record.kind)).toEqual([
      'deployment',
      'deployment-status',
      'deployment-status',
    ]);
  });
});

describe('dispatches', () => {
  beforeEach(async () => {
    await mkdir(join(folder, '.github', 'workflows'), { recursive: true });
    const inputs = 'inputs: { digest: { required: true }, days: { required: true, default: 3 } }';
    await writeFile(
      join(folder, '.github', 'workflows', 'promote.yml'),
      `on:\n  workflow_dispatch: { ${inputs} }\njobs: {}\n`,
    );
    await writeFile(join(folder, '.github', 'workflows', 'ci.yml'), 'on: [push]\njobs: {}\n');
  });
  const dispatch = (workflow: string, body: object) =>
    call('POST', `actions/workflows/${workflow}/dispatches`, { ref: 'main', ...body });

  it('records them and returns the run’s details where asked', async () => {
    const plain = await dispatch('promote.yml', { inputs: { digest: 'abc' } });
    expect([plain.status, plain.data]).toEqual([204, undefined]);
    const { status, data } = await dispatch('promote.yml', {
      inputs: { digest: 'abc' },
      return_run_details: true,
    });
    expect(status).toBe(200);
    expect(data.html_url).toBe(`https://github.com/octo/penguins/actions/runs/${data.workflow_run_id}`);
    const { records } = await services.stop();
    expect(records[0]).toMatchObject({
      kind: 'dispatch',
      workflow: 'promote.yml',
      ref: 'main',
      inputs: { digest: 'abc' },
    });
  });

  it.each([
    ['none.yml', {}, 404, 'none.yml'],
    ['..%2Fpromote.yml', {}, 404, 'Not Found'],
    ['ci.yml', {}, 422, "does not have 'workflow_dispatch'"],
    ['promote.yml', { inputs: { digets: 'x' } }, 422, 'Unexpected inputs provided: ["digets"]'],
    ['promote.yml', { inputs: {} }, 422, "Required input 'digest' not provided"],
  ])('refuses %s with %j: %i', async (workflow, body, status, message) => {
    const answer = await dispatch(workflow, body);
    expect(answer).toMatchObject({ status, data: { message: expect.stringContaining(message) } });
  });
});

describe('reading', () => {
  it('knows the repository, the pull request of the event and the environments', async () => {
    expect((await call('GET', '')).data).toMatchObject({
      full_name: 'octo/penguins',
      default_branch: 'main',
    });
    expect((await call('GET', `${services.apiUrl}/repos/Octo/Penguins/pulls/12`)).data).toMatchObject({
      number: 12,
      head: { sha: SHA },
    });
    expect((await call('GET', 'pulls?head=octo:topic')).data).toHaveLength(1);
    expect((await call('GET', 'pulls?head=octo:other')).data).toHaveLength(0);
    expect((await call('GET', 'pulls/13')).status).toBe(404);
    const { data } = await call('GET', 'environments/production');
    expect(data.protection_rules).toMatchObject([{ type: 'required_reviewers', prevent_self_review: false }]);
    expect((await call('GET', 'environments/preview')).data.protection_rules).toEqual([]);
    expect((await call('GET', 'environments/none')).status).toBe(404);
  });

  it('tells who approved what in this run', async () => {
    services.reviewed?.({
      environment: 'production',
      state: 'approved',
      by: 'octocat',
      comment: 'looks good',
    });
    expect((await call('GET', 'actions/runs/7/approvals')).data).toMatchObject([
      { state: 'approved', user: { login: 'octocat' }, environments: [{ name: 'production' }] },
    ]);
    expect((await call('GET', 'actions/runs/8/approvals')).status).toBe(404);
  });

  it('answers an operation it lacks by listing those it has, and records the attempt', async () => {
    const { status, data } = await call('POST', 'pages', {});
    expect([status, data.message]).toEqual([404, 'Not Found']);
    expect(data.sluice).toContain('no POST /repos/octo/penguins/pages');
    expect(data.known).toContain('POST /repos/{owner}/{repo}/issues/:issue/comments');
    expect((await call('POST', `${services.apiUrl}/graphql`, { query: '{}' })).status).toBe(404);
    expect((await call('GET', `${services.apiUrl}/repos/octo/penguins-evil`)).status).toBe(404);
    expect((await services.stop()).records).toHaveLength(3);
  });
});
