import type { TwoArms } from './sequential-errors.js';
import { logMeanExp, logThreshold, type SequentialTest } from './sequential.js';

export interface ForecastOptions {
  alpha: number;
  /** Share of the traffic the candidate gets, between 0 and 1. */
  share: number;
  /** Expected error rates. */
  candidateRate: number;
  stableRate: number;
}

/**
 * Candidate requests until the test reaches 1/α if the counts came exactly as expected: about the median, a little
 * below the mean, and half of what the unluckiest tenth needs. Infinity where it never gets there.
 */
export function forecastRequests(test: SequentialTest<TwoArms>, options: ForecastOptions): number {
  const { alpha, share, candidateRate, stableRate } = options;
  const ratio = (1 - share) / share;
  const perRequest: TwoArms = {
    candidate: { requests: 1, errors: candidateRate },
    stable: { requests: ratio, errors: stableRate * ratio },
  };
  const growth = test.bets.map(bet => bet.logFactor(perRequest));
  if (!growth.some(rate => rate > 0)) return Infinity;
  const weights = test.bets.map(bet => bet.weight);
  const reached = (n: number) =>
    logMeanExp(
      growth.map(rate => rate * n),
      weights,
    ) >= logThreshold(alpha);
  let most = 1;
  while (!reached(most)) most *= 2;
  // Convex in n and below the threshold at 0, so it crosses once.
  let least = most / 2;
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (reached(middle)) most = middle;
    else least = middle;
  }
  return Math.ceil(most);
}
