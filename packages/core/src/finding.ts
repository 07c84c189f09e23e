/** `error` makes a verdict fail, `warning` makes it warn, `notice` only informs. */
export type Severity = 'error' | 'warning' | 'notice';

/** A place in a file of the workspace. Lines and columns count from 1. */
export interface Location {
  file: string;
  line?: number;
  column?: number;
  endLine?: number;
}

/** One thing a stage noticed. Strings may hold untrusted text: every renderer escapes them. */
export interface Finding {
  /** Stable identifier of the rule, kebab-case: `required`, `non-inferior`, `error-rate`. */
  rule: string;
  severity: Severity;
  /** One sentence: what is wrong, with the value seen and the value allowed. */
  message: string;
  /** Where to look; for a broken contract the line of the rule, since data is rarely in the diff. */
  location?: Location;
  /** How many rows, requests or values it concerns. */
  count?: number;
  /** The first few offenders, e.g. `line 17: "N/A"`. */
  examples?: string[];
  /** What to do about it. */
  fix?: string;
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, notice: 2 };

/** Worst first, then most frequent; stable otherwise. */
export function byGravity(a: Finding, b: Finding): number {
  return RANK[a.severity] - RANK[b.severity] || (b.count ?? 1) - (a.count ?? 1);
}

/** The verdict the findings alone amount to. */
export function verdictOf(findings: Iterable<Finding>): 'pass' | 'warn' | 'fail' {
  let verdict: 'pass' | 'warn' = 'pass';
  for (const { severity } of findings) {
    if (severity === 'error') return 'fail';
    if (severity === 'warning') verdict = 'warn';
  }
  return verdict;
}
