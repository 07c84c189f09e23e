import type { Clock } from '@sluice/core';
import type { ManualOutcome } from './manual-outcome.js';
import { rollBack } from './rollback.js';
import type { Controls } from './target.js';

/**
 * For `post`: if the lease with that fence is still the latest and active, its main step did not get to its end. Rolls
 * back and answers what was found; undefined when all was in order.
 */
export async function finishUnfinished(
  controls: Controls,
  fence: number,
  clock: Clock,
): Promise<ManualOutcome | undefined> {
  const lease = await controls.leases.latest();
  if (lease?.fence !== fence || lease.phase !== 'active') return undefined;
  await rollBack(controls, fence, clock);
  const { candidate } = lease.rollout;
  const observed = await controls.observe();
  const promoted = candidate !== undefined && observed.stable?.digest === candidate.digest;
  const outcome = promoted ? 'promoted' : 'rolled-back: the job ended early';
  await controls.leases.renew({
    ...lease,
    phase: 'ended',
    rollout: { ...lease.rollout, weight: 0, outcome },
  });
  return {
    state: promoted ? 'promoted' : 'rolled-back',
    detail: promoted
      ? `Version ${candidate.version} had taken over all traffic before the job ended.`
      : `The job ended before the rollout of version ${candidate?.version ?? '?'} did; it was rolled back.`,
    ...(candidate ? { candidate } : {}),
    observed,
  };
}
