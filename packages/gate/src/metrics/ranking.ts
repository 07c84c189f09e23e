import { sortIndexes } from '@sluice/stats';
import { take, type Classification } from '../sample.js';
import { ascending } from '../score-order.js';
import { UNIT, type ClassificationMetric, type Evaluate } from './metric.js';

/** Rows in groups of equal score, highest score first. */
interface Order {
  rows: Uint32Array;
  /** Where each group ends in `rows`. */
  ends: Uint32Array;
  /** Of the rows in that order: 1 for positives. */
  positive: Uint8Array;
}

function orderOf(score: Float64Array, isPositive: (row: number) => boolean, among?: Uint32Array): Order {
  const rows = among ? sortIndexes(take(score, among)).reverse() : ascending(score).slice().reverse();
  if (among) for (let i = 0; i < rows.length; i++) rows[i] = among[rows[i]!]!;
  const ends = new Uint32Array(rows.length);
  let groups = 0;
  for (let i = 0; i < rows.length; i++)
    if (i + 1 === rows.length || score[rows[i + 1]!] !== score[rows[i]!]) ends[groups++] = i + 1;
  const positive = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) if (isPositive(rows[i]!)) positive[i] = 1;
  return { rows, ends: ends.slice(0, groups), positive };
}

/** Chance that a positive outranks a negative, ties counting half. */
function areaUnder({ rows, ends, positive }: Order, weights: Float64Array): number {
  let [at, above, below, area] = [0, 0, 0, 0];
  for (const end of ends) {
    let [positives, negatives] = [0, 0];
    for (; at < end; at++) {
      const weight = weights[rows[at]!]!;
      if (positive[at]) positives += weight;
      else negatives += weight;
    }
    area += negatives * (above + positives / 2);
    above += positives;
    below += negatives;
  }
  return area / (above * below);
}

/** Σ (Rₙ − Rₙ₋₁)·Pₙ over the thresholds, without interpolation. */
function precisionOf({ rows, ends, positive }: Order, weights: Float64Array): number {
  let [at, above, below, area] = [0, 0, 0, 0];
  for (const end of ends) {
    const before = above;
    for (; at < end; at++) {
      const weight = weights[rows[at]!]!;
      if (positive[at]) above += weight;
      else below += weight;
    }
    if (above > before) area += (above - before) * (above / (above + below));
  }
  // Among positives alone every order is perfect.
  return below > 0 ? area / above : NaN;
}

/**
 * `precisionOf` with every `groups`-th row left out, from each of the first rows on, all other weights being 1: the same
 * sums in the same order, side by side in one pass.
 */
function precisionsWithout({ rows, ends, positive }: Order, groups: number): Float64Array {
  const [above, below] = [new Float64Array(groups), new Float64Array(groups)];
  const area = new Float64Array(groups);
  const before = new Float64Array(groups);
  let at = 0;
  for (const end of ends) {
    let [positives, negatives] = [0, 0];
    before.set(above);
    for (; at < end; at++) {
      const group = rows[at]! % groups;
      // What the others have more than this one is added below.
      if (positive[at]) {
        positives++;
        above[group]! -= 1;
      } else {
        negatives++;
        below[group]! -= 1;
      }
    }
    for (let g = 0; g < groups; g++) {
      above[g]! += positives;
      below[g]! += negatives;
      const gain = above[g]! - before[g]!;
      if (gain > 0) area[g]! += gain * (above[g]! / (above[g]! + below[g]!));
    }
  }
  return area.map((sum, g) => (below[g]! > 0 ? sum / above[g]! : NaN));
}

type OfOrder = (order: Order, weights: Float64Array) => number;

const binary =
  (of: OfOrder) =>
  (sample: Classification): Evaluate => {
    const order = binaryOrder(sample);
    return weights => of(order, weights);
  };

function binaryOrder({ score, label, positive }: Classification): Order {
  const known = ORDERS.get(score!) ?? orderOf(score!, row => label[row] === positive);
  ORDERS.set(score!, known);
  return known;
}

/** Sorting takes longer than all the rest, and several metrics need the same order. */
const ORDERS = new WeakMap<Float64Array, Order>();

/** Each class against the rest; their mean, or weighted by how frequent they are. NaN where a class has no row. */
const oneVersusRest =
  (of: OfOrder, weighted: boolean) =>
  ({ label, probabilities, classes }: Classification): Evaluate => {
    const orders = classes.map((_, c) => orderOf(probabilities![c]!, row => label[row] === c));
    return weights => {
      const frequency = new Float64Array(classes.length);
      if (weighted) for (let row = 0; row < label.length; row++) frequency[label[row]!]! += weights[row]!;
      else frequency.fill(1);
      return meanBy(
        orders.map(order => of(order, weights)),
        frequency,
      );
    };
  };

/** Every pair of classes among themselves (Hand & Till 2001); pairs weigh the same, or as their rows are frequent. */
const oneVersusOne =
  (weighted: boolean) =>
  ({ label, probabilities, classes }: Classification): Evaluate => {
    const pairs = classes.flatMap((_, a) =>
      classes.slice(0, a).map((_, b) => {
        const among = Uint32Array.from(label.keys()).filter(row => label[row] === a || label[row] === b);
        const order = (c: number) => orderOf(probabilities![c]!, row => label[row] === c, among);
        return { among, orders: [order(a), order(b)] as const };
      }),
    );
    return weights => {
      const frequency = pairs.map(({ among }) =>
        weighted ? among.reduce((sum, row) => sum + weights[row]!, 0) : 1,
      );
      const areas = pairs.map(({ orders: [a, b] }) => (areaUnder(a, weights) + areaUnder(b, weights)) / 2);
      return meanBy(areas, frequency);
    };
  };

function meanBy(values: readonly number[], weights: ArrayLike<number>): number {
  let [sum, total] = [0, 0];
  values.forEach((value, i) => {
    sum += weights[i]! * value;
    total += weights[i]!;
  });
  return sum / total;
}

const ranked = {
  task: 'classification',
  direction: 'higher',
  range: UNIT,
  needs: 'scores',
  binary: true,
} as const;
const many = {
  task: 'classification',
  direction: 'higher',
  range: UNIT,
  needs: 'probabilities',
  binary: false,
  undefinedWhen: 'the labels lack a class',
} as const;

export const rankingMetrics: ClassificationMetric[] = [
  { ...ranked, name: 'roc_auc', undefinedWhen: 'the labels hold only one class', prepare: binary(areaUnder) },
  {
    ...ranked,
    name: 'average_precision',
    undefinedWhen: 'the labels hold only one class',
    prepare: binary(precisionOf),
    leaveOut: (sample, groups) => precisionsWithout(binaryOrder(sample), groups),
  },
  { ...many, name: 'roc_auc_ovr', prepare: oneVersusRest(areaUnder, false) },
  { ...many, name: 'roc_auc_ovr_weighted', prepare: oneVersusRest(areaUnder, true) },
  { ...many, name: 'roc_auc_ovo', prepare: oneVersusOne(false) },
  { ...many, name: 'roc_auc_ovo_weighted', prepare: oneVersusOne(true) },
  { ...many, name: 'average_precision_macro', prepare: oneVersusRest(precisionOf, false) },
];
