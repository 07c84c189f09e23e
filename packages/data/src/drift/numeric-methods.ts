import {
  chiSquareHomogeneity,
  countPerBin,
  equalShareEdges,
  equalWidthEdges,
  exactly,
  hellinger,
  jensenShannonDistance,
  jensenShannonDivergence,
  ksDistance,
  ksPValue,
  normalisedWasserstein,
  populationStability,
  populationStabilityPValue,
  spreadOf,
  wassersteinDistance,
} from '@sluice/stats';
import type { NumericDistribution } from './distribution.js';
import { pValues, type Measured, type Method } from './measure.js';
import type { NumericMethod } from './settings.js';

type Measure = (reference: NumericDistribution, current: NumericDistribution) => Measured;

/** Bins of equal share of the reference that the divergences look at. */
const BINS = 10;
/** Added to the count of each bin, so that an empty one does not make a divergence infinite. */
const PSEUDO = 0.5;

export const NUMERIC: Record<NumericMethod, Method & { measure: Measure }> = {
  'kolmogorov-smirnov': {
    name: 'Kolmogorov–Smirnov distance',
    meaning: 'the largest change of the share of rows below any value',
    measure: kolmogorovSmirnov,
  },
  wasserstein: {
    name: 'Wasserstein distance',
    meaning: 'how far values moved on average, in standard deviations of the reference',
    measure: wasserstein,
  },
  psi: {
    name: 'population stability index',
    meaning: `over ${BINS} bins of equal share of the reference`,
    measure: (reference, current) => {
      const { a, b, coarse } = binned(reference, current);
      const psi = populationStability(a, b, PSEUDO);
      const p = populationStabilityPValue(psi, a.length, reference.values, current.values);
      return atLeast(psi, p, coarse);
    },
  },
  'jensen-shannon': divergence('Jensen–Shannon distance', jensenShannonDistance),
  hellinger: divergence('Hellinger distance', hellinger),
};

function kolmogorovSmirnov(reference: NumericDistribution, current: NumericDistribution): Measured {
  const effect = ksDistance(reference.cells, current.cells);
  return { effect, p: pValues(effect, d => ksPValue(d, reference.values, current.values)) };
}

/** Its noise depends on the unknown distribution, so whether anything changed is left to Kolmogorov and Smirnov's test. */
function wasserstein(reference: NumericDistribution, current: NumericDistribution): Measured {
  const effect = normalisedWasserstein(reference.cells, current.cells);
  const { p } = kolmogorovSmirnov(reference, current);
  return { effect, ...(p ? { p } : {}) };
}

function divergence(
  name: string,
  distance: (a: readonly number[], b: readonly number[]) => number,
): Method & { measure: Measure } {
  return {
    name,
    meaning: `over ${BINS} bins of equal share of the reference`,
    measure: (reference, current) => {
      const { a, b, coarse } = binned(reference, current);
      return atLeast(distance(a, b), chiSquareHomogeneity(a, b).p, coarse);
    },
  };
}

/** `coarse`: a cell holds more than a bin should, so that the bins are fewer than they would be, and hide something. */
function binned(
  reference: NumericDistribution,
  current: NumericDistribution,
): { a: number[]; b: number[]; coarse: boolean } {
  const edges = equalShareEdges(reference.cells, current.cells, BINS);
  return {
    a: countPerBin(reference.cells, edges),
    b: countPerBin(current.cells, edges),
    coarse: isCoarse(reference) || isCoarse(current),
  };
}

function isCoarse({ cells, values }: NumericDistribution): boolean {
  return cells.some(([low, high, count]) => low < high && count * BINS > values);
}

/** Finer bins never make a divergence smaller. */
function atLeast(effect: number, p: number, coarse: boolean): Measured {
  if (!coarse) return { effect: exactly(effect), p: exactly(p) };
  return { effect: { lower: effect, upper: Infinity }, p: { lower: 0, upper: p } };
}

/** As Evidently normalises it: by the standard deviation of the reference, but at least by 0.001. */
export function evidentlyWasserstein(reference: NumericDistribution, current: NumericDistribution): Measured {
  const distance = wassersteinDistance(reference.cells, current.cells);
  const spread = spreadOf(reference.cells);
  const least = 0.001;
  return {
    effect: {
      lower: distance.lower / Math.max(spread.upper, least),
      upper: distance.upper / Math.max(spread.lower, least),
    },
  };
}

/** TFDV's: base 2, not rooted, over ten bins of equal width between the extremes of both. */
export function tfdvDivergence(reference: NumericDistribution, current: NumericDistribution): Measured {
  const ends = [reference.cells, current.cells].map(cells => [cells[0]![0], cells.at(-1)![1]] as const);
  const low = Math.min(...ends.map(([least]) => least));
  const high = Math.max(...ends.map(([, most]) => most));
  const edges = low === high ? [] : equalWidthEdges(low, high, BINS);
  const [a, b] = [countPerBin(reference.cells, edges), countPerBin(current.cells, edges)];
  const effect = jensenShannonDivergence(a, b, 2);
  return { effect: { lower: effect, upper: isCoarse(reference) || isCoarse(current) ? 1 : effect } };
}
