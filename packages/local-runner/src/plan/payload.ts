import type { RepositoryFacts } from '../options.js';

export type Payload = Record<string, unknown>;

/**
 * The event as GitHub would tell it, as far as a machine without GitHub knows; what the user gave replaces it key by
 * key, and within `repository` and `pull_request` too.
 */
export function buildPayload(
  event: string,
  facts: RepositoryFacts & { defaultBranch: string },
  given: Payload = {},
): Payload {
  const [owner, name] = facts.repository.split('/') as [string, string];
  const base: Payload = {
    repository: {
      name,
      full_name: facts.repository,
      owner: { login: owner },
      default_branch: facts.defaultBranch,
      html_url: `https://github.com/${facts.repository}`,
      private: false,
    },
    sender: { login: facts.actor },
    ...eventPart(event, facts),
  };
  return merge(base, given, 2);
}

function eventPart(
  event: string,
  { ref, sha, actor, repository, defaultBranch }: Parameters<typeof buildPayload>[1],
): Payload {
  const branch = ref.replace(/^refs\/heads\//, '');
  switch (event) {
    case 'push':
      return {
        ref,
        before: '0'.repeat(40),
        after: sha,
        head_commit: { id: sha, message: '', author: { username: actor } },
        commits: [],
        pusher: { name: actor },
      };
    case 'pull_request':
    case 'pull_request_target':
      return {
        action: 'opened',
        number: 1,
        pull_request: {
          number: 1,
          title: branch,
          draft: false,
          user: { login: actor },
          head: { ref: branch, sha, repo: { full_name: repository, fork: false } },
          base: { ref: defaultBranch, sha, repo: { full_name: repository, fork: false } },
        },
      };
    case 'workflow_dispatch':
      return { ref };
    case 'repository_dispatch':
      return { action: 'local', branch, client_payload: {} };
    case 'schedule':
      return { schedule: '0 0 * * *' };
    default:
      return {};
  }
}

function merge(base: Payload, given: Payload, depth: number): Payload {
  const merged = { ...base };
  for (const [key, value] of Object.entries(given)) {
    const old = base[key];
    merged[key] = depth > 0 && isRecord(old) && isRecord(value) ? merge(old, value, depth - 1) : value;
  }
  return merged;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value under the keys, where each is a mapping on the way; undefined else. */
export function dig(value: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), value);
}

/** A string in the payload; '' when it is not there. */
export function digText(value: unknown, ...keys: string[]): string {
  const found = dig(value, ...keys);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}
