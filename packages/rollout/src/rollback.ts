import { UserError, type Clock } from '@sluice/core';
import type { Controls } from './target.js';

const ATTEMPTS = 12;
const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 1000;

/**
 * Takes all traffic off the candidate, sees that it is off, then stops the candidate. In this order: scaling down must
 * never wait for or hinder the traffic. Tries for about ten seconds. Throws `conflict` at once when the lease is lost, as
 * then the target is somebody else's; `service-unavailable` when the weight could not be seen to be 0.
 */
export async function rollBack(controls: Controls, fence: number, clock: Clock): Promise<void> {
  await insist(clock, async () => {
    await controls.setWeight(fence, 0);
    const { weight } = await controls.observe();
    if (weight !== 0)
      throw new UserError('service-unavailable', `The target still reports a weight of ${weight} %.`);
  });
  await insist(clock, () => controls.discard(fence));
}

async function insist(clock: Clock, work: () => Promise<void>): Promise<void> {
  let delay = FIRST_DELAY_MS;
  for (let attempt = 1; ; attempt++) {
    try {
      await work();
      return;
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'conflict') throw error;
      if (attempt === ATTEMPTS) throw unverified(error);
    }
    await clock.sleep(delay);
    delay = Math.min(delay * 2, LONGEST_DELAY_MS);
  }
}

function unverified(error: UserError): UserError {
  return new UserError(
    'service-unavailable',
    {
      message: `The rollback could not be verified: ${error.message}`,
      fix: 'Look at the target, then run this action with `action: reconcile`.',
    },
    { cause: error },
  );
}
