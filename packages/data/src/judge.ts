import { nearest, type Finding, type Severity } from '@sluice/core';
import type { CheckResult } from './check.js';
import { faultFindings } from './faults.js';
import { allows } from './limit.js';
import { MISSING_WORDS } from './missing-words.js';
import type { TablePlan } from './plan.js';
import type { Scan } from './scan-table.js';
import { showBreach, showCounted, showExample } from './wording.js';

/** A rule and whether the data keep it. */
export interface Outcome {
  id: string;
  /** Of the breach. */
  severity: Severity;
  kept: boolean;
  result?: CheckResult;
}

export interface Judgement {
  findings: Finding[];
  outcomes: Outcome[];
}

/** Holds what was counted against what the plan demands. */
export function judge(scan: Scan, plan: TablePlan, keep: number): Judgement {
  const structure = faultFindings(scan.files, keep);
  const outcomes: Outcome[] = structure.map(({ rule, severity }) => ({ id: rule, severity, kept: false }));
  if (!structure.length) outcomes.push({ id: 'structure', severity: 'error', kept: true });
  const findings = [...structure, ...emptiness(scan), ...extraColumns(scan, plan), ...misplaced(scan, plan)];
  if (scan.rows === 0) outcomes.push({ id: 'empty-data', severity: 'error', kept: false });
  if (plan.extraColumns !== 'allow')
    outcomes.push({
      id: 'extra-column',
      severity: plan.extraColumns,
      kept: unknownColumns(scan, plan).length === 0,
    });
  for (const { column } of plan.elsewhere)
    outcomes.push({ id: `${column}.environment`, severity: 'error', kept: !scan.extra.has(column) });
  for (const result of scan.results) {
    const { check, count, of } = result;
    const kept = check.limit ? allows(check.limit, count, of) : count === 0;
    // Of no rows nothing is known; only that the columns are there, and how many rows there should be.
    if (scan.rows === 0 && check.rule !== 'missing-column' && check.rule !== 'row-count') continue;
    const severity = result.unknown === undefined ? check.severity : milder(check.severity);
    outcomes.push({ id: check.id, severity, kept, result });
    if (!kept) findings.push({ ...breach(result, scan), severity });
  }
  return { findings, outcomes };
}

/** Of what cannot be told one is warned: it is neither kept nor broken. */
function milder(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : severity;
}

function breach(result: CheckResult, scan: Scan): Finding {
  const { check, count, examples } = result;
  const paths = scan.files.map(({ path }) => path);
  const base = {
    rule: check.rule,
    severity: check.severity,
    ...(check.location ? { location: check.location } : {}),
    count,
  };
  if (check.rule === 'missing-column') {
    const lacking = examples.map(({ file }) => paths[file]!);
    const where =
      count === paths.length ? 'the data' : `${showCounted(count, 'file')}: ${lacking.join(', ')}`;
    const near = nearest(check.column!, scan.extra.keys());
    const fix = near ? `There is a column "${near}". Is that the one?` : undefined;
    return {
      ...base,
      message: `The column "${check.column}" is missing from ${where}.`,
      ...(fix ? { fix } : {}),
    };
  }
  const fix = fixFor(result);
  return {
    ...base,
    message: showBreach(result),
    ...(examples.length ? { examples: examples.map(example => showExample(example, scan.files)) } : {}),
    ...(fix ? { fix } : {}),
  };
}

function fixFor({ check, examples }: CheckResult): string | undefined {
  if (check.rule !== 'type' && check.rule !== 'finite') return undefined;
  const word = examples.find(({ value }) => value !== undefined && MISSING_WORDS.includes(value))?.value;
  if (!word) return undefined;
  return `If ${JSON.stringify(word)} means that a value is missing, add it to the input "missing-values", or to sluice.missingValues in the contract.`;
}

function emptiness({ rows, files }: Scan): Finding[] {
  const empty = files.filter(file => file.rows === 0);
  const [first] = empty;
  if (!first) return [];
  const location = { file: first.path };
  if (rows > 0) {
    const paths = empty.map(({ path }) => path).join(', ');
    return [
      {
        rule: 'empty-file',
        severity: 'warning',
        message: `No rows in ${paths}.`,
        location,
        count: empty.length,
      },
    ];
  }
  const what = first.bytes === 0 ? 'has no bytes' : 'has no rows';
  const message = `There are no data: ${files.length === 1 ? `${first.path} ${what}` : `none of the ${files.length} files has rows`}.`;
  return [{ rule: 'empty-data', severity: 'error', message, location, count: files.length }];
}

/** Columns the contract does not know, with the number of the file that has them first. */
function unknownColumns({ extra }: Scan, plan: TablePlan): [string, number][] {
  return [...extra].filter(([name]) => !plan.elsewhere.some(({ column }) => column === name));
}

function extraColumns(scan: Scan, plan: TablePlan): Finding[] {
  const severity = plan.extraColumns;
  if (severity === 'allow') return [];
  return unknownColumns(scan, plan).map(([name, file]) => ({
    rule: 'extra-column',
    severity,
    message: `The column ${JSON.stringify(name)} is not in the contract.`,
    location: plan.location ?? { file: scan.files[file]!.path, line: 1 },
    fix: 'Declare it, or set sluice.extraColumns to allow in the contract.',
  }));
}

/** Columns that are right in another environment, as the label where predictions are asked for. */
function misplaced({ extra }: Scan, { elsewhere, leftOut }: TablePlan): Finding[] {
  const findings = elsewhere
    .filter(({ column }) => extra.has(column))
    .map(({ column, environments, location }): Finding => {
      const where = environments.length ? environments.join(', ') : 'no environment';
      const message = `The column ${JSON.stringify(column)} must not be in these data: it belongs to ${where}.`;
      return { rule: 'environment', severity: 'error', message, location };
    });
  if (leftOut === 0) return findings;
  const message = `${showCounted(leftOut, 'rule')} about columns of other environments ${leftOut === 1 ? 'was' : 'were'} left out.`;
  return [...findings, { rule: 'environment', severity: 'notice', message, count: leftOut }];
}
