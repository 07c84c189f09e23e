import type { Block } from '@sluice/core';
import { formatCount, formatNumber } from './format.js';
import { confusionMatrix } from './metrics/confusion.js';
import { binsOf, claimsOf } from './metrics/probability.js';
import type { Classification } from './sample.js';

/** A larger matrix is no table for people. */
const MAX_CLASSES = 20;
const BINS = 10;

/** Counts of rows, actual classes by predicted ones. */
export function confusionBlocks(candidate: Classification, baseline: Classification | undefined): Block[] {
  const { classes } = candidate;
  if (classes.length > MAX_CLASSES) return [];
  const matrix = confusionMatrix(candidate);
  const before = baseline && confusionMatrix(baseline);
  const cell = (at: number) => `${formatCount(matrix[at]!)}${before ? ` (${formatCount(before[at]!)})` : ''}`;
  return [
    {
      kind: 'table',
      caption: `Confusion matrix, in rows of the test set${before ? '; baseline in brackets' : ''}`,
      columns: [
        { label: 'Actual ↓ predicted →' },
        ...classes.map(label => ({ label, align: 'right' as const })),
      ],
      rows: classes.map((name, actual) => ({
        cells: [
          { strong: name },
          ...classes.map((_, predicted) => cell(actual * classes.length + predicted)),
        ],
      })),
    },
  ];
}

interface Curve {
  rows: number[];
  /** Per bin; null where it is empty. */
  claimed: (number | null)[];
  observed: (number | null)[];
}

function curveOf(sample: Classification): Curve {
  const { confidence, came } = claimsOf(sample);
  const bin = binsOf(confidence, { bins: BINS, strategy: 'uniform' });
  const [rows, claimed, observed] = [0, 0, 0].map(() => new Array<number>(BINS).fill(0)) as [
    number[],
    number[],
    number[],
  ];
  bin.forEach((at, row) => {
    rows[at]! += 1;
    claimed[at]! += confidence[row]!;
    observed[at]! += came[row]!;
  });
  const share = (sums: number[]) => sums.map((sum, at) => (rows[at] ? sum / rows[at] : null));
  return { rows, claimed: share(claimed), observed: share(observed) };
}

/** How often came true what was claimed with a probability. */
export function calibrationBlocks(candidate: Classification, baseline: Classification | undefined): Block[] {
  if (!candidate.probabilities) return [];
  const curve = curveOf(candidate);
  const before = baseline?.probabilities ? curveOf(baseline) : undefined;
  const bins = [...curve.rows.keys()].filter(i => curve.rows[i]! + (before?.rows[i] ?? 0) > 0);
  const names = bins.map(i => `${formatNumber(i / BINS)}–${formatNumber((i + 1) / BINS)}`);
  const shown = (value: number | null | undefined) => (typeof value === 'number' ? formatNumber(value) : '');
  const right = (label: string) => ({ label, align: 'right' as const });
  const of =
    candidate.positive === undefined ? 'the predicted class' : candidate.classes[candidate.positive]!;
  return [
    {
      kind: 'details',
      summary: `Calibration: probability of ${of}, claimed and observed`,
      blocks: [
        {
          kind: 'chart',
          form: 'line',
          title: 'Calibration',
          x: { label: 'claimed probability', values: names },
          y: { label: 'observed share' },
          series: [
            { name: 'perfect', values: bins.map(i => (i + 0.5) / BINS) },
            { name: 'candidate', values: bins.map(i => curve.observed[i]!) },
            ...(before ? [{ name: 'baseline', values: bins.map(i => before.observed[i]!) }] : []),
          ],
        },
        {
          kind: 'table',
          columns: [
            { label: 'Claimed' },
            right('Rows'),
            right('Mean claimed'),
            right('Observed'),
            ...(before ? [right('Observed, baseline')] : []),
          ],
          rows: bins.map((i, at) => ({
            cells: [
              names[at]!,
              formatCount(curve.rows[i]!),
              shown(curve.claimed[i]),
              shown(curve.observed[i]),
              ...(before ? [shown(before.observed[i])] : []),
            ],
          })),
        },
      ],
    },
  ];
}
