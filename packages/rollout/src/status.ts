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
    : observed
      ? 'Nothing is being served'
      : 'The target is not running';
  if (lease.phase === 'ended') {
    const last =
      candidate && outcome ? ` The last rollout, of version ${candidate.version}, ended: ${outcome}.` : '';
    return { state: 'idle', detail: `${stable}.${last}`, ...common };
  }
  const stale = isExpired(lease, clock.now()) ? ' It is abandoned: run `action: reconcile`.' : '';
  const gone = observed && goneText(observed, lease);
  if (gone)
    return {
      state: lease.phase === 'held' ? 'held' : 'in-progress',
      detail: `${stable}; ${gone}.${stale}`,
      ...common,
    };
  const version = `version ${candidate?.version ?? '?'}`;
  const where = observed
    ? `${stable}; ${version} gets ${observed.weight} %`
    : `${stable}; ${version} had ${lease.rollout.weight} %`;
  return lease.phase === 'held'
    ? { state: 'held', detail: `${where}, until somebody decides.${stale}`, ...common }
    : { state: 'in-progress', detail: `${where}, rolled out by ${lease.holder}.${stale}`, ...common };
}

/** Of a candidate that should have requests and is no longer there. */
function goneText({ candidate, dropped }: Observed, { rollout }: Lease): string | undefined {
  if (candidate || rollout.weight === 0) return undefined;
  const version = `version ${rollout.candidate?.version ?? '?'}`;
  return dropped && dropped.digest === rollout.candidate?.digest
    ? `the target took ${version} off by itself: ${dropped.why}`
    : `${version} is no longer there`;
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
