import { describe, expect, it } from '@jest/globals';
import { createRandom } from '@sluice/stats';
import { Judge, type Decision } from './judge.js';
import type { Interval } from './interval.js';
import type { Analysis } from './plan.js';

const analysis: Analysis = {
  intervalMs: 1000,
  alpha: 0.05,
  burst: 1,
  onInconclusive: 'rollback',
  metrics: [{ name: 'errors', maxRelative: 2, maxRate: 0.01, toleratedRelative: 1 }],
};

const withLatency: Analysis = {
  ...analysis,
  metrics: [
    ...analysis.metrics,
    { name: 'latency', maxRelative: 2, maxRate: 0.05, toleratedRelative: 1, slowerThanMs: 100 },
  ],
};

const counters = (requests: number, errors: number, latency = 0) => ({
  routed: requests,
  requests,
  aborted: 0,
  bad: { errors, latency },
});
const interval = (candidate: [number, number, number?], stable: [number, number, number?]): Interval => ({
  candidate: counters(...candidate),
  stable: counters(...stable),
});

const LONGEST = 10_000;
const newJudge = (a: Analysis = analysis) => new Judge(a, 2, LONGEST);
/** Nothing is under way. */
const idle = { atMs: 0, candidate: counters(0, 0) };

function judged(a: Analysis, intervals: Interval[], minRequests = 1): Decision {
  const judge = newJudge(a);
  judge.beginStep(10);
  judge.doubt(0);
  for (const i of intervals) judge.observe(i);
  return judge.decide(minRequests, idle);
}

describe('Judge', () => {
  it('goes on while nothing is shown', () => {
    expect(judged(analysis, [])).toEqual({ kind: 'continue' });
    expect(judged(analysis, [interval([100, 1], [900, 8])])).toEqual({ kind: 'continue' });
  });

  it('passes a step once neither arm has failed often enough', () => {
    expect(judged(analysis, [interval([500, 0], [4500, 0])])).toEqual({ kind: 'pass' });
    expect(judged(analysis, [interval([500, 0], [4500, 0])], 501)).toEqual({ kind: 'continue' });
  });

  describe('clients that give up', () => {
    const given = (candidate: [number, number], stable: [number, number]): Interval => {
      const arm = ([over, aborted]: [number, number]) => ({
        ...counters(over - aborted, 0),
        routed: over,
        aborted,
      });
      return { candidate: arm(candidate), stable: arm(stable) };
    };

    it('say nothing where they give up on both', () => {
      expect(judged(analysis, [given([600, 30], [5400, 270])])).toEqual({ kind: 'pass' });
      expect(judged(analysis, [given([600, 1], [5400, 0])])).toEqual({ kind: 'pass' });
    });

    it('let no candidate pass on which they give up far more often, nor blame it', () => {
      expect(judged(analysis, [given([600, 180], [5400, 5])])).toEqual({ kind: 'abandoned' });
      expect(judged(analysis, [given([600, 600], [5400, 0])])).toEqual({ kind: 'abandoned' });
    });
  });

  it('rolls back on a fifth of failing requests within a second of traffic', () => {
    expect(judged(analysis, [interval([30, 6], [270, 0])])).toEqual({ kind: 'roll-back', metric: 'errors' });
  });

  it('blames neither arm when both fail alike', () => {
    expect(judged(analysis, [interval([30, 15], [270, 135])]).kind).not.toBe('roll-back');
  });

  it('asks every metric to pass, and lets any roll back', () => {
    expect(judged(withLatency, [interval([500, 0, 0], [4500, 0, 0])])).toEqual({ kind: 'pass' });
    expect(judged(withLatency, [interval([100, 0, 4], [900, 0, 36])])).toEqual({ kind: 'continue' });
    const slow = interval([500, 0, 100], [4500, 0, 10]);
    expect(judged(withLatency, [slow])).toEqual({ kind: 'roll-back', metric: 'latency' });
  });

  it('suspects the split before it believes the rest', () => {
    const none = interval([0, 0], [400, 0]);
    expect(judged(analysis, [none])).toEqual({ kind: 'split-mismatch' });
  });

  it('finds a candidate that breaks only in the second step, however good it was in the first', () => {
    const judge = newJudge();
    judge.beginStep(10);
    // Long enough for the evidence of a single test to sink far below 1.
    judge.observe(interval([5000, 25], [45_000, 450]));
    expect(judge.decide(1, idle).kind).toBe('pass');
    judge.beginStep(50);
    expect(judge.decide(1, idle).kind).toBe('continue');
    judge.observe(interval([60, 12], [60, 0]));
    expect(judge.decide(1, idle)).toEqual({ kind: 'roll-back', metric: 'errors' });
  });

  it('starts each step without evidence for passing it', () => {
    const judge = newJudge();
    judge.beginStep(10);
    judge.observe(interval([500, 0], [4500, 0]));
    judge.beginStep(50);
    expect(judge.evidence()[0]!.promotion).toBeCloseTo(0, 12);
    expect(judge.total().candidate.requests).toBe(0);
  });

  it('rolls back at most α of the candidates that are as good as stable, over whole rollouts', () => {
    // 300 rollouts at a true level of 0.05 exceed 0.09 once in 1,000 tries.
    let rolledBack = 0;
    for (let seed = 0; seed < 300; seed++) {
      const random = createRandom(seed);
      const draw = (requests: number): [number, number] => {
        let errors = 0;
        for (let i = 0; i < requests; i++) if (random.uniform() < 0.03) errors += 1;
        return [requests, errors];
      };
      const judge = newJudge();
      const worse = [10, 50].some(weight => {
        judge.beginStep(weight);
        return Array.from({ length: 20 }).some(() => {
          judge.observe(interval(draw(2 * weight), draw(200 - 2 * weight)));
          return judge.decide(1, idle).kind === 'roll-back';
        });
      });
      if (worse) rolledBack += 1;
    }
    expect(rolledBack / 300).toBeLessThan(0.09);
  });

  it('splits the error rate between metrics', () => {
    expect(newJudge().thresholds().rollback).toBeCloseTo(Math.log(20), 12);
    expect(newJudge(withLatency).thresholds().rollback).toBeCloseTo(Math.log(40), 12);
  });

  it('takes what it is not told for no evidence', () => {
    const untold = interval([500, 0], [4500, 0]);
    delete untold.candidate.bad.errors;
    expect(() => judged(analysis, [untold])).toThrow(/NaN errors of 500 requests/);
  });

  it('does not take failures of requests that were routed before the step for those of stable', () => {
    // Twice as bad as stable, but the slow failures of stable are those of nine tenths of the traffic.
    const late = interval([500, 10], [500, 90]);
    const decided = (underWay: number | undefined) => {
      const judge = newJudge();
      judge.beginStep(50);
      if (underWay !== undefined) judge.doubt(underWay);
      judge.observe(late);
      return judge.decide(1, idle).kind;
    };
    expect(decided(0)).toBe('pass');
    expect(decided(90)).toBe('continue');
    expect(decided(undefined)).toBe('continue');
  });

  it('leaves out no more of them than there were', () => {
    const judge = newJudge();
    judge.beginStep(50);
    judge.doubt(5);
    for (let i = 0; i < 10; i++) judge.observe(interval([500, 10], [500, 10]));
    expect(judge.decide(1, idle)).toEqual({ kind: 'pass' });
  });

  it('rolls back on such requests all the same', () => {
    const judge = newJudge();
    judge.beginStep(50);
    judge.observe(interval([500, 100], [500, 5]));
    expect(judge.decide(1, idle)).toEqual({ kind: 'roll-back', metric: 'errors' });
  });

  describe('with candidate requests under way', () => {
    const look = (atMs: number, routed: number, requests: number, errors: number) => ({
      atMs,
      candidate: { routed, requests, aborted: 0, bad: { errors } },
    });
    const enough = interval([600, 0], [5400, 0]);
    const begun = () => {
      const judge = newJudge();
      judge.beginStep(10);
      judge.doubt(0);
      judge.observe(enough);
      return judge;
    };

    it('waits for those that hang, and takes their failures into account', () => {
      const judge = begun();
      expect(judge.decide(1, look(1000, 630, 600, 0))).toEqual({ kind: 'continue' });
      judge.observe(interval([100, 0], [900, 0]));
      expect(judge.decide(1, look(2000, 735, 700, 0))).toEqual({ kind: 'continue' });
      // The first thirty have timed out, and five more of the others.
      judge.observe(interval([100, 35], [900, 0]));
      expect(judge.decide(1, look(11_000, 840, 800, 35)).kind).not.toBe('pass');
    });

    it('passes once they have ended well', () => {
      const judge = begun();
      expect(judge.decide(1, look(1000, 630, 600, 0))).toEqual({ kind: 'continue' });
      judge.observe(interval([30, 0], [270, 0]));
      expect(judge.decide(1, look(2000, 630, 630, 0))).toEqual({ kind: 'pass' });
    });

    it('passes a slow service, of which some are always under way, once the first have had their time', () => {
      const judge = begun();
      let served = 600;
      for (let atMs = 1000; atMs < 11_000; atMs += 1000) {
        expect(judge.decide(1, look(atMs, served + 30, served, 0))).toEqual({ kind: 'continue' });
        judge.observe(interval([30, 0], [270, 0]));
        served += 30;
      }
      expect(judge.decide(1, look(11_000, served + 30, served, 0))).toEqual({ kind: 'pass' });
    });

    it('passes at once where a few failures more would not matter', () => {
      const judge = newJudge();
      judge.beginStep(10);
      judge.observe(interval([5000, 0], [45_000, 0]));
      expect(judge.decide(1, look(1000, 5002, 5000, 0))).toEqual({ kind: 'pass' });
    });
  });
});
