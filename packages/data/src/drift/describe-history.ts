import type { Block, Row, Tone } from '@sluice/core';
import { showCounted } from '../wording.js';
import { NAMES, showValue } from './history-findings.js';
import { LEAST_RUNS, type FoundHistory, type Judged } from './judge-history.js';
import { medianOf } from './history-quantities.js';
import { showNumber } from './show.js';

/** Numbers beyond these would make the report heavy. */
const MAX_ROWS = 500;
const TONES: Record<Judged['verdict'], Tone> = {
  anomaly: 'fail',
  'as usual': 'pass',
  'too few': 'inconclusive',
};

/** The section of the report: the unusual numbers, then all of them to be opened. */
export function describeHistory({ runs, judged, settings }: FoundHistory): Block[] {
  const told = judged.filter(({ verdict }) => verdict !== 'too few');
  const unusual = told.filter(({ verdict }) => verdict === 'anomaly');
  const summary =
    runs.length < LEAST_RUNS
      ? `${showCounted(runs.length, 'earlier run')}: too few to tell what is usual.`
      : `${showCounted(unusual.length, 'number')} of ${told.length} unlike ${showCounted(runs.length, 'earlier run')}.`;
  return [
    { kind: 'heading', text: 'History' },
    { kind: 'paragraph', text: summary },
    ...(unusual.length ? [tableOf(unusual)] : []),
    ...(told.length
      ? [{ kind: 'details' as const, summary: 'All numbers', blocks: [tableOf(told.slice(0, MAX_ROWS))] }]
      : []),
    {
      kind: 'details',
      summary: 'How history is judged',
      blocks: [
        {
          kind: 'list',
          items: [
            `A number is an anomaly where it is further from the Winsorised mean of the earlier runs than one more such run would be, p-values adjusted by Benjamini and Hochberg across all numbers at most ${showNumber(settings.alpha)}, and the change is more than ${showNumber(100 * settings.tolerance)} % of the usual number, of all rows, or of a standard deviation.`,
            `Where runs are independent and nothing changed, at most about ${showNumber(100 * settings.alpha)} % of them raise any alarm, as long as what differs from run to run has no longer tails than Student's t with four degrees of freedom (counts by their logarithm, shares by the arcsine of their root); of normal numbers far fewer do.`,
            'The order of the runs does not matter: a trend or a season among them widens what counts as usual.',
          ],
        },
      ],
    },
  ];
}

function tableOf(judged: readonly Judged[]): Block {
  return {
    kind: 'table',
    columns: [
      { label: 'Column' },
      { label: 'Number' },
      { label: 'Earlier runs', align: 'right' },
      { label: 'Now', align: 'right' },
      { label: 'Usually', align: 'right' },
      { label: 'From … to', align: 'right' },
      { label: 'Adjusted p', align: 'right' },
    ],
    rows: judged.map(rowOf),
  };
}

function rowOf({ column, kind, now, before, adjusted, verdict }: Judged): Row {
  return {
    tone: TONES[verdict],
    cells: [
      column === undefined ? '' : { code: column },
      NAMES[kind],
      String(before.length),
      showValue(kind, now),
      showValue(kind, medianOf(before)),
      `${showValue(kind, Math.min(...before))} … ${showValue(kind, Math.max(...before))}`,
      adjusted === undefined ? '' : showNumber(adjusted),
    ],
  };
}
