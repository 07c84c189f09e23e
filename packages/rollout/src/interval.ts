import type { TwoArms } from '@sluice/stats';
import type { Metric } from './plan.js';
import type { Counters, Observed } from './target.js';

/** What both arms did between two looks. */
export interface Interval {
  candidate: Counters;
  stable: Counters;
}

/**
 * The difference of two observations; undefined when they cannot be compared: the target restarted, an arm is another
 * one now, or a counter went back.
 */
export function intervalBetween(before: Observed, after: Observed): Interval | undefined {
  if (before.epoch !== after.epoch) return undefined;
  const arms = (['candidate', 'stable'] as const).map(arm => {
    const [then, now] = [before[arm], after[arm]];
    return then && now && then.digest === now.digest ? difference(then.counters, now.counters) : undefined;
  });
  const [candidate, stable] = arms;
  return candidate && stable ? { candidate, stable } : undefined;
}

function difference(before: Counters, after: Counters): Counters | undefined {
  const bad: Counters['bad'] = {};
  for (const name of Object.keys(after.bad) as Metric['name'][]) bad[name] = badSince(name, before, after);
  const delta = {
    routed: after.routed - before.routed,
    requests: after.requests - before.requests,
    aborted: after.aborted - before.aborted,
    bad,
  };
  const back =
    Object.values({ ...delta, bad: 0 }).some(count => count < 0) ||
    Object.values(bad).some(count => count < 0);
  return back ? undefined : delta;
}

export function addCounters(a: Counters, b: Counters): Counters {
  const bad: Counters['bad'] = { ...a.bad };
  for (const name of Object.keys(b.bad) as Metric['name'][])
    bad[name] = (bad[name] ?? 0) + (b.bad[name] ?? 0);
  return {
    routed: a.routed + b.routed,
    requests: a.requests + b.requests,
    aborted: a.aborted + b.aborted,
    bad,
  };
}

/** Requests that went bad between two counts; NaN, which no test takes, where the target does not tell. */
export function badSince(metric: Metric['name'], before: Counters, after: Counters): number {
  return (after.bad[metric] ?? NaN) - (before.bad[metric] ?? NaN);
}

/** Requests of which nobody knows yet how they end. That of those given up nobody ever will. */
export function underWay({ routed, requests, aborted }: Counters): number {
  return routed - requests - aborted;
}

export const noRequests: Counters = { routed: 0, requests: 0, aborted: 0, bad: {} };

/** As the tests of `@sluice/stats` take it: the bad requests of one metric. What is not told is not none. */
export function countsOf({ candidate, stable }: Interval, metric: Metric['name']): TwoArms {
  const arm = ({ requests, bad }: Counters) => ({ requests, errors: bad[metric] ?? NaN });
  return { candidate: arm(candidate), stable: arm(stable) };
}

/** The requests that clients gave up, among all that are over. */
export function abandonedOf({ candidate, stable }: Interval): TwoArms {
  const arm = ({ requests, aborted }: Counters) => ({ requests: requests + aborted, errors: aborted });
  return { candidate: arm(candidate), stable: arm(stable) };
}
