import { viewOf } from '@sluice/tables';
import { weightedAt } from './fine-cells.js';
import { hashText } from './hashing.js';
import type { Weighted } from './histogram.js';
import type { Distribution } from './profile-parts.js';
import { dayGrid, floatGrid } from './sketch.js';
import type { Summary } from './summary.js';
import { BUCKET_BITS, type TextSummary } from './text-summary.js';
import { readVarints, writeVarints } from './varints.js';

/** Values that are told one by one at most. */
const MAX_VALUES = 1000;
const MAX_TEXT_BYTES = 64 * 1024;

export function spreadOfNumbers(summary: Summary): Distribution {
  const { values } = summary;
  if (values && values.length <= MAX_VALUES) return { kind: 'numbers', values };
  const { fine } = summary;
  return {
    kind: 'cells',
    grid: summary.grid.name,
    ...(fine ? { bits: fine.bits } : {}),
    cells: writeCounts(fine?.cells ?? summary.cells),
  };
}

/** Of each its distance from the one before, and its count. */
function writeCounts(entries: readonly [number, number][]): string {
  const numbers: number[] = [];
  let before = 0;
  for (const [number, count] of entries) {
    numbers.push(number - before, count);
    before = number;
  }
  return writeVarints(numbers);
}

/** @param entries the texts as `ranked` gives them; undefined where they are not all known */
export function spreadOfTexts(
  summary: TextSummary,
  entries: readonly [text: Buffer, count: number][] | undefined,
): Distribution {
  if (!entries) return { kind: 'hash-buckets', bits: BUCKET_BITS, counts: writeVarints(summary.buckets!) };
  let bytes = 0;
  let kept = 0;
  while (kept < Math.min(entries.length, MAX_VALUES) && (bytes += entries[kept]![0].length) <= MAX_TEXT_BYTES)
    kept++;
  const values = entries
    .slice(0, kept)
    .map(([text, count]): [string, number] => [text.toString('utf8'), count]);
  if (kept === entries.length) return { kind: 'texts', values };
  const rest = entries.slice(kept);
  const count = rest.reduce((sum, [, times]) => sum + times, 0);
  return { kind: 'texts', values, rest: { distinct: rest.length, count, hashes: writeHashes(rest) } };
}

function writeHashes(entries: readonly [text: Buffer, count: number][]): string {
  const counts = new Map<number, number>();
  for (const [text, count] of entries) {
    const hash = nameHash(text);
    counts.set(hash, (counts.get(hash) ?? 0) + count);
  }
  return writeCounts([...counts].sort(([a], [b]) => a - b));
}

const words = new Int32Array(2);

/** 48 bits: of 20,000 texts two have the same once in a million times. The first ones are its bucket. */
export function nameHash(text: Buffer): number {
  hashText(viewOf(text), 0, text.length, words, 0);
  return (words[0]! >>> 0) * 2 ** 16 + (words[1]! >>> 16);
}

export function bucketOf(hash: number, bits: number): number {
  return Math.floor(hash / 2 ** (48 - bits));
}

/** Numbers, or cells of the grid from their lower to their upper edge, with their counts; ascending. Of texts undefined. */
export function weightedOf(distribution: Distribution): Weighted[] | undefined {
  if (distribution.kind === 'numbers')
    return distribution.values.map(([value, count]) => [value, value, count]);
  if (distribution.kind !== 'cells') return undefined;
  const { bits } = distribution;
  if (bits !== undefined) return weightedAt({ bits, cells: cellsOf(distribution) });
  const grid = distribution.grid === 'day' ? dayGrid : floatGrid;
  return cellsOf(distribution).map(([cell, count]) => [grid.edgeOf(cell), grid.edgeOf(cell + 1), count]);
}

/** Cells of the grid by their index, with their counts; ascending. */
export function cellsOf({ cells }: Distribution & { kind: 'cells' }): [cell: number, count: number][] {
  return readCounts(cells);
}

/** Hashes of the texts that are not named, with their counts; undefined where a profile has none. */
export function hashesOf({
  rest,
}: Distribution & { kind: 'texts' }): [hash: number, count: number][] | undefined {
  return rest?.hashes === undefined ? undefined : readCounts(rest.hashes);
}

/** What `writeCounts` wrote. */
function readCounts(text: string): [number: number, count: number][] {
  const numbers = readVarints(text);
  const found: [number, number][] = [];
  let number = 0;
  for (let i = 0; i < numbers.length; i += 2) {
    number += numbers[i]!;
    found.push([number, numbers[i + 1]!]);
  }
  return found;
}

/** Counts of the buckets, 2 to the power of so many bits; undefined where they are not so many. */
export function bucketsOf(
  distribution: Distribution & { kind: 'buckets' | 'hash-buckets' },
): { bits: number; counts: number[] } | undefined {
  const bits = distribution.kind === 'buckets' ? 8 : distribution.bits;
  const found = readVarints(distribution.counts);
  return bits <= BUCKET_BITS && found.length === 2 ** bits ? { bits, counts: found } : undefined;
}
