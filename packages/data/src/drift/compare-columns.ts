import { benjaminiHochberg, exactly, twoProportions, type Bounds } from '@sluice/stats';
import { nameHash } from '../distribution.js';
import { decide, type Decided } from './decide.js';
import type { ColumnDistribution } from './distribution.js';
import { choose, pairOf, type Choice, type Rule } from './presets.js';
import { choiceOf, type DriftSettings } from './settings.js';
import { wholeRowChoices, type SampledRows } from './whole-rows.js';

/** A column as drift needs it. */
export interface DriftColumn {
  name: string;
  /** As the contract or the profile calls it. */
  type: string;
  distribution: ColumnDistribution;
  /** The contract says that its values are unique. */
  key?: boolean;
}

/** One comparison of a column: of its values, or of how many there are; or of whole rows. */
export interface DriftTest extends Decided {
  column: string;
  subject: 'values' | 'missing' | 'rows';
  method: string;
  meaning: string;
  rule: Rule;
  threshold: number;
  effect: Bounds;
  /** As measured. `upper` is of the least effect there may be. */
  p?: Bounds;
  /** Of `p.upper`, by Benjamini and Hochberg across all tests. Only of the preset `sluice`. */
  adjusted?: number;
}

export interface ComparedColumn {
  name: string;
  reference: DriftColumn;
  current: DriftColumn;
  tests: DriftTest[];
  /** Categories that the reference does not have, most frequent first. */
  newCategories: { name: string; count: number }[];
}

export interface Comparison {
  settings: DriftSettings;
  /** Worst first. */
  columns: ComparedColumn[];
  /** Columns that were not compared, and why. */
  skipped: { name: string; why: string }[];
}

interface Pair {
  column: ComparedColumn;
  choices: { subject: DriftTest['subject']; choice: Choice }[];
}

const TOGETHER = 'all columns together';
/** Texts of which more than this share is different are names, not categories. */
const NAMES = 0.5;
const RANK = { drift: 0, undecided: 1, 'no drift': 2 };

/** Compares all columns that both sides have and the settings speak of. The order of the columns does not matter. */
export function compareColumns(
  reference: readonly DriftColumn[],
  current: readonly DriftColumn[],
  settings: DriftSettings,
  wholeRows?: SampledRows,
): Comparison {
  const known = new Map(reference.map(column => [column.name, column]));
  const skipped: Comparison['skipped'] = [];
  const pairs: Pair[] = [];
  for (const column of current) {
    const { name } = column;
    const before = known.get(name);
    known.delete(name);
    if (choiceOf(name, settings) === 'left out') continue;
    if (!before) {
      skipped.push({ name, why: 'The reference has no such column.' });
      continue;
    }
    const values = valuesChoice(before, column, settings);
    if (typeof values === 'string') skipped.push({ name, why: values });
    const choices = [
      ...(typeof values === 'string' ? [] : [{ subject: 'values' as const, choice: values }]),
      ...missingChoice(before, column, settings),
    ];
    if (choices.length)
      pairs.push({
        column: {
          name,
          reference: before,
          current: column,
          tests: [],
          newCategories: newOnes(before, column),
        },
        choices,
      });
  }
  for (const { name } of known.values())
    if (choiceOf(name, settings) !== 'left out') skipped.push({ name, why: 'Only the reference has it.' });
  const rows = wholeRows && together(reference, current, wholeRows);
  if (rows?.choices.length) pairs.push(rows);
  else if (rows)
    skipped.push({ name: TOGETHER, why: 'One side has no rows, or no column that may be shown.' });
  judge(pairs, settings);
  const columns = pairs.map(({ column }) => column).sort(byGravity);
  return { settings, columns, skipped };
}

/** What all columns do together, as if it were a column. */
function together(
  reference: readonly DriftColumn[],
  current: readonly DriftColumn[],
  samples: SampledRows,
): Pair {
  const side = (columns: readonly DriftColumn[]): DriftColumn => {
    const rows = columns[0]?.distribution.rows ?? 0;
    return { name: TOGETHER, type: 'any', distribution: { kind: 'hidden', rows, values: rows } };
  };
  return {
    column: {
      name: TOGETHER,
      reference: side(reference),
      current: side(current),
      tests: [],
      newCategories: [],
    },
    choices: wholeRowChoices(samples).map(choice => ({ subject: 'rows', choice })),
  };
}

function judge(pairs: readonly Pair[], settings: DriftSettings): void {
  const measured = pairs.flatMap(({ column, choices }) =>
    choices.map(({ subject, choice }) => ({ column, subject, choice, found: choice.measure() })),
  );
  const judged = measured.filter(
    ({ choice, found }) => choice.rule === 'beyond-noise' && isP(found.p?.upper),
  );
  const adjusted = benjaminiHochberg(judged.map(({ found }) => found.p!.upper));
  for (const { column, subject, choice, found } of measured) {
    const { method, meaning, rule } = choice;
    const threshold = thresholdOf(column.name, choice, settings);
    const at = judged.findIndex(entry => entry.column === column && entry.subject === subject);
    const q = at < 0 ? undefined : adjusted[at]!;
    const p = q === undefined ? found.p : { lower: found.p!.lower, upper: q };
    column.tests.push({
      column: column.name,
      subject,
      method,
      meaning,
      rule,
      threshold,
      ...found,
      ...(q === undefined ? {} : { adjusted: q }),
      ...decide(rule, threshold, found, p, settings.alpha),
    });
  }
}

function isP(value: number | undefined): boolean {
  return value !== undefined && value >= 0 && value <= 1;
}

/** A threshold of the user's is one of the effect; where the preset goes by p-values, of these. */
function thresholdOf(column: string, { threshold }: Choice, settings: DriftSettings): number {
  return settings.thresholds.get(column) ?? settings.threshold ?? threshold;
}

/** How the values are compared, or why they are not. */
function valuesChoice(
  reference: DriftColumn,
  current: DriftColumn,
  settings: DriftSettings,
): Choice | string {
  const named = choiceOf(current.name, settings) === 'named';
  if (reference.type !== current.type) return `Its type was ${reference.type} and is ${current.type}.`;
  const pair = pairOf(reference.distribution, current.distribution);
  if (!pair) return 'One side has no values, or none that may be shown.';
  if (named) return choose(pair, settings);
  if (current.key === true) return 'Its values are unique by the contract.';
  if (isTime(current.type)) return 'Time goes on: name it in "drift-columns" to compare it all the same.';
  if (isProse(reference, current))
    return settings.preset === 'evidently' ? NO_CLASSIFIER : 'Nearly every row has a value of its own.';
  return choose(pair, settings);
}

/** Why texts are left out that Evidently would train a classifier on, to tell the one side's words from the other's. */
export const NO_CLASSIFIER =
  'Nearly every row has a text of its own: Evidently would train a classifier on its words, which is not done here.';

/** Texts that nearly every row has one of its own of: names, or prose. */
export function isProse({ distribution: a }: DriftColumn, { distribution: b }: DriftColumn): boolean {
  return [a, b].some(side => side.kind === 'categories' && hasNames(side));
}

const isTime = (type: string) => type === 'date' || type === 'timestamp';
const hasNames = ({ distinct, values }: { distinct: number; values: number }) =>
  distinct > NAMES * values && values > 10;

/** How many values are missing, where any are. The peers' presets do not look at that. */
function missingChoice(
  { distribution: a }: DriftColumn,
  { distribution: b }: DriftColumn,
  { preset }: DriftSettings,
): { subject: 'missing'; choice: Choice }[] {
  const [x, y] = [a.rows - a.values, b.rows - b.values];
  if (preset !== 'sluice' || a.rows === 0 || b.rows === 0 || (x === 0 && y === 0)) return [];
  const measure = () => {
    const { difference, p } = twoProportions(x, a.rows, y, b.rows);
    return { effect: exactly(Math.abs(difference)), p: exactly(p) };
  };
  const choice: Choice = {
    method: 'share of missing values',
    meaning: 'the change of the share of rows without a value',
    rule: 'beyond-noise',
    threshold: 0.1,
    measure,
  };
  return [{ subject: 'missing', choice }];
}

function newOnes(
  { distribution: a }: DriftColumn,
  { distribution: b }: DriftColumn,
): ComparedColumn['newCategories'] {
  if (
    a.kind !== 'categories' ||
    b.kind !== 'categories' ||
    a.other > 0 ||
    a.hashed ||
    b.hashed ||
    hasNames(b)
  )
    return [];
  return [...b.counts]
    .filter(([name]) => !a.counts.has(name) && a.unnamed?.has(nameHash(Buffer.from(name))) !== true)
    .map(([name, count]) => ({ name, count }))
    .sort((x, y) => y.count - x.count || (x.name < y.name ? -1 : 1));
}

/** Drifted columns first, by how far they are beyond their thresholds; then by name. */
function byGravity(a: ComparedColumn, b: ComparedColumn): number {
  return (
    RANK[verdictOfColumn(a)] - RANK[verdictOfColumn(b)] ||
    excessOf(b) - excessOf(a) ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  );
}

export function verdictOfColumn({ tests }: ComparedColumn): DriftTest['verdict'] {
  const verdicts = tests.map(({ verdict }) => verdict);
  if (verdicts.includes('drift')) return 'drift';
  return verdicts.includes('undecided') ? 'undecided' : 'no drift';
}

function excessOf({ tests }: ComparedColumn): number {
  return tests.reduce((most, { effect, threshold, p, rule }) => {
    const isP = rule === 'p-below' || rule === 'p-at-most';
    const excess = isP ? 1 - (p?.upper ?? 1) : effect.lower / threshold;
    return Number.isNaN(excess) ? most : Math.max(most, excess);
  }, 0);
}
