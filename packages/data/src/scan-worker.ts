import { parentPort, workerData } from 'node:worker_threads';
import type { JudgeJob } from './quarantine/judge-job.js';
import type { ScanJob } from './scan-job.js';
import { workOf } from './thread-work.js';

/** Entry of a thread that scans or judges blocks (see scan-in-threads.ts). Resolves when its work is done. */
export function main(): Promise<number> {
  const port = parentPort;
  if (!port) throw new Error('This is no program of its own: validate-data starts it as a worker thread.');
  const work = workOf(workerData as ScanJob | JudgeJob, (message, transfer) =>
    port.postMessage(message, transfer),
  );
  return new Promise(resolve => {
    port.on('message', (message: unknown) => {
      // What it rejects with ends the thread as an error, which its starter hears of.
      void work.hear(message);
    });
    port.on('close', () => resolve(0));
  });
}
