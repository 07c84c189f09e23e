import type { Ports } from '@sluice/core';
import type { AnyAction } from '@sluice/runtime';
import type { Terminal } from '../terminal.js';

/**
 * Runs an action and then its `post`, as the runner does, however the action ended: a rollout that was cut short is taken
 * back, its lease given up. Signals meanwhile do not end the process; the action has heard the first of them itself.
 */
export async function withPost<T>(
  action: AnyAction,
  { onInterrupt }: Pick<Terminal, 'onInterrupt'>,
  run: (watched: AnyAction) => Promise<T>,
): Promise<T> {
  let ports: Ports | undefined;
  const watched: AnyAction = {
    ...action,
    run: (inputs, given) => {
      // Only once it has begun is there something to clean up.
      ports = given;
      return action.run(inputs, given);
    },
  };
  const stopListening = onInterrupt(() => undefined);
  try {
    return await run(watched);
  } finally {
    try {
      if (ports) await action.post?.(ports);
    } finally {
      stopListening();
    }
  }
}
