import type { Terminal } from '../terminal.js';

export interface Cancellation {
  signal: AbortSignal;
  kill: AbortSignal;
  stop(): void;
}

/** Ctrl-C once cancels as GitHub's button does, so that `always()` steps clean up; twice kills. */
export function cancelOnInterrupt(terminal: Terminal): Cancellation {
  const [cancel, kill] = [new AbortController(), new AbortController()];
  const stop = terminal.onInterrupt(() => {
    if (cancel.signal.aborted) kill.abort();
    else {
      terminal.err.write(
        '\nCancelling: steps get 7.5 s to end, then "always()" steps run. Ctrl-C again kills everything.\n',
      );
      cancel.abort();
    }
  });
  return { signal: cancel.signal, kill: kill.signal, stop };
}
