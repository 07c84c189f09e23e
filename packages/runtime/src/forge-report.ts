import { escapeMarkdown, renderMarkdown } from '@sluice/document';
import { allows, runUrl } from '@sluice/core';
import { openGitHub, type GitHub, type StatusState } from './github.js';
import type { Publisher } from './publish.js';
import type { Report } from './report.js';
import { SECTION_BUDGET, upsertComment } from './sticky-comment.js';

/** The comment has room for five; the report below has it whole. */
const LONGEST_HEADLINE = 500;

/** Comment and commit status, where the inputs, the event and the token allow them. A 403 names the permission. */
export async function reportToForge(
  report: Report,
  { ports, inputs }: Publisher,
  open: typeof openGitHub = openGitHub,
): Promise<void> {
  const { context, log } = ports;
  const token = inputs?.['github-token'];
  if (!inputs || !token || !context.repository) return;
  const comments = inputs.comment === 'auto' && context.pullRequest !== undefined;
  const statuses = inputs['commit-status'] === 'auto';
  if (!comments && !statuses) return;
  if (context.pullRequest?.fromFork) {
    log.notice(
      'The pull request comes from a fork, whose token may only read: the verdict is in the job summary.',
    );
    return;
  }
  const github = await open(token, context);
  if (comments)
    await permitted('pull-requests: write', ports, () =>
      comment(report, github, inputs['model-name'], ports),
    );
  if (statuses)
    await permitted('statuses: write', ports, () => status(report, github, inputs['model-name'], ports));
}

async function comment(
  report: Report,
  github: GitHub,
  model: string,
  { context, log }: Publisher['ports'],
): Promise<void> {
  const done = await upsertComment(github, context, model, {
    stage: report.stage,
    outcome: report.outcome,
    headline: escapeMarkdown(report.headline.slice(0, LONGEST_HEADLINE)),
    markdown: renderMarkdown(report.document, { budget: SECTION_BUDGET }),
  });
  if (done === 'stale') log.notice('The pull request has a newer commit: its comment is left to that run.');
}

async function status(
  report: Report,
  github: GitHub,
  model: string,
  { context }: Publisher['ports'],
): Promise<void> {
  const state: StatusState =
    report.outcome === 'error' ? 'error' : allows(report.outcome) ? 'success' : 'failure';
  const url = runUrl(context);
  await github.setStatus(context.sha, {
    context: `sluice/${model}/${report.stage}`,
    state,
    description: report.headline.slice(0, 140),
    ...(url ? { targetUrl: url } : {}),
  });
}

/** What fails is told, and keeps nothing else from being done. */
async function permitted(
  permission: string,
  { log }: Publisher['ports'],
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.warning(`${whyNot(error, permission)} The verdict stands without it.`);
  }
}

function whyNot(error: unknown, permission: string): string {
  const { status, message } = error as { status?: number; message?: string };
  const limited = status === 429 || (status === 403 && /rate limit|abuse/i.test(message ?? ''));
  if (limited) return `The forge takes no more requests for now (HTTP ${status}): nothing was written there.`;
  if (status === 401) return 'The forge does not know the token (HTTP 401): nothing was written there.';
  if (status === 403 || status === 404)
    return `The forge did not let the report be written (HTTP ${status}). Give the job \`permissions: ${permission}\`.`;
  const what = status === undefined ? String(message ?? error) : `HTTP ${status}`;
  return `The forge could not be written to (${what}).`;
}
