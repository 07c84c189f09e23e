import {
  bcaBootstrap,
  groupJackknife,
  percentileBootstrap,
  skewnessError,
  studentMean,
  type Inference,
} from '@sluice/stats';
import { adverseBounds } from './adverse.js';
import { calibrationBounds } from './calibration-bounds.js';
import { closedForm } from './closed-form.js';
import { permutationForm } from './permutation-form.js';
import type { StatsSpec } from './policy.js';
import { lossesOf, type Measure, type Population, type Replicates } from './population.js';
import { armsOf, combine, combineAll, type Quantity } from './quantity.js';

/** More undefined resamples than this, and the rest says too little about the whole. */
const MAX_UNDEFINED = 0.01;
/** Skewness may move the coverage of Student's bounds by this much: of 95 %, to 94.5 or 95.5. */
const MAX_SKEWNESS_ERROR = 0.005;
/** So many rows to be drawn in all, and a jackknife is as good as the bootstrap, and a hundred times faster. */
const MANY_DRAWS = 3e7;
/** With fewer rows of a class, leaving out groups of rows leaves out too few of that class. */
const ENOUGH_OF_CLASS = 200;
const GROUPS = 25;

/** Bounds, or why there are none. */
export type Inferred = { inference: Inference } | { why: string; still?: boolean };

/**
 * Prepares the bounds of a quantity whose estimate is defined. Where no closed form holds, it asks the population for
 * replicates; the function it answers reads them after `Population.resample`.
 */
export function infer(
  population: Population,
  measure: Measure,
  quantity: Quantity,
  estimate: number,
  stats: Pick<StatsSpec, 'method' | 'resamples' | 'confidence' | 'seed'>,
): () => Inferred {
  const closed =
    // Resampling an error that chance can only raise raises it twice.
    calibrationBounds(population, measure, quantity) ??
    (stats.method === 'permutation' ? permutationForm(population, measure, quantity, stats) : undefined) ??
    (resamplesAll(stats) ? undefined : closedBounds(population, measure, quantity, estimate, stats));
  if (closed) return () => checkVariation(closed, population, measure, quantity);
  for (const arm of armsOf(quantity)) population.want(arm, measure);
  return () => {
    const [candidate, baseline] = armsOf(quantity).map(arm => population.replicates(arm, measure));
    const all = (kind: 'resampled' | 'jackknife') =>
      combineAll(quantity, measure, candidate![kind], baseline?.[kind]);
    const resampled = all('resampled').filter(Number.isFinite);
    const missing = 1 - resampled.length / candidate!.resampled.length;
    if (missing > MAX_UNDEFINED) {
      return { why: `${measure.metric.name} is not defined in ${percent(missing)} of the resamples` };
    }
    const inference =
      // A bias correction of an extreme over groups overshoots where groups are alike.
      stats.method === 'percentile' || measure.groups
        ? percentileBootstrap(estimate, resampled)
        : corrected(estimate, resampled, all('jackknife'), candidate!);
    return checkVariation(inference, population, measure, quantity);
  };
}

const resamplesAll = ({ method }: Pick<StatsSpec, 'method'>) => method === 'bca' || method === 'percentile';

function corrected(
  estimate: number,
  resampled: Float64Array,
  leftOut: Float64Array,
  { multiplicity }: Replicates,
): Inference {
  const defined = [...leftOut.keys()].filter(i => Number.isFinite(leftOut[i]));
  if (defined.length < 2) return percentileBootstrap(estimate, resampled);
  const take = (values: Float64Array) => Float64Array.from(defined, i => values[i]!);
  return bcaBootstrap(estimate, resampled, take(leftOut), take(multiplicity));
}

/** Bounds without resampling: an exact or asymptotic form, Student's for means, the jackknife for very many rows. */
function closedBounds(
  population: Population,
  measure: Measure,
  quantity: Quantity,
  estimate: number,
  { resamples, confidence }: Pick<StatsSpec, 'resamples' | 'confidence'>,
): Inference | undefined {
  const special =
    closedForm(population, measure, quantity) ?? meanForm(population, measure, quantity, confidence);
  if (special || measure.metric.rough || population.units * resamples < MANY_DRAWS) return special;
  if (scarce(population, measure)) return undefined;
  const counted = measure.metric.task === 'classification' && measure.metric.needs === 'predictions';
  if (counted && !population.weights && !population.cluster) return undefined;
  const [candidate, baseline] = armsOf(quantity).map(arm => population.leaveOut(arm, measure, GROUPS));
  const leftOut = combineAll(quantity, measure, candidate!, baseline);
  return leftOut.every(Number.isFinite) ? groupJackknife(estimate, leftOut) : undefined;
}

function scarce({ arms: { candidate } }: Population, { metric }: Measure): boolean {
  if (metric.task !== 'classification' || metric.needs !== 'scores' || candidate?.task !== 'classification')
    return false;
  const positives = candidate.label.reduce((sum, c) => sum + (c === candidate.positive ? 1 : 0), 0);
  return Math.min(positives, candidate.rows - positives) < ENOUGH_OF_CLASS;
}

/** Student's bounds where a metric is a mean over independent units whose skewness hardly matters. */
function meanForm(
  population: Population,
  measure: Measure,
  quantity: Quantity,
  confidence: number,
): Inference | undefined {
  const { candidate, baseline } = population.arms;
  // The units of a ranking are its queries, which are its clusters too.
  const independent = !population.cluster || candidate?.task === 'ranking';
  if (quantity === 'ratio' || population.weights || !independent) return undefined;
  let values = lossesOf(candidate!, measure);
  if (!values || values.length < 2) return undefined;
  if (quantity === 'difference') {
    const before = lossesOf(baseline!, measure)!;
    values = values.map((value, i) => combine(quantity, measure.metric.direction, value, before[i]!));
  }
  if (!values.every(Number.isFinite) || skewnessError(values, confidence) > MAX_SKEWNESS_ERROR)
    return undefined;
  return studentMean(values);
}

/** Bounds that have collapsed onto the estimate say nothing of rows that were not drawn. */
function checkVariation(
  inference: Inference,
  population: Population,
  measure: Measure,
  quantity: Quantity,
): Inferred {
  if (inference.bound(0.001) < inference.bound(0.999)) return { inference };
  const adverse = adverseBounds(population, measure, quantity, inference.estimate);
  if (adverse) return { inference: adverse };
  return { why: `${measure.metric.name} does not vary at all among the rows`, still: true };
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
