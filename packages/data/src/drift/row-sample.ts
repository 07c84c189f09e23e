import { UserError, type Files } from '@sluice/core';
import { cellText, viewOf, type Batch, type CellColumn } from '@sluice/tables';
import { hashText } from '../hashing.js';
import { openData } from '../open-data.js';
import type { ColumnPlan } from '../plan.js';
import type { ScanOptions } from '../scan-table.js';
import { ObjectSpreader } from '../spread-objects.js';

/** Some rows of a table as texts, in an order that is random but always the same. */
export interface RowSample {
  columns: readonly string[];
  rows: (string | undefined)[][];
}

/** Repeated rows are told apart as long as no more different ones have been met. */
const REMEMBERED = 1_000_000;

interface Candidate {
  rank: number;
  cells: (string | undefined)[];
}

/**
 * The `size` rows whose content, and number among equal ones, have the lowest hashes: a uniform sample of all rows, which
 * does not depend on their order or on how they are spread over files (Cohen & Kaplan 2007 call it bottom-k). Reads the
 * files once. Throws what `openTable` throws.
 */
export async function sampleRows(
  paths: readonly string[],
  columns: readonly Pick<ColumnPlan, 'name' | 'path'>[],
  files: Files,
  options: ScanOptions,
  size = 1000,
): Promise<RowSample> {
  const sampler = new Sampler(size);
  const wanted = columns.map(({ name }) => name);
  // A dot in a name does not say that the column stands in an object.
  const objects = new ObjectSpreader(columns);
  for (const path of paths) {
    const source = await openData(path, files, { ...options, keys: wanted });
    for await (const given of source.batches()) {
      if (options.signal?.aborted) throw new UserError('cancelled', 'The run was cancelled.');
      const { batch, names } = objects.spread(given, source.names);
      sampler.take(
        wanted.map(name => batch.columns[names.indexOf(name)]),
        batch,
      );
    }
  }
  return { columns: wanted, rows: sampler.rows };
}

class Sampler {
  readonly #size: number;
  #kept: Candidate[] = [];
  /** Ranks from here on are not among the lowest. */
  #limit = Infinity;
  readonly #seen = new Map<number, number>();
  readonly #hash = new Int32Array(2);

  constructor(size: number) {
    this.#size = size;
  }

  get rows(): Candidate['cells'][] {
    this.#prune();
    return this.#kept.map(({ cells }) => cells);
  }

  take(columns: readonly (CellColumn | undefined)[], { rows }: Batch): void {
    const views = columns.map(column => column && viewOf(column.bytes));
    for (let row = 0; row < rows; row++) {
      const content = this.#hashOf(columns, views, row);
      const before = this.#seen.get(content) ?? 0;
      if (before > 0 || this.#seen.size < REMEMBERED) this.#seen.set(content, before + 1);
      const rank = before === 0 ? content : mix(content, before);
      if (rank >= this.#limit) continue;
      this.#kept.push({ rank, cells: columns.map(column => column && cellText(column, row)) });
      if (this.#kept.length >= 2 * this.#size) this.#prune();
    }
  }

  #prune(): void {
    this.#kept.sort((a, b) => a.rank - b.rank);
    this.#kept = this.#kept.slice(0, this.#size);
    if (this.#kept.length === this.#size) this.#limit = this.#kept.at(-1)!.rank;
  }

  /** Of 53 bits. */
  #hashOf(
    columns: readonly (CellColumn | undefined)[],
    views: readonly (DataView | undefined)[],
    row: number,
  ): number {
    let [high, low] = [0, 0];
    for (const [i, column] of columns.entries()) {
      const at = column ? column.offset + row * column.stride : 0;
      const [start, end] = column ? [column.starts[at]!, column.ends[at]!] : [0, -1];
      if (end >= start) hashText(views[i]!, start, end, this.#hash, 0);
      else this.#hash.fill(0);
      high = Math.imul(high ^ this.#hash[0]!, 0x9e3779b1) + 0x7f4a7c15;
      low = Math.imul(low ^ this.#hash[1]! ^ (high >>> 15), 0x85ebca6b) + i + 1;
    }
    return joined(finish(high ^ (low >>> 13)), finish(low ^ high));
  }
}

/** The rank of a row that has come before. */
function mix(content: number, before: number): number {
  const low = (content % 2 ** 32) | 0;
  const high = Math.floor(content / 2 ** 32) | 0;
  const other = finish(low ^ Math.imul(before, 0x9e3779b1));
  return joined(finish(high ^ other), finish(other ^ Math.imul(high, 0x85ebca6b)));
}

function joined(high: number, low: number): number {
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

/** The finish of MurmurHash3. */
function finish(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}
