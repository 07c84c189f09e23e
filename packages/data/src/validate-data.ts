import { byGravity, type Files, type Finding, type Subject, type Verdict } from '@sluice/core';
import { FAULTS } from '@sluice/tables';
import { datasetOf } from './dataset.js';
import { judge, type Outcome } from './judge.js';
import type { Contract } from './load-contract.js';
import { profileOf, type Profile } from './profile-file.js';
import { scanTable, type Scan, type ScanOptions } from './scan-table.js';
import { verdictFor, type FailOn } from './verdict-for.js';
import { showCount, showCounted } from './wording.js';

export interface Validation {
  verdict: Verdict;
  /** Without the cap of `failOn: never`. */
  uncapped: Verdict;
  failOn: FailOn;
  headline: string;
  /** Worst first. */
  findings: Finding[];
  outcomes: Outcome[];
  contract: Contract;
  dataset: Subject;
  profile: Profile;
  scan: Scan;
}

export interface ValidateOptions extends ScanOptions {
  failOn: FailOn;
  /** What the stage has to say besides. */
  notes?: readonly Finding[];
}

/** Holds the files, together one table, against the contract. Throws what `openTable` throws; bad data are a verdict. */
export async function validateData(
  paths: readonly string[],
  contract: Contract,
  files: Files,
  options: ValidateOptions,
): Promise<Validation> {
  const scan = await scanTable(paths, contract.plan, files, options);
  const { findings, outcomes } = judge(scan, contract.plan, options.examples);
  const all = [...findings, ...(options.notes ?? [])].sort(byGravity);
  const { verdict, uncapped } = verdictFor(all, options.failOn);
  const dataset = datasetOf(scan.files);
  return {
    verdict,
    uncapped,
    failOn: options.failOn,
    headline: headlineOf(verdict, uncapped, all, outcomes, scan, contract),
    findings: all,
    outcomes,
    contract,
    dataset,
    profile: profileOf(scan, dataset),
    scan,
  };
}

function headlineOf(
  verdict: Verdict,
  uncapped: Verdict,
  findings: readonly Finding[],
  outcomes: readonly Outcome[],
  scan: Scan,
  contract: Contract,
): string {
  const size = `${showCounted(scan.rows, 'row')} in ${showCounted(scan.columns.length, 'column')}`;
  const broken = outcomes.filter(({ kept }) => !kept).length;
  const rules = `${showCount(outcomes.length)} rules of "${contract.name}"`;
  if (uncapped === 'pass') return `${size} keep all ${rules}.`;
  // A broken structure puts all else in doubt.
  const worst = findings.find(({ rule, severity }) => rule in FAULTS && severity === 'error') ?? findings[0];
  const capped = verdict === uncapped ? '' : 'Would fail: ';
  if (!broken) return `${size} keep all ${rules}. ${worst!.message}`;
  return `${capped}${size} break ${showCount(broken)} of ${rules}. ${worst!.message}`;
}
