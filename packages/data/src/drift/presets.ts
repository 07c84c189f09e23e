import type { CategoricalDistribution, ColumnDistribution, NumericDistribution } from './distribution.js';
import { hashed } from './hashed-categories.js';
import { CATEGORICAL, evidently, tfdvLargestShift } from './categorical-methods.js';
import type { Measured } from './measure.js';
import { evidentlyWasserstein, NUMERIC, tfdvDivergence } from './numeric-methods.js';
import type { DriftPreset, DriftSettings } from './settings.js';

/**
 * When a measured column has drifted. `beyond-noise`: the effect is surely above the threshold, and more than chance does
 * across all columns. The others are those of the peers: the effect (or the p-value) alone against the threshold.
 */
export type Rule = 'beyond-noise' | 'at-least' | 'above' | 'p-at-most' | 'p-below';

/** How a pair of distributions is compared. */
export interface Choice {
  method: string;
  meaning: string;
  rule: Rule;
  /** Of the effect, or of the p-value, as the rule says. */
  threshold: number;
  measure(): Measured;
}

type Pair =
  | { kind: 'numbers'; reference: NumericDistribution; current: NumericDistribution }
  | { kind: 'categories'; reference: CategoricalDistribution; current: CategoricalDistribution };

/** The distributions where they are of one kind and both have values. */
export function pairOf(reference: ColumnDistribution, current: ColumnDistribution): Pair | undefined {
  if (reference.values === 0 || current.values === 0) return undefined;
  if (reference.kind === 'numbers' && current.kind === 'numbers')
    return { kind: 'numbers', reference, current };
  if (reference.kind !== 'categories' || current.kind !== 'categories') return undefined;
  if (!reference.hashed && !current.hashed) return { kind: 'categories', reference, current };
  // Values whose names are not known cannot be hashed.
  if (reference.other > 0 || current.other > 0) return undefined;
  // Profiles of earlier versions tell fewer bits.
  const bits = Math.min(reference.bits ?? Infinity, current.bits ?? Infinity);
  return { kind: 'categories', reference: hashed(reference, bits), current: hashed(current, bits) };
}

/** How the preset compares them. */
export function choose(pair: Pair, settings: DriftSettings): Choice {
  return CHOOSERS[settings.preset](pair, settings);
}

/** Any share of rows that changed, by 10 %; the unit-free divergences by what is usual for them. */
const THRESHOLD = 0.1;

const CHOOSERS: Record<DriftPreset, (pair: Pair, settings: DriftSettings) => Choice> = {
  sluice(pair, settings) {
    const rule = { rule: 'beyond-noise', threshold: THRESHOLD } as const;
    if (pair.kind === 'numbers') {
      const { name: method, meaning, measure } = NUMERIC[settings.numeric];
      return { method, meaning, ...rule, measure: () => measure(pair.reference, pair.current) };
    }
    const method = CATEGORICAL[settings.categorical];
    return {
      method: method.name,
      meaning: method.meaning,
      ...rule,
      measure: () => method.measure(pair.reference, pair.current),
    };
  },
  evidently: chooseAsEvidently,
  tfdv(pair) {
    const rule = { rule: 'above', threshold: 0.01 } as const;
    if (pair.kind === 'numbers')
      return {
        method: 'Jensen–Shannon divergence',
        meaning: 'in base 2, over 10 bins of equal width',
        ...rule,
        measure: () => tfdvDivergence(pair.reference, pair.current),
      };
    return {
      method: 'L∞ distance',
      meaning: 'the largest change of the share of one category',
      ...rule,
      measure: () => tfdvLargestShift(pair.reference, pair.current),
    };
  },
};

/** Evidently looks at the size of the reference alone. */
const LARGE = 1000;
const FEW_VALUES = 5;

/** `_get_default_stattest` of Evidently 0.7: by the size of the reference and the number of different values of both. */
function chooseAsEvidently(pair: Pair): Choice {
  const large = pair.reference.values > LARGE;
  const few = pair.kind === 'numbers' ? fewNumbers(pair.reference, pair.current) : pair;
  if (few === undefined) {
    const { reference, current } = pair as Pair & { kind: 'numbers' };
    const { 'kolmogorov-smirnov': ks } = NUMERIC;
    if (!large)
      return {
        method: 'Kolmogorov–Smirnov p-value',
        meaning: ks.meaning,
        rule: 'p-at-most',
        threshold: 0.05,
        measure: () => ks.measure(reference, current),
      };
    return {
      method: 'Wasserstein distance (normed)',
      meaning: NUMERIC.wasserstein.meaning,
      rule: 'at-least',
      threshold: 0.1,
      measure: () => evidentlyWasserstein(reference, current),
    };
  }
  const { reference, current } = few;
  if (large)
    return {
      method: CATEGORICAL['jensen-shannon'].name,
      meaning: CATEGORICAL['jensen-shannon'].meaning,
      rule: 'at-least',
      threshold: 0.1,
      measure: () => evidently.jensenShannon(reference, current),
    };
  const binary = new Set([...reference.counts.keys(), ...current.counts.keys()]).size <= 2;
  return {
    method: binary ? 'Z-test p-value' : 'chi-square p-value',
    meaning: CATEGORICAL['total-variation'].meaning,
    rule: 'p-below',
    threshold: 0.05,
    measure: () => (binary ? evidently.z(reference, current) : evidently.chiSquare(reference, current)),
  };
}

/** Numbers as categories, where both sides together have few different ones; else undefined. */
function fewNumbers(
  reference: NumericDistribution,
  current: NumericDistribution,
): { reference: CategoricalDistribution; current: CategoricalDistribution } | undefined {
  const different = new Set<number>();
  for (const [low, high] of [...reference.cells, ...current.cells]) {
    if (low !== high || different.size > FEW_VALUES) return undefined;
    different.add(low);
  }
  if (different.size > FEW_VALUES) return undefined;
  const asCategories = ({ rows, values, cells }: NumericDistribution): CategoricalDistribution => ({
    kind: 'categories',
    rows,
    values,
    counts: new Map(cells.map(([value, , count]) => [String(value), count])),
    other: 0,
    hashed: false,
    distinct: cells.length,
  });
  return { reference: asCategories(reference), current: asCategories(current) };
}
