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
  /** What else is to be said of it. */
  note?: string;
}

/** A line of one of the files. */
export interface Place {
  file: number;
  line: number;
}

/** An offender while data are scanned: `at` becomes a place once it is known how many lines came before. */
export interface Sighting {
  at: number;
  value?: string;
  first?: number;
}

export interface TallyState {
  count: number;
  first: Sighting[];
}

/** Counts offenders and keeps the first few. Offenders must come in the order of the data. */
export class Tally {
  count = 0;
  first: Sighting[] = [];
  readonly keep: number;

  constructor(keep: number) {
    this.keep = keep;
  }

  /** Counts one. True where it is to be shown: then give it to `show`. */
  hit(): boolean {
    this.count++;
    return this.first.length < this.keep;
  }

  show(sighting: Sighting): void {
    this.first.push(sighting);
  }

  /** Counts offenders of which nothing can be shown. */
  addCount(count: number): void {
    this.count += count;
  }

  examples(placeOf: PlaceOf): Example[] {
    return this.first.map(({ at, value, first }) => ({
      ...placeOf(at),
      ...(value === undefined ? {} : { value }),
      ...(first === undefined ? {} : { first: placeOf(first) }),
    }));
  }

  state(): TallyState {
    return { count: this.count, first: this.first };
  }

  merge({ count, first }: TallyState): void {
    this.count += count;
    this.first = [...this.first, ...first].sort((a, b) => a.at - b.at).slice(0, this.keep);
  }
}

export type PlaceOf = (at: number) => Place;

/** What became of a check. */
export interface CheckResult {
  check: Check;
  count: number;
  /** How many values or rows were looked at. */
  of: number;
  examples: readonly Example[];
  /** What was found instead, where a count does not tell it: `its mean is 3.2`. */
  found?: string;
  /** Why it cannot be told whether the rule is kept. */
  unknown?: string;
}

/** Both tallies as one, in the order of the data. */
export function joined(a: Tally, b: Tally): Tally {
  const both = new Tally(a.keep);
  both.merge(a.state());
  both.merge(b.state());
  return both;
}
