import { createRandom, permutationBounds, type Inference } from '@sluice/stats';
import type { StatsSpec } from './policy.js';
import { lossesOf, recode, type Measure, type Population } from './population.js';
import { combine, type Quantity } from './quantity.js';
import type { Classification } from './sample.js';

/** Differences of pairs and how much each weighs; their mean is the quantity. */
interface Pairs {
  sums: Float64Array;
  sizes: Float64Array;
}

/**
 * Bounds of a difference of means by the permutation of pairs: of a metric that is a mean of one number per row (or query, or
 * test), and of shares of right rows. Weights count, and rows that belong together change sides together. undefined for
 * everything else: no pair can be turned in an area or a quantile.
 */
export function permutationForm(
  population: Population,
  measure: Measure,
  quantity: Quantity,
  { resamples, seed }: Pick<StatsSpec, 'resamples' | 'seed'>,
): Inference | undefined {
  if (quantity !== 'difference') return undefined;
  const pairs = pairsOf(population, measure);
  if (!pairs || !pairs.sizes.some(size => size > 0) || !pairs.sums.every(Number.isFinite)) return undefined;
  return permutationBounds(pairs.sums, pairs.sizes, resamples, createRandom(seed, 2 * population.stream + 1));
}

function pairsOf({ arms, weights, cluster }: Population, measure: Measure): Pairs | undefined {
  const { metric } = measure;
  const [ours, theirs] = [arms.candidate!, arms.baseline!];
  const ranked = ours.task === 'ranking';
  // Of a ranking the units are its queries, one loss each.
  if (ranked && weights) return undefined;
  const after = lossesOf(ours, measure) ?? rightness(ours as Classification, measure);
  const before = lossesOf(theirs, measure) ?? rightness(theirs as Classification, measure);
  if (!after || !before) return undefined;
  const gain = after.map((value, i) => combine('difference', metric.direction, value, before[i]!));
  const counts = countedBy(ours as Classification, measure);
  const unit = ranked || !cluster ? undefined : recode(cluster);
  const units = unit ? unit.count : gain.length;
  const [sums, sizes] = [new Float64Array(units), new Float64Array(units)];
  for (let i = 0; i < gain.length; i++) {
    const weight = counts && !counts(i) ? 0 : ranked ? 1 : (weights?.[i] ?? 1);
    const at = unit ? unit.of[i]! : i;
    if (weight === 0) continue;
    sums[at]! += weight * gain[i]!;
    sizes[at]! += weight;
  }
  return { sums, sizes };
}

/** Of a share: 1 for a row that is right. */
function rightness(sample: Classification, { metric }: Measure): Float64Array | undefined {
  if (!shares(metric)) return undefined;
  const { label, prediction } = sample;
  return Float64Array.from(label, (truth, row) => (truth === prediction[row] ? 1 : 0));
}

/** Which rows a share is of; undefined: all. */
function countedBy(sample: Classification, { metric }: Measure): ((row: number) => boolean) | undefined {
  if (!shares(metric) || metric.share !== 'positives') return undefined;
  return row => sample.label[row] === sample.positive;
}

type Shares = Extract<Measure['metric'], { task: 'classification' }>;

/** A share of rows, or of positives: both models have the same ones. */
const shares = (metric: Measure['metric']): metric is Shares =>
  metric.task === 'classification' && (metric.share === 'rows' || metric.share === 'positives');
