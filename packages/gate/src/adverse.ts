import type { Inference } from '@sluice/stats';
import { prepare, type Measure, type Population } from './population.js';
import { combine, type Quantity } from './quantity.js';
import type { Classification } from './sample.js';

const METHOD = 'rows not seen (0 of n)';

/** Each of these rows is tried for what it would do; more classes than this are not all tried. */
const MAX_CLASSES = 20;

/**
 * Bounds for rows among which nothing varies, as where not one prediction is wrong: every resample looks like them, but
 * rows of another kind may exist and just not have been drawn. If they make up a share π of all rows, none of them shows
 * among n units with the chance (1 − π)ⁿ; so with confidence 1 − α their share is at most 1 − α^(1/n) (Clopper &
 * Pearson's bound for 0 of n). The bound is what the metric comes to with that share of the worst, or best, rows added.
 * undefined where there is no worst row: a regression can be off by any amount.
 */
export function adverseBounds(
  population: Population,
  measure: Measure,
  quantity: Quantity,
  estimate: number,
): Inference | undefined {
  const { candidate, baseline } = population.arms;
  if (candidate?.task === 'ranking') return boundedMean(population.units, quantity, estimate);
  if (candidate?.task !== 'classification' || measure.groups || quantity === 'ratio') return undefined;
  const other = baseline?.task === 'classification' && quantity !== 'value' ? baseline : undefined;
  const extra = extraRows(candidate, other !== undefined);
  const [ours, theirs] = [extend(candidate, extra.ours), other && extend(other, extra.theirs)];
  const evaluate = prepare(ours, measure);
  const before = theirs && prepare(theirs, measure);
  const weights = new Float64Array(ours.rows).fill(1);
  for (let row = 0; row < population.rows; row++) weights[row] = population.weights?.[row] ?? 1;
  const total = population.rows;
  const values = (confidence: number): number[] => {
    const share = 1 - (1 - confidence) ** (1 / population.units);
    const weight = (total * share) / (1 - share);
    const found: number[] = [estimate];
    for (let row = total; row < ours.rows; row++) {
      weights.fill(0, total);
      weights[row] = weight;
      const value = combine(
        quantity,
        measure.metric.direction,
        evaluate(weights),
        before ? before(weights) : NaN,
      );
      if (Number.isFinite(value)) found.push(value);
    }
    return found;
  };
  const bound = (level: number) =>
    level < 0.5 ? Math.min(...values(1 - level)) : Math.max(...values(level));
  return {
    method: METHOD,
    estimate,
    bound,
    pBelow: x => (estimate >= x ? 1 : leastLevel(level => Math.max(...values(level)) >= x)),
  };
}

/** Of a mean of numbers in [0, 1], as all of ours about queries are, or of their differences. */
function boundedMean(units: number, quantity: Quantity, estimate: number): Inference | undefined {
  if (quantity === 'ratio') return undefined;
  const [least, most] = quantity === 'value' ? [0, 1] : [-1, 1];
  const bound = (level: number) => {
    const share = 1 - Math.min(level, 1 - level) ** (1 / units);
    return estimate + share * ((level < 0.5 ? least : most) - estimate);
  };
  return {
    method: METHOD,
    estimate,
    bound,
    pBelow: x => (estimate >= x ? 1 : leastLevel(level => level > 0.5 && bound(level) >= x)),
  };
}

/** 1 − the least level at which a predicate that stays true is true. */
export function leastLevel(holds: (level: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return 1 - low;
}

/** A row that a model gets as right, or as wrong, as can be. */
interface Extra {
  label: number;
  right: boolean;
}

/** The same labels for both models, every combination of right and wrong. */
function extraRows({ classes }: Classification, paired: boolean): { ours: Extra[]; theirs: Extra[] } {
  const [ours, theirs]: [Extra[], Extra[]] = [[], []];
  for (let label = 0; label < Math.min(classes.length, MAX_CLASSES); label++) {
    for (const right of [true, false]) {
      for (const before of paired ? [true, false] : [right]) {
        ours.push({ label, right });
        theirs.push({ label, right: before });
      }
    }
  }
  return { ours, theirs };
}

function extend(sample: Classification, extra: readonly Extra[]): Classification {
  const { classes, label, prediction, probabilities, score, positive } = sample;
  const guess = ({ label, right }: Extra) => (right ? label : (label + 1) % classes.length);
  const longer = (column: Float64Array, value: (row: Extra) => number) => {
    const longer = new Float64Array(column.length + extra.length);
    longer.set(column);
    longer.set(extra.map(value), column.length);
    return longer;
  };
  const ends = score && [score.reduce((a, b) => Math.min(a, b)), score.reduce((a, b) => Math.max(a, b))];
  return {
    ...sample,
    rows: sample.rows + extra.length,
    label: Int32Array.from([...label, ...extra.map(row => row.label)]),
    prediction: Int32Array.from([...prediction, ...extra.map(guess)]),
    ...(probabilities
      ? { probabilities: probabilities.map((column, c) => longer(column, row => (guess(row) === c ? 1 : 0))) }
      : {}),
    // Beyond all scores seen, on the right side or on the wrong one.
    ...(score && ends
      ? { score: longer(score, row => (guess(row) === positive ? ends[1]! + 1 : ends[0]! - 1)) }
      : {}),
  };
}
