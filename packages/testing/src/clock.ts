import type { Clock } from '@sluice/core';

export interface FakeClock extends Clock {
  advance(milliseconds: number): void;
}

/** Stands still until advanced; `sleep` advances it by what was asked and returns at once. */
export function fakeClock(start = '2026-01-01T00:00:00.000Z'): FakeClock {
  const origin = Date.parse(start);
  let elapsed = 0;
  return {
    now: () => new Date(origin + elapsed),
    monotonic: () => elapsed,
    // A real turn of the event loop, so that other work is not starved.
    async sleep(milliseconds, signal) {
      if (!signal?.aborted) elapsed += milliseconds;
      await new Promise(resolve => setImmediate(resolve));
    },
    advance(milliseconds) {
      elapsed += milliseconds;
    },
  };
}
