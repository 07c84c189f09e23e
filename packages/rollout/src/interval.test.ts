import { describe, expect, it } from '@jest/globals';
import { countsOf, intervalBetween, noRequests } from './interval.js';
import type { Arm, Observed } from './target.js';

const arm = (version: string, requests: number, errors: number): Arm => ({
  version,
  digest: version,
  ready: true,
  restarts: 0,
  counters: { routed: requests, requests, aborted: 0, bad: { errors } },
});
const seen = (change: Partial<Observed> = {}): Observed => ({
  url: '',
  epoch: 'a',
  weight: 10,
  stable: arm('1', 90, 1),
  candidate: arm('2', 10, 0),
  ...change,
});

describe('intervalBetween', () => {
  it('is what both arms did in between', () => {
    const after = seen({ stable: arm('1', 190, 3), candidate: arm('2', 20, 1) });
    expect(intervalBetween(seen(), after)).toEqual({
      stable: { routed: 100, requests: 100, aborted: 0, bad: { errors: 2 } },
      candidate: { routed: 10, requests: 10, aborted: 0, bad: { errors: 1 } },
    });
  });

  it.each<[string, Partial<Observed>]>([
    ['the target restarted', { epoch: 'b' }],
    ['the candidate is another', { candidate: arm('3', 20, 0) }],
    ['the stable version is another', { stable: arm('2', 200, 0) }],
    ['requests went back', { candidate: arm('2', 5, 0) }],
    ['errors went back', { stable: arm('1', 100, 0) }],
  ])('is nothing when %s', (_, change) => {
    expect(intervalBetween(seen(), seen(change))).toBeUndefined();
  });

  it('is not a number where a count is not told', () => {
    const before = seen();
    delete before.stable!.counters.bad.errors;
    const after = seen({ stable: arm('1', 190, 3), candidate: arm('2', 20, 1) });
    expect(intervalBetween(before, after)?.stable.bad.errors).toBeNaN();
    expect(countsOf({ stable: noRequests, candidate: noRequests }, 'latency').stable.errors).toBeNaN();
  });

  it('is nothing without a candidate', () => {
    const { candidate, ...without } = seen();
    expect(candidate).toBeDefined();
    expect(intervalBetween(seen(), without)).toBeUndefined();
  });
});
