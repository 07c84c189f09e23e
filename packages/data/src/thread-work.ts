import { JudgeWork } from './quarantine/judge-work.js';
import type { FromJudge, JudgeJob, ToJudge } from './quarantine/judge-job.js';
import type { FromWorker, ScanJob, ToWorker } from './scan-job.js';
import { ScanThreadWork } from './scan-work.js';

/** What a thread does, whatever brings its messages. `hear` rejects where something is wrong with the program. */
export function workOf(
  job: ScanJob | JudgeJob,
  answer: (message: FromWorker | FromJudge, transfer: ArrayBuffer[]) => void,
): { hear(message: unknown): Promise<void> } {
  if ('kind' in job) {
    const work = new JudgeWork(job, answer);
    return { hear: message => work.hear(message as ToJudge) };
  }
  const work = new ScanThreadWork(job, answer);
  return { hear: message => work.hear(message as ToWorker) };
}
