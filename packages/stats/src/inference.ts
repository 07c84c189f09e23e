/** What a sample says of one unknown number θ: an estimate, and how sure one may be where θ lies. */
export interface Inference {
  /** How the bounds were found, for people: `Tango score`, `BCa bootstrap`. */
  method: string;
  estimate: number;
  /**
   * One-sided confidence bound: θ ≤ bound(level) with confidence `level`, so bound(0.95) is the 95 % upper bound and
   * bound(0.05) the 95 % lower bound. Never falls as the level rises. `level` in (0, 1).
   */
  bound(level: number): number;
  /** p-value of the null hypothesis θ ≥ x: small where θ is proven to lie below x. */
  pBelow(x: number): number;
  /** The p-value where every replicate lies below x; no smaller one can come out. Absent where there are no replicates. */
  leastP?: number;
}

/** What is known of f(θ), where f rises. `inverse` undoes f, also beyond the ends of its range. */
export function transform(
  inference: Inference,
  f: (x: number) => number,
  inverse: (y: number) => number,
): Inference {
  return {
    ...inference,
    estimate: f(inference.estimate),
    bound: level => f(inference.bound(level)),
    pBelow: y => inference.pBelow(inverse(y)),
  };
}
