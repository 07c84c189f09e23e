import { byGravity, type Files, type Finding, type Subject, type Verdict } from '@sluice/core';
import { FAULTS } from '@sluice/tables';
import { resultOf } from './aggregates/aggregate-check.js';
import { datasetOf } from './dataset.js';
import type { Drift } from './drift/drift.js';
import type { History } from './drift/history.js';
import type { HistorySettings } from './drift/history-settings.js';
import type { PastProfile } from './drift/past-profiles.js';
import type { Reference } from './drift/reference.js';
import type { DriftSettings } from './drift/settings.js';
import type { SampledRows } from './drift/whole-rows.js';
import { judge, type Outcome } from './judge.js';
import type { Contract } from './load-contract.js';
import type { TablePlan } from './plan.js';
import { profileOf, type Profile } from './profile-file.js';
import { readReferences, type TableData } from './rows/read-references.js';
import { scanTable, type Scan, type ScanOptions } from './scan-table.js';
import { mergeShards, type MergeOptions } from './shards/merge-shards.js';
import type { Shard } from './shards/shard-file.js';
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
  /** Where there is a reference. */
  drift?: Drift;
  /** Where there are profiles of earlier runs. */
  history?: History;
}

export interface ValidateOptions extends ScanOptions {
  failOn: FailOn;
  /** What the stage has to say besides. */
  notes?: readonly Finding[];
  /** What the data are held against, besides the contract. */
  drift?: { reference: Reference; settings: DriftSettings; wholeRows?: SampledRows };
  /** Earlier runs, which say what is usual. */
  history?: { past: readonly PastProfile[]; settings: HistorySettings };
  /** Data of other tables that rules refer to. */
  tables?: readonly TableData[];
  /** Milliseconds since 1970: what ages are counted from. Without it, rules about age are broken. */
  now?: number;
  /** Of the data before these. */
  previous?: Pick<Profile, 'rows'>;
}

/** Holds the files, together one table, against the contract. Throws what `openTable` throws; bad data are a verdict. */
export async function validateData(
  paths: readonly string[],
  contract: Contract,
  files: Files,
  options: ValidateOptions,
): Promise<Validation> {
  return judgeData(() => scanTable(paths, contract.plan, files, options), contract, files, options);
}

/** As `validateData`, of shards that were counted elsewhere. */
export async function validateShards(
  shards: readonly Shard[],
  contract: Contract,
  files: Files,
  options: ValidateOptions & MergeOptions,
): Promise<Validation> {
  return judgeData(() => mergeShards(shards, contract, files, options), contract, files, options);
}

async function judgeData(
  count: () => Promise<Scan>,
  contract: Contract,
  files: Files,
  options: ValidateOptions,
): Promise<Validation> {
  const { plan } = contract;
  // What the rows are held against must be known before they tell what became of them.
  const references = await readReferences(plan.references, options.tables ?? [], files, options);
  let scan: Scan;
  try {
    scan = withAggregates(await count(), plan, options);
  } finally {
    await references.close();
  }
  const judgement = judge(scan, plan, options.examples);
  const dataset = datasetOf(scan.files);
  const profile = profileOf(scan, dataset);
  const drift = options.drift && (await driftOf(profile, contract, options.drift));
  const history = options.history && (await historyOf(profile, options.history));
  const outcomes = [judgement, drift, history].flatMap(part => part?.outcomes ?? []);
  const found = [judgement, drift, history].flatMap(part => part?.findings ?? []);
  const all = [...found, ...(options.notes ?? [])].sort(byGravity);
  const { verdict, uncapped } = verdictFor(all, options.failOn);
  return {
    verdict,
    uncapped,
    failOn: options.failOn,
    headline: headlineOf(verdict, uncapped, all, outcomes, scan, contract),
    findings: all,
    outcomes,
    contract,
    dataset,
    profile,
    scan,
    ...(drift ? { drift } : {}),
    ...(history ? { history } : {}),
  };
}

/** Loaded where it is wanted: it brings many distributions along. */
async function driftOf(
  profile: Profile,
  { plan }: Contract,
  { reference, settings, wholeRows }: NonNullable<ValidateOptions['drift']>,
): Promise<Drift> {
  const { compareWithReference } = await import('./drift/drift.js');
  return compareWithReference(profile, plan, reference, settings, wholeRows);
}

async function historyOf(
  profile: Profile,
  { past, settings }: NonNullable<ValidateOptions['history']>,
): Promise<History> {
  const { compareWithHistory } = await import('./drift/history.js');
  return compareWithHistory(profile, past, settings);
}

/** Adds what became of the demands on the whole. */
function withAggregates(scan: Scan, plan: TablePlan, { now = NaN, previous }: ValidateOptions): Scan {
  const context = { now, ...(previous ? { previous } : {}) };
  const results = plan.aggregates.map(check => resultOf(check, scan, context));
  return { ...scan, results: [...scan.results, ...results] };
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
