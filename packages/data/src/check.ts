import type { Location, Severity } from '@sluice/core';
import type { Limit } from './limit.js';

/** One demand of the contract, as it is counted and told. */
export interface Check {
  /** Unique in the contract: `age.minimum`. */
  id: string;
  /** Kind of rule: `minimum`. */
  rule: string;
  column?: string;
  /** Of a key of several columns. */
  columns?: readonly string[];
  severity: Severity;
  /** Its line in the contract. */
  location?: Location;
  /** Completes "… must …": `be at least 18`. Where a limit is given, names what is counted: `null values`. */
  demand: string;
  /** Without one, no offender is put up with. */
  limit?: Limit;
}

/** An offender: which file of the data, which physical line, which value as written. */
export interface Example extends Place {
  value?: string;
  /** Of a repeated key: where it came first. */
  first?: Place;
}

/** A line of one of the files. */
export interface Place {
  file: number;
  line: number;
}

/** Counts offenders and keeps the first few. */
export class Tally {
  count = 0;
  readonly examples: Example[] = [];
  readonly keep: number;

  constructor(keep: number) {
    this.keep = keep;
  }

  add(example: () => Example): void {
    this.count++;
    if (this.examples.length < this.keep) this.examples.push(example());
  }

  /** Counts offenders of which nothing can be shown. */
  addCount(count: number): void {
    this.count += count;
  }
}

/** What became of a check. */
export interface CheckResult {
  check: Check;
  count: number;
  /** How many values or rows were looked at. */
  of: number;
  examples: readonly Example[];
}

/** Both tallies as one, in the order of the data. */
export function joined(a: Tally, b: Tally): Pick<CheckResult, 'count' | 'examples'> {
  const examples = [...a.examples, ...b.examples].sort((x, y) => x.file - y.file || x.line - y.line);
  return { count: a.count + b.count, examples: examples.slice(0, a.keep) };
}
