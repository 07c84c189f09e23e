import type { Bounds } from '@sluice/stats';

/** What a method found in a column. */
export interface Measured {
  /** How far apart both sides are. The ends differ where a profile keeps less than the values. */
  effect: Bounds;
  /**
   * Probability of at least so large a difference if nothing changed and rows were independent. `upper` is for the lower
   * end of the effect: what is surely proven. Absent where a method has no such thing.
   */
  p?: Bounds;
  /** The effect is that of what the data are a sample of: its ends are apart because the rows are few. */
  sampled?: boolean;
}

export interface Method {
  name: string;
  /** What the effect means, for people. */
  meaning: string;
}

/** p-values for the ends of an effect, of which larger ones are less likely. */
export function pValues(effect: Bounds, pOf: (effect: number) => number): Bounds {
  const upper = pOf(effect.lower);
  return { lower: effect.upper === effect.lower ? upper : pOf(effect.upper), upper };
}
