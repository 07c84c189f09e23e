import type { Approval, ApprovalRequest } from '@sluice/local-runner';
import { plain } from '@sluice/document';
import type { Terminal } from '../terminal.js';
import type { Progress } from './progress.js';

/** Environments approved beforehand: `all`, or by name. */
export type Approved = 'all' | readonly string[];

/**
 * Asks on the terminal before a job uses an environment, one question at a time. Where nobody can answer, a job that
 * was not approved beforehand is rejected: waiting would never end.
 */
export function approver(approved: Approved, terminal: Terminal, progress: Progress) {
  let queue: Promise<unknown> = Promise.resolve();
  return (request: ApprovalRequest): Promise<Approval> => {
    if (approved === 'all' || approved.includes(request.environment))
      return Promise.resolve({ approved: true, by: '--approve' });
    if (!terminal.interactive) {
      const flag = `--approve=${request.environment}`;
      const comment = `"${request.environment}" needs an approval, and nobody is at a terminal to give it: run with ${flag}.`;
      return Promise.resolve({ approved: false, comment });
    }
    const answer = queue.then(() => progress.pause(() => ask(request, terminal)));
    queue = answer.catch(() => undefined);
    return answer;
  };
}

async function ask({ name, environment, signal }: ApprovalRequest, terminal: Terminal): Promise<Approval> {
  if (signal.aborted) return { approved: false, comment: 'cancelled' };
  const question = `\n"${plain(name)}" asks for the environment ${plain(environment)}. Approve? [y/N, and a comment if you like] `;
  const line = (await terminal.ask(question, { signal }))?.trim() ?? '';
  const [, word = '', comment = ''] = /^(\S*)\s*(.*)$/.exec(line) ?? [];
  const approved = /^y(es)?$/i.test(word.replace(/[,:;.]$/, ''));
  return { approved, by: terminal.env['USER'] ?? 'you', ...(comment ? { comment } : {}) };
}
