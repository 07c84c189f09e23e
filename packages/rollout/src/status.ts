import { UserError } from '@sluice/core';
import type { Operator } from './deploy.js';
import { isExpired, type Lease } from './lease.js';
import type { ManualOutcome } from './manual-outcome.js';
import type { Controls, Observed } from './target.js';

/** What is, without touching it. */
export async function describeStatus({ clock }: Operator, target: Controls): Promise<ManualOutcome> {
  const lease = await target.leases.latest();
  const observed = await lookAt(target);
  const { candidate, outcome } = lease?.rollout ?? {};
  const common = knownOf(lease, observed);
  if (!lease) return { state: 'idle', detail: 'Nothing has been deployed here yet.', ...common };
  const stable = observed?.stable
    ? `Version ${observed.stable.version} is stable${observed.stable.ready ? '' : ' but not healthy'}`
    : 'Nothing is being served';
  if (lease.phase === 'ended') {
    const last =
      candidate && outcome ? ` The last rollout, of version ${candidate.version}, ended: ${outcome}.` : '';
    return { state: 'idle', detail: `${stable}.${last}`, ...common };
  }
  const stale = isExpired(lease, clock.now()) ? ' It is abandoned: run `action: reconcile`.' : '';
  const weight = observed ? observed.weight : lease.rollout.weight;
  const where = `${stable}; version ${candidate?.version ?? '?'} gets ${weight} %`;
  return lease.phase === 'held'
    ? { state: 'held', detail: `${where} and waits for a decision.${stale}`, ...common }
    : { state: 'in-progress', detail: `${where}, rolled out by run ${lease.holder}.${stale}`, ...common };
}

/** What the lease remembers and what the target shows, as far as there is any. */
export function knownOf(lease: Lease | undefined, observed: Observed | undefined) {
  const { candidate, previous } = lease?.rollout ?? {};
  return {
    ...(candidate ? { candidate } : {}),
    ...(previous ? { previous } : {}),
    ...(observed ? { observed } : {}),
  };
}

/** The facts, undefined where the target does not run. */
export async function lookAt(target: Controls): Promise<Observed | undefined> {
  try {
    return await target.observe();
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
