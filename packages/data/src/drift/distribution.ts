import type { Cell } from '@sluice/stats';

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
  /** Values of which only is known that each is none of the above and not more frequent than they. */
  other: number;
  /** The categories are buckets of a hash: they tell a difference, but not of what. */
  hashed: boolean;
  /** How many different values there are; beyond some thousands an estimate. */
  distinct: number;
}

/** Values that must not be shown, or of which none is there. */
export interface HiddenDistribution extends Counted {
  kind: 'hidden';
}

/** The same categories on both sides, in one order, and what remains of each side. */
export interface PairedCounts {
  names: string[];
  reference: number[];
  current: number[];
  /** Counts that have no partner in `names`. */
  rest: { reference: number; current: number };
}

/**
 * Pairs the counts of both sides. Where one side has values whose names are not known, a category that only the other
 * side names may be among them: it goes to the rest, so that no difference is told that may not be there.
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
  for (const name of [...new Set([...reference.counts.keys(), ...current.counts.keys()])].sort()) {
    const [a, b] = [reference.counts.get(name), current.counts.get(name)];
    if (a === undefined && reference.other > 0) paired.rest.current += b!;
    else if (b === undefined && current.other > 0) paired.rest.reference += a!;
    else {
      paired.names.push(name);
      paired.reference.push(a ?? 0);
      paired.current.push(b ?? 0);
    }
  }
  return paired;
}
