/**
 * What a stage says of its subject. Ordered by gravity: `pass < warn < inconclusive < fail`.
 * `inconclusive` means the evidence does not decide; it refuses like `fail`, but says why differently.
 */
export type Verdict = 'pass' | 'warn' | 'inconclusive' | 'fail';

/** A verdict, or `error`: the stage could not judge at all. Only the runtime says `error`. */
export type Outcome = Verdict | 'error';

export const VERDICTS: readonly Verdict[] = ['pass', 'warn', 'inconclusive', 'fail'];

const GRAVITY: Record<Outcome, number> = { pass: 0, warn: 1, inconclusive: 2, fail: 3, error: 4 };

/** The gravest of the outcomes; `pass` of none, so callers refuse emptiness themselves where it matters. */
export function worst<T extends Outcome>(outcomes: Iterable<T>): T | 'pass' {
  let result: T | 'pass' = 'pass';
  for (const outcome of outcomes) if (GRAVITY[outcome] > GRAVITY[result]) result = outcome;
  return result;
}

/** True where the pipeline may go on: `pass` and `warn`. */
export function allows(outcome: Outcome): boolean {
  return GRAVITY[outcome] <= GRAVITY.warn;
}

/** Process exit code: 0 pass or warn, 1 refused (fail, inconclusive), 2 error. */
export function exitCode(outcome: Outcome): 0 | 1 | 2 {
  if (outcome === 'error') return 2;
  return allows(outcome) ? 0 : 1;
}

export function isVerdict(value: unknown): value is Verdict {
  return VERDICTS.includes(value as Verdict);
}
