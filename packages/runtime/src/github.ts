import type { RunContext } from '@sluice/core';

export interface Comment {
  id: number;
  author: string;
  body: string;
  url: string;
}

export type StatusState = 'success' | 'failure' | 'error';

/** What reporting asks of the forge. REST only, below GITHUB_API_URL: GHES, Gitea and Forgejo answer it too. */
export interface GitHub {
  /** The login the token acts as. */
  login(): Promise<string>;
  /** Current head commit of the pull request. */
  headOf(pullRequest: number): Promise<string>;
  /** All of them, page after page. */
  comments(pullRequest: number): AsyncIterable<Comment>;
  createComment(pullRequest: number, body: string): Promise<void>;
  updateComment(id: number, body: string): Promise<void>;
  setStatus(
    sha: string,
    status: { context: string; state: StatusState; description: string; targetUrl?: string },
  ): Promise<void>;
}

/** Installation tokens may not ask who they are. This is who they are. */
const ACTIONS_BOT = 'github-actions[bot]';

/** Opens the API with the token. The toolkit's client is loaded only here. */
export async function openGitHub(token: string, { repository }: RunContext): Promise<GitHub> {
  const { getOctokit } = await import('@actions/github');
  const { rest, paginate } = getOctokit(token);
  const [owner, repo] = repository.split('/') as [string, string];
  return {
    async login() {
      try {
        return (await rest.users.getAuthenticated()).data.login;
      } catch {
        return ACTIONS_BOT;
      }
    },
    async headOf(pull_number) {
      return (await rest.pulls.get({ owner, repo, pull_number })).data.head.sha;
    },
    async *comments(issue_number) {
      const pages = paginate.iterator(rest.issues.listComments, { owner, repo, issue_number, per_page: 100 });
      for await (const { data } of pages) {
        for (const { id, user, body, html_url } of data) {
          yield { id, author: user?.login ?? '', body: body ?? '', url: html_url };
        }
      }
    },
    async createComment(issue_number, body) {
      await rest.issues.createComment({ owner, repo, issue_number, body });
    },
    async updateComment(comment_id, body) {
      await rest.issues.updateComment({ owner, repo, comment_id, body });
    },
    async setStatus(sha, { context, state, description, targetUrl }) {
      const target = targetUrl ? { target_url: targetUrl } : {};
      await rest.repos.createCommitStatus({ owner, repo, sha, context, state, description, ...target });
    },
  };
}
