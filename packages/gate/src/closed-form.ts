import {
  clopperPearson,
  delong,
  delongDifference,
  delongParts,
  tango,
  wilson,
  type DelongPart,
  type Inference,
} from '@sluice/stats';
import type { Measure, Population } from './population.js';
import type { Quantity } from './quantity.js';
import type { Classification } from './sample.js';

/** With fewer positives or negatives DeLong's normal approximation is not to be trusted. */
const MIN_FOR_DELONG = 10;

/**
 * Bounds without resampling, where a closed form holds: shares of right rows (Wilson; Tango for pairs) and areas under
 * the ROC curve (DeLong). undefined where none does.
 */
export function closedForm(
  population: Population,
  measure: Measure,
  quantity: Quantity,
): Inference | undefined {
  const { metric } = measure;
  if (metric.task !== 'classification' || population.weights || quantity === 'ratio') return undefined;
  const candidate = population.arms.candidate as Classification;
  const baseline = population.arms.baseline as Classification | undefined;
  if (metric.name === 'roc_auc') return areaForm(candidate, quantity === 'value' ? undefined : baseline);
  if (!metric.share) return undefined;
  if (quantity === 'value') return shareForm(candidate, metric.share);
  return metric.share === 'predicted-positives' ? undefined : pairedForm(candidate, baseline!, metric.share);
}

type Share = 'rows' | 'positives' | 'predicted-positives';

function counts({ label, prediction, positive }: Classification, share: Share, row: number): boolean {
  if (share === 'rows') return true;
  return (share === 'positives' ? label : prediction)[row] === positive;
}

const isRight = ({ label, prediction }: Classification, row: number) => label[row] === prediction[row];

function shareForm(sample: Classification, share: Share): Inference | undefined {
  let [right, all] = [0, 0];
  for (let row = 0; row < sample.rows; row++) {
    if (!counts(sample, share, row)) continue;
    all++;
    if (isRight(sample, row)) right++;
  }
  return all ? wilson(right, all) : undefined;
}

function pairedForm(
  candidate: Classification,
  baseline: Classification,
  share: Share,
): Inference | undefined {
  let [better, worse, all] = [0, 0, 0];
  for (let row = 0; row < candidate.rows; row++) {
    if (!counts(candidate, share, row)) continue;
    all++;
    const [now, before] = [isRight(candidate, row), isRight(baseline, row)];
    if (now && !before) better++;
    if (before && !now) worse++;
  }
  return all ? tango(better, worse, all) : undefined;
}

function areaForm(candidate: Classification, baseline: Classification | undefined): Inference | undefined {
  const positive = Uint8Array.from(candidate.label, c => (c === candidate.positive ? 1 : 0));
  const positives = positive.reduce((sum, one) => sum + one, 0);
  if (Math.min(positives, positive.length - positives) < MIN_FOR_DELONG) return undefined;
  const parts = (sample: Classification): DelongPart => delongParts(sample.score!, positive);
  if (!baseline)
    return singleArea(delong(parts(candidate)), Math.min(positives, positive.length - positives));
  const inference = delongDifference(parts(candidate), parts(baseline));
  // No variance though there is a difference: the approximation has broken down.
  const degenerate = inference.bound(0.05) === inference.bound(0.95) && inference.estimate !== 0;
  return degenerate ? undefined : inference;
}

/**
 * Where every positive outranks every negative, DeLong's variance is 0, as if more rows could not change that. Each
 * positive with a negative of its own makes `pairs` independent trials of the area itself, all won: exact bounds.
 */
function singleArea(delong: Inference, pairs: number): Inference {
  const certain = delong.estimate === 1 || delong.estimate === 0;
  return certain ? clopperPearson(delong.estimate * pairs, pairs) : delong;
}
