import { UserError } from '@sluice/core';
import type { Operator } from './deploy.js';
import { inProgress, isExpired, type Lease } from './lease.js';
import type { ManualOutcome } from './manual-outcome.js';
import { rollBack } from './rollback.js';
import { openSession, TERM_MS } from './session.js';
import { takeAndRollBack } from './take-over.js';
import type { Controls, Target, Version } from './target.js';

/** Gives a held candidate all traffic. It must be the version meant. Throws `conflict` where nothing is held. */
export async function promoteHeld(
  operator: Operator,
  target: Target<never>,
  wanted: Version,
): Promise<ManualOutcome> {
  const lease = await requireHeld(operator, target);
  const { candidate, previous } = lease.rollout;
  if (candidate?.digest !== wanted.digest) {
    throw new UserError('conflict', {
      message: `Version ${candidate?.version ?? '?'} is held, not version ${wanted.version}.`,
      fix: 'Look at what is held with `action: status`, and decide on that.',
    });
  }
  if (isExpired(lease, operator.clock.now())) {
    throw new UserError('conflict', {
      message: `The halt of version ${wanted.version} has lasted beyond the deadline of the rollout.`,
      fix: 'Run `action: reconcile` to roll it back, then deploy it again.',
    });
  }
  const session = await openSession(operator, target, lease.rollout);
  operator.onLease(session.fence);
  await session.attending(() => target.prepare(session.fence));
  const { candidate: arm } = await target.attend(session.fence, TERM_MS);
  if (arm?.digest !== wanted.digest || !arm.ready) {
    await rollBack(target, session.fence, operator.clock);
    await session.end('rolled-back: not-ready');
    return {
      state: 'rolled-back',
      detail: `Version ${wanted.version} is no longer running well, so it was rolled back instead.`,
      candidate: wanted,
      observed: await target.observe(),
    };
  }
  await target.promote(session.fence);
  const observed = await target.observe();
  if (observed.stable?.digest !== wanted.digest) {
    throw new UserError(
      'conflict',
      `The target did not take version ${wanted.version} as its stable version.`,
    );
  }
  await session.end('promoted by hand');
  return {
    state: 'promoted',
    detail: `Version ${wanted.version}, which was held, got all traffic by decision of a person.`,
    candidate: wanted,
    ...(previous ? { previous } : {}),
    observed,
  };
}

/** Rolls a held candidate back. Throws `conflict` where nothing is held. */
export async function rejectHeld(operator: Operator, target: Target<never>): Promise<ManualOutcome> {
  const lease = await requireHeld(operator, target);
  return takeAndRollBack(operator, target, lease, 'was rejected by decision of a person');
}

async function requireHeld({ clock }: Operator, { leases }: Controls): Promise<Lease> {
  const lease = await leases.latest();
  if (lease?.phase === 'held') return lease;
  if (lease?.phase === 'active' && !isExpired(lease, clock.now())) throw inProgress(lease, clock.now());
  throw new UserError('conflict', {
    message: 'No rollout is held, so there is nothing to decide.',
    fix: 'Use `action: deploy` to start one, or `action: reconcile` to clear what a dead job left.',
  });
}
