import {
  ConcurrencyGroup,
  SupersededError,
  type ConcurrencySettings,
} from '../concurrency/concurrency-group.js';
import { onAbort } from '../process/child.js';
import type { Run } from './run.js';

export interface Entering {
  run: Run;
  /** undefined: there is no group to enter. */
  settings: ConcurrencySettings | undefined;
  /** Groups that the run, and the jobs around, are in already: waiting for one of them would never end. */
  held: readonly string[];
  signal: AbortSignal;
  /** Told why, when the one who enters is to be cancelled: now, or later while inside. */
  cancel: (reason: string) => void;
  onWait: (group: string) => void;
}

export interface Entered {
  held: readonly string[];
  leave: () => Promise<void>;
}

/** Waits for a concurrency group. Throws when driven out of the queue, when aborted, and in a deadlock. */
export async function enterGroup({
  run,
  settings,
  held,
  signal,
  cancel,
  onWait,
}: Entering): Promise<Entered> {
  if (!settings) return { held, leave: () => Promise.resolve() };
  const { group } = settings;
  if (held.some(other => other.toLowerCase() === group.toLowerCase())) {
    const reason = `Canceling since a deadlock for concurrency group '${group}' was detected: the run holds it already`;
    cancel(reason);
    throw new Error(reason);
  }
  try {
    const turn = await new ConcurrencyGroup(run.stateFolder, settings, run.timings.pollMs).enter(signal, () =>
      onWait(group),
    );
    const stop = onAbort(turn.cancelled, () => cancel(`Canceling since a newer request for '${group}' came`));
    return {
      held: [...held, group],
      leave: () => {
        stop();
        return turn.release();
      },
    };
  } catch (error) {
    // Driven out of the queue: cancelled, not failed.
    if (error instanceof SupersededError) cancel(error.message);
    throw error;
  }
}
