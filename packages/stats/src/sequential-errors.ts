import type { Bet, SequentialTest } from './sequential.js';

/** What one arm did in one interval of time. Errors are among the requests. */
export interface ArmCounts {
  requests: number;
  errors: number;
}

/** Both arms in the same interval: whatever shook the world shook both. */
export interface TwoArms {
  candidate: ArmCounts;
  stable: ArmCounts;
}

/**
 * Bets that the candidate's risk of error is `alternatives` times the stable's, against `null` times it. Given the
 * c + s errors of an interval with n_c and n_s requests, c ~ Bin(c + s, θ(r)) with θ(r) = r·n_c / (r·n_c + n_s) under
 * a relative risk r, so the base rate cancels and may swing from interval to interval (Lindon and Malek,
 * arXiv 2011.03567; Turner, Ly and Grünwald, arXiv 2106.02693).
 *
 * - `alternatives` all above `null`: the null is "risk ≤ null", by the monotone likelihood ratio.
 * - all below: the null is "risk ≥ null".
 *
 * Exact for rare errors (Poisson), conservative for Bernoulli errors at any rate and any null: of n requests that fail
 * with probability p, E[e^(ax)] = (1 + p(e^a − 1))^n ≤ e^(np(e^a − 1)), which is what Poisson counts have.
 */
export function relativeRiskTest(nullRisk: number, alternatives: readonly number[]): SequentialTest<TwoArms> {
  const sides = new Set(alternatives.map(r => Math.sign(r - nullRisk)));
  if (!(nullRisk > 0) || sides.size !== 1 || sides.has(0) || !alternatives.every(r => r > 0)) {
    throw new RangeError('the alternatives must be positive and lie on one side of the null');
  }
  const bet = (risk: number): Bet<TwoArms> => ({
    weight: 1 / alternatives.length,
    logFactor: ({ candidate, stable }) => {
      checkCounts(candidate);
      checkCounts(stable);
      // Without requests on both arms the interval compares nothing.
      if (candidate.requests === 0 || stable.requests === 0) return 0;
      const ratio = stable.requests / candidate.requests;
      return (
        candidate.errors * Math.log((risk / (risk + ratio)) * ((nullRisk + ratio) / nullRisk)) +
        stable.errors * Math.log((nullRisk + ratio) / (risk + ratio))
      );
    },
  });
  return { bets: alternatives.map(bet) };
}

/**
 * Bets that the candidate's error rate is below `maxRate`, against the null "in every interval at least maxRate".
 * Each request multiplies the capital by q/p or (1−q)/(1−p); the expectation is 1 at rate p and less above. It works
 * where `relativeRiskTest` is silent: without any error on either arm.
 */
export function errorRateTest(maxRate: number): SequentialTest<TwoArms> {
  if (!(maxRate > 0 && maxRate < 1)) throw new RangeError(`a rate lies between 0 and 1, not ${maxRate}`);
  return {
    bets: RATE_BETS.map(([share, weight]) => {
      const rate = share * maxRate;
      const onError = Math.log(share);
      const onSuccess = Math.log1p(-rate) - Math.log1p(-maxRate);
      return {
        weight,
        logFactor: ({ candidate }) => {
          checkCounts(candidate);
          return candidate.errors * onError + (candidate.requests - candidate.errors) * onSuccess;
        },
      };
    }),
  };
}

/** Rate as a share of the limit, and weight. Not 0: a single error must not bankrupt the bet. */
const RATE_BETS = [
  [0.01, 0.4],
  [0.1, 0.2],
  [0.3, 0.2],
  [0.6, 0.2],
] as const;

function checkCounts({ requests, errors }: ArmCounts): void {
  if (!(errors >= 0 && requests >= errors && Number.isFinite(requests))) {
    throw new RangeError(`${errors} errors of ${requests} requests cannot be`);
  }
}
