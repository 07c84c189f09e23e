import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readContext } from './run-context.js';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'sluice-context-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

async function contextOf(eventName: string, event: unknown) {
  const path = join(folder, 'event.json');
  await writeFile(path, JSON.stringify(event));
  return readContext({
    GITHUB_REPOSITORY: 'octo/penguins',
    GITHUB_EVENT_NAME: eventName,
    GITHUB_EVENT_PATH: path,
    GITHUB_API_URL: 'https://ghe.example/api/v3',
  });
}
const pull = (repo: string | null) => ({
  pull_request: {
    number: 7,
    head: { sha: 'h', repo: repo === null ? null : { full_name: repo } },
    base: { ref: 'main', sha: 'b' },
  },
});
const after = (event: string | undefined, repo: string | null) => ({
  workflow_run: { event, head_repository: repo === null ? null : { full_name: repo } },
});

describe('a run', () => {
  it.each<[string, unknown]>([
    ['push', {}],
    ['schedule', {}],
    ['workflow_dispatch', {}],
    ['pull_request', pull('octo/penguins')],
    ['workflow_run', after('push', 'octo/penguins')],
    ['workflow_run', after('schedule', 'octo/penguins')],
  ])('is trusted on %s %j', async (name, event) => {
    expect((await contextOf(name, event)).untrusted).toBeUndefined();
  });

  it.each<[string, unknown, string]>([
    ['pull_request', pull('mallory/penguins'), 'from a fork'],
    ['pull_request', pull(null), 'from a fork'],
    ['pull_request_target', pull('octo/penguins'), 'pull_request_target'],
    ['issue_comment', {}, 'issue_comment'],
    ['issues', {}, 'issues'],
    ['discussion_comment', {}, 'discussion_comment'],
    ['fork', {}, 'fork'],
    ['workflow_run', after('push', 'mallory/penguins'), 'from a fork'],
    ['workflow_run', after('push', null), 'from a fork'],
    ['workflow_run', {}, 'from a fork'],
    ['workflow_run', after('pull_request', 'octo/penguins'), 'pull_request'],
    ['workflow_run', after('issue_comment', 'octo/penguins'), 'issue_comment'],
    ['workflow_run', after(undefined, 'octo/penguins'), 'unknown'],
  ])('is not trusted on %s %j', async (name, event, why) => {
    expect((await contextOf(name, event)).untrusted).toContain(why);
  });

  it('knows the address of the API, and stands a broken event', async () => {
    expect((await contextOf('push', null)).apiUrl).toBe('https://ghe.example/api/v3');
    expect(readContext({}).apiUrl).toBeUndefined();
    expect((await contextOf('workflow_run', null)).untrusted).toContain('from a fork');
  });
});
