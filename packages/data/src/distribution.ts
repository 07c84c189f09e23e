import type { Weighted } from './histogram.js';
import type { Distribution } from './profile-parts.js';
import { dayGrid, floatGrid } from './sketch.js';
import type { Summary } from './summary.js';
import { BUCKETS, type TextSummary } from './text-summary.js';
import { readVarints, writeVarints } from './varints.js';

/** Values that are told one by one at most. */
const MAX_VALUES = 1000;
const MAX_TEXT_BYTES = 64 * 1024;

export function spreadOfNumbers(summary: Summary): Distribution {
  const { values } = summary;
  if (values && values.length <= MAX_VALUES) return { kind: 'numbers', values };
  let before = 0;
  const cells = summary.cells.flatMap(([cell, count]) => {
    const distance = cell - before;
    before = cell;
    return [distance, count];
  });
  return { kind: 'cells', grid: summary.grid.name, cells: writeVarints(cells) };
}

export function spreadOfTexts(summary: TextSummary): Distribution {
  if (!summary.texts) return { kind: 'buckets', counts: writeVarints(summary.buckets!) };
  const entries = summary.entries().sort((a, b) => b[1] - a[1] || Buffer.compare(a[0], b[0]));
  let bytes = 0;
  let kept = 0;
  while (kept < Math.min(entries.length, MAX_VALUES) && (bytes += entries[kept]![0].length) <= MAX_TEXT_BYTES)
    kept++;
  const values = entries
    .slice(0, kept)
    .map(([text, count]): [string, number] => [text.toString('utf8'), count]);
  if (kept === entries.length) return { kind: 'texts', values };
  const rest = entries.slice(kept).reduce((sum, [, count]) => sum + count, 0);
  return { kind: 'texts', values, rest: { distinct: entries.length - kept, count: rest } };
}

/** Numbers, or cells of the grid from their lower to their upper edge, with their counts; ascending. Of texts undefined. */
export function weightedOf(distribution: Distribution): Weighted[] | undefined {
  if (distribution.kind === 'numbers')
    return distribution.values.map(([value, count]) => [value, value, count]);
  if (distribution.kind !== 'cells') return undefined;
  const grid = distribution.grid === 'day' ? dayGrid : floatGrid;
  return cellsOf(distribution).map(([cell, count]) => [grid.edgeOf(cell), grid.edgeOf(cell + 1), count]);
}

/** Cells of the grid by their index, with their counts; ascending. */
export function cellsOf({ cells }: Distribution & { kind: 'cells' }): [cell: number, count: number][] {
  const numbers = readVarints(cells);
  const found: [number, number][] = [];
  let cell = 0;
  for (let i = 0; i < numbers.length; i += 2) {
    cell += numbers[i]!;
    found.push([cell, numbers[i + 1]!]);
  }
  return found;
}

/** Counts of the 256 buckets. */
export function bucketsOf({ counts }: Distribution & { kind: 'buckets' }): number[] {
  const found = readVarints(counts);
  if (found.length !== BUCKETS) throw new Error(`${found.length} buckets where there must be ${BUCKETS}.`);
  return found;
}
