import type { Classification } from '../sample.js';
import type { ClassificationMetric, Evaluate } from './metric.js';

/** Rows in groups of equal score, highest score first. */
interface Ranking {
  rows: Uint32Array;
  /** Where each group ends in `rows`. */
  ends: Uint32Array;
  positive: Uint8Array;
}

function rank({ score, label, positive }: Classification): Ranking {
  const values = score!;
  const rows = Uint32Array.from(values, (_, row) => row).sort((a, b) => values[b]! - values[a]! || a - b);
  const ends: number[] = [];
  rows.forEach((row, i) => {
    if (i + 1 === rows.length || values[rows[i + 1]!] !== values[row]) ends.push(i + 1);
  });
  return {
    rows,
    ends: Uint32Array.from(ends),
    positive: Uint8Array.from(label, c => (c === positive ? 1 : 0)),
  };
}

/** Walks down the ranking; told per group: weight of its positives and negatives. Answers the totals. */
function walk(
  { rows, ends, positive }: Ranking,
  weights: Float64Array,
  visit: (positives: number, negatives: number) => void,
): void {
  let at = 0;
  for (const end of ends) {
    let [positives, negatives] = [0, 0];
    for (; at < end; at++) {
      const row = rows[at]!;
      if (positive[row]) positives += weights[row]!;
      else negatives += weights[row]!;
    }
    visit(positives, negatives);
  }
}

/** Area under the ROC curve: the chance that a positive outranks a negative, ties counting half. */
function rocAuc(sample: Classification): Evaluate {
  const ranking = rank(sample);
  return weights => {
    let [above, below, area] = [0, 0, 0];
    walk(ranking, weights, (positives, negatives) => {
      area += negatives * (above + positives / 2);
      above += positives;
      below += negatives;
    });
    return area / (above * below);
  };
}

/** Σ (Rₙ − Rₙ₋₁)·Pₙ over the thresholds, without interpolation. */
function averagePrecision(sample: Classification): Evaluate {
  const ranking = rank(sample);
  return weights => {
    let [above, below, area] = [0, 0, 0];
    walk(ranking, weights, (positives, negatives) => {
      above += positives;
      below += negatives;
      if (positives > 0) area += positives * (above / (above + below));
    });
    return area / above;
  };
}

const ranked = { task: 'classification', direction: 'higher', needs: 'scores', binary: true } as const;

export const rankingMetrics: ClassificationMetric[] = [
  { ...ranked, name: 'roc_auc', undefinedWhen: 'the labels hold only one class', prepare: rocAuc },
  {
    ...ranked,
    name: 'average_precision',
    undefinedWhen: 'the labels hold no positive',
    prepare: averagePrecision,
  },
];
