import { ERROR_REASONS, LATENCY_BOUNDS_MS, type ArmCounters, type ErrorReason } from './protocol.js';

/** Why a request did not end with an answer: an error of the arm, or its client went away. */
export type Failure = ErrorReason | 'aborted';

export function newCounters(): ArmCounters {
  return {
    routed: 0,
    requests: 0,
    aborted: 0,
    errors: Object.fromEntries(ERROR_REASONS.map(reason => [reason, 0])) as Record<ErrorReason, number>,
    refused: 0,
    fallbacks: 0,
    latency: Array.from({ length: LATENCY_BOUNDS_MS.length + 1 }, () => 0),
    latencySumMs: 0,
  };
}

/** Counts a request that is over. One that its client gave up says nothing about the arm, neither good nor bad. */
export function countRequest(
  counters: ArmCounters,
  milliseconds: number,
  { error, status = 0 }: { error?: Failure; status?: number },
): void {
  if (error === 'aborted') {
    counters.aborted += 1;
    return;
  }
  counters.requests += 1;
  if (error) counters.errors[error] += 1;
  else if (status >= 400) counters.refused += 1;
  const bucket = LATENCY_BOUNDS_MS.findIndex(bound => milliseconds <= bound);
  counters.latency[bucket === -1 ? LATENCY_BOUNDS_MS.length : bucket]! += 1;
  counters.latencySumMs += milliseconds;
}
