import type { Block, Chart, Details, Table } from '@sluice/core';
import type { ColumnProfile, Shown } from './profile.js';
import type { Profile } from './profile-file.js';
import { showCount, showShare } from './wording.js';

/** Charts beyond these would make the report heavy; the table and the profile file have all columns. */
const MAX_CHARTS = 24;
const SHOWN = 40;

/** One row a column, and a histogram of each column that has one. */
export function describeProfile({ columns, rows }: Profile): Details {
  const table: Table = {
    kind: 'table',
    columns: [
      { label: 'Column' },
      { label: 'Type' },
      { label: 'Missing', align: 'right' },
      { label: 'Distinct', align: 'right' },
      { label: 'Range' },
      { label: 'Median', align: 'right' },
      { label: 'Mean ± SD', align: 'right' },
      { label: 'Most frequent' },
    ],
    rows: columns.map(column => ({
      cells: [
        { code: column.name },
        column.type,
        column.missing ? `${showCount(column.missing)}${showShare(column.missing, rows)}` : '0',
        `${column.distinct.exact ? '' : '≈ '}${showCount(column.distinct.count)}`,
        rangeOf(column),
        show(column.quantiles?.['p50']),
        column.mean === undefined ? '' : `${show(column.mean)} ± ${show(column.sd)}`,
        (column.top ?? [])
          .slice(0, 3)
          .map(({ value, count }) => `${show(value)} (${showCount(count)})`)
          .join(', '),
      ],
    })),
  };
  const charts = columns.flatMap(column => histogramOf(column));
  const blocks: Block[] = [table, ...charts.slice(0, MAX_CHARTS)];
  if (charts.length > MAX_CHARTS)
    blocks.push({
      kind: 'paragraph',
      text: `Histograms of the first ${MAX_CHARTS} of ${charts.length} columns.`,
    });
  return { kind: 'details', summary: 'Profile of the columns', blocks };
}

function histogramOf({ name, histogram, type }: ColumnProfile): Chart[] {
  if (!histogram) return [];
  return [
    {
      kind: 'chart',
      form: 'histogram',
      title: name,
      x: {
        label: type === 'date' || type === 'timestamp' ? 'from' : 'at least',
        values: histogram.edges.slice(0, -1).map(show),
      },
      y: { label: 'rows' },
      series: [{ name: 'rows', values: histogram.counts }],
    },
  ];
}

function rangeOf({ min, max, length }: ColumnProfile): string {
  if (min !== undefined && max !== undefined) return `${show(min)} … ${show(max)}`;
  if (!length) return '';
  const lengths = length.min === length.max ? `${length.min}` : `${length.min} … ${length.max}`;
  return `${lengths} characters`;
}

/** Numbers with at most six digits, long texts cut. */
function show(value: Shown | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(Number(value.toPrecision(6)));
  const text = String(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
