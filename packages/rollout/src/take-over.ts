import type { Operator } from './deploy.js';
import type { Lease } from './lease.js';
import type { ManualOutcome } from './manual-outcome.js';
import { rollBack } from './rollback.js';
import { openSession, TERM_MS } from './session.js';
import type { Target } from './target.js';

/** Takes the lease after the one seen and rolls its rollout back. */
export async function takeAndRollBack(
  operator: Operator,
  target: Target<never>,
  lease: Lease | undefined,
  why: string,
): Promise<ManualOutcome> {
  const session = await openSession(operator, target, lease?.rollout ?? {});
  operator.onLease(session.fence);
  await session.attending(() => target.prepare(session.fence));
  const before = await target.attend(session.fence, TERM_MS);
  await rollBack(target, session.fence, operator.clock);
  await session.end('rolled-back');
  const candidate = before.candidate ?? lease?.rollout.candidate;
  const observed = await target.observe();
  const promoted = candidate !== undefined && observed.stable?.digest === candidate.digest;
  return {
    state: promoted ? 'promoted' : 'rolled-back',
    detail: promoted
      ? `Version ${candidate.version} had already taken over all traffic when its job ended.`
      : `Version ${candidate?.version ?? '?'} ${why}; all traffic goes to ${observed.stable ? `version ${observed.stable.version}` : 'nobody'}.`,
    ...(candidate ? { candidate: { version: candidate.version, digest: candidate.digest } } : {}),
    ...(lease?.rollout.previous ? { previous: lease.rollout.previous } : {}),
    observed,
  };
}
