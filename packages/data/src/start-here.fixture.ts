import type { StartThread } from './scan-in-threads.js';
import { ScanThreadWork } from './scan-work.js';

/** Threads that are none: their messages are copied and come later, as those of real ones do. */
export const startHere: StartThread = (job, heard, failed) => {
  const work = new ScanThreadWork(structuredClone(job), (message, transfer) => {
    const copy = structuredClone(message, { transfer });
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
