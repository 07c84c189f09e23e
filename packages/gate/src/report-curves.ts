import type { Block, Chart } from '@sluice/core';
import type { Classification } from './sample.js';
import { ascending } from './score-order.js';

/** Places along the axis at which the curves are drawn. */
const POINTS = 41;

interface Curves {
  /** True positive rate at each false positive rate. */
  roc: number[];
  /** Precision at each recall. */
  precision: number[];
}

/** ROC and precision–recall curves of two classes. */
export function curveBlocks(candidate: Classification, baseline: Classification | undefined): Block[] {
  const ours = curvesOf(candidate);
  if (!ours) return [];
  const theirs = baseline && curvesOf(baseline);
  const grid = Array.from({ length: POINTS }, (_, i) => i / (POINTS - 1));
  const chart = (title: string, x: string, y: string, key: keyof Curves, chance: number[]): Chart => ({
    kind: 'chart',
    form: 'line',
    title,
    x: { label: x, values: grid.map(value => value.toFixed(3)) },
    y: { label: y },
    series: [
      { name: 'candidate', values: ours[key] },
      ...(theirs ? [{ name: 'baseline', values: theirs[key] }] : []),
      { name: 'chance', values: chance },
    ],
  });
  const prevalence = ours.precision.at(-1)!;
  return [
    {
      kind: 'details',
      summary: 'ROC and precision–recall curves',
      blocks: [
        chart('ROC curve', 'false positive rate', 'true positive rate', 'roc', grid),
        chart(
          'Precision–recall curve',
          'recall',
          'precision',
          'precision',
          grid.map(() => prevalence),
        ),
      ],
    },
  ];
}

function curvesOf({ score, label, positive, rows }: Classification): Curves | undefined {
  if (!score || positive === undefined) return undefined;
  const order = ascending(score);
  let positives = 0;
  for (const c of label) if (c === positive) positives++;
  const negatives = rows - positives;
  if (!positives || !negatives) return undefined;
  const roc = new Array<number>(POINTS).fill(0);
  const precision = new Array<number>(POINTS).fill(0);
  let [hits, alarms] = [0, 0];
  let [lastAlarms, lastHits] = [0, 0];
  for (let i = rows - 1; i >= 0; i--) {
    if (label[order[i]!] === positive) hits += 1;
    else alarms += 1;
    if (i > 0 && score[order[i - 1]!] === score[order[i]!]) continue;
    fill(roc, lastAlarms / negatives, alarms / negatives, lastHits / positives, hits / positives);
    // Without interpolation: the precision of the threshold at which that recall is first reached.
    step(precision, lastHits / positives, hits / positives, hits / (hits + alarms));
    [lastAlarms, lastHits] = [alarms, hits];
  }
  return { roc, precision };
}

/** Straight from one threshold to the next. */
function fill(curve: number[], x0: number, x1: number, y0: number, y1: number): void {
  const last = POINTS - 1;
  for (let i = Math.ceil(x0 * last - 1e-9); i <= x1 * last + 1e-9; i++) {
    const share = x1 === x0 ? 1 : (i / last - x0) / (x1 - x0);
    curve[i] = Math.max(curve[i]!, y0 + share * (y1 - y0));
  }
}

function step(curve: number[], x0: number, x1: number, y: number): void {
  const last = POINTS - 1;
  // A little wider than it need be, for what rounding does.
  const end = Math.min(last, Math.ceil(x1 * last) + 1);
  for (let i = Math.max(0, Math.floor(x0 * last) - 1); i <= end; i++) {
    const x = i / last;
    if ((x > x0 || (x === 0 && x0 === 0)) && x <= x1 + 1e-12 && curve[i] === 0) curve[i] = y;
  }
}
