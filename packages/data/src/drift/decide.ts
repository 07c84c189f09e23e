import type { Bounds } from '@sluice/stats';
import type { Measured } from './measure.js';
import type { Rule } from './presets.js';

/** `undecided`: the rows, or what a profile keeps of them, do not tell. */
export type DriftVerdict = 'drift' | 'no drift' | 'undecided';

export interface Decided {
  verdict: DriftVerdict;
  /** Why it is undecided. */
  why?: 'noise' | 'precision' | 'not a number';
}

/**
 * Holds an effect against its threshold.
 * @param p where the rule is `beyond-noise`, the upper end is adjusted for the number of tests
 */
export function decide(
  rule: Rule,
  threshold: number,
  { effect, sampled = false }: Pick<Measured, 'effect' | 'sampled'>,
  p: Bounds | undefined,
  alpha: number,
): Decided {
  if (rule === 'p-at-most' || rule === 'p-below') {
    const below = (value: number) => (rule === 'p-below' ? value < threshold : value <= threshold);
    // Small is drift here: `upper` is of the least effect.
    return between(p, value => below(value));
  }
  if (rule !== 'beyond-noise')
    return between(effect, value => (rule === 'above' ? value > threshold : value >= threshold));
  const size = between(effect, value => value > threshold);
  if (size.verdict === 'no drift' || size.why === 'not a number') return size;
  if (sampled && size.verdict === 'undecided') return { verdict: 'undecided', why: 'noise' };
  // Where the bounds are too wide to tell, chance is to blame only if it could make the most that they allow.
  const certain = size.why === 'precision' ? p?.lower : p?.upper;
  if (certain === undefined || !(certain <= alpha)) return { verdict: 'undecided', why: 'noise' };
  return size;
}

/** Drift where both ends say so, none where neither does. */
function between(bounds: Bounds | undefined, says: (value: number) => boolean): Decided {
  if (bounds === undefined || Number.isNaN(bounds.lower) || Number.isNaN(bounds.upper))
    return { verdict: 'undecided', why: 'not a number' };
  const [a, b] = [says(bounds.lower), says(bounds.upper)];
  if (a !== b) return { verdict: 'undecided', why: 'precision' };
  return { verdict: a ? 'drift' : 'no drift' };
}
