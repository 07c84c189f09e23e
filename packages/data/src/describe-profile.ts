import type { Block, Chart, Details, Row, Spark, Table, Text } from '@sluice/core';
import type { ColumnProfile, Shown } from './profile.js';
import type { Profile } from './profile-file.js';
import { showCount, showCounted, showShare } from './wording.js';

/** Columns and charts beyond these would make the report heavy; the profile file has all of them. */
const MAX_OPEN = 24;
const MAX_COLUMNS = 1000;
const MAX_CHARTS = 24;
const MAX_BARS = 20;
const SHOWN = 40;
const SHOWN_TOP = 24;

/** A column held against the reference: shares of both sides, bar by bar. */
export type Pictures = ReadonlyMap<string, Chart>;

/**
 * One row a column with a small picture of its values, the columns of broken rules first; and the histograms, where no section on
 * drift has them already.
 */
export function describeProfile(
  { columns, rows }: Profile,
  broken: ReadonlySet<string>,
  pictures?: Pictures,
): Block[] {
  const ordered = [
    ...columns.filter(({ name }) => broken.has(name)),
    ...columns.filter(({ name }) => !broken.has(name)),
  ];
  const table = (part: readonly ColumnProfile[]) =>
    tableOf(
      part.map(column => rowOf(column, rows, broken.has(column.name), pictures?.get(column.name))),
      pictures,
    );
  const [open, more] = [ordered.slice(0, MAX_OPEN), ordered.slice(MAX_OPEN, MAX_COLUMNS)];
  const blocks: Block[] = [{ kind: 'heading', text: 'Columns' }, table(open)];
  if (more.length)
    blocks.push({
      kind: 'details',
      summary: showCounted(ordered.length - open.length, 'more column'),
      blocks: [
        table(more),
        ...(ordered.length > MAX_COLUMNS
          ? [
              {
                kind: 'paragraph' as const,
                text: `The first ${showCount(MAX_COLUMNS)} columns are shown; profile.json has all of them.`,
              },
            ]
          : []),
      ],
    });
  blocks.push(...roundedColumns(ordered));
  return pictures ? blocks : [...blocks, ...histograms(ordered)];
}

/** Of which columns the numbers are not what stands in the data. */
function roundedColumns(columns: readonly ColumnProfile[]): Block[] {
  const told = (known: boolean) =>
    columns.flatMap(({ name, wide }) => (wide?.known === known ? JSON.stringify(name) : [])).join(', ');
  const [some, all] = [told(true), told(false)];
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
  return [
    ...(some
      ? [
          paragraph(
            `Integers past 2⁵³ in ${some}: the range is to the digit; distinct values, median, mean and histogram are rounded to float64.`,
          ),
        ]
      : []),
    ...(all
      ? [
          paragraph(
            `Integers of more than 24 digits, or with an exponent, in ${all}: all is rounded to float64.`,
          ),
        ]
      : []),
  ];
}

function tableOf(rows: Row[], pictures: Pictures | undefined): Table {
  return {
    kind: 'table',
    columns: [
      { label: 'Column' },
      { label: 'Type' },
      { label: pictures ? 'Values, and the reference as a line' : 'Values' },
      { label: 'Missing', align: 'right' },
      { label: 'Distinct', align: 'right' },
      { label: 'Range' },
      { label: 'Median', align: 'right' },
      { label: 'Mean ± SD', align: 'right' },
      { label: 'Most frequent' },
    ],
    rows,
  };
}

function rowOf(column: ColumnProfile, rows: number, broken: boolean, picture: Chart | undefined): Row {
  return {
    ...(broken ? { tone: 'fail' as const } : {}),
    cells: [
      { code: column.name },
      column.type,
      sparkOf(column, picture),
      column.missing ? `${showCount(column.missing)}${showShare(column.missing, rows)}` : '0',
      `${column.distinct.exact ? '' : '≈ '}${showCount(column.distinct.count)}`,
      rangeOf(column),
      show(column.quantiles?.['p50']),
      column.mean === undefined ? '' : `${rounded(column.mean)} ± ${rounded(column.sd)}`,
      (column.top ?? [])
        .slice(0, 3)
        .map(({ value, count }) => `${show(value, SHOWN_TOP)} (${showCount(count)})`)
        .join(', '),
    ],
  };
}

/** The histogram; of texts and booleans the most frequent values, one bar each. */
function sparkOf({ name, histogram, top }: ColumnProfile, picture: Chart | undefined): Text {
  if (picture) {
    const [spark, reference] = picture.series.map(({ values }) => values.map(value => value ?? 0));
    if (spark && reference)
      return { spark, reference, label: `Values of ${name}, and of the reference` } satisfies Spark;
  }
  if (histogram) return { spark: histogram.counts, label: `Histogram of ${name}` };
  if (top)
    return {
      spark: top.slice(0, MAX_BARS).map(({ count }) => count),
      label: `Most frequent values of ${name}`,
    };
  return '';
}

function histograms(columns: readonly ColumnProfile[]): Details[] {
  const charts = columns.flatMap(column => histogramOf(column));
  if (!charts.length) return [];
  const blocks: Block[] = charts.slice(0, MAX_CHARTS);
  if (charts.length > MAX_CHARTS)
    blocks.push({
      kind: 'paragraph',
      text: `Histograms of the first ${MAX_CHARTS} of ${charts.length} columns.`,
    });
  return [{ kind: 'details', summary: 'Histograms', blocks }];
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
        values: histogram.edges.slice(0, -1).map(edge => show(edge)),
      },
      y: { label: 'rows' },
      series: [{ name: 'rows', values: histogram.counts }],
    },
  ];
}

function rangeOf({ min, max, wide, length }: ColumnProfile): string {
  if (wide?.known) return `${wide.min} … ${wide.max}`;
  if (min !== undefined && max !== undefined) return `${show(min)} … ${show(max)}`;
  if (!length) return '';
  const lengths = length.min === length.max ? `${length.min}` : `${length.min} … ${length.max}`;
  return `${lengths} characters`;
}

/** Four digits: enough beside the spread. */
function rounded(value: number | undefined): string {
  return value === undefined ? '–' : String(Number(value.toPrecision(4)));
}

/** Numbers with at most six digits, long texts cut. */
function show(value: Shown | undefined, most = SHOWN): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(Number(value.toPrecision(6)));
  const text = String(value);
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
