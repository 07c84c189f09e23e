import type { Block, Details, Facts, Row, Table, Text, Tone } from '@sluice/core';
import { showCount, showCounted, showShare } from '../wording.js';
import { verdictOfColumn, type ComparedColumn, type Comparison, type DriftTest } from './compare-columns.js';
import { drawPair } from './picture.js';
import { showNumber, showRange } from './show.js';

/** Cards beyond these would make the report heavy; the table has all columns. */
const MAX_CARDS = 24;
const SHOWN = 5;
const SIGNS: Record<DriftTest['verdict'], Tone> = {
  drift: 'fail',
  undecided: 'inconclusive',
  'no drift': 'pass',
};

/** The section of the report: a table of all columns, worst first, then a card of each. */
export function describeDrift(comparison: Comparison, reference: string): Block[] {
  const { columns, skipped } = comparison;
  return [
    { kind: 'heading', text: 'Drift' },
    { kind: 'paragraph', text: summaryOf(comparison, reference) },
    ...(columns.length ? [tableOf(comparison)] : []),
    ...cards(columns),
    ...(skipped.length ? [skippedOnes(skipped)] : []),
    howJudged(comparison),
  ];
}

function summaryOf({ columns }: Comparison, reference: string): Text {
  const count = (verdict: DriftTest['verdict']) =>
    columns.filter(column => verdictOfColumn(column) === verdict).length;
  const undecided = count('undecided') ? `, ${count('undecided')} undecided` : '';
  const [first] = columns;
  const sizes = first
    ? ` (${showCounted(first.current.distribution.rows, 'row')} against ${showCount(first.reference.distribution.rows)})`
    : '';
  const drifted = `${count('drift')} of ${showCounted(columns.length, 'column')} drifted${undecided}`;
  return [`${drifted}, held against `, { code: reference }, `${sizes}.`];
}

function tableOf({ columns, settings }: Comparison): Table {
  const adjusted = settings.preset === 'sluice';
  return {
    kind: 'table',
    columns: [
      { label: 'Column' },
      { label: 'Verdict' },
      { label: 'Measured' },
      { label: 'Effect', align: 'right' },
      { label: 'Threshold', align: 'right' },
      { label: adjusted ? 'Adjusted p' : 'p', align: 'right' },
    ],
    rows: columns.flatMap(({ tests }) => tests.map(test => rowOf(test))),
  };
}

function rowOf(test: DriftTest): Row {
  const { column, method, verdict, effect, threshold, rule } = test;
  const isP = rule === 'p-below' || rule === 'p-at-most';
  return {
    tone: SIGNS[verdict],
    cells: [
      { code: column },
      verdict,
      method,
      showRange(effect),
      isP ? `p ${showNumber(threshold)}` : showNumber(threshold),
      showP(test),
    ],
  };
}

function showP({ adjusted, p }: DriftTest): string {
  const value = adjusted ?? p?.upper;
  return value === undefined ? '' : showNumber(value);
}

/** What drifted lies open, what cannot be told is there to be opened, and the rest is out of the way. */
function cards(columns: readonly ComparedColumn[]): Block[] {
  const shown = columns.slice(0, MAX_CARDS);
  const quiet = shown.filter(column => verdictOfColumn(column) === 'no drift');
  const blocks: Block[] = shown.slice(0, shown.length - quiet.length).map(card);
  if (quiet.length)
    blocks.push({
      kind: 'details',
      summary: `${showCounted(quiet.length, 'column')} without drift`,
      blocks: quiet.map(card),
    });
  if (columns.length > shown.length)
    blocks.push({
      kind: 'paragraph',
      text: `Cards of the first ${shown.length} of ${columns.length} columns.`,
    });
  return blocks;
}

function card(column: ComparedColumn): Details {
  const verdict = verdictOfColumn(column);
  const worst = column.tests.find(test => test.verdict === verdict)!;
  return {
    kind: 'details',
    summary: `${column.name}: ${verdict}, ${worst.method} ${showRange(worst.effect)}`,
    open: verdict === 'drift',
    blocks: [...drawPair(column), facts(column), ...column.tests.flatMap(explain)],
  };
}

function facts({ reference, current, newCategories }: ComparedColumn): Facts {
  const missing = ({ distribution: { rows, values } }: typeof current) =>
    `${showCount(rows - values)}${showShare(rows - values, rows)}`;
  const pairs: [string, string][] = [
    ['Rows', `${showCount(current.distribution.rows)}, reference ${showCount(reference.distribution.rows)}`],
    ['Without a value', `${missing(current)}, reference ${missing(reference)}`],
  ];
  if (newCategories.length) {
    const some = newCategories.slice(0, SHOWN).map(({ name, count }) => `${name} (${showCount(count)})`);
    const more = newCategories.length > SHOWN ? `, ${showCount(newCategories.length - SHOWN)} more` : '';
    pairs.push(['New values', `${some.join(', ')}${more}`]);
  }
  return { kind: 'facts', facts: pairs.map(([name, value]) => ({ name, value })) };
}

const WHY: Record<NonNullable<DriftTest['why']>, string> = {
  noise: 'With so few rows an effect above the threshold cannot be told from chance.',
  precision: 'The threshold lies within the bounds of the effect: the profile keeps too little to tell.',
  'not a number': 'The effect cannot be computed of these values.',
};

function explain({ method, meaning, effect, threshold, rule, why, adjusted, p }: DriftTest): Block[] {
  const isP = rule === 'p-below' || rule === 'p-at-most';
  const limit = isP
    ? `p ${showNumber(p?.upper ?? NaN)}, drift ${rule === 'p-below' ? 'below' : 'up to'} ${showNumber(threshold)}`
    : `threshold ${showNumber(threshold)}`;
  const chance = adjusted === undefined ? '' : `; adjusted p ${showNumber(adjusted)}`;
  const text = `${capital(method)} ${showRange(effect)} (${meaning}); ${limit}${chance}.${why ? ` ${WHY[why]}` : ''}`;
  return [{ kind: 'paragraph', text }];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function skippedOnes(skipped: Comparison['skipped']): Details {
  return {
    kind: 'details',
    summary: `${showCounted(skipped.length, 'column')} with values not compared`,
    blocks: [
      {
        kind: 'table',
        columns: [{ label: 'Column' }, { label: 'Why' }],
        rows: skipped.map(({ name, why }) => ({ cells: [{ code: name }, why] })),
      },
    ],
  };
}

function howJudged({ settings }: Comparison): Details {
  const { preset, alpha } = settings;
  const ours = [
    'A column drifted when the effect is surely above its threshold, and more than chance does. ' +
      'Where a profile keeps cells instead of values, effects are bounds that hold for certain, and the lower one counts.',
    'Of more than 100 categories, the total variation of two samples is mostly noise: there the bounds are those of what the data are a sample of, each with 99 % confidence.',
    `Chance is judged by p-values, adjusted by Benjamini and Hochberg across all tests: of the columns called drifted, at most ${showNumber(100 * alpha)} % are expected to be false alarms.`,
  ];
  const theirs = [
    `The preset "${preset}" decides as that tool does by default: every column by itself, with no correction for their number` +
      `${preset === 'tfdv' ? ' and no regard to chance' : ''}.`,
  ];
  const caveat =
    'p-values take rows for independent. Repeated rows, and groups of rows that belong together (of one user, one day), make chance look smaller than it is.';
  return {
    kind: 'details',
    summary: 'How drift is judged',
    blocks: [{ kind: 'list', items: [...(preset === 'sluice' ? ours : theirs), caveat] }],
  };
}
