import { nearest, UserError, type Block, type Chart, type Finding } from '@sluice/core';
import type { Outcome } from '../judge.js';
import type { TablePlan } from '../plan.js';
import type { Profile } from '../profile-file.js';
import {
  compareColumns,
  isProse,
  NO_CLASSIFIER,
  verdictOfColumn,
  type Comparison,
  type DriftColumn,
} from './compare-columns.js';
import { describeDrift } from './describe-drift.js';
import { driftFindings } from './findings.js';
import { driftColumns } from './from-profile.js';
import { drawPair } from './picture.js';
import type { Reference } from './reference.js';
import { choiceOf, type DriftSettings } from './settings.js';
import type { SampledRows } from './whole-rows.js';

/** What was held against a reference, and what came of it. */
export interface Drift {
  reference: Reference;
  comparison: Comparison;
  findings: Finding[];
  outcomes: Outcome[];
  driftedColumns: number;
  /** The section of the report. */
  blocks: Block[];
  /** Both sides of each column, where they may be shown. */
  pictures: Map<string, Chart>;
}

/**
 * Holds a profile against the reference. Drift in time and skew between training and serving are the same question: only
 * the reference differs. Throws UserError `bad-input` where the settings name columns that are not there.
 */
export function compareWithReference(
  profile: Profile,
  plan: TablePlan,
  reference: Reference,
  settings: DriftSettings,
  wholeRows?: SampledRows,
): Drift {
  const keys = plan.columns.filter(({ checks }) => checks.some(({ kind }) => kind === 'unique'));
  const current = driftColumns(profile, new Set(keys.map(({ name }) => name)));
  refuseUnknown(settings, new Set([...current, ...reference.profile.columns].map(({ name }) => name)));
  const before = driftColumns(reference.profile);
  refuseProse(before, current, settings);
  const comparison = compareColumns(before, current, settings, wholeRows);
  if (!comparison.columns.length)
    throw new UserError('bad-input', {
      message: `No column can be compared with the reference "${reference.name}".`,
      valid: current.map(({ name }) => name),
      fix: 'Does it have the same columns? Dates, keys and texts that are nearly all different are compared only by name, in "drift-columns".',
    });
  const findings = driftFindings(comparison, reference.name);
  const drifted = comparison.columns.filter(column => verdictOfColumn(column) === 'drift');
  const outcomes = outcomesOf(comparison, findings);
  const blocks = describeDrift(comparison, reference.name);
  const pictures = new Map(
    comparison.columns.flatMap(column => drawPair(column).map(chart => [column.name, chart])),
  );
  return { reference, comparison, findings, outcomes, driftedColumns: drifted.length, blocks, pictures };
}

function refuseUnknown(settings: DriftSettings, names: ReadonlySet<string>): void {
  const wanted = [
    ...settings.columns.map(name => ['drift-columns', name.replace(/^!/, '')] as const),
    ...[...settings.thresholds.keys()].map(name => ['drift-threshold', name] as const),
  ];
  const problems = wanted
    .filter(([, name]) => !names.has(name))
    .map(([input, name]) => {
      const near = nearest(name, names);
      const fix = near ? { fix: `Did you mean "${near}"?` } : { valid: [...names] };
      return {
        message: `The input "${input}" names a column "${name}", which the data do not have.`,
        ...fix,
      };
    });
  if (problems.length) throw new UserError('bad-input', problems);
}

/** Texts that somebody asks for by name, and that Evidently would compare by a classifier: by anything else it is another verdict. */
function refuseProse(
  reference: readonly DriftColumn[],
  current: readonly DriftColumn[],
  settings: DriftSettings,
): void {
  if (settings.preset !== 'evidently') return;
  const problems = current
    .filter(({ name }) => choiceOf(name, settings) === 'named')
    .filter(column => reference.some(other => other.name === column.name && isProse(other, column)))
    .map(({ name }) => ({
      message: `The input "drift-columns" names "${name}". ${NO_CLASSIFIER}`,
      fix: 'Leave it out, or take the preset `sluice`, which compares which texts there are.',
    }));
  if (problems.length) throw new UserError('unsupported', problems);
}

/** One rule a column, as the evidence lists them: what is undecided is neither kept nor broken. Evidently's rule is one for all. */
function outcomesOf({ columns, settings }: Comparison, findings: readonly Finding[]): Outcome[] {
  const { severity } = settings;
  if (settings.preset === 'evidently')
    return [{ id: 'dataset-drift', severity, kept: findings.every(({ rule }) => rule !== 'dataset-drift') }];
  return columns
    .map(column => ({ column, verdict: verdictOfColumn(column) }))
    .filter(({ verdict }) => verdict !== 'undecided')
    .map(({ column, verdict }) => ({
      id: `${column.name}.drift`,
      severity,
      kept: verdict === 'no drift',
    }));
}
