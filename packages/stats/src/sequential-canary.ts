import { errorRateTest, relativeRiskTest, type TwoArms } from './sequential-errors.js';
import { meanOfTests, temperTest, type SequentialTest } from './sequential.js';

/**
 * Evidence that the candidate fails more often than `tolerated` (1: as often) times the stable. Null: "risk ≤
 * tolerated". At E ≥ 1/α a good candidate is rolled back with probability ≤ α, whatever the looks, weights and
 * common shocks.
 */
export function rollbackTest(options: { tolerated?: number; burst?: number } = {}): SequentialTest<TwoArms> {
  const { tolerated = 1, burst = 1 } = options;
  return temperTest(
    relativeRiskTest(
      tolerated,
      [1.5, 2, 3, 5, 10].map(factor => factor * tolerated),
    ),
    burst,
  );
}

/**
 * Evidence that the candidate is good enough. Null: "risk ≥ maxRelative × the stable's AND rate ≥ maxRate" in every
 * interval. Both halves hold under it, so the test of either half alone is an e-process of it, and so is their mean.
 * Rejecting says: the relative risk is below maxRelative, or the rate is below maxRate.
 */
export function promotionTest(options: {
  maxRelative: number;
  maxRate: number;
  burst?: number;
}): SequentialTest<TwoArms> {
  const { maxRelative, maxRate, burst = 1 } = options;
  if (!(maxRelative > 1)) throw new RangeError(`maxRelative must be above 1, not ${maxRelative}`);
  const risks = [0.75, 1, 1.25].filter(risk => risk < maxRelative);
  return temperTest(meanOfTests([relativeRiskTest(maxRelative, risks), errorRateTest(maxRate)]), burst);
}
