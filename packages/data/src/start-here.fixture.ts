import type { ScanThread, StartThread } from './scan-in-threads.js';
import type { ScanJob } from './scan-job.js';
import { workOf } from './thread-work.js';

/** Threads that are none: their messages are copied and come later, as those of real ones do. */
export const startHere: StartThread = <To>(
  job: object,
  heard: (message: never) => void,
  failed: (error: Error) => void,
): ScanThread<To> => {
  const work = workOf(structuredClone(job) as ScanJob, (message, transfer) => {
    const copy = structuredClone(message, { transfer }) as never;
    setImmediate(() => heard(copy));
  });
  return {
    post: (message, transfer = []) => {
      const copy = structuredClone(message, { transfer });
      setImmediate(() => {
        work.hear(copy).catch(failed);
      });
    },
    terminate: () => Promise.resolve(),
  };
};
