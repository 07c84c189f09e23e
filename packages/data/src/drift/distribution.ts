import type { Cell } from '@sluice/stats';
import { nameHash } from '../distribution.js';
import { HyperLogLog } from '../hyper-log-log.js';

/** How a column is spread, as drift looks at it. What is no value (missing, of another type, not finite) is only counted. */
export type ColumnDistribution = NumericDistribution | CategoricalDistribution | HiddenDistribution;

interface Counted {
  rows: number;
  /** Cells that hold a value that can be compared. */
  values: number;
}

/** Numbers, or times as milliseconds. */
export interface NumericDistribution extends Counted {
  kind: 'numbers';
  /** Ascending. */
  cells: readonly Cell[];
}

export interface CategoricalDistribution extends Counted {
  kind: 'categories';
  counts: ReadonlyMap<string, number>;
  /** Values whose names are not known, by the hashes of these (see distribution.ts of the profile). */
  unnamed?: ReadonlyMap<number, number>;
  /** Values of which only is known that each is none of the above and not more frequent than those with names. */
  other: number;
  /** The categories are buckets of a hash: they tell a difference, but not of what. */
  hashed: boolean;
  /** How many bits of the hash, where it is so. */
  bits?: number;
  /** How many different values there are; beyond some thousands an estimate. */
  distinct: number;
  /** Of HyperLogLog, where it is an estimate. */
  registers?: string;
}

/** Values that must not be shown, or of which none is there. */
export interface HiddenDistribution extends Counted {
  kind: 'hidden';
}

/** The same categories on both sides, in one order, and what remains of each side. */
export interface PairedCounts {
  /** Of the first of them; the others have none. */
  names: string[];
  reference: number[];
  current: number[];
  /** Counts of which it is not known what they are of. */
  rest: { reference: number; current: number };
}

/**
 * Pairs the counts of both sides, names first. What one side has without its name is looked for by its hash. Where one side
 * has values of which not even that is known, a category that only the other side names may be among them: it goes to the
 * rest, so that no difference is told that may not be there.
 */
export function pairCounts(
  reference: CategoricalDistribution,
  current: CategoricalDistribution,
): PairedCounts {
  const paired: PairedCounts = {
    names: [],
    reference: [],
    current: [],
    rest: { reference: reference.other, current: current.other },
  };
  const [left, right] = [new Map(reference.unnamed), new Map(current.unnamed)];
  const add = (a: number | undefined, b: number | undefined, name?: string) => {
    if (a === undefined && reference.other > 0) paired.rest.current += b!;
    else if (b === undefined && current.other > 0) paired.rest.reference += a!;
    else {
      if (name !== undefined) paired.names.push(name);
      paired.reference.push(a ?? 0);
      paired.current.push(b ?? 0);
    }
  };
  for (const name of [...new Set([...reference.counts.keys(), ...current.counts.keys()])].sort()) {
    const a = reference.counts.get(name) ?? taken(left, name);
    add(a, current.counts.get(name) ?? taken(right, name), name);
  }
  for (const hash of new Set([...left.keys(), ...right.keys()])) add(left.get(hash), right.get(hash));
  return paired;
}

/** HyperLogLog is further off than this once in three hundred times. */
const SURELY = 1.025;

/** How many different values both sides have together, at most. */
export function distinctTogether(a: CategoricalDistribution, b: CategoricalDistribution): number {
  const sum = SURELY * (a.distinct + b.distinct);
  if (a.registers === undefined || b.registers === undefined) return sum;
  const both = new HyperLogLog();
  both.merge(a.registers);
  both.merge(b.registers);
  return Math.min(sum, SURELY * both.estimate);
}

/** Takes the category of that name out of those without one. */
function taken(unnamed: Map<number, number>, name: string): number | undefined {
  if (unnamed.size === 0) return undefined;
  const hash = nameHash(Buffer.from(name));
  const count = unnamed.get(hash);
  unnamed.delete(hash);
  return count;
}
