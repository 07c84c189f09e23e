import { UserError, type Clock, type Log } from '@sluice/core';
import type { Outcome } from './outcome.js';
import type { Plan } from './plan.js';
import { rollBack } from './rollback.js';
import { Rollout } from './rollout.js';
import { openSession } from './session.js';
import type { Target, Version } from './target.js';

/** Who is at work, with what. */
export interface Operator {
  plan: Plan;
  /** Who it is, in the middle of a sentence: `run 812 attempt 1`. */
  holder: string;
  clock: Clock;
  log: Log;
  signal: AbortSignal;
  /** Called when the lease is taken and before anything is touched: the moment to save what `post` needs. */
  onLease: (fence: number) => void;
}

export interface Deployment<C extends Version = Version> extends Operator {
  target: Target<C>;
  candidate: C;
  /** Sends requests while the steps run. Answers what ends it. */
  startTraffic?: (url: string) => Promise<() => Promise<void>>;
}

/**
 * Takes a version from nothing to all the traffic, or back to nothing. Any exception rolls back and is thrown on.
 * Cancellation takes the traffic off in one write and throws `cancelled`; the lease stays for `finishUnfinished`.
 */
export async function deploy<C extends Version>(deployment: Deployment<C>): Promise<Outcome> {
  const { target, candidate, onLease, clock, log } = deployment;
  const { version, digest } = candidate;
  const session = await openSession(deployment, target, { candidate: { version, digest } });
  onLease(session.fence);
  try {
    return await new Rollout(deployment, session).run();
  } catch (error) {
    if (!(error instanceof UserError && error.code === 'cancelled')) {
      try {
        await rollBack(target, session.fence, clock);
        await session.end('failed');
        log.warning('After an error, all traffic goes to the stable version.');
      } catch (second) {
        log.warning(
          `The rollback is not complete: ${second instanceof Error ? second.message : String(second)}`,
        );
      }
    }
    throw error;
  }
}
