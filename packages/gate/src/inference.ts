import { bcaBootstrap, percentileBootstrap, type Inference } from '@sluice/stats';
import { closedForm } from './closed-form.js';
import type { StatsSpec } from './policy.js';
import type { Measure, Population, Replicates } from './population.js';
import { armsOf, combineAll, type Quantity } from './quantity.js';

/** More undefined resamples than this, and the rest says too little about the whole. */
const MAX_UNDEFINED = 0.01;

/** Bounds, or why there are none. */
export type Inferred = { inference: Inference } | { why: string };

/**
 * Prepares the bounds of a quantity whose estimate is defined. Where no closed form holds, it asks the population for
 * replicates; the function it answers reads them after `Population.resample`.
 */
export function infer(
  population: Population,
  measure: Measure,
  quantity: Quantity,
  estimate: number,
  method: StatsSpec['method'],
): () => Inferred {
  const closed = method === 'auto' ? closedForm(population, measure, quantity) : undefined;
  if (closed) return () => ({ inference: closed });
  for (const arm of armsOf(quantity)) population.want(arm, measure);
  return () => {
    const [candidate, baseline] = armsOf(quantity).map(arm => population.replicates(arm, measure));
    const all = (kind: keyof Replicates) =>
      combineAll(quantity, measure, candidate![kind], baseline?.[kind]).filter(Number.isFinite);
    const [resampled, jackknife] = [all('resampled'), all('jackknife')];
    const missing = 1 - resampled.length / candidate!.resampled.length;
    if (missing > MAX_UNDEFINED) {
      return { why: `${measure.metric.name} is not defined in ${percent(missing)} of the resamples` };
    }
    const corrected = method !== 'percentile' && jackknife.length > 1;
    return {
      inference: corrected
        ? bcaBootstrap(estimate, resampled, jackknife)
        : percentileBootstrap(estimate, resampled),
    };
  };
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
