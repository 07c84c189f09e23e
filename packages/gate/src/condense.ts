import type { Groups } from './metrics/metric.js';
import type { Arms } from './population.js';
import { takeIndexes, takeRows, type Classification } from './sample.js';

/** Rows that no count can tell apart, taken together. */
export interface Cells {
  arms: Arms;
  groups?: Groups;
  counts: Float64Array;
}

/** So many kinds have a table. */
const MOST_DENSE = 1 << 16;

/** Numbers the keys it is asked for from 0 on. */
type CellOf = (key: number) => number;

function denseCells(kinds: number): CellOf {
  const seen = new Int32Array(kinds).fill(-1);
  let count = 0;
  return key => {
    const known = seen[key]!;
    return known < 0 ? (seen[key] = count++) : known;
  };
}

function sparseCells(): CellOf {
  const seen = new Map<number, number>();
  return key => {
    const known = seen.get(key) ?? seen.size;
    if (known === seen.size) seen.set(key, known);
    return known;
  };
}

/** With more kinds of rows than this per row, taking them together saves nothing. */
const WORTH = 0.2;

/**
 * One row for every combination of label, predictions of the arms, and group; how often each occurs. Metrics that only
 * count rows are the same on it with these counts as weights. undefined where there are too many combinations.
 */
export function condense(arms: Arms, groups: Groups | undefined): Cells | undefined {
  const samples = Object.values(arms) as Classification[];
  const { rows, label, classes } = samples[0]!;
  const size = classes.length;
  const kinds = size ** (samples.length + 1) * (groups?.values.length ?? 1);
  if (kinds > Number.MAX_SAFE_INTEGER) return undefined;
  const columns = [label, ...samples.map(({ prediction }) => prediction)];
  const cellOf = kinds <= MOST_DENSE ? denseCells(kinds) : sparseCells();
  const first: number[] = [];
  const counts: number[] = [];
  for (let row = 0; row < rows; row++) {
    let key = groups ? groups.of[row]! : 0;
    for (const column of columns) key = key * size + column[row]!;
    const cell = cellOf(key);
    if (cell < first.length) {
      counts[cell]! += 1;
      continue;
    }
    first.push(row);
    counts.push(1);
  }
  if (first.length > WORTH * rows) return undefined;
  const chosen = Uint32Array.from(first);
  return {
    // Only what counts is taken along.
    arms: Object.fromEntries(Object.entries(arms).map(([arm, sample]) => [arm, takeRows(sample, chosen)])),
    ...(groups ? { groups: { ...groups, of: takeIndexes(groups.of, chosen) } } : {}),
    counts: Float64Array.from(counts),
  };
}
