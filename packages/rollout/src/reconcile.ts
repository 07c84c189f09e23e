import type { Operator } from './deploy.js';
import { isExpired } from './lease.js';
import type { ManualOutcome } from './manual-outcome.js';
import { isStop } from './outcome.js';
import { awaitStable } from './readiness.js';
import { openSession } from './session.js';
import { knownOf, lookAt } from './status.js';
import { takeAndRollBack } from './take-over.js';
import type { Target } from './target.js';

/**
 * Rolls back what nobody looks after any more: an expired lease, or a candidate without a lease. Restarts a target that
 * should serve and does not.
 */
export async function reconcile(operator: Operator, target: Target<never>): Promise<ManualOutcome> {
  const { clock } = operator;
  const lease = await target.leases.latest();
  if (lease && lease.phase !== 'ended' && !isExpired(lease, clock.now())) {
    const { candidate, weight } = lease.rollout;
    const common = knownOf(lease, await lookAt(target));
    const what = `Version ${candidate?.version ?? '?'} at ${weight} %`;
    return lease.phase === 'held'
      ? { state: 'held', detail: `${what} waits for a decision; its deadline has not passed.`, ...common }
      : { state: 'in-progress', detail: `${what} is being rolled out by ${lease.holder}.`, ...common };
  }
  const before = await lookAt(target);
  const left = lease?.phase === 'active' || lease?.phase === 'held' || before?.candidate !== undefined;
  if (left)
    return takeAndRollBack(operator, target, lease, 'was left by a rollout that ended without a decision');
  if (before?.stable) {
    return {
      state: 'idle',
      detail: `Version ${before.stable.version} serves all requests; nothing to do.`,
      observed: before,
    };
  }
  if (!lease) return { state: 'idle', detail: 'Nothing has been deployed here yet.' };
  return restart(operator, target);
}

/** A lease that ended well and a target that is not there: the machine was restarted. */
async function restart(operator: Operator, target: Target<never>): Promise<ManualOutcome> {
  const session = await openSession(operator, target, {});
  operator.onLease(session.fence);
  await session.attending(() => target.prepare(session.fence));
  const found = await awaitStable(operator, session);
  await session.end('restarted');
  if (isStop(found)) return { state: 'idle', detail: found.detail };
  return {
    state: 'idle',
    detail: found.stable
      ? `The target was not running; it serves version ${found.stable.version} again.`
      : 'The target was not running, and has no stable version to serve.',
    observed: found,
  };
}
