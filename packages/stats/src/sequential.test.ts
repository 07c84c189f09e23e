import { describe, expect, it } from '@jest/globals';
import {
  createRandom,
  errorRateTest,
  forecastRequests,
  logEvidence,
  logMeanExp,
  logThreshold,
  promotionTest,
  relativeRiskTest,
  rollbackTest,
  splitEvidence,
  startTest,
  temperTest,
  updateTest,
  type LogCapital,
  type SequentialTest,
  type TwoArms,
} from './index.js';

interface World {
  /** Requests of both arms in an interval. */
  requests: number;
  share: (interval: number) => number;
  candidate: (interval: number) => number;
  stable: (interval: number) => number;
}

const at = (rate: number) => () => rate;

/** Draws intervals and looks after each: candidate requests until the threshold, or undefined within the horizon. */
function race(
  test: SequentialTest<TwoArms>,
  world: World,
  options: { alpha: number; intervals: number; seed: number },
): number | undefined {
  const random = createRandom(options.seed);
  const draw = (requests: number, rate: number) => {
    let errors = 0;
    for (let i = 0; i < requests; i++) if (random.uniform() < rate) errors += 1;
    return { requests, errors };
  };
  let capital = startTest(test);
  let spent = 0;
  for (let k = 0; k < options.intervals; k++) {
    const nc = Math.round(world.requests * world.share(k));
    spent += nc;
    capital = updateTest(test, capital, {
      candidate: draw(nc, world.candidate(k)),
      stable: draw(world.requests - nc, world.stable(k)),
    });
    if (logEvidence(test, capital) >= logThreshold(options.alpha)) return spent;
  }
  return undefined;
}

function races(
  test: SequentialTest<TwoArms>,
  world: World,
  { runs = 300, intervals = 40, alpha = 0.05 } = {},
) {
  const results = Array.from({ length: runs }, (_, seed) => race(test, world, { alpha, intervals, seed }));
  const reached = results.filter(n => n !== undefined).sort((a, b) => a - b);
  return {
    share: reached.length / runs,
    mean: reached.reduce((a, b) => a + b, 0) / reached.length,
    p90: reached[Math.floor(reached.length * 0.9)] as number,
  };
}

describe('the rollback test', () => {
  const test = rollbackTest();
  // 300 runs at a true level of 0.05 exceed 0.09 once in 1,000 tries; the measured levels are about 0.02.
  it.each<[string, World]>([
    ['constant rates', { requests: 200, share: at(0.1), candidate: at(0.02), stable: at(0.02) }],
    [
      'a base rate that swings tenfold',
      {
        requests: 200,
        share: at(0.1),
        candidate: k => 0.01 * (1 + (k % 10)),
        stable: k => 0.01 * (1 + (k % 10)),
      },
    ],
    [
      'a base rate that triples as the weight goes from 10 to 50 %',
      {
        requests: 200,
        share: k => (k < 20 ? 0.1 : 0.5),
        candidate: k => (k < 20 ? 0.01 : 0.03),
        stable: k => (k < 20 ? 0.01 : 0.03),
      },
    ],
    ['frequent errors', { requests: 100, share: at(0.5), candidate: at(0.4), stable: at(0.4) }],
    ['a better candidate', { requests: 200, share: at(0.1), candidate: at(0.005), stable: at(0.02) }],
  ])('keeps its false alarms within α with %s, looking after every interval', (_, world) => {
    expect(races(test, world).share).toBeLessThan(0.09);
  });

  it('finds 1 % → 3 % at a 10 % share after about 373 candidate requests (research table)', () => {
    const world = { requests: 1000, share: at(0.1), candidate: at(0.03), stable: at(0.01) };
    const { share, mean, p90 } = races(test, world, { runs: 200 });
    expect(share).toBeGreaterThan(0.99);
    expect(mean).toBeGreaterThan(300);
    expect(mean).toBeLessThan(500);
    expect(p90).toBeLessThan(950);
  });

  it('finds 20 % failing requests against none within 30 candidate requests', () => {
    const world = { requests: 50, share: at(0.1), candidate: at(0.2), stable: at(0) };
    expect(races(test, world, { runs: 200 }).mean).toBeLessThan(30);
  });

  it('gives the same value when it is saved and resumed', () => {
    const arms = (errors: number) => ({
      candidate: { requests: 50, errors },
      stable: { requests: 450, errors: 4 },
    });
    const whole = [1, 2, 0, 3].reduce<LogCapital>(
      (state, e) => updateTest(test, state, arms(e)),
      startTest(test),
    );
    const half = [1, 2].reduce<LogCapital>((state, e) => updateTest(test, state, arms(e)), startTest(test));
    const revived = JSON.parse(JSON.stringify(half)) as LogCapital;
    const resumed = [0, 3].reduce<LogCapital>((state, e) => updateTest(test, state, arms(e)), revived);
    expect(resumed).toEqual(whole);
    expect(logEvidence(test, resumed)).toBe(logEvidence(test, whole));
  });

  it('learns nothing from an interval in which one arm has no requests', () => {
    const none = { candidate: { requests: 0, errors: 0 }, stable: { requests: 90, errors: 5 } };
    expect(updateTest(test, startTest(test), none)).toEqual(startTest(test));
  });

  it('refuses counts that cannot be', () => {
    const arms = (requests: number, errors: number) => ({
      candidate: { requests, errors },
      stable: { requests: 10, errors: 0 },
    });
    for (const [requests, errors] of [
      [1, 2],
      [NaN, 0],
      [5, NaN],
      [5, -1],
      [Infinity, 0],
    ] as const)
      expect(() => updateTest(test, startTest(test), arms(requests, errors))).toThrow(RangeError);
  });

  it('stays within α under bursts of errors only when tempered', () => {
    // Errors come in fives: variance / mean of the counts is about 5.
    const bursty = (burst: number) => {
      const tempered = rollbackTest({ burst });
      let alarms = 0;
      for (let seed = 0; seed < 200; seed++) {
        const random = createRandom(seed);
        const draw = (requests: number) => {
          let errors = 0;
          for (let i = 0; i < requests / 5; i++) if (random.uniform() < 0.02) errors += 5;
          return { requests, errors };
        };
        let capital = startTest(tempered);
        let alarmed = false;
        for (let k = 0; k < 40 && !alarmed; k++) {
          capital = updateTest(tempered, capital, { candidate: draw(50), stable: draw(450) });
          alarmed = logEvidence(tempered, capital) >= logThreshold(0.05);
        }
        if (alarmed) alarms += 1;
      }
      return alarms / 200;
    };
    expect(bursty(1)).toBeGreaterThan(0.2);
    expect(bursty(6)).toBeLessThan(0.05);
  });
});

describe('the promotion test', () => {
  const test = promotionTest({ maxRelative: 2, maxRate: 0.01 });

  it.each<[string, World]>([
    [
      'at twice the risk and the limit',
      { requests: 400, share: at(0.25), candidate: at(0.01), stable: at(0.005) },
    ],
    ['at twice a high risk', { requests: 100, share: at(0.5), candidate: at(0.2), stable: at(0.1) }],
    ['at four times the risk', { requests: 400, share: at(0.25), candidate: at(0.02), stable: at(0.005) }],
  ])('seldom promotes a candidate %s', (_, world) => {
    expect(races(test, world).share).toBeLessThan(0.09);
  });

  it('promotes when neither arm fails at all, at once the absolute limit is ruled out', () => {
    const world = { requests: 1000, share: at(0.1), candidate: at(0), stable: at(0) };
    const { share, mean } = races(test, world, { runs: 1 });
    expect(share).toBe(1);
    expect(mean).toBeGreaterThan(300);
    expect(mean).toBeLessThanOrEqual(500);
  });

  it('promotes by the relative test where both fail above the absolute limit', () => {
    const world = { requests: 1000, share: at(0.1), candidate: at(0.05), stable: at(0.05) };
    const { share, mean } = races(test, world, { runs: 100 });
    expect(share).toBeGreaterThan(0.95);
    // The table says 269 for the relative test alone; the mean with the other half costs ln 2 more.
    expect(mean).toBeLessThan(500);
  });

  it('refuses parameters that make no sense', () => {
    expect(() => promotionTest({ maxRelative: 1, maxRate: 0.01 })).toThrow(RangeError);
    expect(() => promotionTest({ maxRelative: 2, maxRate: 0 })).toThrow(RangeError);
    expect(() => errorRateTest(NaN)).toThrow(RangeError);
    expect(() => relativeRiskTest(1, [0.5, 2])).toThrow(RangeError);
    expect(() => temperTest(test, 0.5)).toThrow(RangeError);
  });
});

describe('logEvidence', () => {
  it('is the log of the weighted mean of the capital, without overflow', () => {
    expect(logMeanExp([Math.log(2), Math.log(4)])).toBeCloseTo(Math.log(3), 12);
    expect(logMeanExp([5000, 0])).toBeCloseTo(5000 - Math.log(2), 9);
    expect(logEvidence({ bets: [{ weight: 1, logFactor: () => 0 }] }, [-2000])).toBe(-2000);
  });
});

describe('forecastRequests', () => {
  it.each([
    ['rule out 1 % with no errors', promotionTest({ maxRelative: 2, maxRate: 0.01 }), 0, 0],
    ['rule out twice 5 %', promotionTest({ maxRelative: 2, maxRate: 0.01 }), 0.05, 0.05],
    ['find 1 % → 3 %', rollbackTest(), 0.03, 0.01],
  ])('comes near what it takes: %s', (_, test, candidateRate, stableRate) => {
    const world = { requests: 200, share: at(0.1), candidate: at(candidateRate), stable: at(stableRate) };
    const { mean } = races(test, world, { runs: 100, intervals: 200 });
    const forecast = forecastRequests(test, { alpha: 0.05, share: 0.1, candidateRate, stableRate });
    expect(forecast / mean).toBeGreaterThan(0.6);
    expect(forecast / mean).toBeLessThan(1.4);
  });

  it('is the first whole number that reaches the threshold', () => {
    const test = errorRateTest(0.05);
    const options = { alpha: 0.05, share: 0.5, candidateRate: 0, stableRate: 0 };
    const n = forecastRequests(test, options);
    const after = (requests: number) =>
      logEvidence(
        test,
        updateTest(test, startTest(test), {
          candidate: { requests, errors: 0 },
          stable: { requests, errors: 0 },
        }),
      );
    expect(after(n)).toBeGreaterThanOrEqual(logThreshold(0.05));
    expect(after(n - 1)).toBeLessThan(logThreshold(0.05));
  });

  it('is infinite where the test never decides', () => {
    const options = { alpha: 0.05, share: 0.1, candidateRate: 0.01, stableRate: 0.01 };
    expect(forecastRequests(rollbackTest(), options)).toBe(Infinity);
  });
});

describe('splitEvidence', () => {
  const limit = logThreshold(0.001);

  it('stays silent while the share is as configured, request by request', () => {
    let alarms = 0;
    for (let seed = 0; seed < 200; seed++) {
      const random = createRandom(seed);
      const counts = { candidate: 0, stable: 0 };
      for (let i = 0; i < 2000; i++) {
        counts[random.uniform() < 0.1 ? 'candidate' : 'stable'] += 1;
        if (splitEvidence(0.1, counts) >= limit) {
          alarms += 1;
          break;
        }
      }
    }
    expect(alarms).toBeLessThanOrEqual(1);
  });

  it.each([
    [0.15, 829],
    [0.2, 305],
    [0, 160],
  ])('finds an actual share of %d about as early as the research table says', (actual, expected) => {
    let n = 0;
    while (splitEvidence(0.1, { candidate: n * actual, stable: n * (1 - actual) }) < limit) n += 1;
    expect(n / expected).toBeGreaterThan(0.6);
    expect(n / expected).toBeLessThan(1.5);
  });

  it('refuses shares at the borders', () => {
    expect(() => splitEvidence(0, { candidate: 0, stable: 1 })).toThrow(RangeError);
    expect(() => splitEvidence(0.5, { candidate: NaN, stable: 1 })).toThrow(RangeError);
  });
});
