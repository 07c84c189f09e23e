import type { Approval } from '../options.js';
import type { JobReport } from '../report.js';
import type { Run } from './run.js';

export interface WaitingJob {
  run: Run;
  key: string;
  name: string;
  environment: string;
  signal: AbortSignal;
}

/** Asks whether a job may enter its environment. Throws when it may not, or nobody can say so. */
export async function awaitApproval(job: WaitingJob): Promise<NonNullable<JobReport['environment']>> {
  const { run, key, name, environment, signal } = job;
  if (!run.approve)
    throw new Error(`The environment "${environment}" needs an approval, and nobody is there to give it`);
  run.emit({ type: 'job-wait', job: key, for: 'approval', detail: environment });
  const request = { environment, job: key, name, runId: run.runId, signal };
  const approval = await untilAborted(run.approve(request), signal);
  const { approved, by = run.github['actor'] as string, comment = '' } = approval;
  run.services?.reviewed?.({ environment, state: approved ? 'approved' : 'rejected', by, comment });
  if (!approved) {
    const why = comment ? `: ${comment}` : '';
    throw new Error(`The deployment to environment "${environment}" was rejected by ${by}${why}`);
  }
  return { name: environment, approvedBy: by, ...(comment ? { comment } : {}) };
}

function untilAborted(approval: Promise<Approval>, signal: AbortSignal): Promise<Approval> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(signal.reason as Error);
    signal.throwIfAborted();
    signal.addEventListener('abort', giveUp, { once: true });
    approval.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}
