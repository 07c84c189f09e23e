import { parentPort, workerData } from 'node:worker_threads';
import type { ScanJob, ToWorker } from './scan-job.js';
import { ScanThreadWork } from './scan-work.js';

/** Entry of a scanning thread (see scan-in-threads.ts). Resolves when its work is done. */
export function main(): Promise<number> {
  const port = parentPort;
  if (!port) throw new Error('This is no program of its own: validate-data starts it as a worker thread.');
  const work = new ScanThreadWork(workerData as ScanJob, (message, transfer) =>
    port.postMessage(message, transfer),
  );
  return new Promise(resolve => {
    port.on('message', (message: ToWorker) => {
      // What it rejects with ends the thread as an error, which its starter hears of.
      void work.hear(message);
    });
    port.on('close', () => resolve(0));
  });
}
