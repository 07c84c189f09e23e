import type { Finding, Severity } from '@sluice/core';
import { showCount } from '../wording.js';
import { NO_CLASSIFIER, verdictOfColumn, type Comparison, type DriftTest } from './compare-columns.js';
import { showNumber, showRange } from './show.js';

/** Evidently's dataset drift: so large a share of the compared columns. */
const DATASET_SHARE = 0.5;
const SHOWN = 5;
const RULES = { values: 'drift', missing: 'drift-missing', rows: 'drift-rows' };

/** What drift has to say: drifted columns, what could not be decided, new categories. */
export function driftFindings(comparison: Comparison, reference: string): Finding[] {
  const { columns, settings } = comparison;
  // Evidently's verdict is about the dataset; a column alone is no more than worth knowing.
  const severity = settings.preset === 'evidently' ? 'notice' : settings.severity;
  const tests = columns.flatMap(column => column.tests);
  return [
    ...tests.filter(({ verdict }) => verdict === 'drift').map(test => drifted(test, severity, reference)),
    ...(settings.preset === 'evidently' ? datasetDrift(comparison, reference) : []),
    ...withoutClassifier(comparison),
    ...undecided(tests.filter(({ verdict }) => verdict === 'undecided')),
    ...columns.flatMap(newCategories),
  ];
}

function drifted(test: DriftTest, severity: Severity, reference: string): Finding {
  const isP = test.rule === 'p-below' || test.rule === 'p-at-most';
  const seen = isP ? showNumber(test.p!.upper) : showRange(test.effect);
  const sign = isP ? 'at most' : 'above';
  const of = JSON.stringify(test.column);
  const what = {
    values: `The values of ${of}`,
    missing: `The missing values of ${of}`,
    rows: 'The rows as a whole',
  };
  const noise = test.adjusted === undefined ? '' : ` (adjusted p ${showNumber(test.adjusted)})`;
  return {
    rule: RULES[test.subject],
    severity,
    message:
      `${what[test.subject]} drifted from ${reference}: ${test.method} ${seen}, ` +
      `${sign} ${showNumber(test.threshold)}${noise}.`,
    fix: 'If the change is wanted, make these data the new reference.',
  };
}

function datasetDrift({ columns, settings }: Comparison, reference: string): Finding[] {
  const drifting = columns.filter(column => verdictOfColumn(column) === 'drift').length;
  if (columns.length === 0 || drifting < DATASET_SHARE * columns.length) return [];
  return [
    {
      rule: 'dataset-drift',
      severity: settings.severity,
      message: `The dataset drifted from ${reference}: ${drifting} of ${columns.length} columns did.`,
      count: drifting,
    },
  ];
}

/** Where Evidently's verdict may differ, as it counts these columns too. */
function withoutClassifier({ skipped }: Comparison): Finding[] {
  const names = skipped.filter(({ why }) => why === NO_CLASSIFIER).map(({ name }) => JSON.stringify(name));
  if (!names.length) return [];
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
  return [
    {
      rule: 'drift-text',
      severity: 'notice',
      message: `Not compared: ${names.slice(0, SHOWN).join(', ')}${more}. ${NO_CLASSIFIER} They do not count in the share of drifted columns.`,
      count: names.length,
      fix: 'Leave them out by "drift-columns", or validate what can be counted of them: a length, a language, a topic.',
    },
  ];
}

const UNDECIDED: Record<NonNullable<DriftTest['why']>, { because: string; fix: string }> = {
  noise: {
    because: 'the rows are too few to tell a difference above the threshold from chance',
    fix: 'More rows would tell.',
  },
  precision: {
    because: 'the profile keeps too little of so many different values',
    fix: 'Leave it out by "drift-columns", or compare what it stands for: an age instead of a time, a group instead of a name.',
  },
  'not a number': { because: 'the effect cannot be computed', fix: 'Leave it out by "drift-columns".' },
};

/** One finding for all of a kind: small data would else fill the report with what nobody can act on one by one. */
function undecided(tests: readonly DriftTest[]): Finding[] {
  return Object.entries(UNDECIDED).flatMap(([why, { because, fix }]): Finding[] => {
    const concerned = tests.filter(test => test.why === why);
    const names = [...new Set(concerned.map(({ column }) => JSON.stringify(column)))];
    if (!names.length) return [];
    const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
    const message = `Whether ${names.slice(0, SHOWN).join(', ')}${more} drifted cannot be told: ${because}.`;
    return [{ rule: 'drift-undecided', severity: 'notice', message, count: names.length, fix }];
  });
}

function newCategories({ name, newCategories: found }: Comparison['columns'][number]): Finding[] {
  if (!found.length) return [];
  const rows = found.reduce((sum, { count }) => sum + count, 0);
  return [
    {
      rule: 'new-category',
      severity: 'notice',
      message: `"${name}" has ${showCount(found.length)} ${found.length === 1 ? 'value' : 'values'} that the reference does not have.`,
      count: rows,
      examples: found
        .slice(0, SHOWN)
        .map(({ name: value, count }) => `${JSON.stringify(value)} (${showCount(count)})`),
    },
  ];
}
