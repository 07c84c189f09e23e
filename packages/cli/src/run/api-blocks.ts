import type { Block, Row } from '@sluice/core';
import type { ApiRecord } from '@sluice/local-runner';
import { row, section } from './report-rows.js';

/** Comments with their Markdown as it would stand on GitHub, the rest in one table. */
export function apiBlocks(records: readonly ApiRecord[]): Block[] {
  const comments = lastComments(records).map(({ issue, action, body }): Block => ({
    kind: 'details',
    summary: `Comment on #${issue} (${action})`,
    blocks: [{ kind: 'code', text: body, language: 'markdown' }],
  }));
  const others = records.filter(record => record.kind !== 'comment').map(recordRow);
  return [...section('Sent to the GitHub API', ['What', 'Where', 'Says'], others), ...comments];
}

type Comment = Extract<ApiRecord, { kind: 'comment' }>;

/** Each as it was left. */
function lastComments(records: readonly ApiRecord[]): Comment[] {
  const last = new Map<number, Comment>();
  for (const record of records) if (record.kind === 'comment') last.set(record.id, record);
  return [...last.values()];
}

/** The same for a terminal, which has no use for the Markdown of a comment. */
export function apiCounts(records: readonly ApiRecord[]): Block[] {
  const comments = lastComments(records).map(({ issue, action }) =>
    row(['comment', `#${issue}`, `${action}: its text is in the page`]),
  );
  const others = records.filter(record => record.kind !== 'comment').map(recordRow);
  return section('Sent to the GitHub API', ['What', 'Where', 'Says'], [...comments, ...others]);
}

function recordRow(record: Exclude<ApiRecord, { kind: 'comment' }>): Row {
  switch (record.kind) {
    case 'status':
      return row(['status', record.context, `${record.state}: ${record.description}`]);
    case 'deployment':
      return row(['deployment', record.environment, `of ${record.ref} ${record.description}`.trim()]);
    case 'deployment-status':
      return row(['deployment', record.environment, `${record.state} ${record.description}`.trim()]);
    case 'dispatch':
      return row(['dispatch', record.workflow, JSON.stringify(record.inputs)]);
    case 'repository-dispatch':
      return row(['dispatch', 'repository', record.eventType]);
    case 'check-run':
      return row(['check run', record.name, record.conclusion]);
    case 'refused':
      return row([`${record.status}`, `${record.method} ${record.path}`, refusalOf(record)], 'warn');
  }
}

function refusalOf({ message, needs, job }: Extract<ApiRecord, { kind: 'refused' }>): string {
  return needs
    ? `${message}: job ${job} needs permission ${needs.replaceAll('=', ': ').replaceAll('_', '-').replaceAll(';', ' or')}`
    : message;
}

/** GitHub masks logs only: a secret in a comment stands there for all to read. */
export function leakRows(sent: readonly ApiRecord[], shown: readonly ApiRecord[]): Row[] {
  return sent.flatMap((record, i) => {
    if (JSON.stringify(record) === JSON.stringify(shown[i])) return [];
    return [
      row(
        [`job ${record.job}`, `Sent a secret to the GitHub API (${record.kind}), which masks nothing.`],
        'fail',
      ),
    ];
  });
}
