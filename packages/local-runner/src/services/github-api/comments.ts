import type { Comment } from './api-state.js';
import { page } from './page.js';
import { notFound, numberOf, type Call, type Route } from './route.js';

/** GitHub's limit: "body is too long (maximum is 65536 characters)". */
const LIMIT = 65_536;
const WRITE = { issues: 'write', 'pull-requests': 'write' } as const;

export const commentRoutes: Route[] = [
  {
    method: 'GET',
    path: 'issues/:issue/comments',
    handle: call => {
      const issue = numberOf(call.params['issue']);
      const found = call.state.read().comments.filter(comment => comment.issue === issue);
      return page(found, call, slice => slice.map(comment => shown(comment, call)));
    },
  },
  {
    method: 'POST',
    path: 'issues/:issue/comments',
    needs: WRITE,
    handle: call => {
      const now = new Date().toISOString();
      const { login: author, bot } = call.author;
      const facts = {
        issue: numberOf(call.params['issue']),
        body: call.body.text('body', { limit: LIMIT }),
        author,
        bot,
      };
      const comment = call.state.change(state => {
        const made = { id: ++state.lastId, ...facts, createdAt: now, updatedAt: now };
        state.comments.push(made);
        return made;
      });
      call.record({
        kind: 'comment',
        action: 'created',
        id: comment.id,
        issue: comment.issue,
        body: comment.body,
      });
      return { status: 201, json: shown(comment, call) };
    },
  },
  {
    method: 'GET',
    path: 'issues/comments/:id',
    handle: call => ({ status: 200, json: shown(existing(call.state.read().comments, call), call) }),
  },
  {
    method: 'PATCH',
    path: 'issues/comments/:id',
    needs: WRITE,
    handle: call => {
      const body = call.body.text('body', { limit: LIMIT });
      const comment = call.state.change(state =>
        Object.assign(existing(state.comments, call), { body, updatedAt: new Date().toISOString() }),
      );
      call.record({ kind: 'comment', action: 'updated', id: comment.id, issue: comment.issue, body });
      return { status: 200, json: shown(comment, call) };
    },
  },
  {
    method: 'DELETE',
    path: 'issues/comments/:id',
    needs: WRITE,
    handle: call => {
      const { id, issue, body } = call.state.change(state => {
        const comment = existing(state.comments, call);
        state.comments.splice(state.comments.indexOf(comment), 1);
        return comment;
      });
      call.record({ kind: 'comment', action: 'deleted', id, issue, body });
      return { status: 204 };
    },
  },
];

function existing(comments: Comment[], call: Call): Comment {
  const id = numberOf(call.params['id']);
  const comment = comments.find(candidate => candidate.id === id);
  if (!comment) throw notFound();
  return comment;
}

function shown(
  { id, issue, body, author, bot, createdAt, updatedAt }: Comment,
  { base, world }: Call,
): unknown {
  return {
    id,
    node_id: `IC_${id}`,
    url: `${base}/issues/comments/${id}`,
    issue_url: `${base}/issues/${issue}`,
    html_url: `${world.serverUrl}/${world.repository}/issues/${issue}#issuecomment-${id}`,
    body,
    user: { login: author, type: bot ? 'Bot' : 'User' },
    author_association: bot ? 'NONE' : 'OWNER',
    ...(bot ? { performed_via_github_app: { slug: 'github-actions' } } : {}),
    created_at: createdAt,
    updated_at: updatedAt,
  };
}
