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
import { fairnessBounds } from './fairness-bounds.js';
import type { Measure, Population } from './population.js';
import type { Quantity } from './quantity.js';
import type { Classification } from './sample.js';
import { ascending } from './score-order.js';

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
  if (population.weights || population.cluster || quantity === 'ratio') return undefined;
  if (metric.task === 'values') return outcomesForm(population, quantity, metric.direction);
  if (metric.task !== 'classification') return undefined;
  const candidate = population.arms.candidate as Classification;
  const baseline = population.arms.baseline as Classification | undefined;
  if (measure.groups) return quantity === 'value' ? fairnessBounds(candidate, measure) : undefined;
  if (metric.name === 'roc_auc') return areaForm(candidate, quantity === 'value' ? undefined : baseline);
  if (!metric.share) return undefined;
  if (quantity === 'value') return shareForm(candidate, metric.share);
  return metric.share === 'predicted-positives' ? undefined : pairedForm(candidate, baseline!, metric.share);
}

/** Outcomes that are yes or no. */
function outcomesForm(
  { arms }: Population,
  quantity: Quantity,
  direction: 'higher' | 'lower',
): Inference | undefined {
  const [ours, theirs] = [arms.candidate, arms.baseline].map(sample =>
    sample?.task === 'values' && sample.values.every(value => value === 0 || value === 1)
      ? sample.values
      : undefined,
  );
  if (!ours) return undefined;
  const count = (holds: (row: number) => boolean) =>
    ours.reduce((sum, _, row) => sum + (holds(row) ? 1 : 0), 0);
  if (quantity === 'value')
    return wilson(
      count(row => ours[row] === 1),
      ours.length,
    );
  if (!theirs) return undefined;
  const [above, below] = [count(row => ours[row]! > theirs[row]!), count(row => ours[row]! < theirs[row]!)];
  return direction === 'higher' ? tango(above, below, ours.length) : tango(below, above, ours.length);
}

type Share = 'rows' | 'positives' | 'predicted-positives';

/** The classes by which a row counts as one of those; undefined: all do. */
function countedBy({ label, prediction }: Classification, share: Share): Int32Array | undefined {
  if (share === 'rows') return undefined;
  return share === 'positives' ? label : prediction;
}

function shareForm(sample: Classification, share: Share): Inference | undefined {
  const { label, prediction, positive, rows } = sample;
  const counted = countedBy(sample, share);
  let [right, all] = [0, 0];
  for (let row = 0; row < rows; row++) {
    if (counted && counted[row] !== positive) continue;
    all++;
    if (label[row] === prediction[row]) right++;
  }
  return all ? wilson(right, all) : undefined;
}

function pairedForm(
  candidate: Classification,
  baseline: Classification,
  share: Share,
): Inference | undefined {
  const { label, prediction, positive, rows } = candidate;
  const counted = countedBy(candidate, share);
  let [better, worse, all] = [0, 0, 0];
  for (let row = 0; row < rows; row++) {
    if (counted && counted[row] !== positive) continue;
    all++;
    const now = label[row] === prediction[row];
    const before = baseline.label[row] === baseline.prediction[row];
    if (now && !before) better++;
    if (before && !now) worse++;
  }
  return all ? tango(better, worse, all) : undefined;
}

/** Several rules ask for the same area. */
const PARTS = new WeakMap<Classification, DelongPart>();

function areaForm(candidate: Classification, baseline: Classification | undefined): Inference | undefined {
  const { label, rows } = candidate;
  const positive = new Uint8Array(rows);
  let positives = 0;
  for (let row = 0; row < rows; row++) {
    if (label[row] !== candidate.positive) continue;
    positive[row] = 1;
    positives++;
  }
  if (Math.min(positives, positive.length - positives) < MIN_FOR_DELONG) return undefined;
  const parts = (sample: Classification): DelongPart => {
    const known = PARTS.get(sample) ?? delongParts(sample.score!, positive, ascending(sample.score!));
    PARTS.set(sample, known);
    return known;
  };
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
