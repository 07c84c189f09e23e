import type { Finding, Verdict } from '@sluice/core';
import type { Predictions } from './predictions.js';
import type { MetricsFile } from './metrics-file.js';
import type { GroupRates } from './metrics/fairness.js';
import type { Policy, Rule, Waiver } from './policy.js';
import type { Quantity } from './quantity.js';
import type { RuleFile } from './rule-files.js';
import type { Sample } from './sample.js';

/** What the rows say of a rule. `untested`: they say nothing, and the policy decides what that amounts to. */
export type RuleOutcome = 'pass' | 'fail' | 'inconclusive' | 'untested';

export interface Bounds {
  estimate: number;
  /** One-sided bounds, each with the policy's confidence. */
  lower: number;
  upper: number;
  method: string;
}

/** One rule held against all rows, or against one slice of them. */
export interface RuleResult {
  rule: Rule;
  slice?: { column: string; value: string };
  /** The slice was looked for, on rows that are not among these. */
  discovered?: boolean;
  outcome: RuleOutcome;
  /** What the outcome amounts to, given severity and the policy's defaults. */
  verdict: Verdict;
  /** One sentence. */
  reason: string;
  /** Rows it was held against; 0 for a number of a metrics file. */
  rows: number;
  candidate?: number;
  baseline?: number;
  quantity: Quantity;
  /** Of the quantity. Comparisons are oriented so that higher is better. */
  estimate?: number;
  /** Absent where the rule was decided on single numbers. */
  bounds?: Bounds;
  /** p-value of `no_regression`, adjusted for the number of such tests; it decides, and not the bounds. */
  p?: number;
  /** About how many rows would decide. */
  rowsNeeded?: number;
  /** Who answers for it not holding. */
  waiver?: Waiver;
  /** What a fairness metric compared. */
  groups?: GroupRates[];
  /** Why it is untested, where a finding of its own says so for all rules concerned. */
  cause?: 'baseline-missing' | 'unfit';
  /** Rows are no rows but other units: tests, values. */
  unit?: string;
}

/** What the candidate is compared with. */
export type Baseline =
  | {
      kind: 'found';
      /** For people: `production (version 3)`, or a path. */
      name: string;
      /** It was registered from. */
      commit?: string;
      predictions?: Predictions;
      metrics?: MetricsFile;
      /** It is the candidate: the same model by its digest. Then nothing is estimated, the difference is 0. */
      sameModel: boolean;
    }
  | {
      kind: 'missing';
      /** Completes "There is no baseline: …". */
      why: string;
      /** There has been one before: this is no first release. */
      existedBefore: boolean;
    };

export interface Case {
  policy: Policy;
  candidate: { predictions?: Predictions; metrics?: MetricsFile };
  baseline: Baseline;
  /** Files that single rules name, by path. */
  ruleFiles?: ReadonlyMap<string, RuleFile>;
  /** `YYYY-MM-DD`; waivers of earlier days have ended. */
  today?: string;
}

export interface Judged {
  verdict: Verdict;
  results: RuleResult[];
  /** Worst first. */
  findings: Finding[];
  /** Digest of the labelled rows (see `testSetDigest`). */
  testSet?: string;
  /** As encoded, where the files were fit for it; baseline only the rows both have. */
  samples: { candidate?: Sample; baseline?: Sample };
}
