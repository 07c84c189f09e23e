import type { Check, CheckResult } from '../check.js';
import type { Profile } from '../profile-file.js';
import type { Scan } from '../scan-table.js';

/** What an aggregate is judged with besides the data. */
export interface AggregateContext {
  /** Milliseconds since 1970. */
  now: number;
  /** Of the data before these. */
  previous?: Pick<Profile, 'rows'>;
}

/** What was measured: whether it keeps the demand, and in words; or why nothing can be said: that warns, and is no pass. */
export type Measured = { kept: boolean; found: string } | { unknown: string };

/** A demand on the table as a whole. */
export interface AggregateCheck extends Check {
  measure: (scan: Pick<Scan, 'rows' | 'columns'>, context: AggregateContext) => Measured;
}

export function resultOf(
  check: AggregateCheck,
  scan: Pick<Scan, 'rows' | 'columns'>,
  context: AggregateContext,
): CheckResult {
  const measured = check.measure(scan, context);
  const rows = { of: scan.rows, examples: [] };
  if ('unknown' in measured) return { check, count: 1, ...rows, unknown: measured.unknown };
  return { check, count: measured.kept ? 0 : 1, ...rows, found: measured.found };
}
