import { UserError } from '@sluice/core';

/** So many others would have to come first; far beyond what one registry sees. */
const ATTEMPTS = 1000;

/** Repeats an optimistic attempt until it gives a result; `undefined` means that somebody else was first. */
export async function race<T>(what: string, attempt: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const result = await attempt();
    if (result !== undefined) return result;
  }
  throw new UserError('conflict', {
    message: `Others changed ${what} ${ATTEMPTS} times while this run tried to.`,
    fix: 'Give the jobs that write to the registry one `concurrency` group.',
  });
}
