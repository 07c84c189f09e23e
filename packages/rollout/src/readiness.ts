import { UserError } from '@sluice/core';
import type { Deployment, Operator } from './deploy.js';
import { isStop, type Stop } from './outcome.js';
import type { Session } from './session.js';
import { cancelled, DEATHS, droppedBy } from './stops.js';
import type { Observed, Version } from './target.js';
import { durationText } from './text.js';

const LOOK_EVERY_MS = 100;

/** Waits until the stable version, where there is one, is healthy. Throws when it stays ill: nothing is touched then. */
export async function awaitStable({ plan, clock }: Operator, session: Session): Promise<Observed | Stop> {
  const until = clock.monotonic() + plan.target.startupTimeoutMs;
  for (;;) {
    const seen = await session.observe();
    if (isStop(seen) || !seen.stable || seen.stable.ready) return seen;
    if (session.cancelled) return cancelled;
    if (clock.monotonic() >= until) {
      const { version, trouble } = seen.stable;
      throw new UserError('service-unavailable', {
        message:
          `The stable version ${version} is not healthy after ${durationText(plan.target.startupTimeoutMs)}` +
          `${trouble ? ` (${trouble})` : ''}: there would be nothing to compare with and nothing to go back to.`,
        fix: `Look at the server's log in the state folder.`,
      });
    }
    await session.pause(LOOK_EVERY_MS);
  }
}

/** Waits until the candidate is healthy. */
export async function awaitCandidate<C extends Version>(
  { plan, candidate, clock }: Deployment<C>,
  session: Session,
): Promise<Stop | undefined> {
  const until = clock.monotonic() + plan.target.startupTimeoutMs;
  for (;;) {
    if (session.cancelled) return cancelled;
    const seen = await session.observe();
    if (isStop(seen)) return seen;
    const arm = seen.candidate;
    if (arm?.digest !== candidate.digest) {
      const detail = 'The candidate vanished from the target while it was starting.';
      return droppedBy(seen, candidate) ?? { reason: 'target-changed', detail };
    }
    if (arm.ready) return undefined;
    const trouble = arm.trouble ? ` (${arm.trouble})` : '';
    if (arm.restarts >= DEATHS) {
      return {
        reason: 'not-ready',
        detail: `The server of version ${candidate.version} does not start: it died ${arm.restarts} times${trouble}.`,
      };
    }
    if (clock.monotonic() >= until) {
      const patience = durationText(plan.target.startupTimeoutMs);
      return {
        reason: 'not-ready',
        detail: `The server of version ${candidate.version} was not healthy within ${patience}${trouble}.`,
      };
    }
    await session.pause(LOOK_EVERY_MS);
  }
}
