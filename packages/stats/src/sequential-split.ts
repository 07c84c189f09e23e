import betaln from '@stdlib/math-base-special-betaln';

/** Requests the router gave to each arm. */
export interface SplitCounts {
  candidate: number;
  stable: number;
}

/** Concentration of the prior around the configured share. */
const KAPPA = 100;

/**
 * Natural logarithm of the Bayes factor for "the candidate's share is not `share`" (sample ratio mismatch):
 * [B(κθ + c, κ(1−θ) + s) / B(κθ, κ(1−θ))] / [θ^c (1−θ)^s], κ = 100 (Lindon and Malek, arXiv 2011.03567). A
 * martingale under the configured share 0 < θ < 1, so it may be looked at after every request. Start anew per step.
 */
export function splitEvidence(share: number, { candidate, stable }: SplitCounts): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`a share lies between 0 and 1, not ${share}`);
  if (!(candidate >= 0 && stable >= 0)) throw new RangeError(`${candidate} and ${stable} are no counts`);
  const a = KAPPA * share;
  const b = KAPPA * (1 - share);
  return (
    betaln(a + candidate, b + stable) -
    betaln(a, b) -
    candidate * Math.log(share) -
    stable * Math.log1p(-share)
  );
}
