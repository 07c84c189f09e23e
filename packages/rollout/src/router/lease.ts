/**
 * The time for which the router keeps a candidate. Who answers for it extends the time by signs of life: a job that was
 * killed, with all that ran beside it, gives none, and only the router is left to notice.
 */
export interface Lease {
  /** Milliseconds of the process's own clock; no change of the time of day moves it. */
  readonly until: number;
  readonly termMs: number;
  /** Until a decision by somebody, so that there are no signs of life. */
  readonly held: boolean;
}

export function startLease(termMs: number, held: boolean): Lease {
  return { until: performance.now() + termMs, termMs, held };
}

export function hasLapsed({ until }: Lease): boolean {
  return performance.now() >= until;
}

/** Half a sentence. */
export function whyLapsed({ termMs, held }: Lease): string {
  return held
    ? 'nobody had decided about it by its deadline'
    : `its rollout had given no sign of life for ${Math.round(termMs / 100) / 10} s`;
}
