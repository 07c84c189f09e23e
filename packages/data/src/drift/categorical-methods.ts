import {
  chiSquareFit,
  chiSquareHomogeneity,
  exactly,
  hashedVariationInterval,
  hellinger,
  jensenShannonDistance,
  largestShift,
  populationStability,
  totalVariation,
  totalVariationInterval,
  twoProportions,
  type Bounds,
} from '@sluice/stats';
import {
  distinctTogether,
  pairCounts,
  type CategoricalDistribution,
  type PairedCounts,
} from './distribution.js';
import type { Measured, Method } from './measure.js';
import type { CategoricalMethod } from './settings.js';

/** Added to the count of each category, so that a new one does not make the index infinite. */
const PSEUDO = 0.5;

type Distance = (a: readonly number[], b: readonly number[]) => number;

export const CATEGORICAL: Record<
  CategoricalMethod,
  Method & { measure(reference: CategoricalDistribution, current: CategoricalDistribution): Measured }
> = {
  'total-variation': {
    name: 'total variation',
    meaning: 'the share of rows that would have to change their category',
    measure: measureTotalVariation,
  },
  psi: {
    name: 'population stability index',
    meaning: 'over the categories',
    measure: measureBy(counts => divergenceBounds(counts, (a, b) => populationStability(a, b, PSEUDO))),
  },
  'jensen-shannon': {
    name: 'Jensen–Shannon distance',
    meaning: 'in base e, over the categories',
    measure: measureBy(counts => divergenceBounds(counts, (a, b) => jensenShannonDistance(a, b))),
  },
  hellinger: {
    name: 'Hellinger distance',
    meaning: 'over the categories',
    measure: measureBy(counts => divergenceBounds(counts, hellinger)),
  },
  'l-infinity': {
    name: 'L∞ distance',
    meaning: 'the largest change of the share of one category',
    measure: measureBy(largestShiftBounds),
  },
};

/** Of more categories than these, the distance of the samples is mostly the noise of sampling. */
const MANY = 100;

/**
 * Of few categories the effect is that of the data. Of many it is where that of what the data are a sample of lies, with
 * 99 % confidence at either end: else any change, however small, would come with the noise of all of them.
 */
function measureTotalVariation(
  reference: CategoricalDistribution,
  current: CategoricalDistribution,
): Measured {
  const found = measureBy(counts => divergenceBounds(counts, totalVariation))(reference, current);
  const paired = pairCounts(reference, current);
  const counts = withMissing(paired, reference, current);
  if (counts.reference.length <= MANY || counts.rest.reference + counts.rest.current > 0) return found;
  const isHashed = reference.hashed || current.hashed;
  const effect = isHashed
    ? hashedVariationInterval(counts.reference, counts.current, distinctTogether(reference, current))
    : totalVariationInterval(counts.reference, counts.current);
  const { upper } = found.p!;
  return { effect, p: exactly(upper), ...(isHashed ? {} : { sampled: true }) };
}

/** Whether anything changed is told by chi-square; a missing value is a category like others. */
function measureBy(
  boundsOf: (counts: PairedCounts) => Bounds,
): (reference: CategoricalDistribution, current: CategoricalDistribution) => Measured {
  return (reference, current) => {
    const counts = pairCounts(reference, current);
    const [a, b] = together(counts);
    a.push(reference.rows - reference.values);
    b.push(current.rows - current.values);
    const { p } = chiSquareHomogeneity(a, b);
    const effect = boundsOf(withMissing(counts, reference, current));
    // What hashes tell apart is apart; what they do not may still be.
    const hashed = reference.hashed || current.hashed;
    const upper = hashed ? Infinity : effect.upper;
    const coarse = hashed || counts.rest.reference + counts.rest.current > 0;
    return { effect: { lower: effect.lower, upper }, p: { lower: coarse ? 0 : p, upper: p } };
  };
}

function withMissing(
  { names, reference, current, rest }: PairedCounts,
  a: CategoricalDistribution,
  b: CategoricalDistribution,
): PairedCounts {
  return {
    names,
    reference: [...reference, a.rows - a.values],
    current: [...current, b.rows - b.values],
    rest,
  };
}

/**
 * Putting categories together never makes a divergence larger, so what is known with the rests as one category is a lower
 * bound; that the rests have nothing in common is the most there can be (Csiszár & Shields 2004, § 4).
 */
function divergenceBounds(counts: PairedCounts, distance: Distance): Bounds {
  const { reference, current, rest } = counts;
  const lower = distance(...together(counts));
  if (rest.reference === 0 && rest.current === 0) return exactly(lower);
  const upper = distance([...reference, rest.reference, 0], [...current, 0, rest.current]);
  return { lower, upper };
}

/** The share of one category: of those with a name it is known; of the rest nothing surely changed, and all of it may. */
function largestShiftBounds({ reference, current, rest }: PairedCounts): Bounds {
  const known = largestShift([...reference, rest.reference], [...current, rest.current]);
  if (rest.reference === 0 && rest.current === 0) return exactly(known);
  const total = (counts: readonly number[], more: number) => counts.reduce((sum, count) => sum + count, more);
  const [n, m] = [total(reference, rest.reference), total(current, rest.current)];
  const lower = reference.reduce(
    (most, count, i) => Math.max(most, Math.abs(count / n - current[i]! / m)),
    0,
  );
  return { lower, upper: Math.max(lower, rest.reference / n, rest.current / m) };
}

function together({ reference, current, rest }: PairedCounts): [number[], number[]] {
  if (rest.reference === 0 && rest.current === 0) return [[...reference], [...current]];
  return [
    [...reference, rest.reference],
    [...current, rest.current],
  ];
}

/** Evidently's tests and distances: missing values are dropped, and the reference is taken for the truth. */
export const evidently = {
  jensenShannon: (reference: CategoricalDistribution, current: CategoricalDistribution): Measured => ({
    effect: divergenceBounds(pairCounts(reference, current), (a, b) => jensenShannonDistance(a, b)),
  }),
  chiSquare: (reference: CategoricalDistribution, current: CategoricalDistribution): Measured => {
    const counts = pairCounts(reference, current);
    const [a, b] = together(counts);
    return { effect: divergenceBounds(counts, totalVariation), p: exactly(chiSquareFit(b, a).p) };
  },
  z: (reference: CategoricalDistribution, current: CategoricalDistribution): Measured => {
    const counts = pairCounts(reference, current);
    const [a, b] = together(counts);
    const { p } = twoProportions(a[0]!, reference.values, b[0]!, current.values);
    return { effect: divergenceBounds(counts, totalVariation), p: exactly(p) };
  },
};

/** TFDV's: missing values are dropped. */
export function tfdvLargestShift(
  reference: CategoricalDistribution,
  current: CategoricalDistribution,
): Measured {
  return { effect: largestShiftBounds(pairCounts(reference, current)) };
}
