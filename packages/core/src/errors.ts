import type { Location } from './finding.js';

/** Closed set: each code has a section of that name in docs/troubleshooting.md. */
export const ERROR_CODES = [
  'bad-input',
  'missing-file',
  'bad-contract',
  'bad-policy',
  'bad-plan',
  'bad-workflow',
  'bad-data',
  'empty-data',
  'limit-exceeded',
  'upstream-skipped',
  'upstream-failed',
  'upstream-missing',
  'evidence-missing',
  'evidence-refused',
  'digest-mismatch',
  'command-failed',
  'conflict',
  'unsupported',
  'permission',
  'service-unavailable',
  'timeout',
  'cancelled',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** One thing the user can mend. */
export interface Problem {
  /** What is wrong, with the value seen. */
  message: string;
  location?: Location;
  /** The values that would be right. */
  valid?: string[];
  fix?: string;
}

/**
 * The user can mend this. All problems of one kind are reported together. Everything that is not a UserError is
 * ours: the runtime shows its stack and asks for an issue.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: ErrorCode;
  readonly problems: readonly Problem[];

  constructor(code: ErrorCode, problems: Problem | Problem[] | string, options?: ErrorOptions) {
    const list = typeof problems === 'string' ? [{ message: problems }] : [problems].flat();
    super(list.map(describeProblem).join('\n'), options);
    this.code = code;
    this.problems = list;
  }
}

/** One problem in one or two lines of plain text. */
export function describeProblem({ message, location, valid, fix }: Problem): string {
  const where = location
    ? `${[location.file, location.line, location.column].filter(x => x !== undefined).join(':')}: `
    : '';
  const values = valid?.length ? ` Valid: ${valid.join(', ')}.` : '';
  return `${where}${message}${values}${fix ? ` ${fix}` : ''}`;
}

/** The nearest of the names by edit distance, if near enough to be a typing slip. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of names) {
    const distance = editDistance(name, candidate);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Levenshtein's distance with swapped neighbours counted once (optimal string alignment). */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const [above, corner] = [rows[i - 1]![j]!, rows[i - 1]![j - 1]!];
      let least = Math.min(corner + (a[i - 1] === b[j - 1] ? 0 : 1), above + 1, row[j - 1]! + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
