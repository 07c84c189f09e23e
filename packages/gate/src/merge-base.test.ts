import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PREDICATE, sha256, statement, UserError, type HttpResponse, type Subject } from '@sluice/core';
import { testPorts, type TestPorts } from '@sluice/testing';
import { findRun } from './merge-base.js';

const BASE = 'b'.repeat(40);
const FORK = 'f'.repeat(40);
const TIP = 'c'.repeat(40);
const REPO = 'octo/penguins';

interface Run {
  id: number;
  head_sha: string;
  head_branch?: string;
  event?: string;
  conclusion?: string;
  head_repository?: { full_name: string } | null;
  artifacts?: { id: number; name: string; expired?: boolean }[];
}

/** GitHub's API as far as it is asked, with its paging; what was asked is kept. */
class FakeForge {
  runs: Run[] = [];
  /** How the base lies to a commit, where it is not ahead of it; undefined where the forge does not know it. */
  readonly compared = new Map<string, string | undefined>();
  readonly asked: string[] = [];
  /** Path → status that is answered instead. */
  readonly broken = new Map<string, number>();

  answer(url: string, headers: Record<string, string>): HttpResponse {
    const { pathname, searchParams: query } = new URL(url);
    const path = pathname.replace(`/repos/${REPO}/`, '');
    this.asked.push(path + (query.has('head_sha') ? '?head_sha' : query.has('branch') ? '?branch' : ''));
    const say = (status: number, value: unknown): HttpResponse => ({
      status,
      headers: {},
      body: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
    });
    const broken = this.broken.get(path);
    if (broken === 200) return say(200, '<html>');
    if (broken) return say(broken, { message: 'no' });
    if (headers['authorization'] !== 'Bearer t') return say(401, {});
    const page = (key: string, all: object[]) => {
      const [size, at] = [Number(query.get('per_page')), Number(query.get('page'))];
      return say(200, { total_count: all.length, [key]: all.slice((at - 1) * size, at * size) });
    };
    if (path === 'actions/runs/812') return say(200, { id: 812, workflow_id: 5 });
    const [commit, tip] = path.startsWith('compare/') ? path.slice('compare/'.length).split('...') : [];
    if (commit !== undefined) {
      expect(tip).toBe(BASE);
      const status = this.compared.has(commit) ? this.compared.get(commit) : 'ahead';
      return status === undefined ? say(404, {}) : say(200, { status });
    }
    if (path === 'actions/workflows/5/runs') {
      const whole = this.runs.map(run => ({
        ...{
          event: 'push',
          conclusion: 'success',
          head_branch: 'main',
          head_repository: { full_name: REPO },
        },
        ...run,
      }));
      const wanted = whole.filter(
        run =>
          (query.get('status') ?? run.conclusion) === run.conclusion &&
          (query.get('head_sha') ?? run.head_sha) === run.head_sha &&
          (query.get('branch') ?? run.head_branch) === run.head_branch,
      );
      return page('workflow_runs', wanted);
    }
    const run = this.runs.find(({ id }) => path === `actions/runs/${id}/artifacts`);
    return run ? page('artifacts', run.artifacts ?? []) : say(404, {});
  }
}

let ports: TestPorts;
let forge: FakeForge;
/** What lies in each artifact. */
let contents: Map<number, Record<string, string>>;
/** Artifacts that cannot be had now. */
let unavailable: Set<number>;
beforeEach(async () => {
  forge = new FakeForge();
  contents = new Map();
  unavailable = new Set();
  ports = await testPorts({
    http: { request: (url, request = {}) => Promise.resolve(forge.answer(url, request.headers ?? {})) },
    artifacts: {
      available: true,
      upload: () => Promise.resolve(undefined),
      download: async (id, of) => {
        expect(of).toMatchObject({ repository: REPO, token: 't', id: expect.any(Number) });
        const content = contents.get(id);
        if (unavailable.has(id))
          throw new UserError('service-unavailable', `The artifact ${id} answered 502.`);
        if (!content) throw new UserError('missing-file', `The artifact ${id} is not there.`);
        const folder = await ports.files.temporary('artifact-');
        for (const [name, text] of Object.entries(content))
          await ports.files.write(`${folder}/${name}`, text);
        return folder;
      },
    },
  });
  ports.context = {
    ...ports.context,
    apiUrl: 'https://api.example',
    eventName: 'pull_request',
    ref: 'refs/pull/7/merge',
    pullRequest: { number: 7, headSha: 'a'.repeat(40), baseRef: 'main', baseSha: BASE, fromFork: false },
  };
});
afterEach(() => ports.dispose());

const MODEL = { name: 'penguins', sha256: sha256('new weights') };
const find = (token: string | undefined = 't') => findRun(MODEL, token, ports);

/** An artifact as train leaves it. */
function training(id: number, attempt = 1, { weights = 'old weights', guesses = 'id,label\n' } = {}) {
  const subjects: Subject[] = [
    { kind: 'model', name: 'penguins', sha256: sha256(weights) },
    { kind: 'predictions', name: 'p.csv', sha256: sha256(guesses) },
  ];
  const byproducts = [
    { name: 'metrics', digest: { sha256: sha256('{"a":1}') }, annotations: { kind: 'metrics' } },
  ];
  contents.set(id, {
    'sluice-report/train/evidence.json': JSON.stringify(
      statement(subjects, PREDICATE.provenance, { runDetails: { byproducts } }),
    ),
    'p.csv': guesses,
    'metrics.json': '{"a":1}',
  });
  return { id, name: `penguins-train-0123abcd-${attempt}` };
}
const past = (id: number, head_sha: string, more: Partial<Run> = {}): Run => ({
  id,
  head_sha,
  artifacts: [training(10 * id)],
  ...more,
});

describe('the run to compare with', () => {
  it('is that of the tip of the base, whatever is newer', async () => {
    forge.runs = [past(3, TIP), past(2, BASE), past(1, BASE)];
    const found = await find();
    expect(found).toMatchObject({
      kind: 'found',
      name: 'run 2 of the base commit',
      commit: BASE,
      sameModel: false,
      materials: [
        { kind: 'baseline-model', sha256: sha256('old weights') },
        {
          kind: 'baseline-predictions',
          sha256: sha256('id,label\n'),
          path: expect.stringMatching(/p\.csv$/),
        },
        { kind: 'baseline-metrics', path: expect.stringMatching(/metrics\.json$/) },
      ],
    });
    expect(forge.asked).not.toContain('actions/workflows/5/runs?branch');
  });

  it('is else the newest of the branch, which is told', async () => {
    forge.runs = [past(3, TIP), past(2, 'd'.repeat(40))];
    expect(await find()).toMatchObject({ kind: 'found', name: 'run 3 of main', commit: TIP });
  });

  it('is never one of the commit where the histories part, if the base has a newer one', async () => {
    forge.runs = [past(3, 'd'.repeat(40)), past(2, FORK)];
    expect(await find()).toMatchObject({ name: 'run 3 of main', commit: 'd'.repeat(40) });
    expect(forge.asked.filter(path => path.startsWith('compare/'))).toEqual([
      `compare/${'d'.repeat(40)}...${BASE}`,
    ]);
  });

  it('is never one of a commit that is not on the base, as of a tag with the name of the branch', async () => {
    const [newer, gone] = ['1'.repeat(40), '2'.repeat(40)];
    forge.compared.set(FORK, 'diverged').set(newer, 'behind').set(gone, undefined).set(TIP, 'identical');
    forge.runs = [past(6, FORK), past(5, FORK), past(4, newer), past(3, gone), past(2, TIP)];
    expect(await find()).toMatchObject({ kind: 'found', name: 'run 2 of main', commit: TIP });
    forge.runs.pop();
    expect(await find()).toMatchObject({ kind: 'missing', existedBefore: true });
  });

  it('is not looked for among commits without end', async () => {
    forge.runs = Array.from({ length: 90 }, (_, i) => past(100 - i, i.toString(16).padStart(40, '0')));
    for (const { head_sha } of forge.runs) forge.compared.set(head_sha, 'diverged');
    expect(await find()).toMatchObject({ kind: 'missing', existedBefore: true });
    expect(forge.asked.filter(path => path.startsWith('compare/'))).toHaveLength(50);
  });

  it('is no older one where its artifact only cannot be had now', async () => {
    forge.runs = [past(3, BASE), past(2, TIP)];
    unavailable.add(30);
    expect(await find()).toEqual({
      kind: 'missing',
      existedBefore: true,
      why: 'no run of the merge base: The artifact 30 answered 502',
    });
  });

  it('is never one that did not go through, or that ran code of a pull request or a fork', async () => {
    forge.runs = [
      past(9, BASE, { conclusion: 'failure' }),
      past(8, FORK, { event: 'pull_request', head_repository: { full_name: 'evil/penguins' } }),
      past(7, FORK, { event: 'push', head_repository: { full_name: 'evil/penguins' } }),
      past(6, FORK, { event: 'pull_request_target' }),
      past(5, FORK, { event: 'workflow_run' }),
      past(4, FORK, { head_repository: null }),
      past(812, BASE),
      past(3, 'd'.repeat(40), { event: 'schedule' }),
    ];
    expect(await find()).toMatchObject({ kind: 'found', name: 'run 3 of main' });
  });

  it('is looked for page after page', async () => {
    const pulls = Array.from({ length: 230 }, (_, i) => past(2000 - i, FORK, { event: 'pull_request' }));
    const noise = Array.from({ length: 150 }, (_, i) => ({ id: i + 1, name: `other-${i}` }));
    forge.runs = [...pulls, past(2, TIP, { artifacts: [...noise, training(900)] })];
    expect(await find()).toMatchObject({ kind: 'found', name: 'run 2 of main' });
    expect(forge.asked.filter(path => path === 'actions/workflows/5/runs?branch')).toHaveLength(3);
    expect(forge.asked.filter(path => path === 'actions/runs/2/artifacts')).toHaveLength(2);
  });

  it('is another where the artifacts of one have expired, are gone, or are none', async () => {
    const foreign = training(61);
    contents.set(61, { 'evidence.json': '{"predicateType": 1', 'p.csv': 'x' });
    const bare = training(51);
    contents.set(51, { ...contents.get(51)!, 'p.csv': 'changed', 'metrics.json': '{}' });
    forge.runs = [
      past(8, BASE, { artifacts: [{ ...training(81), expired: true }] }),
      past(7, TIP, { artifacts: [{ id: 4711, name: 'penguins-train-0123abcd-1' }] }),
      past(6, TIP, { artifacts: [foreign] }),
      past(5, TIP, { artifacts: [bare] }),
      past(4, TIP, {
        artifacts: [
          { id: 1, name: 'penguins-train-model-0123abcd-1' },
          { id: 2, name: 'x' },
        ],
      }),
      past(3, TIP, { artifacts: [training(31), training(32)] }),
    ];
    expect(await find()).toEqual({
      kind: 'missing',
      existedBefore: true,
      why: `no run of the merge base: ${[
        'run 8: its artifacts have expired',
        'run 7: The artifact 4711 is not there',
        'run 6: it left no evidence of a training',
        'run 5: it left neither predictions nor metrics',
        'run 4: its artifacts hold no training of penguins',
        'run 3: it trained 2 times, and nothing says which counts',
      ].join('; ')}`,
    });
    forge.runs.push(past(2, TIP));
    expect(await find()).toMatchObject({ kind: 'found', name: 'run 2 of main' });
  });

  it('counts by its last attempt', async () => {
    forge.runs = [past(2, BASE, { artifacts: [training(21), training(22, 2, { guesses: 'id\n' })] })];
    expect(await find()).toMatchObject({ materials: [{}, { sha256: sha256('id\n') }, {}] });
  });

  it('may have trained the very same model', async () => {
    forge.runs = [past(2, BASE, { artifacts: [training(21, 1, { weights: 'new weights' })] })];
    expect(await find()).toMatchObject({ sameModel: true });
  });
});

describe('elsewhere than on a pull request', () => {
  it.each([
    ['refs/heads/main', 'run 3 of main'],
    ['refs/heads/gh-readonly-queue/main/pr-7-0123abcd', 'run 2 of the base commit'],
  ])('on %s it is %s', async (ref, name) => {
    const { pullRequest, ...context } = ports.context;
    expect(pullRequest).toBeDefined();
    ports.context = { ...context, ref, sha: BASE, baseSha: BASE };
    forge.runs = [past(3, TIP), past(2, BASE)];
    expect(await find()).toMatchObject({ kind: 'found', name });
  });

  it('there is none of a tag', async () => {
    const { pullRequest, ...context } = ports.context;
    expect(pullRequest).toBeDefined();
    ports.context = { ...context, ref: 'refs/tags/v1' };
    expect(await find()).toMatchObject({
      kind: 'missing',
      existedBefore: true,
      why: expect.stringMatching(/no branch/),
    });
  });
});

describe('where there is none', () => {
  it('a workflow that has never run on the branch has its first release', async () => {
    forge.runs = [past(9, FORK, { head_branch: 'feature' }), past(812, BASE)];
    expect(await find()).toEqual({
      kind: 'missing',
      existedBefore: false,
      why: 'no run of the merge base: no successful run of this workflow on main',
    });
  });

  it.each([
    ['failed', { conclusion: 'failure' }],
    ['was cancelled', { conclusion: 'cancelled' }],
    ['ran code of a pull request', { event: 'pull_request' }],
    ['ran in a fork', { head_repository: { full_name: 'evil/penguins' } }],
  ] as const)('a run that %s is no baseline, but leaves no room for a first release', async (_, run) => {
    forge.runs = [past(9, TIP, run)];
    expect(await find()).toMatchObject({ kind: 'missing', existedBefore: true });
  });

  it('a forge that does not tell leaves no room for a first release', async () => {
    for (const [path, status, why] of [
      ['actions/runs/812', 403, /may not read actions\/runs\/812 \(403\); it needs `actions: read`/],
      ['actions/workflows/5/runs', 404, /may not read actions\/workflows\/5\/runs \(404\); it needs/],
      ['actions/workflows/5/runs', 500, /answered 500/],
      ['actions/runs/812', 200, /with JSON/],
      ['actions/runs/2/artifacts', 429, /answered 429/],
      [`compare/${TIP}...${BASE}`, 500, /answered 500/],
    ] as const) {
      forge.broken.clear();
      forge.broken.set(path, status);
      forge.runs = [past(2, path.startsWith('compare/') ? TIP : BASE)];
      expect(await find()).toEqual({
        kind: 'missing',
        existedBefore: true,
        why: expect.stringMatching(why),
      });
    }
  });

  it('nor does one that cannot be asked', async () => {
    expect(await find('')).toMatchObject({ existedBefore: true, why: expect.stringMatching(/github-token/) });
    expect(await findRun(MODEL, undefined, ports)).toMatchObject({ existedBefore: true });
    ports.http = { request: () => Promise.reject(new UserError('timeout', 'GET to api did not work.')) };
    expect(await find()).toMatchObject({ existedBefore: true, why: expect.stringMatching(/did not work$/) });
    const { apiUrl, ...context } = ports.context;
    expect(apiUrl).toBeDefined();
    ports.context = context;
    expect(await find()).toMatchObject({
      existedBefore: true,
      why: expect.stringMatching(/no run of a forge/),
    });
  });

  it('looks into ten runs, and no further', async () => {
    forge.runs = Array.from({ length: 40 }, (_, i) => past(100 - i, TIP, { artifacts: [] }));
    expect(await find()).toMatchObject({ kind: 'missing', existedBefore: true });
    expect(forge.asked.filter(path => path.endsWith('/artifacts'))).toHaveLength(10);
  });
});
